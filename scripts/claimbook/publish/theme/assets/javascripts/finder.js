// A term and chosen facets -> results. The only module that knows Pagefind.

/** A word, as results are marked by: letters and digits, and an apostrophe within. */
export const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’]*/gu;

// The site's root, wherever it is published: this file is two folders below it.
const ROOT = new URL("../../", import.meta.url);

let loading = null;
let facets = null;

/** The address of a page of this site, such as `explore/`. */
export function siteAddress(path) {
  return new URL(path.replace(/^\/+/, ""), ROOT);
}

/**
 * `{hits, counts}`: the hits in order, each with `load()`, and, when `counting`, for every facet
 * how many hits have each of its values. `chosen` maps a facet to the values of which one must be
 * there; an empty term finds everything. Rejects where the site has no index.
 */
export async function find(term, { chosen = {}, newestFirst = false, counting = false } = {}) {
  const pagefind = await index();
  // Pagefind counts only the facets that it has loaded.
  if (counting) await (facets ??= pagefind.filters());
  const filters = Object.entries(chosen)
    .filter(([, values]) => values.length)
    .map(([facet, values]) => [facet, { any: values }]);
  const found = await pagefind.search(term.trim() || null, {
    filters: Object.fromEntries(filters),
    sort: newestFirst ? { age: "asc" } : {},
  });
  return {
    hits: found.results.map((result) => ({ load: async () => entry(await result.data(), term) })),
    counts: found.filters,
  };
}

/** Fetch what every search needs, while the reader still types; find() says what is amiss. */
export function prepare() {
  index()
    .then((pagefind) => pagefind.init())
    .catch(() => {});
}

// Loaded when something is first looked for: most pages are read without it.
function index() {
  loading ??= import(siteAddress("pagefind/pagefind.js").href).catch((error) => {
    loading = null;
    throw error;
  });
  return loading;
}

// `isFound` tells which words of the title and the statement to mark.
function entry(found, term) {
  const words = foundWords(found);
  const starts = term.toLowerCase().match(WORD) ?? [];
  return {
    address: siteAddress(found.raw_url ?? found.url).href,
    ...found.meta,
    isFound: (word) => words.has(word) || starts.some((start) => word.startsWith(start)),
  };
}

// The words that Pagefind matched, stems and all, as they stand in the text.
function foundWords({ raw_content, content, locations }) {
  const text = raw_content ?? content ?? "";
  const words = text.split(text.includes("\u200B") ? "\u200B" : /\s+/);
  const bare = locations.map((at) => words[at]?.toLowerCase().match(WORD)?.[0]);
  return new Set(bare.filter(Boolean));
}
