"""The same work without a window: one command for each piece of it; without a command, the window.

Exit status: 0 done; 1 the answer is "no"; 2 bad input or use, with one line on standard error and nothing changed; 130
stopped with Ctrl+C; 70 a fault of the program, with its traceback. ``--json`` prints one JSON object on standard output
and nothing else. Each command imports what it needs when it runs, so that a short one starts quickly and none brings the
window with it.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from typer.exceptions import Abort, TyperException

from facilitator.cli import (
    archive,
    archive_delivery,
    count,
    demo,
    live,
    morning,
    outcome,
    outside,
    paper,
    personal,
    prepare,
    rehearsal,
    words,
)
from facilitator.cli.app import app, open_window_on
from facilitator.cli.speech import complain, language, said
from facilitator.errors import Cancelled, Refused

__all__ = [
    "archive",
    "archive_delivery",
    "count",
    "demo",
    "live",
    "main",
    "morning",
    "outcome",
    "outside",
    "paper",
    "personal",
    "prepare",
    "rehearsal",
    "run",
    "words",
]

SUFFIX = ".roundtable"

FAULT = 70
"""The exit status of a fault in the program itself, as sysexits.h names it."""

AGAIN_SECONDS = 0.1
"""After how long a lost Ctrl+C comes again."""


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run a command and leave with its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    sys.unraisablehook = _hear_ctrl_c_again
    given = list(sys.argv[1:] if arguments is None else arguments)
    sys.exit(run(given))


def _hear_ctrl_c_again(lost: sys.UnraisableHookArgs) -> None:
    """Let a Ctrl+C come again that came where Python raises nothing: while something that nobody needs any more went."""
    if not issubclass(lost.exc_type, KeyboardInterrupt):
        sys.__unraisablehook__(lost)
        return
    again = threading.Timer(AGAIN_SECONDS, _ctrl_c)
    again.daemon = True
    again.start()


def _ctrl_c() -> None:
    """Send Ctrl+C to the main thread from another one, also where that waits."""
    if sys.platform == "win32":
        signal.raise_signal(signal.SIGINT)
    else:
        signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGINT)


def run(arguments: list[str]) -> int:
    """Run a command. Returns its exit status."""
    try:
        if len(arguments) == 1 and arguments[0].endswith(SUFFIX):
            return open_window_on(Path(arguments[0]))
        status = app(arguments, prog_name="facilitator", standalone_mode=False)
        return status if isinstance(status, int) else 0
    except Refused as refusal:
        return complain(refusal.text(language()))
    except TyperException as error:
        return complain(said(error.format_message(), f"사용법이 맞지 않습니다. {error.format_message()}"))
    except (KeyboardInterrupt, Cancelled, Abort):
        return 130
    except BrokenPipeError:
        # Whoever read the output has left; there is nobody to tell.
        sys.stdout = open(os.devnull, "w")  # noqa: SIM115
        return 0
    except OSError as error:
        return complain(f"{error.filename}: {error.strerror}" if error.filename else str(error))
    except Exception:
        traceback.print_exc()
        return FAULT
