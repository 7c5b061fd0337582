/** Behind the curtain: rows of the database as they lie there, and the calls to the Bot API, live. */

import { el, shown } from "./dom.js";

const KEPT = 12;
const CIPHER = /^[0-9a-f]{16,}…/;
const drawer = document.getElementById("curtain");
const opener = document.getElementById("curtain-button");
const closer = document.getElementById("curtain-close");
const gone = [];
let waiting = [];

/** Let the drawer open and close. */
export function listenCurtain() {
  opener.addEventListener("click", () => open(drawer.hidden));
  closer.addEventListener("click", () => open(false));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !drawer.hidden && !document.querySelector("dialog[open]")) open(false);
  });
}

function open(visible) {
  drawer.hidden = !visible;
  opener.setAttribute("aria-expanded", String(visible));
  document.body.classList.toggle("with-curtain", visible);
  (visible ? closer : opener).focus();
}

/** Show the rows. */
export function renderCurtain({ sealed, outbox, calls }, zone) {
  const rows = outbox.map((row) => JSON.stringify(row));
  gone.unshift(...waiting.filter((row) => !rows.includes(row) && !sameRow(row, outbox)));
  gone.splice(KEPT);
  waiting = rows;
  fill("sealed", sealed.map((row) => record(row)), "No answer is in yet.");
  fill("outbox", [...outbox.map((row) => record(row)), ...gone.map((row) => record(JSON.parse(row), "gone"))], "Nothing is waiting to be sent.");
  fill("calls", calls.map((call) => line(call, zone)), "No calls yet.");
}

// An attempt changes a row that still waits: only rows whose id is gone have been sent.
const sameRow = (text, rows) => rows.some((row) => "id" in row && row.id === JSON.parse(text).id);

function fill(id, nodes, empty) {
  document.getElementById(id).replaceChildren(...(nodes.length ? nodes : [el("p", { class: "none" }, empty)]));
}

function record(row, state = "") {
  const filled = Object.entries(row).filter(([, value]) => value !== "");
  const fields = filled.flatMap(([name, value]) => [el("dt", {}, name), el("dd", { class: CIPHER.test(value) ? "cipher" : null }, value)]);
  return el("div", { class: `record ${state}` }, state ? el("span", { class: "badge" }, "sent, row deleted") : null, el("dl", {}, ...fields));
}

function line(call, zone) {
  const at = shown(call.at, zone, { hour: "2-digit", minute: "2-digit" });
  const outcome = el("span", { class: call.outcome === "ok" ? "ok" : "refused" }, call.outcome);
  return el("div", { class: "call" }, el("span", { class: "at" }, at), el("code", {}, call.method), el("span", {}, call.chat), outcome);
}
