/** The virtual clock in both zones, and the buttons that move it. */

import { act } from "./link.js";
import { arrange, city, el, hour, weekday } from "./dom.js";

const homes = document.getElementById("homes");
const tomorrow = document.getElementById("tomorrow");
const moves = [...document.querySelectorAll("[data-to]")];
let last = Promise.resolve();
let waiting = 0;

/** Let the buttons work; `complain` shows what went wrong. */
export function listenClock(complain) {
  for (const move of moves) move.addEventListener("click", () => go(move, complain));
}

// A press while the clock still moves waits for its turn.
function go(move, complain) {
  waiting += 1;
  last = last.then(() => act({ do: "clock", to: move.dataset.to })).catch((error) => complain(error.message));
  last = last.then(() => showBusy((waiting -= 1)));
  showBusy(waiting);
}

function showBusy(busy) {
  for (const move of moves) busy ? move.setAttribute("aria-busy", "true") : move.removeAttribute("aria-busy");
}

/** Show the time. */
export function renderClock({ now, homes: zones, hour: at }) {
  const shown = Object.entries(zones).map(([who, zone]) => `${who}|${city(zone)}|${weekday(now, zone)}|${hour(now, zone)}`);
  if (homes.dataset.shown !== shown.join()) arrange(homes, shown.map(home));
  homes.dataset.shown = shown.join();
  tomorrow.textContent = `Tomorrow, ${at}`;
}

function home(line) {
  const [who, place, day, time] = line.split("|");
  return el("div", { class: `home by-${who}` }, el("dt", {}, place), el("dd", {}, el("span", {}, day), " ", el("strong", {}, time)));
}
