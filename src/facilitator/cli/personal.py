"""Purging the personal data of a session once they are no longer kept."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from facilitator.cli.app import app
from facilitator.cli.options import AsJson, OneSession, RecordFile
from facilitator.cli.records import opened, session_of
from facilitator.cli.speech import answer, said

if TYPE_CHECKING:
    from facilitator.day.personal_data import PersonalState
    from facilitator.record import Record


@app.command(
    help=said(
        "Remove names, contacts and attributes from a record once they are no longer kept.",
        "보유 기한이 지난 개인정보를 기록에서 파기합니다.",
    )
)
def purge(
    path: RecordFile,
    session: OneSession = None,
    yes: Annotated[
        bool, typer.Option("--yes", help=said("Purge; without it only what would go is shown.", "실제로 파기합니다."))
    ] = False,
    keep_until: Annotated[
        str | None,
        typer.Option(metavar="DATE", help=said("Set the day from which they may be purged.", "보유 기한을 정합니다.")),
    ] = None,
    backups: Annotated[
        list[Path] | None,
        typer.Option(metavar="DIR", help=said("Look for backups here as well.", "백업을 더 찾을 폴더입니다.")),
    ] = None,
    remove_backups: Annotated[
        bool,
        typer.Option(
            "--remove-backups",
            help=said(
                "Put a new backup in the place of those that the program made.",
                "프로그램이 만든 백업을 새 백업으로 바꿉니다.",
            ),
        ),
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Purge the personal data of a session, or say what would go and what stays."""
    from facilitator.record.operations import SetRetention
    from facilitator.record.personal_backups import replace_copies, usual_backups

    with opened(path) as record:
        session_id = session_of(record, session)
        if keep_until is not None:
            record.apply(SetRetention(session_id=session_id, keep_until=keep_until))
        folders = [*(backups or ()), *([usual_backups(record.path)] if record.in_a_file else [])]
        state = _state(record, session_id, folders)
        may = yes and bool(state.purged_on or state.due)
        if may:
            _purge(record, session_id, state)
            if remove_backups:
                replace_copies(record, state.copies)
            state = _state(record, session_id, folders)
        remains = record.remains
        answer(as_json, _values(state, remains is None), "\n".join(_lines(state)))
    if remains is not None:
        typer.echo(said(remains.en, remains.ko), err=True)
    if not may or remains is not None:
        raise typer.Exit(1)


def _state(record: Record, session_id: str, folders: list[Path]) -> PersonalState:
    from facilitator.day.personal_data import personal_state

    return personal_state(record, session_id, folders)


def _purge(record: Record, session_id: str, state: PersonalState) -> None:
    """Purge what is there; what a purge that was cut off left in the file goes also where nothing is there any more."""
    from facilitator.record.operations import PurgePersonalData

    if state.some:
        record.apply(PurgePersonalData(session_id=session_id, confirmed=True))
    else:
        record.forget_people()


def _values(state: PersonalState, cleared: bool) -> dict[str, Any]:
    return {
        "purged": bool(state.purged_on) and not state.some,
        "purged_on": state.purged_on or None,
        "keep_until": state.keep_until or None,
        "due": state.due,
        "there": dict(state.there),
        "removed": dict(state.removed),
        "cleared": cleared,
        "copies": [{"file": str(one.path), "made_by_program": one.ours} for one in state.copies],
    }


def _lines(state: PersonalState) -> list[str]:
    from facilitator.day.personal_words import NOT_REACHED, WHAT_STAYS, what_there_is

    if state.purged_on and not state.some:
        lines = [said(f"Purged on {state.purged_on}:", f"{state.purged_on}에 파기했습니다:")]
        lines += [f"  {said(*words)}" for words in what_there_is(state.removed)]
    else:
        lines = [said("What goes:", "파기하는 것:"), *(f"  {said(*words)}" for words in what_there_is(state.there))]
        lines += [said("What stays:", "남는 것:"), *(f"  {said(*words)}" for words in WHAT_STAYS)]
        lines.append(_when(state))
    lines += [said(*words) for words in NOT_REACHED]
    lines += [said(f"Still holds names: {one.path}", f"이름이 남아 있는 파일: {one.path}") for one in state.copies]
    return lines


def _when(state: PersonalState) -> str:
    if not state.keep_until:
        return said(
            "Nothing was purged: nobody set until when they are kept. Set it with --keep-until 2027-03-12.",
            "파기하지 않았습니다. 보유 기한이 없습니다. --keep-until 2027-03-12처럼 정해 주십시오.",
        )
    if not state.due:
        return said(
            f"Nothing was purged: they are kept until {state.keep_until}.",
            f"파기하지 않았습니다. {state.keep_until}까지 보유합니다.",
        )
    return said(
        "Nothing was purged. No archive has confirmed that it holds this session. Purge for good with --yes."
        if not state.delivered
        else "Nothing was purged. Purge for good with --yes.",
        "파기하지 않았습니다. 기록관이 이 회의를 받았다는 확인이 없습니다. 파기하려면 --yes를 붙이십시오."
        if not state.delivered
        else "파기하지 않았습니다. 파기하려면 --yes를 붙이십시오.",
    )
