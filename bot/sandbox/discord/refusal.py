"""A call that Discord does not carry out."""

from __future__ import annotations

from typing import Any


class Refusal(Exception):
    """An error answer: HTTP status, Discord's own code and words, where the fault lies in the body, and headers."""

    def __init__(
        self,
        status: int,
        code: int,
        why: str,
        errors: dict[str, Any] | None = None,
        headers: dict[str, str] | None = None,
    ) -> None:
        self.status, self.code, self.why = status, code, why
        self.errors, self.headers = errors, headers or {}
        self.more: dict[str, Any] = {}
        super().__init__(f"{status} {code}: {why}")

    def body(self) -> dict[str, Any]:
        """Return the JSON that carries this refusal."""
        errors = {"errors": self.errors} if self.errors else {}
        return {"message": self.why, "code": self.code, **errors, **self.more}


_WORDS = {
    10003: (404, "Unknown Channel"),
    10004: (404, "Unknown Guild"),
    10007: (404, "Unknown Member"),
    10008: (404, "Unknown Message"),
    10011: (404, "Unknown Role"),
    10013: (404, "Unknown User"),
    10015: (404, "Unknown Webhook"),
    10062: (404, "Unknown interaction"),
    20012: (403, "You are not authorized to perform this action on this application"),
    30032: (400, "Maximum number of application commands reached (100)"),
    40005: (413, "Request entity too large"),
    40060: (400, "Interaction has already been acknowledged."),
    50001: (403, "Missing Access"),
    50003: (403, "Cannot execute action on a DM channel"),
    50005: (403, "Cannot edit a message authored by another user"),
    50006: (400, "Cannot send an empty message"),
    50007: (403, "Cannot send messages to this user"),
    50008: (400, "Cannot send messages in a non-text channel"),
    50013: (403, "Missing Permissions"),
    50027: (401, "Invalid Webhook Token"),
    50033: (400, "Invalid Recipient(s)"),
    50034: (400, "A message provided was too old to bulk delete"),
    50160: (400, "Voice messages must have a single audio attachment"),
    50161: (400, "Voice messages must have supporting metadata"),
    50162: (400, "Voice messages cannot be edited"),
    50109: (400, "The request body contains invalid JSON."),
}


def refusal(code: int) -> Refusal:
    """Return the refusal with this code, in Discord's words."""
    status, why = _WORDS[code]
    return Refusal(status, code, why)


def unauthorized() -> Refusal:
    """Return what a wrong token gets."""
    return Refusal(401, 0, "401: Unauthorized")


def not_found() -> Refusal:
    """Return what an address that leads nowhere gets."""
    return Refusal(404, 0, "404: Not Found")


def limited(seconds: float, everywhere: bool = False) -> Refusal:
    """Return Discord's way of asking for patience, in one bucket or in all of them."""
    scope = "global" if everywhere else "user"
    headers = {"Retry-After": str(max(1, round(seconds))), "X-RateLimit-Scope": scope, "Via": "1.1 sandbox"}
    headers |= {"X-RateLimit-Global": "true"} if everywhere else {}
    refused = Refusal(429, 0, "You are being rate limited.", headers=headers)
    refused.more = {"retry_after": seconds, "global": everywhere}
    return refused
