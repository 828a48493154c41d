"""The form in which a person chooses, for every voting method; no script is needed for any."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html import escape
from types import MappingProxyType

from facilitator.ballots.small_counts import LEAST
from facilitator.ballots.votes import Abstained, Chosen, Graded, Ranked, Spent, Vote
from facilitator.live.phone_ballots import PhoneBallot, PhoneOption
from facilitator.live.phone_form import ABSTAIN
from facilitator.live.phone_frame import Visit, alert, framed

SHORT_SCALE = 10
"""A scale of at most so many steps is a row of buttons; a longer one a list to choose from."""


def choose_page(visit: Visit, ballot: PhoneBallot, before: Vote | None = None, error: str = "") -> str:
    """The page to choose on.

    Args:
        ballot: the ballot, open.
        before: what was chosen before, to be changed.
        error: why that does not do; empty where nothing is wrong.
    """
    words, method = visit.words, ballot.rules.method
    kind = "secret" if ballot.secret else "public"
    sort = "box" if ballot.secret else "box open"
    parts = [
        f'<p class="{sort}"><strong>{words(kind)}</strong>{words(f"{kind}.means")}</p>',
        f'<p class="sub">{words("grouped", n=LEAST)}</p>' if ballot.grouped else "",
        alert(visit, error) if error else "",
        f"<p>{escape(ballot.question)}</p>" if ballot.question else "",
        f'<form method="post" action="{escape(visit.path)}" autocomplete="off">',
        f'<input type="hidden" name="lang" value="{visit.language}">' if visit.chosen else "",
        _FORMS[method](visit, ballot, before),
        f'<button name="step" value="review">{words("next")}</button>',
    ]
    if ballot.rules.allow_abstain and method not in _ABSTAIN_IN_LIST:
        parts.append(f'<button class="plain" name="step" value="{ABSTAIN}">{words("abstain")}</button>')
    return framed(visit, ballot.title, "".join([*parts, "</form>"]))


def _one_of(visit: Visit, ballot: PhoneBallot, before: Vote | None) -> str:
    chosen = before.options if isinstance(before, Chosen) else frozenset()
    lines = [
        _line("radio", str(place), option.text, option.id in chosen)
        for place, option in enumerate(ballot.options, start=1)
    ]
    if ballot.rules.allow_abstain:
        lines.append(_line("radio", ABSTAIN, visit.words("abstain"), isinstance(before, Abstained)))
    return _group(visit.words(f"pick.{ballot.rules.method}"), "", lines)


def _several(visit: Visit, ballot: PhoneBallot, before: Vote | None) -> str:
    chosen = before.options if isinstance(before, Chosen) else frozenset()
    lines = [
        _line("checkbox", str(place), option.text, option.id in chosen)
        for place, option in enumerate(ballot.options, start=1)
    ]
    return _group(visit.words("pick.approval", n=ballot.rules.choices), "", lines)


def _line(kind: str, value: str, text: str, checked: bool) -> str:
    on = " checked" if checked else ""
    return (
        f'<label class="one"><input type="{kind}" name="choice" value="{value}"{on}><span>{escape(text)}</span></label>'
    )


def _grades(visit: Visit, ballot: PhoneBallot, before: Vote | None) -> str:
    words, (low, high) = visit.words, ballot.rules.scale
    given = dict(before.grades) if isinstance(before, Graded) else {}
    steps = range(low, high + 1)

    def field(place: int, option: PhoneOption) -> str:
        grade = given.get(option.id)
        if len(steps) > SHORT_SCALE:
            numbers = [(str(step), words("grade", n=step)) for step in steps]
            return _select(
                f"grade-{place}", option.text, numbers, "" if grade is None else str(grade), "grade.none", visit
            )
        buttons = "".join(
            f'<label><input type="radio" name="grade-{place}" value="{"" if step is None else step}"{" checked" if step == grade else ""}>'
            f"{text}</label>"
            for step, text in [*((step, words("grade", n=step)) for step in steps), (None, words("grade.none"))]
        )
        return f'<fieldset class="part"><legend>{escape(option.text)}</legend><div class="grades">{buttons}</div></fieldset>'

    return _group(words("pick.rating"), words("rating.scale", low=low, high=high), _fields(ballot, field))


def _places(visit: Visit, ballot: PhoneBallot, before: Vote | None) -> str:
    words, most = visit.words, ballot.rules.choices
    ranks = {
        option: str(place)
        for place, together in enumerate(before.places if isinstance(before, Ranked) else (), start=1)
        for option in together
    }
    numbers = [(str(place), words("place", n=place)) for place in range(1, most + 1)]
    lines = _fields(
        ballot,
        lambda place, option: _select(
            f"place-{place}", option.text, numbers, ranks.get(option.id, ""), "place.none", visit
        ),
    )
    return _group(words("pick.ranking"), words("ranking.how", n=most), lines)


def _points(visit: Visit, ballot: PhoneBallot, before: Vote | None) -> str:
    words, most = visit.words, ballot.rules.points
    spent = dict(before.points) if isinstance(before, Spent) else {}
    lines = _fields(
        ballot,
        lambda place, option: (
            f'<div class="part"><label for="points-{place}">{escape(option.text)}</label>'
            f'<input type="number" inputmode="numeric" id="points-{place}" name="points-{place}" min="0" max="{most}" '
            f'step="1" value="{spent.get(option.id, "")}"></div>'
        ),
    )
    return _group(words("pick.points"), words("points.how", n=most), lines)


def _select(name: str, label: str, numbers: list[tuple[str, str]], chosen: str, nothing: str, visit: Visit) -> str:
    options = "".join(
        f'<option value="{value}"{" selected" if value == chosen else ""}>{text}</option>'
        for value, text in [("", visit.words(nothing)), *numbers]
    )
    return (
        f'<div class="part"><label for="{name}">{escape(label)}</label>'
        f'<select id="{name}" name="{name}">{options}</select></div>'
    )


def _fields(ballot: PhoneBallot, field: Callable[[int, PhoneOption], str]) -> list[str]:
    return [field(place, option) for place, option in enumerate(ballot.options, start=1)]


def _group(legend: str, how: str, lines: list[str]) -> str:
    said = f'<p class="sub">{how}</p>' if how else ""
    return f"<fieldset><legend>{legend}</legend>{said}{''.join(lines)}</fieldset>"


_ABSTAIN_IN_LIST = frozenset({"single", "yes-no"})
"""Methods in which to abstain is one of the choices; with the others it is a button of its own."""

_FORMS: Mapping[str, Callable[[Visit, PhoneBallot, Vote | None], str]] = MappingProxyType(
    {
        "single": _one_of,
        "yes-no": _one_of,
        "approval": _several,
        "rating": _grades,
        "ranking": _places,
        "points": _points,
    }
)
