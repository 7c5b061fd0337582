"""Sealing at rest: AES-256-GCM, one data key for each author in a couple, wrapped by a master key kept outside the database.

Associated data binds every value to its row and field, so that a swapped or altered row is refused.
"""

from __future__ import annotations

import base64
import os
from binascii import b2a_base64
from collections import OrderedDict
from collections.abc import Callable, Sequence
from functools import lru_cache
from hashlib import blake2b
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM, AESSIV
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from pydantic_core import from_json, to_json

_NONCE = 12
_PAD = 256
_MOST_FRESH = 1024
_BUTTON_BYTES = 48
"""What 64 characters of base64 hold: the platform's limit for what a button carries."""

CHECK_PLACE = "keycheck|1"
"""What the value is bound to that tells the right master key."""

_URLSAFE = bytes.maketrans(b"+/", b"-_")


class Damaged(Exception):
    """A sealed value does not open: altered, moved to another row, or of another key."""


class Vault:
    """Everything that needs the master key (32 bytes)."""

    def __init__(self, master: bytes, randomness: Callable[[int], bytes] = os.urandom) -> None:
        self.random = randomness
        self._wrapping = AESGCM(_derive(master, "wrap", 32))
        self._shared = AESGCM(_derive(master, "shared", 32))
        self._lots = _derive(master, "lots", 32)
        self.adopt_buttons(_derive(master, "buttons", 32))
        self._unwrap = lru_cache(maxsize=4096)(self._unwrap_now)
        self._fresh: OrderedDict[tuple[str, bytes], Any] = OrderedDict()

    def adopt_buttons(self, key: bytes) -> None:
        """Make and open buttons with this key (32 bytes) from now on; to begin with, the master key yields one."""
        self.button_key, self._buttons = key, AESSIV(key)

    def forget(self) -> None:
        """Keep nothing in memory of what was sealed or unwrapped until now."""
        self._fresh.clear()
        self._unwrap.cache_clear()

    # -- an author's words ------------------------------------------------------------------------------

    def new_key(self, couple_id: int, person_id: int) -> bytes:
        """Make a data key for this author in this couple; return it wrapped."""
        return self._wrap(self.random(32), _key_place(couple_id, person_id))

    def take_key(self, other: Vault, wrapped: bytes, couple_id: int, person_id: int) -> bytes:
        """Return a data key that another vault has wrapped, wrapped by this one. Raises Damaged."""
        place = _key_place(couple_id, person_id)
        return self._wrap(_decrypt(other._wrapping, wrapped, place), place)

    def _wrap(self, key: bytes, place: str) -> bytes:
        nonce = self.random(_NONCE)
        return nonce + self._wrapping.encrypt(nonce, key, place.encode())

    def seal(self, wrapped: bytes, place: str, couple_id: int, person_id: int, value: Any) -> bytes:
        """Seal a JSON value under an author's key; `place` names row and field. Its length tells little: it is padded."""
        data = to_json(value)
        padded = data + b" " * (-len(data) % _PAD)
        nonce = self.random(_NONCE)
        cipher = self._unwrap(wrapped, couple_id, person_id)
        return nonce + cipher.encrypt(nonce, padded, f"{place}|{couple_id}|{person_id}".encode())

    def unseal(self, wrapped: bytes, place: str, couple_id: int, person_id: int, sealed: bytes) -> Any:
        """Open what `seal` made. Raises Damaged."""
        return self._opened(wrapped, place, couple_id, person_id, sealed)

    def _opened(self, wrapped: bytes, place: str, couple_id: int, person_id: int, sealed: bytes) -> Any:
        cipher = self._unwrap(wrapped, couple_id, person_id)
        data = _decrypt(cipher, sealed, f"{place}|{couple_id}|{person_id}")
        # Nobody's words stay behind in the parser's memory.
        return from_json(data, cache_strings="keys")

    def seal_ticks(self, wrapped: bytes, couple_id: int, person_id: int, ticks: Sequence[str]) -> bytes:
        """Seal what a person has ticked where nobody is to read it on the disk, under their own key."""
        return self.seal(wrapped, _TICKS, couple_id, person_id, ticks)

    def unseal_ticks(self, wrapped: bytes, couple_id: int, person_id: int, sealed: bytes) -> tuple[str, ...]:
        """Open what `seal_ticks` made. Raises Damaged."""
        return tuple(self._opened(wrapped, _TICKS, couple_id, person_id, sealed))

    def _unwrap_now(self, wrapped: bytes, couple_id: int, person_id: int) -> AESGCM:
        return AESGCM(_decrypt(self._wrapping, wrapped, _key_place(couple_id, person_id)))

    # -- what belongs to no author: names, the queue ----------------------------------------------------------

    def seal_shared(self, place: str, data: bytes) -> bytes:
        """Seal bytes under the program's own key."""
        nonce = self.random(_NONCE)
        return nonce + self._shared.encrypt(nonce, data, place.encode())

    def unseal_shared(self, place: str, sealed: bytes) -> bytes:
        """Open what `seal_shared` made. Raises Damaged."""
        return _decrypt(self._shared, sealed, place)

    def take_shared(self, other: Vault, place: str, sealed: bytes) -> bytes:
        """Seal here what another vault has sealed for this place. Raises Damaged."""
        return self.seal_shared(place, other.unseal_shared(place, sealed))

    def keep_fresh(self, place: str, sealed: bytes, value: Any) -> None:
        """Remember what was just sealed here: most of it is opened once, in a moment, by this same process."""
        if len(self._fresh) >= _MOST_FRESH:
            self._fresh.popitem(last=False)
        self._fresh[place, sealed] = value

    def take_fresh(self, place: str, sealed: bytes) -> Any:
        """The value that was sealed to exactly this in this place, if it is remembered; then it is forgotten."""
        return self._fresh.pop((place, sealed), None)

    def lot(self, name: str) -> int:
        """64 bits that always are the same for a name, and that nobody without the master key can know."""
        return int.from_bytes(blake2b(name.encode(), key=self._lots, digest_size=8).digest(), "big")

    # -- buttons -------------------------------------------------------------------------------------------

    def seal_button(self, place: str, action: str, *args: str) -> str:
        """Return the opaque id of a button that works in this place alone: at most 64 characters, the same each time."""
        data = self._buttons.encrypt("|".join((action, *map(_short, args))).encode(), [place.encode()])
        if len(data) > _BUTTON_BYTES:
            raise ValueError(f"a button of {action} carries too much")
        return b2a_base64(data, newline=False).translate(_URLSAFE).decode()

    def open_button(self, place: str, button: str) -> tuple[str, ...] | None:
        """Return action and arguments, or None if this is no button of ours in this place."""
        try:
            data = base64.b64decode(button.encode(), altchars=b"-_", validate=True)
            if base64.urlsafe_b64encode(data).decode() != button:
                return None
            return tuple(map(_long, self._buttons.decrypt(data, [place.encode()]).decode().split("|")))
        except (InvalidTag, ValueError):
            return None


