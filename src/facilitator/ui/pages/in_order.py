"""The pages in the order of the day, each loaded when it is first asked for.

All of them together bring what seats people and what draws documents, which takes longer to load than the window takes to
stand there.
"""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.ui.pages.base import DayPage
from facilitator.ui.widgets.sidebar import STEPS


class Pages:
    """The page of each step. Iterating loads them all."""

    def __iter__(self) -> Iterator[type[DayPage]]:
        """The pages, first to last."""
        return map(self.of, STEPS)

    def of(self, step: str) -> type[DayPage]:
        """The page of a step.

        Raises:
            ValueError: no page has this key.
        """
        match step:
            case "prepare":
                from facilitator.ui.pages.prepare import PreparePage

                return PreparePage
            case "seats":
                from facilitator.ui.pages.seats import SeatsPage

                return SeatsPage
            case "checkin":
                from facilitator.ui.pages.checkin import CheckInPage

                return CheckInPage
            case "rounds":
                from facilitator.ui.pages.rounds import RoundsPage

                return RoundsPage
            case "notes":
                from facilitator.ui.pages.notes import NotesPage

                return NotesPage
            case "themes":
                from facilitator.ui.pages.themes import ThemesPage

                return ThemesPage
            case "votes":
                from facilitator.ui.pages.votes import VotesPage

                return VotesPage
            case "minutes":
                from facilitator.ui.pages.minutes import MinutesPage

                return MinutesPage
            case "archive":
                from facilitator.ui.pages.archive import ArchivePage

                return ArchivePage
            case "projector":
                from facilitator.ui.pages.projector import ProjectorPage

                return ProjectorPage
            case _:
                raise ValueError(step)


PAGES = Pages()


def load_what_pages_need() -> None:
    """Load what several pages need and what takes long, so that opening them does not. Nothing of it is Qt's."""
    import facilitator.day.documents
    import facilitator.day.paper
    import facilitator.day.seat
    import facilitator.day.seat_sheet  # noqa: F401
