// Every page -> its colours, search by key and button, tables in reach, previews of claims, a player,
// buttons to follow and to share; /explore/ -> its browser of claims; /brief/ -> a brief of one's own.

import { installColours } from "./colours.js";
import { installContents } from "./contents.js";
import { installSearch } from "./dialog.js";
import { installExplore } from "./explore.js";
import { installFollow } from "./follow.js";
import { installMaps } from "./maps.js";
import { installPlayer } from "./player.js";
import { installPreviews } from "./preview.js";
import { installShare } from "./share.js";
import { installTables } from "./tables.js";

installColours();
installContents();
installSearch();
const place = document.getElementById("cb-explore");
if (place) installExplore(place, document.querySelector(".cb-explore-plain"));
installFollow();
installMaps();
installPlayer();
installPreviews();
installShare();
const own = document.getElementById("cb-my-brief");
if (own) import("./mybrief.js").then(({ installMyBrief }) => installMyBrief(own));
installTables();
