// Tables and code -> what is wider than its page scrolls, by keyboard as well; tables in a holder.

import { say } from "./tongue.js";

/** Hold every table; what scrolls is a stop of the tab key for as long as part of it is hidden. */
export function installTables() {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const hidden = target.scrollWidth > target.clientWidth;
      target.tabIndex = hidden ? 0 : -1;
      if (target.className !== "cb-table") continue;
      target.role = hidden ? "group" : null;
      target.ariaLabel = hidden ? say("Table") : null;
    }
  });
  for (const code of document.querySelectorAll("article pre > code")) observer.observe(code);
  for (const table of document.querySelectorAll("article table:not([class])")) {
    const holder = document.createElement("div");
    holder.className = "cb-table";
    table.replaceWith(holder);
    holder.append(table);
    observer.observe(holder);
  }
}
