/** Small helpers for the page. Text only ever gets in as text. */

const SVG = "http://www.w3.org/2000/svg";

/** Make an element; `on…` are listeners, the rest attributes; null and false are left out. */
export function el(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === false) continue;
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** A button that submits nothing. */
export function button(attributes, ...children) {
  return el("button", { type: "button", ...attributes }, ...children);
}

/** One of the page's own icons. */
export function icon(name, label = "") {
  const svg = document.createElementNS(SVG, "svg");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `#i-${name}`);
  if (label) {
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", label);
  } else svg.setAttribute("aria-hidden", "true");
  svg.append(use);
  return svg;
}

/** Whether movement should be left out. */
export const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Wait a moment, or not at all where movement is unwanted. */
export const pause = (milliseconds) => new Promise((done) => setTimeout(done, calm() ? 0 : milliseconds));

/** Format an instant for a zone. */
export function shown(iso, zone, options) {
  return new Intl.DateTimeFormat("en-GB", { timeZone: zone, ...options }).format(new Date(iso));
}

export const hour = (iso, zone) => shown(iso, zone, { hour: "2-digit", minute: "2-digit" });
export const weekday = (iso, zone) => shown(iso, zone, { weekday: "short", day: "numeric", month: "short" });
export const fullDay = (iso, zone) => shown(iso, zone, { weekday: "long", day: "numeric", month: "long" });

/** The part of a zone's name that people know: Europe/Berlin is Berlin. */
export const city = (zone) => zone.split("/").pop().replaceAll("_", " ");

/** Make the children of `parent` these nodes, moving as little as possible. */
export function arrange(parent, nodes) {
  nodes.forEach((node, place) => {
    if (parent.children[place] !== node) parent.insertBefore(node, parent.children[place] ?? null);
  });
  while (parent.children.length > nodes.length) parent.lastElementChild.remove();
}
