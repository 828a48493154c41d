"""Questions and refusals in our own words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.ui.look import current, look
from facilitator.ui.widgets.buttons import Button, PrimaryButton
from facilitator.ui.widgets.labels import WrapLabel
from facilitator.ui.widgets.painting import draw_shape


class TallDialog(QDialog):
    """A dialog that is as high as all its paragraphs need at its width: a window is not asked for that by itself."""

    def showEvent(self, event: QShowEvent) -> None:
        """Grow where a paragraph would be cut."""
        super().showEvent(event)
        layout = self.layout()
        if layout is not None and layout.totalHeightForWidth(self.width()) > self.height():
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))


def answers(*buttons: QWidget) -> QHBoxLayout:
    """The last row of a dialog: its buttons at the right, the one that agrees last."""
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addStretch(1)
    for button in buttons:
        row.addWidget(button)
    return row


class Message(TallDialog):
    """A bold sentence, what belongs to it, and one or two buttons. Esc always means no.

    Args:
        state: "warning" for a question, "bad" for a refusal, "ok" for news.
        lead: the bold sentence.
        paragraphs: what follows, one below the other; empty ones are left out.
        yes: words of the button that agrees.
        no: words of the button that does not; "" for no such button.
        danger: agreeing takes something away; Enter then does not agree by itself.
    """

    def __init__(
        self,
        parent: QWidget | None,
        state: str,
        lead: str,
        paragraphs: tuple[str, ...],
        *,
        yes: str,
        no: str = "",
        danger: bool = False,
    ) -> None:
        super().__init__(parent)
        self._state = state
        self.setWindowTitle(QCoreApplication.applicationName() or "Facilitator")
        self.setMinimumWidth(look().pixels(420))
        self.setMaximumWidth(look().pixels(640))
        self._lead = WrapLabel(lead, "heading")
        words = QVBoxLayout()
        words.setSpacing(8)
        words.addWidget(self._lead)
        for paragraph in paragraphs:
            if paragraph:
                words.addWidget(WrapLabel(paragraph))
        self.yes = PrimaryButton(yes)
        self.yes.clicked.connect(self.accept)
        buttons: list[QWidget] = [self.yes]
        if no:
            self.no = Button(no, hint="Esc")
            self.no.clicked.connect(self.reject)
            buttons.insert(0, self.no)
        column = QVBoxLayout(self)
        column.setContentsMargins(56, 24, 24, 20)
        column.setSpacing(20)
        column.addLayout(words, 1)
        column.addLayout(answers(*buttons))
        first = self.no if no and danger else self.yes
        first.setDefault(True)
        first.setFocus()
        self.setAccessibleName(lead)

    def words(self) -> str:
        """All that the dialog says, one paragraph a line."""
        return "\n".join(label.text() for label in self.findChildren(WrapLabel))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the shape of the state beside the bold sentence."""
        super().paintEvent(event)
        first_line = self._lead.geometry().top() + look().pixels(12)
        draw_shape(
            QPainter(self),
            self._state,
            QPointF(32, first_line),
            look().pixels(14),
            current().colours.state(self._state),
        )


def confirm(
    parent: QWidget | None,
    question: str,
    detail: str = "",
    yes_text: str = "",
    no_text: str = "",
    *,
    danger: bool = False,
) -> bool:
    """Ask, and say whether the person agreed.

    Args:
        question: one sentence that ends in a question mark.
        detail: what happens, and whether it can be taken back.
        yes_text: the verb of what happens ("Close the round"); "Yes" where empty.
        no_text: "Cancel" where empty.
        danger: agreeing takes something away; the safe button then has the keyboard.
    """
    translate = QCoreApplication.translate
    asked = Message(
        parent,
        "warning",
        question,
        (detail,),
        yes=yes_text or translate("Dialogs", "Yes"),
        no=no_text or translate("Dialogs", "Cancel"),
        danger=danger,
    )
    return asked.exec() == QDialog.DialogCode.Accepted


def tell_refusal(parent: QWidget | None, what: str, safe: str = "", do: str = "") -> None:
    """Say that something could not be done: what happened, what is safe, what to do."""
    close = QCoreApplication.translate("Dialogs", "Close")
    told = Message(parent, "bad", what, (safe, do), yes=close)
    told.setWindowModality(Qt.WindowModality.WindowModal)
    told.exec()
