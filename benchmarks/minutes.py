"""Minutes: pages a second and peak memory of the PDF, as PDF/A, beside the plain way of doing it, the Word document, and the data.

    python benchmarks/minutes.py [--json]

Each case runs in a process of its own that imports what the case needs, so that its peak memory is its own. The plain way sets every note and heading
as a platypus Paragraph in the same type and width, without links, contents or "page x of y". PDF/A is the whole way: the pages,
the conversion with the data attached (3b), and the validator's reading of the file; both are done by a process of its own, whose peak
stands as "its MB" (Linux only). "cpu" is the processor's time of both.
"""

from __future__ import annotations

import contextlib
import json
import os
import resource
import subprocess
import sys
import tempfile
import threading
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests" / "minutes"))

from invented_outline import invented, preliminary
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate

from facilitator.minutes.docx import write_docx
from facilitator.minutes.outline import Outline
from facilitator.minutes.pdf import write_pdf
from facilitator.minutes.pdf.faces import REGULAR, typefaces

DEMO = "preliminary, demo day"
"""From the record, as after the last ballot: read, told and drawn; a thousand people at a hundred tables."""

CASES = (
    ("full, 3,000 notes", "full", 3_000),
    ("full, 10,000 notes", "full", 10_000),
    ("PDF/A-3b, 3,000 notes", "3b", 3_000),
    ("PDF/A-3b, 10,000 notes", "3b", 10_000),
    ("PDF/A-1b, 10,000 notes", "1b", 10_000),
    ("plain paragraphs, 3,000 notes", "plain", 3_000),
    ("plain paragraphs, 10,000 notes", "plain", 10_000),
    ("preliminary, 3,000 notes", "preliminary", 3_000),
    ("preliminary, 10,000 notes", "preliminary", 10_000),
    (DEMO, "demo", 1_000),
    ("Word, 3,000 notes", "docx", 3_000),
    ("Word, 10,000 notes", "docx", 10_000),
    ("XLSX, 10,000 notes", "xlsx", 10_000),
    ("CSV, 10,000 notes", "csv", 10_000),
    ("JSON, 10,000 notes", "json", 10_000),
    ("open data, 10,000 notes", "open-data", 10_000),
)

DATA = ("xlsx", "csv", "json", "open-data")

PAGES_A_SECOND, MOST_MB, THREE_HUNDRED, PRELIMINARY = 100.0, 150.0, 3.0, 10.0
"""The goals: of 10,000 notes pages a second and peak megabytes; seconds for 300 pages, and for the preliminary report."""


def main() -> None:
    """Run every case and print a table, or JSON."""
    results = []
    for name, way, notes in CASES:
        answer = subprocess.run(
            [sys.executable, __file__, "--one", way, str(notes)], check=True, capture_output=True, text=True
        )
        results.append({"case": name, **json.loads(answer.stdout)})
    if "--json" in sys.argv:
        print(json.dumps(results))
        return
    print(
        f"{'case':<32}{'pages':>7}{'seconds':>9}{'cpu':>7}{'pages/s':>9}{'peak MB':>9}{'added MB':>10}{'its MB':>8}{'file MB':>9}"
    )
    for result in results:
        pages = f"{result['pages']:,}" if result["pages"] else "–"
        speed = f"{result['pages'] / result['seconds']:,.0f}" if result["pages"] else "–"
        print(
            f"{result['case']:<32}{pages:>7}{result['seconds']:>9.2f}{result['cpu']:>7.2f}{speed:>9}"
            f"{result['peak_mb']:>9.0f}{result['added_mb']:>10.0f}{result.get('child_mb') or 0:>8.0f}{result['file_mb']:>9.1f}"
        )
    _print_goals(results)


def _print_goals(results: list[dict[str, Any]]) -> None:
    """What was aimed at beside what was measured, by the clock and by the processor's time."""
    by_name = {result["case"]: result for result in results}
    large, middle = by_name["full, 10,000 notes"], by_name["full, 3,000 notes"]
    print(
        f"PDF of 10,000 notes: {large['pages'] / large['seconds']:.0f} pages/s "
        f"({large['pages'] / large['cpu']:.0f} by the processor's time; goal {PAGES_A_SECOND:.0f}), "
        f"{large['peak_mb']:.0f} MB (goal {MOST_MB:.0f})"
    )
    print(
        f"300 pages of PDF: {300 * middle['seconds'] / middle['pages']:.2f} s "
        f"({300 * middle['cpu'] / middle['pages']:.2f} s of the processor; goal {THREE_HUNDRED:.0f})"
    )
    day = by_name[DEMO]
    print(
        f"preliminary report of the demo day: {day['seconds']:.2f} s "
        f"({day['cpu']:.2f} s of the processor; goal {PRELIMINARY:.0f}), {day['pages']} pages"
    )


