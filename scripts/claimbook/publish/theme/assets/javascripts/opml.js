// Records with feeds -> a file that feed readers take in to follow all of them at once.

import { siteAddress } from "./finder.js";
import { save } from "./saving.js";
import { say } from "./tongue.js";

/** Hand the reader an OPML file of these records; nothing is asked of the host. */
export function saveFeeds(records) {
  save(opml(records), "followed.opml", "text/x-opml");
}

function opml(records) {
  const made = document.implementation.createDocument(null, "opml");
  const [root, head, title, body] = [
    made.documentElement,
    ...["head", "title", "body"].map((name) => made.createElement(name)),
  ];
  root.setAttribute("version", "2.0");
  root.append(head, body);
  head.append(title);
  title.textContent = say("What I follow");
  for (const { name, address, feed } of records) {
    const outline = made.createElement("outline");
    const attributes = {
      type: "rss",
      text: name,
      title: name,
      xmlUrl: siteAddress(feed).href,
      htmlUrl: siteAddress(address).href,
    };
    for (const [key, value] of Object.entries(attributes)) outline.setAttribute(key, value);
    body.append(outline);
  }
  return `<?xml version="1.0" encoding="utf-8"?>\n${new XMLSerializer().serializeToString(made)}\n`;
}
