"""Bodies of messages for Discord, and parts of them."""

from __future__ import annotations

from typing import Any

V2 = 1 << 15
PNG = b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + (40).to_bytes(4, "big") + (30).to_bytes(4, "big")
Body = dict[str, Any]


def said(text: str = "x") -> Body:
    return {"type": 10, "content": text}


def button(id_: str = "a", **more: Any) -> Body:
    return {"type": 2, "style": 1, "label": "Yes", "custom_id": id_, **more}


def row(*inside: Body) -> Body:
    return {"type": 1, "components": list(inside)}


def select(count: int = 2, **more: Any) -> Body:
    options = [{"label": f"L{n}", "value": f"v{n}"} for n in range(count)]
    return {"type": 3, "custom_id": "s", "options": options, **more}


def gallery(url: str = "attachment://a.png", **more: Any) -> Body:
    return {"type": 12, "items": [{"media": {"url": url}, **more}]}


def container(*inside: Body, **more: Any) -> Body:
    return {"type": 17, "components": list(inside), **more}


def section(accessory: Body, *inside: Body) -> Body:
    return {"type": 9, "components": list(inside), "accessory": accessory}


def layout(*components: Body, **more: Any) -> Body:
    return {"flags": V2, "components": list(components), **more}


def old(*components: Body) -> Body:
    return {"content": "x", "components": list(components)}
