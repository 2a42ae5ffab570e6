// The RIS file of a claim -> the same reference as CSL-JSON, made when somebody asks for it.

import { element } from "./elements.js";
import { save } from "./saving.js";

const TYPE = "application/vnd.citationstyles.csl+json";

/** Put a third format beside the two that are files of the site. */
export function installCitation() {
  const ris = document.querySelector(".cb-cite a[href$='cite.ris']");
  if (!ris) return;
  const onclick = async () => {
    const answer = await fetch(ris.href);
    if (!answer.ok) return;
    const reference = csl(await answer.text());
    save(`${JSON.stringify([reference])}\n`, `${reference.id}.csl.json`, TYPE);
  };
  ris.after(" ", element("button", { type: "button", className: "cb-button", onclick }, "CSL-JSON"));
}

function csl(ris) {
  const fields = Object.fromEntries(
    ris.split("\r\n").map((line) => [line.slice(0, 2), line.slice("TY  - ".length)]),
  );
  return {
    id: fields.ID,
    type: "webpage",
    title: fields.TI,
    author: [{ literal: fields.AU }],
    "container-title": fields.PB,
    issued: { "date-parts": [fields.DA.split("/").map(Number)] },
    note: fields.N1,
    URL: fields.UR,
  };
}
