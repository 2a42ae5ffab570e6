// What a reader follows <-> this browser's memory, and the address that can be sent on.

import { siteAddress } from "./finder.js";

/** The days back that a brief looks, the first one unless the address says otherwise. */
export const WINDOWS = [30, 7];

/** More would ask the host for too many files at once. */
export const MOST = 40;

const NAME = /^(?:(?:theme|company|person):)?[a-z0-9]+(?:-[a-z0-9]+)*$/;
// Several sites may share a host, each under a path of its own.
const KEY = `claimbook.followed ${siteAddress("").pathname}`;

/** The names that this browser keeps, such as `company:meta`. */
export function storedNames() {
  try {
    return clean(JSON.parse(localStorage.getItem(KEY)));
  } catch {
    return [];
  }
}

/** Keep the names; false where the browser keeps nothing. */
export function storeNames(names) {
  try {
    localStorage.setItem(KEY, JSON.stringify(clean(names)));
    return true;
  } catch {
    return false;
  }
}

/** `{names, days}` of a brief's query string; what it does not know is left out. */
export function readQuery(query) {
  const given = new URLSearchParams(query);
  const days = Number(given.get("days"));
  return {
    names: clean((given.get("follow") ?? "").split(",")),
    days: WINDOWS.includes(days) ? days : WINDOWS[0],
  };
}

/** The query string of a brief; names hold nothing that an address would have to escape. */
export function writeQuery({ names, days }) {
  const window = days === WINDOWS[0] ? "" : `&days=${days}`;
  return `?follow=${names.join(",")}${window}`;
}

function clean(names) {
  const given = Array.isArray(names) ? names : [];
  const known = given.filter((name) => typeof name === "string" && NAME.test(name));
  return [...new Set(known)].slice(0, MOST);
}
