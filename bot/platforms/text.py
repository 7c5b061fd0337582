"""Text as platforms count it: in UTF-16 units, without half characters."""

from __future__ import annotations


def units(text: str) -> int:
    """Return the length of `text` in UTF-16 units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def whole(text: str) -> str:
    """Join surrogate pairs; replace lone ones, which no encoder takes, and NUL, which databases refuse."""
    if text.isascii() and "\0" not in text:
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").replace("\0", "�")
