"""The words of what stands beside a ballot's result, Korean and English side by side."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["BESIDE_PHRASES"]

BESIDE_PHRASES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "shift": ("전후 비교 (앞: 투표 {earlier}, 뒤: 투표 {ballot})", "Before and after (votes {earlier} and {ballot})"),
        "option": ("항목", "Option"),
        "before": ("앞 (투표 {n})", "Before (vote {n})"),
        "after": ("뒤 (투표 {n})", "After (vote {n})"),
        "change": ("변화", "Change"),
        "votes": ("{n}표 · {share}", "{n} · {share}"),
        "points": ("{points}%p", "{points} points"),
        "base": (
            "비율은 앞 투표의 유효표 {before}표와 뒤 투표의 유효표 {after}표에서 차지하는 몫이며, %p는 퍼센트포인트입니다.",
            "Shares are shares of {before} valid votes before and {after} after; points are percentage points.",
        ),
        "totals": (
            "합계만 비교한 것입니다. 누가 생각을 바꾸었는지는 알 수 없습니다.",
            "Totals only: who changed their mind is not known.",
        ),
        "linked": (
            "두 번 모두 동의한 {n}명의 앞뒤 표를 이름 없이 견주어 보았습니다.",
            "{n:person|people} agreed both times to have their two votes compared, without their names.",
        ),
        "moved": (
            "그 가운데 {n}명({share})이 두 번째에는 다르게 답하였습니다.",
            "{n} of them ({share}) answered differently the second time.",
        ),
        "hidden": (
            "비밀투표에서 다섯 명이 안 되는 사람의 표가 드러나지 않도록 {n}명의 답은 싣지 않았습니다.",
            "What {n} of them answered is not told: it would tell of fewer than five people in a secret vote.",
        ),
        "told": (
            "아래 표에는 나머지 가운데 답을 바꾼 사람만 적었습니다.",
            "The table shows those of the others who changed their answer.",
        ),
        "from": ("앞의 답", "First answer"),
        "to": ("뒤의 답", "Second answer"),
        "people": ("인원", "People"),
        "more": ("그 밖의 이동", "other moves"),
        "abstained": ("기권", "Abstained"),
        "groups": ("집단별 결과", "By group"),
        "others": ("그 밖, 모름", "Others, or not known"),
        "all": ("전체", "Everybody"),
        "legend": ("{n} {text}", "{n} {text}"),
        "about": (
            "휴대전화 표만 나누었으며, 비율은 그 집단의 유효표 가운데 차지하는 몫입니다. {n}명이 안 되는 집단은 다른 집단과 한데 묶었습니다.",
            "Votes by phone only; shares are shares of the group's valid votes. Groups of fewer than {n} people are put together "
            "with others.",
        ),
        "about.grades": (
            "휴대전화 표만 나누었으며, 숫자는 그 집단이 준 점수의 평균입니다. {n}명이 안 되는 집단은 다른 집단과 한데 묶었습니다.",
            "Votes by phone only; figures are the group's mean grades. Groups of fewer than {n} people are put together with others.",
        ),
    }
)  # fmt: skip
