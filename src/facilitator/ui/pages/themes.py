"""Themes: reading all notes of a round and filing them under themes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from sqlalchemy import select

from facilitator.day.board import Board
from facilitator.day.board_theme import BoardTheme
from facilitator.outside.arrive import PostsResult, round_for_posts
from facilitator.record import Changes
from facilitator.record.models import Round
from facilitator.record.operations import ImportPosts
from facilitator.ui.pages.base import DayPage
from facilitator.ui.pages.themes_company import BoardCompany
from facilitator.ui.pages.themes_gathering import CHANGED_AT_ONCE, MANY, Gathered, Gathering
from facilitator.ui.pages.themes_left import ReadingCard
from facilitator.ui.pages.themes_posts_import import PostsImport
from facilitator.ui.pages.themes_proposing import Proposing
from facilitator.ui.pages.themes_right import ThemesSide
from facilitator.ui.pages.themes_sorting import Sorting
from facilitator.ui.pages.themes_to_hall import ToHall
from facilitator.ui.widgets.choice import Choice, SegmentedChoice
from facilitator.ui.widgets.notice import EmptyPage
from facilitator.ui.workplace import Workplace

POSTS_PATTERNS = "*.csv *.tsv *.txt *.xlsx *.xls *.ods *.json *.jsonl *.ndjson *.gz"


class ThemesPage(DayPage):
    """Notes at the left, themes at the right."""

    KEY = "themes"
    WATCHES = ("note", "notes", "filing", "theme", "themes", "round", "rounds")

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(work, parent)
        self._board = Board("")
        self._looked_at: str | None = None
        self._missed: list[Changes] = []
        self._gathering = Gathering(self.desk, self)
        self._rounds = SegmentedChoice()
        self._rounds.chosen.connect(lambda id: self.place.go(round_id=id))
        self.sorting = Sorting(work, self)
        self.to_hall = ToHall(work, self.sorting, self)
        self.to_hall.said.connect(self.said)
        self.to_hall.go_to.connect(self.go_to)
        self.left = ReadingCard(work)
        self.left.number_pressed.connect(self._file_under)
        self.left.accepted.connect(self.sorting.file_as_suggested)
        self.left.new_asked.connect(self.new_theme)
        self.left.import_asked.connect(self.ask_import)
        self.left.all_again.clicked.connect(lambda: self._look_at(None))
        self.list = self.left.list
        self._gathering.progressed.connect(self.left.show_so_far)
        self.right = ThemesSide(work, self.sorting, self.to_hall)
        self.right.new_asked.connect(self.new_theme)
        self.right.notes_asked.connect(self._look_at)
        lists = (self.left.list, self.left.similar.list, self.right.detail.list)
        self.company = BoardCompany(work.readers, lists, self)
        self.proposing = Proposing(self.desk, self.left.words, self.right.proposal, self)
        self.right.proposal_asked.connect(self._propose)
        self.right.proposal_left.connect(self.proposing.stop)
        self.right.taking.said.connect(self.said)
        self._empty = EmptyPage()
        self._empty.acted.connect(lambda: self.go_to.emit("rounds"))
        self._whole = QStackedWidget()
        self._lay_out()
        self._offer_actions()
        self.retranslate()

    def _lay_out(self) -> None:
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        row.addWidget(self.left)
        row.addWidget(self.right, 1)
        self._whole.addWidget(both)
        self._whole.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(self._rounds)
        column.addWidget(self._whole, 1)

    def _offer_actions(self) -> None:
        add, sorting, right = self.add_page_action, self.sorting, self.right
        add(lambda: self.tr("New theme"), "Ctrl+N", self.new_theme)
        add(lambda: self.tr("Start from a proposal"), "Ctrl+Shift+P", self._propose)
        add(lambda: self.tr("Make themes of the chosen groups"), "Ctrl+Shift+Return", right.proposal.make_themes)
        add(lambda: self.tr("Open or close the theme of the chosen note"), "Ctrl+Return", self._open_first)
        self._offer_mark(lambda: self.tr("Chosen notes: they stand alone"), "A", "ㅁ", "alone")
        self._offer_mark(lambda: self.tr("Chosen notes: set aside, with the reason …"), "X", "ㅌ", "aside")
        self._offer_mark(lambda: self.tr("Chosen notes: skip knowingly"), "K", "ㅏ", "skipped")
        self._offer_mark(lambda: self.tr("Chosen notes: unfiled again"), "U", "ㅕ", "")
        add(lambda: self.tr("Theme: one place earlier"), "Alt+Up", self._on_theme(lambda id: sorting.move(id, -1)))
        add(lambda: self.tr("Theme: one place later"), "Alt+Down", self._on_theme(lambda id: sorting.move(id, 1)))
        add(lambda: self.tr("Theme: under the one before it"), "Alt+Right", self._on_theme(sorting.deeper))
        add(lambda: self.tr("Theme: one level up"), "Alt+Left", self._on_theme(sorting.higher))
        add(lambda: self.tr("Theme: another colour"), "Ctrl+Shift+C", self._on_theme(sorting.colour))
        add(lambda: self.tr("Choose the theme beside others"), "Ctrl+Space", right.choose)
        add(lambda: self.tr("Merge themes …"), "Ctrl+M", right.merge)
        add(lambda: self.tr("Take a merged theme apart"), "Ctrl+Shift+M", self._on_theme(sorting.take_apart))
        add(lambda: self.tr("Decide where notes belong that were filed differently"), "Ctrl+D", right.decide)
        add(lambda: self.tr("Send the themes to the screen"), "Ctrl+Shift+S", self.to_hall.show)
        add(lambda: self.tr("Make a ballot of the themes"), "Ctrl+B", self.to_hall.make_ballot)
        if self.work.may(ImportPosts):
            add(lambda: self.tr("Import posts from outside …"), "Ctrl+I", self.ask_import)
        filters = self.left.filters
        add(lambda: self.tr("Read the hall's notes, or those from outside"), "Ctrl+H", filters.toggle_where)
        add(lambda: self.tr("Show all notes, or unfiled ones only"), "Ctrl+U", filters.toggle_filed)
        add(lambda: self.tr("The newest notes first, or by table"), "Ctrl+G", filters.toggle_order)
        add(lambda: self.tr("Notes similar to the chosen one"), "", self.left.toggle_similar)

    def _offer_mark(self, words: Callable[[], str], key: str, korean: str, mark: str) -> None:
        """An action on the notes chosen in the list that has the keyboard; its key also as a Korean keyboard sends it."""
        action = self.add_page_action(words, key, lambda: self._mark(mark))
        action.setShortcuts([QKeySequence(key), QKeySequence(korean)])

    def _mark(self, mark: str) -> None:
        ids = [note.id for note in self.left.chosen]
        if mark:
            self.sorting.mark(ids, mark)
        else:
            self.sorting.unmark(ids)

    def _on_theme(self, do: Callable[[str], object]) -> Callable[[], None]:
        """Do it with the theme that is open or has the keyboard."""

        def doing() -> None:
            if self.right.current is not None:
                do(self.right.current)

        return doing

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
        if another:
            self.right.leave_round()
            self._looked_at = None
            self.left.show_only(None)
        self._missed.clear()
        self._gather(anew=another)

    def _gather(self, *, anew: bool) -> None:
        self._gathering.begin(
            self.place.round_id or "",
            anew=anew,
            then=lambda gathered: self._take(gathered, anew=anew),
            late=self._take_late,
        )

    def _take(self, gathered: Gathered, *, anew: bool) -> None:
        self._board = gathered.board
        self.left.read(gathered, anew=anew)
        self._show()

    def _take_late(self, gathered: Gathered, touched: list[str]) -> None:
        """All of a large round is read; what was ``touched`` meanwhile is read once more."""
        with self.desk.record.reading() as reading:
            moved = gathered.board.read_themes(reading)
            gathered.board.read_notes(reading, touched)
        for note_id in (*touched, *moved):
            note = gathered.board.notes.get(note_id)
            if note is None:
                gathered.to_read.remove(note_id)
            else:
                gathered.to_read.put(note)
        self._board = gathered.board
        self.left.read(gathered, anew=False)
        QTimer.singleShot(0, self._show)  # list and themes in one go would be felt

    def missed(self, changes: Changes) -> None:
        """Remember what to read again; where it is much, everything."""
        self._missed.append(changes)
        if changes.concerns("round", "rounds") or len(_notes_of(self._missed)) > MANY:
            self._missed.clear()
            super().missed(changes)

    def on_changed(self, changes: Changes) -> None:
        """Only what was touched is read again."""
        if changes.concerns("rounds"):
            self.refresh()
            return
        if changes.concerns("round"):
            self._show_rounds()
        self._read_again([changes])

    def _read_again(self, changes: Sequence[Changes]) -> None:
        ids = _notes_of(changes)
        self._gathering.touched(ids)
        with self.desk.record.reading() as reading:
            themes = any(one.concerns("theme", "themes") for one in changes)
            moved = self._board.read_themes(reading) if themes else []
            many = len(ids) > CHANGED_AT_ONCE and len(self._board.notes) > MANY
            if many:
                self._board.behind = True
                ids, moved = [], []
            elif ids:
                self._board.read_notes(reading, ids)
        ids = list(dict.fromkeys((*ids, *moved)))
        if ids:
            self.left.hear(ids, self._board.notes)
        self._show()
        if many:
            self.left.show_so_far(0)
            self._gather(anew=False)

    def showEvent(self, event: QShowEvent) -> None:
        """Read on."""
        super().showEvent(event)
        missed, self._missed = self._missed, []
        if missed:
            self._read_again(missed)
        self.left.go()
        self.company.look()

    def end(self) -> None:
        """Read no further: the record is being closed."""
        self._gathering.stop()

    def leave(self) -> None:
        """Keep words that were typed, and read no further."""
        self.left.stop()
        self.company.leave()
        self.right.keep_words()

    def focus_search(self) -> None:
        """Search in the notes."""
        self.left.focus_search()

    def _show(self) -> None:
        themes = self.themes
        self.sorting.show_board(self._board)
        self._whole.setCurrentIndex(0 if self._board.notes or themes or not self._board.whole else 1)
        self.proposing.follow(self._board)
        self.right.show_board(self._board)
        self.left.show_themes(themes)
        self._look_at(self._looked_at)

    def _look_at(self, key: str | None) -> None:
        """Show in the list what a figure of the coverage, or a proposed group, is about; what no longer belongs there goes."""
        ids = self.right.notes_about(key) if key is not None else []
        self._looked_at = key if ids else None
        self.left.show_only((self.right.words_about(key), frozenset(ids)) if key is not None and ids else None)

    def _propose(self) -> None:
        """Propose groups of the notes that end nowhere yet; not while themes are being made of such groups."""
        if not self.right.taking.under_way:
            self.sorting.when_whole(self._propose_now)

    def _propose_now(self) -> None:
        if self._board.unread:
            self.right.propose()
            self.proposing.begin(self._board)
        else:
            self.said.emit(self.tr("Every note ends somewhere already: there is nothing to group."), False)

    def ask_import(self) -> None:
        """Let the person choose a file of posts."""
        name, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Import posts from outside"),
            self.work.settings.text("posts_folder", str(self.work.settings.folder)),
            self.tr("Posts ({patterns});;All files (*)").format(patterns=POSTS_PATTERNS),
        )
        if name:
            self.import_posts(Path(name))

    def import_posts(self, path: Path) -> PostsImport | None:
        """Show what is in a file of posts, and bring it in when the person says so. Returns the dialog."""
        if self.place.session_id is None:
            return None
        self.work.settings.set_text("posts_folder", str(path.parent))
        dialog = PostsImport(self.work, path, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.imported.connect(self._imported)
        dialog.open()
        return dialog

    def _imported(self, result: PostsResult) -> None:
        """Show what came in, in its round."""
        with self.desk.record.reading() as reading:
            round_id = round_for_posts(reading, self.place.session_id or "", result.round_number).id
        self.place.go(round_id=round_id)
        self.left.filters.read_outside()
        self.said.emit(self.tr("Posts imported: {count}").format(count=f"{result.added:,}"), True)

    def new_theme(self) -> None:
        """Ask for a title and make a theme; chosen notes go into it."""
        self.sorting.new_theme([note.id for note in self.left.chosen])

    def _file_under(self, number: int, note_ids: list[str]) -> None:
        themes = self.themes
        if number <= len(themes):
            self.sorting.file(themes[number - 1].id, note_ids)

    def _open_first(self) -> None:
        self.right.open_first(self.list.chosen[0].themes if self.list.chosen else ())

    def retranslate(self) -> None:
        """Write every word again."""
        super().retranslate()
        self.company.retranslate()
        self._empty.say(
            self.tr("Nothing has been written in this round yet. Notes appear here as the tables write."),
            "" if self.place.bound else self.tr("To the rounds"),
        )
        if self.isVisible():
            self.refresh()


def _notes_of(changes: Sequence[Changes]) -> list[str]:
    """The ids of the notes that changed."""
    return list(dict.fromkeys(id for one in changes for kind in ("note", "filing") for id in one.ids(kind)))
