"""What the theme team does with notes and themes, each as one step that can be undone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from facilitator.day.board import Board
from facilitator.day.board_theme import BoardTheme
from facilitator.record.operations import (
    AddTheme,
    EditTheme,
    FileNote,
    MarkNotes,
    MergeThemes,
    MoveTheme,
    NestTheme,
    PickQuote,
    RemoveTheme,
    SettleFiling,
    SplitTheme,
    UnfileNote,
    UnmarkNotes,
    UnmergeTheme,
    UnpickQuote,
    WordTheme,
)
from facilitator.ui.ask import ask_line
from facilitator.ui.look import current
from facilitator.ui.pages.themes_merging import ask_merge
from facilitator.ui.widgets.dialogs import confirm
from facilitator.ui.workplace import Workplace


class Sorting(QObject):
    """Does what the page was asked for; it asks first where a person must say more.

    Attributes:
        board: the round as it stands.
    """

    def __init__(self, work: Workplace, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._place, self._page = work.desk, work.place, page
        self.board = Board("")
        self._waiting: Callable[[], object] | None = None

    def show_board(self, board: Board) -> None:
        """The round stands like this now; what waited for its last notes is done."""
        waiting = self._waiting if board.round_id == self.board.round_id else None
        self.board = board
        if board.whole or waiting is None:
            self._waiting = None
        if board.whole and waiting is not None:
            waiting()

    def when_whole(self, do: Callable[[], object]) -> None:
        """Do what asks about the figures of the round: at once, or when its last notes are read. The latest wish counts."""
        if self.board.whole:
            do()
        else:
            self._waiting = do

    def theme(self, theme_id: str | None) -> BoardTheme | None:
        """A theme as it stands."""
        return next((theme for theme in self.board.themes if theme.id == theme_id), None)

    def beside(self, theme: BoardTheme) -> list[BoardTheme]:
        """A theme and those with the same theme above, in their order."""
        return [one for one in self.board.themes if one.parent_id == theme.parent_id]

    def new_theme(self, note_ids: Sequence[str]) -> None:
        """Ask for a title and make a theme; these notes go into it."""
        if self._place.session_id is None or self._place.round_id is None:
            return
        title = ask_line(
            self._page,
            self.tr("New theme"),
            self.tr("What do these notes say? A few words are enough."),
            self.tr("Make it"),
        )
        if not title:
            return
        theme = AddTheme(
            id=self._desk.record.new_id(), session_id=self._place.session_id, round_id=self._place.round_id, title=title
        )
        filing = (FileNote(theme_id=theme.id, note_ids=tuple(note_ids)),) if note_ids else ()
        self._desk.do(self.tr("New theme"), theme, *filing)

    def file(self, theme_id: str, note_ids: Sequence[str]) -> None:
        """File notes under a theme."""
        theme = self.theme(theme_id)
        if note_ids and theme is not None:
            label = self.tr("File under “{title}”").format(title=theme.title)
            self._desk.do(label, FileNote(theme_id=theme_id, note_ids=tuple(note_ids)))

    def file_as_suggested(self, accepted: Mapping[str, Sequence[str]]) -> None:
        """File notes (their ids, by theme) as was suggested for each."""
        filing = [FileNote(theme_id=theme_id, note_ids=tuple(note_ids)) for theme_id, note_ids in accepted.items()]
        titles = ", ".join(f"“{theme.title}”" for theme in self.board.themes if theme.id in accepted)
        self._desk.do(self.tr("File as suggested under {titles}").format(titles=titles), *filing)

    def unfile(self, theme_id: str, note_ids: Sequence[str]) -> None:
        """Take notes out of a theme."""
        self._desk.do(self.tr("Take out"), UnfileNote(theme_id=theme_id, note_ids=tuple(note_ids)))

    def quote(self, theme_id: str, note_id: str) -> None:
        """Quote a note for a theme, or no longer."""
        theme = self.theme(theme_id)
        if theme is not None and note_id in theme.quotes:
            self._desk.do(self.tr("No longer quote"), UnpickQuote(theme_id=theme_id, note_id=note_id))
        elif theme is not None:
            self._desk.do(self.tr("Quote"), PickQuote(theme_id=theme_id, note_id=note_id))

    def word(self, theme_id: str, title: str, summary: str, seen: tuple[str, ...] | None) -> str:
        """Word a theme in place of the wordings that the person saw, None for all. Returns the id of the new wording."""
        wording = WordTheme(
            id=self._desk.record.new_id(), theme_id=theme_id, title=title, summary=summary, replaces=seen
        )
        self._desk.do(self.tr("Wording of a theme"), wording)
        return wording.id

    def keep_words(self, theme_id: str) -> None:
        """Say of a theme from a proposal that its words are right as they are."""
        theme = self.theme(theme_id)
        if theme is not None and theme.proposed:
            self.word(theme_id, theme.title, theme.summary, None)

    def move(self, theme_id: str, step: int) -> None:
        """One place earlier (-1) or later (1) among those beside it."""
        theme = self.theme(theme_id)
        if theme is None:
            return
        ids = [one.id for one in self.beside(theme)]
        place = ids.index(theme_id) + step
        if 0 <= place < len(ids):
            self._desk.do(self.tr("Order of the themes"), MoveTheme(id=theme_id, position=place + 1))

    def put_at(self, dropped_id: str, here_id: str) -> None:
        """Let a theme stand where another stands, under the same theme above."""
        dropped, here = self.theme(dropped_id), self.theme(here_id)
        if dropped is None or here is None:
            return
        ids = [one.id for one in self.beside(here)]
        place = MoveTheme(id=dropped_id, position=ids.index(here_id) + 1)
        nest = NestTheme(id=dropped_id, parent_id=here.parent_id)
        steps = (place,) if dropped.parent_id == here.parent_id else (nest, place)
        self._desk.do(self.tr("Order of the themes"), *steps)

    def nest(self, theme_id: str, parent_id: str | None) -> None:
        """Put a theme under another, or at the top."""
        theme = self.theme(theme_id)
        if theme is not None and theme.parent_id != parent_id:
            self._desk.do(self.tr("Order of the themes"), NestTheme(id=theme_id, parent_id=parent_id))

    def deeper(self, theme_id: str) -> None:
        """Under the theme that stands before it."""
        theme = self.theme(theme_id)
        if theme is not None:
            ids = [one.id for one in self.beside(theme)]
            before = ids.index(theme_id) - 1
            if before >= 0:
                self.nest(theme_id, ids[before])

    def higher(self, theme_id: str) -> None:
        """Beside the theme above it, right after that."""
        theme = self.theme(theme_id)
        above = self.theme(theme.parent_id) if theme is not None else None
        if above is None:
            return
        place = [one.id for one in self.beside(above)].index(above.id) + 2
        self._desk.do(
            self.tr("Order of the themes"),
            NestTheme(id=theme_id, parent_id=above.parent_id),
            MoveTheme(id=theme_id, position=place),
        )

    def colour(self, theme_id: str, colour: int | None = None) -> None:
        """Give a theme this colour, or the next one."""
        theme = self.theme(theme_id)
        if theme is None:
            return
        wanted = (theme.colour + 1) % len(current().colours.themes) if colour is None else colour
        if wanted != theme.colour:
            self._desk.do(self.tr("Colour of a theme"), EditTheme(id=theme_id, colour=wanted))

    def merge(self, theme_ids: Sequence[str]) -> None:
        """Ask which themes become one, these to begin with, and do it."""
        wanted = ask_merge(self._page, self.board, theme_ids)
        if wanted is not None:
            into_id, from_ids = wanted
            self._desk.do(self.tr("Merge themes"), MergeThemes(into_id=into_id, from_ids=from_ids))

    def take_apart(self, theme_id: str) -> None:
        """Give back the themes that a theme was made of."""
        theme = self.theme(theme_id)
        if theme is not None and theme.merged:
            self._desk.do(self.tr("Take apart"), UnmergeTheme(id=theme_id))

    def split(self, theme_id: str, note_ids: Sequence[str]) -> None:
        """Ask for a title and make a theme of these notes of another."""
        if not note_ids:
            return
        lead = self.tr("{count} notes become a theme of their own. What do they say?").format(count=len(note_ids))
        title = ask_line(self._page, self.tr("A theme of these notes"), lead, self.tr("Make it"))
        if title:
            new_id = self._desk.record.new_id()
            split = SplitTheme(id=theme_id, new_id=new_id, title=title, note_ids=tuple(note_ids))
            self._desk.do(self.tr("A theme of these notes"), split)

    def remove(self, theme_id: str) -> bool:
        """Remove a theme; ask first where it has notes. Returns whether it was done."""
        theme = self.theme(theme_id)
        if theme is None:
            return False
        if theme.notes and not confirm(
            self._page,
            self.tr("Remove the theme “{title}”?").format(title=theme.title),
            self.tr("Its {count} notes become unfiled. Undo brings everything back.").format(count=theme.notes),
            yes_text=self.tr("Remove"),
            danger=True,
        ):
            return False
        self._desk.do(self.tr("Remove the theme"), RemoveTheme(id=theme.id))
        return True

    def mark(self, note_ids: Sequence[str], mark: str) -> None:
        """Say of notes why they are under no theme ("alone", "aside", "skipped"); for "aside" ask for the reason."""
        if not note_ids:
            return
        reason = ""
        if mark == "aside":
            lead = self.tr("Why are {count} notes set aside? The reason is printed with them.").format(
                count=len(note_ids)
            )
            reason = ask_line(self._page, self.tr("Set aside"), lead, self.tr("Set aside"))
            if not reason:
                return
        labels = {
            "alone": self.tr("Stands alone"), "aside": self.tr("Set aside"), "skipped": self.tr("Knowingly skipped"),
        }  # fmt: skip
        self._desk.do(labels[mark], MarkNotes(note_ids=tuple(note_ids), mark=mark, reason=reason))

    def unmark(self, note_ids: Iterable[str]) -> None:
        """Let notes be unfiled again."""
        marked = tuple(id for id in note_ids if id in self.board.marked)
        if marked:
            self._desk.do(self.tr("Unfiled again"), UnmarkNotes(note_ids=marked))

    def settle(self, note_id: str, theme_ids: Sequence[str]) -> None:
        """Decide under which themes a note stands that was filed differently."""
        settled = SettleFiling(note_id=note_id, theme_ids=tuple(theme_ids))
        self._desk.do(self.tr("Decide where a note belongs"), settled)
