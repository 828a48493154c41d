"""Text files are written whole, and where the person meant."""

from __future__ import annotations

from pathlib import Path

from facilitator.day.whole_text import write_whole


def test_a_link_stays_a_link_and_its_file_is_the_new_one(tmp_path: Path) -> None:
    real, link = tmp_path / "real.csv", tmp_path / "link.csv"
    real.write_text("old", encoding="utf-8")
    link.symlink_to(real)
    write_whole(link, "new")
    assert link.is_symlink() and real.read_text(encoding="utf-8") == "new"


def test_a_device_is_written_to_and_not_replaced() -> None:
    write_whole(Path("/dev/null"), "gone")
    assert not Path("/dev/null").is_file()
