"""The right side of the theme board: how much is covered, all themes as cards, or one of them opened."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.day.board import Board
from facilitator.day.theme_words import standing_ids, titles_of
from facilitator.ui.pages.themes_coverage import DIFFERING, Coverage
from facilitator.ui.pages.themes_detail import ThemeDetail
from facilitator.ui.pages.themes_differing import DifferingNotes
from facilitator.ui.pages.themes_menu import show_theme_menu, theme_menu
from facilitator.ui.pages.themes_proposal import ProposalPanel
from facilitator.ui.pages.themes_sorting import Sorting
from facilitator.ui.pages.themes_taking import Taking
from facilitator.ui.pages.themes_to_hall import ToHall, as_options
from facilitator.ui.pages.themes_wall import ThemeWall
from facilitator.ui.widgets.buttons import Button, PrimaryButton
from facilitator.ui.widgets.labels import ElidedLabel
from facilitator.ui.widgets.notice import EmptyPage
from facilitator.ui.widgets.page import Page
from facilitator.ui.workplace import Workplace

GROUP = "group "
"""What the key of a proposed group begins with; its number follows."""


class ThemesSide(Page):
    """Shows the board's themes and asks ``sorting`` for what is done with them.

    Signals:
        new_asked: make a theme.
        proposal_asked: propose groups to start from.
        proposal_left: nobody looks at the proposal any more.
        notes_asked(key): show in the list what a figure of the coverage, or a proposed group, is about.
    """

    new_asked = Signal()
    proposal_asked = Signal()
    proposal_left = Signal()
    notes_asked = Signal(str)

    def __init__(self, work: Workplace, sorting: Sorting, to_hall: ToHall, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work, self._sorting, self._to_hall = work, sorting, to_hall
        self._board = Board("")
        self.opened: str | None = None
        self._deciding = self._proposing = False
        self._head = QWidget()
        self._title = ElidedLabel("", "title")
        self._new = Button("", hint="N")
        self._new.clicked.connect(self.new_asked)
        self._merge = Button("")
        self._merge.clicked.connect(self.merge)
        self._show = Button("")
        self._show.clicked.connect(to_hall.show)
        self._show.setVisible(to_hall.may_show)
        self._to_vote = PrimaryButton("")
        self._to_vote.clicked.connect(to_hall.make_ballot)
        self.coverage = Coverage()
        self.coverage.asked.connect(self._ask)
        self.wall = ThemeWall()
        self.detail = ThemeDetail()
        self.differing = DifferingNotes()
        self.proposal = ProposalPanel()
        self.taking = Taking(work, self.proposal, self)
        self._none = EmptyPage()
        self._none.acted.connect(self.proposal_asked)
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._title, 1)
        for button in (self._new, self._merge, self._show, self._to_vote):
            line.addWidget(button)
        head = QVBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 4)
        head.setSpacing(8)
        head.addLayout(line)
        head.addWidget(self.coverage)
        for page in (self.wall, self.detail, self.differing, self.proposal, self._none):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._head)
        column.addWidget(self._pages, 1)

    def _connect(self) -> None:
        sorting, wall, detail = self._sorting, self.wall, self.detail
        wall.opened.connect(self.open)
        wall.menu_asked.connect(self._show_menu)
        wall.picked.connect(self._write)
        wall.notes_dropped.connect(sorting.file)
        wall.theme_dropped.connect(sorting.put_at)
        wall.theme_nested.connect(sorting.nest)
        detail.worded.connect(self._word)
        detail.quote_asked.connect(lambda note_id: sorting.quote(self.opened or "", note_id))
        detail.unfile_asked.connect(lambda ids: sorting.unfile(self.opened or "", ids))
        detail.split_asked.connect(lambda ids: sorting.split(self.opened or "", ids))
        detail.apart_asked.connect(lambda: sorting.take_apart(self.opened or ""))
        detail.move_asked.connect(lambda step: sorting.move(self.opened or "", step))
        detail.removed.connect(self.remove)
        detail.back_asked.connect(self.back)
        self.differing.settled.connect(sorting.settle)
        self.differing.back_asked.connect(self.back)
        self.proposal.back_asked.connect(self.back)
        self.taking.made.connect(self._made)
        self.proposal.notes_asked.connect(lambda number: self.notes_asked.emit(f"{GROUP}{number}"))

    @property
    def current(self) -> str | None:
        """The theme that is opened, or whose card has the keyboard."""
        return self.opened or self.wall.focused

    def show_board(self, board: Board) -> None:
        """Show how the round stands; an opened theme stays open, with the words that are being typed."""
        self._board = board
        themes = board.themes
        self.wall.show_board(board, themes)
        self.coverage.show_board(board)
        opened = next((theme for theme in themes if theme.id == self.opened), None)
        if opened is not None:
            with self._work.desk.record.reading() as reading:
                standing, merged = standing_ids(reading, opened.id), titles_of(reading, opened.merged)
            self.detail.show_theme(opened, board.of_theme(opened.id), standing, merged)
        else:
            self.opened = None
        self._deciding = self._deciding and bool(board.differing)
        if self._deciding:
            titles = {theme.id: theme.title for theme in themes}
            self.differing.show_notes([board.notes[id] for id in board.differing], titles)
        overview = self.proposal if self._proposing else self.wall if themes else self._none
        shown = self.detail if opened else self.differing if self._deciding else overview
        self._pages.setCurrentWidget(shown)
        self._head.setVisible(shown not in (self.detail, self.proposal))
        self._write()

    def open(self, theme_id: str) -> None:
        """Open a theme."""
        self._sorting.when_whole(lambda: self._open(theme_id))

    def _open(self, theme_id: str) -> None:
        self.opened = theme_id
        self.show_board(self._board)
        self.detail.list.setFocus()

    def open_first(self, theme_ids: tuple[str, ...]) -> None:
        """Open the first of these themes, or the first of all; with one open, go back."""
        if self.opened is not None or self._deciding or self._proposing:
            self.back()
        elif theme_ids or self._board.themes:
            self.open(self.wall.focused or (theme_ids or (self._board.themes[0].id,))[0])

    def back(self) -> None:
        """To all themes, with the words that were typed."""
        self.keep_words()
        opened, self.opened, self._deciding = self.opened, None, False
        self._leave_proposal()
        self.show_board(self._board)
        if opened in self.wall.cards:
            self.wall.cards[opened].setFocus()

    def decide(self) -> None:
        """Show the notes that were filed differently."""
        self._sorting.when_whole(self._decide)

    def _decide(self) -> None:
        if self._board.differing:
            self.keep_words()
            self.opened, self._deciding = None, True
            self._leave_proposal()
            self.show_board(self._board)
            self.differing.focus_first()

    def propose(self) -> None:
        """Show the proposal, or how far it is."""
        self.keep_words()
        self.opened, self._deciding, self._proposing = None, False, True
        self.show_board(self._board)

    def notes_about(self, key: str) -> list[str]:
        """The ids of the notes that a figure of the coverage, or a proposed group, is about."""
        if not key.startswith(GROUP):
            return self.coverage.notes(key)
        return [note.id for note in self.proposal.notes(int(key[len(GROUP) :]))] if self._proposing else []

    def words_about(self, key: str) -> str:
        """What these notes are, in words."""
        if not key.startswith(GROUP):
            return self.coverage.words(key)
        return self.tr("Notes of a proposed group: {count}").format(count=f"{len(self.notes_about(key)):,}")

    def _made(self) -> None:
        """The themes of the proposal are there: show them, unless the person went elsewhere."""
        self.proposal.show_groups((), {})
        if self._proposing:
            self.back()
            first = next((theme.id for theme in self._board.themes if theme.proposed), None)
            if first is not None:
                self.wall.cards[first].setFocus()

    def _leave_proposal(self) -> None:
        if self._proposing:
            self._proposing = False
            self.taking.stop()
            self.proposal_left.emit()

    def leave_round(self) -> None:
        """Another round: nothing of this one is open or chosen any more."""
        self.keep_words()
        self.opened, self._deciding = None, False
        self._leave_proposal()
        self.wall.choose_none()

    def keep_words(self) -> None:
        """Keep words that were typed."""
        if self.opened is not None:
            self.detail.tell_words()

    def remove(self) -> None:
        """Remove the theme that is open."""
        theme_id = self.opened
        if theme_id is not None and self._sorting.remove(theme_id):
            self.opened = None

    def choose(self) -> None:
        """Choose the theme that has the keyboard beside others, or no longer."""
        if self.wall.focused is not None:
            self.wall.choose(self.wall.focused)

    def merge(self) -> None:
        """Merge the chosen themes, the one that has the keyboard, or whichever are chosen then."""
        chosen = self.wall.chosen or [id for id in (self.current,) if id is not None]
        self._sorting.when_whole(lambda: self._sorting.merge(chosen))

    def _word(self, theme_id: str, title: str, summary: str, seen: tuple[str, ...]) -> None:
        self.detail.seen = (self._sorting.word(theme_id, title, summary, seen),)

    def _ask(self, key: str) -> None:
        if key == DIFFERING:
            self.decide()
        else:
            self.notes_asked.emit(key)

    def _show_menu(self, theme_id: str, place: QPoint) -> None:
        self._sorting.when_whole(
            lambda: show_theme_menu(theme_menu(self, self._sorting, theme_id, self.wall.chosen), place)
        )

    def retranslate(self) -> None:
        """Write every word again."""
        self._new.setText(self.tr("New theme"))
        self._show.setText(self.tr("Send to the screen"))
        self._to_vote.setText(self.tr("Make a ballot"))
        self._none.say(
            self.tr("There is no theme yet. Choose notes that say the same and press N."),
            self.tr("Start from a proposal"),
        )
        self._write()

    def _write(self) -> None:
        themes, chosen = self._board.themes, len(self.wall.chosen)
        self._title.setText(self.tr("Themes {count}").format(count=len(themes)))
        self._merge.setVisible(chosen > 1)
        self._new.setVisible(chosen < 2)  # the key for it stays; side by side they would leave the title no room
        self._merge.setText(self.tr("Merge {count} themes …").format(count=chosen))
        self._show.setEnabled(bool(themes))
        self._to_vote.setEnabled(len(as_options(themes)) >= 2)
