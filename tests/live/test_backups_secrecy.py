"""Backups of the time while a secret ballot was open do not stay: two of them would tell who voted when, and what."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from live_hall import chance
from record_closing import closing
from record_day import prepared_day
from record_voting import Voting, choice
from sqlalchemy import select

from facilitator.live.backups import Backups
from facilitator.record import Record
from facilitator.record import backup_secrecy as module
from facilitator.record.casting import Cast
from facilitator.record.models import Vote
from facilitator.record.operations import OpenRound
from facilitator.record.verify import verify


@pytest.fixture
def voting(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Voting]:
    day = prepared_day(tmp_path / "day.roundtable", passphrase=getattr(request, "param", None))
    day.apply(OpenRound(id=day.rounds[0]))
    yield Voting(day)
    day.record.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "stick"


@pytest.fixture
def backups(voting: Voting, folder: Path) -> Backups:
    return Backups(voting.day.record, folder)


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def now(backups: Backups, folder: Path) -> str:
    """Make a backup. Returns its name."""
    before = names(folder) if folder.is_dir() else set()
    backups.make()
    (made,) = names(folder) - before
    return made


def close(voting: Voting, ballot: str) -> None:
    voting.day.apply(*closing(voting.day.record, ballot))


def votes_in(path: Path, passphrase: str | None) -> dict[str, set[str]]:
    """Ballot -> the keys of its votes in a backup."""
    held: dict[str, set[str]] = {}
    with Record.open(path, passphrase) as record, record.reading() as session:
        for vote in session.scalars(select(Vote)):
            held.setdefault(vote.ballot_id, set()).add(vote.key)
    return held


@pytest.mark.parametrize("voting", [None, "참깨"], ids=["plain", "encrypted"], indirect=True)
def test_once_a_secret_ballot_is_closed_only_the_backups_before_and_after_it_are_there(
    voting: Voting, backups: Backups, folder: Path
) -> None:
    codes = voting.issue(*voting.day.people)
    before = now(backups, folder)
    ballot, options = voting.open()
    opened = now(backups, folder)
    during = []
    for number, code in enumerate(codes[:3]):
        voting.take(Cast(code, ballot, choice(options[number % 2])))
        during.append(now(backups, folder))
    assert names(folder) == {before, opened, *during}
    close(voting, ballot)
    after = now(backups, folder)
    assert names(folder) == {before, after} and backups.trouble is None
    with Record.open(folder / after, voting.day.record.passphrase) as copy:
        assert verify(copy).ok


def test_backups_of_an_open_ballot_stay_as_they_are(voting: Voting, backups: Backups, folder: Path) -> None:
    (code,) = voting.issue(voting.day.people[0])
    ballot, options = voting.open(secret=False)
    voting.take(Cast(code, ballot, choice(options[0])))
    during = now(backups, folder)
    close(voting, ballot)
    after = now(backups, folder)
    assert names(folder) == {during, after}


def test_a_hub_that_starts_anew_removes_what_the_one_before_it_could_not(
    voting: Voting, backups: Backups, folder: Path
) -> None:
    voting.issue(*voting.day.people)
    ballot, _ = voting.open()
    now(backups, folder)
    close(voting, ballot)
    after = now(Backups(voting.day.record, folder), folder)
    assert names(folder) == {after}


def test_nothing_is_removed_before_the_new_backup_was_read_back_whole(
    voting: Voting, backups: Backups, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    voting.issue(*voting.day.people)
    ballot, _ = voting.open()
    during = now(backups, folder)
    close(voting, ballot)
    check = module.check_whole

    def damaged(path: Path, passphrase: str | None) -> None:
        raw = bytearray(path.read_bytes())
        raw[-3000:] = os.urandom(3000)
        raw[4096:8192] = bytes(4096)
        path.write_bytes(raw)
        check(path, passphrase)

    monkeypatch.setattr("facilitator.live.backups.check_whole", damaged)
    bad = now(backups, folder)
    assert names(folder) == {during, bad}
    assert backups.trouble is not None and bad in backups.trouble.en and bad in backups.trouble.ko
    monkeypatch.undo()
    good = now(backups, folder)
    assert during not in names(folder) and good in names(folder) and backups.trouble is None


def test_what_cannot_be_removed_is_named_and_tried_again_though_nothing_is_written(
    voting: Voting, backups: Backups, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    voting.issue(*voting.day.people)
    ballot, _ = voting.open()
    during = now(backups, folder)
    voting.day.note("한마디")
    other = now(backups, folder)
    close(voting, ballot)
    unlink = Path.unlink

    def locked(path: Path, missing_ok: bool = False) -> None:
        if path.name == during:
            raise PermissionError(13, "in use")
        unlink(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", locked)
    after = now(backups, folder)
    assert names(folder) == {during, after}
    trouble = backups.trouble
    assert trouble is not None and during in trouble.en and during in trouble.ko and other not in trouble.en
    assert backups.age is not None, "the backup itself was made"
    monkeypatch.undo()
    backups.make()
    assert names(folder) == {after} and backups.trouble is None


def test_what_lies_beside_a_backup_and_what_a_dead_program_left_unfinished_goes_too(
    voting: Voting, backups: Backups, folder: Path
) -> None:
    voting.issue(*voting.day.people)
    ballot, _ = voting.open()
    during = now(backups, folder)
    for ending in ("-wal", "-shm", "-journal"):
        (folder / f"{during}{ending}").write_bytes(b"pages")
    left = folder / "day.20260912-140501.0123456789ab.copy.roundtable.part-journal"
    being_made, others = (folder / f"{name}.20260912-140501.0123456789ac.copy.roundtable.part" for name in ("day", "x"))
    for path in (left, being_made, others):
        path.write_bytes(b"pages")
    for path in (left, others):
        os.utime(path, (0, 0))
    close(voting, ballot)
    after = now(backups, folder)
    assert names(folder) == {after, being_made.name, others.name}


def test_however_ballots_and_backups_fall_no_two_that_stay_tell_votes_apart(
    voting: Voting, backups: Backups, folder: Path
) -> None:
    rng, record = chance("backups of secret ballots"), voting.day.record
    codes = voting.issue(*voting.day.people)
    waiting: dict[str, list[Cast]] = {}
    closed: set[str] = set()
    for _ in range(40):
        match rng.choice(("open", "vote", "vote", "vote", "backup", "backup", "close")):
            case "open" if len(waiting) < 2:
                ballot, options = voting.open()
                waiting[ballot] = [Cast(code, ballot, choice(rng.choice(options))) for code in codes]
            case "vote" if waiting:
                casts = waiting[rng.choice(list(waiting))]
                voting.take(*[casts.pop() for _ in range(min(len(casts), rng.randint(1, 3)))])
            case "backup":
                backups.make()
            case "close" if waiting:
                ballot = rng.choice(list(waiting))
                close(voting, ballot)
                del waiting[ballot]
                closed.add(ballot)
                backups.make()
        held = [votes_in(path, record.passphrase) for path in folder.glob("*.roundtable")]
        for ballot in closed:
            assert len({frozenset(one[ballot]) for one in held if one.get(ballot)}) <= 1
    assert backups.trouble is None


def test_a_backup_that_cannot_be_read_is_left_alone(voting: Voting, backups: Backups, folder: Path) -> None:
    folder.mkdir()
    (folder / "day.20260912-140501.no5.roundtable").write_bytes(b"nothing that can be read")
    voting.issue(*voting.day.people)
    ballot, _ = voting.open()
    now(backups, folder)
    close(voting, ballot)
    after = now(backups, folder)
    assert names(folder) == {after, "day.20260912-140501.no5.roundtable"} and backups.trouble is None
