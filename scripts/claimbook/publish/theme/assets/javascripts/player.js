// Links to moments of a recording -> one player, the browser's own, that loads nothing until asked.
// What is a recording, the build has marked; whatever else leads to the same one plays here too.

import { element } from "./elements.js";
import { say } from "./tongue.js";

/** Play a recording here when its link is clicked; with a key held down, links do as ever. */
export function installPlayer() {
  const links = document.querySelectorAll(".cb-sound > a");
  const recordings = new Set([...links].map(whole));
  if (!recordings.size) return;
  const player = new Player();
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("article a[href]");
    const { button, ctrlKey, metaKey, shiftKey, altKey, defaultPrevented } = event;
    if (button || ctrlKey || metaKey || shiftKey || altKey || defaultPrevented) return;
    if (!link || link === player.outside || !recordings.has(whole(link))) return;
    event.preventDefault();
    player.play(link);
  });
}

// The address without its moment.
function whole(link) {
  const url = new URL(link.getAttribute("href"), document.baseURI);
  url.hash = "";
  return url.href;
}

class Player {
  constructor() {
    this.words = element("p", { className: "cb-player-words", role: "status" });
    this.audio = element("audio", { controls: true, preload: "none" });
    this.audio.addEventListener("error", () => this.#fail());
    this.outside = element("a", { rel: "noopener noreferrer" }, say("Open the recording"));
    const close = element(
      "button",
      { type: "button", className: "cb-button", onclick: () => this.#close() },
      say("Close the player"),
    );
    this.root = element(
      "div",
      { className: "cb-player cb-made", role: "group", "aria-label": say("Player") },
      this.words,
      this.audio,
      element("p", { className: "cb-player-ways" }, this.outside, " ", close),
    );
  }

  play(link) {
    const url = whole(link);
    const seconds = Number(/^#t=(\d+)/.exec(link.hash)?.[1] ?? 0);
    this.link = link;
    this.outside.href = link.href;
    this.#stand();
    this.words.textContent = link.textContent;
    // Until something of it is there, only its address can say where to begin.
    if (this.audio.dataset.of !== url || this.audio.readyState === 0) {
      this.audio.dataset.of = url;
      this.audio.src = seconds ? `${url}#t=${seconds}` : url;
    } else {
      this.audio.currentTime = seconds;
    }
    this.audio.play().catch((error) => error.name !== "AbortError" && this.#fail());
  }

  // With the moment on a claim's page; on that of a source at its first link, and in sight from there.
  #stand() {
    const first = document.querySelector("p.cb-sound");
    const isSource = Boolean(document.querySelector(".cb-sayings"));
    const place = (isSource && first) || (this.link.closest("p") ?? this.link.parentElement);
    this.root.classList.toggle("cb-player--stays", isSource);
    if (place.nextElementSibling !== this.root) place.after(this.root);
  }

  #fail() {
    if (this.audio.hasAttribute("src")) {
      this.words.textContent = say(
        "It cannot be played here. Its link leads to the recording itself.",
      );
    }
  }

  #close() {
    this.audio.pause();
    this.audio.removeAttribute("src");
    delete this.audio.dataset.of;
    this.audio.load(); // lets go of what was loaded
    this.root.remove();
    this.link.focus();
  }
}
