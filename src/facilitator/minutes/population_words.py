"""The words that set those who came beside the city's population."""

from __future__ import annotations

__all__ = ["POPULATION_PHRASES"]

POPULATION_PHRASES: dict[str, tuple[str, str]] = {
    "people.here": ("참석자 {share} ({n}명)", "here {share} ({n})"),
    "people.city": ("시 인구 {share}", "city {share}"),
    "people.city_unknown": ("시 인구 자료 없음", "city not known"),
    "people.beside": (
        "위의 짙은 막대는 참석자 {n}명, 아래의 옅은 막대는 시 인구입니다.",
        "The dark bar above is the {n:person|people} who came, the pale bar below the city's population.",
    ),
    "people.source": ("출처: {source}.", "Source: {source}."),
    "people.no_source": ("인구 자료의 출처는 입력하지 않았습니다.", "The source of the population was not entered."),
    "people.unknown": (
        "인구 자료에 없는 값: {values}.",
        "Not named by the population's source: {values}.",
    ),
}
