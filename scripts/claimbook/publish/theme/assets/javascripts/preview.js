// A link to a claim, pointed at or reached by key -> a card that says whose claim it is, and what.

import { element } from "./elements.js";
import { siteAddress } from "./finder.js";
import { say } from "./tongue.js";

const BEFORE = 450; // milliseconds: whoever only passes over a link sees nothing
const AFTER = 250; // the way from the link to its card
const GAP = 6; // pixels between the two
// Where the statement stands beside the link already.
const KNOWN = ".cb-side-title, .cb-pick, .headerlink";

const KIND = {
  observation: say("Says what happened"),
  explanation: say("Says why"),
  interpretation: say("A reading"),
  forecast: say("Prediction"),
  evaluation: say("A judgement"),
};

const cards = new Map();

/** Show a card for every link to a claim, to a mouse and to the keyboard; Escape takes it away. */
export function installPreviews() {
  if (navigator.connection?.saveData) return;
  const preview = new Preview();
  const article = document.querySelector("article");
  article?.addEventListener("pointerover", ({ target, pointerType }) => {
    if (pointerType === "mouse") preview.come(target.closest("a[href]"));
  });
  // While its link has the focus, a mouse that is moved somewhere takes nothing away.
  article?.addEventListener("pointerout", () => preview.isFocused || preview.go());
  article?.addEventListener("focusin", ({ target }) => {
    if (target.matches("a[href]:focus-visible")) preview.come(target);
  });
  article?.addEventListener("focusout", () => preview.go(0));
  document.addEventListener("pointerdown", ({ target }) => {
    if (!preview.card.contains(target)) preview.hide();
  });
  window.addEventListener("resize", () => preview.place());
  document.addEventListener("keydown", ({ key }) => key === "Escape" && preview.hide());
}

class Preview {
  #timer = 0;
  #link = null;

  constructor() {
    this.card = element("div", { id: "cb-preview", className: "cb-preview cb-made", role: "tooltip" });
    this.card.addEventListener("pointerenter", () => clearTimeout(this.#timer));
    this.card.addEventListener("pointerleave", () => this.isFocused || this.go());
  }

  get isFocused() {
    return Boolean(this.#link?.matches(":focus-visible"));
  }

  come(link) {
    const id = link && claimOf(link);
    if (!id) return;
    clearTimeout(this.#timer);
    if (link === this.#link && this.card.isConnected) return;
    this.#timer = setTimeout(() => this.#show(link, id), BEFORE);
  }

  go(after = AFTER) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.hide(), after);
  }

  hide() {
    clearTimeout(this.#timer);
    this.#link?.removeAttribute("aria-describedby");
    this.#link = null;
    this.card.remove();
  }

  async #show(link, id) {
    this.hide();
    this.#link = link;
    const claim = await fetched(id);
    if (!claim || this.#link !== link || !link.isConnected) return;
    this.card.replaceChildren(
      element("p", { className: "cb-meta" }, `${KIND[claim.kind]} · ${claim.attribution}`),
      element("p", { className: "cb-preview-title" }, claim.title),
      element("p", { className: "cb-preview-statement" }, claim.plain ?? claim.statement),
      element("p", { className: "cb-meta" }, claim.standing.words.join(" · ")),
    );
    document.querySelector("main").append(this.card);
    link.setAttribute("aria-describedby", this.card.id);
    this.place();
  }

  // Under the link, or above it where there is more room; it goes along when the page is scrolled.
  place() {
    if (!this.card.isConnected) return;
    const at = this.#link.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this.card;
    const isAbove = at.bottom + GAP + height > innerHeight && at.top - GAP - height > 0;
    const top = isAbove ? at.top - GAP - height : at.bottom + GAP;
    const left = Math.max(GAP, Math.min(at.left, document.documentElement.clientWidth - width - GAP));
    const origin = this.card.offsetParent.getBoundingClientRect();
    this.card.style.top = `${top - origin.top}px`;
    this.card.style.left = `${left - origin.left}px`;
  }
}

// The id of the claim that a link leads to, unless the reader is there or knows what it says.
function claimOf(link) {
  if (link.closest(KNOWN)) return null;
  const url = new URL(link.getAttribute("href"), document.baseURI); // a map's links are no HTML
  const claims = siteAddress("claims/");
  const isHere = url.pathname === location.pathname;
  if (url.origin !== claims.origin || isHere || !url.pathname.startsWith(claims.pathname)) return null;
  return /^([a-z0-9-]+)\/$/.exec(url.pathname.slice(claims.pathname.length))?.[1] ?? null;
}

function fetched(id) {
  if (!cards.has(id)) cards.set(id, read(siteAddress(`api/v1/claims/${id}.json`)));
  return cards.get(id);
}

async function read(address) {
  try {
    const answer = await fetch(address);
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}
