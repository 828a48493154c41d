"""People and tables to print, and what can be read from a printed page."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
import numpy.typing as npt
from pypdf import PdfReader
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication

from facilitator.minutes.paper.event import PrintedEvent, PrintedPerson, PrintedRound, PrintedTable

NAMES = ("김하윤", "이서준", "박지호", "남궁선우", "까치", "Anna Kim", "Émile Zola", "최수아")


def event(rounds: int = 3, language: str = "ko") -> PrintedEvent:
    """A session with so many rounds."""
    return PrintedEvent(
        language=language,
        title="서울시민복지기준 원탁회의",
        date="2026-09-12",
        venue="시청",
        rounds=tuple(
            PrintedRound(
                number=number, title="돌봄", question="무엇이 필요합니까?", guidance="차례로 말합니다.", minutes=40,
                starts="13:30", ends="14:10",
            )
            for number in range(1, rounds + 1)
        ),
    )  # fmt: skip


def person(number: int, name: str = "", rounds: int = 3) -> PrintedPerson:
    """Somebody with a table of their own in each round."""
    return PrintedPerson(
        number=number,
        name=name or NAMES[number % len(NAMES)],
        code=f"{number:012d}",
        tables=tuple(number * 7 % 90 + round for round in range(1, rounds + 1)),
        places=("돌봄",) * rounds,
    )


def table(number: int, people: int = 10, rounds: int = 3) -> PrintedTable:
    """A table with people in each round."""
    seated = tuple(tuple(person(round * 100 + place) for place in range(people)) for round in range(1, rounds + 1))
    return PrintedTable(
        number=number, place="돌봄", features=("휠체어",), facilitator="한진행", note_taker="오기록", people=seated
    )


def texts(path: Path) -> list[str]:
    """The text of every page, without spaces and line ends: where lines break is no matter of these tests."""
    return ["".join(page.extract_text().split()) for page in PdfReader(path).pages]


def fonts_of(path: Path) -> set[str]:
    """The names of all fonts; fails where one of them is not embedded."""
    names = set()
    for page in PdfReader(path).pages:
        resources: Any = page["/Resources"]
        for font in resources["/Font"].values():
            names.add(font["/BaseFont"])
            assert "/FontFile2" in font["/FontDescriptor"]
    return names


def printed(application: QApplication, path: Path, page: int = 0, dpi: int = 150) -> npt.NDArray[np.uint8]:
    """A page as a printer would put it on white paper: grey values, from above."""
    document = QPdfDocument(application)
    document.load(str(path))
    points = document.pagePointSize(page)
    size = QSize(round(points.width() * dpi / 72), round(points.height() * dpi / 72))
    paper = QImage(size, QImage.Format.Format_Grayscale8)
    paper.fill(0xFFFFFFFF)
    painter = QPainter(paper)
    painter.drawImage(0, 0, document.render(page, size))
    painter.end()
    document.close()
    rows = np.frombuffer(paper.constBits(), dtype=np.uint8).reshape(size.height(), paper.bytesPerLine())
    return rows[:, : size.width()].copy()