@lru_cache(maxsize=1024)
def _short(arg: str) -> str:
    # Ids have up to 19 digits; a button has room for 32 characters.
    if not (arg.isascii() and arg.isdecimal() and len(arg) > 9 and arg[0] != "0"):
        return arg
    data = int(arg).to_bytes((int(arg).bit_length() + 7) // 8, "big")
    return f"~{base64.urlsafe_b64encode(data).decode().rstrip('=')}"


def _long(arg: str) -> str:
    if not arg.startswith("~"):
        return arg
    return str(int.from_bytes(base64.urlsafe_b64decode(arg[1:] + "=" * (-len(arg[1:]) % 4)), "big"))


def _derive(master: bytes, purpose: str, length: int) -> bytes:
    return HKDF(SHA256(), length, salt=None, info=f"duologue {purpose}".encode()).derive(master)


_TICKS = "wants"


def name_place(person_id: int) -> str:
    """What a person's name is bound to."""
    return f"name|{person_id}"


def _key_place(couple_id: int, person_id: int) -> str:
    return f"key|{couple_id}|{person_id}"


def _decrypt(cipher: AESGCM, sealed: bytes, place: str) -> bytes:
    try:
        return cipher.decrypt(sealed[:_NONCE], sealed[_NONCE:], place.encode())
    except (InvalidTag, ValueError):
        raise Damaged("a sealed value does not open") from None