def one(way: str, notes: int) -> dict[str, float]:
    """Run one case in this process."""
    if way == "demo":
        return _demo_day(notes)
    outline = invented(notes=notes, tables=100, rounds=3, themes=8)
    if way == "preliminary":
        outline = preliminary(outline)
    before = _peak()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "minutes"
        children = _Children()
        children.start()
        start, busy = time.perf_counter(), _cpu()
        if way in DATA:
            path.mkdir()
            _data(way, outline, path)
            pages = 0
        elif way == "docx":
            write_docx(outline, path)
            pages = 0
        elif way == "plain":
            pages = _plainly(outline, path)
        elif way in ("3b", "1b"):
            from facilitator.minutes.data.files import data_files
            from facilitator.minutes.pdfa import write_pdfa

            attached = data_files(outline) if way == "3b" else ()
            pages = write_pdfa(outline, path, made=datetime(2026, 9, 12, tzinfo=UTC), flavour=way, attached=attached)
        else:
            pages = write_pdf(outline, path)
        seconds, cpu = time.perf_counter() - start, _cpu() - busy
        size = sum(file.stat().st_size for file in (path.iterdir() if path.is_dir() else [path]))
    peak = _peak()
    return {
        "pages": pages,
        "seconds": seconds,
        "cpu": cpu,
        "peak_mb": peak,
        "added_mb": peak - before,
        "child_mb": children.peak,
        "file_mb": size / 1e6,
    }


class _Children(threading.Thread):
    """Watches the peak of the processes that this one starts; what ``getrusage`` says of them begins with the size of this one."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.peak = 0.0

    def run(self) -> None:
        """Look twenty times a second."""
        while True:
            for known in Path("/proc/self/task").glob("*/children"):
                for child in known.read_text().split():
                    with contextlib.suppress(OSError):
                        lines = Path(f"/proc/{child}/status").read_text().splitlines()
                        peaks = [int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM")]
                        self.peak = max([self.peak, *peaks])
            time.sleep(0.05)


def _cpu() -> float:
    """Seconds of the processor that this process and those that it started have used."""
    return sum(os.times()[:4])


def _data(way: str, outline: Outline, path: Path) -> None:
    from facilitator.minutes.data.csv_file import write_csv_folder
    from facilitator.minutes.data.open_data import write_open_data
    from facilitator.minutes.data.xlsx import write_xlsx
    from facilitator.minutes.json_file import write_json

    if way == "xlsx":
        write_xlsx(outline, path / "data.xlsx")
    elif way == "csv":
        write_csv_folder(outline, path)
    elif way == "json":
        write_json(outline, path / "data.json")
    else:
        write_open_data(outline, path)


def _demo_day(people: int) -> dict[str, float]:
    """The preliminary report of the demo day, gathered from its record and drawn."""
    from facilitator.demo.play import play
    from facilitator.minutes.gather import outline_of
    from facilitator.record import Record

    with tempfile.TemporaryDirectory() as folder:
        day = play(folder, people)
        path = Path(folder) / "report.pdf"
        with Record.open(day.record) as record:
            before = _peak()
            start, busy = time.perf_counter(), time.process_time()
            pages = write_pdf(outline_of(record, day.session_id, "preliminary"), path)
            seconds, cpu = time.perf_counter() - start, time.process_time() - busy
        size, peak = path.stat().st_size, _peak()
    return {
        "pages": pages,
        "seconds": seconds,
        "cpu": cpu,
        "peak_mb": peak,
        "added_mb": peak - before,
        "file_mb": size / 1e6,
    }


def _plainly(outline: Outline, path: Path) -> int:
    typefaces()
    style = ParagraphStyle("note", fontName=REGULAR, fontSize=9, leading=13.2, spaceAfter=5)
    head = ParagraphStyle("head", parent=style, fontSize=12.5, leading=18, spaceBefore=10)
    story: list[Flowable] = []
    for held in outline.notes:
        for table in held.tables:
            story.append(Paragraph(f"{held.title} · {table.table}", head))
            story += [Paragraph(f"{note.serial} {note.kind} {note.text} {note.support}", style) for note in table.notes]
    document = SimpleDocTemplate(str(path), pagesize=A4)
    document.build(story)
    return int(document.page)


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    if "--one" in sys.argv:
        print(json.dumps(one(sys.argv[2], int(sys.argv[3]))))
    else:
        main()
