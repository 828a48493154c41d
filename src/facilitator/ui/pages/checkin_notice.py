"""The line at the desk that says what was just done, with a way back, or why it could not be done."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from facilitator.errors import Refused
from facilitator.ui.widgets.notice import Notice


class DeskNotice(Notice):
    """A notice that is there only while it has something to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.hide()

    def tell(self, state: str, lead: str, rest: str = "", *, button: str = "") -> None:
        """Show this state, sentence and, where given, button."""
        self.say(state, lead, rest, button=button)
        self.show()

    def tell_done(self, words: str) -> None:
        """Something was done; a button takes it back."""
        self.tell("ok", words, button=self.tr("Undo"))

    def tell_already_here(self, time: str) -> None:
        """The person had been marked at this time of day; empty where that is not known."""
        self.tell("warning", self.tr("Marked as arrived already {time}").format(time=time).strip())

    def tell_no_seat(self, refused: Refused, language: str) -> None:
        """Somebody is here, and no seat was found for them."""
        what_to_do = self.tr(
            "They are on the list and marked as arrived. Open a closed table or add seats, then press “Give a seat”."
        )
        self.tell("bad", self.tr("There is no seat for them."), f"{refused.text(language)} {what_to_do}")

    def tell_nobody_found(self) -> None:
        """What was typed finds nobody."""
        self.tell(
            "none",
            self.tr("Nobody on the list is found so."),
            self.tr("Ctrl N takes somebody in who is on no list."),
        )

    def forget_done(self) -> None:
        """What was said to be done is no longer so."""
        if self.state == "ok":
            self.hide()
