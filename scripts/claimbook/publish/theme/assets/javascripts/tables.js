// Tables -> each in a holder, in which one that is wider than its page scrolls, by keyboard as well.

import { say } from "./tongue.js";

/** Hold every table; its holder is a stop of the tab key for as long as part of the table is hidden. */
export function installTables() {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const hidden = target.scrollWidth > target.clientWidth;
      target.tabIndex = hidden ? 0 : -1;
      target.role = hidden ? "group" : null;
      target.ariaLabel = hidden ? say("Table") : null;
    }
  });
  for (const table of document.querySelectorAll("article table:not([class])")) {
    const holder = document.createElement("div");
    holder.className = "cb-table";
    table.replaceWith(holder);
    holder.append(table);
    observer.observe(holder);
  }
}
