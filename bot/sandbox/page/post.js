/** One message as it looks in a chat on Discord. */

import { button, el, hour, icon } from "./dom.js";
import { attached, image, layout } from "./components.js";
import { markdown } from "./markdown.js";
import { player } from "./sound.js";

/** Return the element for a message; `view` is as for components, and says who looks, `names`, and what `menu` and `dismiss` do. */
export function post(message, view) {
  const more = button({ class: "icon more-button", "aria-label": "Reply and more", "aria-haspopup": "menu" }, icon("more"));
  more.addEventListener("click", () => view.menu(message, more));
  const classes = ["post", `by-${message.from}`, view.named ? "first" : "", message.mine_alone ? "mine-alone" : ""];
  const inside = [above(message, view), face(message, view), el("div", { class: "said" }, ...content(message, view))];
  return el("div", { class: classes.join(" ").trim() }, ...inside, message.mine_alone ? null : more);
}

function above(message, view) {
  if (message.reply) {
    const name = el("strong", {}, view.names[message.reply.from]);
    return el("div", { class: "above" }, icon("reply"), name, el("span", {}, message.reply.text || "Attachment"));
  }
  if (!message.used) return null;
  return el("div", { class: "above" }, icon("reply"), el("strong", {}, view.names.bob), el("span", {}, `used /${message.used}`));
}

function face(message, view) {
  if (!headed(message, view)) return el("div", { class: "aside" }, silence(message), el("time", {}, hour(message.at, view.zone)));
  const picture = message.from === "bot" ? icon("logo") : view.names[message.from][0];
  return el("span", { class: `face by-${message.from}`, "aria-hidden": "true" }, picture);
}

const headed = (message, view) => view.named || message.reply || message.used;

function content(message, view) {
  const words = message.text ? el("div", { class: "md", dir: "auto" }, ...markdown(message.text, view)) : null;
  const waiting = message.loading ? el("p", { class: "waiting" }, "Duologue is thinking…") : null;
  const files = message.files.map(file);
  const edited = message.edited ? el("span", { class: "edited" }, "(edited)") : null;
  return [head(message, view), words, waiting, ...files, ...layout(message.parts, view), edited, alone(message, view)];
}

function head(message, view) {
  const name = el("strong", { class: "author" }, view.names[message.from]);
  if (!headed(message, view)) return el("span", { class: "unseen" }, `${view.names[message.from]}: `);
  const tag = message.from === "bot" ? el("span", { class: "tag" }, "APP") : null;
  return el("div", { class: "head" }, name, tag, el("time", {}, hour(message.at, view.zone)), silence(message));
}

function file({ kind, name, url }) {
  if (kind === "voice") return player(url);
  return kind === "picture" ? el("div", { class: "gallery" }, image(url, name)) : attached(url, name);
}

function silence(message) {
  return message.silent && message.from === "bot" ? icon("silent", "sent without a sound") : null;
}

function alone(message, view) {
  if (!message.mine_alone) return null;
  const dismiss = button({ class: "inline", onclick: () => view.dismiss(message) }, "Dismiss message");
  return el("p", { class: "alone" }, icon("eye"), "Only you can see this · ", dismiss);
}
