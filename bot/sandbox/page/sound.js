/** A sample voice note, hummed here, and a small player. */

import { button, el, icon } from "./dom.js";

const RATE = 8000;
const TUNE = [220, 277.18, 329.63, 277.18, 246.94, 220];

/** Three seconds of humming as a WAV file, in base64. */
export function hum() {
  const samples = RATE * 3;
  const data = new DataView(new ArrayBuffer(44 + samples));
  header(data, samples);
  for (let at = 0; at < samples; at += 1) data.setUint8(44 + at, 128 + 90 * wave(at / RATE));
  return btoa(Array.from(new Uint8Array(data.buffer), (byte) => String.fromCharCode(byte)).join(""));
}

function wave(second) {
  const note = Math.min(Math.floor(second * 2), TUNE.length - 1);
  const within = (second * 2) % 1;
  const loud = Math.min(1, within * 12, (1 - within) * 4) * 0.6;
  const turn = 2 * Math.PI * TUNE[note] * second;
  return loud * (Math.sin(turn) + 0.3 * Math.sin(2 * turn) + 0.1 * Math.sin(3 * turn));
}

function header(data, samples) {
  const words = { 0: "RIFF", 8: "WAVE", 12: "fmt ", 36: "data" };
  for (const [at, word] of Object.entries(words)) {
    [...word].forEach((letter, place) => data.setUint8(Number(at) + place, letter.charCodeAt(0)));
  }
  data.setUint32(4, 36 + samples, true);
  data.setUint32(16, 16, true);
  data.setUint16(20, 1, true);
  data.setUint16(22, 1, true);
  data.setUint32(24, RATE, true);
  data.setUint32(28, RATE, true);
  data.setUint16(32, 1, true);
  data.setUint16(34, 8, true);
  data.setUint32(40, samples, true);
}

/** A voice note with a button to hear it. */
export function player(url) {
  const audio = new Audio();
  const press = button({ class: "icon play", "aria-label": "Play voice note", onclick: toggle }, icon("play"));
  const length = el("span", { class: "length" }, "0:03");
  const bars = el("span", { class: "wave", "aria-hidden": "true" }, ...Array.from({ length: 24 }, bar));
  function toggle() {
    if (!audio.src) audio.src = url;
    if (audio.paused) audio.play().catch(() => (length.textContent = "cannot be played here"));
    else audio.pause();
  }
  function follow() {
    press.replaceChildren(icon(audio.paused ? "play" : "pause"));
    press.setAttribute("aria-label", audio.paused ? "Play voice note" : "Pause voice note");
  }
  for (const event of ["play", "pause", "ended"]) audio.addEventListener(event, follow);
  return el("div", { class: "voice-note" }, press, bars, length);
}

function bar(_, place) {
  const made = el("i");
  made.style.height = `${25 + Math.abs(Math.sin(place * 1.7) + Math.sin(place * 0.6)) * 37}%`;
  return made;
}
