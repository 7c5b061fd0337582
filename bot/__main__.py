"""The command line: `duologue run`, `duologue demo`, `duologue env`, and what keeps a running bot and its key well."""

from __future__ import annotations

import gc
import sys
import zoneinfo
from argparse import ArgumentParser, ArgumentTypeError, Namespace, _SubParsersAction
from collections.abc import Callable, Sequence
from importlib.metadata import version
from io import StringIO
from pathlib import Path

from bot import logs
from bot.holding import StartError


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; return the exit code: 2 when something must be put right first, 130 after Ctrl-C."""
    parser = _parser()
    given, unknown = parser.parse_known_args(argv)
    if unknown:
        # Not repeated: somebody may have tried to hand over a token.
        parser.error(f"`{given.command}` does not know these arguments; settings are listed by `duologue env`")
    # The time zones of the pinned tzdata are the same everywhere; those of the computer may be old or absent.
    zoneinfo.reset_tzpath(to=())
    try:
        return _COMMANDS[given.command](given)
    except KeyboardInterrupt:
        return 130


def _run(given: Namespace) -> int:
    # What is loaded now stays: to look through it for garbage again and again is a good part of a cold start.
    gc.disable()
    from bot.settings import SettingsError, load

    try:
        settings = load()
        settings.require_token()
    except SettingsError as error:
        return _refuse(error)
    logs.setup(settings.log_level)
    from bot.service import run

    return _start(lambda: run(settings))


def _demo(given: Namespace) -> int:
    logs.setup("WARNING")
    from bot.stage import demo

    return _start(lambda: demo(given.port))


def _keys(given: Namespace) -> int:
    from bot.settings import SettingsError, load

    try:
        settings = load()
    except SettingsError as error:
        return _refuse(error)
    logs.setup("WARNING")
    from bot.rotation import rotate

    return _start(lambda: rotate(settings, given.to))


def _env(given: Namespace) -> int:
    from bot.envfile import example

    print(example(), end="")
    return 0


def _decks(given: Namespace) -> int:
    from bot.proofreading.desk import work
    from bot.settings import load

    return _start(lambda: work(given, load().decks, print))


def _doctor(given: Namespace) -> int:
    # Nothing but the report: what libraries say while they fail is no help.
    logs.setup("ERROR", StringIO())
    from bot.doctor import report

    return report(print, as_json=given.json)


def _backup(given: Namespace) -> int:
    from bot import backup
    from bot.clock import SystemClock
    from bot.settings import load

    def make() -> int:
        settings = load()
        done = backup.backup(settings, given.to, given.keep, SystemClock().now())
        print(f"{done.file}: {done.size:,} bytes, whole; {done.kept} backups are kept there.")
        print(f"The key is not in it. Keep a copy of {settings.key_file} in another place than the backups.")
        return 0

    return _start(make)


def _restore(given: Namespace) -> int:
    from bot.clock import SystemClock
    from bot.restore import restore
    from bot.settings import load

    def put_back() -> int:
        done = restore(load(), given.file, lambda about: _agreed(about, given.yes), SystemClock().now())
        print(done or "Nothing was changed.")
        return 0 if done else 1

    return _start(put_back)


def _agreed(about: str, yes: bool) -> bool:
    print(about)
    if yes:
        return True
    if not sys.stdin.isatty():
        print("Say so with --yes.")
        return False
    return input("Type yes to go on: ").strip().lower() == "yes"


_COMMANDS: dict[str, Callable[[Namespace], int]] = {
    "run": _run,
    "demo": _demo,
    "keys": _keys,
    "env": _env,
    "decks": _decks,
    "doctor": _doctor,
    "backup": _backup,
    "restore": _restore,
}


def _start(start: Callable[[], int]) -> int:
    from bot.settings import SettingsError

    try:
        return start()
    except (StartError, SettingsError) as error:
        return _refuse(error)


def _refuse(error: Exception) -> int:
    print(f"duologue: {error}", file=sys.stderr)
    return 2


def _parser() -> ArgumentParser:
    parser = ArgumentParser("duologue", description="One prompt a day for two, sealed until both have answered.")
    parser.add_argument("--version", action="version", version=f"duologue {version('duologue')}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    commands.add_parser("run", help="run the bot; needs DUOLOGUE_TELEGRAM_TOKEN or DUOLOGUE_DISCORD_TOKEN")
    demo = commands.add_parser("demo", help="two phones and a room on a local page; nothing is kept")
    demo.add_argument("--port", type=_port, default=8765, help="where the page is served (%(default)s)")
    _add_keys(commands.add_parser("keys", help="change the master key; the bot must not be running"))
    commands.add_parser("env", help="print every setting, as .env.example has them")
    _add_decks(commands.add_parser("decks", help="look through the questions that couples get, and through your own"))
    _add_keeping(commands)
    return parser


def _add_keeping(commands: _SubParsersAction[ArgumentParser]) -> None:
    doctor = commands.add_parser("doctor", help="look whether all is well; changes nothing, also while the bot runs")
    doctor.add_argument("--json", action="store_true", help="for programs")
    backup = commands.add_parser("backup", help="copy the database, also while the bot runs; never the key")
    backup.add_argument("--to", type=Path, metavar="DIR", help="where to (backups in the data folder)")
    backup.add_argument("--keep", type=_count, metavar="N", default=14, help="how many to keep (%(default)s)")
    restore = commands.add_parser("restore", help="put a backup in the place of the database; the bot must not run")
    restore.add_argument("file", type=Path, metavar="FILE", help="the backup")
    restore.add_argument("--yes", action="store_true", help="do not ask")


def _count(text: str) -> int:
    if text.isascii() and text.isdigit() and int(text):
        return int(text)
    raise ArgumentTypeError("at least one is kept")


def _add_keys(parser: ArgumentParser) -> None:
    rotate = parser.add_subparsers(required=True, metavar="COMMAND").add_parser(
        "rotate", help="make a new master key, and put everything under it that is under the old one"
    )
    rotate.add_argument(
        "--to", type=Path, metavar="FILE", help="write the new key there, where the old cannot be replaced"
    )


def _add_decks(parser: ArgumentParser) -> None:
    commands = parser.add_subparsers(dest="what", required=True, metavar="COMMAND")
    lint = commands.add_parser("lint", help="look for what is wrong in them; exit code 1 if there is anything")
    lint.add_argument(
        "folders", type=Path, nargs="*", metavar="FOLDER", help="more of them: FOLDER/<language>/decks/*.toml"
    )
    seen = commands.add_parser("preview", help="show how they read in chat")
    seen.add_argument("deck", nargs="?", metavar="DECK", help="one deck alone, by its file's name")
    seen.add_argument("--depth", type=int, choices=(1, 2, 3, 4), help="one depth alone")
    counted = commands.add_parser("stats", help="count them")
    for one in (seen, counted):
        one.add_argument("--language", default="en", metavar="XX", help="in which language (%(default)s)")
    mark = commands.add_parser("stamp", help="mark translations with what they were translated from")
    mark.add_argument("language", nargs="?", metavar="LANGUAGE", help="in one language alone")
    mark.add_argument("--all", action="store_true", help="also those that have a mark; look at each of them first")


def _port(text: str) -> int:
    if text.isascii() and text.isdigit() and int(text) < 1 << 16:
        return int(text)
    raise ArgumentTypeError("a port is a number up to 65535")


if __name__ == "__main__":
    sys.exit(main())
