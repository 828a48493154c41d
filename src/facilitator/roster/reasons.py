"""Why a row of a list cannot go in, said to the organizer who will mend it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reason:
    """The reason in English and in Korean."""

    en: str
    ko: str


def no_name() -> Reason:
    """The name is empty."""
    return Reason("The name is missing.", "이름이 비어 있습니다.")


def too_few_cells(cells: int, columns: int) -> Reason:
    """The row ends too early."""
    return Reason(
        f"The row has {cells} cells where the list has {columns} columns; it may be cut off.",
        f"열은 {columns}개인데 칸이 {cells}개뿐입니다. 줄이 잘렸는지 확인해 주십시오.",
    )


def too_many_cells(cells: int, columns: int) -> Reason:
    """The row goes on beyond the last column."""
    return Reason(
        f"The row has {cells} cells where the list has {columns} columns; a cell may hold an unquoted separator.",
        f"열은 {columns}개인데 칸이 {cells}개입니다. 내용에 쉼표 같은 구분 기호가 들어갔는지 확인해 주십시오.",
    )


def unreadable_age(written: str) -> Reason:
    """The age is no age, birth date or band."""
    return Reason(
        f"The age “{_short(written)}” cannot be read. Write it like 34, 30s or 1990-05-01.",
        f"나이 ‘{_short(written)}’을(를) 읽을 수 없습니다. 34, 30대, 1990-05-01처럼 적어 주십시오.",
    )


def unreadable_number(written: str) -> Reason:
    """The badge number is no whole number above zero."""
    return Reason(
        f"The badge number “{_short(written)}” is not a whole number.",
        f"명찰 번호 ‘{_short(written)}’이(가) 숫자가 아닙니다.",
    )


def unreadable_table(written: str) -> Reason:
    """The fixed table is no table number."""
    return Reason(
        f"The fixed table “{_short(written)}” is not a table number.",
        f"지정 테이블 ‘{_short(written)}’이(가) 테이블 번호가 아닙니다.",
    )


def number_twice(number: int, line: int) -> Reason:
    """An earlier row has the badge number."""
    return Reason(
        f"Badge number {number} is used in line {line} already.",
        f"명찰 번호 {number}번이 {line}행에 이미 있습니다.",
    )


def number_taken(number: int, name: str) -> Reason:
    """Somebody in the session has the badge number."""
    return Reason(
        f"Badge number {number} belongs to {name}, who is in the session already.",
        f"명찰 번호 {number}번은 이미 등록된 {name} 님의 번호입니다.",
    )


def same_person(line: int) -> Reason:
    """An earlier row holds the same person."""
    return Reason(f"The same person is in line {line} already.", f"{line}행과 같은 사람입니다.")


def _short(written: str) -> str:
    return written if len(written) <= 20 else f"{written[:20]}…"
