// A key or the header's button -> the search box of every page.

import { element } from "./elements.js";
import { find, prepare, siteAddress } from "./finder.js";
import { resultEntry } from "./results.js";
import { count, msgs, say } from "./tongue.js";

const SHOWN = 8;
const RESULTS = msgs("{number} result", "{number} results");
const PAUSE = 120; // milliseconds: nobody waits for it, and a fast typist searches once

/** Make Ctrl+K, Cmd+K, `/`, the header's button and the one of the home page open the box. */
export function installSearch() {
  const box = new SearchBox();
  document.addEventListener("keydown", (event) => {
    if (!opens(event)) return;
    event.preventDefault();
    box.open();
  });
  const large = { type: "button", className: "cb-search-open cb-search-open--large" };
  document.querySelector(".cb-home-search")?.prepend(element("button", large, say("Search the claims")));
  for (const button of document.querySelectorAll(".cb-search-open")) {
    button.addEventListener("click", () => box.open());
  }
}

function opens({ key, ctrlKey, metaKey, altKey, shiftKey, target, isComposing }) {
  if (isComposing || altKey) return false;
  if (ctrlKey || metaKey) return key.toLowerCase() === "k" && !shiftKey;
  return key === "/" && !target.closest?.("input, textarea, select, [contenteditable]");
}

class SearchBox {
  #asked = 0;
  #timer = 0;

  constructor() {
    this.field = element("input", {
      className: "cb-search-field",
      type: "search",
      name: "q",
      placeholder: say("Search claims, companies, themes …"),
      autocomplete: "off",
      spellcheck: false,
      enterKeyHint: "search",
      "aria-label": say("Search"),
      "aria-describedby": "cb-search-keys",
    });
    this.status = element("p", { className: "cb-search-status", role: "status" });
    this.list = element("ol", { className: "cb-search-results", "aria-label": say("Found") });
    this.all = element("a", { className: "cb-search-all", hidden: true });
    this.dialog = this.#dialog();
    this.field.addEventListener("input", () => this.#later());
    this.dialog.addEventListener("keydown", (event) => this.#move(event));
  }

  #dialog() {
    const close = element(
      "button",
      { type: "button", className: "cb-search-close", onclick: () => this.dialog.close() },
      say("Close"),
    );
    const action = siteAddress("explore/").href;
    const form = element(
      "form",
      { className: "cb-search-form", role: "search", action, method: "get" },
      this.field,
      close,
    );
    const keys = element(
      "p",
      { className: "cb-search-keys", id: "cb-search-keys" },
      say("↓ ↑ to choose, Enter for all results, Esc to close"),
    );
    const body = element(
      "div",
      { className: "cb-search-body" },
      this.status,
      this.list,
      this.all,
      keys,
    );
    const dialog = element(
      "dialog",
      { className: "cb-search-dialog", "aria-label": say("Search") },
      form,
      body,
    );
    // Only what lies outside of the box is the dialog itself: its children cover the rest.
    dialog.addEventListener("click", ({ target }) => target === dialog && dialog.close());
    return dialog;
  }

  open() {
    if (this.dialog.open) {
      this.field.select();
      return;
    }
    if (!this.dialog.isConnected) document.body.append(this.dialog);
    prepare();
    this.dialog.showModal();
    this.field.focus();
    this.field.select();
  }

  #later() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#search(), PAUSE);
  }

  async #search() {
    const term = this.field.value.trim();
    const asked = ++this.#asked;
    if (!term) {
      this.#show("", []);
      return;
    }
    try {
      const { hits } = await find(term);
      const loaded = await Promise.all(hits.slice(0, SHOWN).map((hit) => hit.load()));
      if (asked === this.#asked) this.#found(term, hits.length, loaded);
    } catch {
      if (asked === this.#asked) this.#show(say("No search here: only the full build makes it."), []);
    }
  }

  #found(term, number, loaded) {
    const none = say("Nothing found for “{term}”. Fewer or other words may help.", { term });
    this.#show(number ? count(RESULTS, number) : none, loaded.map((hit) => resultEntry(hit)));
    this.all.hidden = false;
    this.all.href = `${siteAddress("explore/").href}?${new URLSearchParams({ q: term })}`;
    this.all.textContent = number ? say("See all claims, with filters") : say("Browse all claims");
    if (!number) this.all.href = siteAddress("explore/").href;
  }

  #show(status, entries) {
    this.status.textContent = status;
    this.list.replaceChildren(...entries);
    this.all.hidden = true;
  }

  // The arrows go from the field through the links and back; everything else is the browser's.
  #move(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const stops = [this.field, ...this.dialog.querySelectorAll("a:not([hidden])")];
    const next = stops.indexOf(document.activeElement) + step;
    event.preventDefault();
    stops[(next + stops.length) % stops.length].focus();
  }
}
