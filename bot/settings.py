"""The settings: DUOLOGUE_… variables from the environment or a file named .env, checked at the start."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import time
from difflib import get_close_matches
from io import StringIO
from pathlib import Path
from typing import Annotated, Any, Literal

from dotenv.parser import parse_stream
from pydantic import Field, SecretStr, ValidationError, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot import addresses, checks

_PREFIX = "DUOLOGUE_"
ENV_FILE = ".env"
_ENCODING = "utf-8-sig"
# Not settings: with them a missing browser, PostgreSQL or linter fails the tests instead of skipping some.
_FOR_TESTS = {"DUOLOGUE_REQUIRE_BROWSER", "DUOLOGUE_REQUIRE_POSTGRES", "DUOLOGUE_REQUIRE_LINTERS"}


_TOKENS: Mapping[str, Callable[[str], str]] = {
    "telegram_token": checks.telegram_token,
    "discord_token": checks.discord_token,
}


class SettingsError(Exception):
    """A setting is missing, misspelt or wrong; the text: one line, how to fix it, no value."""


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

    telegram_token: Annotated[SecretStr | None, checks.checked(checks.telegram_token)] = Field(
        default=None,
        description="The bot's token from @BotFather on Telegram. `duologue run` needs this one, the one for Discord, or both.",
    )
    telegram_token_file: Annotated[Path | None, checks.checked(checks.path)] = Field(
        default=None, description="A file that holds the token, in place of DUOLOGUE_TELEGRAM_TOKEN."
    )
    telegram_api_url: Annotated[str, checks.checked(addresses.api_url)] = Field(
        default="https://api.telegram.org",
        description="The Bot API server, for those who run their own; without /bot at the end.",
    )
    discord_token: Annotated[SecretStr | None, checks.checked(checks.discord_token)] = Field(
        default=None,
        description="The bot's token from Discord's Developer Portal (Bot, Reset Token), beside the one for Telegram or in "
        "its place.",
    )
    discord_token_file: Annotated[Path | None, checks.checked(checks.path)] = Field(
        default=None, description="A file that holds the token, in place of DUOLOGUE_DISCORD_TOKEN."
    )
    discord_api_url: Annotated[str, checks.checked(addresses.discord_url)] = Field(
        default="https://discord.com",
        description="A proxy between the bot and Discord, for those who run one; without /api at the end.",
    )
    webhook_url: Annotated[str | None, checks.checked(addresses.webhook_url)] = Field(
        default=None,
        description="The https address under which Telegram reaches the bot and brings it what people write. If empty: the "
        "bot asks Telegram for it, and needs no address.",
    )
    webhook_listen: Annotated[str, checks.checked(addresses.listen_address)] = Field(
        default="127.0.0.1:8080",
        description="Where the bot listens for what comes to DUOLOGUE_WEBHOOK_URL, as address:port, without TLS: that is "
        "the work of a reverse proxy.",
    )
    data_dir: Annotated[Path, checks.checked(checks.folder)] = Field(
        default=Path("data"), description="The folder for the database and the key; made if it is not there."
    )
    database_url: Annotated[SecretStr | None, checks.checked(checks.database)] = Field(
        default=None,
        description="Another database: sqlite+aiosqlite:////path/to/file or "
        "postgresql+asyncpg://user:password@host/name. If empty: duologue.sqlite3 in the data folder.",
    )
    master_key: Annotated[SecretStr | None, checks.checked(checks.master_key)] = Field(
        default=None,
        description="The key that seals all answers, 32 bytes in base64 (openssl rand -base64 32), for those who keep "
        "secrets in the environment. If empty: it lies in a file.",
    )
    master_key_file: Annotated[Path | None, checks.checked(checks.path)] = Field(
        default=None,
        description="The file with the key that seals all answers; made if it is not there. Without it they "
        "can never be read again: keep a copy, apart from the database. If empty: master.key in the data "
        "folder.",
    )
    default_zone: Annotated[str, checks.checked(checks.zone)] = Field(
        default="UTC", description="The time zone to begin with, as Area/City, where the language suggests none."
    )
    default_hour: Annotated[time, checks.checked(checks.hour)] = Field(
        default=time(19), description="The local time of the prompt for couples who did not choose one."
    )
    decks: Annotated[tuple[Path, ...], NoDecode, checks.checked(checks.folders)] = Field(
        default=(),
        description="Folders with decks of your own, <folder>/<language>/decks/<deck>.toml, separated by : (on Windows by ;). "
        "content/README.md tells how to write them, `duologue decks lint` what is wrong in them.",
    )
    log_level: Annotated[Literal["DEBUG", "INFO", "WARNING", "ERROR"], checks.checked(checks.level)] = Field(
        default="INFO", description=f"How much to log: {', '.join(checks.LEVELS)}. No message is ever logged."
    )

    @model_validator(mode="before")
    @classmethod
    def _take_tokens_from_files(cls, given: dict[str, Any]) -> dict[str, Any]:
        for name, check in _TOKENS.items():
            path = given.get(f"{name}_file")
            if path and given.get(name):
                raise ValueError(f"{variable(name)} and its …_FILE are both set; keep one")
            given |= {name: _token_from(path, f"{name}_file", check)} if path else {}
        return given

    @model_validator(mode="before")
    @classmethod
    def _take_one_key(cls, given: dict[str, Any]) -> dict[str, Any]:
        if given.get("master_key") and given.get("master_key_file"):
            raise ValueError("DUOLOGUE_MASTER_KEY and its …_FILE are both set; keep one")
        return given

    def require_token(self) -> SecretStr:
        """Return the first token there is, or raise `SettingsError` when there is none."""
        token = self.telegram_token or self.discord_token
        if token is None:
            raise SettingsError(
                "DUOLOGUE_TELEGRAM_TOKEN is not set, and neither is DUOLOGUE_DISCORD_TOKEN; get a token from @BotFather on "
                "Telegram (/newbot) or from Discord's Developer Portal (Bot, Reset Token), and put it into the environment or "
                "a file named .env"
            )
        return token

    @property
    def database(self) -> SecretStr:
        """The address of the database, whether chosen or not."""
        return self.database_url or SecretStr(f"{checks.DATABASES[0]}{self.data_dir / 'duologue.sqlite3'}")

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
    secret = {variable(name) for name in (*_TOKENS, "master_key", "database_url")}
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


def _token_from(path: str | Path, name: str, check: Callable[[str], str]) -> str:
    what = f"the file that {variable(name)} names"
    try:
        return check(_read(checks.path(str(path)), what))
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
