"""Points in time: they read as a date or an hour in the reader's language, and say which moment they are."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.phrasing import blocks, line
from bot.speech import Moment
from bot.texts import Instant, Texts

TEXTS = Texts()
NEW_YEAR = datetime(2026, 12, 31, 23, 30, tzinfo=UTC)
BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(("language", "read"), [("en", "January 1, 2027"), ("de", "1. Januar 2027")])
def test_a_date_reads_by_the_clocks_of_its_zone_and_keeps_its_moment(language: str, read: str) -> None:
    said = line("privacy-since-consent", date=Instant(NEW_YEAR, BERLIN, "date"))
    (block,) = blocks(TEXTS, language, [said])
    assert read in block.text
    assert block.moments == (Moment(read, int(NEW_YEAR.timestamp()), "date"),)


def test_an_hour_too() -> None:
    (block,) = blocks(TEXTS, "de", [line("hour-set", hour=Instant(NEW_YEAR, BERLIN, "time"))])
    assert "00:30" in block.text
    assert block.moments == (Moment("00:30", int(NEW_YEAR.timestamp()), "time"),)


def test_what_names_no_moment_has_none() -> None:
    made = blocks(TEXTS, "en", ["sealed", line("hour-set", hour=NEW_YEAR.time())])
    assert [block.moments for block in made] == [(), ()]
