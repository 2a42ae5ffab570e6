// Values and counts of a facet -> a group of checkboxes that stays put while counts change.

import { element } from "./elements.js";
import { count, inOrder, msgs, say, shown } from "./tongue.js";

const FEW = 7;
const MANY = 200;
const ALL = msgs("Show all {number} value", "Show all {number} values");

export class Facet {
  #rows = new Map();
  #all = false;

  constructor(name, heading) {
    this.name = name;
    this.more = element("button", {
      type: "button",
      className: "cb-facet-more",
      "aria-expanded": "false",
      onclick: () => this.#toggle(),
    });
    this.list = element("ul", { className: "cb-facet-values" });
    this.root = element(
      "fieldset",
      { className: "cb-facet" },
      element("legend", {}, heading),
      this.list,
      this.more,
    );
  }

  /** Have all values there are. `counts`: how many claims of the whole base have each. */
  fill(counts) {
    for (const value of ordered(this.name, counts)) {
      const row = this.#rows.get(value);
      this.#rows.delete(value);
      if (row) this.#keep(value, row);
      else this.#add(value);
    }
  }

  get chosen() {
    const rows = [...this.#rows].filter(([, row]) => row.box.checked);
    return rows.map(([value]) => value);
  }

  /** Tick the values chosen, a value of which nothing is known too, and show the counts. */
  show(chosen, counts) {
    for (const value of chosen) if (!this.#rows.has(value)) this.#add(value);
    for (const [value, row] of this.#rows) {
      row.box.checked = chosen.includes(value);
      row.count.textContent = shown(counts[value] ?? 0);
      row.useful = row.box.checked || (counts[value] ?? 0) > 0;
    }
    this.#fold();
  }

  #add(value) {
    const box = element("input", { type: "checkbox", name: this.name, value });
    const count = element("span", { className: "cb-facet-count" });
    const name = element("span", { className: "cb-facet-name" }, value);
    const root = element("li", {}, element("label", {}, box, name, " ", count));
    this.#keep(value, { root, box, count, useful: true });
  }

  #keep(value, row) {
    this.#rows.set(value, row);
    this.list.append(row.root);
  }

  #toggle() {
    this.#all = !this.#all;
    this.#fold();
  }

  // What would find nothing goes; of a long list the first are shown, and whatever is ticked.
  #fold() {
    const useful = [...this.#rows.values()].filter((row) => row.useful);
    const room = this.#all ? MANY : FEW;
    const shown = new Set(useful.filter((row, at) => at < room || row.box.checked));
    for (const row of this.#rows.values()) row.root.hidden = !shown.has(row);
    this.root.hidden = useful.length === 0;
    this.more.hidden = useful.length <= FEW;
    this.more.ariaExpanded = String(this.#all);
    this.more.textContent = this.#all ? say("Show fewer") : count(ALL, useful.length);
  }
}

// Years from the newest; everything else from what most claims have.
function ordered(name, counts) {
  const values = Object.keys(counts).sort(inOrder);
  if (name === "year") return values.reverse();
  return values.sort((one, other) => counts[other] - counts[one]);
}
