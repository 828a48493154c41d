"""What reads the words of notes for the window."""

from __future__ import annotations

import sys

from facilitator.cli.app import app


@app.command(name="read-words", hidden=True)
def read_words() -> None:
    """Read notes as words for the window that started this; it ends with its standard input."""
    from facilitator.day.reading_words import WordsLater
    from facilitator.day.words_beside import serve_words

    serve_words(sys.stdin.buffer, sys.stdout.buffer, WordsLater())
