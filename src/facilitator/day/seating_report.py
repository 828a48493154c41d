"""How good a seating is, as a text to print or to keep beside the seats, and as values for other programs."""

from __future__ import annotations

from typing import Any

from facilitator.seating.causes import CellCause, RepeatCause
from facilitator.seating.causes_exchange import Exchange
from facilitator.seating.causes_rules import Reason
from facilitator.seating.explanation import AttributeBalance, Explanation, ValueBalance
from facilitator.seating.problem import Problem


def seating_report(explanation: Explanation, language: str) -> str:
    """The sentences, one line a value and a group, and the cause of every count out of band and of every repeat."""
    korean = language == "ko"
    lines = [*(explanation.ko if korean else explanation.en), ""]
    for attribute in explanation.attributes:
        lines.append(_attribute_line(attribute, korean))
        lines += [f"  {_value_line(value, korean)}" for value in attribute.values]
        lines.append("")
    lines += _group_lines(explanation, korean)
    causes = explanation.causes
    for title, ko_title, faults in (
        ("Counts out of band, and why", "범위를 벗어난 수치와 까닭", causes.cells),
        ("Pairs meeting again, and why", "두 번 이상 만나는 짝과 까닭", causes.repeats),
    ):
        if faults:
            lines.append(f"{ko_title if korean else title} ({len(faults):,})")
            lines += [f"  {fault.ko if korean else fault.en}" for fault in faults]
            lines.append("")
    return "\n".join(lines)


def _attribute_line(attribute: AttributeBalance, korean: bool) -> str:
    inside, tables = attribute.tables_in_band, attribute.tables
    if korean:
        return f"{attribute.name} · 테이블 {tables:,}곳 중 {inside:,}곳이 모든 값에서 범위 안"
    return f"{attribute.name} · {inside:,} of {tables:,} tables in band in every value"


def _value_line(value: ValueBalance, korean: bool) -> str:
    band = str(value.least) if value.least == value.most else f"{value.least}–{value.most}"
    if korean:
        return (
            f"{value.value}: {value.people:,}명 · 테이블당 {value.share:.2f}명 · 범위 {band} · "
            f"{value.in_band:,}/{value.cells:,}개 테이블이 범위 안"
        )
    return (
        f"{value.value}: {value.people:,} people · {value.share:.2f} a table · band {band} · "
        f"{value.in_band:,} of {value.cells:,} tables in band"
    )


def _group_lines(explanation: Explanation, korean: bool) -> list[str]:
    lines = []
    for outcome in explanation.groups:
        number = explanation.problem.round_number(outcome.round)
        lines.append(f"{number}라운드 분야" if korean else f"Groups of round {number}")
        lines += [
            f"  {name}: {people:,}명 / {seats:,}석" if korean else f"  {name}: {people:,} people, {seats:,} seats"
            for name, people, seats in outcome.sizes
        ]
        lines.append("")
    return lines


def seating_values(explanation: Explanation) -> dict[str, Any]:
    """Everything the report says as plain values; rounds, tables and people by the numbers and names that they have."""
    problem, score = explanation.problem, explanation.score
    return {
        "in_band": score.in_band,
        "cells_out": score.cells_out,
        "least_cells_out": score.least_out,
        "repeats": score.repeats,
        "least_repeats": score.least_repeats,
        "hard_rules_ok": score.hard_rules_ok,
        "optimal": score.optimal,
        "sentences": {"en": list(explanation.en), "ko": list(explanation.ko)},
        "attributes": [_attribute_values(attribute) for attribute in explanation.attributes],
        "groups": group_values(explanation),
        "cells": [_cell_values(problem, cell) for cell in explanation.causes.cells],
        "pairs": [_repeat_values(problem, repeat) for repeat in explanation.causes.repeats],
    }


def group_values(explanation: Explanation) -> list[dict[str, Any]]:
    """Who got which group, one entry per round that seats people by group."""
    return [
        {
            "round": explanation.problem.round_number(outcome.round),
            "plan": outcome.plan,
            "wishing": outcome.wishing,
            "choices": list(outcome.reached),
            "outside": outcome.outside,
            "most_first_choices": outcome.most_first,
            "sizes": {name: {"people": people, "seats": seats} for name, people, seats in outcome.sizes},
        }
        for outcome in explanation.groups
    ]


def _attribute_values(attribute: AttributeBalance) -> dict[str, Any]:
    return {
        "name": attribute.name,
        "tables": attribute.tables,
        "tables_in_band": attribute.tables_in_band,
        "values": [
            {
                "value": value.value,
                "people": value.people,
                "share": round(value.share, 4),
                "band": [value.least, value.most],
                "tables": value.cells,
                "tables_in_band": value.in_band,
            }
            for value in attribute.values
        ],
    }


def _cell_values(problem: Problem, cell: CellCause) -> dict[str, Any]:
    attribute = problem.names[cell.attribute]
    return {
        "round": problem.round_number(cell.round),
        "table": problem.table_number(cell.table),
        "attribute": attribute.name,
        "value": attribute.values[cell.value],
        "count": cell.count,
        "band": [cell.least, cell.most],
        **_cause_values(problem, cell.reason, cell.exchange),
        "en": cell.en,
        "ko": cell.ko,
    }


def _repeat_values(problem: Problem, repeat: RepeatCause) -> dict[str, Any]:
    return {
        "people": [problem.person_name(person) for person in repeat.people],
        "rounds": list(repeat.rounds),
        **_cause_values(problem, repeat.reason, repeat.exchange),
        "en": repeat.en,
        "ko": repeat.ko,
    }


def _cause_values(problem: Problem, reason: Reason | None, exchange: Exchange | None) -> dict[str, Any]:
    if reason is not None:
        people = [problem.person_name(person) for person in reason.people]
        tables = [problem.table_number(table) for table in reason.tables]
        return {"cause": reason.kind, "by": {"people": people, "tables": tables, "label": reason.label}}
    if exchange is None:
        return {"cause": "nobody can change seats"}
    return {
        "cause": "no better seats found" if not exchange.gains else "can be mended",
        "best_exchange": {
            "round": problem.round_number(exchange.round),
            "people": [problem.person_name(exchange.one), problem.person_name(exchange.other)],
            "tables": [problem.table_number(table) for table in exchange.tables],
            "other_cells_out": exchange.cells,
            "other_repeats": exchange.repeats,
        },
    }
