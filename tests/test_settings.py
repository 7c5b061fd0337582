"""What is set counts; what is missing, misspelt or wrong is refused in one line that quotes nothing."""

from __future__ import annotations

import os
import zoneinfo
from datetime import time
from pathlib import Path

import pytest

from bot.envfile import example
from bot.settings import Settings, SettingsError, load

SECRET = "hunter2canary"
TOKEN = f"123456:{SECRET}"
DISCORD_TOKEN = f"MTA5ODc2NTQzMjE.GabcdE.{SECRET}-and_some_more"
ROOT = Path(__file__).parent.parent


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in [name for name in os.environ if name.upper().startswith("DUOLOGUE_")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


def test_without_any_setting_there_are_defaults() -> None:
    settings = load()
    assert settings.telegram_token is None
    assert settings.telegram_api_url == "https://api.telegram.org"
    assert settings.database.get_secret_value() == "sqlite+aiosqlite:///data/duologue.sqlite3"
    assert settings.key_file == Path("data/master.key")
    assert (settings.default_zone, settings.default_hour) == ("UTC", time(19))


@pytest.mark.parametrize(
    ("name", "text", "field", "value"),
    [
        ("TELEGRAM_API_URL", "http://127.0.0.1:8081/", "telegram_api_url", "http://127.0.0.1:8081"),
        ("TELEGRAM_API_URL", "https://bot.example.org", "telegram_api_url", "https://bot.example.org"),
        ("DISCORD_API_URL", "http://127.0.0.1:8082/", "discord_api_url", "http://127.0.0.1:8082"),
        ("DATA_DIR", "/srv/duologue", "key_file", Path("/srv/duologue/master.key")),
        ("WEBHOOK_URL", " https://bot.example.org/duologue ", "webhook_url", "https://bot.example.org/duologue"),
        ("WEBHOOK_URL", "", "webhook_url", None),
        ("WEBHOOK_LISTEN", "[::1]:9000", "webhook_listen", "[::1]:9000"),
        ("WEBHOOK_LISTEN", "", "webhook_listen", "127.0.0.1:8080"),
        ("DATA_DIR", "~/duologue", "data_dir", Path.home() / "duologue"),
        ("MASTER_KEY_FILE", "/run/key", "key_file", Path("/run/key")),
        ("DEFAULT_ZONE", "Asia/Kolkata", "default_zone", "Asia/Kolkata"),
        ("DEFAULT_HOUR", "7:30", "default_hour", time(7, 30)),
        ("DECKS", f"{ROOT / 'tests'}{os.pathsep} {ROOT / 'docs'}", "decks", (ROOT / "tests", ROOT / "docs")),
        ("DECKS", "", "decks", ()),
        ("LOG_LEVEL", "debug", "log_level", "DEBUG"),
        ("LOG_LEVEL", "", "log_level", "INFO"),
        ("REQUIRE_BROWSER", "1", "log_level", "INFO"),
    ],
)
def test_a_setting_is_taken(monkeypatch: pytest.MonkeyPatch, name: str, text: str, field: str, value: object) -> None:
    monkeypatch.setenv(f"DUOLOGUE_{name}", text)
    assert getattr(load(), field) == value


def test_secrets_are_taken_and_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    address = f"postgresql+asyncpg://bot:{SECRET}@db/duologue"
    monkeypatch.setenv("DUOLOGUE_TELEGRAM_TOKEN", f" {TOKEN}\n")
    monkeypatch.setenv("DUOLOGUE_DATABASE_URL", address)
    settings = load()
    assert settings.require_token().get_secret_value() == TOKEN
    assert settings.database.get_secret_value() == address
    assert SECRET not in f"{settings!r} {settings} {settings.database!r}"


def test_the_environment_wins_over_the_env_file(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text(
        "\ufeff# mine\nexport DUOLOGUE_DEFAULT_HOUR=08:00\r\nDUOLOGUE_LOG_LEVEL='ERROR'\nCOMPOSE_X=1\n"
    )
    monkeypatch.setenv("DUOLOGUE_DEFAULT_HOUR", "21:00")
    assert load().default_hour == time(21)
    assert load().log_level == "ERROR"


def test_the_token_may_lie_in_a_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "token").write_text(f"{TOKEN}\n")
    monkeypatch.setenv("DUOLOGUE_TELEGRAM_TOKEN_FILE", str(tmp_path / "token"))
    assert load().require_token().get_secret_value() == TOKEN


def test_a_token_for_discord_alone_is_enough(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "token").write_text(f"{DISCORD_TOKEN}\n")
    monkeypatch.setenv("DUOLOGUE_DISCORD_TOKEN_FILE", str(tmp_path / "token"))
    settings = load()
    assert settings.require_token().get_secret_value() == DISCORD_TOKEN
    assert settings.telegram_token is None
    assert SECRET not in repr(settings)
    monkeypatch.setenv("DUOLOGUE_DISCORD_TOKEN", DISCORD_TOKEN)
    _refused("DUOLOGUE_DISCORD_TOKEN and its …_FILE are both set")


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("DUOLOGUE_TELEGRM_TOKEN", TOKEN, "did you mean DUOLOGUE_TELEGRAM_TOKEN?"),
        ("DUOLOUGE_DATA_DIR", SECRET, "did you mean DUOLOGUE_DATA_DIR?"),
        ("duologue_datadir", SECRET, "did you mean DUOLOGUE_DATA_DIR?"),
        ("DUOLOGUE_ZZZZZZZZZZZZZZZZZZZZ", SECRET, "`duologue env` lists them all"),
        ("DUOLOGUE_TELEGRAM_TOKEN", SECRET, "@BotFather"),
        ("DUOLOGUE_TELEGRAM_TOKEN", f"bot{TOKEN}", "@BotFather"),
        ("DUOLOGUE_TELEGRAM_TOKEN", f"'{TOKEN}'", "@BotFather"),
        ("DUOLOGUE_TELEGRAM_TOKEN_FILE", f"/nowhere/{SECRET}", "No such file"),
        ("DUOLOGUE_TELEGRAM_TOKEN_FILE", TOKEN, "No such file"),
        ("DUOLOGUE_TELEGRAM_TOKEN_FILE", "~nobody-here/token", "home of a user"),
        ("DUOLOGUE_TELEGRAM_API_URL", f"{SECRET}:8081", "http://127.0.0.1:8081"),
        ("DUOLOGUE_TELEGRAM_API_URL", f"ftp://{SECRET}", "http://127.0.0.1:8081"),
        ("DUOLOGUE_TELEGRAM_API_URL", f"http://[{SECRET}", "http://127.0.0.1:8081"),
        ("DUOLOGUE_TELEGRAM_API_URL", f"http://{SECRET}:99999", "http://127.0.0.1:8081"),
        ("DUOLOGUE_TELEGRAM_API_URL", f"http://me:{SECRET}@127.0.0.1", "http://127.0.0.1:8081"),
        ("DUOLOGUE_TELEGRAM_API_URL", f"http://{SECRET}/bot/", "/bot at its end"),
        ("DUOLOGUE_TELEGRAM_API_URL", f"http://127.0.0.1/bot{TOKEN}", "/bot at its end"),
        ("DUOLOGUE_DISCORD_TOKEN", SECRET, "Developer Portal"),
        ("DUOLOGUE_DISCORD_TOKEN", f"Bot {DISCORD_TOKEN}", "Developer Portal"),
        ("DUOLOGUE_DISCORD_TOKEN_FILE", f"/nowhere/{SECRET}", "No such file"),
        ("DUOLOGUE_DISCORD_API_URL", f"{SECRET}:8082", "http://127.0.0.1:8082"),
        ("DUOLOGUE_DISCORD_API_URL", f"http://{SECRET}/api/v10", "/api at its end"),
        ("DUOLOGUE_WEBHOOK_URL", f"http://{SECRET}/", "https://bot.example.org/duologue"),
        ("DUOLOGUE_WEBHOOK_URL", SECRET, "https://bot.example.org/duologue"),
        ("DUOLOGUE_WEBHOOK_URL", f"https://me:{SECRET}@example.org/", "https://bot.example.org/duologue"),
        ("DUOLOGUE_WEBHOOK_URL", f"https://example.org/?{SECRET}", "https://bot.example.org/duologue"),
        ("DUOLOGUE_WEBHOOK_URL", f"https://example.org/{SECRET}…", "https://bot.example.org/duologue"),
        ("DUOLOGUE_WEBHOOK_LISTEN", SECRET, "127.0.0.1:8080"),
        ("DUOLOGUE_WEBHOOK_LISTEN", f"{SECRET}:0", "127.0.0.1:8080"),
        ("DUOLOGUE_WEBHOOK_LISTEN", f":8080/{SECRET}", "127.0.0.1:8080"),
        ("DUOLOGUE_WEBHOOK_LISTEN", f"{SECRET}@127.0.0.1:8080", "127.0.0.1:8080"),
        ("DUOLOGUE_WEBHOOK_LISTEN", f"https://{SECRET}:8080", "127.0.0.1:8080"),
        ("DUOLOGUE_WEBHOOK_LISTEN", f"{SECRET}:65536", "127.0.0.1:8080"),
        ("DUOLOGUE_DATABASE_URL", f"postgresql://bot:{SECRET}@db/d", "postgresql+asyncpg://"),
        ("DUOLOGUE_DATA_DIR", __file__, "name a folder"),
        ("DUOLOGUE_DATA_DIR", SECRET * 100, "name a folder"),
        ("DUOLOGUE_DECKS", f"{ROOT}{os.pathsep}/nowhere/{SECRET}", "names a folder that is not there"),
        ("DUOLOGUE_DECKS", SECRET * 100, "name folders with decks"),
        ("DUOLOGUE_DEFAULT_ZONE", "europe/berln", "did you mean Europe/Berlin?"),
        ("DUOLOGUE_DEFAULT_ZONE", "New York", "did you mean America/New_York?"),
        ("DUOLOGUE_DEFAULT_ZONE", f"../{SECRET}", "Area/City"),
        ("DUOLOGUE_DEFAULT_HOUR", f"25:00{SECRET}", "00:00 to 23:59"),
        ("DUOLOGUE_DEFAULT_HOUR", "68400", "00:00 to 23:59"),
        ("DUOLOGUE_LOG_LEVEL", SECRET, "DEBUG, INFO, WARNING, ERROR"),
    ],
)
@pytest.mark.parametrize("where", ["environment", "file"])
def test_a_wrong_setting_is_refused(
    monkeypatch: pytest.MonkeyPatch, where: str, name: str, text: str, said: str
) -> None:
    if where == "file":
        Path(".env").write_text(f'{name}="{text}"\n')
    else:
        monkeypatch.setenv(name, text)
    _refused(said)


