// A pick of a brief -> the same entry as the build makes; all that a claim says goes in as text.

import { element } from "./elements.js";
import { siteAddress } from "./finder.js";
import { say } from "./tongue.js";

/** The claim, its statement, why it is here, and the claim that contradicts it. */
export function pickEntry({ claim, why, opposing }) {
  return element(
    "div",
    { className: "cb-pick" },
    rows(claim),
    element("p", { className: "cb-side-statement" }, claim.statement),
    element("p", { className: "cb-why" }, element("strong", {}, say("Why it is here")), ` ${why}`),
    opposing ? element("p", { className: "cb-label" }, say("Against it")) : null,
    opposing ? rows(opposing) : null,
  );
}

function rows({ address, title, kind, said, chips }) {
  const link = element("a", { href: siteAddress(address).href }, title);
  const marks = chips.flatMap(({ words, shape }) => [
    element("b", { className: shape }, words),
    " ",
  ]);
  const entry = element(
    "li",
    {},
    element("cite", {}, link),
    " ",
    element("small", {}, `${kind} · ${said}`),
    " ",
    element("span", {}, marks),
  );
  return element("div", { className: "cb-claims" }, element("ul", {}, entry));
}
