"""A call that the Bot API does not carry out."""

from __future__ import annotations

from typing import Any

PHRASES = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    409: "Conflict",
    429: "Too Many Requests",
}


class Refusal(Exception):
    """An error answer: HTTP code, description in Telegram's own words, optional response parameters."""

    def __init__(self, code: int, why: str = "", **parameters: int) -> None:
        self.code = code
        self.description = f"{PHRASES[code]}: {why}" if why else PHRASES[code]
        self.parameters = parameters
        super().__init__(self.description)


def flood(seconds: int) -> Refusal:
    """Return Telegram's way of asking for patience."""
    return Refusal(429, f"retry after {seconds}", retry_after=seconds)


def answer(refusal: Refusal) -> dict[str, Any]:
    """Return the body that carries this refusal."""
    body: dict[str, Any] = {"ok": False, "error_code": refusal.code, "description": refusal.description}
    if refusal.parameters:
        body["parameters"] = refusal.parameters
    return body
