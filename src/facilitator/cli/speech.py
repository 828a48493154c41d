"""How commands speak: in the person's language, as JSON or as text, with a bar while something long runs."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import typer

Progress = Callable[[float], None]


def language() -> str:
    """The language of messages: FACILITATOR_LANGUAGE, else Korean where LANG says so, else English."""
    chosen = os.environ.get("FACILITATOR_LANGUAGE") or os.environ.get("LANG", "")
    return "ko" if chosen.lower().startswith("ko") else "en"


def said(en: str, ko: str) -> str:
    """One of the two, in the language of messages."""
    return ko if language() == "ko" else en


def complain(text: str) -> int:
    """Say in one line on standard error why nothing was done. Returns the exit status for that."""
    print("facilitator: " + " ".join(text.split()), file=sys.stderr)
    return 2


def remark(en: str, ko: str) -> None:
    """Say on standard error what the person should know beside the answer."""
    print(f"facilitator: {said(en, ko)}", file=sys.stderr)


def answer(as_json: bool, values: dict[str, Any], text: str) -> None:
    """Print the answer: ``values`` as one JSON object, or ``text``."""
    typer.echo(json.dumps(values, ensure_ascii=False) if as_json else text)


@contextmanager
def progress_bar(what: str) -> Iterator[Progress]:
    """A bar on standard error while something long runs, where that is a terminal."""
    if not sys.stderr.isatty():
        yield lambda share: None
        return
    from rich.console import Console
    from rich.progress import Progress as Bar

    with Bar(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=1.0)
        yield lambda share: bar.update(task, completed=share)
