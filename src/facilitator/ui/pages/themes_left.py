"""What the theme team reads: the notes of the round to search, filter and file, and what is similar to the chosen one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.day.board import Board
from facilitator.day.board_theme import BoardTheme
from facilitator.day.folding import rows_of
from facilitator.day.notes_of_round import NoteLine
from facilitator.day.reading import NotesToRead, Prepared
from facilitator.record.operations import ImportPosts
from facilitator.ui.look import current, look
from facilitator.ui.pages.themes_filters import Offered, ReadingFilters
from facilitator.ui.pages.themes_gathering import Gathered
from facilitator.ui.pages.themes_hints import ThemeHints
from facilitator.ui.pages.themes_list import BoardList
from facilitator.ui.pages.themes_marks import mark_line
from facilitator.ui.pages.themes_similar import SimilarPanel
from facilitator.ui.pages.themes_words import NoteWords
from facilitator.ui.widgets.buttons import Button
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.labels import ElidedLabel
from facilitator.ui.widgets.notice import EmptyPage
from facilitator.ui.widgets.search import SearchBox
from facilitator.ui.workplace import Workplace

ROOM_FOR_SIMILAR = 720
"""Where the card is at least so high, similar notes stand below the list from the start."""


class ReadingCard(Card):
    """The left side of the theme board.

    Signals:
        number_pressed(int, list of note ids): file these notes under the theme of this number.
        accepted(mapping of theme id to note ids): file these notes as was suggested.
        new_asked: N was pressed.
        import_asked: bring in posts from outside.
    """

    number_pressed = Signal(int, object)
    accepted = Signal(object)
    new_asked = Signal()
    import_asked = Signal()

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(" ", flush=True, parent=parent)
        self._desk = work.desk
        self._importing = work.may(ImportPosts)
        self._notes: Mapping[str, NoteLine] = {}
        self._to_read = NotesToRead()
        self._board = Board("")
        self._so_far = 0
        self._shown_of: Mapping[str, str] = {}
        self._opened: set[str] = set()
        self._panel_decided = False
        self._going_there = False
        self._only: tuple[str, frozenset[str]] | None = None
        self.words = NoteWords(work.desk, work.words, self)
        self.words.folded.connect(self._fold)
        self.hints = ThemeHints(work.desk, self.words, self)
        self.hints.changed.connect(self._hinted)
        self.similar = SimilarPanel(self.words)
        self.search = SearchBox(pause=0)
        self.search.searched.connect(lambda _text: self._look_for())
        self.search.installEventFilter(self)
        self.filters = ReadingFilters()
        self.filters.changed.connect(self._look_for)
        self.no_posts = EmptyPage()
        self.no_posts.acted.connect(self.import_asked)
        self.no_posts.hide()
        self.all_again = Button("")
        self.all_again.clicked.connect(lambda: self.show_only(None))
        self.all_again.hide()
        self.list = BoardList()
        self.list.fold_asked.connect(self._open_fold)
        self.list.entered.connect(self._accept)
        self.list.cursor_moved.connect(self._cursor_moved)
        self.list.verticalScrollBar().valueChanged.connect(lambda _place: self.words.rest())
        self.list.board.line_below = lambda note: mark_line(note) or self.hints.line(note)
        self.similar.list.left.connect(self.list.setFocus)
        self.similar.shown.connect(self._go_there)
        self.similar.hide()
        for notes in (self.list, self.similar.list):
            notes.number_pressed.connect(lambda number, of=notes: self._press(number, of))
            notes.letter_pressed.connect(self._letter)
        self._keys = ElidedLabel("", "sub")
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        tools = QVBoxLayout()
        tools.setContentsMargins(16, 0, 16, 12)
        tools.setSpacing(8)
        tools.addWidget(self.search)
        tools.addWidget(self.filters)
        tools.addWidget(self.all_again)
        self.add(tools)
        self.add(self.list, 5)
        self.add(self.no_posts, 5)
        self.add(self.similar, 3)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 12, 16, 6)
        foot.addWidget(self._keys)
        self.add(foot)
        self.setFixedWidth(look().pixels(400))

    @property
    def chosen(self) -> list[NoteLine]:
        """The notes that are chosen in the list that has the keyboard; none where neither has it."""
        return next((notes.chosen for notes in (self.list, self.similar.list) if notes.hasFocus()), [])

    def read(self, gathered: Gathered, *, anew: bool) -> None:
        """Read these notes of a round, all or the first of them; with ``anew`` it is another one than before."""
        self._board, self._to_read, offered = gathered
        self._notes, whole = self._board.notes, self._board.whole
        self._so_far = len(self._notes)
        if anew:
            self._opened.clear()
            self._shown_of = {}
            self.hints.begin()
            self.words.follow({}, anew=True)
        if whole:
            to_read, of = self._to_read, self._to_read.notes
            self._desk.run(lambda _work: Prepared.of(of), to_read.take, short=True)
            self.words.follow(self._notes)
            self.hints.learn_soon(self._notes)
        self.filters.offer(offered, anew=whole)
        self.show_list(anew=anew)

    def show_so_far(self, read: int) -> None:
        """Say that so many of the notes are read by now, beside the window."""
        self._so_far = read if self._board.behind else max(read, len(self._notes))
        self._count(0)

    def go(self) -> None:
        """Somebody looks: read words, and learn from what was filed meanwhile."""
        self.words.go()
        self.hints.learn_soon(self._notes)

    def stop(self) -> None:
        """Nobody looks any more, or the record is being closed."""
        self.words.stop()
        self.hints.stop()

    def hear(self, ids: Sequence[str], notes: Mapping[str, NoteLine]) -> None:
        """Only these notes came, went, or read otherwise."""
        self._notes = notes
        self.words.rest()
        for note_id in ids:
            note = notes.get(note_id)
            self.words.put(note_id, note)
            if note is None:
                self._to_read.remove(note_id)
            else:
                self._to_read.put(note)
        self.filters.offer(Offered.by(notes[note_id] for note_id in ids if note_id in notes))
        self.hints.learn_soon(notes)
        self.show_list()

    def show_themes(self, themes: Sequence[BoardTheme]) -> None:
        """These are the themes now, in their order."""
        self.hints.show_themes(themes)
        places = {theme.id: place for place, theme in enumerate(themes, start=1)}
        for notes in (self.list, self.similar.list):
            if notes.delegate.theme_places != places:
                notes.delegate.theme_places = places
                notes.viewport().update()

    def show_list(self, *, anew: bool = False) -> None:
        """Show the notes that are looked for; ``anew`` where something else is looked for than before."""
        query = self.search.text_with_preedit()
        wanted = self.filters.wanted(query)
        if self._only is not None:
            wanted = replace(wanted, only=self._only[1])
        found = self._to_read.found(wanted)
        self.list.delegate.query = query
        self.list.show_rows(rows_of(found, self._shown_of, self._opened), anew=anew)
        self.list.viewport().update()
        self.similar.show_for(self.list.current_note, self._notes)
        posts = self._to_read.posts + self._board.posts_to_come
        hall = len(self._to_read) - self._to_read.posts + self._board.to_come
        self.filters.show_counts(hall, posts, importing=self._importing)
        none = self._only is None and self.filters.outside and not posts
        self.list.setVisible(not none)
        self.no_posts.setVisible(none)
        self._count(len(found))

    def show_only(self, only: tuple[str, frozenset[str]] | None) -> None:
        """Show these notes only, filed or not, under these words; None: again those that the filters want."""
        if only == self._only:
            return
        anew = only is None or self._only is None
        self._only = only
        self.all_again.setVisible(only is not None)
        self.show_list(anew=anew)

    def focus_search(self) -> None:
        """Search in the notes."""
        self.search.setFocus()
        self.search.selectAll()

    def toggle_similar(self) -> None:
        """Go to the notes that are similar to the chosen one, or close them."""
        self._panel_decided = True
        if self.similar.isVisible() and (self.similar.list.hasFocus() or self.similar.in_vain):
            self.similar.hide()
            self.list.setFocus()
            return
        self._going_there = True
        self.similar.show()
        self.similar.look()

    def _go_there(self) -> None:
        """Similar notes that were asked for are there: the keyboard goes to them."""
        if self._going_there and self.list.hasFocus() and self.similar.list.board.rowCount():
            self.similar.list.setFocus()
        self._going_there = False

    def _fold(self, shown_of: Mapping[str, str]) -> None:
        if shown_of != self._shown_of:
            self._shown_of = shown_of
            self.show_list()

    def _open_fold(self, note_id: str, wide: bool) -> None:
        shown = self._shown_of.get(note_id)
        if shown is None or wide == (shown in self._opened):
            return
        self._opened ^= {shown}
        self.show_list()
        row = self.list.board.row_of(shown)
        if row is not None and not wide:
            self.list.setCurrentIndex(self.list.board.index(row))

    def _look_for(self) -> None:
        self.words.rest()
        self.show_list(anew=True)

    def _cursor_moved(self, note: NoteLine | None) -> None:
        self.hints.hold(note)
        self.similar.show_for(note, self._notes)

    def _hinted(self) -> None:
        """Rows have another line below, or one where they had none; what is read stays where it is."""
        self.list.heights_changed()

    def _accept(self) -> None:
        accepted: dict[str, list[str]] = {}
        for notes in self.list.chosen_together:
            hint = self.hints.of(notes[0])
            if hint is not None:
                accepted.setdefault(hint.theme, []).extend(note.id for note in notes)
        if accepted:
            self.accepted.emit(accepted)

    def _press(self, number: int, notes: BoardList) -> None:
        self.number_pressed.emit(number, [note.id for note in notes.chosen])

    def _letter(self, letter: str) -> None:
        if letter == "N":
            self.new_asked.emit()
        elif letter == "S":
            self.toggle_similar()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """From the search box the arrow down, and Enter, go into the list."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            into_list = event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if into_list and not self.search.preedit() and self.list.board.rowCount():
                self.list.setFocus()
                return True
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """The card, and a line above what the keys do."""
        super().paintEvent(event)
        line = self._keys.y() - look().pixels(8)
        QPainter(self).fillRect(1, line, self.width() - 2, 1, QColor(current().colours.line))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show similar notes from the start where there is room."""
        super().resizeEvent(event)
        if not self._panel_decided:
            self.similar.setVisible(event.size().height() >= look().pixels(ROOM_FOR_SIMILAR))

    def changeEvent(self, event: QEvent) -> None:
        """Write the words again when the language has changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Write every word again."""
        self.search.set_hint(self.tr("Find: word, first consonants, serial"))
        self.list.setAccessibleName(self.tr("Notes to read"))
        self.all_again.setText(self.tr("Back to the notes to read"))
        self.no_posts.say(
            self.tr("Nothing has come from outside yet: posts of an online board, e-mails, social media."),
            self.tr("Import posts …"),
        )
        self._keys.setText(self.tr("Enter as suggested · 1–9 file · N new · S similar"))
        self.show_list()

    def _count(self, shown: int) -> None:
        if not self._board.whole:
            among = len(self._notes) + self._board.to_come + self._board.posts_to_come
            self.set_title(self.tr("Reading the notes …"))
            self.set_aside(self.tr("{read} of {count}").format(read=f"{self._so_far:,}", count=f"{among:,}"))
            return
        wanted = self.filters.wanted("")
        if wanted.outside:
            title = self.tr("All posts: {count}") if wanted.filed_too else self.tr("Unfiled posts: {count}")
        else:
            title = self.tr("All notes: {count}") if wanted.filed_too else self.tr("Unfiled notes: {count}")
        self.set_title(title.format(count=f"{shown:,}") if self._only is None else self._only[0])
        posts = self._to_read.posts
        among = len(self._notes) if self._only is not None else posts if wanted.outside else len(self._notes) - posts
        self.set_aside(self.tr("of {count}").format(count=f"{among:,}"))
