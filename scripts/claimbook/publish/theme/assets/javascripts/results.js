// What search found -> list entries that say whose claim it is, with the found words marked.

import { element } from "./elements.js";

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’]*/gu;
const EXCERPT = 150; // characters before the cut, about two lines

/** The entry of a list of results; `whole` shows the statement uncut. */
export function resultEntry(hit, { whole = false } = {}) {
  const statement = whole ? (hit.statement ?? "") : excerpt(hit.statement ?? "", hit.found);
  return element(
    "li",
    { className: "cb-result" },
    element("p", { className: "cb-result-said" }, hit.said || hit.record),
    element(
      "a",
      { className: "cb-result-title", href: hit.address },
      ...marked(hit.title ?? "", hit.found),
    ),
    statement && element("p", { className: "cb-result-statement" }, ...marked(statement, hit.found)),
    hit.standing || hit.kind ? standingLine(hit) : null,
  );
}

function standingLine({ standing, kind }) {
  return element(
    "p",
    { className: "cb-result-standing" },
    [kind, standing].filter(Boolean).join(" · "),
  );
}

/** The text in pieces: strings, and a `mark` around each word that was found. */
export function marked(text, found) {
  const pieces = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!found.has(word.toLowerCase())) continue;
    pieces.push(text.slice(end, index), element("mark", {}, word));
    end = index + word.length;
  }
  return [...pieces, text.slice(end)];
}

/** About two lines of the text, around the first word that was found. */
export function excerpt(text, found) {
  if (text.length <= EXCERPT) return text;
  const words = [...text.matchAll(WORD)];
  const first = words.find(({ 0: word }) => found.has(word.toLowerCase()))?.index ?? 0;
  const from = words.find(({ index }) => index >= first - EXCERPT / 3)?.index ?? 0;
  const start = first < EXCERPT / 2 ? 0 : from;
  const rest = text.slice(start);
  const cut = rest.length <= EXCERPT ? rest : `${rest.slice(0, rest.lastIndexOf(" ", EXCERPT))} …`;
  return start ? `… ${cut}` : cut;
}
