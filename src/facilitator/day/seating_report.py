"""How good a seating is, as a text to print or to keep beside the seats."""

from __future__ import annotations

from facilitator.seating import Explanation


def seating_report(explanation: Explanation, language: str) -> str:
    """The sentences, then one line a value: people, their share of a table, what tables may have, how many do."""
    korean = language == "ko"
    lines = [*(explanation.ko if korean else explanation.en), ""]
    for attribute in explanation.attributes:
        lines.append(attribute.name)
        for value in attribute.values:
            band = str(value.least) if value.least == value.most else f"{value.least}–{value.most}"
            lines.append(
                f"  {value.value}: {value.people:,}명 · 테이블당 {value.share:.2f}명 · 범위 {band} · "
                f"{value.in_band:,}/{value.cells:,}개 테이블이 범위 안"
                if korean
                else f"  {value.value}: {value.people:,} people · {value.share:.2f} a table · band {band} · "
                f"{value.in_band:,} of {value.cells:,} tables in band"
            )
        lines.append("")
    return "\n".join(lines)
