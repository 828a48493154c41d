"""Before anything is published: asking where names and numbers in the notes have not been looked at."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from facilitator.minutes.gather.findings import findings
from facilitator.ui.desk import Desk
from facilitator.ui.widgets.dialogs import confirm

__all__ = ["when_looked_at"]


def when_looked_at(
    parent: QWidget,
    desk: Desk,
    session_id: str | None,
    then: Callable[[], object],
    otherwise: Callable[[], object],
    *,
    printing: bool = False,
) -> None:
    """Look through the notes of a session beside the window, and go on where every finding was decided about.

    Args:
        parent: the page.
        desk: where the record lies.
        session_id: nothing happens without one.
        then: goes on, also where the person publishes the findings as they are.
        otherwise: shows the person what waits.
        printing: the words are those for printing, not for saving.
    """
    if session_id is None:
        return
    record, translate = desk.record, QCoreApplication.translate

    def ask(waiting: int) -> None:
        question = translate("Publishing", "{n} places have not been looked at. Publish them as they are?")
        agreed = not waiting or confirm(
            parent,
            question.format(n=waiting),
            translate("Publishing", "They may be names or numbers of people. What is published cannot be taken back."),
            yes_text=translate("Publishing", "Print anyway") if printing else translate("Publishing", "Save anyway"),
            no_text=translate("Publishing", "Look at them"),
            danger=True,
        )
        (then if agreed else otherwise)()

    desk.run(lambda task: len(findings(record, session_id, None, task.cancelled).open), ask)
