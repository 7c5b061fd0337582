"""Which master key it is: from where it may come, that it is the database's, and that none is made in place of a lost one."""

from __future__ import annotations

import base64
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pydantic import SecretStr
from sqlalchemy import delete, select, update

from bot.domain.people import Person
from bot.keyring import master_key, successor
from bot.settings import Settings
from bot.store import keycheck, keyfile, schema
from bot.store import tables as t
from bot.store.database import Database
from bot.store.keyfile import BadKey
from bot.store.saving import save
from bot.store.scene import Scene
from bot.store.vault import CHECK_PLACE, Vault

NOW = datetime(2026, 3, 2, tzinfo=UTC)
RIGHT, WRONG = Vault(b"r" * 32), Vault(b"w" * 32)


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    database = Database(database_url)
    yield database
    await database.close()


async def start(database: Database, vault: Vault) -> None:
    async with database.begin() as connection:
        await schema.migrate(connection)
        await keycheck.settle(connection, vault)


async def add_person(database: Database, vault: Vault, person_id: int = 1) -> None:
    """Somebody whose name this vault has sealed."""
    scene = Scene()
    scene.people.change({person_id: Person(person_id, "telegram", str(person_id), NOW, "Alice")})
    async with database.begin() as connection:
        await save(connection, scene, vault)


async def sealed(database: Database) -> bytes | None:
    async with database.begin() as connection:
        found: bytes | None = (await connection.execute(select(t.keycheck.c.sealed))).scalar()
        return found


async def forget_check(database: Database) -> None:
    """As in a database of version 0.1."""
    async with database.begin() as connection:
        await connection.execute(delete(t.keycheck))


def settings(directory: Path, database_url: str, **given: object) -> Settings:
    return Settings(data_dir=directory, database_url=SecretStr(database_url), **given)  # type: ignore[arg-type]


async def test_the_key_of_the_first_start_is_the_only_one(database: Database) -> None:
    await start(database, RIGHT)
    before = await sealed(database)
    await start(database, Vault(b"r" * 32))
    with pytest.raises(BadKey, match="nothing was changed; put the right key back") as refused:
        await start(database, WRONG)
    assert "\n" not in str(refused.value)
    assert await sealed(database) == before


async def test_a_wrong_key_leaves_an_older_database_as_it_was(database: Database) -> None:
    await start(database, RIGHT)
    await add_person(database, RIGHT)
    await forget_check(database)
    with pytest.raises(BadKey):
        await start(database, WRONG)
    assert await sealed(database) is None
    await start(database, RIGHT)
    with pytest.raises(BadKey):
        await start(database, WRONG)


async def test_one_damaged_name_does_not_lock_an_older_database(database: Database) -> None:
    await start(database, RIGHT)
    await add_person(database, WRONG, 1)
    await add_person(database, RIGHT, 2)
    await forget_check(database)
    await start(database, RIGHT)


async def test_buttons_of_an_older_database_go_on_working(database: Database) -> None:
    await start(database, RIGHT)
    await add_person(database, RIGHT)
    await forget_check(database)
    button = Vault(b"r" * 32).seal_button("room", "keep", "9")
    vault = Vault(b"r" * 32)
    await start(database, vault)
    assert vault.open_button("room", button) == ("keep", "9")


async def test_in_a_new_database_the_master_key_alone_makes_no_buttons(database: Database) -> None:
    vault = Vault(b"r" * 32)
    await start(database, vault)
    assert vault.open_button("room", Vault(b"r" * 32).seal_button("room", "keep", "9")) is None
    again = Vault(b"r" * 32)
    await start(database, again)
    assert again.open_button("room", vault.seal_button("room", "keep", "9")) == ("keep", "9")


async def test_a_damaged_check_is_mended_where_all_names_bear_the_key_out(database: Database) -> None:
    await start(database, RIGHT)
    async with database.begin() as connection:
        await connection.execute(update(t.keycheck).values(sealed=b"spoilt"))
    with pytest.raises(BadKey):
        await start(database, RIGHT)
    await add_person(database, RIGHT, 1)
    await start(database, RIGHT)
    assert RIGHT.unseal_shared(CHECK_PLACE, await sealed(database) or b"")
    async with database.begin() as connection:
        await connection.execute(update(t.keycheck).values(sealed=b"spoilt"))
    await add_person(database, WRONG, 2)
    for vault in (WRONG, RIGHT):
        with pytest.raises(BadKey):
            await start(database, vault)


# --- the file --------------------------------------------------------------------------------------------------


