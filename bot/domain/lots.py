"""Drawing lots: always the same for a name, and without any order among names."""

from __future__ import annotations

from hashlib import blake2b


def lot(name: str) -> int:
    """64 bits that a name always draws; nobody can foresee them whom a secret part of it is not known to."""
    return int.from_bytes(blake2b(name.encode(), digest_size=8).digest(), "big")
