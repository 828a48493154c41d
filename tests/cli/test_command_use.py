"""What scripts rely on: exit statuses, one line on standard error, nothing else on standard output."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from commands import Command

FACILITATOR = [sys.executable, "-m", "facilitator"]


@pytest.fixture
def command(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Command:
    return Command(capfd, monkeypatch, tmp_path)


def process(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    env = {name: value for name, value in os.environ.items() if not name.startswith("FACILITATOR_")}
    env |= {"LANG": "C.UTF-8", "PYTHONIOENCODING": "ascii"} | environment
    return subprocess.run([*FACILITATOR, *arguments], capture_output=True, env=env, encoding="utf-8", check=False)


@pytest.mark.parametrize(
    "arguments",
    [
        ["fly"],
        ["verify"],
        ["verify", "nowhere.roundtable"],
        ["verify", "--loudly", "x.roundtable"],
        ["seat", "nobody.csv", "--rounds", "2", "--balance", "age"],
        ["seat", "nobody.csv", "--rounds", "2", "--balance", "age", "--tables", "3"],
        ["seat", "nobody.csv", "--rounds", "two", "--balance", "age", "--tables", "3"],
        ["seat", "nobody.csv", "--rounds", "0", "--balance", "age", "--tables", "3"],
        ["count", "nothing.blt", "--method", "irv"],
        ["count", "nothing.blt"],
        ["new", "a.roundtable"],
        ["new", "a.roundtable", "--title", "T", "--template", "picnic"],
        ["new", "no/such/folder/a.roundtable", "--title", "T"],
        ["minutes", "a.roundtable", "--out", ".", "--format", "papyrus"],
        ["restore", "nothing.roundtable", "b.roundtable"],
        ["demo", ".", "--participants", "3", "--tables", "5"],
        ["nothing.roundtable"],
    ],
)
def test_bad_use_ends_with_two_and_one_line_and_leaves_nothing(command: Command, arguments: list[str]) -> None:
    ran = command(*arguments) if arguments != ["nothing.roundtable"] else command("verify", *arguments)
    assert ran.status == 2
    assert ran.out == ""
    assert len(ran.err.splitlines()) == 1
    assert ran.err.startswith("facilitator: ")
    assert list(Path.cwd().iterdir()) == []


def test_a_real_process_ends_with_the_same_status_and_line() -> None:
    missing = process("verify", "nowhere.roundtable", "--json")
    assert (missing.returncode, missing.stdout) == (2, "")
    assert missing.stderr.strip() == "facilitator: There is no file nowhere.roundtable. Check the name and the folder."
    unknown = process("fly")
    assert unknown.returncode == 2 and len(unknown.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    ("environment", "korean"),
    [
        ({"LANG": "ko_KR.UTF-8"}, True),
        ({"LANG": "en_US.UTF-8"}, False),
        ({"LANG": "en_US.UTF-8", "FACILITATOR_LANGUAGE": "ko"}, True),
        ({"LANG": "ko_KR.UTF-8", "FACILITATOR_LANGUAGE": "en"}, False),
    ],
)
def test_messages_follow_the_language_of_the_person(environment: dict[str, str], korean: bool) -> None:
    ran = process("verify", "nowhere.roundtable", **environment)
    assert ("파일이 없습니다" in ran.stderr) == korean


def test_help_names_every_command() -> None:
    ran = process("--help")
    assert ran.returncode == 0
    for name in (
        "demo", "new", "import-roster", "seat", "seat-record", "tally", "verify", "minutes", "backup", "restore",
        "run-of-day", "count",
    ):  # fmt: skip
        assert f"  {name} " in ran.stdout


def test_without_a_screen_the_window_says_so_in_one_line() -> None:
    if not sys.platform.startswith("linux"):
        pytest.skip("other systems always have a screen")
    ran = process(DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")
    assert ran.returncode == 2
    assert "no screen" in ran.stderr and len(ran.stderr.splitlines()) == 1


def test_commands_bring_neither_the_window_nor_what_they_do_not_need() -> None:
    looking = "import sys; from facilitator.cli import run; status = run(sys.argv[1:]); print(status, *sys.modules)"
    ran = subprocess.run(
        [sys.executable, "-c", looking, "seat", "nobody.csv", "--rounds", "1", "--balance", "a", "--tables", "1"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    status, *modules = ran.stdout.split()
    assert status == "2"
    heavy = {"PySide6", "reportlab", "docx", "sqlalchemy", "sqlcipher3", "openpyxl", "rich"}
    assert heavy.isdisjoint(name.split(".")[0] for name in modules)


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C is sent in another way there")
def test_ctrl_c_leaves_nothing_half_done(tmp_path: Path) -> None:
    with subprocess.Popen(
        [*FACILITATOR, "demo", str(tmp_path / "day"), "--participants", "400", "--tables", "40"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    ) as playing:  # fmt: skip
        while not any((tmp_path / "day").glob(".demo-*/demo.roundtable")):
            assert playing.poll() is None
        playing.send_signal(signal.SIGINT)
        out, _ = playing.communicate(timeout=60)
    assert playing.returncode == 130
    assert out == ""
    assert list((tmp_path / "day").iterdir()) == []


def test_ctrl_c_is_heard_also_where_it_comes_while_python_clears_up() -> None:
    command = """
import time
from facilitator import cli

class Gone:
    def __del__(self):
        raise KeyboardInterrupt

def command(*arguments, **options):
    Gone()
    time.sleep(600)

cli.app = command
cli.main([])
"""
    ran = subprocess.run([sys.executable, "-c", command], capture_output=True, text=True, check=False, timeout=60)
    assert (ran.returncode, ran.stdout, ran.stderr) == (130, "", "")


def test_what_else_goes_wrong_while_python_clears_up_is_still_said() -> None:
    command = """
from facilitator import cli

class Gone:
    def __del__(self):
        raise ValueError("said")

cli.app = lambda *arguments, **options: Gone() and None
cli.main([])
"""
    ran = subprocess.run([sys.executable, "-c", command], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout) == (0, "") and "ValueError: said" in ran.stderr
