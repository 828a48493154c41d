"""Names and numbers in the notes, one at a time: fine as it is, redact, or later."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QTextEdit, QVBoxLayout, QWidget

from facilitator.minutes.gather.findings import CHANGED, Findings, FoundPlace
from facilitator.record.operations import REDACTION_REASONS
from facilitator.ui.look import current, look
from facilitator.ui.pages.minutes_findings_words import confidence_words, kind_words, where_words
from facilitator.ui.text_places import in_python, in_qt
from facilitator.ui.widgets.buttons import Button, PrimaryButton
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.labels import ElidedLabel, WrapLabel
from facilitator.ui.widgets.page import Page
from facilitator.ui.widgets.progress import ProgressLine

Key = tuple[str, int, int, int]
"""What a finding is known by: its note or words, the wording, where it begins and ends."""


def key_of(one: FoundPlace) -> Key:
    """What the finding is known by."""
    return (one.finding.note_id, one.revision, one.finding.begins, one.finding.ends)


class FindingsPanel(Page):
    """Shows one finding with its note or the words in which it stands, and what can be done with it.

    Signals:
        redact_asked(list of (finding, begins, ends), reason): keep these passages out of what is published.
        keep_asked(list of findings): these may be published as they are.
    """

    redact_asked = Signal(object, str)
    keep_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open: list[FoundPlace] = []
        self._settled: list[FoundPlace] = []
        self._reviewed: int | None = None
        """While what was decided is looked at again: which of it is shown."""

        self._later: set[Key] = set()
        self._decided: set[Key] = set()
        self._at: Key | None = None
        self._known = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._card = Card()
        self.line = ProgressLine()
        self._kind = WrapLabel("", "strong")
        self._where = ElidedLabel("", "sub")
        self.text = QTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(look().pixels(132))
        self.text.installEventFilter(self)
        self._reason_label, self.reason = ElidedLabel("", "sub"), QComboBox()
        self.reason.installEventFilter(self)
        self.alike = QCheckBox()
        self.redact_button = PrimaryButton("", hint="R")
        self.keep_button, self.later_button = Button("", hint="Enter"), Button("", hint="S")
        self.redact_button.clicked.connect(self.redact)
        self.keep_button.clicked.connect(self.keep)
        self.later_button.clicked.connect(self.later)
        self._hint = WrapLabel("", "sub")
        self._body = QWidget()
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(8)
        for widget in (self._kind, self._where, self.text):
            body.addWidget(widget)
        reason = QHBoxLayout()
        reason.addWidget(self._reason_label)
        reason.addWidget(self.reason, 1)
        body.addLayout(reason)
        body.addWidget(self.alike)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.redact_button, 1)
        buttons.addWidget(self.keep_button, 1)
        body.addLayout(buttons)
        body.addWidget(self.later_button)
        body.addWidget(self._hint)
        self._done = WrapLabel()
        self._again, self._review = Button(""), Button("")
        self._again.clicked.connect(self._show_later)
        self._review.clicked.connect(lambda: self._review_from(0))
        for part in (self.line, self._body, self._done, self._again, self._review):
            self._card.add(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        column.addStretch(1)
        self.retranslate()

    def forget(self) -> None:
        """Another session: nothing is known of its notes yet."""
        self._open, self._settled, self._at, self._known = [], [], None, False
        self._reviewed = None
        self._later.clear()
        self._decided.clear()
        self._show()

    def show_findings(self, findings: Findings) -> None:
        """Show what is open now; one that was decided and is open again comes first, since somebody took that back."""
        back = next((key_of(one) for one in findings.open if key_of(one) in self._decided), None)
        self._open, self._settled, self._known = list(findings.open), list(findings.decided), True
        self._decided -= {key_of(one) for one in findings.open}
        if back is not None:
            self._later.discard(back)
            self._reviewed = None
        self._at = back or self._at
        self._show()

    @property
    def now(self) -> FoundPlace | None:
        """The finding that is shown."""
        if self._reviewed is not None:
            return self._settled[self._reviewed] if self._reviewed < len(self._settled) else None
        waiting = [one for one in self._open if key_of(one) not in self._later]
        return next((one for one in waiting if key_of(one) == self._at), waiting[0] if waiting else None)

    @property
    def undecided(self) -> int:
        """How many findings nobody decided about."""
        return len(self._open)

    def keep(self) -> None:
        """It is fine as it is."""
        found = self._together()
        if found:
            self._decide(found)
            self.keep_asked.emit(found)

    def redact(self) -> None:
        """Keep the finding, or what is marked in the note by hand, out of what is published."""
        one = self.now
        if one is None:
            return
        cursor = self.text.textCursor()
        if cursor.hasSelection():
            begins, ends = (in_python(one.text, at) for at in (cursor.selectionStart(), cursor.selectionEnd()))
            self.redact_asked.emit([(one, begins, ends)], self.reason.currentData())
        elif one.finding.kind != CHANGED:
            found, reason = self._together(), self.reason.currentData()
            passages = [(other, other.finding.begins, other.finding.ends) for other in found]
            self._decide(found)
            self.redact_asked.emit(passages, reason)

    def later(self) -> None:
        """Look at it again at the end."""
        if self._reviewed is not None:
            self._review_from(self._reviewed + 1)
        elif self.now is not None:
            self._later.add(key_of(self.now))
            self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the note and the list of reasons the keys mean the same."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._key(event):
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """R redacts, Enter or A leaves it, S is for later."""
        if not self._key(event):
            super().keyPressEvent(event)

    def _key(self, event: QKeyEvent) -> bool:
        """Letters also as a Korean keyboard gives them."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or event.isAutoRepeat() or self.now is None:
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_A) or event.text() == "ㅁ":
            self.keep()
        elif event.key() == Qt.Key.Key_R or event.text() == "ㄱ":
            self.redact()
        elif event.key() == Qt.Key.Key_S or event.text() == "ㄴ":
            self.later()
        else:
            return False
        return True

    def _alike(self) -> list[FoundPlace]:
        """The findings that read and mean the same as the one shown, it among them."""
        one = self.now
        if one is None or one.finding.kind == CHANGED:
            return [] if one is None else [one]
        if self._reviewed is not None:
            return [one]
        mine = (one.finding.text, one.finding.kind)
        return [other for other in self._open if (other.finding.text, other.finding.kind) == mine]

    def _together(self) -> list[FoundPlace]:
        return self._alike() if self.alike.isChecked() else [one for one in (self.now,) if one is not None]

    def _decide(self, found: list[FoundPlace]) -> None:
        """Go on to the next at once; the record follows."""
        if self._reviewed is not None:
            self._review_from(self._reviewed + 1)
            return
        keys = {key_of(one) for one in found}
        after = [key_of(one) for one in self._open]
        place = after.index(key_of(found[0]))
        self._at = next((key for key in after[place:] if key not in keys), None)
        self._decided |= keys
        self._open = [one for one in self._open if key_of(one) not in keys]
        self._show()

    def _show_later(self) -> None:
        self._later.clear()
        self._show()
        self.text.setFocus()

    def _review_from(self, place: int) -> None:
        """Look at what was decided once more, one after the other; after the last it is over."""
        self._reviewed = place if place < len(self._settled) else None
        self._show()
        self.text.setFocus()

    def retranslate(self) -> None:
        """Write every word again."""
        self._reason_label.setText(self.tr("Reason"))
        chosen = self.reason.currentData()
        self.reason.clear()
        for reason in REDACTION_REASONS:
            self.reason.addItem(kind_words(reason), reason)
        self.reason.setCurrentIndex(max(self.reason.findData(chosen), 0))
        self.reason.setAccessibleName(self.tr("Reason"))
        self.redact_button.setText(self.tr("Redact"))
        self.keep_button.setText(self.tr("Fine as it is"))
        self.later_button.setText(self.tr("Later"))
        self.text.setAccessibleName(self.tr("The text, with the passage marked"))
        self._hint.set_words(self.tr("To hide something else in this text, mark it with the mouse and press R."))
        self._again.setText(self.tr("Show them again"))
        self._review.setText(self.tr("Look at what was decided"))
        self._show()

    def _show(self) -> None:
        one = self.now
        if self._reviewed is not None:
            everything, passed = len(self._settled), self._reviewed
        else:
            everything = len(self._open) + len(self._decided)
            passed = len(self._decided) + len(self._later & {key_of(other) for other in self._open})
        self._card.set_title(self.tr("Names and numbers"))
        figures = self.tr("{done} / {all}").format(done=min(passed + 1, everything), all=everything)
        self._card.set_aside(figures if one is not None else "")
        self.line.set_share(passed / everything if everything else 1.0)
        self.line.setVisible(one is not None)
        self._body.setVisible(one is not None)
        self._done.setVisible(one is None)
        self._again.setVisible(one is None and bool(self._open))
        self._review.setVisible(one is None and bool(self._settled))
        if one is None:
            self._done.set_words(self._done_words())
            return
        self._at = key_of(one)
        self._show_one(one)

    def _show_one(self, one: FoundPlace) -> None:
        kind = one.finding.kind
        if kind == CHANGED:
            self._kind.set_words(self.tr("The note was changed after something in it was redacted. Read it again."))
        else:
            sure = confidence_words(one)
            self._kind.set_words(f"{kind_words(kind)} · {sure}")
        self._where.setText(where_words(one))
        self.reason.setCurrentIndex(max(self.reason.findData("other" if kind == CHANGED else kind), 0))
        alike = len(self._alike())
        self.alike.setVisible(alike > 1)
        self.alike.setChecked(False)
        self.alike.setText(self.tr("All {n} that read alike").format(n=alike))
        self.text.setCurrentCharFormat(QTextCharFormat())  # or a mark at the beginning would stay, and spread
        self.text.setPlainText(one.text)
        if kind != CHANGED:
            cursor = QTextCursor(self.text.document())
            cursor.setPosition(in_qt(one.text, one.finding.begins))
            cursor.setPosition(in_qt(one.text, one.finding.ends), QTextCursor.MoveMode.KeepAnchor)
            marked = QTextCharFormat()
            marked.setBackground(QColor(current().colours.soft("warning")))
            marked.setForeground(QColor(current().colours.ink))
            marked.setFontWeight(700)
            cursor.mergeCharFormat(marked)
            cursor.clearSelection()
            self.text.setTextCursor(cursor)
            self.text.ensureCursorVisible()

    def _done_words(self) -> str:
        if not self._known:
            return self.tr("Looking for names and numbers …")
        if self._open:
            return self.tr("{n} left for later.").format(n=len(self._open))
        if self._decided:
            return self.tr("Everything has been looked at.")
        return self.tr("No names or numbers are waiting.")
