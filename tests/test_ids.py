"""Ids of what comes into being in the same moment."""

from datetime import UTC, datetime, timedelta

from bot.ids import Ids

NOW = datetime(2026, 3, 2, 8, tzinfo=UTC)


def test_no_id_twice_however_many_couples_are_due_at_once() -> None:
    ids = Ids()
    assert len({ids(NOW) for _ in range(20_000)}) == 20_000


def test_ids_come_in_the_order_of_time_and_fit_a_column_of_64_bits() -> None:
    ids = Ids()
    assert 0 < ids(NOW) < ids(NOW + timedelta(milliseconds=1)) < 1 << 63


def test_ids_cannot_be_counted_up() -> None:
    ids = Ids()
    made = [ids(NOW) for _ in range(50)]
    assert made != sorted(made)
