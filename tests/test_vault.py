"""Sealing at rest: what is moved, altered or forged does not open; what leaves the vault tells nothing."""

from __future__ import annotations

import base64
import inspect
import os
import stat
from pathlib import Path
from zoneinfo import available_timezones

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.domain.consent import TOPICS
from bot.domain.deck import THEMES
from bot.domain.timeout import STEADY
from bot.feature import HELP, House
from bot.phrasing import GO
from bot.rounds.choosing import SHORT
from bot.store.keyfile import BadKey, load_master_key
from bot.store.vault import Damaged, Vault
from bot.when import ZONE_TAIL, zone_tapped
from handlers import FEATURES

COUPLE, ALICE, BOB = 5, 1, 2
VAULT = Vault(b"k" * 32)
KEY = VAULT.new_key(COUPLE, ALICE)
WORDS = {"answer": [{"text": "Grüße 🐈", "media": [["photo", "ref", "telegram"]], "source": "7"}]}
HERE = (KEY, "words|9", COUPLE, ALICE)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(codec="utf-8")),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(st.characters(codec="utf-8")), inner),
    max_leaves=8,
)


@given(JSON)
def test_what_is_sealed_comes_back(value: object) -> None:
    assert VAULT.unseal(*HERE, VAULT.seal(*HERE, value)) == value


@pytest.mark.parametrize(
    "elsewhere",
    [
        (KEY, "words|10", COUPLE, ALICE),
        (KEY, "draft|9", COUPLE, ALICE),
        (KEY, "words|9", COUPLE + 1, ALICE),
        (KEY, "words|9", COUPLE, BOB),
        (VAULT.new_key(COUPLE, ALICE), "words|9", COUPLE, ALICE),
        (VAULT.new_key(COUPLE, BOB), "words|9", COUPLE, BOB),
        (b"", "words|9", COUPLE, ALICE),
    ],
    ids=["row", "field", "couple", "person", "new key", "the other's key", "key destroyed"],
)
def test_moved_words_do_not_open(elsewhere: tuple[bytes, str, int, int]) -> None:
    sealed = VAULT.seal(*HERE, WORDS)
    with pytest.raises(Damaged):
        VAULT.unseal(*elsewhere, sealed)


def test_another_master_key_opens_nothing() -> None:
    sealed, shared = VAULT.seal(*HERE, WORDS), VAULT.seal_shared("name|1", b"Alice")
    other = Vault(b"K" * 32)
    for attempt in (lambda: other.unseal(*HERE, sealed), lambda: other.unseal_shared("name|1", shared)):
        with pytest.raises(Damaged):
            attempt()
    assert other.open_button("here", VAULT.seal_button("here", "keep", "9")) is None


