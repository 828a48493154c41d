"""Having a PDF/A made by a process of its own, which can be stopped at any moment."""

from __future__ import annotations

import contextlib
import subprocess
import tempfile
import threading
from collections.abc import Callable, Iterator
from queue import Empty, SimpleQueue
from typing import IO

import msgspec

from facilitator.errors import Cancelled, Refused
from facilitator.pdfa.orders import Answer, Failed, Order, Page, Passed
from facilitator.program import program

__all__ = ["COMMAND", "convert"]

COMMAND = "convert-pdfa"
"""The hidden command that is the process."""

LOOKS_SECONDS = 0.1
"""How often it is asked whether to stop while nothing is heard."""


def convert(order: Order, told: Callable[[int], None], cancelled: Callable[[], bool] | None = None) -> None:
    """Have the order done; returns once the file is written and has passed.

    Args:
        order: what is wanted. Where this raises, the target may hold anything: the caller removes it.
        told: told the page, from 0, to which the validator comes.
        cancelled: asked ten times a second whether to stop.

    Raises:
        Cancelled: ``cancelled`` said so; the process is gone.
        Refused: the file did not pass, or the process ended by itself.
        OSError: the disk did not take the file.
    """
    with tempfile.TemporaryFile() as complaints, _started(complaints) as (process, lines):
        assert process.stdin is not None
        with contextlib.suppress(OSError):  # it is already gone, which the end of its output tells
            process.stdin.write(msgspec.json.encode(order) + b"\n")
            process.stdin.flush()
        for answer in _answers(lines, cancelled):
            if isinstance(answer, Page):
                told(answer.number)
            elif isinstance(answer, Passed):
                return
            elif isinstance(answer, Failed):
                raise _not_passed(order.flavour, answer)
            else:
                raise OSError(answer.errno, answer.strerror)
        raise _ended(process.wait(), complaints)


@contextlib.contextmanager
def _started(complaints: IO[bytes]) -> Iterator[tuple[subprocess.Popen[bytes], SimpleQueue[bytes]]]:
    """The process and the lines that it prints, an empty one after the last; it is gone when the block ends, however that ends."""
    process = subprocess.Popen(
        [*program(), COMMAND],
        stdin=subprocess.PIPE,  # it ends with whoever started it, however that ends
        stdout=subprocess.PIPE,
        stderr=complaints,
        # On Windows a program with a console of its own would open one.
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    assert process.stdin is not None and process.stdout is not None
    lines: SimpleQueue[bytes] = SimpleQueue()
    listening = threading.Thread(target=_listen, args=(process.stdout, lines), name="listening to the PDF/A")
    listening.start()
    try:
        yield process, lines
    finally:
        process.kill()
        process.wait()
        listening.join()
        process.stdout.close()
        with contextlib.suppress(OSError):  # what it never read
            process.stdin.close()


def _answers(lines: SimpleQueue[bytes], cancelled: Callable[[], bool] | None) -> Iterator[Answer]:
    """What the process says, until it ends."""
    while True:
        if cancelled is not None and cancelled():
            raise Cancelled
        try:
            line = lines.get(timeout=LOOKS_SECONDS)
        except Empty:
            continue
        if not line:
            return
        yield msgspec.json.decode(line, type=Answer)


def _listen(output: IO[bytes], lines: SimpleQueue[bytes]) -> None:
    for line in output:
        lines.put(line)
    lines.put(b"")


def _not_passed(flavour: str, found: Failed) -> Refused:
    return Refused(
        f"The file is not PDF/A-{flavour}: {found.message} ({found.rule}, {found.where}; {found.more} more). Nothing was "
        "written; the ordinary PDF can still be made.",
        f"PDF/A-{flavour} 검사를 통과하지 못했습니다: {found.message} ({found.rule}, {found.where}, 외 {found.more}건). 파일을 쓰지 "
        "않았습니다. 일반 PDF는 그대로 만들 수 있습니다.",
    )


def _ended(status: int, complaints: IO[bytes]) -> Refused:
    """Why it ended before its time: its last line where it said one."""
    complaints.seek(0)
    said = complaints.read().decode("utf-8", "replace").strip().splitlines()
    last = said[-1].strip() if said else ""
    return Refused(
        f"Making the PDF/A ended unexpectedly (status {status}). Nothing was written; try again, or make the ordinary PDF. "
        f"{last}".strip(),
        f"PDF/A를 만드는 일이 갑자기 끝났습니다(상태 {status}). 파일을 쓰지 않았습니다. 다시 시도하거나 일반 PDF로 만드십시오. "
        f"{last}".strip(),
    )
