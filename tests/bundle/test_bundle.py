"""The bundle, on a computer that knows nothing of the program: it is built, and a facilitator tries it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from facilitator.record.database import OLDEST_SQLITE

HERE = Path(__file__).resolve().parents[2]
LONGEST_START = 60.0
"""Seconds after which a window that has not opened its record is taken for stuck."""

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks for the program where Linux has it"),
]


def build(folder: Path) -> Path:
    """Build the bundle below ``folder``. Returns the program in it."""
    subprocess.run(
        [
            sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR",
            "--distpath", str(folder / "dist"), "--workpath", str(folder / "work"), "build.spec",
        ],
        cwd=HERE, check=True,
    )  # fmt: skip
    return folder / "dist" / "facilitator" / "facilitator"


def elsewhere(home: Path) -> dict[str, str]:
    """The environment of somebody who has neither this Python nor these sources."""
    return {"PATH": os.defpath, "HOME": str(home), "LANG": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}


def test_the_bundle_plays_a_small_day_and_opens_the_window_on_it(tmp_path: Path) -> None:
    program, home = build(tmp_path), tmp_path / "home"
    home.mkdir()

    def command(*arguments: str) -> str:
        return subprocess.run(
            [program, *arguments], capture_output=True, text=True, check=True, cwd=home, env=elsewhere(home)
        ).stdout

    sqlite = command("--version").partition("SQLite ")[2].partition(",")[0]
    assert tuple(map(int, sqlite.split("."))) >= OLDEST_SQLITE

    played = json.loads(command("demo", "day", "--participants", "60", "--tables", "6", "--rounds", "1", "--json"))
    assert played["participants"] == 60 and played["notes"] > 0
    for name, beginning in (("minutes.pdf", b"%PDF"), ("minutes.docx", b"PK"), ("preliminary.pdf", b"%PDF")):
        assert (home / "day" / name).read_bytes().startswith(beginning)
    packaged = json.loads(command("archive", "package", "day/demo.roundtable", "--out", "archive", "--json"))
    assert json.loads(command("archive", "verify", packaged["bag"], "--json"))["ok"]
    before = json.loads(command("verify", "day/demo.roundtable", "--json"))
    assert before["ok"] and before["head"] == played["head"]

    said = open_the_window(program, home)
    assert "Traceback" not in said and "Error" not in said
    assert json.loads(command("verify", "day/demo.roundtable", "--json")) == before


def open_the_window(program: Path, home: Path) -> str:
    """Open the window on the day and end it once a page of the record is open. Returns what it wrote.

    The window remembers the page that a person was on as soon as that page is there; this waits for it.
    """
    remembered = home / ".config" / "Facilitator" / "Facilitator.conf"
    with (home / "said.txt").open("w+", encoding="utf-8") as said:
        window = subprocess.Popen(
            [program, "day/demo.roundtable"], cwd=home, env=elsewhere(home), stdout=said, stderr=said
        )
        try:
            patience = time.monotonic() + LONGEST_START
            while not (remembered.exists() and "step=" in remembered.read_text(encoding="utf-8")):
                assert window.poll() is None, "the window ended by itself"
                assert time.monotonic() < patience, "the window did not open the record"
                time.sleep(0.05)
            assert (home / "day" / "demo.roundtable-wal").exists()
            assert window.poll() is None
        finally:
            window.terminate()
            window.wait(timeout=LONGEST_START)
        said.seek(0)
        return said.read()
