"""Before publishing: names and numbers one at a time, quotes, logo, signatures and order, and what is asked before saving."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from pathlib import Path

import pytest
from days import Day, small_day, workplace
from hands import Answers, compose
from pypdf import PdfReader
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QImage, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from facilitator.errors import Refused
from facilitator.minutes.gather import outline_of
from facilitator.record.models import MinutesPlan, Passage, Signature
from facilitator.record.operations import CHAPTERS, AddNote, EditSession, EditTheme, FileNote, PickQuote, ReviseNote
from facilitator.record.picture import checked_picture
from facilitator.ui.logo import logo_from
from facilitator.ui.pages import minutes as minutes_module
from facilitator.ui.pages.minutes import MinutesPage
from facilitator.ui.text_places import in_python, in_qt
from facilitator.ui.translations import load

SAID = ("👍 김하윤 씨 번호는 010-1234-5678", "문의는 010-1234-5678", "이서준이 그랬다 9988")


@pytest.fixture
def day(tmp_path: Path) -> Day:
    day = small_day(tmp_path, open_round=1, notes=2, themes=2)
    for text in SAID:
        day.notes.append(day.record.new_id())
        day.record.apply(
            AddNote(id=day.notes[-1], round_id=day.rounds[0], table_id=day.tables[0], kind="idea", text=text)
        )
    day.record.apply(
        FileNote(theme_id=day.themes[0], note_ids=tuple(day.notes[-3:])),
        FileNote(theme_id=day.themes[1], note_ids=tuple(day.notes[:2])),
        PickQuote(theme_id=day.themes[0], note_id=day.notes[-1]),
    )
    return day


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Answers:
    return Answers(monkeypatch, "minutes_before", "minutes_asking")


@pytest.fixture
def page(qtbot: QtBot, look: object, korean: None, day: Day, tmp_path: Path, answers: Answers) -> Iterator[MinutesPage]:
    page = MinutesPage(workplace(day, tmp_path))
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    page.desk.settle()
    yield page
    page.leave()
    page.desk.settle()


@pytest.fixture
def looking(page: MinutesPage) -> MinutesPage:
    page.before.show_part("redaction")
    return page


def passages(day: Day) -> list[tuple[int, int, str]]:
    with day.record.reading() as reading:
        rows = reading.scalars(select(Passage).order_by(Passage.note_id, Passage.begins))
        return [(row.begins, row.ends, row.reason) for row in rows]


def shown(page: MinutesPage) -> str:
    one = page.before.findings.now
    return one.finding.text if one is not None else ""


def press(qtbot: QtBot, page: MinutesPage, key: Qt.Key, text: str = "") -> None:
    if text:
        pressed = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
        QApplication.sendEvent(page.before.findings.text, pressed)
    else:
        qtbot.keyClick(page.before.findings.text, key)
    page.desk.settle()


def quoted(day: Day, theme: int = 0) -> list[str]:
    return [quote.text for quote in outline_of(day.record, day.session_id).all_themes[theme].quotes]


def test_what_waits_is_told_beside_the_preview_and_leads_to_the_first(page: MinutesPage) -> None:
    assert page.undecided.isVisible() and "4곳" in page.undecided.text()
    assert "4" in page.before.choice.button("redaction").text()
    page.undecided.acted.emit()
    assert page.before.choice.key() == "redaction" and not page.undecided.isVisible()
    assert shown(page) == "김하윤"
    page.before.show_part("words")
    assert page.undecided.isVisible()


def marked(page: MinutesPage) -> str:
    """What of the text stands out."""
    text = page.before.findings.text
    place = QTextCursor(text.document())
    bold = ""
    for at in range(len(text.toPlainText().encode("utf-16-le")) // 2):
        place.setPosition(at)
        place.setPosition(at + 1, QTextCursor.MoveMode.KeepAnchor)
        bold += place.selectedText() if place.charFormat().fontWeight() >= 700 else ""
    return bold


def test_the_finding_is_marked_in_its_note_also_behind_a_picture(looking: MinutesPage) -> None:
    assert marked(looking) == "김하윤"


def test_nothing_else_is_marked_after_one_that_stood_at_the_beginning(qtbot: QtBot, looking: MinutesPage) -> None:
    looking.before.findings.later()
    for _ in range(3):
        press(qtbot, looking, Qt.Key.Key_S)
    looking.desk.do(
        "x",
        EditSession(id=looking.place.session_id or "", introduction="이서준 씨의 말", closing="문의는 02-123-4567로"),
    )
    looking.desk.settle()
    assert (marked(looking), looking.before.findings._where.text()) == ("이서준", "주최자의 머리말")
    press(qtbot, looking, Qt.Key.Key_S)
    assert (marked(looking), looking.before.findings._where.text()) == ("02-123-4567", "주최자의 맺음말")


def test_keys_decide_one_after_the_other_until_all_is_looked_at(qtbot: QtBot, looking: MinutesPage, day: Day) -> None:
    press(qtbot, looking, Qt.Key.Key_R)
    assert shown(looking) == "010-1234-5678"
    press(qtbot, looking, Qt.Key.Key_S)
    press(qtbot, looking, Qt.Key.Key_Return)
    assert shown(looking) == "이서준"
    press(qtbot, looking, Qt.Key.Key_A)
    panel = looking.before.findings
    assert panel.now is None and panel.undecided == 1 and panel._again.isVisible()
    panel._again.click()
    assert shown(looking) == "010-1234-5678"
    press(qtbot, looking, Qt.Key.Key_R)
    assert panel.undecided == 0 and not looking.undecided.isVisible()
    assert sorted(reason for _, _, reason in passages(day)) == ["", "", "name", "telephone"]
    assert "모두 확인했습니다" in panel._done.text()


@pytest.mark.parametrize(("letter", "kept"), [("ㄱ", ["name"]), ("ㅁ", [""]), ("ㄴ", [])])
def test_the_keys_work_with_the_korean_keyboard_on(
    qtbot: QtBot, looking: MinutesPage, day: Day, letter: str, kept: list[str]
) -> None:
    press(qtbot, looking, Qt.Key.Key_unknown, letter)
    assert [reason for _, _, reason in passages(day)] == kept


def test_progress_is_told(qtbot: QtBot, looking: MinutesPage) -> None:
    card = looking.before.findings._card
    assert card._aside.text() == "1 / 4"
    press(qtbot, looking, Qt.Key.Key_R)
    press(qtbot, looking, Qt.Key.Key_S)
    assert card._aside.text() == "3 / 4"


def test_all_that_read_alike_are_decided_together(qtbot: QtBot, looking: MinutesPage, day: Day) -> None:
    press(qtbot, looking, Qt.Key.Key_R)
    panel = looking.before.findings
    assert panel.alike.isVisible() and "2곳" in panel.alike.text()
    panel.alike.setChecked(True)
    panel.redact_button.click()
    looking.desk.settle()
    assert [reason for _, _, reason in passages(day)] == ["name", "telephone", "telephone"]
    looking.desk.undo()
    looking.desk.settle()
    assert panel.undecided == 3


def test_undo_brings_the_finding_back_before_the_eyes(qtbot: QtBot, looking: MinutesPage, day: Day) -> None:
    press(qtbot, looking, Qt.Key.Key_R)
    assert shown(looking) != "김하윤"
    looking.desk.undo()
    looking.desk.settle()
    assert shown(looking) == "김하윤" and passages(day) == []


def test_what_is_marked_by_hand_is_redacted_for_the_reason_that_is_chosen(
    qtbot: QtBot, looking: MinutesPage, day: Day
) -> None:
    panel = looking.before.findings
    cursor = panel.text.textCursor()
    cursor.setPosition(in_qt(SAID[0], 6))
    cursor.setPosition(in_qt(SAID[0], 10), QTextCursor.MoveMode.KeepAnchor)
    panel.text.setTextCursor(cursor)
    panel.reason.setCurrentIndex(panel.reason.findData("other"))
    press(qtbot, looking, Qt.Key.Key_R)
    assert passages(day) == [(6, 10, "other")]
    assert shown(looking) == "김하윤"


def test_words_that_no_note_holds_are_decided_by_the_same_keys(qtbot: QtBot, looking: MinutesPage, day: Day) -> None:
    looking.desk.do("x", EditTheme(id=day.themes[0], title="이서준 씨의 제안", summary="문의 02-123-4567"))
    looking.desk.settle()
    panel = looking.before.findings
    assert panel.undecided == 6
    told = []
    while panel.now is not None:
        where, what = panel._where.text(), shown(looking)
        if where.startswith("주제의"):
            told.append((where, what, panel.text.toPlainText()))
        press(qtbot, looking, Qt.Key.Key_R if where.startswith("주제의") else Qt.Key.Key_S)
    assert sorted(told) == [
        ("주제의 요약", "02-123-4567", "문의 02-123-4567"), ("주제의 제목", "이서준", "이서준 씨의 제안"),
    ]  # fmt: skip
    assert panel.undecided == 4 and passages(day) == []
    theme = outline_of(day.record, day.session_id).all_themes[0]
    assert (theme.title, theme.summary) == ("[이름 가림] 씨의 제안", "문의 [전화번호 가림]")
    looking.desk.undo()
    looking.desk.settle()
    assert panel.undecided == 5 and panel._where.text().startswith("주제의")
    press(qtbot, looking, Qt.Key.Key_Return)
    assert panel.undecided == 4


def test_a_note_that_was_revised_after_redacting_is_asked_about_again(
    qtbot: QtBot, looking: MinutesPage, day: Day
) -> None:
    press(qtbot, looking, Qt.Key.Key_R)
    looking.desk.do(
        "x", ReviseNote(id=day.notes[-3], base_revision=1, kind="idea", text="그 사람 말이 옳다", support=0)
    )
    looking.desk.settle()
    panel = looking.before.findings
    assert "다시 읽어" in panel._kind.text() and panel.text.toPlainText() == "그 사람 말이 옳다"
    panel.redact()
    looking.desk.settle()
    assert panel.undecided == 3
    press(qtbot, looking, Qt.Key.Key_Return)
    assert panel.undecided == 2


def test_what_was_decided_is_looked_at_again_and_decided_otherwise(
    qtbot: QtBot, looking: MinutesPage, day: Day
) -> None:
    for _ in range(4):
        press(qtbot, looking, Qt.Key.Key_R)
    panel = looking.before.findings
    panel._review.click()
    assert shown(looking) == "김하윤" and "가림" in panel._kind.text() and panel._card._aside.text() == "1 / 4"
    press(qtbot, looking, Qt.Key.Key_Return)
    for _ in range(3):
        press(qtbot, looking, Qt.Key.Key_S)
    assert panel.now is None
    assert sorted(reason for _, _, reason in passages(day)) == ["", "name", "telephone", "telephone"]


@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_nothing_is_saved_while_something_waits_unless_the_person_says_so(
    page: MinutesPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answers: Answers, form: str
) -> None:
    target = tmp_path / f"out.{form}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    answers.agree = False
    page.save(form)
    page.desk.settle()
    assert "4곳" in answers.asked[0] and not target.exists() and page.before.choice.key() == "redaction"
    answers.agree = True
    page.save(form)
    page.desk.settle()
    assert target.exists() and len(answers.asked) == 2


def test_when_all_is_looked_at_nobody_is_asked(
    qtbot: QtBot, looking: MinutesPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answers: Answers
) -> None:
    for _ in range(4):
        press(qtbot, looking, Qt.Key.Key_R)
    target = tmp_path / "out.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    looking.save("pdf")
    looking.desk.settle()
    assert answers.asked == []
    text = "".join(page.extract_text() for page in PdfReader(target).pages)
    assert "1234" not in text and "김하윤" not in text


def test_what_is_printed_is_what_the_record_says_now(
    qtbot: QtBot, looking: MinutesPage, monkeypatch: pytest.MonkeyPatch, answers: Answers
) -> None:
    printed: list[str] = []

    def paper(_parent: object, document: object, _title: str) -> bool:
        pages = range(looking.preview.document.pageCount())
        printed.append("".join(looking.preview.document.getAllText(page).text() for page in pages))
        return True

    monkeypatch.setattr(minutes_module, "print_pdf", paper)
    for _ in range(4):
        press(qtbot, looking, Qt.Key.Key_R)
    looking.print_minutes()
    looking.desk.settle()
    assert len(printed) == 1 and "이서준" not in printed[0] and "9988" in printed[0]


def test_what_is_edited_comes_into_the_preview_by_itself(qtbot: QtBot, looking: MinutesPage) -> None:
    press(qtbot, looking, Qt.Key.Key_R)
    assert looking._pause.isActive() and not looking.notice.isVisible()
    qtbot.waitUntil(lambda: looking._current, timeout=20_000)
    looking.desk.settle()
    assert not looking.notice.isVisible()


def test_quotes_are_ticked_moved_and_given_back(page: MinutesPage, day: Day) -> None:
    page.before.show_part("quotes")
    page.desk.settle()
    quotes = page.before.quotes
    assert quotes.theme.count() == 2 and quotes.quoted() == (day.notes[-1],)
    assert quotes.notes.item(0).checkState() == Qt.CheckState.Checked and not quotes.back.isEnabled()
    quotes.notes.item(2).setCheckState(Qt.CheckState.Checked)
    page.desk.settle()
    assert quoted(day) == [SAID[2], SAID[1]]
    quotes.notes.setCurrentRow(1)
    quotes.up.click()
    page.desk.settle()
    assert quoted(day) == [SAID[1], SAID[2]]
    page.before.move_chosen(1)
    page.desk.settle()
    assert quoted(day) == [SAID[2], SAID[1]]
    quotes.notes.item(0).setCheckState(Qt.CheckState.Unchecked)
    page.desk.settle()
    assert quoted(day) == [SAID[1]]
    quotes.back.click()
    page.desk.settle()
    assert quoted(day) == [SAID[2]] and not quotes.back.isEnabled()
    page.desk.undo()
    page.desk.settle()
    assert quoted(day) == [SAID[1]]


def test_quotes_are_shown_as_they_are_printed(qtbot: QtBot, looking: MinutesPage) -> None:
    press(qtbot, looking, Qt.Key.Key_R)
    looking.before.show_part("quotes")
    looking.desk.settle()
    notes = looking.before.quotes.notes
    texts = [notes.item(row).text() for row in range(notes.count())]
    assert any("[이름 가림] 씨" in text for text in texts) and not any("김하윤" in text for text in texts)


def test_another_theme_shows_its_own_notes(page: MinutesPage, day: Day) -> None:
    page.before.show_part("quotes")
    page.desk.settle()
    page.before.quotes.theme.setCurrentIndex(1)
    assert page.before.quotes.notes.count() == 2 and page.before.quotes.quoted() == ()


def picture(path: Path, form: str, width: int = 300, height: int = 90) -> Path:
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(QColor(0, 0, 0, 0))
    image.setPixelColor(3, 3, QColor("blue"))
    if form == "JPEG":
        image = image.convertToFormat(QImage.Format.Format_RGB32)
    assert image.save(str(path), form)  # type: ignore[call-overload]
    return path


@pytest.mark.parametrize("form", ["PNG", "JPEG"])
def test_a_logo_is_chosen_shown_and_removed(
    page: MinutesPage, day: Day, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    path = picture(tmp_path / f"logo.{form.lower()}", form)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(path), ""))
    page.before.show_part("look")
    page.before.arranging.choose.click()
    page.desk.settle()
    assert page.before.arranging.picture.isVisible()
    logo = outline_of(day.record, day.session_id).logo
    assert (checked_picture(logo).width, checked_picture(logo).height) == (300, 90)
    page.before.arranging.drop.click()
    page.desk.settle()
    assert not page.before.arranging.picture.isVisible()
    with day.record.reading() as reading:
        assert reading.get(MinutesPlan, day.session_id) is None


def test_a_large_picture_is_made_smaller_and_white_behind(qtbot: QtBot, tmp_path: Path) -> None:
    logo = logo_from(picture(tmp_path / "large.png", "PNG", 4000, 1000))
    seen = checked_picture(logo)
    assert (seen.width, seen.height) == (1200, 300)
    image = QImage()
    image.loadFromData(base64.b64decode(logo))
    assert image.pixelColor(600, 200) == QColor("white") and not image.hasAlphaChannel()


def test_what_is_no_picture_is_refused_in_words(
    page: MinutesPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "logo.png"
    path.write_text("no picture")
    refused: list[Refused] = []
    page.desk.refused.connect(refused.append)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(path), ""))
    page.before.choose_logo()
    page.desk.settle()
    assert "logo.png" in refused[0].ko


def signatures(day: Day) -> list[tuple[str, str]]:
    with day.record.reading() as reading:
        rows = reading.scalars(select(Signature).order_by(Signature.position))
        return [(row.role, row.name) for row in rows]


def test_lines_to_sign_are_written_changed_and_taken_out(page: MinutesPage, day: Day) -> None:
    page.before.show_part("look")
    panel = page.before.arranging
    panel.add.click()
    panel.add.click()
    assert len(panel.rows) == 1
    panel.rows[0].role.setText("복지정책실장")
    panel.rows[0].role.editingFinished.emit()
    page.desk.settle()
    panel.rows[0].name.setText("한서명")
    panel.rows[0].name.editingFinished.emit()
    page.desk.settle()
    assert signatures(day) == [("복지정책실장", "한서명")]
    panel.add.click()
    compose(panel.rows[1].role, "", commit="진행 총")
    compose(panel.rows[1].role, "괄")
    page.leave()
    page.desk.settle()
    assert signatures(day) == [("복지정책실장", "한서명"), ("진행 총괄", "")]
    panel.rows[0].remove.click()
    page.desk.settle()
    assert signatures(day) == [("진행 총괄", "")]
    page.desk.undo()
    page.desk.settle()
    assert [row.role.text() for row in panel.rows] == ["복지정책실장", "진행 총괄"]


def test_an_empty_line_to_sign_goes_without_a_trace(page: MinutesPage, day: Day) -> None:
    panel = page.before.arranging
    panel.add.click()
    panel.rows[0].remove.click()
    page.desk.settle()
    assert panel.rows == [] and signatures(day) == [] and not page.desk.undo_label


def test_chapters_and_themes_are_put_in_order(page: MinutesPage, day: Day) -> None:
    page.before.show_part("look")
    panel = page.before.arranging
    panel.chapters.setCurrentRow(5)
    assert not panel.down.isEnabled()
    page.before.move_chosen(-1)
    page.desk.settle()
    panel.up.click()
    page.desk.settle()
    order = outline_of(day.record, day.session_id).chapters
    assert order == (*CHAPTERS[:3], "recommendations", "themes", "votes")
    panel.themes.button("notes").click()
    page.desk.settle()
    with day.record.reading() as reading:
        assert reading.get_one(MinutesPlan, day.session_id).theme_order == "notes"
    for _ in range(3):
        page.desk.undo()
        page.desk.settle()
    assert outline_of(day.record, day.session_id).chapters == CHAPTERS and panel.themes.key() == "board"


def test_every_action_of_the_column_has_a_menu_place(page: MinutesPage) -> None:
    keys = {action.shortcut().toString() for action in page.page_actions()}
    assert {"Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+4", "Alt+Up", "Alt+Down"} <= keys
    words = " ".join(action.text() for action in page.page_actions())
    assert "가리기 (R)" in words and "그대로 두기 (Enter)" in words and "나중에 보기 (S)" in words


def test_the_column_speaks_the_language_that_is_chosen(page: MinutesPage, qapp: object, korean_words: Path) -> None:
    load(qapp, "en", korean_words)  # type: ignore[arg-type]
    page.before.retranslate()
    page.before.findings.retranslate()
    assert page.before._title.text() == "Before publishing"
    assert page.before.choice.button("redaction").text() == "Redaction · 4"
    assert "Name · almost certain" in page.before.findings._kind.text()


@pytest.mark.parametrize("text", ["", "가나다", "👍가👍🏽나", "🇰🇷"])
def test_places_in_a_text_are_the_same_on_both_sides(text: str) -> None:
    places = [in_qt(text, place) for place in range(len(text) + 1)]
    assert places[-1] == len(text.encode("utf-16-le")) // 2
    assert [in_python(text, place) for place in places] == list(range(len(text) + 1))
