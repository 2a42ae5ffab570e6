// /brief/ and what a reader follows -> a brief of their own, with an address to keep or to send.

import { element } from "./elements.js";
import { siteAddress } from "./finder.js";
import { WINDOWS, readQuery, storeNames, storedNames, writeQuery } from "./followed.js";
import { saveFeeds } from "./opml.js";
import { pickEntry } from "./picks.js";
import { shareButton } from "./share.js";
import { count, msgs, say } from "./tongue.js";
import { topFive } from "./topfive.js";

const HOW = say(
  "Press “Follow” on the page of a theme, a company or a person, and a brief of your own " +
    "stands here: the five claims most worth reading of what you follow.",
);
const DAYS = msgs("{number} day", "{number} days");

/** Fill `place` before the brief of the day, now and whenever the page is come back to. */
export function installMyBrief(place) {
  const brief = new MyBrief(place);
  brief.show();
  window.addEventListener("pageshow", ({ persisted }) => persisted && brief.show());
}

class MyBrief {
  constructor(place) {
    this.place = place;
    this.heading = element("h2", { id: "my-brief", tabIndex: -1 });
    this.status = element("p", { role: "status", className: "cb-meta" });
    this.others = element("h2", { id: "brief-for-all" }, say("For everybody"));
  }

  async show() {
    const own = storedNames();
    const asked = readQuery(location.search);
    const names = asked.names.length ? asked.names : own;
    if (!names.length) {
      this.others.remove();
      this.place.replaceChildren(element("p", { className: "cb-meta" }, HOW));
      return;
    }
    try {
      const { records, unknown } = await load(names);
      this.days = asked.days;
      this.#fill(records, unknown, new Set(own));
    } catch {
      this.status.textContent = say("What you follow could not be fetched. Is there a connection?");
      this.place.replaceChildren(this.status);
    }
  }

  #fill(records, unknown, own) {
    this.records = records;
    this.isOwn = records.length === own.size && records.every((record) => own.has(full(record)));
    this.heading.textContent = this.isOwn
      ? say("Your brief")
      : say("A brief that was shared with you");
    const query = writeQuery({ names: records.map(({ follow }) => follow), days: this.days });
    history.replaceState(history.state, "", location.pathname + query + location.hash);
    this.status.textContent = unknown.length
      ? say("No theme, company or person here has the id {ids}.", { ids: unknown.join(", ") })
      : "";
    this.place.replaceChildren(
      this.heading,
      this.#list(own),
      this.#windows(),
      this.status,
      ...this.#picks(),
      this.#ways(),
    );
    this.place.after(this.others);
  }

  #list(own) {
    const entries = this.records.map((record) => {
      const { address, name } = record;
      const link = element("a", { href: siteAddress(address).href }, name);
      return element("li", {}, link, " ", this.isOwn ? this.#drop(record) : null);
    });
    const list = element("ul", { className: "cb-followed", "aria-label": say("Followed") }, entries);
    return this.isOwn ? list : element("div", {}, list, this.#take(own));
  }

  #drop(record) {
    const onclick = () => {
      const left = this.records.filter((other) => other !== record);
      this.#keep(left.map(full));
    };
    const label = say("Stop following {name}", { name: record.name });
    return element(
      "button",
      { type: "button", className: "cb-button", "aria-label": label, onclick },
      say("Stop"),
    );
  }

  #take(own) {
    const names = [...own, ...this.records.map(full)];
    const onclick = () => this.#keep(names);
    const words = own.size ? say("Follow these too") : say("Follow these");
    return element(
      "p",
      { className: "cb-followed-take" },
      element("button", { type: "button", className: "cb-button", onclick }, words),
      " ",
      own.size ? element("a", { href: location.pathname }, say("Your own brief")) : null,
    );
  }

  // The address would bring back what was just dropped.
  async #keep(names) {
    if (!storeNames(names)) {
      this.status.textContent = say("This browser does not keep what you follow.");
      return;
    }
    const query = names.length ? writeQuery({ names, days: this.days }) : "";
    history.replaceState(history.state, "", location.pathname + query);
    await this.show();
    (this.heading.isConnected ? this.heading : document.querySelector("h1"))?.focus();
  }

  #windows() {
    const buttons = WINDOWS.map((days) => {
      const onclick = () => this.#look(days);
      const pressed = String(days === this.days);
      return element(
        "button",
        { type: "button", className: "cb-button", "aria-pressed": pressed, onclick },
        count(DAYS, days),
      );
    });
    const group = { className: "cb-windows", role: "group", "aria-label": say("How far back") };
    return element("div", group, say("The last"), " ", ...spaced(buttons));
  }

  async #look(days) {
    const names = this.records.map(({ follow }) => follow);
    history.replaceState(history.state, "", location.pathname + writeQuery({ names, days }));
    await this.show();
    this.place.querySelector(".cb-windows [aria-pressed=true]")?.focus();
  }

  #picks() {
    const since = this.place.getAttribute(`data-since-${this.days}`);
    const picks = topFive(
      this.records.flatMap((record) => record.picks),
      since,
    );
    if (picks.length) return [element("div", { className: "cb-brief" }, picks.map(pickEntry))];
    const words = this.place.getAttribute(`data-words-${this.days}`);
    return [element("p", { className: "cb-empty" }, say("Nothing of this was added since {day}.", { day: words }))];
  }

  #ways() {
    const url = location.origin + location.pathname + location.search;
    const feeds = this.records.filter(({ feed }) => feed);
    const onclick = () => saveFeeds(feeds);
    const opml = element(
      "button",
      { type: "button", className: "cb-button", onclick },
      say("Save these feeds (OPML)"),
    );
    const share = shareButton(say("Share this brief"), { title: document.title, url });
    return element("p", { className: "cb-share" }, share, " ", feeds.length ? opml : null);
  }
}

function full({ kind, id }) {
  return `${kind}:${id}`;
}

function spaced(nodes) {
  return nodes.flatMap((node) => [node, " "]);
}

// `{records, unknown}`: each record once, however it is named; and the names that nothing has.
async function load(names) {
  const found = await Promise.all(names.map(record));
  const records = new Map(found.filter(Boolean).map((one) => [full(one), one]));
  return { records: [...records.values()], unknown: names.filter((name, at) => !found[at]) };
}

async function record(name) {
  const [id, kind] = name.split(":").reverse();
  const answer = await fetch(siteAddress(`brief/follow/${id}.json`));
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(`${answer.status}`);
  const { records } = await answer.json();
  return (kind ? records.find((one) => one.kind === kind) : records[0]) ?? null;
}
