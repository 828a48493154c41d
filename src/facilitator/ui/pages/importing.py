"""What every import with a look beforehand does alike: it tries out beside the window, says how it stands, and can be stopped."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QProgressBar, QWidget

from facilitator.ui.desk import Work
from facilitator.ui.widgets.buttons import Button, PrimaryButton
from facilitator.ui.widgets.notice import Notice


class LookBeforehand(QDialog):
    """A dialog that reads a file, shows what would come in, and imports it. Who is derived from it makes the widgets.

    ``_asked`` counts what was asked for, so that an answer that comes late is not shown.
    """

    notice: Notice
    go: PrimaryButton
    _bar: QProgressBar
    _cancel: Button
    _result: object | None

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._asked = 0
        self._work: Work | None = None
        self._importing = False

    def reject(self) -> None:
        """Esc stops what is under way and changes nothing; while it imports, it waits to hear how that ended."""
        if self._work is not None:
            self._work.cancel()
        if self._importing:
            self._cancel.setEnabled(False)
            return
        self._asked += 1
        super().reject()

    def _begin(self, words: str) -> None:
        self._asked += 1
        if self._work is not None:
            self._work.cancel()
        self._result = None
        self.go.setEnabled(False)
        self._bar.setVisible(bool(words))
        self._bar.setValue(0)
        self.notice.setVisible(bool(words))
        if words:
            self.notice.say("none", words)

    def _stopped(self) -> None:
        self._work, self._importing = None, False
        self.reject()

    def _say(self, state: str, lead: str, rest: str = "") -> None:
        self.notice.say(state, lead, rest)
        self.notice.show()
