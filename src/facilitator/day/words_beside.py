"""The words of notes, read in a process beside this one.

Kiwi keeps Python to itself while it loads and while it reads its first note, two seconds in which the window would stand
still; of every later note some milliseconds. In a process of its own it keeps nobody.
"""

from __future__ import annotations

import contextlib
import subprocess
import sys
import threading
from collections.abc import Sequence
from typing import IO

import msgspec

from facilitator.day.reading_words import ReadsWords, WordsLater
from facilitator.errors import Cancelled

TEXTS = msgspec.json.Decoder(list[str])
WORDS = msgspec.json.Decoder(list[tuple[str, ...]])


class WordsBeside:
    """Reads words in another process, which starts when it is first asked. From any thread.

    Where that process cannot start, or ends by itself, words are read in this one from then on.

    Args:
        command: what starts a process that serves words (:func:`serve_words`).
        here: what reads them in this process then.
    """

    def __init__(self, command: Sequence[str], here: ReadsWords | None = None) -> None:
        self._command = list(command)
        self._here = here or WordsLater()
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._failed = self._ended = False

    def words_of_all(self, texts: Sequence[str]) -> list[tuple[str, ...]]:
        """The words of each of the texts that carry meaning.

        Raises:
            Cancelled: ``end`` was called.
        """
        with self._lock:
            if self._ended:
                raise Cancelled
            if not self._failed:
                try:
                    return self._ask(texts)
                except (OSError, EOFError):
                    self._failed = True
                    self._close()
            if self._ended:
                raise Cancelled
        return self._here.words_of_all(texts)

    def end(self) -> None:
        """End the process; whoever waits for words is told that they do not come."""
        self._ended = True
        process = self._process
        if process is not None:
            process.kill()
        with self._lock:
            self._close()

    def _ask(self, texts: Sequence[str]) -> list[tuple[str, ...]]:
        if self._process is None:
            self._process = subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,  # it ends with whoever started it, however that ends
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                # On Windows a program with a console of its own would open one.
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
            if self._ended:
                self._process.kill()
        asked, answer = self._process.stdin, self._process.stdout
        assert asked is not None and answer is not None
        asked.write(msgspec.json.encode(list(texts)) + b"\n")
        asked.flush()
        line = answer.readline()
        if not line.endswith(b"\n"):
            raise EOFError
        return [tuple(map(sys.intern, words)) for words in WORDS.decode(line)]

    def _close(self) -> None:
        if self._process is None:
            return
        self._process.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()
        self._process.wait()
        self._process = None


def serve_words(asked: IO[bytes], answer: IO[bytes], reader: ReadsWords) -> None:
    """Answer each line of texts with a line of their words, both JSON, until no more comes."""
    for line in asked:
        answer.write(msgspec.json.encode(reader.words_of_all(TEXTS.decode(line))) + b"\n")
        answer.flush()
