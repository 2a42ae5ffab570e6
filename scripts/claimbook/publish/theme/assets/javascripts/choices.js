// What a reader chose on /explore/ <-> the address that can be shared.

import { say } from "./tongue.js";

/** The facets in the order shown: the filter's name in the index, and its heading. */
export const FACETS = [
  ["theme", say("Theme")],
  ["company", say("Company")],
  ["kind", say("Kind of claim")],
  ["standing", say("How solid")],
  ["source", say("Source")],
  ["year", say("Year")],
];
export const ORDERS = [
  ["", say("Best match")],
  ["newest", say("Newest first")],
];

/** `{term, order, chosen}` of an address's query string; what it does not know is left out. */
export function readChoices(query) {
  const given = new URLSearchParams(query);
  const order = given.get("sort") ?? "";
  return {
    term: given.get("q") ?? "",
    order: ORDERS.some(([value]) => value === order) ? order : "",
    chosen: Object.fromEntries(
      FACETS.map(([facet]) => [facet, [...new Set(given.getAll(facet).filter(Boolean))]]),
    ),
  };
}

/** The query string of choices, "" for none: the same choices give the same address. */
export function writeChoices({ term, order, chosen }) {
  const query = new URLSearchParams();
  if (term.trim()) query.append("q", term.trim());
  for (const [facet] of FACETS) {
    for (const value of [...chosen[facet]].sort()) query.append(facet, value);
  }
  if (order) query.append("sort", order);
  const text = query.toString();
  return text && `?${text}`;
}

/** How many facet values are chosen. */
export function countChosen({ chosen }) {
  return Object.values(chosen).flat().length;
}