@pytest.mark.parametrize(
    "line",
    [
        f"DUOLOGUE_TELEGRAM_TOKEN: {TOKEN}",
        f"DUOLOGUE_TELEGRAM_TOKEN:{TOKEN}",
        f"DUOLOGUE_TELEGRAM_TOKEN {TOKEN}",
        f"DUOLOGUE_TELEGRAM_TOKEN='{TOKEN}",
        TOKEN,
    ],
)
def test_a_broken_line_of_the_env_file_is_pointed_at(line: str) -> None:
    Path(".env").write_text(f"# mine\nDUOLOGUE_LOG_LEVEL=INFO\n{line}\n")
    _refused("line 3 of .env")


def test_an_odd_name_in_the_env_file_is_not_repeated() -> None:
    Path(".env").write_text(f"DUOLOGUE_TELEGRAM_TOKEN:{TOKEN}==\n")
    _refused("a name in .env is not a setting")


def test_an_env_file_that_is_not_text_is_refused() -> None:
    Path(".env").write_bytes(b"DUOLOGUE_LOG_LEVEL=\xff" + SECRET.encode())
    _refused(".env cannot be read (it is not text)")


def test_a_file_without_a_token_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "token").write_text(SECRET)
    monkeypatch.setenv("DUOLOGUE_TELEGRAM_TOKEN_FILE", str(tmp_path / "token"))
    _refused("the file that DUOLOGUE_TELEGRAM_TOKEN_FILE names is not a Telegram token")


