"""The command line: `duologue run`, `duologue demo`, `duologue keys rotate`, `duologue env`."""

from __future__ import annotations

import gc
import sys
import zoneinfo
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path

from bot import logs


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


_COMMANDS: dict[str, Callable[[Namespace], int]] = {"run": _run, "demo": _demo, "keys": _keys, "env": _env}


def _start(start: Callable[[], int]) -> int:
    from bot.app import StartError
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
    commands.add_parser("run", help="run the bot; needs DUOLOGUE_TELEGRAM_TOKEN")
    demo = commands.add_parser("demo", help="two phones and a room on a local page; nothing is kept")
    demo.add_argument("--port", type=_port, default=8765, help="where the page is served (%(default)s)")
    _add_keys(commands.add_parser("keys", help="change the master key; the bot must not be running"))
    commands.add_parser("env", help="print every setting, as .env.example has them")
    return parser


def _add_keys(parser: ArgumentParser) -> None:
    rotate = parser.add_subparsers(required=True, metavar="COMMAND").add_parser(
        "rotate", help="make a new master key, and put everything under it that is under the old one"
    )
    rotate.add_argument(
        "--to", type=Path, metavar="FILE", help="write the new key there, where the old cannot be replaced"
    )


def _port(text: str) -> int:
    if text.isascii() and text.isdigit() and int(text) < 1 << 16:
        return int(text)
    raise ArgumentTypeError("a port is a number up to 65535")


if __name__ == "__main__":
    sys.exit(main())
