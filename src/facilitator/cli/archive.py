"""The package for the city archive: making one, and checking one. Delivering it is in ``archive_delivery``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from facilitator.cli.app import app
from facilitator.cli.options import AsJson, OneSession, RecordFile
from facilitator.cli.records import opened, session_of
from facilitator.cli.speech import answer, progress_bar, said
from facilitator.cli.undecided import undecided

archive = typer.Typer(
    name="archive",
    help=said("Hand a session over to the city archive.", "회의를 시 기록원에 넘깁니다."),
    no_args_is_help=True,
    rich_markup_mode=None,
)
app.add_typer(archive)


@archive.command(help=said("Write the package of a session.", "회의의 패키지를 만듭니다."))
def package(
    path: RecordFile,
    out: Annotated[Path, typer.Option(metavar="DIR", help=said("The folder to write to.", "저장할 폴더입니다."))],
    session: OneSession = None,
    as_json: AsJson = False,
) -> None:
    """Write the package, and say what is in it and what stayed in the record."""
    from facilitator.archive.versions import package_now

    with opened(path) as record:
        session_id = session_of(record, session)
        with progress_bar(said("Packaging", "패키지를 만드는 중")) as tell:
            made = package_now(record, session_id, out, tell)
        undecided(record, session_id)
    stays = "\n".join(f"  {said(one.en, one.ko)} ({one.count:,})" for one in made.contents.staying)
    lines = [
        str(made.path),
        *(f"  {file.size:>11,}  {file.path}  {said(file.en, file.ko)}" for file in made.contents.going),
        said(f"Left in the record:\n{stays}", f"기록에 남겨 둔 것:\n{stays}"),
        f"SHA-512 {made.sha512}",
    ]
    files = [file.path for file in made.contents.going]
    answer(as_json, {"bag": str(made.path), "sha512": made.sha512, "files": files}, "\n".join(lines))


@archive.command(help=said("Check a package, without its record.", "기록 파일 없이 패키지를 확인합니다."))
def verify(
    path: Annotated[Path, typer.Argument(metavar="BAG", help=said("The zip file.", "패키지 zip 파일입니다."))],
    as_json: AsJson = False,
) -> None:
    """Check every file of a package, its data and its signature, and say what does not agree."""
    from facilitator.archive.verify_bag import verify_bag

    with progress_bar(said("Checking", "확인하는 중")) as tell:
        checked = verify_bag(path, tell)
    faults = [said(fault.en, fault.ko) for fault in checked.faults]
    good = (
        said("All files agree, and the signature is right.", "모든 파일이 맞고 서명도 맞습니다.")
        if checked.signed
        else said("All files agree. The package is not signed.", "모든 파일이 맞습니다. 서명은 없습니다.")
    )
    values = {"ok": checked.ok, "faults": faults, "signed": checked.signed}
    answer(as_json, values, good if checked.ok else "\n".join(faults))
    if not checked.ok:
        raise typer.Exit(1)
