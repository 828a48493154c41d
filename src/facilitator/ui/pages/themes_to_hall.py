"""From themes to what the hall sees: the big screen, and a ballot of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from facilitator.day.board_theme import BoardTheme
from facilitator.record.operations import BallotOption, OpenBallot, PrepareBallot, ShowOnScreen
from facilitator.ui.pages.themes_ready import skipping_the_rest
from facilitator.ui.pages.themes_sorting import Sorting
from facilitator.ui.workplace import Workplace


class ToHall(QObject):
    """Sends themes on, once nothing is unread or the rest is knowingly skipped.

    Signals:
        said(text, can_undo): something was done that the page does not show.
        go_to(key): the next step of the day.
    """

    said = Signal(str, bool)
    go_to = Signal(str)

    def __init__(self, work: Workplace, sorting: Sorting, page: QWidget) -> None:
        super().__init__(page)
        self._work, self._sorting, self._page = work, sorting, page

    @property
    def may_show(self) -> bool:
        """Whether this laptop says what the hall sees."""
        return self._work.may(ShowOnScreen)

    def show(self) -> None:
        """Show the themes on the big screen."""
        self._sorting.when_whole(self._show)

    def _show(self) -> None:
        session_id = self._work.place.session_id
        if session_id is None or not self._sorting.board.themes or not self.may_show:
            return
        skipped = skipping_the_rest(self._page, self._sorting.board)
        if skipped is not None:
            shown = ShowOnScreen(session_id=session_id, scene="themes")
            words = self.tr("The themes are on the big screen.")
            self._work.desk.do(
                self.tr("Themes on the big screen"), *skipped, shown, then=lambda _changes: self.said.emit(words, True)
            )

    def make_ballot(self) -> None:
        """Prepare a ballot of the themes."""
        self._sorting.when_whole(self._make_ballot)

    def _make_ballot(self) -> None:
        work, themes = self._work, as_options(self._sorting.board.themes)
        if work.place.session_id is None or len(themes) < 2:
            return
        skipped = skipping_the_rest(self._page, self._sorting.board)
        if skipped is None:
            return
        new_id = work.desk.record.new_id
        prepare = PrepareBallot(
            id=new_id(),
            session_id=work.place.session_id,
            round_id=work.place.round_id,
            title=self.tr("What comes first"),
            question=self.tr("Which of these should come first?"),
            options=tuple(BallotOption(id=new_id(), text=theme.title, theme_id=theme.id) for theme in themes),
        )
        work.desk.do(self.tr("Ballot of the themes"), *skipped, prepare, then=lambda _changes: self._prepared())

    def _prepared(self) -> None:
        """The ballot is there: whoever may open it goes there."""
        if self._work.may(OpenBallot):
            self.go_to.emit("votes")
        else:
            self.said.emit(self.tr("The ballot is prepared. The organizer opens it."), True)


def as_options(themes: Sequence[BoardTheme]) -> list[BoardTheme]:
    """The themes to choose from: those of the highest level that has at least two, since what is under a theme is in it."""
    levels = sorted({theme.depth for theme in themes})
    found = ([theme for theme in themes if theme.depth == level] for level in levels)
    return next((level for level in found if len(level) > 1), [])
