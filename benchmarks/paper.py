"""Paper for the day: seconds, pages and memory of every kind, beside plain cards drawn with reportlab alone.

    python benchmarks/paper.py [--json]

1,000 people at 100 tables in 3 rounds. Each case runs in a process of its own, so that its peak memory is its own. The
plain cards are what a short script would draw: name, number and tables with ``drawString`` in the same type, 8 to a sheet,
without QR codes, boxes, or names that fit. The goal for 1,000 badges is 10 seconds.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from facilitator.minutes.paper.badges import write_badges
from facilitator.minutes.paper.check_in_sheet import write_check_in_sheet
from facilitator.minutes.paper.event import PrintedEvent, PrintedPerson, PrintedRound, PrintedTable
from facilitator.minutes.paper.name_list import write_name_list, write_table_list
from facilitator.minutes.paper.note_sheets import write_note_sheets
from facilitator.minutes.paper.table_sheets import write_table_sheets
from facilitator.minutes.paper.tents import write_tents
from facilitator.minutes.pdf.faces import BOLD, REGULAR, typefaces

PEOPLE, TABLES, ROUNDS = 1_000, 100, 3
SURNAMES, GIVEN = (
    "김이박최정강조윤장임한오서신권황안송류홍",
    ("하윤", "서준", "지호", "수아", "도윤", "예린", "은우", "지아"),
)

EVENT = PrintedEvent(
    language="ko",
    title="서울시민복지기준 1,000인 원탁회의",
    date="2026-09-12",
    venue="올림픽공원",
    rounds=tuple(
        PrintedRound(
            number=number, title="돌봄", question="누구나 누려야 할 기준은 어디까지입니까?", guidance="차례로 말합니다.", minutes=40
        )
        for number in range(1, ROUNDS + 1)
    ),
)  # fmt: skip


def people() -> list[PrintedPerson]:
    """A thousand people, each with a table in every round."""
    return [
        PrintedPerson(
            number=number,
            name=SURNAMES[number % 20] + GIVEN[number // 20 % 8],
            code=f"{number:012d}",
            tables=tuple((number * 7 + round * number // 10) % TABLES + 1 for round in range(ROUNDS)),
            places=("돌봄", "주거", "교육"),
        )
        for number in range(1, PEOPLE + 1)
    ]


def tables(crowd: list[PrintedPerson]) -> list[PrintedTable]:
    """The tables with those who sit there."""
    return [
        PrintedTable(
            number=number,
            place="돌봄",
            facilitator="한진행",
            note_taker="오기록",
            people=tuple(tuple(one for one in crowd if one.tables[round] == number) for round in range(ROUNDS)),
        )
        for number in range(1, TABLES + 1)
    ]


CROWD = people()
HALL = tables(CROWD)

CASES: dict[str, Callable[[Path], int]] = {
    "1,000 badges, 8 to a sheet": lambda path: write_badges(EVENT, CROWD, path),
    "1,000 badges, 10 to a sheet": lambda path: write_badges(EVENT, CROWD, path, per_sheet=10),
    "plain cards without QR": lambda path: _plain_cards(path),
    "name list": lambda path: write_name_list(EVENT, CROWD, path),
    "list by table, 3 rounds": lambda path: write_table_list(EVENT, HALL, path),
    "check-in sheet, 4 desks": lambda path: write_check_in_sheet(EVENT, CROWD, path, desks=4),
    "100 table numbers": lambda path: write_tents(EVENT, HALL, path),
    "100 table sheets": lambda path: write_table_sheets(EVENT, HALL, path),
    "300 note sheets": lambda path: write_note_sheets(EVENT, HALL, path),
}


def main() -> None:
    """Run every case and print a table, or JSON."""
    results = []
    for name in CASES:
        answer = subprocess.run([sys.executable, __file__, "--one", name], check=True, capture_output=True, text=True)
        results.append({"case": name, **json.loads(answer.stdout)})
    if "--json" in sys.argv:
        print(json.dumps(results))
        return
    print(f"{'case':<32}{'pages':>7}{'seconds':>9}{'pages/s':>9}{'peak MB':>9}{'added MB':>10}{'file kB':>9}")
    for result in results:
        print(
            f"{result['case']:<32}{result['pages']:>7,}{result['seconds']:>9.2f}"
            f"{result['pages'] / result['seconds']:>9,.0f}{result['peak_mb']:>9.0f}{result['added_mb']:>10.0f}"
            f"{result['file_kb']:>9,.0f}"
        )


def one(name: str) -> dict[str, float]:
    """Run one case in this process."""
    before = _peak()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "paper.pdf"
        start = time.perf_counter()
        pages = CASES[name](path)
        seconds = time.perf_counter() - start
        size = path.stat().st_size
    peak = _peak()
    return {
        "pages": pages, "seconds": seconds, "peak_mb": peak, "added_mb": peak - before, "file_kb": size / 1e3,
    }  # fmt: skip


def _plain_cards(path: Path) -> int:
    typefaces()
    canvas = Canvas(str(path), pagesize=A4, pageCompression=1)
    for place, person in enumerate(CROWD):
        if place and place % 8 == 0:
            canvas.showPage()
        left, low = 42 + place % 2 * 255, 650 - place % 8 // 2 * 184
        canvas.setFont(BOLD, 44)
        canvas.drawString(left, low + 60, person.name)
        canvas.setFont(REGULAR, 10)
        canvas.drawString(left, low + 30, f"참가번호 {person.number}")
        canvas.drawString(left, low + 15, "  ".join(f"{n}R {table}" for n, table in enumerate(person.tables, start=1)))
    canvas.showPage()
    canvas.save()
    return -(-len(CROWD) // 8)


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    if "--one" in sys.argv:
        print(json.dumps(one(sys.argv[2])))
    else:
        main()
