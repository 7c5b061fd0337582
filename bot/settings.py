"""The settings: DUOLOGUE_… variables from the environment or a file named .env, checked at the start."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable
from datetime import time
from difflib import get_close_matches
from io import StringIO
from pathlib import Path
from typing import Annotated, Any, Literal
from zoneinfo import available_timezones

from dotenv.parser import parse_stream
from pydantic import BeforeValidator, Field, SecretStr, ValidationError, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot import addresses
from bot.store.keyfile import decode

_PREFIX = "DUOLOGUE_"
ENV_FILE = ".env"
_ENCODING = "utf-8-sig"
# Not settings: with them a missing browser, PostgreSQL or linter fails the tests instead of skipping some.
_FOR_TESTS = {"DUOLOGUE_REQUIRE_BROWSER", "DUOLOGUE_REQUIRE_POSTGRES", "DUOLOGUE_REQUIRE_LINTERS"}
_DATABASES = ("sqlite+aiosqlite:///", "postgresql+asyncpg://")
_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")


class SettingsError(Exception):
    """A setting is missing, misspelt or wrong; the text: one line, how to fix it, no value."""


# Each check takes the text of one variable. Its complaint follows the variable's name and quotes nothing.


def _path(text: str) -> Path:
    try:
        return Path(text).expanduser()
    except RuntimeError:
        raise ValueError("begins with the home of a user who is not known here; write the path out") from None


def _token(text: str) -> str:
    if re.fullmatch(r"[0-9]+:[A-Za-z0-9_-]+", text.strip()):
        return text.strip()
    raise ValueError("is not a Telegram token (123456:ABC-DEF…); copy it once more from @BotFather, /mybots")


def _master_key(text: str) -> str:
    try:
        decode(text)
    except ValueError as error:
        raise ValueError(f"{error}; it is 32 bytes in base64, as `openssl rand -base64 32` makes them") from None
    return text.strip()


def _database(text: str) -> str:
    if text.startswith(_DATABASES):
        return text
    raise ValueError(f"is not a database this program knows; begin it with {' or '.join(_DATABASES)}")


def _folder(text: str) -> Path:
    path = _path(text)
    try:
        in_the_way = path.exists() and not path.is_dir()
    except OSError as error:
        raise ValueError(f"cannot be used ({error.strerror}); name a folder you may write to") from None
    if in_the_way:
        raise ValueError("is a file; name a folder")
    return path


def _zone(text: str) -> str:
    zones = available_timezones()
    if text in zones:
        return text
    # Etc/GMT+2 lies west of Greenwich: offered to somebody who wrote GMT+2, it would be wrong by four hours.
    offers = sorted(zone for zone in zones if not zone.startswith(("Etc/", "GMT")))
    named = {key.casefold(): zone for zone in offers for key in (zone.rpartition("/")[2], zone)}
    near = get_close_matches(text.strip().replace(" ", "_").casefold(), named, 1)
    hint = f"did you mean {named[near[0]]}?" if near else "write Area/City, such as Europe/Berlin"
    raise ValueError(f"is not a time zone; {hint}")


def _hour(text: str) -> time:
    match = re.fullmatch("([01]?[0-9]|2[0-3]):([0-5][0-9])", text.strip())
    if match is None:
        raise ValueError("is not a time of day; write hours and minutes, from 00:00 to 23:59")
    return time(int(match[1]), int(match[2]))


def _level(text: str) -> str:
    if text.strip().upper() in _LEVELS:
        return text.strip().upper()
    raise ValueError(f"is not a level; write one of {', '.join(_LEVELS)}")


def _checked(check: Callable[[str], object]) -> BeforeValidator:
    return BeforeValidator(lambda value: check(value) if isinstance(value, str) else value)


class Settings(BaseSettings):
    """Everything an operator can choose; build it with `load`, or by hand for tests and the demo."""

    model_config = SettingsConfigDict(
        env_prefix=_PREFIX,
        env_file=ENV_FILE,
        env_file_encoding=_ENCODING,
        env_ignore_empty=True,
        dotenv_filtering="only_existing",
        extra="forbid",
        frozen=True,
        hide_input_in_errors=True,
    )

    telegram_token: Annotated[SecretStr | None, _checked(_token)] = Field(
        default=None, description="The bot's token from @BotFather on Telegram. `duologue run` needs it."
    )
    telegram_token_file: Annotated[Path | None, _checked(_path)] = Field(
        default=None, description="A file that holds the token, in place of DUOLOGUE_TELEGRAM_TOKEN."
    )
    telegram_api_url: Annotated[str, _checked(addresses.api_url)] = Field(
        default="https://api.telegram.org",
        description="The Bot API server, for those who run their own; without /bot at the end.",
    )
    webhook_url: Annotated[str | None, _checked(addresses.webhook_url)] = Field(
        default=None,
        description="The https address under which Telegram reaches the bot and brings it what people write. If empty: the "
        "bot asks Telegram for it, and needs no address.",
    )
    webhook_listen: Annotated[str, _checked(addresses.listen_address)] = Field(
        default="127.0.0.1:8080",
        description="Where the bot listens for what comes to DUOLOGUE_WEBHOOK_URL, as address:port, without TLS: that is "
        "the work of a reverse proxy.",
    )
    data_dir: Annotated[Path, _checked(_folder)] = Field(
        default=Path("data"), description="The folder for the database and the key; made if it is not there."
    )
    database_url: Annotated[SecretStr | None, _checked(_database)] = Field(
        default=None,
        description="Another database: sqlite+aiosqlite:////path/to/file or "
        "postgresql+asyncpg://user:password@host/name. If empty: duologue.sqlite3 in the data folder.",
    )
    master_key: Annotated[SecretStr | None, _checked(_master_key)] = Field(
        default=None,
        description="The key that seals all answers, 32 bytes in base64 (openssl rand -base64 32), for those who keep "
        "secrets in the environment. If empty: it lies in a file.",
    )
    master_key_file: Annotated[Path | None, _checked(_path)] = Field(
        default=None,
        description="The file with the key that seals all answers; made if it is not there. Without it they "
        "can never be read again: keep a copy, apart from the database. If empty: master.key in the data "
        "folder.",
    )
    default_zone: Annotated[str, _checked(_zone)] = Field(
        default="UTC", description="The time zone to begin with, as Area/City, where the language suggests none."
    )
    default_hour: Annotated[time, _checked(_hour)] = Field(
        default=time(19), description="The local time of the prompt for couples who did not choose one."
    )
    log_level: Annotated[Literal["DEBUG", "INFO", "WARNING", "ERROR"], _checked(_level)] = Field(
        default="INFO", description=f"How much to log: {', '.join(_LEVELS)}. No message is ever logged."
    )

    @model_validator(mode="before")
    @classmethod
    def _take_token_from_file(cls, given: dict[str, Any]) -> dict[str, Any]:
        path = given.get("telegram_token_file")
        if path and given.get("telegram_token"):
            raise ValueError("DUOLOGUE_TELEGRAM_TOKEN and its …_FILE are both set; keep one")
        return given | {"telegram_token": _token_from(path)} if path else given

    @model_validator(mode="before")
    @classmethod
    def _take_one_key(cls, given: dict[str, Any]) -> dict[str, Any]:
        if given.get("master_key") and given.get("master_key_file"):
            raise ValueError("DUOLOGUE_MASTER_KEY and its …_FILE are both set; keep one")
        return given

    def require_token(self) -> SecretStr:
        """Return the token, or raise `SettingsError` when there is none."""
        if self.telegram_token is None:
            raise SettingsError(
                "DUOLOGUE_TELEGRAM_TOKEN is not set; get a token from @BotFather on Telegram (/newbot) and "
                "put it into the environment or a file named .env"
            )
        return self.telegram_token

    @property
    def database(self) -> SecretStr:
        """The address of the database, whether chosen or not."""
        return self.database_url or SecretStr(f"{_DATABASES[0]}{self.data_dir / 'duologue.sqlite3'}")

    @property
    def key_file(self) -> Path:
        """Where the master key lies unless it is in the environment, whether chosen or not."""
        return self.master_key_file or self.data_dir / "master.key"


def load() -> Settings:
    """Read the settings from the environment and .env; raise `SettingsError` at the first wrong one."""
    _refuse_unknown(os.environ, "the environment")
    _refuse_unknown(_names_in_env_file(), ENV_FILE)
    try:
        return Settings()
    except ValidationError as error:
        raise SettingsError(_told(error)) from None


def variable(name: str) -> str:
    """Return the variable that sets this field."""
    return _PREFIX + name.upper()


def _refuse_unknown(names: Iterable[str], where: str) -> None:
    known = {variable(field) for field in Settings.model_fields}
    for name in sorted(name.upper() for name in names):
        # A slip in the prefix itself is caught only where the rest leaves no doubt.
        near = get_close_matches(name, known, 1, 0.6 if name.startswith(_PREFIX) else 0.9)
        if name in known | _FOR_TESTS or not (near or name.startswith(_PREFIX)):
            continue
        shown = name if re.fullmatch("[A-Z0-9_]{1,60}", name) else "a name"
        hint = f"did you mean {near[0]}?" if near else "`duologue env` lists them all"
        raise SettingsError(f"{shown} in {where} is not a setting; {hint}")


def secrets_in_env_file() -> bool:
    """Whether .env sets something that nobody else may read. Raises SettingsError."""
    secret = {"DUOLOGUE_TELEGRAM_TOKEN", "DUOLOGUE_MASTER_KEY", "DUOLOGUE_DATABASE_URL"}
    return not secret.isdisjoint(name.upper() for name in _names_in_env_file())


def _names_in_env_file() -> list[str]:
    path = Path(ENV_FILE)
    if not path.is_file():
        return []
    names = []
    for found in parse_stream(StringIO(_read(path, ENV_FILE))):
        # What stands on a broken line may be a token without its name: say where it is, not what it is.
        if found.error or (found.key and found.value is None):
            line = found.original.line
            raise SettingsError(f"line {line} of .env is not NAME=value; correct it or put # before it")
        names += [found.key] if found.key else []
    return names


def _token_from(path: str | Path) -> str:
    what = "the file that DUOLOGUE_TELEGRAM_TOKEN_FILE names"
    try:
        return _token(_read(_path(str(path)), what))
    except ValueError as error:
        raise SettingsError(f"{what} {error}") from None


def _read(path: Path, what: str) -> str:
    try:
        return path.read_text(_ENCODING)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not text"
        raise SettingsError(f"{what} cannot be read ({reason}); check the path and who may read it") from None


def _told(error: ValidationError) -> str:
    first = error.errors(include_url=False, include_input=False)[0]
    message = str(first.get("ctx", {}).get("error") or first["msg"])
    return " ".join([variable(str(name)) for name in first["loc"][:1]] + [message])
