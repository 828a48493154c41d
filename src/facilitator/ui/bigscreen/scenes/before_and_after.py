"""What goes on after a ballot's result: how the answers changed since an earlier ballot that asked the same."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from facilitator.ballots.shift import Flow, OptionShift
from facilitator.day.live_tally import LiveTally
from facilitator.record.before_and_after import Compared
from facilitator.ui.bigscreen.blocks import Block, ShareBar, Words
from facilitator.ui.bigscreen.paging import Scene
from facilitator.ui.bigscreen.sheet import LARGE
from facilitator.ui.bigscreen.shift_blocks import Side, StreamPicture, TwoBars
from facilitator.ui.widgets.bands import Band

translate = QCoreApplication.translate

NAMED = 4
"""So many moves are said one by one, the largest, or as many as have room; of the others only how many people they are."""


def before_and_after(tally: LiveTally, compared: Compared) -> tuple[Scene, ...]:
    """The totals of both ballots, and where votes are linked the bands of who moved where, and the largest moves.

    Answers have numbers where votes are linked: where their words leave no room for the bands, the numbers stand there.
    """
    flow = compared.flow
    above = translate("BigScreen", "Ballot {before} → ballot {after} · before and after").format(
        before=compared.before, after=compared.after
    )
    title = Words(tally.title or tally.question, bold=True, after=0.4)
    totals = Scene(above, head=(title,), flow=_totals(compared), foot=_base(compared))
    if flow is None:
        return (totals,)
    foot = _linked(tally, flow)
    if not flow.streams:
        return totals, Scene(above, head=(title,), flow=(Words(_hidden(flow), LARGE, bold=True),), foot=foot)
    moved = Scene(above, head=(title,), choices=_pictures(compared, flow), foot=foot)
    if all(one.before == one.after for one in flow.streams):
        return totals, moved
    moves = tuple(_moves(flow, lambda place: _numbered(compared, place), most) for most in range(NAMED, 1, -1))
    by_number = _moves(flow, lambda place: _number(compared, place), NAMED)
    return totals, moved, Scene(above, head=(title,), choices=moves, own_pages=(by_number,), foot=foot)


def _totals(compared: Compared) -> tuple[Block, ...]:
    votes = translate("BigScreen", "{share} · {count} votes")
    names = translate("BigScreen", "Before"), translate("BigScreen", "After")

    def sides(one: OptionShift) -> tuple[Side, Side]:
        figures = (
            votes.format(share=f"{share:.1%}", count=f"{count:,}")
            for share, count in ((one.before_share, one.before), (one.after_share, one.after))
        )
        before, after = figures
        return Side(names[0], before, one.before_share), Side(names[1], after, one.after_share)

    both = [sides(one) for one in compared.options]
    figures = tuple(side.figure for two in both for side in two)
    return tuple(
        TwoBars(
            _numbered(compared, place) if compared.flow is not None else one.option,
            translate("BigScreen", "{points} points").format(points=_signed(one.points)),
            both[place],
            figures,
            place,
        )
        for place, one in enumerate(compared.options)
    )


def _base(compared: Compared) -> tuple[Block, ...]:
    base = translate("BigScreen", "Shares of {before} valid votes before, {after} after")
    words = base.format(before=f"{compared.before_valid:,}", after=f"{compared.after_valid:,}")
    if compared.flow is None:
        words = "\n".join((translate("BigScreen", "Totals only"), words))
    return (Words(words, colour="sub", after=0.2),)


def _linked(tally: LiveTally, flow: Flow) -> tuple[Block, ...]:
    """What the bands rest on: how many answered differently, and how many votes are linked of how many."""
    base = translate("BigScreen", "Of {cast} voters, {linked} let their two votes be linked.").format(
        cast=f"{tally.cast:,}", linked=f"{flow.linked:,}"
    )
    if flow.moved is None:
        shown = (_hidden(flow), base) if flow.streams else (base,)
        return (Words("\n".join(shown), colour="sub", after=0.2),)
    moved = translate("BigScreen", "{moved} of {linked} ({share}) answered differently the second time.").format(
        moved=f"{flow.moved:,}", linked=f"{flow.linked:,}", share=f"{flow.moved / flow.linked:.1%}"
    )
    return Words(moved, bold=True, after=0.1), Words(base, colour="sub", after=0.2)


def _hidden(flow: Flow) -> str:
    if not flow.streams:
        return translate(
            "BigScreen", "Who moved where is not shown: it would tell of fewer than five people in a secret ballot."
        )
    words = translate("BigScreen", "{count} of {linked} are not shown, which keeps the ballot secret.")
    return words.format(count=f"{flow.hidden:,}", linked=f"{flow.linked:,}")


def _pictures(compared: Compared, flow: Flow) -> tuple[tuple[Block, ...], ...]:
    """The bands with the words of the answers, and with their numbers only."""
    places = [place for place in range(len(compared.options) + 1) if _people(flow, place) != (0, 0)]
    bands = tuple(
        Band(places.index(one.before), places.index(one.after), one.people, f"{one.people:,}") for one in flow.streams
    )
    heads = (
        translate("BigScreen", "Before · ballot {number}").format(number=compared.before),
        translate("BigScreen", "After · ballot {number}").format(number=compared.after),
    )
    words = translate("BigScreen", "{before} → {after}: {count} people")
    told = "; ".join(
        words.format(
            before=_numbered(compared, one.before), after=_numbered(compared, one.after), count=f"{one.people:,}"
        )
        for one in flow.streams
    )

    def picture(name: Callable[[Compared, int], str], form: str) -> StreamPicture:
        def side(place: int, end: int) -> str:
            # Where streams are hidden, the sum of the others would be taken for all who gave the answer.
            people = translate("BigScreen", "{count} people").format(count=f"{_people(flow, place)[end]:,}")
            return name(compared, place) if flow.hidden else form.format(name=name(compared, place), people=people)

        answers = tuple((side(place, 0), side(place, 1)) for place in places)
        return StreamPicture(answers, tuple(places), bands, heads, told)

    by_number = replace(picture(_number, "{name} · {people}"), widest=0.4)
    return (picture(_numbered, "{name}\n{people}"),), (by_number,)


def _moves(flow: Flow, name: Callable[[int], str], most: int) -> tuple[Block, ...]:
    moved = sorted((one for one in flow.streams if one.before != one.after), key=lambda one: -one.people)
    people = translate("BigScreen", "{count} people")
    bars: list[Block] = [
        ShareBar(
            f"{name(one.before)} → {name(one.after)}",
            people.format(count=f"{one.people:,}"),
            one.people,
            moved[0].people,
            one.before,
        )
        for one in moved[:most]
    ]
    rest = sum(one.people for one in moved[most:])
    if rest:
        words = translate("BigScreen", "… and {count} people in other ways").format(count=f"{rest:,}")
        bars.append(Words(words, colour="sub"))
    return tuple(bars)


def _people(flow: Flow, place: int) -> tuple[int, int]:
    """People of the bands that are shown who gave this answer before, and after."""
    return (
        sum(one.people for one in flow.streams if one.before == place),
        sum(one.people for one in flow.streams if one.after == place),
    )


def _number(compared: Compared, place: int) -> str:
    return str(place + 1) if place < len(compared.options) else translate("BigScreen", "Abstained")


def _numbered(compared: Compared, place: int) -> str:
    number = _number(compared, place)
    return f"{number}. {compared.options[place].option}" if place < len(compared.options) else number


def _signed(points: float) -> str:
    """Points with their sign, of which there is none where nothing changed."""
    return f"{points:+.1f}".replace("-", "−") if abs(points) >= 0.05 else "±0.0"
