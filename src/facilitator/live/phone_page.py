"""The pages for phones around the choice itself: the code, what is open, the check before casting, receipt and list."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from html import escape
from math import ceil

from facilitator.ballots.votes import Vote, read_vote, text_of
from facilitator.errors import Refused
from facilitator.live.phone_ballots import PhoneBallot, PhoneHall, Published, PublishedVote
from facilitator.live.phone_frame import Visit, alert, framed, hidden
from facilitator.minutes.one_vote import vote_lines

PER_PAGE = 60
"""Votes on one page of the published list."""


def code_page(visit: Visit, hall: PhoneHall, error: str = "", typed: str = "") -> str:
    """Where a person types the code; whoever has only a receipt goes on to what is closed."""
    words = visit.words
    wrong = ' aria-invalid="true" aria-describedby="error"' if error else ""
    return framed(
        visit,
        words("code.title"),
        (alert(visit, error) if error else "")
        + f'<p>{words("code.how")}</p><form method="post" action="/" autocomplete="off">{_language(visit)}'
        f'<label for="code">{words("code.label")}</label><input class="code" type="text" id="code" name="code" '
        f'maxlength="64" required autocapitalize="characters" spellcheck="false" value="{escape(typed)}"{wrong}>'
        f"<button>{words('code.go')}</button></form>" + _closed(visit, hall),
    )


def votes_page(visit: Visit, hall: PhoneHall, code: str, spent: Collection[str]) -> str:
    """What is open for this code, where it has voted, and what is closed."""
    words = visit.words
    open_ones = [ballot for ballot in hall.ballots if ballot.is_open]
    waiting = [ballot for ballot in open_ones if ballot.id not in spent]
    parts = []
    if open_ones and not waiting:
        parts.append(f'<p class="box ok"><strong>{words("voted")}</strong>{words("voted.all")}</p>')
    for ballot in open_ones:
        title = _named(visit, ballot)
        if ballot.id in spent:
            parts.append(f'<h2>{title}</h2><p class="sub">✓ {words("voted")}</p>')
        else:
            sort = words("secret" if ballot.secret else "public")
            address = visit.to(f"/v/{code}/{ballot.number}")
            parts.append(f'<a class="button" href="{address}">{title}<br>{sort}</a>')
    if not waiting:
        parts.append("" if open_ones else f"<p>{words('none.how')}</p>")
        parts.append(f'<a class="button" href="{visit.to(f"/v/{code}")}">{words("again")}</a>')
    parts.append(_closed(visit, hall))
    return framed(visit, words("open.title" if open_ones else "none.title"), "".join(parts))


def _closed(visit: Visit, hall: PhoneHall) -> str:
    closed = [ballot for ballot in hall.ballots if not ballot.is_open]
    links = "".join(
        f'<a class="button plain" href="{visit.to(f"/list/{ballot.number}")}">'
        f"{_named(visit, ballot)}<br>{visit.words('list.see')}</a>"
        for ballot in closed
    )
    return f"<h2>{visit.words('closed.title')}</h2>{links}" if closed else ""


def review_page(visit: Visit, ballot: PhoneBallot, vote: Vote) -> str:
    """What was chosen, said once more before it is cast."""
    words = visit.words
    kind = "secret" if ballot.secret else "public"
    return framed(
        visit,
        words("review.title"),
        f"<p>{escape(ballot.title)} · {words(kind)}</p>{_chosen(ballot, vote, visit)}<p>{words('review.warning')}</p>"
        f'<form method="post" action="{escape(visit.path)}">{_language(visit)}{hidden("vote", text_of(vote))}'
        f"{_linking(visit) if ballot.linked else ''}"
        f'<button name="step" value="cast">{words("cast")}</button>'
        f'<button class="plain" name="step" value="change">{words("change")}</button></form>',
    )


def _linking(visit: Visit) -> str:
    """The question whether the vote may be compared; nobody is taken to agree."""
    words = visit.words
    return (
        '<label class="one"><input type="checkbox" name="linked" value="yes" aria-describedby="linked">'
        f'<span>{words("linked")}</span></label><p class="sub" id="linked">{words("linked.means")}</p>'
    )


def receipt_page(
    visit: Visit, ballot: PhoneBallot, vote: Vote, receipt: str, code: str, *, again: bool, linked: bool = False
) -> str:
    """The vote is in; its receipt, and whether it is now one that may be compared."""
    words = visit.words
    return framed(
        visit,
        words("receipt.title"),
        f'<p class="sub">{escape(ballot.title)}</p>{_chosen(ballot, vote, visit)}'
        f'<div class="box ok" role="status"><strong>{words("receipt")}</strong><p class="receipt">{escape(receipt)}</p></div>'
        + (f"<p>{words('receipt.again')}</p>" if again else "")
        + f"<p>{words('receipt.how')}</p>"
        + (f"<p>✓ {words('linked.done')}</p>" if linked and not again else "")
        + f'<form method="post" action="/list/{ballot.number}">{_language(visit)}{hidden("receipt", receipt)}'
        f'<button class="plain">{words("receipt.check")}</button></form>'
        f'<a class="button plain" href="{visit.to(f"/v/{code}")}">{words("back")}</a>',
    )


def trouble_page(visit: Visit, text: str, back: str = "/") -> str:
    """What cannot be done, why, and the way back."""
    words = visit.words
    return framed(
        visit,
        words("trouble.title"),
        f'{alert(visit, text)}<a class="button plain" href="{visit.to(back)}">{words("code.again" if back == "/" else "back")}</a>',
    )


def list_page(
    visit: Visit,
    ballot: PhoneBallot,
    published: Published,
    page: int,
    sought: str = "",
    found: PublishedVote | None = None,
) -> str:
    """The result of a closed ballot, and its votes with their receipts.

    Args:
        page: which part of the list, from 1.
        sought: the receipt that was typed; empty where none was.
        found: its vote; None where there is none.
    """
    words = visit.words
    pages = max(1, ceil(len(published.votes) / PER_PAGE))
    page = min(max(page, 1), pages)
    return framed(
        visit,
        words("list.title"),
        f"<p>{_named(visit, ballot)}</p>"
        + _search(visit, ballot, sought, found)
        + _result(visit, published)
        + f"<h2>{words('list.count', n=len(published.votes))}</h2>"
        + _votes(visit, ballot, published.votes[(page - 1) * PER_PAGE : page * PER_PAGE])
        + _turning(visit, page, pages),
    )


def _search(visit: Visit, ballot: PhoneBallot, sought: str, found: PublishedVote | None) -> str:
    words, said = visit.words, ""
    if found is not None:
        vote = read_vote(ballot.rules, found.vote)
        said = (
            f'<div class="box ok" role="status"><strong>{escape(found.receipt)}</strong><p>{words("list.found")}</p></div>'
            f"{_chosen(ballot, vote, visit)}"
        )
    elif sought:
        said = alert(visit, words("list.missing"))
    return (
        f'{said}<form method="post" action="{escape(visit.path)}" autocomplete="off">{_language(visit)}'
        f'<label for="receipt">{words("list.find")}</label><input class="code" type="text" id="receipt" name="receipt" '
        f'maxlength="64" required autocapitalize="characters" spellcheck="false" value="{escape(sought)}">'
        f"<button>{words('list.search')}</button></form>"
    )


def _result(visit: Visit, published: Published) -> str:
    words = visit.words
    turnout = words(
        "result.cast", cast=published.cast, valid=published.valid, abstain=published.abstain, invalid=published.invalid
    )
    rows = "".join(
        f'<tr><th scope="row">{escape(option)}</th><td class="n">{escape(figure)}</td></tr>'
        for option, figure in published.figures
    )
    seal = f'<p class="sub">{words("result.seal")} <span class="mono">{escape(published.seal)}</span></p>'
    return f"<h2>{words('result.title')}</h2><p>{turnout}</p><table>{rows}</table>{seal if published.seal else ''}"


def _votes(visit: Visit, ballot: PhoneBallot, votes: Sequence[PublishedVote]) -> str:
    words = visit.words
    if not votes:
        return f"<p>{words('list.empty')}</p>"
    rows = "".join(
        f'<tr><th scope="row" class="mono">{escape(line.receipt)}</th><td>{_in_words(visit, ballot, line.vote)}</td></tr>'
        for line in votes
    )
    return (
        f'<p class="sub">{words("list.how")}</p><table class="votes"><thead><tr><th scope="col">{words("receipt")}</th>'
        f'<th scope="col">{words("list.choice")}</th></tr></thead><tbody>{rows}</tbody></table>'
    )


def _in_words(visit: Visit, ballot: PhoneBallot, text: str) -> str:
    try:
        return escape(" · ".join(vote_lines(ballot.options, read_vote(ballot.rules, text), visit.words)))
    except Refused:
        return visit.words("invalid")


def _turning(visit: Visit, page: int, pages: int) -> str:
    if pages == 1:
        return ""
    words = visit.words
    ways = [(page - 1, "list.earlier")] if page > 1 else []
    ways += [(page + 1, "list.later")] if page < pages else []
    links = "".join(
        f'<a class="button plain" href="{visit.to(f"{visit.path}?page={to}")}">{words(name)}</a>' for to, name in ways
    )
    return f'<p class="sub">{words("list.page", page=page, pages=pages)}</p><nav>{links}</nav>'


def _named(visit: Visit, ballot: PhoneBallot) -> str:
    return escape(f"{visit.words('vote.of', n=ballot.number)}. {ballot.title}")


def _chosen(ballot: PhoneBallot, vote: Vote, visit: Visit) -> str:
    lines = "".join(f"<li>{escape(line)}</li>" for line in vote_lines(ballot.options, vote, visit.words))
    return f'<ul class="plain chosen">{lines}</ul>'


def _language(visit: Visit) -> str:
    return hidden("lang", visit.language) if visit.chosen else ""
