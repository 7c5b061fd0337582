"""`duologue run`: the bot as a service, on its own data, until it is told to stop."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from bot import logs
from bot.app import App
from bot.backup import before_migration
from bot.carrier import Platform, Refused, TokenRefused
from bot.clock import SystemClock
from bot.decks import BadContent
from bot.folder import close_to_others, held, note_database, refuse_lost
from bot.holding import StartError
from bot.keyring import master_key
from bot.settings import Settings
from bot.store import schema
from bot.store.database import Database, is_damage
from bot.store.keyfile import BadKey
from bot.store.ledger import NAME as LEDGER
from bot.store.ledger import Ledger
from bot.store.vault import Vault
from bot.texts import Texts


def run(settings: Settings) -> int:
    """Run the bot until SIGTERM or Ctrl-C. Raises StartError."""
    # Whatever the program writes is for its own user alone.
    os.umask(0o077)
    with held(settings.data_dir), told_in_one_line():
        before_migration(settings, SystemClock().now())
        with asyncio.Runner(loop_factory=loop_factory()) as runner:
            return runner.run(_run(settings))


@contextmanager
def told_in_one_line() -> Iterator[None]:
    """Turn what an operator can mend into a StartError."""
    try:
        yield
    except BadKey as error:
        raise StartError(str(error)) from None
    except BadContent as error:
        raise StartError(f"a phrase or a deck cannot be used: {error}") from None
    except schema.NewerSchema:
        raise StartError(
            "the database was written by a newer Duologue; install that version or restore a backup"
        ) from None
    except TokenRefused as error:
        raise StartError(f"{error}; {error.remedy}") from None
    except Refused as error:
        raise StartError(str(error)) from None
    except DBAPIError as error:
        raise _unusable(error) from None


def loop_factory() -> Callable[[], asyncio.AbstractEventLoop] | None:
    """The faster event loop, where it can be had."""
    try:
        import uvloop
    except ImportError:
        return None
    return uvloop.new_event_loop


async def _run(settings: Settings) -> int:
    platforms = list(_platforms(settings))
    database = await open_database(settings.database.get_secret_value())
    await _look_after(database, settings.data_dir)
    app = App(
        database,
        Vault(await master_key(settings, database)),
        platforms,
        SystemClock(),
        default_zone=settings.default_zone,
        default_hour=settings.default_hour,
        ledger=Ledger(settings.data_dir / LEDGER),
        texts=Texts(more=settings.decks),
    )
    stop, work = stop_signal(), asyncio.ensure_future(_serve(app))
    # Stopping does not wait for a platform that cannot be reached.
    await asyncio.wait([asyncio.ensure_future(stop.wait()), work], return_when=asyncio.FIRST_COMPLETED)
    work.cancel()
    with suppress(asyncio.CancelledError), naming_damage(database):
        await work
    note_database(settings.data_dir, database.file)
    logs.event("stopped")
    return 0 if stop.is_set() else 1


def _platforms(settings: Settings) -> Iterator[Platform]:
    """Those there is a token for; the library of another is not even loaded."""
    if settings.telegram_token:
        from bot.platforms.telegram import Telegram
        from bot.platforms.telegram_webhook import Webhook

        webhook = Webhook(settings.webhook_url, settings.webhook_listen) if settings.webhook_url else None
        yield Telegram(settings.telegram_token, settings.telegram_api_url, webhook=webhook)
    if settings.discord_token:
        from bot.platforms.discord import Discord

        yield Discord(settings.discord_token, settings.discord_api_url)


async def _look_after(database: Database, directory: Path) -> None:
    """What is looked at before anything is written. Raises StartError."""
    close_to_others(directory, database.file)
    async with database.begin() as connection:
        used = await connection.run_sync(schema.version) is not None
    (note_database if used else refuse_lost)(directory, database.file)


async def open_database(url: str) -> Database:
    """Return the database at this address once it answers. Raises StartError."""
    database = Database(url)
    try:
        await database.check()
    except Exception as error:
        await database.close()
        raise (_damaged(database) if is_damage(error) else _unusable(error)) from None
    return database


def _unusable(error: Exception) -> StartError:
    # Drivers fail in ways of their own, and their messages may quote the address with its password.
    return StartError(
        f"the database cannot be used ({type(error).__name__}); check DUOLOGUE_DATABASE_URL, and the disk or the server, "
        "or restore a backup"
    )


def _damaged(database: Database) -> StartError:
    return StartError(f"the database {database.file} is damaged; keep a copy of it, and restore a backup")


@contextmanager
def naming_damage(database: Database) -> Iterator[None]:
    """Say of an error in the block that the file is damaged, if that is what it means. Raises StartError."""
    try:
        yield
    except Exception as error:
        if not is_damage(error):
            raise
        raise _damaged(database) from None


def collect_rarely() -> None:
    """Leave what is loaded alone, and look for garbage when there is much that is new: there are hardly any cycles here."""
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)
    gc.enable()


async def _serve(app: App) -> None:
    """Run until cancelled, or until a part of the bot has died of an error. Raises BadContent."""
    collect_rarely()
    async with app.running():
        # The first fetch is under way while all that can be said is read.
        await asyncio.sleep(0)
        app.texts.read_all()
        # What people wrote while the bot was away counts before anything is called due.
        await app.reach.caught_up()
        jobs = app.jobs()
        jobs.start()
        logs.event("running")
        try:
            await app.publish_menus()
            await app.broken.wait()
        finally:
            jobs.stop()


def stop_signal() -> asyncio.Event:
    """An event that SIGTERM and Ctrl-C set."""
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    return stop
