"""The sentences that say what a plan for the morning does."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from facilitator.day.morning import MorningPlan


def morning_words(plan: MorningPlan) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What to say about a plan, (English, Korean), in the order in which it happens."""
    if not plan.operations:
        return (("Everybody who is here has a seat. There is nothing to do.",),
                ("와 있는 사람은 모두 자리가 있습니다. 바꿀 것이 없습니다.",))  # fmt: skip
    said: list[tuple[str, str]] = []
    if plan.marked_absent:
        said.append(
            (
                f"Marked absent: {plan.marked_absent:,}.",
                f"아직 오지 않은 {plan.marked_absent:,}명을 불참으로 표시합니다.",
            )
        )
    if plan.freed:
        said.append((f"Seats freed: {plan.freed:,}.", f"비우는 자리는 {plan.freed:,}석입니다."))
    if plan.placed:
        said.append((f"People who get a seat: {plan.placed:,}.", f"새로 자리를 받는 사람은 {plan.placed:,}명입니다."))
    if plan.closed:
        tables = ", ".join(map(str, plan.closed))
        said.append((f"Tables closed: {tables}.", f"닫는 테이블은 {tables}번입니다."))
    said.append(
        (f"People moved to another table: {plan.moved:,}.", f"테이블을 옮기는 사람은 {plan.moved:,}명입니다.")
        if plan.moved
        else ("Nobody who has a seat is moved.", "이미 자리가 있는 사람은 아무도 옮기지 않습니다.")
    )
    before, after = plan.before.score, plan.after.score
    if after.cells:
        shares = _share(before.in_band, before.cells), _share(after.in_band, after.cells)
        said.append(
            (
                f"In band: {shares[1]} (before: {shares[0]}). Pairs meeting more than once: {after.repeats:,}"
                f" (before: {before.repeats:,}).",
                f"고른 범위 안의 수치는 {shares[1]}입니다(이전 {shares[0]}). 두 번 이상 만나는 짝은"
                f" {after.repeats:,}쌍입니다(이전 {before.repeats:,}쌍).",
            )
        )
    return tuple(en for en, _ in said), tuple(ko for _, ko in said)


def _share(part: int, whole: int) -> str:
    return f"{int(part * 10000 / whole) / 100:.2f}%" if whole else "–"
