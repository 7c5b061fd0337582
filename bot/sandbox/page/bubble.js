/** One message as it looks in a chat. */

import { button, el, hour, icon } from "./dom.js";
import { richText, spoiler } from "./richtext.js";
import { player } from "./sound.js";

/**
 * Return the element for a message. `view` says who looks (`me`), from which `zone`, in a `room` or not,
 * `names` of everybody, whether to show the author (`named`), and what to do upon `press`, `tap` and `menu`.
 */
export function bubble(message, view) {
  if (message.service) return el("div", { class: "service" }, el("span", {}, message.service));
  const mine = message.from === view.me;
  const more = button({ class: "icon more-button", "aria-label": "Reply and more", "aria-haspopup": "menu" }, icon("more"));
  more.addEventListener("click", () => view.menu(message, more));
  const body = el("div", { class: "bubble" }, ...content(message, view));
  body.addEventListener("click", (event) => (mine || touched()) && !aside(event) && view.menu(message, more));
  const classes = ["message", mine ? "mine" : "theirs", `by-${message.from}`, view.named ? "first" : ""];
  const side = el("div", { class: "line" }, body, more);
  return el("div", { class: classes.join(" ").trim() }, face(message, view), el("div", { class: "column" }, side, keys(message, view)));
}

const aside = (event) => event.target.closest("button, video") || String(getSelection());
const touched = () => matchMedia("(hover: none)").matches;

function face(message, view) {
  if (!view.room || message.from === view.me) return null;
  const picture = message.from === "bot" ? icon("logo") : view.names[message.from][0];
  return el("span", { class: `face by-${message.from}`, "aria-hidden": "true" }, view.named ? picture : "");
}

function content(message, view) {
  const mine = message.from === view.me;
  const name = view.room && !mine ? author(message, view) : el("span", { class: "unseen" }, `${view.names[message.from]}: `);
  return [name, quoted(message, view), media(message), words(message, view), meta(message, view)];
}

function words(message, view) {
  if (!message.text) return null;
  const text = el("div", { class: "text", dir: "auto" }, ...richText(message.text, message.entities, view.tap));
  for (const strong of text.querySelectorAll("strong")) {
    const who = Object.keys(view.names).find((key) => view.names[key] === strong.textContent);
    if (who) markAuthor(strong, `by-${who}`);
  }
  return text;
}

// A name and the words below it wear their author's colour.
function markAuthor(name, colour) {
  name.classList.add(colour);
  const below = name.nextSibling?.textContent === "\n" ? name.nextElementSibling : null;
  const quote = below?.matches("blockquote") ? below : below?.querySelector(":scope > blockquote");
  quote?.classList.add(colour);
}

function author(message, view) {
  return el("strong", { class: view.named ? "author" : "author unseen" }, view.names[message.from]);
}

function quoted(message, view) {
  if (!message.reply) return null;
  const name = el("strong", {}, view.names[message.reply.from]);
  return el("div", { class: `quoted by-${message.reply.from}` }, name, el("span", {}, message.reply.text || "Picture"));
}

function media(message) {
  if (!message.media) return null;
  return message.veiled ? spoiler([shownMedia(message)]) : shownMedia(message);
}

function shownMedia(message) {
  const { kind, name, url, width, height } = message.media;
  if (kind === "voice") return player(url);
  if (kind === "photo") {
    const picture = el("img", { class: "photo", src: url, alt: message.text || "A picture", width, height });
    // Room is kept before the picture is there, so that the newest message stays in sight.
    picture.style.width = `${Math.min(width, (260 * width) / height)}px`;
    return picture;
  }
  if (kind === "document") return el("a", { class: "file", href: url, download: name }, name);
  return el("video", { class: kind, src: url, controls: true, "aria-label": "A film" });
}

function meta(message, view) {
  const silent = message.silent && message.from === "bot" ? icon("silent", "sent without a sound") : null;
  const reaction = message.reaction ? el("span", { class: "reaction" }, message.reaction) : null;
  return el("span", { class: "meta" }, reaction, silent, message.edited ? "edited " : "", hour(message.at, view.zone));
}

function keys(message, view) {
  if (!message.keys.length) return null;
  const rows = message.keys.map((row, at) => el("div", { class: "row" }, ...row.map((one, place) => key(one, at, place))));
  return el("div", { class: "keys" }, ...rows);

  function key(one, row, column) {
    const press = () => view.press(message, row, column, one);
    return button({ class: "key", onclick: press }, one.text, one.kind === "link" ? icon("link", "opens the private chat") : null);
  }
}
