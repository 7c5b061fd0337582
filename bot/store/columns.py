"""How values lie in columns (instants, local times, small values as JSON), and how both kinds of database insert."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from operator import itemgetter
from typing import Any, TypeVar, cast

from pydantic_core import from_json, to_json
from sqlalchemy import ARRAY, BigInteger, ColumnElement, Delete, Insert, Table, Text, Update, bindparam
from sqlalchemy.dialects import sqlite
from sqlalchemy.engine import Dialect
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import NullType, TypeDecorator, TypeEngine

from bot.domain.streak import Streak
from bot.store.async_connection import AsyncConnection

T = TypeVar("T")

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def inserting(table: Table, dialect: str) -> Any:
    """An INSERT for this kind of database that can say what to do with a row that is there already."""
    if dialect == "sqlite":
        return sqlite.insert(table)
    # Only now: its modules are a good part of a cold start, and most bots have no use for them.
    from sqlalchemy.dialects import postgresql

    return postgresql.insert(table)


def by_platform(pairs: Iterable[tuple[str, T]]) -> list[tuple[str, list[T]]]:
    """What is looked for on each platform: SQLite finds a list by its index, and for many pairs reads the whole table."""
    found: dict[str, list[T]] = {}
    for platform, one in pairs:
        found.setdefault(platform, []).append(one)
    return sorted(found.items(), key=itemgetter(0))


class _Several(TypeDecorator[Sequence[Any]]):
    """Values of one type as a single parameter: as JSON for SQLite, as an array for PostgreSQL."""

    impl = Text
    cache_ok = True

    def __init__(self, one: TypeEngine[Any]) -> None:
        super().__init__()
        self.one = one

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(Text() if dialect.name == "sqlite" else ARRAY(self.one))

    def process_bind_param(self, value: Sequence[Any] | None, dialect: Dialect) -> Any:
        return to_json(value).decode() if dialect.name == "sqlite" else list(value or ())


class among(FunctionElement[Any]):
    """Whether a column (of text or whole numbers) holds one of the values given under a name.

    The statement reads the same for any number of them: it is prepared once.
    """

    # Not Boolean: SQLite would be asked whether it "= 1", and use no index.
    type = NullType()
    inherit_cache = True

    def __init__(self, column: ColumnElement[Any], name: str) -> None:
        super().__init__(column, bindparam(name, type_=_Several(column.type)))


@compiles(among, "sqlite")
def _among_json(element: among, compiler: SQLCompiler, **options: Any) -> str:
    column, values = (compiler.process(one, **options) for one in element.clauses)
    return f"{column} IN (SELECT value FROM json_each({values}))"  # noqa: S608


@compiles(among, "postgresql")
def _among_array(element: among, compiler: SQLCompiler, **options: Any) -> str:
    column, values = (compiler.process(one, **options) for one in element.clauses)
    return f"{column} = ANY({values})"


_Bind = Callable[[Any], Any]
Writing = Insert | Update | Delete
_WRITTEN: dict[tuple[Writing, str], tuple[str, list[tuple[str, _Bind | None]]]] = {}


async def write(connection: AsyncConnection, statement: Writing, rows: Sequence[Mapping[str, Any]]) -> None:
    """Carry out a statement for each of these rows, which give the columns that it names (and nothing else is bound)."""
    if rows:
        sql, columns = _written(statement, connection.dialect)
        values = [tuple([bind(row[name]) if bind else row[name] for name, bind in columns]) for row in rows]
        await connection.exec_driver_sql(sql, values)


def _written(statement: Writing, dialect: Dialect) -> tuple[str, list[tuple[str, _Bind | None]]]:
    """The statement for the driver, and its columns in order: to bind rows the long way costs more than to store them."""
    known = _WRITTEN.get((statement, dialect.name))
    if known is None:
        compiled = statement.compile(dialect=dialect)
        columns = cast(Table, statement.table).c
        binds = {one.name: one.type.dialect_impl(dialect).bind_processor(dialect) for one in columns}
        known = str(compiled), [(name, binds[name]) for name in compiled.positiontup or ()]
        _WRITTEN[statement, dialect.name] = known
    return known


class Instant(TypeDecorator[datetime]):
    """An aware UTC datetime, kept as whole microseconds since 1970."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        return None if value is None else (value - _EPOCH) // _MICROSECOND

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:
        return None if value is None else _EPOCH + timedelta(microseconds=value)


class _Json(TypeDecorator[Any]):
    """A value kept as JSON text; subclasses say how it is taken apart and made again."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        return None if value is None else to_json(self.plain(value)).decode()

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        return None if value is None else self.made(from_json(value))

    def plain(self, value: Any) -> Any:
        return value

    def made(self, value: Any) -> Any:
        return value


class Texts(_Json):
    """A tuple of strings or of whole numbers."""

    cache_ok = True

    def made(self, value: Any) -> Any:
        return tuple(value)


class Agenda(_Json):
    """What is due when: kind → UTC instant."""

    cache_ok = True

    def plain(self, value: Any) -> Any:
        return {kind: moment.isoformat() for kind, moment in value.items()}

    def made(self, value: Any) -> Any:
        return {kind: datetime.fromisoformat(moment) for kind, moment in value.items()}


class StreakJson(_Json):
    """The couple's days together."""

    cache_ok = True

    def plain(self, value: Streak) -> Any:
        last = value.last.isoformat() if value.last else None
        return [value.total, value.run, value.best, last, value.rests]

    def made(self, value: Any) -> Streak:
        total, run, best, last, rests = value
        return Streak(total, run, best, date.fromisoformat(last) if last else None, rests)


class LocalTime(TypeDecorator[time]):
    """A local time of day, as HH:MM."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: time | None, dialect: Dialect) -> str | None:
        return None if value is None else value.isoformat("minutes")

    def process_result_value(self, value: str | None, dialect: Dialect) -> time | None:
        return None if value is None else time.fromisoformat(value)
