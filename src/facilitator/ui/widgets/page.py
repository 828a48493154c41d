"""The base of everything that shows words and must change language while it is open."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget


class Page(QWidget):
    """A widget whose words are set in one place, ``retranslate``.

    Build the widgets in ``__init__`` without words, then call ``self.retranslate()`` as its last line. When the
    language changes Qt tells every widget; the page then writes its words again. Words that depend on data belong in
    a method that ``retranslate`` calls as well.
    """

    def retranslate(self) -> None:
        """Set every word on the page through ``self.tr``; called at each change of language."""

    def changeEvent(self, event: QEvent) -> None:
        """Write the words again when the language has changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
