// Every page -> search by key and button; /explore/ -> its browser of claims.

import { installSearch } from "./dialog.js";
import { installExplore } from "./explore.js";

installSearch();
const place = document.getElementById("cb-explore");
if (place) installExplore(place, document.querySelector(".cb-explore-plain"));
