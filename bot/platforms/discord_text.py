"""Text as Discord reads it: what people wrote is shown as they wrote it, whatever its signs mean there. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Literal

from bot.platforms.text import whole
from bot.speech import Block, Moment

_PLAIN_LINK = re.compile(r"[^\\*|`<>]+")
"""A link is left alone only where nothing in it could end what stands around it."""
_MEANT = re.compile(r"[\\*_~`|<>\[\]@]|:(?=[A-Za-z0-9_+-]+:)")
_LINK_OR_MEANT = re.compile(rf"(?P<link>https?://\S+)|{_MEANT.pattern}", re.IGNORECASE)
_AT_LINE_START = re.compile(r"^(\s*)([#+-]|[0-9]+(?=[.)]))", re.MULTILINE)
_COMMAND = re.compile(r"(?<![\w/.:-])/([a-z0-9_]{1,32})(?![\w/])")
_SHOWN = {"time": "t", "date": "D", "both": "f"}
_MENTION = re.compile(r"<@!?([0-9]+)>")
_EMOJI = re.compile(r"<a?:([A-Za-z0-9_]+):[0-9]+>")
_SLASH = re.compile(r"</([^:>]+):[0-9]+>")


def escaped(text: str) -> str:
    """Return what shows as `text`, with links that can be followed. At most twice as long."""
    return _AT_LINE_START.sub(_disarmed, _LINK_OR_MEANT.sub(_as_seen, text))


def _as_seen(match: re.Match[str]) -> str:
    found = match.group()
    if match["link"] is None:
        return f"\\{found}"
    return found if _PLAIN_LINK.fullmatch(found) else _MEANT.sub(r"\\\g<0>", found).replace("://", "\\://")


def _disarmed(match: re.Match[str]) -> str:
    space, sign = match.groups()
    # A backslash before a digit would itself be seen: the sign after the number loses its meaning instead.
    return f"{space}{sign}\\" if sign.isdigit() else f"{space}\\{sign}"


Look = Literal["own", "lines", "bare"]
"""How a quote stands: in a text of its own, with a mark before each line, or (and all else, too) without any mark."""


def shown(block: Block, commands: Mapping[str, str], look: Look = "own") -> str:
    """Return a paragraph in Discord's signs; `commands` are the ids of commands by name."""
    text = whole(block.text)
    if block.style == "code" and look != "bare":
        return f"`{text.replace('`', chr(39))}`"
    if look == "bare" or block.style == "quote":
        text = escaped(text)
    else:
        text = _with_moments(text, block.moments, commands if block.style != "name" else {})
    if block.veiled:
        # Without the space the sign that is shown and the first that is meant would be read as a pair.
        text = f"||{text}{' ' if text.endswith('|') else ''}||"
    return text if look == "bare" else _styled(block.style, text, look)


def _styled(style: str, text: str, look: Look) -> str:
    match style:
        case "title" if "\n" not in text:
            return f"### {text}"
        case "title" | "name":
            return f"**{text}**"
        case "hint":
            return "\n".join(f"-# {line}" if line else "" for line in text.split("\n"))
        case "quote" if look == "own":
            return f">>> {text}"
        case "quote":
            return "\n".join(f"> {line}" for line in text.split("\n"))
    return text


def _with_moments(text: str, moments: Iterable[Moment], commands: Mapping[str, str]) -> str:
    for moment in moments:
        before, found, after = text.partition(moment.text)
        if found and moment.text:
            rest = [other for other in moments if other is not moment]
            stamp = f"<t:{moment.at}:{_SHOWN[moment.shown]}>"
            return _with_moments(before, rest, commands) + stamp + _with_moments(after, rest, commands)
    return _with_commands(text, commands)


def _with_commands(text: str, commands: Mapping[str, str]) -> str:
    shown, at = "", 0
    for command in _COMMAND.finditer(text):
        if number := commands.get(command[1]):
            shown += escaped(text[at : command.start()]) + f"</{command[1]}:{number}>"
            at = command.end()
    return shown + escaped(text[at:])


def unquoted(content: str, names: Mapping[str, str]) -> str:
    """Return what a person sees of their own message: `names` by account in place of mentions, emoji by name."""
    text = _MENTION.sub(lambda found: f"@{names.get(found[1], '?')}", whole(content))
    return _SLASH.sub(r"/\1", _EMOJI.sub(r":\1:", text))
