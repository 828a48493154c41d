"""What a laptop of each role is told, and what it may do: with its token, through the hub's own door."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest
from live_hall import CONTACT, NAMES, Hall, notes_on, picture, prepare, until
from live_laptops import HubProcess, Laptop
from live_web import Visitor, Web, new_id, sent, waiting_of
from sqlalchemy import select

from facilitator.live.certificate import client_context, new_certificate
from facilitator.live.rights import MAY_DO, PUBLISHING, may_see
from facilitator.record import Operation, Record
from facilitator.record.models import Filing, JournalEntry, Theme
from facilitator.record.operations import (
    AddTheme,
    AskForHelp,
    BallotOption,
    EditParticipant,
    EndHelp,
    EnterTableVote,
    FileNote,
    MarkParticipants,
    OpenBallot,
    OpenRound,
    PauseRound,
    PickQuote,
    PrepareBallot,
    RenumberNote,
    RetractNote,
    ReviseNote,
    RevokeStation,
    SendMessage,
    SplitTheme,
    UnfileNote,
)

FIRST, SECOND, THEME, BALLOT, OPTION, HELP, APART = (f"0190a000-0000-7000-8000-0000000000{n}0" for n in range(1, 8))


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Hall:
    hall = prepare(tmp_path_factory.mktemp("rights") / "hub.roundtable")
    hall.do(
        hall.note(FIRST, "첫 테이블의 말", table=1),
        hall.note(SECOND, "둘째 테이블의 말", table=2),
        AddTheme(id=THEME, session_id=hall.session_id, title="돌봄"),
        FileNote(theme_id=THEME, note_ids=(FIRST, SECOND)),
        PickQuote(theme_id=THEME, note_id=SECOND),
        SplitTheme(id=THEME, new_id=APART, title="따로 돌봄", note_ids=(SECOND,)),
        MarkParticipants(ids=hall.people[:3], state="arrived"),
        EditParticipant(id=hall.people[0], name=NAMES[0], contact="kim@example.org"),
        SendMessage(id=new_id(), session_id=hall.session_id, text="5분 남았습니다"),
        SendMessage(id=new_id(), session_id=hall.session_id, text="둘째 테이블만", table_id=hall.tables[1]),
        AskForHelp(id=HELP, table_id=hall.tables[1], text="마이크"),
        PrepareBallot(
            id=BALLOT,
            session_id=hall.session_id,
            title="무엇이 먼저인가",
            options=(BallotOption(id=OPTION, text="돌봄"), BallotOption(id=new_id(), text="주거")),
        ),
        OpenBallot(id=BALLOT),
        EnterTableVote(ballot_id=BALLOT, table_id=hall.tables[1], counts={OPTION: 2}),
    )
    return hall


@pytest.fixture(scope="module")
def hub(hall: Hall) -> Iterator[HubProcess]:
    with HubProcess(hall.path) as hub:
        yield hub


@pytest.fixture(scope="module")
def web(hub: HubProcess) -> Web:
    return Web(hub)


@pytest.fixture(scope="module")
def roles(web: Web) -> dict[str, Visitor]:
    """One laptop of each role; the note-taker's is that of table 1."""
    others = {role: web.join(role) for role in ("theme team", "check-in", "projector")}
    return {"note-taker": web.join("note-taker", 1), **others}


def requests_of(visitor: Visitor) -> list[httpx2.Response]:
    return [
        visitor.get("/v1/hello"),
        visitor.get("/v1/pull"),
        visitor.post("/v1/push", {"operations": []}),
        visitor.get("/v1/hall"),
        visitor.post("/v1/again", {}),
    ]


@pytest.mark.parametrize("token", ["", "x", "Bearer", "한"])
def test_without_a_token_of_the_session_nothing_is_answered(web: Web, token: str) -> None:
    header = {b"Authorization": f"Bearer {token}".encode()} if token else {}
    answers = [
        web.http.get("/v1/hello", headers=header),
        web.http.get("/v1/pull", headers=header),
        web.http.post("/v1/push", content=b'{"operations": []}', headers=header),
        web.http.get("/v1/hall", headers=header),
        web.http.post("/v1/again", headers=header),
    ]
    assert [one.status_code for one in answers] == [401] * 5


def test_a_laptop_that_was_shut_out_is_told_so_and_gets_nothing(hall: Hall, web: Web) -> None:
    laptop = web.join("check-in")
    assert laptop.get("/v1/hello").status_code == 200
    hall.do(RevokeStation(id=laptop.id))
    until(lambda: laptop.get("/v1/hello").status_code == 410)
    assert [one.status_code for one in requests_of(laptop)] == [410, 410, 410, 401, 401]
    assert NAMES[0] not in laptop.get("/v1/pull").text


