"""Voting codes on their way to paper: made when they are printed, and known to the record only by their hashes."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from facilitator.day.paper_values import printed_event
from facilitator.errors import Refused
from facilitator.minutes.paper.event import PrintedPerson, VotingCode
from facilitator.minutes.paper.slips import write_slips
from facilitator.record import Record
from facilitator.record.operations import CodeIssued, IssueCodes
from facilitator.record.voting import code_hash, new_code, shown_code

MOST_SLIPS = 20_000


def printed_code(code: str, base: str) -> VotingCode:
    """The code as paper shows it.

    Args:
        code: as ``new_code`` makes it.
        base: the address of the page for phones, with the slash at its end.
    """
    return VotingCode(letters=shown_code(code), address=f"{base}v/{code}", base=base)


def phone_address(typed: str) -> str:
    """The address of the page for phones as it is printed: "192.168.0.10:8080" is enough.

    Raises:
        Refused: it is no address.
    """
    address = typed.strip() if "://" in typed else f"http://{typed.strip()}"
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname or any(letter.isspace() for letter in address):
        raise Refused(
            f"{typed!r} is no address that a phone can open. Copy it from the hub, such as http://192.168.0.10:8080/.",
            f"{typed!r}은(는) 휴대전화로 열 수 있는 주소가 아닙니다. 허브에 보이는 주소를 http://192.168.0.10:8080/처럼 적어 주십시오.",
        )
    return f"{parts.scheme}://{parts.netloc}/"


def write_voting_slips(
    record: Record,
    session_id: str,
    path: Path,
    *,
    number: int,
    base: str,
    per_sheet: int = 8,
    language: str = "",
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> int:
    """Write so many slips with a new code each, none of them anybody's, and return how many sheets they fill.

    The codes are valid once the file is there. Each call makes new ones; slips that were printed before stay valid.

    Raises:
        Refused: the number or the address cannot be, or the file cannot be written; nothing was issued.
        Cancelled: ``cancelled`` said so; nothing was issued.
    """
    if not 1 <= number <= MOST_SLIPS:
        raise Refused(
            f"{number:,} slips cannot be printed. Choose 1 to {MOST_SLIPS:,}.",
            f"투표 쪽지를 {number:,}장 만들 수는 없습니다. 1~{MOST_SLIPS:,}장으로 정해 주십시오.",
        )
    base = phone_address(base)
    with record.reading() as reading:
        event = printed_event(reading, session_id, language)
    codes = [new_code(record) for _ in range(number)]
    tell = progress or (lambda share: None)

    def write(waiting: Path) -> int:
        return write_slips(
            event,
            [printed_code(code, base) for code in codes],
            waiting,
            per_sheet=per_sheet,
            progress=lambda done, all: tell(done / max(all, 1)),
            cancelled=cancelled,
        )

    return issued_with(record, session_id, [CodeIssued(code_hash=code_hash(one)) for one in codes], path, write)


def issued_with(
    record: Record, session_id: str, codes: Sequence[CodeIssued], path: Path, write: Callable[[Path], int]
) -> int:
    """Write a paper, issue the codes that are on it, and only then put it where it is looked for.

    Args:
        write: writes the paper to the path that it is given, and returns how many pages it has.

    Raises:
        Refused: it cannot be written, or the codes cannot be issued; neither has happened then.
    """
    waiting = path.with_name(f".{path.name}.{record.new_id()}")
    try:
        pages = write(waiting)
        record.apply(IssueCodes(session_id=session_id, codes=tuple(codes)))
        os.replace(waiting, path)
    finally:
        waiting.unlink(missing_ok=True)
    return pages


def with_codes(
    record: Record, people: Sequence[PrintedPerson], ids: Sequence[str], base: str
) -> tuple[list[PrintedPerson], tuple[CodeIssued, ...]]:
    """People with a new voting code each for their badges, and what to issue once the badges are written.

    Args:
        people: as they are printed.
        ids: their ids, in the same order.
        base: the address of the page for phones.
    """
    base = phone_address(base)
    codes = [new_code(record) for _ in people]
    return (
        [replace(one, vote=printed_code(code, base)) for one, code in zip(people, codes, strict=True)],
        tuple(CodeIssued(code_hash=code_hash(code), participant_id=one) for one, code in zip(ids, codes, strict=True)),
    )
