"""Tidying up the seats on the morning: what it would do is seen before it is done, and it is undone in one step."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.day.checkin import CheckIn, read_check_in
from facilitator.day.morning import MorningPlan, plan_morning
from facilitator.errors import Refused
from facilitator.record import Changes
from facilitator.ui.desk import Work
from facilitator.ui.look import look
from facilitator.ui.pages.morning_choices import MorningChoices, MorningWish, SmallTable
from facilitator.ui.pages.morning_outcome import MorningOutcome
from facilitator.ui.paper import show_paper
from facilitator.ui.widgets.buttons import Button, PrimaryButton
from facilitator.ui.widgets.labels import ElidedLabel
from facilitator.ui.widgets.scroll import ScrollColumn
from facilitator.ui.workplace import Workplace

CONCERNS = ("arrivals", "participants", "participant", "seats", "table", "tables", "round", "rounds")


class MorningDialog(QDialog):
    """Choices at the left, what they would do at the right."""

    def __init__(self, parent: QWidget | None, work: Workplace, session_id: str) -> None:
        super().__init__(parent)
        self.desk, self._work_place, self._session_id = work.desk, work, session_id
        self._day: CheckIn | None = None
        self._plan: MorningPlan | None = None
        self._work: Work | None = None
        self._asked = 0
        self._done = False
        self.setWindowTitle(self.tr("Tidy up the seats"))
        room = parent.window().size() if parent is not None else QSize(1280, 800)
        self.resize(min(look().pixels(1240), room.width() - 40), min(look().pixels(800), room.height() - 40))
        self.choices = MorningChoices()
        self.choices.changed.connect(self.work_out)
        self.outcome = MorningOutcome()
        self.outcome.closed.connect(self.reject)
        self.apply_button = PrimaryButton(self.tr("Apply"), hint="Ctrl Enter")
        self.apply_button.setEnabled(False)
        self.apply_button.clicked.connect(self.apply)
        self.cancel_button = Button(self.tr("Cancel"), hint="Esc")
        self.cancel_button.clicked.connect(self.reject)
        self.undo_button = Button(self.tr("Undo"), hint="Ctrl Z")
        self.undo_button.clicked.connect(self.undo)
        self.print_button = PrimaryButton()
        self.print_button.clicked.connect(self.print_badges)
        self.undo_button.hide()
        self.print_button.hide()
        for keys, slot in (("Ctrl+Return", self.apply), ("Ctrl+Enter", self.apply), ("Ctrl+Z", self.undo)):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)
        self._lay_out()
        self.desk.changed.connect(self._hear)
        self.cancel_button.setFocus()
        self.work_out()

    def _lay_out(self) -> None:
        self._left = ScrollColumn(self.choices)
        self._left.setFixedWidth(look().pixels(348))
        middle = QHBoxLayout()
        middle.setSpacing(20)
        middle.addWidget(self._left)
        middle.addWidget(self.outcome, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.undo_button)
        buttons.addStretch(1)
        for button in (self.cancel_button, self.print_button, self.apply_button):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(ElidedLabel(self.tr("Tidy up the seats"), "title"))
        column.addLayout(middle, 1)
        column.addLayout(buttons)

    def work_out(self) -> None:
        """Work out what the choices would do, beside the window; what was being worked out is stopped."""
        self._stop()
        self._asked += 1
        asked, wish, known = self._asked, self.choices.wish(), self._day
        record, session_id = self.desk.record, self._session_id

        def find(work: Work) -> tuple[CheckIn, MorningPlan | Refused]:
            day = known
            if day is None:
                with record.reading() as reading:
                    day = read_check_in(reading, session_id)
            try:
                plan = plan_morning(
                    record, session_id,
                    close=() if wish.close is None else wish.close,
                    close_below=wish.least if wish.least and wish.close is None else None,
                    move_share=wish.move_share, count_expected_as_gone=wish.expected_gone,
                    progress=work.progressed.emit, cancelled=work.cancelled,
                )  # fmt: skip
            except Refused as refused:
                return day, refused
            return day, plan

        def found(outcome: tuple[CheckIn, MorningPlan | Refused]) -> None:
            if asked == self._asked:
                self._work = None
                self._show(*outcome, wish)

        self.apply_button.setEnabled(False)
        self.outcome.begin()
        self._work = self.desk.run(find, found)
        self._work.progressed.connect(self.outcome.progress.set_share)

    def apply(self) -> None:
        """Do it, as one step."""
        if self._plan is None or self._work is not None or self._done or not self._plan.operations:
            return
        self._done = True
        self.apply_button.setEnabled(False)

        def failed(refused: Refused) -> None:
            self._done = False
            self.outcome.show_refusal(refused, self._work_place.language)

        self.desk.do(
            self.tr("Tidy up the seats"), *self._plan.operations, then=lambda _changes: self._applied(), failed=failed
        )

    def undo(self) -> None:
        """Take it back as a whole, and begin anew."""
        if not self._done or self.desk.undo_label != self.tr("Tidy up the seats"):
            return
        self.desk.undo()
        self._done = False
        self._show_buttons()
        self._left.show()

    def print_badges(self) -> None:
        """The badges of the people whose tables changed."""
        people = [person.id for person in self.outcome.moved.people]
        show_paper(self, self._work_place, which="badges", person_ids=people)

    def done(self, result: int) -> None:
        """Stop what is being worked out."""
        self._asked += 1
        self._stop()
        super().done(result)

    def _show(self, day: CheckIn, plan: MorningPlan | Refused, wish: MorningWish) -> None:
        self._day = day
        self.outcome.end()
        self.choices.show_day(day)
        if isinstance(plan, Refused):
            self._plan = None
            self.outcome.show_refusal(plan, self._work_place.language)
        else:
            self._plan = plan
            if wish.least and wish.close is None:
                self.choices.show_small(self._small(day, plan, wish), plan.closed)
            self.outcome.show_plan(day, plan, expected_gone=wish.expected_gone)
        self.apply_button.setEnabled(self._plan is not None and bool(self._plan.operations))

    def _small(self, day: CheckIn, plan: MorningPlan, wish: MorningWish) -> list[SmallTable]:
        """The tables that are too small, first those that the search closes, then the smallest."""
        thin = day.thin(wish.least, count_expected=not wish.expected_gone)
        found = [
            SmallTable(day.tables[number].id, number, thin.get(number, 0)) for number in thin.keys() | set(plan.closed)
        ]
        return sorted(found, key=lambda table: (table.number not in plan.closed, table.people, table.number))

    def _applied(self) -> None:
        self._show_buttons()
        self._left.hide()
        self.outcome.show_done()
        count = len(self.outcome.moved.people)
        self.print_button.setText(self.tr("Print {count} changed badges …").format(count=f"{count:,}"))
        self.print_button.setVisible(bool(count))
        self.cancel_button.setFocus()

    def _show_buttons(self) -> None:
        self.undo_button.setVisible(self._done)
        self.print_button.setVisible(False)
        self.apply_button.setVisible(not self._done)
        self.cancel_button.setText(self.tr("Close") if self._done else self.tr("Cancel"))

    def _hear(self, changes: Changes) -> None:
        """Somebody came meanwhile."""
        if not self._done and self.isVisible() and changes.concerns(*CONCERNS):
            self._day = None
            self.work_out()

    def _stop(self) -> None:
        if self._work is not None:
            self._work.cancel()
            self._work = None


def show_morning(parent: QWidget | None, work: Workplace) -> None:
    """Let the organizer tidy up the seats of the session that is chosen."""
    session_id = work.place.session_id
    if session_id is None:
        return
    dialog = MorningDialog(parent, work, session_id)
    dialog.setAccessibleName(QCoreApplication.translate("MorningDialog", "Tidy up the seats"))
    dialog.exec()
    dialog.deleteLater()
