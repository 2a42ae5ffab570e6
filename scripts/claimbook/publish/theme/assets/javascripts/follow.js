// The page of a theme, company or person -> a button to follow it, without an account.

import { element } from "./elements.js";
import { siteAddress } from "./finder.js";
import { MOST, storeNames, storedNames } from "./followed.js";
import { say, shown } from "./tongue.js";

/** Put the button beside the link to the feed. */
export function installFollow() {
  for (const line of document.querySelectorAll(".cb-follow[data-follow]")) new Follow(line);
}

class Follow {
  constructor(line) {
    this.name = line.dataset.follow;
    this.button = element(
      "button",
      {
        type: "button",
        className: "cb-button cb-follow-button",
        "aria-label": say("Follow {name}", { name: subject() }),
        onclick: () => this.#toggle(),
      },
      say("Follow"),
    );
    this.brief = element("a", { href: siteAddress("brief/").href }, say("Your brief"));
    this.status = element("span", { role: "status", className: "cb-meta" });
    line.prepend(
      element("span", { className: "cb-made" }, this.button, " ", this.brief, " ", this.status, " "),
    );
    this.#show();
    // A page that comes back from the browser's own memory knows nothing of what was done since.
    window.addEventListener("pageshow", () => this.#show());
  }

  #show() {
    const isFollowed = storedNames().includes(this.name);
    this.button.ariaPressed = String(isFollowed);
    this.brief.hidden = !isFollowed;
  }

  #toggle() {
    const names = storedNames();
    const others = names.filter((name) => name !== this.name);
    const isNew = others.length === names.length;
    if (isNew && names.length >= MOST) {
      const most = { number: shown(MOST) };
      this.status.textContent = say(
        "You follow {number} already, and more than that cannot be followed.",
        most,
      );
      return;
    }
    const isKept = storeNames(isNew ? [...names, this.name] : others);
    this.status.textContent = isKept ? "" : say("This browser does not keep what you follow.");
    this.#show();
  }
}

// The heading without its link to itself.
function subject() {
  const heading = document.querySelector("article h1")?.cloneNode(true);
  heading?.querySelector(".headerlink")?.remove();
  return heading?.textContent.trim() ?? "";
}
