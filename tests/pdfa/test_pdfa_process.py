"""The process that makes a PDF/A: it says how far it is, ends with whoever wants the file, and its death is told."""

from __future__ import annotations

import errno
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pikepdf
import pytest
from pikepdf import pdfa

from facilitator.errors import Cancelled, Refused
from facilitator.pdfa import process
from facilitator.pdfa.orders import Order
from facilitator.program import program

PAGES = 40


@pytest.fixture
def order(tmp_path: Path) -> Order:
    """Empty pages; the unfinished file is already there."""
    with pikepdf.new() as pdf:
        for _ in range(PAGES):
            pdf.add_blank_page(page_size=(595, 842))
        pdf.save(tmp_path / "plain.pdf")
    target = tmp_path / "unfinished.part"
    target.write_bytes(b"")
    return Order(
        plain=str(tmp_path / "plain.pdf"), target=str(target), made=datetime(2026, 9, 12, tzinfo=UTC), flavour="3b"
    )


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[subprocess.Popen[bytes]]]:
    """Every process that is started."""
    found: list[subprocess.Popen[bytes]] = []

    class Noted(subprocess.Popen[bytes]):
        def __init__(self, *arguments: object, **options: object) -> None:
            super().__init__(*arguments, **options)  # type: ignore[call-overload]
            found.append(self)

    monkeypatch.setattr(subprocess, "Popen", Noted)
    yield found
    assert all(one.poll() is not None for one in found), "a process was left behind"


def acting_as(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "program", lambda: [sys.executable, "-c", code])


def test_it_comes_to_every_page_in_turn_and_the_file_passes(
    order: Order, started: list[subprocess.Popen[bytes]]
) -> None:
    told: list[int] = []
    process.convert(order, told.append)
    assert told == list(range(PAGES)) and len(started) == 1
    assert pdfa.validate_written(order.target, "3b").passed


def test_whoever_stops_it_in_the_middle_of_the_check_is_rid_of_it(
    order: Order, started: list[subprocess.Popen[bytes]]
) -> None:
    told: list[int] = []
    with pytest.raises(Cancelled):
        process.convert(order, told.append, lambda: bool(told))
    assert told == [0] and len(started) == 1


def test_it_can_be_stopped_while_it_says_nothing(
    order: Order, started: list[subprocess.Popen[bytes]], monkeypatch: pytest.MonkeyPatch
) -> None:
    acting_as("import sys; sys.stdin.read()", monkeypatch)
    asked: list[None] = []

    def after_a_while() -> bool:
        asked.append(None)
        return len(asked) > 3

    with pytest.raises(Cancelled):
        process.convert(order, lambda page: None, after_a_while)
    assert len(started) == 1


def test_ctrl_c_ends_it_as_well(order: Order, started: list[subprocess.Popen[bytes]]) -> None:
    def interrupted(page: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        process.convert(order, interrupted)
    assert len(started) == 1


def test_one_that_dies_says_so_with_its_last_words(
    order: Order, started: list[subprocess.Popen[bytes]], monkeypatch: pytest.MonkeyPatch
) -> None:
    acting_as("import sys; sys.stdin.readline(); sys.exit('one\\nthere is no memory left')", monkeypatch)
    with pytest.raises(Refused) as refused:
        process.convert(order, lambda page: None)
    assert refused.value.en.endswith("there is no memory left") and "ordinary PDF" in refused.value.en
    assert "상태 1" in refused.value.ko and "일반 PDF" in refused.value.ko


def test_one_that_never_read_what_is_wanted_is_told_of_too(
    order: Order, started: list[subprocess.Popen[bytes]], monkeypatch: pytest.MonkeyPatch
) -> None:
    acting_as("", monkeypatch)
    with pytest.raises(Refused, match="status 0"):
        process.convert(order, lambda page: None)


def test_a_disk_that_does_not_take_the_file_is_the_disks_own_error(order: Order, tmp_path: Path) -> None:
    elsewhere = msgspec.structs.replace(order, target=str(tmp_path / "no folder" / "unfinished.part"))
    with pytest.raises(OSError) as told:
        process.convert(elsewhere, lambda page: None)
    assert told.value.errno == errno.ENOENT


@pytest.mark.parametrize("moment", [b"Page", b"Passed"])
def test_it_ends_with_whoever_wanted_the_file_and_leaves_none(order: Order, moment: bytes) -> None:
    with subprocess.Popen(
        [*program(), process.COMMAND], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as alone:
        assert alone.stdin is not None and alone.stdout is not None
        alone.stdin.write(msgspec.json.encode(order) + b"\n")
        alone.stdin.flush()
        assert any(moment in line for line in alone.stdout)
        alone.stdin.close()  # as when the program is killed
        assert alone.wait() != 0
    assert not Path(order.target).exists()