def test_two_tokens_are_one_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DUOLOGUE_TELEGRAM_TOKEN", TOKEN)
    monkeypatch.setenv("DUOLOGUE_TELEGRAM_TOKEN_FILE", "token")
    _refused("keep one")


def test_only_what_needs_the_token_asks_for_it() -> None:
    with pytest.raises(SettingsError, match="@BotFather"):
        load().require_token()


def test_the_example_is_what_the_settings_say() -> None:
    assert (ROOT / ".env.example").read_text() == example()
    assert all(field.description for field in Settings.model_fields.values())


def test_the_example_holds_the_defaults() -> None:
    text = (ROOT / ".env.example").read_text()
    Path(".env").write_text(text.replace("#DUOLOGUE_", "DUOLOGUE_"))
    told = load()
    Path(".env").unlink()
    assert told == load()


def test_zones_come_with_the_program() -> None:
    before = zoneinfo.TZPATH
    zoneinfo.reset_tzpath(to=())
    try:
        assert {"UTC", "Europe/Berlin", "Asia/Kolkata"} <= zoneinfo.available_timezones()
    finally:
        zoneinfo.reset_tzpath(to=before)


def _refused(said: str) -> None:
    with pytest.raises(SettingsError) as caught:
        load()
    text = str(caught.value)
    assert said in text
    assert SECRET not in text
    assert len(text.splitlines()) == 1
