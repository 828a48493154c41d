"""The hub's second door, for phones: a plain page over HTTP that can do nothing but vote.

Plain, because phones do not know the hub's certificate and nobody in a hall can make a thousand of them trust it. A code is
good for one vote in each ballot, and is never written to a log.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace

from sqlalchemy.exc import SQLAlchemyError
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from facilitator.ballots.votes import Vote, check_vote, text_of
from facilitator.errors import Refused
from facilitator.live.phone_ballots import PhoneBallot, PhoneHall, PhoneSource
from facilitator.live.phone_choosing import choose_page
from facilitator.live.phone_code import read_typed_code
from facilitator.live.phone_form import ABSTAIN, FIELDS, MOST_BYTES, BadForm, Fields, read_fields, vote_in
from facilitator.live.phone_frame import Visit
from facilitator.live.phone_guard import WrongCodes
from facilitator.live.phone_page import code_page, list_page, receipt_page, review_page, trouble_page, votes_page
from facilitator.live.phone_style import STYLE_HASH
from facilitator.live.phone_words import LANGUAGES, language_of
from facilitator.record.casting import Cast, CastOutcome

CastVote = Callable[[Cast], Awaitable[CastOutcome]]
"""Takes a vote into the record: what became of it, once it is on the disk. Raises what kept it from being written."""

UNREADABLE = (Refused, SQLAlchemyError, OSError)
"""What a record raises that cannot be read for a moment."""

HEADERS = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": (
        f"default-src 'none'; style-src 'sha256-{STYLE_HASH}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
}
"""On every answer: nothing is kept, no address is passed on, nothing foreign is loaded."""


class _Turned(Exception):
    """A request that is answered with a page of its own."""

    def __init__(self, status: int, page: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(status)
        self.status, self.page, self.headers = status, page, headers or {}


class Phones:
    """The pages for phones.

    Args:
        source: what the pages show.
        cast: takes a vote into the record.
        wrong: counts wrong codes.
    """

    def __init__(self, source: PhoneSource, cast: CastVote, wrong: WrongCodes | None = None) -> None:
        self._source = source
        self._cast_vote = cast
        self._wrong = wrong or WrongCodes()

    def application(self) -> Starlette:
        """The ASGI application."""
        return Starlette(
            routes=[
                Route("/", self._answer(self._begin), methods=["GET", "POST"]),
                Route("/v/{code}", self._answer(self._open)),
                Route("/v/{code}/{number}", self._answer(self._vote), methods=["GET", "POST"]),
                Route("/list/{number}", self._answer(self._list), methods=["GET", "POST"]),
            ],
            exception_handlers={HTTPException: self._missing, Exception: self._broken},
        )

    async def _begin(self, request: Request, visit: Visit, hall: PhoneHall) -> Response | str:
        """Take the code that was typed."""
        if request.method == "GET":
            return code_page(visit, hall)
        fields = await _fields(request, visit, ("code",))
        visit = _spoken(visit, fields)
        typed = fields.get("code", [""])[0]
        code = read_typed_code(typed)
        try:
            await self._spent(request, visit, code)
        except _Turned as turned:
            turned.page = code_page(visit, hall, error=self._reason(turned, visit), typed=typed)
            raise
        return RedirectResponse(f"/v/{code}" + (f"?lang={visit.language}" if visit.chosen else ""), status_code=303)

    async def _open(self, request: Request, visit: Visit, hall: PhoneHall) -> str:
        """Show what is open for a code; the only ballot at once."""
        code = read_typed_code(request.path_params["code"])
        spent = await self._spent(request, visit, code)
        waiting = [ballot for ballot in hall.ballots if ballot.is_open and ballot.id not in spent]
        if len(waiting) == 1 and not any(ballot.is_open for ballot in hall.ballots if ballot not in waiting):
            return choose_page(replace(visit, path=f"/v/{code}/{waiting[0].number}"), waiting[0])
        return votes_page(visit, hall, code, spent)

    async def _vote(self, request: Request, visit: Visit, hall: PhoneHall) -> str:
        """Choose, see it once more, cast it.

        A vote may be sent again after its ballot has closed: the answer to the first time may have been lost.
        """
        code = read_typed_code(request.path_params["code"])
        ballot = _ballot(hall, request.path_params["number"], visit, code)
        if request.method == "GET":
            spent = await self._spent(request, visit, code)
            _refuse_closed(ballot, visit, code)
            return votes_page(visit, hall, code, spent) if ballot.id in spent else choose_page(visit, ballot)
        fields = await _fields(request, visit, FIELDS[ballot.rules.method])
        visit = _spoken(visit, fields)
        step = fields.get("step", ["review"])[0]
        if step != "cast":
            _refuse_closed(ballot, visit, code)
            await self._spent(request, visit, code)
        chosen: Vote | None = None
        try:
            chosen = vote_in(ballot, fields)
            check_vote(ballot.rules, chosen)
        except Refused as refused:
            raise _Turned(422, choose_page(visit, ballot, chosen, refused.text(visit.language))) from refused
        sent = replace(visit, sent={"vote": text_of(chosen), "step": "review" if step == ABSTAIN else step})
        match step:
            case "cast":
                linked = ballot.linked and "linked" in fields
                return await self._cast(request, sent, ballot, chosen, code, linked)
            case "change":
                return choose_page(sent, ballot, chosen)
            case "review" | "abstain":
                return review_page(sent, ballot, chosen)
            case _:
                raise BadForm

    async def _cast(
        self, request: Request, visit: Visit, ballot: PhoneBallot, vote: Vote, code: str, linked: bool
    ) -> str:
        cast = Cast(code=code, ballot_id=ballot.id, raw=text_of(vote), linked=linked)
        try:
            outcome = await self._cast_vote(cast)
        except Exception as error:
            raise _Turned(
                503, trouble_page(visit, visit.words("trouble.busy"), f"/v/{code}"), {"Retry-After": "2"}
            ) from error
        if outcome.refusal is not None:
            await self._spent(request, visit, code)  # a code that nobody has counts as a guess
            raise _refused(outcome, visit, code)
        return receipt_page(visit, ballot, vote, outcome.receipt, code, again=outcome.again, linked=linked)

    async def _list(self, request: Request, visit: Visit, hall: PhoneHall) -> str:
        """Show the published votes of a closed ballot, and look for a receipt."""
        sought = ""
        if request.method == "POST":
            fields = await _fields(request, visit, ("receipt",))
            visit = _spoken(visit, fields)
            sought = fields.get("receipt", [""])[0][:64]
            visit = replace(visit, sent={"receipt": sought})
        ballot = hall.ballot(request.path_params["number"])
        if ballot is None or ballot.is_open:
            raise _Turned(404, trouble_page(visit, visit.words("trouble.list" if ballot else "trouble.missing")))
        published = await run_in_threadpool(self._source.published, ballot.id)
        wanted = read_typed_code(sought)
        found = next((one for one in published.votes if wanted and one.receipt.replace("-", "") == wanted), None)
        page = request.query_params.get("page", "1")
        return list_page(
            visit,
            ballot,
            published,
            int(page) if page.isascii() and page.isdigit() and len(page) < 6 else 1,
            sought,
            found,
        )

    async def _hall(self) -> PhoneHall:
        """What every phone sees: at once where it is known, for a thread to read it costs more than to write the page."""
        kept = self._source.kept
        return kept if kept is not None else await run_in_threadpool(self._source.hall)

    async def _spent(self, request: Request, visit: Visit, code: str) -> frozenset[str]:
        """Where this code has voted.

        Raises:
            _Turned: nobody has this code.
        """
        spent = self._source.remembered(code) if code else None
        if spent is None and code:
            spent = await run_in_threadpool(self._source.spent, code)
        if spent is not None:
            return spent
        seconds = self._wrong.came(request.client.host if request.client else "")
        if seconds:
            page = trouble_page(visit, visit.words("code.slow", seconds=seconds))
            raise _Turned(429, page, {"Retry-After": str(seconds)})
        raise _Turned(404, trouble_page(visit, visit.words("code.unknown")))

    @staticmethod
    def _reason(turned: _Turned, visit: Visit) -> str:
        if turned.status == 429:
            return visit.words("code.slow", seconds=turned.headers["Retry-After"])
        return visit.words("code.unknown")

    async def _missing(self, request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        visit = self._visit(request, await self._hall())
        return _page(trouble_page(visit, visit.words("trouble.missing")), error.status_code, error.headers)

    async def _broken(self, request: Request, error: Exception) -> Response:
        """Nothing can be read or written now (somebody holds the file, the disk is full); what was sent may be sent again."""
        visit = self._visit(request, self._source.kept or PhoneHall("", "ko"))
        return _page(trouble_page(visit, visit.words("trouble.busy")), 503, {"Retry-After": "2"})

    @staticmethod
    def _visit(request: Request, hall: PhoneHall) -> Visit:
        asked = request.query_params.get("lang", "")
        language = (
            asked if asked in LANGUAGES else language_of(request.headers.get("accept-language", ""), hall.language)
        )
        return Visit(language, asked in LANGUAGES, request.scope["path"], hall.title)

    def _answer(
        self, handler: Callable[[Request, Visit, PhoneHall], Awaitable[Response | str]]
    ) -> Callable[[Request], Awaitable[Response]]:
        async def answered(request: Request) -> Response:
            try:
                hall = await self._hall()
            except UNREADABLE as error:
                return await self._broken(request, error)
            visit = self._visit(request, hall)
            try:
                page = await handler(request, visit, hall)
            except UNREADABLE as error:
                return await self._broken(request, error)
            except _Turned as turned:
                return _page(turned.page, turned.status, turned.headers)
            except BadForm:
                return _page(trouble_page(visit, visit.words("trouble.form")), 400)
            if isinstance(page, Response):
                page.headers.update(HEADERS)
                return page
            return _page(page)

        return answered


def _page(page: str, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    return HTMLResponse(page, status_code=status, headers={**HEADERS, **(headers or {})})


def _spoken(visit: Visit, fields: Fields) -> Visit:
    """The visit in the language that the form says."""
    language = fields.get("lang", [""])[0]
    return replace(visit, language=language, chosen=True) if language in LANGUAGES else visit


def _ballot(hall: PhoneHall, number: str, visit: Visit, code: str) -> PhoneBallot:
    ballot = hall.ballot(number)
    if ballot is None:
        raise _Turned(404, trouble_page(visit, visit.words("trouble.missing"), f"/v/{code}"))
    return ballot


def _refuse_closed(ballot: PhoneBallot, visit: Visit, code: str) -> None:
    if not ballot.is_open:
        raise _Turned(409, trouble_page(visit, visit.words("trouble.closed"), f"/v/{code}"))


def _refused(outcome: CastOutcome, visit: Visit, code: str) -> _Turned:
    assert outcome.refusal is not None
    return _Turned(409, trouble_page(visit, outcome.refusal.text(visit.language), f"/v/{code}"))


async def _fields(request: Request, visit: Visit, known: tuple[str, ...]) -> dict[str, list[str]]:
    """The fields of the form that was sent; not one byte more is read than it may hold."""
    raw = bytearray()
    async for part in request.stream():
        raw += part
        if len(raw) > MOST_BYTES:
            raise _Turned(413, trouble_page(visit, visit.words("trouble.large")))
    return read_fields(bytes(raw), known)
