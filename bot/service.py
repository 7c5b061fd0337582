"""`duologue run`: the bot as a service, on its own data, until it is told to stop."""

from __future__ import annotations

import asyncio
import fcntl
import gc
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from bot import logs
from bot.app import App, StartError
from bot.carrier import Refused
from bot.clock import SystemClock
from bot.platforms.telegram import Telegram
from bot.platforms.telegram_errors import TokenRefused
from bot.settings import Settings
from bot.store import schema
from bot.store.database import Database, is_damage
from bot.store.ledger import NAME as LEDGER
from bot.store.ledger import Ledger
from bot.store.vault import BadKey, Vault, load_master_key
from bot.texts import BadContent


def run(settings: Settings) -> int:
    """Run the bot until SIGTERM or Ctrl-C. Raises StartError."""
    # Whatever the program writes is for its own user alone.
    os.umask(0o077)
    with _locked(_data_dir(settings.data_dir)):
        try:
            vault = Vault(load_master_key(settings.master_key))
            with asyncio.Runner(loop_factory=loop_factory()) as runner:
                return runner.run(_run(settings, vault))
        except BadKey as error:
            raise StartError(str(error)) from None
        except BadContent as error:
            raise StartError(f"a phrase or a deck cannot be used: {error}") from None
        except schema.NewerSchema:
            raise StartError(
                "the database was written by a newer Duologue; install that version or restore a backup"
            ) from None
        except TokenRefused as error:
            raise StartError(f"{error}; copy it anew from @BotFather into DUOLOGUE_TELEGRAM_TOKEN") from None
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


async def _run(settings: Settings, vault: Vault) -> int:
    telegram = Telegram(settings.require_token(), settings.telegram_api_url)
    database = await open_database(settings.database.get_secret_value())
    app = App(
        database,
        vault,
        [telegram],
        SystemClock(),
        default_zone=settings.default_zone,
        default_hour=settings.default_hour,
        ledger=Ledger(settings.data_dir / LEDGER),
    )
    stop, work = stop_signal(), asyncio.ensure_future(_serve(app, telegram))
    # Stopping does not wait for a platform that cannot be reached.
    await asyncio.wait([asyncio.ensure_future(stop.wait()), work], return_when=asyncio.FIRST_COMPLETED)
    work.cancel()
    with suppress(asyncio.CancelledError), naming_damage(database):
        await work
    logs.event("stopped")
    return 0 if stop.is_set() else 1


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


async def _serve(app: App, telegram: Telegram) -> None:
    """Run until cancelled, or until a part of the bot has died of an error. Raises BadContent."""
    collect_rarely()
    async with app.running():
        # The first fetch is under way while all that can be said is read.
        await asyncio.sleep(0)
        app.texts.read_all()
        # What people wrote while the bot was away counts before anything is called due.
        await telegram.drained.wait()
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


def _data_dir(path: Path) -> Path:
    try:
        path.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise StartError(
            f"the data directory {path} cannot be made ({error.strerror}); set DUOLOGUE_DATA_DIR"
        ) from None
    return path


@contextmanager
def _locked(directory: Path) -> Iterator[None]:
    """Hold the data directory: two programs on one database would answer twice."""
    try:
        file = (directory / "duologue.lock").open("w")
    except OSError as error:
        raise StartError(
            f"the data directory {directory} cannot be written ({error.strerror}); set DUOLOGUE_DATA_DIR"
        ) from None
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise StartError(
                f"another Duologue already runs in {directory}; stop it, or set DUOLOGUE_DATA_DIR"
            ) from None
        yield