async def test_no_key_is_made_beside_a_database_that_has_one(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    given = settings(tmp_path, database_url)
    made = await master_key(given, database)
    assert await master_key(given, database) == made
    given.key_file.unlink()
    assert await master_key(given, database) != made, "nobody has used the database"
    await start(database, Vault(keyfile.read(given.key_file)))
    given.key_file.unlink()
    with pytest.raises(BadKey, match=r"is missing, .*put the file back"):
        await master_key(given, database)
    assert not given.key_file.exists()


async def test_no_key_is_made_beside_an_older_database_with_people(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    await start(database, RIGHT)
    await add_person(database, RIGHT)
    await forget_check(database)
    with pytest.raises(BadKey, match="is missing"):
        await master_key(settings(tmp_path, database_url), database)


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_the_key_may_be_in_the_environment(database: Database, database_url: str, tmp_path: Path) -> None:
    secret = base64.b64encode(b"e" * 32).decode()
    given = settings(tmp_path, database_url, master_key=SecretStr(secret))
    assert await master_key(given, database) == b"e" * 32
    assert not given.key_file.exists()
    assert secret not in f"{given!r}"


@pytest.mark.parametrize(
    ("mode", "chosen", "taken"),
    [
        (0o600, False, True),
        (0o400, False, True),
        (0o440, False, False),
        (0o400, True, True),
        (0o440, True, True),
        (0o640, True, True),
        (0o660, True, False),
        (0o444, True, False),
        (0o602, True, False),
    ],
)
def test_who_may_read_a_key_file(tmp_path: Path, mode: int, chosen: bool, taken: bool) -> None:
    path = tmp_path / "some.key"
    path.write_bytes(base64.b64encode(b"c" * 32))
    path.chmod(mode)
    if taken:
        assert keyfile.read(path, chosen=chosen) == b"c" * 32
        return
    with pytest.raises(BadKey, match="chmod 600"):
        keyfile.read(path, chosen=chosen)


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_secret_store_is_read_and_never_written(
    database: Database, database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path / "store"))
    given = settings(tmp_path, database_url, master_key_file=tmp_path / "store" / "key")
    (tmp_path / "store").mkdir()
    with pytest.raises(BadKey, match="openssl rand -base64 32"):
        await master_key(given, database)
    given.key_file.write_bytes(base64.b64encode(b"c" * 32))
    given.key_file.chmod(0o444)
    assert await master_key(given, database) == b"c" * 32
    given.key_file.chmod(0o446)
    with pytest.raises(BadKey, match="changed by others"):
        await master_key(given, database)


def key_files(directory: Path) -> list[str]:
    return sorted(one.name for one in directory.glob("master*"))


# --- after an interrupted rotation -----------------------------------------------------------------------------


@pytest.mark.parametrize("right", ["old", "new"])
async def test_of_two_keys_the_one_that_opens_the_database_stays(
    database: Database, database_url: str, tmp_path: Path, right: str
) -> None:
    given = settings(tmp_path, database_url)
    keyfile.write(given.key_file, b"o" * 32)
    keyfile.write(successor(given.key_file), b"n" * 32)
    await start(database, Vault(right[:1].encode() * 32))
    assert await master_key(given, database) == right[:1].encode() * 32
    assert key_files(tmp_path) == ["master.key"]
    assert keyfile.read(given.key_file) == right[:1].encode() * 32


async def test_of_two_keys_that_do_not_fit_none_is_removed(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    given = settings(tmp_path, database_url)
    keyfile.write(given.key_file, b"o" * 32)
    keyfile.write(successor(given.key_file), b"n" * 32)
    assert await master_key(given, database) == b"o" * 32, "a database that nobody has used takes the first"
    await start(database, RIGHT)
    await master_key(given, database)
    assert key_files(tmp_path) == ["master.key", "master.key.new"]


async def test_the_new_key_is_found_although_the_old_is_gone(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    given = settings(tmp_path, database_url)
    keyfile.write(successor(given.key_file), b"r" * 32)
    await start(database, RIGHT)
    assert await master_key(given, database) == b"r" * 32
    assert given.key_file.exists()


def test_a_key_is_never_written_over(tmp_path: Path) -> None:
    keyfile.write(tmp_path / "key", b"a" * 32)
    with pytest.raises(BadKey, match="there already"):
        keyfile.write(tmp_path / "key", b"b" * 32)
    assert keyfile.read(tmp_path / "key") == b"a" * 32


def test_a_key_file_that_cannot_be_renamed_over_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, key in (("key", b"a" * 32), ("key.new", b"b" * 32)):
        keyfile.write(tmp_path / name, key)

    def busy(_self: Path, _target: Path) -> None:
        raise OSError(16, "Device or resource busy")

    monkeypatch.setattr(Path, "replace", busy)
    keyfile.replace(tmp_path / "key", tmp_path / "key.new")
    assert keyfile.read(tmp_path / "key") == b"b" * 32
    assert [one.name for one in tmp_path.iterdir()] == ["key"]
