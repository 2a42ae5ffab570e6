// Tables that are wider than their page -> ones that the keyboard can scroll.

/** Make what holds a table a stop of the tab key for as long as part of the table is hidden. */
export function installTables() {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const hidden = target.scrollWidth > target.clientWidth;
      target.tabIndex = hidden ? 0 : -1;
      target.role = hidden ? "group" : null;
      target.ariaLabel = hidden ? "Table" : null;
    }
  });
  for (const holder of document.querySelectorAll(".md-typeset__scrollwrap")) {
    observer.observe(holder);
  }
}
