"""A PDF on the screen, page after page, and on paper."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QHBoxLayout, QProgressDialog, QVBoxLayout, QWidget

from facilitator.ui.widgets.buttons import Button
from facilitator.ui.widgets.labels import ElidedLabel
from facilitator.ui.widgets.page import Page
from facilitator.ui.widgets.tab_order import tab_from

PAPER_DPI = 300
SHOWN_AFTER = 500
"""Milliseconds until the progress of printing is shown."""

LARGEST_ZOOM, SMALLEST_ZOOM = 4.0, 0.25


class PdfPreview(Page):
    """Shows a PDF that fits the width; pages scroll, and can be gone through one by one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document = QPdfDocument(self)
        self._view = QPdfView(self)
        self._view.setDocument(self.document)
        self._view.setPageMode(QPdfView.PageMode.MultiPage)
        self._view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self._view.pageNavigator().currentPageChanged.connect(lambda _page: self._write())
        self._earlier, self._later = Button("◀"), Button("▶")
        self._earlier.clicked.connect(lambda: self._go(-1))
        self._later.clicked.connect(lambda: self._go(1))
        self._where = ElidedLabel("", "sub")
        self._less, self._more, self._fit = Button("−"), Button("+"), Button("")
        self._less.clicked.connect(lambda: self._zoom(0.8))
        self._more.clicked.connect(lambda: self._zoom(1.25))
        self._fit.clicked.connect(lambda: self._view.setZoomMode(QPdfView.ZoomMode.FitToWidth))
        self.tools = QHBoxLayout()
        self.tools.setSpacing(4)
        for widget in (self._earlier, self._where, self._later):
            self.tools.addWidget(widget)
        self.tools.addStretch(1)
        for widget in (self._less, self._more, self._fit):
            self.tools.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self.tools)
        column.addWidget(self._view, 1)
        tab_from(self, (self._earlier, self._later, self._less, self._more, self._fit, self._view))
        self.retranslate()

    def load(self, path: Path) -> None:
        """Show this file, on the page that was shown before where there is such a page."""
        page = self._view.pageNavigator().currentPage()
        self.document.load(str(path))
        if 0 < page < self.document.pageCount():
            self._view.pageNavigator().jump(page, QPointF(), 0)
        self._write()

    @property
    def pages(self) -> int:
        """How many pages there are; 0 before anything is loaded."""
        return self.document.pageCount()

    def _go(self, step: int) -> None:
        page = self._view.pageNavigator().currentPage() + step
        if 0 <= page < self.pages:
            self._view.pageNavigator().jump(page, QPointF(), 0)

    def _zoom(self, factor: float) -> None:
        if self._view.zoomMode() == QPdfView.ZoomMode.FitToWidth and self.pages:
            points = self.document.pagePointSize(0).width()
            inch = self._view.logicalDpiX() / 72
            self._view.setZoomFactor(self._view.viewport().width() / (points * inch))
        self._view.setZoomMode(QPdfView.ZoomMode.Custom)
        self._view.setZoomFactor(min(max(self._view.zoomFactor() * factor, SMALLEST_ZOOM), LARGEST_ZOOM))

    def retranslate(self) -> None:
        """Write every word again."""
        for button, words in (
            (self._earlier, self.tr("Page before")),
            (self._later, self.tr("Next page")),
            (self._less, self.tr("Smaller")),
            (self._more, self.tr("Larger")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)
        self._fit.setText(self.tr("Fit the width"))
        self._view.setAccessibleName(self.tr("Preview"))
        self._write()

    def _write(self) -> None:
        page = self._view.pageNavigator().currentPage() + 1
        self._where.setText(self.tr("{page} / {pages}").format(page=page, pages=self.pages) if self.pages else "")
        self._earlier.setEnabled(page > 1)
        self._later.setEnabled(page < self.pages)


def print_pdf(parent: QWidget, document: QPdfDocument, title: str) -> bool:
    """Ask for printer, pages and copies, and print. Returns whether it was printed; it can be stopped between pages."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setFullPage(True)
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, document.pageCount())
    for option in (
        QPrintDialog.PrintDialogOption.PrintPageRange,
        QPrintDialog.PrintDialogOption.PrintCollateCopies,
    ):
        dialog.setOption(option, True)
    if dialog.exec() != QPrintDialog.DialogCode.Accepted:
        return False
    return print_pages(parent, document, printer, asked_pages(printer, document.pageCount()))


def asked_pages(printer: QPrinter, count: int) -> list[int]:
    """The pages (from 0) in the order in which they are sent to the printer, for what was chosen in the print dialog.

    Copies that the printer does not make by itself are sent one after the other, or page by page where they are not to be
    collated.
    """
    first = min(max(printer.fromPage() or 1, 1), count)
    last = min(printer.toPage() or count, count)
    pages = list(range(first - 1, last))
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        pages.reverse()
    copies = 1 if printer.supportsMultipleCopies() else max(printer.copyCount(), 1)
    if printer.collateCopies():
        return pages * copies
    return [page for page in pages for _ in range(copies)]


def print_pages(parent: QWidget, document: QPdfDocument, printer: QPrinter, pages: Sequence[int]) -> bool:
    """Print these pages (from 0), with progress. Returns False when the person stopped it, or nothing could be printed."""
    translate = QApplication.translate
    words = translate("Printing", "Page {page} of {pages}")
    bar = QProgressDialog(translate("Printing", "Printing …"), translate("Dialogs", "Cancel"), 0, len(pages), parent)
    bar.setWindowModality(Qt.WindowModality.WindowModal)
    bar.setMinimumDuration(SHOWN_AFTER)
    painter = QPainter()
    if not painter.begin(printer):
        return False
    try:
        for done, page in enumerate(pages):
            bar.setLabelText(words.format(page=done + 1, pages=len(pages)))
            bar.setValue(done)
            if bar.wasCanceled():
                printer.abort()
                return False
            if done:
                printer.newPage()
            _draw_page(painter, document, page)
    finally:
        painter.end()
        bar.setValue(len(pages))
    return True


def _draw_page(painter: QPainter, document: QPdfDocument, page: int) -> None:
    """The page as large as the paper takes it, in its own proportions."""
    points = document.pagePointSize(page)
    pixels = QSize(round(points.width() / 72 * PAPER_DPI), round(points.height() / 72 * PAPER_DPI))
    paper = painter.viewport()
    fitting = QRect(QPoint(), pixels.scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio))
    fitting.moveCenter(paper.center())
    painter.drawImage(fitting, document.render(page, pixels))
