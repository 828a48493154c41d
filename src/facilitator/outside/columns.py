"""Which column of a file of posts says what: by its heading, Korean or English, then changed by hand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from facilitator.errors import Refused
from facilitator.roster import Field, RosterFile
from facilitator.roster.fields import heading_word

POST_FIELDS: tuple[Field, ...] = (
    Field("title", "Title", "제목"),
    Field("body", "Text", "내용"),
    Field("posted", "Date", "날짜"),
    Field("category", "Category", "분류"),
    Field("agreements", "Agreements", "동의 수"),
)
"""What a column can say. Either a title or a text is needed."""

_IDS = tuple(field.id for field in POST_FIELDS)

_WORDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "title": (
            "제목", "글제목", "게시글제목", "게시물제목", "제안명", "제안제목", "민원제목", "청원제목", "청원명", "안건명", "건명", "메일제목",
            "title", "subject", "headline", "posttitle",
        ),
        "body": (
            "내용", "본문", "글내용", "게시글내용", "게시물내용", "게시글", "제안내용", "민원내용", "청원내용", "의견내용", "의견", "메일내용",
            "댓글", "댓글내용", "글", "메시지", "텍스트", "body", "content", "contents", "text", "fulltext", "message", "post",
            "opinion", "comment", "description", "caption",
        ),
        "posted": (
            "작성일", "작성일자", "작성일시", "작성시각", "작성시간", "등록일", "등록일자", "등록일시", "게시일", "게시일자", "게시일시",
            "접수일", "접수일자", "접수일시", "신청일", "제안일", "제안일자", "청원일", "청원시작", "보낸날짜", "받은날짜", "수신일시", "일자",
            "날짜", "일시", "시각", "date", "posted", "postedat", "dateposted", "created", "createdat", "published",
            "publishedat", "datetime", "timestamp", "sent", "received", "regdate", "writedate", "time",
        ),
        "category": (
            "분류", "카테고리", "분야", "주제", "의제", "유형", "구분", "게시판", "category", "categories", "topic", "section",
            "field", "type", "tag",
        ),
        "agreements": (
            "동의", "동의수", "동의자수", "동의인원", "참여인원", "공감", "공감수", "추천", "추천수", "좋아요", "좋아요수", "찬성", "찬성수",
            "지지", "지지수", "agreements", "agreement", "agrees", "likes", "like", "likecount", "votes", "upvotes",
            "recommendations", "supporters", "signatures", "numagree", "numagrees",
        ),
    }
)  # fmt: skip
"""Field -> the headings that boards and mail programs give it, the surest first."""

_KNOWN = {word: (rank, field) for field, words in _WORDS.items() for rank, word in enumerate(words)}
_SAMPLE = 200
_LEAST_LETTERS = 15
"""A column without a known heading whose cells are longer than this on average is the text."""


def known_headings(cells: Iterable[str]) -> set[str]:
    """The fields that these cells name, were they a heading."""
    return {_KNOWN[word][1] for cell in cells if len(cell) <= 30 and (word := heading_word(cell)) in _KNOWN}


def guess_columns(file: RosterFile) -> dict[str, str]:
    """The likely column of each field: field -> name of the column; a field without one is not in it.

    Headings decide. Where no column is called a text, the one with the longest cells is it.
    """
    found: dict[str, tuple[int, str]] = {}
    for column in file.columns:
        rank, field = _KNOWN.get(heading_word(column.name), (0, "")) if column.headed else (0, "")
        if field and (field not in found or rank < found[field][0]):
            found[field] = (rank, column.name)
    columns = {field: name for field, (_, name) in found.items()}
    if "body" not in columns and (longest := _longest_column(file, set(columns.values()))) is not None:
        columns["body"] = longest
    return {field: columns[field] for field in _IDS if field in columns}


def choose_column(columns: Mapping[str, str], column: str, field: str) -> dict[str, str]:
    """The columns where ``column`` says ``field``, and nothing else; "" where it says nothing."""
    others = {one: name for one, name in columns.items() if name != column and one != field}
    chosen = {**others, field: column} if field else others
    return {field: chosen[field] for field in _IDS if field in chosen}


def map_by_hand(file: RosterFile, columns: Mapping[str, str], pairs: Iterable[str]) -> dict[str, str]:
    """``columns`` changed by pairs such as ``body=내용``, as they are typed on the command line; ``field=`` empties one.

    Raises:
        Refused: a pair without "=", an unknown field or an unknown column.
    """
    mapped = dict(columns)
    for pair in pairs:
        field, equals, wanted = (part.strip() for part in pair.partition("="))
        if not equals or field not in _IDS:
            raise Refused(
                f"“{pair}” does not say which column is what. Write, for example, body=내용. Fields: {', '.join(_IDS)}.",
                f"‘{pair}’은(는) 항목=열 꼴이 아닙니다. 예: body=내용. 쓸 수 있는 항목: {', '.join(_IDS)}",
            )
        if wanted:
            mapped = choose_column(mapped, _find(file, wanted), field)
        else:
            mapped.pop(field, None)
    return mapped


def _find(file: RosterFile, wanted: str) -> str:
    alike = [name for name in file.column_names if name == wanted] or [
        name for name in file.column_names if heading_word(name) == heading_word(wanted)
    ]
    if len(alike) != 1:
        there = ", ".join(file.column_names)
        raise Refused(
            f"{file.path.name} has no column “{wanted}”. It has: {there}.",
            f"{file.path.name} 파일에 ‘{wanted}’ 열이 없습니다. 있는 열: {there}",
        )
    return alike[0]


def _longest_column(file: RosterFile, taken: set[str]) -> str | None:
    best, name = float(_LEAST_LETTERS), None
    rows = file.rows[:_SAMPLE]
    for column in file.columns:
        if column.name not in taken:
            letters = sum(len(row.cells[column.index]) for row in rows if column.index < len(row.cells)) / len(rows)
            if letters > best:
                best, name = letters, column.name
    return name
