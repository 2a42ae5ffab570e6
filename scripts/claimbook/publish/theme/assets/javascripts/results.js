// What search found -> list entries that say whose claim it is, with the found words marked.

import { element } from "./elements.js";
import { WORD } from "./finder.js";

const EXCERPT = 150; // characters before the cut, about two lines

/** The entry of a list of results; `whole` shows the statement uncut. */
export function resultEntry(hit, { whole = false } = {}) {
  const { title = "", statement = "", isFound } = hit;
  const words = marked(whole ? statement : excerpt(statement, isFound), isFound);
  return element(
    "li",
    { className: "cb-result" },
    element("p", { className: "cb-result-said" }, hit.said || hit.kind),
    element("a", { className: "cb-result-title", href: hit.address }, marked(title, isFound)),
    statement && element("p", { className: "cb-result-statement" }, words),
    hit.standing ? element("p", { className: "cb-result-standing" }, standing(hit)) : null,
  );
}

function standing(hit) {
  return [hit.kind, hit.standing].filter(Boolean).join(" · ");
}

// The text in pieces: strings, and a `mark` around each word that was found.
function marked(text, isFound) {
  const pieces = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!isFound(word.toLowerCase())) continue;
    pieces.push(text.slice(end, index), element("mark", {}, word));
    end = index + word.length;
  }
  return [...pieces, text.slice(end)];
}

// About two lines of the text, around the first word that was found.
function excerpt(text, isFound) {
  const words = [...text.matchAll(WORD)];
  const first = words.find(({ 0: word }) => isFound(word.toLowerCase()))?.index ?? 0;
  const before = words.find(({ index }) => index >= first - EXCERPT / 3)?.index ?? 0;
  const start = first < EXCERPT / 2 ? 0 : before;
  const rest = text.slice(start);
  const cut = rest.length <= EXCERPT ? rest : `${rest.slice(0, rest.lastIndexOf(" ", EXCERPT))} …`;
  return start ? `… ${cut}` : cut;
}
