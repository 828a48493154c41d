"""Paper for the day: badges, lists, table numbers and sheets as PDF; the seats as a table."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from facilitator.cli.app import app
from facilitator.cli.options import AsJson, Language, OneSession, RecordFile
from facilitator.cli.records import opened, session_of
from facilitator.cli.speech import answer, progress_bar, said
from facilitator.errors import Refused

if TYPE_CHECKING:
    from facilitator.day.paper import PaperOptions


class Order(StrEnum):
    """In which order people are printed."""

    number = "number"
    name = "name"
    table = "table"


class Who(StrEnum):
    """Whom a paper is about."""

    everybody = "everybody"
    expected = "expected"
    walk_ins = "walk-ins"


OutPdf = Annotated[
    Path, typer.Option("--out", metavar="FILE.pdf", help=said("The PDF to write.", "저장할 PDF 파일입니다."))
]
PaperLanguage = Annotated[
    Language | None,
    typer.Option("--lang", help=said("Language; the session's unless given.", "언어입니다. 없으면 회의의 언어입니다.")),
]
By = Annotated[Order | None, typer.Option("--by", help=said("In which order.", "순서입니다."))]
ForWhom = Annotated[Who, typer.Option(help=said("Whom it is about.", "누구의 것을 만들지 정합니다."))]
OneRound = Annotated[
    int | None, typer.Option("--round", metavar="N", help=said("Only this round.", "이 라운드만 만듭니다."))
]
OneTable = Annotated[
    int | None, typer.Option("--table", metavar="N", help=said("Only this table.", "이 테이블만 만듭니다."))
]


@app.command(help=said("Make badges to cut and wear.", "명찰을 만듭니다."))
def badges(
    path: RecordFile,
    out: OutPdf,
    session: OneSession = None,
    lang: PaperLanguage = None,
    per_sheet: Annotated[
        int, typer.Option(metavar="8|10", help=said("Badges on an A4 sheet.", "A4 한 장의 명찰 수입니다."))
    ] = 8,
    by: By = None,
    who: ForWhom = Who.everybody,
    numbers: Annotated[
        list[int] | None,
        typer.Option("--number", metavar="N", help=said("Only these badge numbers.", "이 번호의 명찰만 만듭니다.")),
    ] = None,
    number: OneRound = None,
    votes_at: Annotated[
        str,
        typer.Option(
            metavar="URL",
            help=said(
                "Print a new voting code on each; the address is that of the hub's page for phones.",
                "명찰마다 새 투표 코드를 인쇄합니다. 허브의 휴대전화 투표 주소를 적습니다.",
            ),
        ),
    ] = "",
    as_json: AsJson = False,
) -> None:
    """Write badges with name, number, code, and the table of each round."""
    from facilitator.day.paper import BADGES, PaperOptions
    from facilitator.day.paper_values import ids_of_numbers

    with opened(path) as record:
        people = ids_of_numbers(record, session_of(record, session), numbers) if numbers else None
    options = PaperOptions(
        language=_code(lang),
        per_sheet=per_sheet,
        order=_code(by),
        who=who.value,
        people=people,
        round=number,
        votes_at=votes_at,
    )
    _write(path, BADGES, out, session, options, as_json)


@app.command("voting-slips", help=said("Make slips with voting codes to hand out.", "나누어 줄 투표 쪽지를 만듭니다."))
def voting_slips(
    path: RecordFile,
    out: OutPdf,
    number: Annotated[int, typer.Option(metavar="N", help=said("How many slips.", "쪽지 수입니다."))],
    votes_at: Annotated[
        str,
        typer.Option(
            metavar="URL",
            help=said("The address of the hub's page for phones.", "허브의 휴대전화 투표 주소입니다."),
        ),
    ],
    session: OneSession = None,
    lang: PaperLanguage = None,
    per_sheet: Annotated[
        int, typer.Option(metavar="8|10", help=said("Slips on an A4 sheet.", "A4 한 장의 쪽지 수입니다."))
    ] = 8,
    as_json: AsJson = False,
) -> None:
    """Write slips with a new voting code each; nobody's name is on them."""
    from facilitator.day.voting_codes import write_voting_slips

    _refuse_unless_pdf(out)
    with opened(path) as record:
        session_id = session_of(record, session)
        with progress_bar(said("Drawing", "그리는 중")) as tell:
            pages = write_voting_slips(
                record, session_id, out, number=number, base=votes_at, per_sheet=per_sheet, language=_code(lang),
                progress=tell,
            )  # fmt: skip
    answer(as_json, {"files": [str(out)], "pages": pages}, str(out))


@app.command(help=said("List the receipts of a closed ballot.", "닫은 투표의 확인 번호 목록을 만듭니다."))
def receipts(
    path: RecordFile,
    out: Annotated[Path, typer.Option("--out", metavar="FILE.csv|.pdf")],
    ballot: Annotated[int, typer.Option(metavar="N", help=said("The ballot's number.", "투표 번호입니다."))],
    session: OneSession = None,
    lang: PaperLanguage = None,
    as_json: AsJson = False,
) -> None:
    """Write every vote by phone in words with its receipt, for each to find the own one: a CSV, or a PDF for the wall."""
    from sqlalchemy import select

    from facilitator.day.receipts import write_receipts
    from facilitator.record.models import Ballot

    with opened(path) as record:
        session_id = session_of(record, session)
        with record.reading() as reading:
            found = reading.scalar(select(Ballot.id).where(Ballot.session_id == session_id, Ballot.number == ballot))
        if found is None:
            raise Refused(f"There is no ballot {ballot} in this session.", f"이 회의에 투표 {ballot}이(가) 없습니다.")
        count = write_receipts(record, found, out, _code(lang))
    answer(as_json, {"files": [str(out)], "receipts": count}, str(out))