@given(st.integers(0, len(VAULT.seal(*HERE, WORDS)) * 8 - 1))
def test_one_flipped_bit_is_refused(bit: int) -> None:
    sealed = bytearray(VAULT.seal(*HERE, WORDS))
    sealed[bit // 8] ^= 1 << bit % 8
    with pytest.raises(Damaged):
        VAULT.unseal(*HERE, bytes(sealed))


@given(st.integers(0, len(KEY) * 8 - 1))
def test_one_flipped_bit_of_a_wrapped_key_is_refused(bit: int) -> None:
    wrapped = bytearray(KEY)
    wrapped[bit // 8] ^= 1 << bit % 8
    with pytest.raises(Damaged):
        VAULT.unseal(bytes(wrapped), *HERE[1:], VAULT.seal(*HERE, WORDS))


@given(st.binary(max_size=300), st.text(max_size=20))
@example(b"", "")
def test_garbage_is_refused(sealed: bytes, place: str) -> None:
    with pytest.raises(Damaged):
        VAULT.unseal(*HERE, sealed)
    with pytest.raises(Damaged):
        VAULT.unseal_shared(place, sealed)


def test_the_length_of_words_is_hidden_up_to_the_pad() -> None:
    lengths = {len(VAULT.seal(*HERE, {"text": "x" * size})) for size in range(200)}
    assert len(lengths) == 1
    assert len(VAULT.seal(*HERE, {"text": "x" * 300})) > lengths.pop()


def test_the_same_words_never_look_the_same() -> None:
    assert len({VAULT.seal(*HERE, WORDS) for _ in range(20)}) == 20
    assert b"answer" not in VAULT.seal(*HERE, WORDS)


def test_what_belongs_to_no_author_is_bound_to_its_place() -> None:
    sealed = VAULT.seal_shared("name|1", b"Alice")
    assert VAULT.unseal_shared("name|1", sealed) == b"Alice"
    with pytest.raises(Damaged):
        VAULT.unseal_shared("name|2", sealed)


# --- buttons -------------------------------------------------------------------------------------------------

ROOM, PRIVATE = "room", "telegram|1000"
LONGEST_ID = str(2**63 - 1)
LONGEST = {
    "round_id": LONGEST_ID,
    "page_id": LONGEST_ID,
    "offer_id": LONGEST_ID,
    "last": LONGEST_ID,
    "id_": LONGEST_ID,
    "letter": "h",
    "own": "4",
    "invite_id": LONGEST_ID,
    "couple_id": LONGEST_ID,
    "index": "9",
    "at": "9",
    "option": "9.9",
    "kind": "heard",
    "by": "t." + max(THEMES, key=len),
    "year": "2026",
    "code": "fv4q",
    "how": "fv4qyw",
    "moment": "99999999",
    "day": "31",
    "on": "20261231",
    "category": max(HELP, key=len),
    "topic": max(TOPICS, key=len),
    "idea": "w" * 6,
    "wish": "w" * 6,
    "said": "y" + "w" * 6,
    "page": "9",
    "monthday": "31",
    "full": "21",
    "hour": "2359",
    "wanted": "off",
    "first": "2026-11-01",
    "what": "week",
    "short": "w" * SHORT,
    "least": "4",
    "days": "7",
    "span": "23:59",
    "source": LONGEST_ID,
    "language": "zh-Hant",
    "action": "consent",
    "form": "pact",
    "about": "w" * 4,
    "way": max(("surprise", *STEADY), key=len),
    "one": LONGEST_ID,
    "until": "morning",
    "tail": max(available_timezones(), key=len)[-ZONE_TAIL:],
}


GO_ON = ("consent", LONGEST_ID)
"""What a button leads back to: an action with its argument."""


def test_a_button_says_the_same_each_time_and_only_in_its_place() -> None:
    button = VAULT.seal_button(PRIVATE, "line", LONGEST_ID, "heard")
    assert button == Vault(b"k" * 32).seal_button(PRIVATE, "line", LONGEST_ID, "heard")
    assert VAULT.open_button(PRIVATE, button) == ("line", LONGEST_ID, "heard")
    assert VAULT.open_button("telegram|2000", button) is None
    assert VAULT.open_button(ROOM, button) is None


@pytest.mark.parametrize("action", sorted(House(FEATURES).taps))
def test_every_action_with_the_longest_it_can_carry_fits_into_a_button(action: str) -> None:
    handler = House(FEATURES).taps[action].run
    _turn, *wanted = inspect.signature(handler).parameters.values()
    each = [GO_ON if one.kind is one.VAR_POSITIONAL else (LONGEST[one.name],) for one in wanted]
    args = [arg for some in each for arg in some]
    button = VAULT.seal_button(PRIVATE, action, *args)
    assert len(button) <= 64
    assert button.isascii()
    assert VAULT.open_button(PRIVATE, button) == (action, *args)


@pytest.mark.parametrize("command", sorted(House(FEATURES).commands))
def test_every_command_can_stand_behind_a_button(command: str) -> None:
    button = VAULT.seal_button(PRIVATE, GO, command)
    assert VAULT.open_button(PRIVATE, button) == (GO, command)


@pytest.mark.parametrize("form", sorted(one.name for one in House(FEATURES).forms.values() if one.preview))
def test_every_note_can_be_asked_for(form: str) -> None:
    assert VAULT.open_button(PRIVATE, VAULT.seal_button(PRIVATE, "note", LONGEST_ID, form, ""))


def test_a_button_that_carries_too_much_is_an_error_here_and_not_there() -> None:
    with pytest.raises(ValueError, match="carries too much"):
        VAULT.seal_button(PRIVATE, "line", LONGEST_ID, LONGEST_ID, "x" * 9)


@given(st.text())
@example("")
@example("AAAA")
@example("\ud800")
@example("A" * 64)
def test_forged_buttons_mean_nothing(button: str) -> None:
    assert VAULT.open_button(ROOM, button) is None


@given(st.binary(max_size=64))
def test_forged_bytes_mean_nothing(data: bytes) -> None:
    assert VAULT.open_button(ROOM, base64.urlsafe_b64encode(data).decode()) is None


@given(st.integers(0, 63), st.sampled_from("ABCxyz019-_"))
def test_a_button_altered_in_one_place_means_nothing(at: int, sign: str) -> None:
    button = VAULT.seal_button(ROOM, "x" * 32)
    assert len(button) == 64
    altered = button[:at] + sign + button[at + 1 :]
    assert (VAULT.open_button(ROOM, altered) is not None) == (altered == button)


def test_the_end_of_its_name_tells_a_zone() -> None:
    for zone in available_timezones():
        assert zone_tapped(zone[-ZONE_TAIL:]) == zone


# --- the master key ------------------------------------------------------------------------------------------


def test_the_first_start_makes_a_key_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "master.key"
    made = load_master_key(path)
    assert len(made) == 32
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert load_master_key(path) == made
    assert list(tmp_path.iterdir()) == [path]


def test_a_crash_while_the_key_was_made_is_no_obstacle(tmp_path: Path) -> None:
    # In a container the process id is the same each time, and so is the name of what the crash left behind.
    (tmp_path / f".master.key.{os.getpid()}").write_bytes(b"half a k")
    made = load_master_key(tmp_path / "master.key")
    assert len(made) == 32
    assert load_master_key(tmp_path / "master.key") == made


@pytest.mark.parametrize(
    ("content", "mode", "told"),
    [
        (base64.b64encode(b"c" * 32), 0o644, "chmod 600"),
        (base64.b64encode(b"c" * 32), 0o640, "chmod 600"),
        (base64.b64encode(b"c" * 31), 0o600, "32 bytes"),
        (base64.b64encode(b"c" * 64), 0o600, "32 bytes"),
        (b"", 0o600, "32 bytes"),
        (b"not-a-key-canary!", 0o600, "not a key"),
        (bytes(range(256)), 0o600, "not a key"),
    ],
)
def test_a_bad_key_is_refused_without_quoting_it(tmp_path: Path, content: bytes, mode: int, told: str) -> None:
    path = tmp_path / "master.key"
    path.write_bytes(content)
    path.chmod(mode)
    with pytest.raises(BadKey, match=told) as refused:
        load_master_key(path)
    message = str(refused.value)
    assert str(path) in message
    assert "\n" not in message
    assert not content.strip() or content.decode("latin-1") not in message
    assert path.read_bytes() == content, "a bad key is never written over"


@pytest.mark.parametrize("name", ["missing/master.key", "file/master.key", "."])
def test_a_place_where_no_key_can_be_is_told_in_one_line(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(BadKey, match="cannot be"):
        load_master_key(tmp_path / name)


def test_what_was_just_sealed_is_remembered_once_where_it_lies_and_not_without_end() -> None:
    vault = Vault(b"m" * 32)
    vault.keep_fresh("here", b"sealed", "words")
    assert vault.take_fresh("elsewhere", b"sealed") is None
    assert vault.take_fresh("here", b"altered") is None
    assert vault.take_fresh("here", b"sealed") == "words"
    assert vault.take_fresh("here", b"sealed") is None
    for number in range(5000):
        vault.keep_fresh("here", str(number).encode(), number)
    left = [number for number in range(5000) if vault.take_fresh("here", str(number).encode()) is not None]
    assert left == list(range(5000 - len(left), 5000))
    assert len(left) <= 1024
