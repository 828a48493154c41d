"""What a file of posts says: any encoding, workbooks, JSON lines, packed or not, and lines that cannot be read."""

from __future__ import annotations

import gzip
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from posts_files import AUTHORS, POSTS, as_objects, write_csv, write_json_lines, write_xlsx

from facilitator.errors import Refused
from facilitator.outside import CheckedPosts, check_posts, choose_column, guess_columns, map_by_hand, read_posts
from facilitator.outside.posts import day_of


def read(path: Path) -> CheckedPosts:
    posts = read_posts(path)
    return check_posts(posts, guess_columns(posts.file))


def said(checked: CheckedPosts) -> list[tuple[str, str, str, str, int]]:
    return [(one.title, one.text, one.posted, one.category, one.agreements) for one in checked.posts]


EXPECTED = [
    ("밤 버스를 늘려 주세요", POSTS[0][2], "2026-08-03T14:05", "교통", 1234),
    ("쉼터", POSTS[1][2], "2026-08-02", "복지", 7),
    ("보도블록", POSTS[2][2], "2026-08-01", "교통", 0),
]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_board_exports_csv_in_any_encoding(tmp_path: Path, encoding: str, separator: str) -> None:
    checked = read(write_csv(tmp_path / "board.csv", encoding=encoding, separator=separator))
    assert said(checked) == EXPECTED
    assert checked.rejected == ()


def test_a_workbook_has_real_dates_and_numbers_and_a_title_above_its_heading(tmp_path: Path) -> None:
    rows = [(1, "쉼터", "동네마다 쉼터가 있으면 합니다.", "이서연", datetime(2026, 8, 2, 9, 30), "복지", 7)]
    checked = read(write_xlsx(tmp_path / "board.xlsx", rows, above=("서울 시민 제안 게시판 2026년 8월",)))
    assert said(checked) == [("쉼터", "동네마다 쉼터가 있으면 합니다.", "2026-08-02T09:30", "복지", 7)]


@pytest.mark.parametrize("name", ["posts.jsonl", "posts.jsonl.gz"])
def test_json_lines_come_in_packed_or_not(tmp_path: Path, name: str) -> None:
    assert said(read(write_json_lines(tmp_path / name, as_objects()))) == EXPECTED


def test_nobody_is_named(tmp_path: Path) -> None:
    for path in (write_csv(tmp_path / "a.csv"), write_json_lines(tmp_path / "a.jsonl", as_objects())):
        assert not any(name in repr(read(path).posts) for name in AUTHORS)


def test_json_lines_that_are_none_are_named_and_the_others_come_in(tmp_path: Path) -> None:
    path = write_json_lines(tmp_path / "a.jsonl", [as_objects()[0], "{broken", "", "[1, 2]", as_objects()[1]])
    checked = read(path)
    assert [one.line for one in checked.posts] == [1, 5]
    assert [(one.line, one.reason("en")) for one in checked.rejected] == [
        (2, "This line is no JSON object."),
        (4, "This line is no JSON object."),
    ]


def test_objects_with_other_fields_and_values_that_are_no_text(tmp_path: Path) -> None:
    posts: list[dict[str, object]] = [
        {"text": "하나", "likes": 3},
        {"subject": None, "text": "둘", "likes": 4.0, "tag": ["가", "나"]},
        {"likes": 5},
    ]
    checked = read(write_json_lines(tmp_path / "a.jsonl", posts))
    assert said(checked) == [("", "하나", "", "", 3), ("", "둘", "", '["가","나"]', 4)]
    assert [one.line for one in checked.rejected] == [3]


def test_a_post_that_is_only_a_title_says_its_title(tmp_path: Path) -> None:
    checked = read(write_csv(tmp_path / "a.csv", [("1", "한 줄 제안", "", "", "", "", ""), *POSTS]))
    assert said(checked)[0] == ("", "한 줄 제안", "", "", 0)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (("9", "", " ", "", "2026-08-01", "교통", "1"), "Nothing is written"),
        (("9", "제목", "말", "", "언젠가", "교통", "1"), "“언젠가” is no date"),
        (("9", "제목", "말", "", "2026-02-30", "교통", "1"), "is no date"),
        (("9", "제목", "말", "", "2026-08-01", "교통", "많음"), "“많음” is no number"),
        (("9", "제목", "말", "", "2026-08-01", "교통", "-3"), "“-3” is no number"),
        (("9", "제목", "말" * 100_001, "", "2026-08-01", "교통", "3"), "at most 100,000"),
        (("9", "제" * 501, "말", "", "2026-08-01", "교통", "3"), "at most 500"),
    ],
)
def test_a_line_that_cannot_come_in_is_named_with_its_reason(tmp_path: Path, row: tuple[str, ...], reason: str) -> None:
    checked = read(write_csv(tmp_path / "a.csv", [POSTS[0], row, POSTS[1]]))
    assert len(checked.posts) == 2
    (rejected,) = checked.rejected
    assert rejected.line == 4  # the first post has two lines
    assert reason in rejected.reason("en")
    assert rejected.reason("ko") != rejected.reason("en")


