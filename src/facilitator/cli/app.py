"""The command line itself; without a command it opens the window."""

from __future__ import annotations

import os
import platform
import sys
from pathlib import Path
from typing import Annotated

import typer

from facilitator import __version__
from facilitator.cli.speech import said
from facilitator.errors import Refused

app = typer.Typer(
    name="facilitator",
    help=said(
        "Runs deliberative sessions in one hall. Without a command it opens the window.",
        "한 회의장의 숙의 회의를 진행합니다. 명령 없이 쓰면 창이 열립니다.",
    ),
    add_completion=False,
    invoke_without_command=True,
    no_args_is_help=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


@app.callback()
def window(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", help=said("Say which version this is, and of what.", "판 번호를 보여 줍니다."))
    ] = False,
) -> None:
    """Open the window where no command is given."""
    if version:
        typer.echo(version_line())
        raise typer.Exit
    if context.invoked_subcommand is None:
        raise typer.Exit(open_window_on(None))


def version_line() -> str:
    """The versions that matter when something is reported."""
    from sqlcipher3.dbapi2 import sqlite_version

    return f"Facilitator {__version__} (SQLite {sqlite_version}, Python {platform.python_version()})"


def open_window_on(path: Path | None) -> int:
    """Open the window, on a record or on the first page. Returns the exit status.

    Raises:
        Refused: there is no screen.
    """
    shown_by = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in shown_by):
        raise Refused(
            "There is no screen to open the window on. See facilitator --help for the commands.",
            "창을 열 화면이 없습니다. 명령은 facilitator --help로 볼 수 있습니다.",
        )
    from facilitator.ui.app import main as open_window

    return open_window(path)
