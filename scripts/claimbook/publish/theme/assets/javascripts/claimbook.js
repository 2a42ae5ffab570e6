// Every page -> its colours, and search by key and button; whatever else it has a place for, such as
// maps, a player, or /explore/, is fetched where there is one, and after what is to be read.

import { installColours } from "./colours.js";
import { installSearch } from "./dialog.js";

// What a page has, and the module that does something with it.
const PARTS = [
  [".cb-toc", () => import("./contents.js").then((part) => part.installContents())],
  ["article table, article pre", () => import("./tables.js").then((part) => part.installTables())],
  ["#cb-explore", explore],
  ["#cb-my-brief", (own) => import("./mybrief.js").then((part) => part.installMyBrief(own))],
  [".cb-follow[data-follow]", () => import("./follow.js").then((part) => part.installFollow())],
  [".cb-cite", () => import("./share.js").then((part) => part.installShare())],
  [".cb-cite", () => import("./cite.js").then((part) => part.installCitation())],
  [".cb-sound", () => import("./player.js").then((part) => part.installPlayer())],
  [".cb-map", () => import("./maps.js").then((part) => part.installMaps())],
  ["article", () => import("./preview.js").then((part) => part.installPreviews())],
];

installColours();
installSearch();
const installed = PARTS.map(([selector, install]) => {
  const place = document.querySelector(selector);
  return place && install(place);
});
// So that whoever looks on, such as a test, can tell when all keys and buttons do something.
Promise.allSettled(installed).then(() => document.documentElement.setAttribute("data-cb-ready", ""));

async function explore(place) {
  const { installExplore } = await import("./explore.js");
  const [plain, newest] = [".cb-explore-plain", ".cb-explore-newest"].map((part) => document.querySelector(part));
  await installExplore(place, plain, newest);
}