def test_a_post_that_stands_in_the_file_twice_comes_in_once(tmp_path: Path) -> None:
    checked = read(write_csv(tmp_path / "a.csv", [*POSTS, POSTS[0]]))
    assert (len(checked.posts), checked.again) == (3, 1)


def test_without_headings_the_longest_column_is_the_text(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(
        "나라,말씀\n가,동네마다 어르신 쉼터가 있으면 합니다.\n나,밤 버스를 늘려 주세요. 부탁드립니다.\n",
        encoding="utf-8",
    )
    assert guess_columns(read_posts(path).file) == {"body": "말씀"}


def test_columns_are_chosen_by_hand(tmp_path: Path) -> None:
    file = read_posts(write_csv(tmp_path / "a.csv")).file
    mapped = map_by_hand(file, guess_columns(file), ["category=", "title = 분류"])
    assert mapped == {"title": "분류", "body": "내용", "posted": "작성일", "agreements": "동의 수"}
    assert choose_column(mapped, "제목", "title")["title"] == "제목"
    assert "posted" not in choose_column(mapped, "작성일", "")


@pytest.mark.parametrize("pair", ["body", "author=작성자", "body=없는 열"])
def test_a_choice_that_cannot_be_is_refused(tmp_path: Path, pair: str) -> None:
    file = read_posts(write_csv(tmp_path / "a.csv")).file
    with pytest.raises(Refused):
        map_by_hand(file, {}, [pair])


def test_without_a_text_and_a_title_it_says_which_columns_there_are(tmp_path: Path) -> None:
    posts = read_posts(write_csv(tmp_path / "a.csv"))
    with pytest.raises(Refused, match="작성일"):
        check_posts(posts, {"posted": "작성일"})


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("missing.csv", None),
        ("empty.csv", b""),
        ("cut.jsonl.gz", gzip.compress(b'{"title": "a"}\n' * 1000, mtime=0)[:40]),
        ("noise.gz", b"\x1f\x8b" + bytes(range(256))),
        ("none.jsonl", b"{\n{\n"),
        ("paper.pdf", b"%PDF-1.7 and so on"),
        ("deep.jsonl", b'{"a":' + b"[" * 100_000),
    ],
    ids=["missing", "empty", "cut", "noise", "none", "paper", "deep"],
)
def test_a_file_that_holds_no_posts_is_refused_in_words(tmp_path: Path, name: str, data: bytes | None) -> None:
    path = tmp_path / name
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(Refused) as caught:
        read(path)
    assert caught.value.en.startswith((name, "There is no file"))


@given(st.binary(max_size=300))
def test_no_bytes_end_in_anything_but_posts_or_words(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.mktemp("bytes") / "a.jsonl"
    path.write_bytes(b'{"body": "' + data)
    try:
        read(path)
    except Refused as refusal:
        assert refusal.ko and refusal.en


@given(st.datetimes(min_value=datetime(1970, 1, 1), max_value=datetime(2069, 12, 31)))
def test_a_moment_is_read_however_it_is_written(moment: datetime) -> None:
    told = moment.strftime("%Y-%m-%dT%H:%M")
    half, hour = "오전" if moment.hour < 12 else "오후", moment.hour % 12 or 12
    for text in (
        moment.isoformat(),
        moment.strftime("%Y/%m/%d %H:%M:%S"),
        moment.strftime("%Y.%m.%d. %H:%M"),
        f"{moment:%Y년 %m월 %d일} {half} {hour}:{moment:%M}",
        f"{moment:%Y-%m-%d}T{moment:%H:%M:%S}Z",
    ):
        assert day_of(text) == told
    assert day_of(f"{moment:%Y%m%d}") == told[:10]