def test_only_the_hubs_own_window_is_told_how_all_laptops_are(roles: dict[str, Visitor]) -> None:
    for laptop in roles.values():
        assert [one.status_code for one in requests_of(laptop)] == [200, 200, 200, 401, 401]


def test_names_and_contacts_go_to_check_in_alone(roles: dict[str, Visitor]) -> None:
    told = {role: str(laptop.pull()) for role, laptop in roles.items()}
    personal = [*NAMES, "kim@example.org", *(CONTACT.format(n) for n in range(len(NAMES)))]
    assert all(one in told["check-in"] for one in personal)
    for role in ("note-taker", "theme team", "projector"):
        assert [one for one in personal if one in told[role]] == []


def test_a_note_taker_is_told_of_its_own_table_and_of_nobody(hall: Hall, roles: dict[str, Visitor]) -> None:
    entries = roles["note-taker"].pull()
    kinds = {entry["kind"] for entry in entries}
    assert {"AddRound", "OpenRound", "AddTable", "AddTheme", "PrepareBallot", "OpenBallot", "SendMessage"} <= kinds
    assert kinds & {
        "ImportParticipants", "MarkParticipants", "EditParticipant", "AssignSeats", "FileNote", "PickQuote",
        "AdmitStation", "RevokeStation", "EnterTableVote", "AskForHelp",
    } == set()  # fmt: skip
    told = str(entries)
    assert "첫 테이블의 말" in told and "5분 남았습니다" in told
    assert "둘째" not in told
    assert [one for one in (*hall.people, SECOND) if one in told] == []


def of_kind(laptop: Visitor, kind: str) -> list[dict[str, object]]:
    entries = [entry for entry in laptop.pull() if entry["kind"] == kind]
    assert entries
    return entries


def test_a_note_takers_laptop_makes_a_theme_that_was_split_off_without_its_notes(
    hub: HubProcess, tmp_path: Path
) -> None:
    with Laptop(hub.code, tmp_path / "split.roundtable", table=2) as laptop:
        until(lambda: theme_at(laptop.record, APART) == "따로 돌봄")
        with laptop.record.reading() as reading:
            assert reading.scalars(select(Filing)).all() == []


def theme_at(record: Record, theme_id: str) -> str | None:
    with record.reading() as reading:
        return reading.scalar(select(Theme.title).where(Theme.id == theme_id))


def test_what_each_role_is_told_of_stations_notes_filings_and_hands(roles: dict[str, Visitor]) -> None:
    kinds = {role: {entry["kind"] for entry in laptop.pull()} for role, laptop in roles.items()}
    assert [role for role in kinds if kinds[role] & {"AdmitStation", "RevokeStation"}] == []
    assert {role for role in kinds if "FileNote" in kinds[role]} == {"theme team", "projector"}
    split = {role for role, laptop in roles.items() if SECOND in str(of_kind(laptop, "SplitTheme"))}
    assert split == {"theme team", "projector"}
    assert {role for role in kinds if "AddNote" in kinds[role]} == {"note-taker", "theme team", "projector"}
    assert {role for role in kinds if "EnterTableVote" in kinds[role]} == {"theme team", "projector"}


def forbidden(hall: Hall) -> list[tuple[str, Operation]]:
    note = hall.note(new_id(), "남지 않을 말", number=9)
    ballot = PrepareBallot(id=new_id(), session_id=hall.session_id, title="x", options=())
    return [
        ("note-taker", OpenBallot(id=BALLOT)),
        ("note-taker", ballot),
        ("note-taker", OpenRound(id=hall.rounds[1])),
        ("note-taker", PauseRound(id=hall.rounds[0])),
        ("note-taker", RenumberNote(id=FIRST, number=5)),
        ("note-taker", UnfileNote(theme_id=THEME, note_ids=(FIRST,))),
        ("note-taker", MarkParticipants(ids=hall.people[:1], state="left")),
        ("note-taker", SendMessage(id=new_id(), session_id=hall.session_id, text="모두에게")),
        ("theme team", note),
        ("theme team", ReviseNote(id=FIRST, base_revision=1, kind="idea", text="고친 말", support=0)),
        ("theme team", OpenBallot(id=BALLOT)),
        ("theme team", EnterTableVote(ballot_id=BALLOT, table_id=hall.tables[0], counts={OPTION: 9})),
        ("theme team", EditParticipant(id=hall.people[0], name="누구")),
        ("check-in", note),
        ("check-in", AddTheme(id=new_id(), session_id=hall.session_id, title="x")),
        ("check-in", OpenRound(id=hall.rounds[1])),
        ("check-in", RevokeStation(id=new_id())),
        ("projector", note),
        ("projector", SendMessage(id=new_id(), session_id=hall.session_id, text="모두에게")),
    ]


