// The page /explore/: search, facets and sorting -> a list of claims with an address of its own.

import { FACETS, ORDERS, countChosen, readChoices, writeChoices } from "./choices.js";
import { element } from "./elements.js";
import { Facet } from "./facets.js";
import { find } from "./finder.js";
import { resultEntry } from "./results.js";
import { count, msgs, say, shown } from "./tongue.js";

const PAGE = 20;
const PAUSE = 200; // milliseconds after the last key
const FEW = 4;
const NO_INDEX = say("There is no search here: only the full build makes it.");
const NO_ANSWER = say("The claims could not be fetched. Is there a connection?");
const ALL = msgs("All {number} claim", "All {number} claims");
const SOME = msgs("{some} of {number} claim", "{some} of {number} claims");
const CHOSEN = msgs("Filters ({number} chosen)", "Filters ({number} chosen)");
const MORE = msgs("Show {number} more", "Show {number} more");
const CLAIMS = { record: ["Claim"] };
const OTHERS = ["Theme", "Company", "Source", "Show", "Person", "Question"];

/**
 * Fill `place` with the browser of all claims, instead of `plain`, which is there without it. What
 * grows with the base, the index and its facets, is fetched when a reader looks for something; until
 * then `newest` shows the newest claims.
 */
export async function installExplore(place, plain, newest) {
  await new Explore(place, plain, newest).start();
}

function loaded(hits, most = PAGE) {
  return Promise.all(hits.slice(0, most).map((hit) => hit.load()));
}

class Explore {
  #asked = 0;
  #timer = 0;
  #hits = [];
  #first = null;
  #filled = null;

  constructor(place, plain, newest) {
    this.place = place;
    this.plain = plain;
    this.newest = newest;
    this.total = Number(place.dataset.claims);
    this.facets = FACETS.map(([name, heading]) => new Facet(name, place.dataset[name] ?? heading));
    this.term = element("input", {
      id: "cb-explore-term",
      type: "search",
      autocomplete: "off",
      spellcheck: false,
      enterKeyHint: "search",
    });
    this.order = element(
      "select",
      { id: "cb-explore-order" },
      ORDERS.map(([value, name]) => element("option", { value }, name)),
    );
    this.sorting = element(
      "div",
      { className: "cb-explore-order" },
      element("label", { for: this.order.id }, say("Sort by")),
      this.order,
    );
    this.clear = element("button", { type: "button", className: "cb-explore-clear" }, say("Clear all"));
    this.status = element("p", { className: "cb-explore-count", role: "status" });
    this.others = element("ul", { className: "cb-explore-others", "aria-label": say("Pages") });
    this.list = element("ol", { className: "cb-results" });
    this.more = element("button", { type: "button", className: "cb-button" });
    this.folded = element("summary");
  }

