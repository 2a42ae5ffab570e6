// Maps larger than their place -> ones to zoom and to drag. Without this they scroll, and all is read.

import { element } from "./elements.js";
import { say } from "./tongue.js";

const STEP = 1.25;
const SMALLEST = 0.3;
const LARGEST = 2;

/** Give every map that does not fit its place buttons to zoom; where a mouse takes it, it moves. */
export function installMaps() {
  for (const map of document.querySelectorAll(".cb-map")) {
    installZoom(map, map.querySelector("svg"));
    map.addEventListener("pointerdown", (event) => take(map, event));
  }
}

function installZoom(map, drawing) {
  const { width, height } = drawing.viewBox.baseVal;
  let scale = 1;
  const zoom = (wanted) => {
    const next = Math.min(LARGEST, Math.max(SMALLEST, wanted));
    const middle = [map.scrollLeft + map.clientWidth / 2, map.scrollTop + map.clientHeight / 2];
    drawing.setAttribute("width", width * next);
    drawing.setAttribute("height", height * next);
    map.scrollLeft = (middle[0] * next) / scale - map.clientWidth / 2;
    map.scrollTop = (middle[1] * next) / scale - map.clientHeight / 2;
    scale = next;
  };
  const fitting = () => Math.min(1, map.clientWidth / width, innerHeight * 0.8 / height);
  const button = (sign, name, wanted) =>
    element("button", {
      type: "button",
      className: "cb-button",
      "aria-label": name,
      title: name,
      textContent: sign,
      onclick: () => zoom(wanted()),
    });
  const tools = element(
    "div",
    { className: "cb-map-tools cb-made", role: "group", "aria-label": say("Size of the map"), hidden: true },
    button("−", say("Smaller"), () => scale / STEP),
    button("+", say("Larger"), () => scale * STEP),
    button("⤢", say("Whole map"), fitting),
  );
  map.before(tools);
  new ResizeObserver(() => {
    if (map.clientWidth) tools.hidden = scale === 1 && fitting() === 1;
  }).observe(map);
}

/** Let a mouse that takes the map between its boxes move it. */
function take(map, event) {
  if (event.pointerType !== "mouse" || event.button !== 0 || event.target.closest("a")) return;
  const drag = new AbortController();
  const move = ({ movementX, movementY }) => map.scrollBy(-movementX, -movementY);
  map.setPointerCapture(event.pointerId);
  map.classList.add("cb-map--taken");
  map.addEventListener("pointermove", move, { signal: drag.signal });
  map.addEventListener(
    "lostpointercapture",
    () => {
      drag.abort();
      map.classList.remove("cb-map--taken");
    },
    { signal: drag.signal },
  );
}
