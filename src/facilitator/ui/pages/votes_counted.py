"""How a ballot was counted: grades and how far they stand apart, rounds of elimination, pairs of options, points."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.ballots import Elimination, Moved, Result, moved_votes
from facilitator.day.counted import CountShown
from facilitator.ui.outcome_words import quoted
from facilitator.ui.tallies import number_words
from facilitator.ui.widgets.emptied import empty
from facilitator.ui.widgets.figure_grid import Cell, FigureGrid
from facilitator.ui.widgets.grade_columns import GradeColumns
from facilitator.ui.widgets.labels import WrapLabel
from facilitator.ui.widgets.page import Page

ACROSS = 9
"""So many columns of rounds or options stand beside each other; further ones below."""


class HowCounted(Page):
    """All that a count rests on beyond its bars. ``says_something`` is False where the bars say it all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count: CountShown | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)

    @property
    def says_something(self) -> bool:
        """Whether there is more to say than the bars do."""
        result = self._count.result if self._count is not None else None
        return result is not None and bool(result.winners) and result.method in ("rating", "ranking", "points")

    def show_count(self, count: CountShown) -> None:
        """Show how this was counted."""
        if count != self._count:
            self._count = count
            self._write()

    def retranslate(self) -> None:
        """Write every word again."""
        self._write()

    def words(self) -> str:
        """All that it says, a line or a row a line."""
        found = []
        for place in range(self._column.count()):
            item = self._column.itemAt(place)
            widget = item.widget() if item is not None else None
            if isinstance(widget, FigureGrid):
                found += [" | ".join(row) for row in widget.texts()]
            elif isinstance(widget, WrapLabel):
                found.append(widget.text())
        return "\n".join(found)

    def _write(self) -> None:
        empty(self._column)
        count = self._count
        if count is None or count.result is None or not self.says_something:
            return
        if count.result.method == "rating":
            self._write_grades(count)
        elif count.result.method == "points":
            self._write_points(count)
        else:
            self._write_ranking(count.result)

    def _write_grades(self, count: CountShown) -> None:
        low, high = count.scale
        head = (
            "", self.tr("Mean"), self.tr("Median"), self.tr("Polarisation"),
            self.tr("Grades from {low} to {high}").format(low=low, high=high),
        )  # fmt: skip
        rows: list[Sequence[Cell]] = []
        for place, bar in enumerate(count.bars):
            grades = bar.grades
            if grades is None or grades.mean is None or grades.median is None or grades.polarisation is None:
                rows.append((bar.text, "–", "–", "–", "–"))
                continue
            columns = GradeColumns(grades.distribution, low, place)
            rows.append(
                (bar.text, f"{grades.mean:.2f}", number_words(grades.median), f"{grades.polarisation:.2f}", columns)
            )
        self._add_grid(head, rows)
        self._add_words(
            self.tr(
                "Polarisation is 0 where all gave the same grade, and 1 where half gave the lowest and half the highest."
            )
        )

    def _write_points(self, count: CountShown) -> None:
        head = ("", self.tr("Points"), self.tr("Share of all points"), self.tr("People who gave some"))
        self._add_grid(
            head,
            [
                (bar.text, number_words(bar.number or 0), f"{bar.share or 0:.1%}", number_words(bar.people))
                for bar in count.bars
            ],
        )

    def _write_ranking(self, result: Result) -> None:
        self._add_words(self.tr("Order: {places}").format(places=_places(result)))
        if result.rounds:
            self._write_rounds(result)
        self._write_pairs(result)

    def _write_rounds(self, result: Result) -> None:
        self._add_heading(self.tr("Round by round"))
        options = [option for place in result.places for option in place]
        numbered = list(enumerate(result.rounds, start=1))
        for start in range(0, len(numbered), ACROSS):
            shown = numbered[start : start + ACROSS]
            head = ("", *(self.tr("Round {number}").format(number=number) for number, _ in shown))
            rows = [(option, *(self._votes_in(one, option) for _, one in shown)) for option in options]
            if result.rounds[-1].exhausted:
                rows.append((self.tr("No choice left"), *(number_words(one.exhausted) for _, one in shown)))
            self._add_grid(head, rows)
        for (number, one), moved in zip(numbered, moved_votes(result.rounds), strict=True):
            for words in self._after_round(number, one, moved):
                self._add_words(words)

    def _votes_in(self, one: Elimination, option: str) -> str:
        votes = dict(one.votes).get(option)
        if votes is None:
            return ""
        words = self.tr("{votes} out") if option in one.out else "{votes}"
        return words.format(votes=number_words(votes))

    def _after_round(self, number: int, one: Elimination, moved: Moved | None) -> list[str]:
        """What happened after a round, a sentence a line."""
        said = []
        if one.tied and len(one.votes) > 2:
            words = self.tr("Round {number}: {options} are last together.")
            said.append(words.format(number=number, options=quoted(one.tied)))
            said += [
                self.tr("If {option} goes out, {winners} comes first.").format(
                    option=quoted([fork.option]), winners=quoted(fork.winners)
                )
                for fork in one.forks
            ]
            if one.out:
                said.append(self.tr("Whichever goes out first, the first place is the same."))
        if one.out and moved is not None:
            words = self.tr("Round {number}: {options} goes out. {where}")
            said.append(words.format(number=number, options=quoted(one.out), where=self._where(moved)))
        return said

    def _where(self, moved: Moved) -> str:
        """Where the votes of what went out are now."""
        parts = [
            self.tr("{votes} to {option}").format(votes=number_words(votes), option=quoted([option]))
            for option, votes in moved.votes
        ]
        if moved.exhausted:
            parts.append(self.tr("{votes} have no choice left").format(votes=number_words(moved.exhausted)))
        return self.tr("Its votes: {parts}.").format(parts=", ".join(parts)) if parts else self.tr("It had no votes.")

    def _write_pairs(self, result: Result) -> None:
        self._add_heading(self.tr("Two by two"))
        if result.condorcet is None:
            self._add_words(self.tr("No option is preferred to each of the others by more people."))
        else:
            words = self.tr("More people prefer {option} to each of the others than the other way round.")
            self._add_words(words.format(option=quoted([result.condorcet])))
        options = [one.option for one in result.options]
        for start in range(0, len(options), ACROSS):
            columns = range(start, min(start + ACROSS, len(options)))
            rows = [
                (
                    f"{row + 1}. {option}",
                    *("–" if row == column else f"{result.pairwise[row][column]:,}" for column in columns),
                )
                for row, option in enumerate(options)
            ]
            self._add_grid(("", *(f"{column + 1}." for column in columns)), rows)
        self._add_words(self.tr("So many people put the option of the row before that of the column."))

    def _add_grid(self, head: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
        self._column.addWidget(FigureGrid(head, rows))

    def _add_heading(self, words: str) -> None:
        self._column.addSpacing(8)
        self._column.addWidget(WrapLabel(words, "strong"))

    def _add_words(self, words: str) -> None:
        self._column.addWidget(WrapLabel(words, "sub"))


def _places(result: Result) -> str:
    """The order of the options: "1. … · 2. … = …"; options that share a place share its number."""
    said, before = [], 0
    for place in result.places:
        said.append(f"{before + 1}. {' = '.join(place)}")
        before += len(place)
    return " · ".join(said)
