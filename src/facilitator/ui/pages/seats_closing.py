"""Closing a table on the day: where people have seats there, what would become of them is shown before it is done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from facilitator.day.morning import MorningPlan, plan_morning
from facilitator.day.seated import SeatedTable
from facilitator.errors import Refused
from facilitator.record.operations import CloseTable, OpenTable
from facilitator.ui.widgets.dialogs import confirm
from facilitator.ui.workplace import Workplace

translate = QCoreApplication.translate


def close_table(parent: QWidget, work: Workplace, table: SeatedTable, attributes: Sequence[str]) -> None:
    """Use a table no more in the rounds to come; its people are spread over the others once somebody agreed."""
    session_id, desk, record = work.place.session_id, work.desk, work.desk.record
    if session_id is None:
        return
    label = translate("SeatsPage", "Close table {number}").format(number=table.number)

    def agreed(plan: MorningPlan) -> None:
        question = translate("SeatsPage", "Close table {number}, and spread its people?").format(number=table.number)
        if confirm(parent, question, plan.text(work.language), yes_text=translate("SeatsPage", "Close the table")):
            desk.do(label, *plan.operations)

    def plan(_refused: Refused) -> None:
        desk.run(lambda _task: plan_morning(record, session_id, attributes=attributes, close=(table.id,)), agreed)

    desk.do(label, CloseTable(id=table.id), failed=plan)


def open_table(work: Workplace, table: SeatedTable) -> None:
    """Use a closed table again."""
    label = translate("SeatsPage", "Open table {number}").format(number=table.number)
    work.desk.do(label, OpenTable(id=table.id))
