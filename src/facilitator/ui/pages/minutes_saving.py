"""Saving the minutes in other forms than PDF: what there is, its keys, and the menu under its button."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu

from facilitator.day.documents import FOLDERS
from facilitator.ui.pages.base import DayPage
from facilitator.ui.widgets.buttons import Button

KEYS = {
    "docx": "Ctrl+Shift+S",
    "xlsx": "Ctrl+Shift+X",
    "csv": "Ctrl+Shift+V",
    "json": "Ctrl+Shift+J",
    "open-data": "Ctrl+Shift+O",
}

DATA = ("xlsx", "csv", "json", "open-data")
"""Forms that hold everything, whichever document is shown."""

SEVERAL_FILES = ("json", *FOLDERS)
"""Forms that are saved into a folder."""


class OtherForms(Button):
    """The button whose menu saves the page's document in another form; each is an action of the page as well."""

    def __init__(self, page: DayPage, save: Callable[[str], object]) -> None:
        super().__init__("", hint="▾")
        self._menu = QMenu(self)
        names: dict[str, Callable[[], str]] = {
            "docx": lambda: self.tr("Save as DOCX (Word) …"),
            "xlsx": lambda: self.tr("Save the data as XLSX (Excel) …"),
            "csv": lambda: self.tr("Save the data as CSV …"),
            "json": lambda: self.tr("Save the data as JSON with its schema …"),
            "open-data": lambda: self.tr("Save open data for publication …"),
        }
        for form, keys in KEYS.items():
            action = page.add_page_action(names[form], keys, partial(save, form))
            self._menu.addAction(action)
        self.clicked.connect(self.open_menu)

    def actions_offered(self) -> list[QAction]:
        """What the menu offers, in order."""
        return self._menu.actions()

    def open_menu(self) -> None:
        """Open the menu under the button."""
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))

    def retranslate(self) -> None:
        """Write the button's word again; the page writes its actions."""
        self.setText(self.tr("Other forms"))


def ask_folder(page: DayPage, title: str) -> Path | None:
    """Ask for the folder that several files go into, and remember it; None where the person thought better of it."""
    name = QFileDialog.getExistingDirectory(page, title, str(page.work.settings.folder))
    if not name:
        return None
    page.work.settings.folder = Path(name)
    return Path(name)
