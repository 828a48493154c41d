"""Themes: reading all notes of a round and filing them under themes."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from sqlalchemy import select

from facilitator.day.board import Board, BoardTheme
from facilitator.record import Changes
from facilitator.record.models import Round
from facilitator.record.operations import (
    AddTheme,
    BallotOption,
    EditTheme,
    FileNote,
    MoveTheme,
    OpenBallot,
    PickQuote,
    PrepareBallot,
    RemoveTheme,
    UnfileNote,
    UnpickQuote,
)
from facilitator.ui.ask import ask_line
from facilitator.ui.pages.base import DayPage
from facilitator.ui.pages.themes_card import ThemeCard
from facilitator.ui.pages.themes_detail import ThemeDetail
from facilitator.ui.pages.themes_left import ReadingCard
from facilitator.ui.widgets.buttons import Button, PrimaryButton
from facilitator.ui.widgets.choice import Choice, SegmentedChoice
from facilitator.ui.widgets.dialogs import confirm
from facilitator.ui.widgets.flow import FlowLayout
from facilitator.ui.widgets.labels import ElidedLabel
from facilitator.ui.widgets.notice import EmptyPage
from facilitator.ui.widgets.scroll import ScrollColumn
from facilitator.ui.workplace import Workplace


class ThemesPage(DayPage):
    """Notes at the left, themes at the right."""

    KEY = "themes"
    WATCHES = ("note", "notes", "filing", "theme", "themes", "round", "rounds")

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(work, parent)
        self._board = Board("")
        self._cards: dict[str, ThemeCard] = {}
        self._opened: str | None = None
        self._rounds = SegmentedChoice()
        self._rounds.chosen.connect(lambda id: self.place.go(round_id=id))
        self.left = ReadingCard(work)
        self.left.number_pressed.connect(self._file_under)
        self.left.accepted.connect(self._file_as_suggested)
        self.left.new_asked.connect(self.new_theme)
        self.list = self.left.list
        self._title = ElidedLabel("", "title")
        self._coverage = ElidedLabel("", "sub")
        self._new = Button("", hint="N")
        self._new.clicked.connect(self.new_theme)
        self._to_vote = PrimaryButton("")
        self._to_vote.clicked.connect(self._make_ballot)
        self._wall_inside = QWidget()
        self._wall = FlowLayout(self._wall_inside, spacing=16, column_width=320)
        self.detail = ThemeDetail()
        self._no_themes = EmptyPage()
        self._no_themes.acted.connect(self.new_theme)
        self._right = QStackedWidget()
        self._empty = EmptyPage()
        self._empty.acted.connect(lambda: self.go_to.emit("rounds"))
        self._whole = QStackedWidget()
        self._lay_out()
        self._connect_detail()
        self._offer_actions()
        self.retranslate()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addWidget(self._coverage, 1)
        head.addWidget(self._new)
        head.addWidget(self._to_vote)
        for page in (ScrollColumn(self._wall_inside), self.detail, self._no_themes):
            self._right.addWidget(page)
        right = QVBoxLayout()
        right.setSpacing(16)
        right.addLayout(head)
        right.addWidget(self._right, 1)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        row.addWidget(self.left)
        row.addLayout(right, 1)
        self._whole.addWidget(both)
        self._whole.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(self._rounds)
        column.addWidget(self._whole, 1)

    def _connect_detail(self) -> None:
        self.detail.worded.connect(self._word)
        self.detail.quote_asked.connect(self._quote)
        self.detail.unfile_asked.connect(self._unfile)
        self.detail.move_asked.connect(self._move)
        self.detail.removed.connect(self._remove)
        self.detail.back_asked.connect(self._back)

    def _offer_actions(self) -> None:
        self.add_page_action(lambda: self.tr("New theme"), "Ctrl+N", self.new_theme)
        self.add_page_action(
            lambda: self.tr("Open or close the theme of the chosen note"), "Ctrl+Return", self._open_first
        )
        self.add_page_action(lambda: self.tr("One place earlier"), "Alt+Up", lambda: self._move(-1))
        self.add_page_action(lambda: self.tr("One place later"), "Alt+Down", lambda: self._move(1))
        self.add_page_action(lambda: self.tr("Make a ballot of the themes"), "Ctrl+B", self._make_ballot)
        self.add_page_action(
            lambda: self.tr("Show all notes, or unfiled ones only"), "Ctrl+U", self.left.filters.toggle_filed
        )
        self.add_page_action(
            lambda: self.tr("The newest notes first, or by table"), "Ctrl+G", self.left.filters.toggle_order
        )
        self.add_page_action(lambda: self.tr("Notes similar to the chosen one"), "", self.left.toggle_similar)

    @property
    def themes(self) -> list[BoardTheme]:
        """The themes as they stand."""
        return self._board.themes

    def _show_rounds(self) -> None:
        with self.desk.record.reading() as reading:
            rounds = reading.execute(
                select(Round.id, Round.number, Round.title)
                .where(Round.session_id == self.place.session_id)
                .order_by(Round.number)
            ).all()
        choices = [
            Choice(row.id, self.tr("Round {number} {title}").format(number=row.number, title=row.title))
            for row in rounds
        ]
        self._rounds.set_choices(choices)
        if choices:  # a laptop that has just joined has none yet
            self._rounds.set_key(self.place.round_id or "")
        self._rounds.setVisible(len(choices) > 1)

    def refresh(self) -> None:
        """Read the round's notes and themes; an opened theme stays open, with the words that are being typed."""
        self._show_rounds()
        another = self._board.round_id != (self.place.round_id or "")
        with self.desk.record.reading() as reading:
            if another:
                self.leave()
                self._opened = None
            self._board = Board(self.place.round_id or "")
            if self.place.round_id:
                self._board.read(reading)
        self.left.read(self._board.notes, anew=another)
        self._show()

    def on_changed(self, changes: Changes) -> None:
        """Only what was touched is read again."""
        if changes.concerns("rounds"):
            self.refresh()
            return
        if changes.concerns("round"):
            self._show_rounds()
        ids = [*changes.ids("note"), *changes.ids("filing")]
        with self.desk.record.reading() as reading:
            if ids:
                self._board.read_notes(reading, ids)
            if changes.concerns("theme", "themes"):
                self._board.read_themes(reading)
        if ids:
            self.left.hear(ids, self._board.notes)
        self._show()

    def leave(self) -> None:
        """Keep words that were typed, and read no further."""
        self.left.words.stop()
        if self._opened is not None:
            self.detail.tell_words()

    def focus_search(self) -> None:
        """Search in the notes."""
        self.left.focus_search()

    def _show(self) -> None:
        themes = self.themes
        has_any = bool(self._board.notes or themes)
        self._whole.setCurrentIndex(0 if has_any else 1)
        self._show_cards(themes)
        opened = next((theme for theme in themes if theme.id == self._opened), None)
        if opened is not None:
            self.detail.show_theme(opened, self._board.of_theme(opened.id))
            self._right.setCurrentIndex(1)
        else:
            self._opened = None
            self._right.setCurrentIndex(0 if themes else 2)
        self.left.show_themes(themes)
        self._write()

    def _show_cards(self, themes: list[BoardTheme]) -> None:
        if list(self._cards) != [theme.id for theme in themes]:
            before = self._cards
            self._cards = {theme.id: before.get(theme.id) or self._card(theme.id) for theme in themes}
            self._wall.set_widgets(list(self._cards.values()))
            for id, card in before.items():
                if id not in self._cards:
                    card.hide()
                    card.deleteLater()
        largest = max((theme.notes for theme in themes), default=0)
        for place, theme in enumerate(themes, start=1):
            self._cards[theme.id].show_theme(theme, place, largest, self._board.notes)

    def _card(self, theme_id: str) -> ThemeCard:
        card = ThemeCard(theme_id)
        card.clicked.connect(lambda: self._open(theme_id))
        card.notes_dropped.connect(self._file)
        card.theme_dropped.connect(self._put_at)
        return card

    def new_theme(self) -> None:
        """Ask for a title and make a theme; chosen notes go into it."""
        if self.place.session_id is None or self.place.round_id is None:
            return
        notes = tuple(note.id for note in self.left.chosen)
        title = ask_line(
            self, self.tr("New theme"), self.tr("What do these notes say? A few words are enough."), self.tr("Make it")
        )
        if not title:
            return
        theme = AddTheme(
            id=self.desk.record.new_id(),
            session_id=self.place.session_id,
            round_id=self.place.round_id,
            title=title,
        )
        filing = (FileNote(theme_id=theme.id, note_ids=notes),) if notes else ()
        self.desk.do(self.tr("New theme"), theme, *filing)

    def _file_under(self, number: int, note_ids: list[str]) -> None:
        themes = self.themes
        if number <= len(themes):
            self._file(themes[number - 1].id, note_ids)

    def _file(self, theme_id: str, note_ids: list[str]) -> None:
        if note_ids:
            title = next((theme.title for theme in self.themes if theme.id == theme_id), "")
            label = self.tr("File under “{title}”").format(title=title)
            self.desk.do(label, FileNote(theme_id=theme_id, note_ids=tuple(note_ids)))

    def _file_as_suggested(self, accepted: dict[str, list[str]]) -> None:
        filing = [FileNote(theme_id=theme_id, note_ids=tuple(note_ids)) for theme_id, note_ids in accepted.items()]
        titles = ", ".join(f"“{theme.title}”" for theme in self.themes if theme.id in accepted)
        self.desk.do(self.tr("File as suggested under {titles}").format(titles=titles), *filing)

    def _unfile(self, note_ids: list[str]) -> None:
        if self._opened is not None:
            self.desk.do(self.tr("Take out"), UnfileNote(theme_id=self._opened, note_ids=tuple(note_ids)))

    def _quote(self, note_id: str) -> None:
        theme = next((theme for theme in self.themes if theme.id == self._opened), None)
        if theme is None:
            return
        if note_id in theme.quotes:
            self.desk.do(self.tr("No longer quote"), UnpickQuote(theme_id=theme.id, note_id=note_id))
        else:
            self.desk.do(self.tr("Quote"), PickQuote(theme_id=theme.id, note_id=note_id))

    def _word(self, theme_id: str, title: str, summary: str) -> None:
        self.desk.do(self.tr("Wording of a theme"), EditTheme(id=theme_id, title=title, summary=summary))

    def _open(self, theme_id: str) -> None:
        self._opened = theme_id
        self._show()
        self.detail.list.setFocus()

    def _open_first(self) -> None:
        if self._opened is not None:
            self._back()
        elif self.list.chosen and self.list.chosen[0].themes:
            self._open(self.list.chosen[0].themes[0])
        elif self.themes:
            self._open(self.themes[0].id)

    def _back(self) -> None:
        self.detail.tell_words()
        opened, self._opened = self._opened, None
        self._show()
        if opened in self._cards:
            self._cards[opened].setFocus()

    def _move(self, step: int) -> None:
        ids = [theme.id for theme in self.themes]
        focused = next((id for id, card in self._cards.items() if card.hasFocus()), None)
        theme_id = self._opened or focused
        if theme_id in ids and 0 <= ids.index(theme_id) + step < len(ids):
            position = ids.index(theme_id) + step + 1
            self.desk.do(self.tr("Order of the themes"), MoveTheme(id=theme_id, position=position))

    def _put_at(self, dropped: str, here: str) -> None:
        ids = [theme.id for theme in self.themes]
        if dropped in ids and here in ids:
            self.desk.do(self.tr("Order of the themes"), MoveTheme(id=dropped, position=ids.index(here) + 1))

    def _remove(self) -> None:
        theme = next((theme for theme in self.themes if theme.id == self._opened), None)
        if theme is None:
            return
        if theme.notes and not confirm(
            self,
            self.tr("Remove the theme “{title}”?").format(title=theme.title),
            self.tr("Its {count} notes become unfiled. Undo brings everything back.").format(count=theme.notes),
            yes_text=self.tr("Remove"),
            danger=True,
        ):
            return
        self._opened = None
        self.desk.do(self.tr("Remove the theme"), RemoveTheme(id=theme.id))

    def _make_ballot(self) -> None:
        themes = self.themes
        if self.place.session_id is None or not themes:
            return
        new_id = self.desk.record.new_id
        prepare = PrepareBallot(
            id=new_id(),
            session_id=self.place.session_id,
            round_id=self.place.round_id,
            title=self.tr("What comes first"),
            question=self.tr("Which of these should come first?"),
            options=tuple(BallotOption(id=new_id(), text=theme.title, theme_id=theme.id) for theme in themes),
        )
        self.desk.do(self.tr("Ballot of the themes"), prepare, then=lambda _changes: self._prepared())

    def _prepared(self) -> None:
        """The ballot is there: whoever may open it goes there."""
        if self.work.may(OpenBallot):
            self.go_to.emit("votes")
        else:
            self.said.emit(self.tr("The ballot is prepared. The organizer opens it."), True)

    def retranslate(self) -> None:
        """Write every word again."""
        super().retranslate()
        self._new.setText(self.tr("New theme"))
        self._to_vote.setText(self.tr("Make a ballot"))
        self._no_themes.say(
            self.tr("There is no theme yet. Choose notes that say the same and press N."), self.tr("New theme")
        )
        self._empty.say(
            self.tr("Nothing has been written in this round yet. Notes appear here as the tables write."),
            "" if self.place.bound else self.tr("To the rounds"),
        )
        if self.isVisible():
            self.refresh()

    def _write(self) -> None:
        notes, filed = len(self._board.notes), self._board.filed
        self._title.setText(self.tr("Themes {count}").format(count=len(self._cards)))
        share = filed / notes if notes else 0.0
        self._coverage.setText(
            self.tr("{share} of the notes · {tables} tables · tables without a theme {without}").format(
                share=f"{share:.0%}", tables=self._board.tables, without=self._board.tables_without_theme
            )
        )
        self._to_vote.setEnabled(len(self._cards) >= 2)
