"""Where a secret may have left a trace: its forms, and all that a process has written or holds open."""

from __future__ import annotations

import os
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path


def forms(secret: bytes | str) -> dict[str, bytes]:
    """How a secret may be written down."""
    data = secret.encode() if isinstance(secret, str) else secret
    found = {"as it is": data, "hex": data.hex().encode(), "HEX": data.hex().upper().encode()}
    for shift in range(3):
        found[f"base64 +{shift}"] = _base64(b64encode(bytes(shift) + data), shift, len(data))
        found[f"urlsafe +{shift}"] = _base64(urlsafe_b64encode(bytes(shift) + data), shift, len(data))
    if isinstance(secret, str):
        found |= {name: secret.encode(name) for name in ("utf-16-le", "utf-16-be", "utf-32-le")}
        found["escaped"] = secret.encode("unicode-escape")
    return found


def _base64(encoded: bytes, shift: int, length: int) -> bytes:
    """The signs that depend on nothing but the secret, wherever it stands."""
    return encoded[-(-shift * 8 // 6) : (shift + length) * 8 // 6]


def traces(written: Mapping[str, bytes], secrets: Sequence[bytes | str]) -> list[str]:
    """Which secret stands where, and how."""
    wanted = [(number, how, form) for number, one in enumerate(secrets) for how, form in forms(one).items()]
    return [
        f"secret {number} in {where}, {how}"
        for where, data in written.items()
        for number, how, form in wanted
        if form in data
    ]


def files(*places: Path) -> dict[str, bytes]:
    """All files there, by their paths."""
    found = [one for place in places for one in ([place] if place.is_file() else place.rglob("*"))]
    return {str(one): one.read_bytes() for one in found if one.is_file()}


def held_open(process: int) -> dict[str, bytes]:
    """What a process has open, though it may be deleted already; and how it was called (Linux)."""
    own = Path(f"/proc/{process}")
    return {f"/proc/{one.relative_to('/proc')}": one.read_bytes() for one in [own / "cmdline", *_regular(own / "fd")]}


def _regular(folder: Path) -> Iterator[Path]:
    for one in folder.iterdir():
        if one.is_file() and "/dev/" not in os.readlink(one):  # noqa: PTH115 - what was deleted has no path
            yield one