@app.command("name-list", help=said("List participants with their tables.", "참가자 명단을 만듭니다."))
def name_list(
    path: RecordFile,
    out: OutPdf,
    session: OneSession = None,
    lang: PaperLanguage = None,
    by: By = None,
    who: ForWhom = Who.everybody,
    number: OneRound = None,
    as_json: AsJson = False,
) -> None:
    """Write who sits where, by name unless told otherwise; ``--by table`` lists the people of each table."""
    from facilitator.day.paper import NAME_LIST, PaperOptions

    options = PaperOptions(language=_code(lang), order=_code(by), who=who.value, round=number)
    _write(path, NAME_LIST, out, session, options, as_json)


@app.command("check-in-list", help=said("Make the sheet to tick and sign.", "참가자 등록부를 만듭니다."))
def check_in_list(
    path: RecordFile,
    out: OutPdf,
    session: OneSession = None,
    lang: PaperLanguage = None,
    by: By = None,
    desks: Annotated[
        int,
        typer.Option(metavar="N", help=said("Into how many parts it is divided.", "접수대 수만큼 나눕니다.")),
    ] = 1,
    who: ForWhom = Who.everybody,
    number: OneRound = None,
    as_json: AsJson = False,
) -> None:
    """Write the check-in sheet, by name unless told otherwise."""
    from facilitator.day.paper import CHECK_IN_LIST, PaperOptions

    options = PaperOptions(language=_code(lang), order=_code(by), desks=desks, who=who.value, round=number)
    _write(path, CHECK_IN_LIST, out, session, options, as_json)


@app.command(help=said("Make table numbers to fold and set up.", "테이블 번호판을 만듭니다."))
def tents(
    path: RecordFile,
    out: OutPdf,
    session: OneSession = None,
    lang: PaperLanguage = None,
    table: OneTable = None,
    as_json: AsJson = False,
) -> None:
    """Write one sheet a table with its number on both sides."""
    from facilitator.day.paper import TENTS, PaperOptions

    _write(path, TENTS, out, session, PaperOptions(language=_code(lang), table=table), as_json)


@app.command("table-sheets", help=said("Make the sheets of the table facilitators.", "테이블 진행표를 만듭니다."))
def table_sheets(
    path: RecordFile,
    out: OutPdf,
    session: OneSession = None,
    lang: PaperLanguage = None,
    table: OneTable = None,
    number: OneRound = None,
    details: Annotated[
        bool,
        typer.Option("--details", help=said("Print what tables mirror as well.", "성별·연령대 등도 함께 적습니다.")),
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Write for each table its rounds, with what is asked in them and who sits there."""
    from facilitator.day.paper import TABLE_SHEETS, PaperOptions

    options = PaperOptions(language=_code(lang), table=table, round=number, details=details)
    _write(path, TABLE_SHEETS, out, session, options, as_json)


@app.command("note-sheets", help=said("Make sheets to write notes by hand.", "테이블 기록지를 만듭니다."))
def note_sheets(
    path: RecordFile,
    out: OutPdf,
    session: OneSession = None,
    lang: PaperLanguage = None,
    table: OneTable = None,
    number: OneRound = None,
    as_json: AsJson = False,
) -> None:
    """Write a sheet for each table and round, with the serials that the notes will have."""
    from facilitator.day.paper import NOTE_SHEETS, PaperOptions

    _write(path, NOTE_SHEETS, out, session, PaperOptions(language=_code(lang), table=table, round=number), as_json)


@app.command(help=said("Write who sits where as a table.", "자리표를 CSV나 XLSX로 저장합니다."))
def seats(
    path: RecordFile,
    out: Annotated[Path, typer.Option("--out", metavar="FILE.csv|.xlsx")],
    session: OneSession = None,
    lang: PaperLanguage = None,
    as_json: AsJson = False,
) -> None:
    """Write everybody with their table in every round, without contacts."""
    from facilitator.day.seat_sheet import write_seat_list
    from facilitator.record.models import Session

    with opened(path) as record:
        session_id = session_of(record, session)
        with record.reading() as reading:
            language = _code(lang) or reading.get_one(Session, session_id).language
        people = write_seat_list(record, session_id, out, language)
    answer(as_json, {"files": [str(out)], "people": people}, str(out))


def _write(path: Path, paper: str, out: Path, session: str | None, options: PaperOptions, as_json: bool) -> None:
    from facilitator.day.paper import write_paper

    _refuse_unless_pdf(out)
    with opened(path) as record:
        session_id = session_of(record, session)
        with progress_bar(said("Drawing", "그리는 중")) as tell:
            pages = write_paper(record, session_id, paper, out, options, progress=tell)
    answer(as_json, {"files": [str(out)], "pages": pages}, str(out))


def _refuse_unless_pdf(out: Path) -> None:
    if out.suffix.lower() != ".pdf":
        raise Refused(
            f"{out} is no PDF. Give a name that ends in .pdf.",
            f"{out}은(는) PDF가 아닙니다. .pdf로 끝나는 이름을 주십시오.",
        )


def _code(chosen: StrEnum | None) -> str:
    return "" if chosen is None else chosen.value
