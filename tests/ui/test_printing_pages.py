"""Printing: pages, copies and their order as they were chosen, with progress that can be stopped."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QMarginsF, QSize
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QProgressDialog, QWidget
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from facilitator.ui import pdf_preview
from facilitator.ui.pdf_preview import asked_pages, print_pages, print_pdf


class OneCopy(QPrinter):
    """A printer that makes no copies by itself."""

    def supportsMultipleCopies(self) -> bool:
        return False


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    parent = QWidget()
    qtbot.addWidget(parent)
    return parent


@pytest.fixture
def document(qtbot: QtBot, tmp_path: Path, parent: QWidget) -> QPdfDocument:
    """Four black pages of A4."""
    path = tmp_path / "four.pdf"
    canvas = Canvas(str(path), pagesize=(595.28, 841.89))
    for _page in range(4):
        canvas.rect(0, 0, 595.28, 841.89, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    document = QPdfDocument(parent)
    document.load(str(path))
    return document


def to_file(path: Path, kind: type[QPrinter] = QPrinter) -> QPrinter:
    printer = kind(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setFullPage(True)
    return printer


def test_all_pages_come_out_as_large_as_the_paper(parent: QWidget, document: QPdfDocument, tmp_path: Path) -> None:
    printer = to_file(tmp_path / "out.pdf")
    assert print_pages(parent, document, printer, asked_pages(printer, document.pageCount()))
    pages = PdfReader(tmp_path / "out.pdf").pages
    assert len(pages) == 4
    assert [round(float(edge)) for edge in pages[0].mediabox[2:]] == [595, 842]


def test_a_range_of_pages_is_printed_and_no_more(parent: QWidget, document: QPdfDocument, tmp_path: Path) -> None:
    printer = to_file(tmp_path / "out.pdf")
    printer.setFromTo(2, 3)
    assert asked_pages(printer, 4) == [1, 2]
    assert print_pages(parent, document, printer, asked_pages(printer, 4))
    assert len(PdfReader(tmp_path / "out.pdf").pages) == 2


def test_a_range_beyond_the_document_ends_with_it(tmp_path: Path) -> None:
    printer = to_file(tmp_path / "out.pdf")
    printer.setFromTo(3, 99)
    assert asked_pages(printer, 4) == [2, 3]


def test_copies_that_the_printer_does_not_make_are_sent_one_after_the_other(tmp_path: Path) -> None:
    printer = to_file(tmp_path / "out.pdf", OneCopy)
    printer.setCopyCount(2)
    printer.setCollateCopies(True)
    assert asked_pages(printer, 3) == [0, 1, 2, 0, 1, 2]
    printer.setCollateCopies(False)
    assert asked_pages(printer, 3) == [0, 0, 1, 1, 2, 2]
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert asked_pages(printer, 3) == [2, 2, 1, 1, 0, 0]


def test_stopping_ends_the_printing_between_two_pages(
    parent: QWidget, document: QPdfDocument, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[int] = []

    class Impatient(QProgressDialog):
        def setValue(self, value: int) -> None:
            shown.append(value)
            if value == 2:
                self.cancel()

    monkeypatch.setattr(pdf_preview, "QProgressDialog", Impatient)
    printer = to_file(tmp_path / "out.pdf")
    assert not print_pages(parent, document, printer, range(4))
    assert shown[:3] == [0, 1, 2] and 3 not in shown


def test_a_printer_that_cannot_be_written_to_prints_nothing(
    parent: QWidget, document: QPdfDocument, tmp_path: Path
) -> None:
    assert not print_pages(parent, document, to_file(tmp_path / "no such folder" / "out.pdf"), range(4))


def test_on_other_paper_the_page_keeps_its_proportions(parent: QWidget, document: QPdfDocument, tmp_path: Path) -> None:
    printer = to_file(tmp_path / "out.pdf")
    letter = QPageSize(QPageSize.PageSizeId.Letter)
    printer.setPageLayout(QPageLayout(letter, QPageLayout.Orientation.Portrait, QMarginsF()))
    assert print_pages(parent, document, printer, range(1))
    printed = QPdfDocument(parent)
    printed.load(str(tmp_path / "out.pdf"))
    picture = printed.render(0, QSize(612, 792))
    # 842 points high on 792: 560 wide, so that 26 stay white on either side
    assert [picture.pixelColor(x, 396).alpha() > 0 for x in (13, 30, 306, 582, 599)] == [
        False, True, True, True, False,
    ]  # fmt: skip


def test_the_dialog_asks_for_pages_and_copies(
    parent: QWidget, document: QPdfDocument, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[QPrintDialog] = []

    def turn_down(dialog: QPrintDialog) -> QPrintDialog.DialogCode:
        asked.append(dialog)
        return QPrintDialog.DialogCode.Rejected

    monkeypatch.setattr(QPrintDialog, "exec", turn_down)
    assert not print_pdf(parent, document, "회의록")
    options = asked[0].options()
    assert QPrintDialog.PrintDialogOption.PrintPageRange in options
    assert QPrintDialog.PrintDialogOption.PrintCollateCopies in options
    assert (asked[0].minPage(), asked[0].maxPage()) == (1, 4)
