// An address -> a button that hands it to the browser's share sheet, or copies it.

import { element } from "./elements.js";
import { say } from "./tongue.js";

/** Put the button beside the citation of a claim. */
export function installShare() {
  const { origin, pathname } = location;
  const share = () => shareButton(say("Share"), { title: document.title, url: origin + pathname });
  const place = document.querySelector(".cb-cite:not(.cb-add)");
  place?.before(element("p", { className: "cb-share cb-made" }, share()));
}

/** The button, and what it says when there is no share sheet. */
export function shareButton(words, { title, url }) {
  const status = element("span", { role: "status", className: "cb-meta" });
  const onclick = async () => {
    status.textContent = navigator.share ? await shared({ title, url }) : await copied(url);
  };
  const button = element("button", { type: "button", className: "cb-button", onclick }, words);
  return element("span", { className: "cb-share-way" }, button, " ", status);
}

async function shared(what) {
  try {
    await navigator.share(what);
    return "";
  } catch (error) {
    return error.name === "AbortError" ? "" : copied(what.url);
  }
}

async function copied(url) {
  try {
    await navigator.clipboard.writeText(url);
    return say("The address is copied.");
  } catch {
    return say("The address: {url}", { url });
  }
}
