/** Discord's components: the layout of a message, its buttons and selects. */

import { button, el, icon } from "./dom.js";
import { markdown } from "./markdown.js";
import { openMenu } from "./menu.js";
import { spoiler } from "./richtext.js";

const ROW = 1, BUTTON = 2, PEOPLE = 5, SECTION = 9, TEXT = 10, THUMBNAIL = 11, GALLERY = 12, FILE = 13, RULE = 14, CARD = 17;
const LINK = 5;
const STYLES = { 1: "main", 2: "plain", 3: "good", 4: "bad", 5: "plain" };

/** Return the elements of a tree. `view` is as for markdown, and hears what is `press`ed and `choose`n. */
export function layout(parts, view) {
  return parts.map((one) => component(one, view));
}

function component(one, view) {
  switch (one.type) {
    case TEXT:
      return el("div", { class: "md", dir: "auto" }, ...markdown(one.content, view));
    case CARD:
      return el("div", { class: "card" }, ...layout(one.components, view));
    case SECTION:
      return el("div", { class: "section" }, el("div", {}, ...layout(one.components, view)), component(one.accessory, view));
    case GALLERY:
      return el("div", { class: "gallery" }, ...one.items.map(shown));
    case THUMBNAIL:
      return image(one.media.url, one.description);
    case FILE:
      return covered(one, attached(one.file.url, one.name));
    case RULE:
      return el("hr");
    case ROW:
      return el("div", { class: "row" }, ...layout(one.components, view));
    case BUTTON:
      return pressable(one, view);
    default:
      return select(one, view);
  }
}

function shown(item) {
  const { media, description } = item;
  if (!media.content_type?.startsWith("video/")) return covered(item, image(media.url, description));
  return covered(item, el("video", { src: media.url, controls: true, "aria-label": description || "A film" }));
}

function covered(one, child) {
  return one.spoiler ? spoiler([child]) : child;
}

/** A picture; what it shows is read aloud. */
export function image(url, about) {
  return el("img", { src: url, alt: about || "A picture" });
}

/** A file that can be kept. */
export function attached(url, name) {
  return el("a", { class: "file", href: url, download: name }, name);
}

function pressable(one, view) {
  const press = (event) => (one.style === LINK ? view.complain("The demo leads nowhere outside") : view.press(one.place, event.currentTarget));
  const attributes = { class: `key ${STYLES[one.style]}`, disabled: one.disabled === true, onclick: press };
  return button(attributes, one.emoji?.name ?? "", one.label ?? "", one.style === LINK ? icon("link") : null);
}

function select(one, view) {
  const chosen = one.options?.find((option) => option.default);
  const label = chosen?.label ?? one.placeholder ?? "Make a selection";
  const shown = button({ class: "select", "aria-haspopup": "menu", disabled: one.disabled === true }, el("span", {}, label), icon("down"));
  shown.addEventListener("click", () => (one.type === PEOPLE ? nobody() : openMenu(shown, label, one.options.map(item))));
  return shown;

  function item(option) {
    return { label: option.label, hint: option.description, run: () => view.choose(one.place, option.value, shown) };
  }
  function nobody() {
    view.complain("Alice is not on Discord: her link is the way");
  }
}