def test_what_a_role_may_not_do_is_turned_away(hall: Hall, roles: dict[str, Visitor]) -> None:
    before = picture(hall.path)
    for role, operation in forbidden(hall):
        answer = roles[role].push(operation)
        assert answer.status_code == 403, (role, operation)
        assert role in answer.json()["en"]
    assert picture(hall.path) == before
    assert waiting_of(hall.path) == []


def test_a_note_taker_does_nothing_at_another_table(hall: Hall, web: Web) -> None:
    laptop = web.join("note-taker", 1)
    before = picture(hall.path)
    elsewhere: list[Operation] = [
        hall.note(new_id(), "남의 테이블", table=2, number=2),
        ReviseNote(id=SECOND, base_revision=1, kind="idea", text="고친 말", support=0),
        RetractNote(id=SECOND),
        EnterTableVote(ballot_id=BALLOT, table_id=hall.tables[1], counts={OPTION: 9}),
        AskForHelp(id=new_id(), table_id=hall.tables[2]),
        EndHelp(id=HELP),
    ]
    answer = laptop.push(*elsewhere)
    assert answer.status_code == 200
    assert [("table 1" in ack["reason_en"], "1번" in ack["reason_ko"]) for ack in answer.json()["acks"]] == [
        (True, True)
    ] * len(elsewhere)
    assert picture(hall.path) == before
    assert [(id, seq, state) for id, seq, state, _ in waiting_of(hall.path)] == [
        (laptop.id, seq, "waiting") for seq in range(1, len(elsewhere) + 1)
    ]
    laptop.push(hall.note(new_id(), "자기 테이블", number=2))
    assert notes_on(hall.path, 1)[-1] == (1, 2, "자기 테이블")
    assert notes_on(hall.path, 2) == [(2, 1, "둘째 테이블의 말")]


def test_nobody_writes_under_the_name_of_another_laptop(hall: Hall, web: Web) -> None:
    laptop = web.join("note-taker", 3)
    operation = sent(hall.note(new_id(), "내 말", table=3, number=1), 1)
    for field, value in (("station_id", new_id()), ("actor", "organizer")):
        assert laptop.post("/v1/push", {"operations": [{**operation, field: value}]}).status_code == 400
    assert laptop.post("/v1/push", {"operations": [operation]}).status_code == 200
    with Record.open(hall.path) as record, record.reading() as session:
        last = session.scalars(select(JournalEntry).order_by(JournalEntry.seq.desc())).first()
    assert last is not None
    assert (last.station_id, last.actor) == (laptop.id, "note-taker of table 3")


def test_the_token_is_not_kept_anywhere(hall: Hall, roles: dict[str, Visitor], tmp_path: Path) -> None:
    kept = hall.path.read_bytes() + hall.path.with_name(hall.path.name + "-wal").read_bytes()
    assert [role for role, laptop in roles.items() if laptop.token.encode() in kept] == []


def test_a_hub_is_talked_to_only_with_its_own_certificate(hub: HubProcess) -> None:
    stranger = httpx2.Client(
        base_url=hub.said["url"], verify=client_context(new_certificate()[1]), trust_env=False, timeout=60
    )
    with stranger, pytest.raises(httpx2.ConnectError):
        stranger.get("/v1/hello")


@pytest.mark.parametrize("kind", ["AddSource", "ImportPosts", "RetractPosts", "CountAgreements"])
def test_voices_from_outside_go_to_the_theme_team_and_the_screen(kind: str) -> None:
    assert [may_see(role, None, kind, None) for role in ("theme team", "projector", "note-taker", "check-in")] == [
        True, True, False, False,
    ]  # fmt: skip


@pytest.mark.parametrize("role", ["note-taker", "check-in"])
@pytest.mark.parametrize(
    "kind", ["IssueCodes", "RevokeCodes", "CastVotes", "ImportKeypads", "EnterPaperBatch", "AcceptPaperBatch"]
)
def test_tables_and_desk_are_not_told_whose_code_has_voted_and_when(role: str, kind: str) -> None:
    assert not may_see(role, "table", kind, None)
    assert may_see(role, "table", "CloseBallot", None)


@pytest.mark.parametrize("role", list(MAY_DO))
def test_what_the_organizer_does_before_publishing_concerns_no_laptop_of_the_hall(role: str) -> None:
    assert [kind for kind in PUBLISHING if may_see(role, None, kind, None)] == []
    assert not MAY_DO[role] & PUBLISHING
