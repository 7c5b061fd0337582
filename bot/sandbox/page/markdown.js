/** Text as Discord shows it: its marks, stamps of time by the reader's own clock, and commands that can be pressed. */

import { button, el } from "./dom.js";
import { spoiler } from "./richtext.js";

const INSIDE = "((?:\\\\[^]|[^\\\\])+?)";
const STAMPS = {
  t: { timeStyle: "short" },
  T: { timeStyle: "medium" },
  d: { dateStyle: "short" },
  D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" },
  F: { dateStyle: "full", timeStyle: "short" },
};
const HEADINGS = { "#": "h4", "##": "h5", "###": "h6" };

/** What stands inside a line; the first that fits at a place is taken. Each makes a node of what it found. */
const MARKS = [
  [/\\([^\p{L}\p{N}\s])/uy, (found) => found[1]],
  [/`([^`]+)`/y, (found) => el("code", {}, found[1])],
  [/<t:(-?\d+)(?::([tTdDfFR]))?>/y, (found, view) => stamp(Number(found[1]), found[2], view)],
  [/<\/([^:>]+):(\d+)>/y, (found, view) => command(found, view)],
  [/<@!?(\d+)>/y, (found, view) => el("span", { class: "mark" }, `@${view.mentioned}`)],
  // The page leads nowhere: an address is shown, and goes no further.
  [/\bh[t]tps?:\/\/[^\s<]*[^\s<.,:;"')\]*|]/y, (found) => el("span", { class: "mark" }, found[0])],
  [mark("\\|\\|"), (found, view) => spoiler(inline(found[1], view))],
  [mark("\\*\\*", "(?!\\*)"), (found, view) => el("strong", {}, ...inline(found[1], view))],
  [mark("__", "(?!_)"), (found, view) => el("u", {}, ...inline(found[1], view))],
  [mark("~~"), (found, view) => el("s", {}, ...inline(found[1], view))],
  [mark("\\*(?=\\S)", "", "\\*"), (found, view) => el("em", {}, ...inline(found[1], view))],
  [mark("_(?=\\S)", "(?![\\p{L}\\p{N}_])", "_"), (found, view) => el("em", {}, ...inline(found[1], view))],
];

function mark(open, after = "", close = open) {
  return new RegExp(`${open}${INSIDE}${close}${after}`, "uy");
}

/** Return nodes for a text. `view` has the `zone`, `language` and `mentioned` name of the reader, and what to do upon `run`. */
export function markdown(text, view) {
  const nodes = [];
  const lines = text.split("\n");
  while (lines.length) nodes.push(...block(lines, view));
  return nodes;
}

/** Take the lines of the next block, and return its nodes. */
function block(lines, view) {
  if (lines[0].startsWith(">>> ")) return [quote(lines.splice(0).join("\n").slice(4), view)];
  const [, sign, rest] = /^(#{1,3}|-#|>|[-*]) (.*)$/.exec(lines[0]) ?? [];
  if (sign === ">") return [quote(run(lines, /^> ?/).join("\n"), view)];
  if (sign === "-" || sign === "*") return [el("ul", {}, ...run(lines, /^[-*] /).map((one) => el("li", {}, ...inline(one, view))))];
  if (sign) lines.shift();
  if (sign === "-#") return [el("small", {}, ...inline(rest, view))];
  if (!sign) return [el("p", {}, ...inline(plain(lines).join("\n"), view))];
  // A heading keeps its distance by itself.
  if (lines[0] === "") lines.shift();
  return [el(HEADINGS[sign], {}, ...inline(rest, view))];
}

/** Take the lines that begin so, without their beginning. */
function run(lines, beginning) {
  const end = lines.findIndex((line) => !beginning.test(line));
  return lines.splice(0, end < 0 ? lines.length : end).map((line) => line.replace(beginning, ""));
}

/** Take the lines up to the next block. */
function plain(lines) {
  const end = lines.findIndex((line, at) => at > 0 && /^(#{1,3}|-#|>|>>>|[-*]) /.test(line));
  return lines.splice(0, end < 0 ? lines.length : end);
}

function quote(text, view) {
  return el("blockquote", {}, ...inline(text, view));
}

function inline(text, view) {
  const nodes = [];
  let plainly = "";
  for (let at = 0; at < text.length; ) {
    const [node, length] = marked(text, at, view);
    if (node === null) plainly += text[at];
    else {
      nodes.push(plainly, node);
      plainly = "";
    }
    at += length;
  }
  return [...nodes, plainly].filter((node) => node !== "");
}

function marked(text, at, view) {
  for (const [pattern, make] of MARKS) {
    const found = new RegExp(pattern, pattern.flags);
    found.lastIndex = at;
    const hit = found.exec(text);
    if (hit) return [make(hit, view), hit[0].length];
  }
  return [null, 1];
}

function stamp(seconds, shown, view) {
  const at = new Date(seconds * 1000);
  const said = (how) => new Intl.DateTimeFormat(view.language, { timeZone: view.zone, ...how }).format(at);
  return el("time", { datetime: at.toISOString(), title: said(STAMPS.F) }, said(STAMPS[shown] ?? STAMPS.f));
}

function command([, name, id], view) {
  return button({ class: "inline slash", onclick: () => view.run(id) }, `/${name}`);
}
