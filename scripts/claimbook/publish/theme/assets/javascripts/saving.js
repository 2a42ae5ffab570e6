// A text -> a file that the browser saves; nothing is asked of the host.

import { element } from "./elements.js";

/** Hand the reader a file of this name and media type. */
export function save(text, name, type) {
  const href = URL.createObjectURL(new Blob([text], { type }));
  const link = element("a", { href, download: name });
  link.click();
  // Not at once: the download has to begin first.
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}
