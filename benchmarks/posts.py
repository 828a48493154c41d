"""How long voices from outside the hall take to come in. Run as ``python benchmarks/posts.py [FILE]``.

The file is 2,390 citizens' petitions where they lie beside the project; elsewhere as many invented posts of the same
length, and it says so. Goal: 5 s from the file to the record, with every word on the disk.
"""

from __future__ import annotations

import json
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from sqlalchemy import select

from facilitator.day.board import Board
from facilitator.day.reading import NotesToRead, Prepared, Wanted
from facilitator.day.templates import new_session
from facilitator.outside.arrive import import_posts
from facilitator.record import Record
from facilitator.record.models import Round
from facilitator.record.verify import verify

PETITIONS = Path(__file__).parents[2] / "shared" / "data" / "petitions-2019-04..07.jsonl.gz"
POSTS, LETTERS = 2_390, 1_476
GOAL_SECONDS = 5.0
WORDS = (
    "돌봄",
    "버스",
    "쉼터",
    "월세",
    "병원",
    "교실",
    "보도",
    "공원",
    "시간",
    "이웃",
    "어르신",
    "아이",
    "청년",
    "안전",
    "주택",
    "급식",
)

Made = TypeVar("Made")


def invented(path: Path) -> Path:
    """As many posts as there are petitions, about as long."""
    chance = random.Random(1)
    lines = []
    for number in range(POSTS):
        body = " ".join(chance.choices(WORDS, k=round(LETTERS / 3.4)))
        post = {
            "posted": "2026-08-01",
            "title": f"{number}번째 제안",
            "body": body,
            "agreements": chance.randrange(5000),
        }
        lines.append(json.dumps(post, ensure_ascii=False))
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def timed(what: str, do: Callable[[], Made], goal: float | None = None) -> Made:
    """Do it and say how long it took, by the clock and by the processor."""
    began, worked = time.perf_counter(), time.process_time()
    made = do()
    seconds, processor = time.perf_counter() - began, time.process_time() - worked
    goal_words = "" if goal is None else f"   (goal {goal:g} s)"
    print(f"{what:<52} {seconds:6.2f} s   processor {processor:6.2f} s{goal_words}")
    return made


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        given = Path(sys.argv[1]) if len(sys.argv) > 1 else PETITIONS
        if given.exists():
            file = given
        else:
            file = invented(Path(folder) / "invented.jsonl")
            print("The petitions are not here: invented posts instead.")
        with Record.create(Path(folder) / "posts.roundtable") as record:
            session_id = record.new_id()
            record.apply(*new_session(record, title="원탁회의", template_name="roundtable", session_id=session_id))
            result = timed("import", lambda: import_posts(record, session_id, file), GOAL_SECONDS)
            again = timed("the same file again", lambda: import_posts(record, session_id, file))
            with record.reading() as reading:
                board = Board(reading.scalars(select(Round.id).order_by(Round.number)).first() or "")
                timed("read the board with them", lambda: board.read(reading))
            to_read = NotesToRead(board.notes.values())
            to_read.take(timed("prepare the search", lambda: Prepared.of(to_read.notes)))
            found = timed("search a word in all of them", lambda: to_read.found(Wanted(query="버스", outside=True)))
            whole = timed("verify", lambda: verify(record))
            print(
                f"{result.added:,} posts in, {len(result.rejected):,} not; again {again.added:,} in, "
                f"{again.unchanged:,} unchanged; {len(found):,} found; verified: {whole.ok}"
            )


if __name__ == "__main__":
    main()
