"""What a Discord client shows of a message: its components read as plain text, and what can be pressed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime

from bot.sandbox.model import Json

_BUTTON, _STRINGS, _USERS, _DISPLAY = 2, 3, 5, 10
_LINK = 5
_LOOKS = re.compile(
    r"\\(?P<kept>[!-/:-@\[-`{-~])"
    r"|<t:(?P<at>-?\d+)(?::(?P<style>[tTdDfFR]))?>"
    r"|</(?P<command>[^:>]+):\d+>"
    r"|(?P<alive><(?:@[!&]?|#|a?:\w+:)\d+>)"
    r"|<(?P<address>https?://[^\s>]+)>"
    r"|(?P<bare>https?://[^\s<>|*`\\]+)"
    r"|`(?P<code>[^`\n]+)`"
    r"|(?P<marks>\*{1,3}|__|~~|\|\||`{1,3}|_)"
)
_HEADS = re.compile(r"^(?:> |#{1,3} |-# )")
_QUOTE = ">>> "


def walk(components: list[Json]) -> Iterator[Json]:
    """Every component, the outer ones first, in the order in which they are shown."""
    for one in components:
        yield one
        inner = [*one.get("components", []), *([one["accessory"]] if "accessory" in one else [])]
        yield from walk([*inner, *([one["component"]] if "component" in one else [])])


def shown(content: str, components: list[Json]) -> str:
    """The words of a message as they can be read in it; what hides behind a spoiler counts as read."""
    texts = [one["content"] for one in walk(components) if one.get("type") == _DISPLAY]
    return "\n".join(read(text) for text in ([content] if content else []) + texts)


def read(markdown: str) -> str:
    """Markdown as a client shows it: what styles is gone, what is escaped stands there, times are in UTC."""
    return "\n".join(_LOOKS.sub(_look, _HEADS.sub("", line)) for line in markdown.removeprefix(_QUOTE).split("\n"))


def _look(found: re.Match[str]) -> str:
    assert not found["alive"], f"{found['alive']} would be shown as something else"
    if found["at"]:
        return _moment(datetime.fromtimestamp(int(found["at"]), UTC), found["style"] or "f")
    if found["command"]:
        return f"/{found['command']}"
    return found["kept"] or found["address"] or found["bare"] or found["code"] or ""


def _moment(at: datetime, style: str) -> str:
    hour = f"{at:%I:%M %p}".lstrip("0")
    day = f"{at:%B} {at.day}, {at.year}"
    return {"t": hour, "D": day}.get(style, f"{day} {hour}")


def keys(components: list[Json]) -> list[list[Json]]:
    """Rows of what can be pressed, as the sandbox keeps them: `text` is what it says, the rest how it is sent."""
    rows = []
    for one in walk(components):
        if one.get("type") == _BUTTON:
            rows.append([_button(one)])
        elif one.get("type") == _STRINGS:
            rows.append([_option(one, option) for option in one["options"]])
        elif one.get("type") == _USERS:
            rows.append([{"text": one.get("placeholder", ""), "users": one["custom_id"]}])
    return rows


def _button(one: Json) -> Json:
    if one.get("style") == _LINK:
        return {"text": one["label"], "url": one["url"]}
    return {"text": one["label"], "custom_id": one["custom_id"]}


def _option(menu: Json, option: Json) -> Json:
    return {"text": option["label"], "custom_id": menu["custom_id"], "value": option["value"]}
