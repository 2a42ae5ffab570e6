// The header's buttons for colours -> the one of the choice in force; a click goes on to the next.
// The choice is kept in this browser; a line in the page's header puts it in force before painting.

const KEPT = "claimbook-colours";
const dark = matchMedia("(prefers-color-scheme: dark)");

/** Show the button of the choice in force, and follow the system where that is the choice. */
export function installColours() {
  const buttons = [...document.querySelectorAll(".cb-colours")];
  if (!buttons.length) return;
  const chosen = () => Math.max(0, buttons.findIndex(({ dataset }) => dataset.scheme === kept()));
  const show = () => {
    const now = buttons[chosen()];
    for (const button of buttons) button.hidden = button !== now;
    document.body.dataset.mdColorScheme = now.dataset.scheme || (dark.matches ? "slate" : "default");
    return now;
  };
  const next = () => {
    keep(buttons[(chosen() + 1) % buttons.length].dataset.scheme);
    show().focus();
  };
  for (const button of buttons) button.addEventListener("click", next);
  dark.addEventListener("change", show);
  // In another tab of the same site.
  window.addEventListener("storage", ({ key }) => key === KEPT && show());
  show();
}

let here = "";

function kept() {
  try {
    return localStorage[KEPT] ?? "";
  } catch {
    return here; // a browser that keeps nothing: for this page
  }
}

function keep(scheme) {
  here = scheme;
  try {
    localStorage[KEPT] = scheme;
  } catch {
    // as above
  }
}
