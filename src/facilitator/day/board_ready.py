"""Whether the themes of a round may go to the screen, and what is still missing."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.day.board import Board


@dataclass(frozen=True)
class Readiness:
    """What the theme team has left to do.

    Attributes:
        unread: notes of the hall that end nowhere yet. While there is one, the themes are not ready.
        skipped: notes that were knowingly not read.
        differing: notes that several people filed under different themes, and nobody decided.
        to_choose: themes with several wordings, of which nobody chose.
        minority_without_theme: minority views under no theme.
        unheard_tables: the numbers of the tables that wrote notes of which none is in a theme.
        one_sided: themes that few tables or one loud table say.
        unread_posts: posts from outside that end nowhere yet; the hall need not wait for them.
    """

    unread: int
    skipped: int
    differing: int
    to_choose: int
    minority_without_theme: int
    unheard_tables: tuple[int, ...]
    one_sided: int
    unread_posts: int = 0

    @property
    def ready(self) -> bool:
        """Whether every note was read, or knowingly was not."""
        return not self.unread

    @property
    def clear(self) -> bool:
        """Whether nothing at all is left to look at."""
        return self == Readiness(0, 0, 0, 0, 0, (), 0)


def ready(board: Board) -> Readiness:
    """How far the themes of this board are."""
    themes = board.themes
    return Readiness(
        unread=len(board.unread),
        skipped=sum(board.notes[id].mark == "skipped" for id in board.marked),
        differing=len(board.differing),
        to_choose=sum(bool(theme.wordings) for theme in themes),
        minority_without_theme=len(board.minority_without_theme),
        unheard_tables=board.unheard_tables,
        one_sided=sum(theme.voices.one_sided for theme in themes),
        unread_posts=len(board.unread_posts),
    )
