"""Making and opening records: what an older, a newer, a strange, a damaged and a protected file lead to."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from record_day import NAMES, behind_its_back, first_version, prepared_day, small_day

from facilitator.errors import Refused
from facilitator.record import Record, migrate
from facilitator.record.database import check_sqlite, engine_of
from facilitator.record.models import Base
from facilitator.record.operations import CreateProgramme
from facilitator.record.verify import verify

SQLITE_HEADER = b"SQLite format 3\x00"


def refusal(path: Path, passphrase: str | None = None) -> Refused:
    with pytest.raises(Refused) as caught:
        Record.open(path, passphrase)
    assert caught.value.en and caught.value.ko != caught.value.en
    return caught.value


def test_the_migrations_make_exactly_the_tables_of_the_models(tmp_path: Path) -> None:
    engine = engine_of(tmp_path / "new.roundtable", None, writing=True)
    with engine.begin() as connection:
        migrate.upgrade_within(connection)
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []
    engine.dispose()


def test_the_records_of_these_tests_are_what_the_migrations_make(tmp_path: Path) -> None:
    made = engine_of(tmp_path / "by the migrations.roundtable", None, writing=True)
    with made.begin() as connection:
        migrate.upgrade_within(connection)
    for name in ("first", "second"):
        Record.create(tmp_path / f"{name}.roundtable").close()
    quickly = engine_of(tmp_path / "second.roundtable", None, writing=False)
    for asked in ("SELECT type, name, tbl_name, sql FROM sqlite_master", "SELECT * FROM alembic_version"):
        with made.connect() as one, quickly.connect() as other:
            assert {*one.exec_driver_sql(asked)} == {*other.exec_driver_sql(asked)}
    made.dispose()
    quickly.dispose()


def test_a_record_of_the_first_version_opens_and_lies_beside_itself_as_it_was(tmp_path: Path) -> None:
    path = first_version(tmp_path / "day.roundtable")
    with Record.open(path) as record:
        assert verify(record).ok
        assert verify(record).entries == 31
        record.apply(CreateProgramme(id=record.new_id(), title="다음 해"))
        assert verify(record).ok
    copy = tmp_path / "day.before-0001.roundtable"
    assert sorted(one.name for one in tmp_path.iterdir()) == [copy.name, path.name]
    old = engine_of(copy, None, writing=False)
    assert migrate.current(old) == "0001"
    old.dispose()
    with Record.open(copy) as record:
        assert verify(record).entries == 31


def test_an_older_copy_beside_the_record_is_not_overwritten(tmp_path: Path) -> None:
    path = first_version(tmp_path / "day.roundtable")
    kept = tmp_path / "day.before-0001.roundtable"
    kept.write_bytes(b"an earlier copy")
    Record.open(path).close()
    assert kept.read_bytes() == b"an earlier copy"
    assert (tmp_path / "day.before-0001-2.roundtable").exists()


def test_an_up_to_date_record_is_opened_without_a_copy(tmp_path: Path) -> None:
    path = tmp_path / "day.roundtable"
    Record.create(path).close()
    Record.open(path).close()
    assert list(tmp_path.iterdir()) == [path]


def test_when_the_copy_cannot_be_made_an_older_record_is_left_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = first_version(tmp_path / "day.roundtable")

    def full(*_: object) -> None:
        raise Refused("The disk is full.", "디스크가 가득 찼습니다.")

    monkeypatch.setattr(migrate, "copy_database", full)
    with pytest.raises(Refused, match="full"):
        Record.open(path)
    monkeypatch.undo()
    engine = engine_of(path, None, writing=False)
    assert migrate.current(engine) == "0001"
    engine.dispose()


def test_a_record_of_a_newer_version_is_refused_and_stays_untouched(tmp_path: Path) -> None:
    path = tmp_path / "day.roundtable"
    Record.create(path).close()
    behind_its_back(path, "UPDATE alembic_version SET version_num = '0999'")
    before = path.read_bytes()
    said = refusal(path)
    assert "newer version of Facilitator" in said.en
    assert "0999" in said.en
    assert "새 판을 설치" in said.ko
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"),
        (b"x", "is not a record"),
        (b"hello, this is a letter to the mayor\n" * 400, "is not a record"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + bytes(9000), "is not a record"),
        (b"PK\x03\x04" + bytes(range(256)) * 40, "is not a record"),
        (SQLITE_HEADER, "is not a record"),
    ],
    ids=["empty", "one letter", "text", "PDF", "spreadsheet", "only a header"],
)
def test_a_file_that_is_no_record_is_refused_in_words_and_stays_untouched(
    tmp_path: Path, content: bytes, words: str
) -> None:
    path = tmp_path / "day.roundtable"
    path.write_bytes(content)
    said = refusal(path)
    assert words in said.en
    assert path.name in said.en and path.name in said.ko
    assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


def test_the_database_of_another_program_is_refused_and_stays_untouched(tmp_path: Path) -> None:
    path = tmp_path / "photos.db"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE photo (id INTEGER)")
    other.commit()
    other.close()
    before = path.read_bytes()
    assert "not a record of this program" in refusal(path).en
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_is_not_there_is_refused_and_not_made(tmp_path: Path) -> None:
    assert "There is no file" in refusal(tmp_path / "gone.roundtable").en
    assert "There is no file" in refusal(tmp_path).en
    assert list(tmp_path.iterdir()) == []


def test_half_a_record_is_refused_or_found_damaged(tmp_path: Path) -> None:
    day = small_day(tmp_path / "day.roundtable")
    day.record.close()
    path = day.record.path
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    try:
        with Record.open(path) as record:
            assert not verify(record).ok
    except Refused as said:
        assert "damaged" in said.en


def test_a_new_record_overwrites_nothing(tmp_path: Path) -> None:
    path = tmp_path / "day.roundtable"
    path.write_bytes(b"something")
    with pytest.raises(Refused, match="exists already"):
        Record.create(path)
    assert path.read_bytes() == b"something"
    with pytest.raises(Refused, match=r"folder .* does not exist"):
        Record.create(tmp_path / "nowhere" / "day.roundtable")


def test_a_record_that_cannot_be_made_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("the power went")

    monkeypatch.setattr(migrate, "upgrade", broken)
    with pytest.raises(RuntimeError):
        Record.create(tmp_path / "day.roundtable")
    assert list(tmp_path.iterdir()) == []


def test_a_closed_record_is_one_file(tmp_path: Path) -> None:
    day = small_day(tmp_path / "day.roundtable")
    day.record.close()
    assert list(tmp_path.iterdir()) == [day.record.path]
    moved = Path(shutil.move(day.record.path, tmp_path / "moved.roundtable"))
    with Record.open(moved) as record:
        assert verify(record).ok


@pytest.mark.parametrize("passphrase", ["참깨야 열려라", "with \"quotes\" and 'more'", "100 %; DROP TABLE note"])
def test_a_protected_record_opens_with_its_passphrase_alone(tmp_path: Path, passphrase: str) -> None:
    path = tmp_path / "day.roundtable"
    day = prepared_day(path, passphrase)
    assert day.record.encrypted
    in_use = [one.read_bytes() for one in tmp_path.iterdir()]
    day.record.close()
    content = path.read_bytes()
    for name in NAMES[:3]:
        assert all(name.encode() not in one for one in [*in_use, content])
    assert not content.startswith(SQLITE_HEADER[:6])
    for wrong in (None, "something else", passphrase + " "):
        assert "another passphrase" in refusal(path, wrong).en
    assert path.read_bytes() == content
    with Record.open(path, passphrase) as record:
        assert verify(record).ok


def test_a_plain_record_does_not_open_with_a_passphrase(tmp_path: Path) -> None:
    path = tmp_path / "day.roundtable"
    Record.create(path).close()
    before = path.read_bytes()
    assert "another passphrase" in refusal(path, "열려라").en
    assert path.read_bytes() == before


def test_a_protected_older_record_is_copied_under_its_passphrase(tmp_path: Path) -> None:
    path = first_version(tmp_path / "day.roundtable", passphrase="비밀")
    Record.open(path, "비밀").close()
    copy = tmp_path / "day.before-0001.roundtable"
    assert not copy.read_bytes().startswith(SQLITE_HEADER)
    with Record.open(copy, "비밀") as record:
        assert verify(record).ok


@pytest.mark.parametrize("version", [(3, 7, 0), (3, 40, 1), (3, 51, 2), (3, 52, 0)])
def test_a_sqlite_that_may_damage_records_is_refused(version: tuple[int, ...]) -> None:
    with pytest.raises(Refused) as caught:
        check_sqlite(version)
    assert ".".join(map(str, version)) in caught.value.en
    assert "3.53.0" in caught.value.ko


def test_the_sqlite_that_is_built_in_is_new_enough() -> None:
    check_sqlite()
    check_sqlite((3, 53, 0))


def test_a_commit_lasts(tmp_path: Path) -> None:
    path = tmp_path / "day.roundtable"
    Record.create(path).close()
    for writing in (True, False):
        engine = engine_of(path, None, writing=writing)
        with engine.connect() as connection:
            settings = {
                name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
                for name in ("synchronous", "journal_mode", "foreign_keys", "query_only")
            }
        engine.dispose()
        assert settings == {"synchronous": 2, "journal_mode": "wal", "foreign_keys": 1, "query_only": int(not writing)}


def test_the_files_of_the_migrations_are_named_for_their_revisions_in_their_order() -> None:
    config = Config()
    config.set_main_option("script_location", str(migrate.MIGRATIONS))
    scripts = ScriptDirectory.from_config(config)
    assert migrate.revisions() == [script.revision for script in reversed(list(scripts.walk_revisions()))]
    assert migrate.newest() == scripts.get_current_head()