  start() {
    this.place.replaceChildren(this.#form());
    this.plain?.remove();
    this.term.addEventListener("input", () => this.#later());
    this.order.addEventListener("change", () => this.#changed({ step: true }));
    this.clear.addEventListener("click", () => this.#clear());
    this.more.addEventListener("click", () => this.#showMore());
    this.filters.addEventListener("toggle", () => this.#unfolded());
    // A press on `Filters` is no more than that: it unfolds them, and that is heard of above.
    this.place.addEventListener("focusin", ({ target }) => target !== this.folded && this.#wake());
    window.addEventListener("popstate", () => this.#show(readChoices(location.search)));
    const choices = readChoices(location.search);
    if (choices.term || countChosen(choices)) return this.#wake();
    this.#hits = Array(Math.max(0, this.total - PAGE));
    this.#tell(choices, this.total);
    return null;
  }

  // What a reader does first has the index fetched.
  #wake() {
    if (!this.#first) this.status.textContent = say("Loading the claims …");
    return (this.#first ??= this.#show(readChoices(location.search)));
  }

  async #unfolded() {
    if (!this.filters.open) return;
    await this.#wake();
    if (!this.#filled) this.#changed({ step: false });
  }

  #form() {
    this.filters = element(
      "details",
      { className: "cb-facets" },
      this.folded,
      element(
        "div",
        { className: "cb-facets-all", onchange: () => this.#changed({ step: true }) },
        this.facets.map((facet) => facet.root),
      ),
    );
    const search = element(
      "div",
      { className: "cb-explore-search" },
      element("label", { for: this.term.id }, say("Search the claims")),
      this.term,
    );
    const bar = element(
      "div",
      { className: "cb-explore-bar" },
      this.status,
      this.clear,
      this.sorting,
    );
    const found = element(
      "div",
      { className: "cb-explore-found" },
      bar,
      this.others,
      this.newest ?? "",
      this.list,
      this.more,
    );
    const onsubmit = (event) => {
      event.preventDefault();
      this.#changed({ step: true });
    };
    return element(
      "form",
      {
        className: "cb-explore-form",
        role: "search",
        "aria-label": say("Explore the claims"),
        onsubmit,
      },
      search,
      this.filters,
      found,
    );
  }

  #later() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#changed({ step: false }), PAUSE);
  }

  #clear() {
    this.term.value = "";
    for (const facet of this.facets) facet.show([], {});
    this.#changed({ step: true });
    this.term.focus();
  }

  // A tick is a step that Back undoes; letters of a term are not.
  #changed({ step }) {
    clearTimeout(this.#timer);
    const chosen = Object.fromEntries(this.facets.map((facet) => [facet.name, facet.chosen]));
    const choices = { term: this.term.value, order: this.order.value, chosen };
    const address = location.pathname + writeChoices(choices);
    if (step && address !== location.pathname + location.search) {
      history.pushState(null, "", address);
    } else {
      history.replaceState(history.state, "", address);
    }
    this.#show(choices);
  }

  async #show(choices) {
    const asked = ++this.#asked;
    this.#first ??= true;
    // While somebody types, the field is theirs.
    if (this.term.value.trim() !== choices.term.trim()) this.term.value = choices.term;
    this.order.value = choices.order;
    if (!this.#filled) for (const facet of this.facets) facet.show(choices.chosen[facet.name], {});
    try {
      const [found, others] = await Promise.all([this.#find(choices), this.#others(choices)]);
      const page = await loaded(found.hits);
      if (asked !== this.#asked) return;
      this.#hits = found.hits.slice(page.length);
      this.list.replaceChildren(...page.map((hit) => resultEntry(hit, { whole: true })));
      this.#tell(choices, found.hits.length);
      this.#point(others);
      this.#settle();
      if (this.filters.open || this.#filled) await this.#showFacets(choices, asked);
    } catch {
      if (asked !== this.#asked) return;
      this.status.textContent = this.newest ? NO_INDEX : NO_ANSWER;
      if (this.newest && this.plain) this.place.after(this.plain);
    }
  }

  // What was found for the first time takes the place of the newest claims.
  #settle() {
    if (!this.newest) return;
    this.newest.remove();
    this.plain?.remove();
    this.newest = null;
    const wide = matchMedia("(min-width: 60em)");
    wide.addEventListener("change", () => (this.filters.open = wide.matches));
    this.filters.open ||= wide.matches;
  }

  // Facets are large, and are shown after what was found.
  async #showFacets(choices, asked) {
    await (this.#filled ??= this.#fill());
    const [found, ...counts] = await Promise.all([
      this.#find(choices, { counting: true }),
      ...this.#counts(choices),
    ]);
    if (asked !== this.#asked) return;
    this.facets.forEach((facet, at) => {
      facet.show(choices.chosen[facet.name], counts[at] ?? found.counts[facet.name] ?? {});
    });
  }

  async #fill() {
    try {
      const { counts } = await find("", { chosen: CLAIMS, counting: true });
      for (const facet of this.facets) facet.fill(counts[facet.name] ?? {});
    } catch (error) {
      this.#filled = null;
      throw error;
    }
  }

  #find({ term, order, chosen }, { counting = false } = {}) {
    const newestFirst = order === "newest" || !term.trim();
    return find(term, { chosen: { ...CLAIMS, ...chosen }, newestFirst, counting });
  }

  // Values of one facet widen each other, so its counts are those without its own choice.
  #counts({ term, chosen }) {
    return FACETS.map(async ([facet]) => {
      if (!chosen[facet].length) return null;
      const others = { ...CLAIMS, ...chosen, [facet]: [] };
      return (await find(term, { chosen: others, counting: true })).counts[facet];
    });
  }

  // Companies, themes and others of that name have pages of their own.
  async #others({ term }) {
    if (!term.trim()) return [];
    const { hits } = await find(term, { chosen: { record: OTHERS } });
    return loaded(hits, FEW);
  }

  #point(others) {
    const links = others.map(({ title, kind, address }) =>
      element("li", {}, `${kind}: `, element("a", { href: address }, title)),
    );
    this.others.replaceChildren(...links);
    this.others.hidden = links.length === 0;
  }

  #tell(choices, found) {
    const number = countChosen(choices);
    const hasTerm = choices.term.trim() !== "";
    const some = this.#some(found);
    this.status.textContent = found > 1 && !hasTerm ? say("{some}, newest first", { some }) : some;
    this.sorting.hidden = !hasTerm;
    this.clear.hidden = !number && !hasTerm;
    this.folded.textContent = number ? count(CHOSEN, number) : say("Filters");
    this.#tellMore();
  }

  #some(found) {
    if (!found) return say("No claim fits all of this. Take a filter away, or try other words.");
    if (found === this.total) return count(ALL, found);
    return count(SOME, this.total, { some: shown(found) });
  }

  #tellMore() {
    this.more.hidden = this.#hits.length === 0;
    this.more.textContent = count(MORE, Math.min(PAGE, this.#hits.length));
  }

  async #showMore() {
    await this.#wake();
    const asked = this.#asked;
    const next = await loaded(this.#hits);
    if (asked !== this.#asked) return;
    this.#hits = this.#hits.slice(PAGE);
    const entries = next.map((hit) => resultEntry(hit, { whole: true }));
    this.list.append(...entries);
    this.#tellMore();
    entries[0]?.querySelector("a").focus();
  }
}
