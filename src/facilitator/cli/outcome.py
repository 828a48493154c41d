"""What comes of a session: votes, documents, the check of the record, and its copies."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from facilitator.cli.app import app
from facilitator.cli.options import AsJson, Format, Kind, OneSession, PdfA, RecordFile
from facilitator.cli.records import opened, passphrase, session_of
from facilitator.cli.speech import answer, language, progress_bar, said
from facilitator.cli.undecided import undecided


@app.command(help=said("Show the ballots of a session.", "회의의 투표 결과를 보여 줍니다."))
def tally(path: RecordFile, session: OneSession = None, as_json: AsJson = False) -> None:
    """Show every ballot that was opened; one that was corrected stands with the one that took its place."""
    from facilitator.day.live_tally import tallies_of_session
    from facilitator.day.tally_report import beside_values, tally_lines, tally_values

    with opened(path) as record:
        session_id = session_of(record, session)
        with record.reading() as reading:
            tallies = tallies_of_session(reading, session_id)
            beside = {one.id: beside_values(reading, one.id) for one in tallies}
    lines = tally_lines(tallies, language()) or said("There is no ballot yet.", "아직 투표가 없습니다.")
    answer(as_json, {"ballots": tally_values(tallies, beside)}, lines)


@app.command(help=said("Check a record from its first entry to its last vote.", "기록을 처음부터 끝까지 확인합니다."))
def verify(path: RecordFile, as_json: AsJson = False) -> None:
    """Walk the journal's chain, play it again, recount the ballots, and say what does not agree."""
    from facilitator.record.verify import verify as check

    with opened(path) as record, progress_bar(said("Verifying", "확인하는 중")) as tell:
        result = check(record, tell)
    faults = [said(fault.en, fault.ko) for fault in result.faults]
    good = said(f"All {result.entries:,} entries agree.", f"항목 {result.entries:,}개가 모두 맞습니다.")
    values = {"ok": result.ok, "entries": result.entries, "head": result.head, "faults": faults}
    answer(as_json, values, f"{good}\n{result.head}" if result.ok else "\n".join(faults))
    if not result.ok:
        raise typer.Exit(1)


@app.command(help=said("Write the minutes of a session.", "회의록을 만듭니다."))
def minutes(
    path: RecordFile,
    out: Annotated[Path, typer.Option(metavar="DIR", help=said("The folder to write to.", "저장할 폴더입니다."))],
    session: OneSession = None,
    kind: Annotated[Kind, typer.Option()] = Kind.full,
    formats: Annotated[list[Format] | None, typer.Option("--format")] = None,
    pdfa: Annotated[
        PdfA | None,
        typer.Option(
            "--pdfa",
            help=said(
                "Make the PDF one that archives keep: 3b with the data attached, or 1b.",
                "PDF를 보존용으로 만듭니다. 3b는 자료를 함께 담고, 1b는 글만 담습니다.",
            ),
        ),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Write the full minutes or the preliminary report, as PDF and DOCX unless told otherwise."""
    from facilitator.day.documents import write_documents

    with opened(path) as record:
        session_id = session_of(record, session)
        with progress_bar(said("Writing", "만드는 중")) as tell:
            wanted = [one.value for one in dict.fromkeys(formats or (Format.pdf, Format.docx))]
            form = pdfa.value if pdfa else ""
            written = write_documents(
                record, session_id, out, kind=kind.value, formats=wanted, pdfa=form, progress=tell
            )
        waiting = undecided(record, session_id)
    files = [str(file) for file in written.files]
    answer(as_json, {"files": files, "pages": written.pages, "undecided": waiting}, "\n".join(files))


@app.command("convert-pdfa", hidden=True)
def convert_pdfa() -> None:
    """Be the process that makes a PDF one that archives keep; whoever writes minutes starts this."""
    from facilitator.pdfa.conversion import serve

    serve(sys.stdin.buffer, sys.stdout.buffer)


@app.command("run-of-day", help=said("Show the run of the day by the clock.", "하루의 진행 시각을 보여 줍니다."))
def run_of_day(path: RecordFile, session: OneSession = None, as_json: AsJson = False) -> None:
    """Show when each round begins and ends, as planned or as it went."""
    from sqlalchemy import select

    from facilitator.day.schedule import schedule
    from facilitator.record.models import Round, Session

    with opened(path) as record:
        session_id = session_of(record, session)
        with record.reading() as reading:
            held = reading.get_one(Session, session_id)
            slots = schedule(held, reading.scalars(select(Round).where(Round.session_id == session_id)).all())
    rounds = [
        {"number": slot.number, "title": slot.title, "starts": f"{slot.starts:%H:%M}", "ends": f"{slot.ends:%H:%M}"}
        for slot in slots
    ]
    answer(as_json, {"rounds": rounds}, "\n".join(f"{slot.clock}  {slot.number}. {slot.title}" for slot in slots))


@app.command(help=said("Copy a record into a folder, whole and consistent.", "기록의 온전한 사본을 폴더에 둡니다."))
def backup(path: RecordFile, folder: Annotated[Path, typer.Argument(metavar="DIR")], as_json: AsJson = False) -> None:
    """Copy a record, also while it is in use."""
    from facilitator.record.backup import backup as copy
    from facilitator.record.backup import entries_of

    with opened(path) as record:
        file = copy(record, folder)
    entries = entries_of(file, passphrase())
    answer(as_json, {"file": str(file), "entries": entries}, str(file))


@app.command(help=said("Make a record from a backup.", "백업에서 기록을 되살립니다."))
def restore(
    source: Annotated[Path, typer.Argument(metavar="BACKUP")],
    path: RecordFile,
    replace: Annotated[
        bool,
        typer.Option("--replace", help=said("Set a record that is there aside.", "있는 기록을 옆으로 옮겨 둡니다.")),
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Make a record from a backup; one that is there stays beside it under another name."""
    from facilitator.record.backup import restore as bring_back

    entries = bring_back(source, path, replace, passphrase())
    answer(as_json, {"file": str(path), "entries": entries}, str(path))
