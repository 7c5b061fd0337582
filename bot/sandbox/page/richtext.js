/** Text with entities, as Telegram shows it: offsets count UTF-16 units, as strings do here. */

import { button, el } from "./dom.js";

const TAGS = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "pre", blockquote: "blockquote" };
const BLOCKS = new Set(["blockquote", "expandable_blockquote", "pre"]);
const LONG_QUOTE = 180;

/** Return nodes for a text. `tap` hears of {command} and {url} that are pressed. */
export function richText(text, entities, tap) {
  const nodes = [];
  let at = 0;
  const inside = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  while (inside.length) {
    const outer = inside.shift();
    if (outer.offset < at) continue;
    const end = outer.offset + outer.length;
    const nested = inside.filter((one) => one.offset < end);
    nodes.push(text.slice(at, outer.offset), shownAs(outer, text.slice(outer.offset, end), within(nested, outer), tap));
    at = end + (BLOCKS.has(outer.type) && text[end] === "\n" ? 1 : 0);
  }
  return [...nodes, text.slice(at)].filter((node) => node !== "");
}

function within(entities, outer) {
  return entities.map((one) => {
    const length = Math.min(one.length, outer.offset + outer.length - one.offset);
    return { ...one, offset: one.offset - outer.offset, length };
  });
}

function shownAs(entity, text, nested, tap) {
  const inner = () => richText(text, nested, tap);
  if (entity.type in TAGS) return el(TAGS[entity.type], {}, ...inner());
  if (entity.type === "expandable_blockquote") return longQuote(text, inner());
  if (entity.type === "spoiler") return spoiler(inner());
  if (entity.type === "bot_command") return button({ class: "inline", onclick: () => tap({ command: text }) }, text);
  if (entity.url) return button({ class: "inline", onclick: () => tap({ url: entity.url }) }, text);
  return el("span", { class: entity.type === "mention" || entity.type === "url" ? "mark" : null }, ...inner());
}

function longQuote(text, children) {
  const quote = el("blockquote", {}, ...children);
  if (text.length < LONG_QUOTE) return quote;
  quote.classList.add("short");
  const more = button({ class: "inline more", "aria-expanded": "false", onclick: toggle }, "Show all");
  function toggle() {
    const short = quote.classList.toggle("short");
    more.textContent = short ? "Show all" : "Show less";
    more.setAttribute("aria-expanded", String(!short));
  }
  return el("div", { class: "long" }, quote, more);
}

/** Words behind a cover that a press takes away. */
export function spoiler(children) {
  const hidden = el("span", { "aria-hidden": "true" }, ...children);
  const cover = button({ class: "spoiler", "aria-label": "Hidden text: press to show", onclick: open }, hidden);
  function open(event) {
    event.stopPropagation();
    cover.replaceWith(el("span", { class: "spoiler open", tabindex: "-1" }, ...hidden.childNodes));
  }
  return cover;
}
