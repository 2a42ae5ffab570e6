// English messages -> the same in the language of the site, with its numbers and plurals.
// words.js is made with the site: what the catalogue of its language has for these scripts.

import { FORMATS, FORMS, WORDS } from "./words.js";

const numbers = new Intl.NumberFormat(FORMATS);
const plurals = new Intl.PluralRules(FORMATS);

/** The message with its `{names}` filled in. */
export function say(message, values = {}) {
  return filled(WORDS[message] ?? message, values);
}

/** The two forms of a message that counts, each with `{number}`. */
export function msgs(one, other) {
  return { one, other };
}

/** The form of a message for this number of things. */
export function count(message, number, values = {}) {
  const forms = FORMS[message.one] ?? message;
  const said = forms[plurals.select(number)] ?? forms.other;
  return filled(said, { number: numbers.format(number), ...values });
}

/** A number as the language writes it. */
export function shown(number) {
  return numbers.format(number);
}

/** In the order of the language's alphabet. */
export function inOrder(one, other) {
  return one.localeCompare(other, FORMATS);
}

function filled(said, values) {
  return said.replace(/\{([a-z]+)\}/g, (place, name) => values[name] ?? place);
}
