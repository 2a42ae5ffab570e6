// Every page -> search by key and button, tables in reach; /explore/ -> its browser of claims.

import { installSearch } from "./dialog.js";
import { installExplore } from "./explore.js";
import { installMaps } from "./maps.js";
import { installTables } from "./tables.js";

installSearch();
const place = document.getElementById("cb-explore");
if (place) installExplore(place, document.querySelector(".cb-explore-plain"));
installMaps();
// The theme has put the tables into their holders by then.
window.addEventListener("load", installTables);
