"""Whatever people write, in whatever form it is exported, comes back the same."""

from __future__ import annotations

import contextlib
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from roster_files import write_csv, write_xlsx

from facilitator.errors import Refused
from facilitator.roster import check, guess_columns, read_list
from facilitator.roster.delimited import guess_separator
from facilitator.roster.text import clean, one_line

# The syllables and signs that every one of the encodings can write.
KOREAN = (
    "가각간갈감강개거건겨경고공관광구권규금기김나남노다도동라류마명문미민박배백보부사서성세손송수승신심"
    "아안양여연영오우원유윤은이임장전정조주준지진차채천최태하한허현호홍황훈희"
)
LETTERS = KOREAN + "ABCxyz0123456789"
SIGNS = " ,;\t\"'\n.-()/~%&=|"

names = (
    st.text(LETTERS + " ·-", min_size=2, max_size=12)
    .map(clean)
    .map(one_line)
    .filter(lambda n: len(n) > 1 and n[0] in KOREAN)
)
values = st.text(LETTERS + SIGNS, max_size=40).map(clean)
ENCODINGS = st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp949", "euc-kr"])
HEADING = ["성명", "사전의견", "메모", "휴대폰"]
people = st.lists(st.tuples(names, values, values), min_size=1, max_size=12)


def as_rows(found: list[tuple[str, str, str]]) -> list[list[str]]:
    return [[name, opinion, memo, f"010-0000-{number:04}"] for number, (name, opinion, memo) in enumerate(found)]


@settings(max_examples=150, deadline=None)
@given(people, ENCODINGS, st.sampled_from([",", ";", "\t"]))
def test_any_list_in_any_encoding_and_separator_comes_back_the_same(
    found: list[tuple[str, str, str]], encoding: str, separator: str
) -> None:
    rows = as_rows(found)
    with tempfile.TemporaryDirectory() as folder:
        file = read_list(write_csv(Path(folder) / "list.csv", [HEADING, *rows], encoding, separator))
    assert [list(row.cells) for row in file.rows] == rows
    outcome = check(file, guess_columns(file).choose("name", "성명"))
    assert [person.name for person in outcome.people] == [row[0] for row in rows]


@settings(max_examples=30, deadline=None)
@given(people)
def test_any_list_in_a_workbook_comes_back_the_same(found: list[tuple[str, str, str]]) -> None:
    rows = [[cell if not cell.startswith("=") else f"'{cell}" for cell in row] for row in as_rows(found)]
    with tempfile.TemporaryDirectory() as folder:
        file = read_list(write_xlsx(Path(folder) / "list.xlsx", [HEADING, *rows]))
    assert [list(row.cells) for row in file.rows] == rows


@settings(max_examples=200, deadline=None)
@given(st.text())
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters(codec="utf-8", exclude_characters="\0")))
def test_any_text_at_all_is_cut_without_an_error(text: str) -> None:
    assert guess_separator(text) in ",;\t"


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.binary(max_size=400), st.text(max_size=300).map(lambda text: text.encode("utf-8"))))
def test_any_bytes_at_all_are_read_or_refused(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "list.csv"
        path.write_bytes(data)
        with contextlib.suppress(Refused):
            file = read_list(path)
            check(file, guess_columns(file))
