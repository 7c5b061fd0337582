/** The page: the screens, the clock, the guide, and the drawer, from one stream of snapshots. */

import { connect } from "./link.js";
import { listenClock, renderClock } from "./clock.js";
import { listenCurtain, renderCurtain } from "./curtain.js";
import { DiscordPanel } from "./discord.js";
import { Guide } from "./guide.js";
import { GuideApart } from "./guide_apart.js";
import { Panel } from "./panel.js";
import { RoomPanel } from "./room.js";
import { PhoneSwitch } from "./switch.js";
import { Tabs } from "./tabs.js";

let page = null;
let lastPopup = null;

listenCurtain();
connect(render, (lost) => (document.getElementById("offline").hidden = !lost));

/** Put the screens on the page: two phones and a room, or two phones of two platforms. */
function begin(now) {
  const apart = !now.room;
  const kinds = apart ? { alice: Panel, bob: DiscordPanel } : { alice: Panel, room: RoomPanel, bob: Panel };
  const panels = Object.fromEntries(Object.entries(kinds).map(([place, Kind]) => [place, new Kind(place, enter)]));
  const stage = document.getElementById("stage");
  stage.append(...Object.values(panels).map((panel) => panel.root));
  if (apart) layOutApart(panels);
  if (now.changes) panels.bob.find(".owner").append(new PhoneSwitch(panels.bob, apart).root);
  const tabs = new Tabs(panels);
  const guide = new (apart ? GuideApart : Guide)(panels, (place) => tabs.show(place));
  listenClock((text) => panels.alice.toast(text, true));
  return { panels, tabs, guide };
}

/** There is no room between the two, and the bot talks to Discord, too. */
function layOutApart(panels) {
  document.body.classList.add("apart");
  panels.alice.root.after(document.getElementById("no-room").content.cloneNode(true));
  document.getElementById("calls-title").textContent = "Calls to Telegram and Discord";
  document.getElementById("curtain-about").textContent = "What lies in the database right now, and what the bot tells Telegram and Discord.";
}

/** Show where a link has led: into a private chat. */
function enter(who) {
  page.tabs.show(who);
  page.panels[who].glow();
}

function render(now) {
  page ??= begin(now);
  for (const panel of Object.values(page.panels)) panel.render(now);
  renderClock(now.clock);
  renderCurtain(now.curtain, now.clock.homes.alice);
  page.guide.render(now);
  page.tabs.render(now);
  showPopups(now.popups);
  document.body.dataset.version = now.version;
}

function showPopups(popups) {
  const news = popups.filter((one) => lastPopup !== null && one.number > lastPopup);
  lastPopup = popups.at(-1)?.number ?? lastPopup ?? -1;
  for (const { who, text } of news) (page.panels[lastActed(who)] ?? page.panels.alice).toast(text);
}

/** The screen on which somebody pressed last: the answer to a tap shows there. */
function lastActed(who) {
  const { room } = page.panels;
  return room?.me === who && room.pressedAt > (page.panels[who]?.pressedAt ?? 0) ? "room" : who;
}
