"""Before and after: a closed ballot beside an earlier one that asked the same."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.record.before_and_after import Compared, Earlier
from facilitator.ui.widgets.bands import Band
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.chart import Bar, BarChart
from facilitator.ui.widgets.chip import Chip
from facilitator.ui.widgets.choice import Choice, SegmentedChoice
from facilitator.ui.widgets.labels import ElidedLabel, WrapLabel
from facilitator.ui.widgets.page import Page
from facilitator.ui.widgets.streams import StreamChart

NOTHING = ""
NAMED = 8
"""So many moves are said in words, the largest first."""


class ShiftCard(Page):
    """How each option stands in both ballots, and, of people who agreed to it, who moved where.

    Signals:
        chosen(id): compare with this earlier ballot; "" with none.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._compared: Compared | None = None
        self._offered: tuple[Earlier, ...] = ()
        self._card = Card()
        self._kind = Chip("", "none")
        self._card.header.addWidget(self._kind)
        self._label = ElidedLabel("", "sub")
        self.other = SegmentedChoice()
        self.other.chosen.connect(self.chosen)
        self.streams, self._linked = StreamChart(), WrapLabel("", "sub")
        self._moves = WrapLabel("")
        self._sums_label = ElidedLabel("", "strong")
        self.sums, self._base = BarChart(), WrapLabel("", "sub")
        flow: tuple[QWidget, ...] = (self._label, self.other, self.streams, self._moves, self._linked)
        sums: tuple[QWidget, ...] = (self._sums_label, self.sums, self._base)
        for item in flow:
            self._card.add(item)
        self._card.body.addSpacing(8)
        for item in sums:
            self._card.add(item)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        self.retranslate()

    def show_shift(self, compared: Compared | None, offered: Sequence[Earlier], before_id: str | None) -> None:
        """Show what changed, and offer earlier ballots to compare with."""
        self._compared, self._offered = compared, tuple(offered)
        self._write()
        self.other.set_key(before_id if before_id in {one.id for one in offered} and before_id else NOTHING)

    def retranslate(self) -> None:
        """Write every word again."""
        self._card.set_title(self.tr("Before and after"))
        self._label.setText(self.tr("Compare this result with"))
        self._write()

    def _write(self) -> None:
        compared = self._compared
        named = [
            Choice(one.id, self.tr("Ballot {number} · {title}").format(number=one.number, title=_short(one.title)))
            for one in self._offered
        ]
        self.other.set_choices([Choice(NOTHING, self.tr("No other ballot")), *named])
        self._label.setVisible(bool(self._offered))
        self.other.setVisible(bool(self._offered))
        self._kind.setVisible(compared is not None)
        flow = compared.flow if compared is not None else None
        for item in (self.streams, self._moves, self._linked):
            item.setVisible(flow is not None)
        for part in (self._sums_label, self.sums, self._base):
            part.setVisible(compared is not None)
        if compared is None:
            return
        if flow is None:
            self._kind.set(self.tr("Totals only"), "none")
        else:
            self._kind.set(self.tr("{count} linked votes").format(count=f"{flow.linked:,}"), "ok")
            self._write_flow(compared)
        self._write_sums(compared)

    def _write_flow(self, compared: Compared) -> None:
        flow = compared.flow
        assert flow is not None
        answers = [*(one.option for one in compared.options), self.tr("Abstained")]
        people = self.tr("{count} people")
        sides: tuple[list[int], list[int]] = ([0] * len(answers), [0] * len(answers))
        for stream in flow.streams:
            sides[0][stream.before] += stream.people
            sides[1][stream.after] += stream.people
        shown = [
            place for place in range(len(answers)) if place < len(compared.options) or sides[0][place] + sides[1][place]
        ]
        moved = sorted((one for one in flow.streams if one.before != one.after), key=lambda one: -one.people)
        moves = [
            self.tr("{before} → {after}: {count} people").format(
                before=answers[stream.before], after=answers[stream.after], count=f"{stream.people:,}"
            )
            for stream in moved
        ]
        bands = [Band(one.before, one.after, one.people, f"{one.people:,}") for one in flow.streams]
        heads = (
            self.tr("Before · ballot {number}").format(number=compared.before),
            self.tr("After · ballot {number}").format(number=compared.after),
        )
        # Where streams are hidden, the sum of the others would be taken for all who gave the answer.
        sums = tuple(
            ["" if flow.hidden else people.format(count=f"{side[place]:,}") for place in shown] for side in sides
        )
        self.streams.set_streams(
            [answers[place] for place in shown], bands, (sums[0], sums[1]), heads, "; ".join(moves)
        )
        self.streams.setVisible(bool(bands))
        if len(moves) > NAMED:
            rest = sum(stream.people for stream in moved[NAMED:])
            moves[NAMED:] = [self.tr("… and {count} people in other ways").format(count=f"{rest:,}")]
        self._moves.set_words("\n".join(moves))
        self._moves.setVisible(bool(moves))
        self._linked.set_words(self._about(compared))

    def _about(self, compared: Compared) -> str:
        flow = compared.flow
        assert flow is not None
        words = [
            self.tr("Votes of {count} people are linked, who agreed to it both times, without their names.").format(
                count=f"{flow.linked:,}"
            )
        ]
        if flow.moved is not None:
            words.append(
                self.tr("{moved} of them ({share}) answered differently the second time.").format(
                    moved=f"{flow.moved:,}", share=f"{flow.moved / flow.linked:.1%}"
                )
            )
        if flow.hidden:
            words.append(
                self.tr(
                    "{count} of them are not in the picture: it would tell of fewer than five people in a secret ballot."
                ).format(count=f"{flow.hidden:,}")
            )
        return " ".join(words)

    def _write_sums(self, compared: Compared) -> None:
        self._sums_label.setText(self.tr("All votes: the totals of both ballots"))
        votes, before, after = self.tr("{count} votes"), self.tr("Before: {option}"), self.tr("After: {option}")
        bars = []
        for place, one in enumerate(compared.options):
            change = self.tr("{people} votes, {points} points").format(
                people=_signed(f"{one.people:+,}"), points=_signed(f"{one.points:+.1f}")
            )
            bars.append(
                Bar(
                    before.format(option=one.option),
                    one.before_share,
                    f"{one.before_share:.1%}",
                    votes.format(count=f"{one.before:,}"),
                    place,
                )
            )
            bars.append(
                Bar(
                    after.format(option=one.option),
                    one.after_share,
                    f"{one.after_share:.1%}",
                    f"{votes.format(count=f'{one.after:,}')} ({change})",
                    place,
                )
            )
        self.sums.set_bars(bars)
        self._base.set_words(
            self.tr(
                "Before: share of {before} valid votes in ballot {first}. After: share of {after} in ballot {second}. "
                "Points are percentage points."
            ).format(
                before=f"{compared.before_valid:,}",
                first=compared.before,
                after=f"{compared.after_valid:,}",
                second=compared.after,
            )
        )


def _signed(number: str) -> str:
    return number.replace("-", "−")


def _short(title: str, most: int = 30) -> str:
    return title if len(title) <= most else f"{title[: most - 1]}…"
