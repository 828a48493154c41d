"""Voting by phone, request by request: what the page answers, and whom it lets vote."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from html import unescape

import httpx2
import pytest
from phone_hall import FORGED, TEXTS, PhoneDoor, ballot_of, code_of

from facilitator.ballots.rules import Rules
from facilitator.live.phone_ballots import PhoneOption
from facilitator.live.phone_guard import MOST_WRONG, WrongCodes
from facilitator.live.phone_style import STYLE
from facilitator.live.phone_words import language_of

FIRST, SECOND = '{"chosen":["b1-o1"]}', '{"chosen":["b1-o2"]}'


def words_of(answer: httpx2.Response) -> str:
    """What stands on a page."""
    return unescape(re.sub(r"<[^>]+>", " ", answer.text.replace(STYLE, "")))


def receipt_of(answer: httpx2.Response) -> str:
    found = re.search(r'class="receipt">([^<]+)<', answer.text)
    assert found, words_of(answer)
    return found[1]


def test_a_vote_is_chosen_checked_and_cast() -> None:
    with PhoneDoor(ballot_of(1, "single")) as door:
        choosing = door.http.get(f"/v/{code_of(1)}")
        assert "비밀투표" in words_of(choosing) and TEXTS[1] in words_of(choosing)
        checking = door.post(1, 1, ("choice", "2"), ("step", "review"))
        assert (
            "이대로 투표" in words_of(checking)
            and TEXTS[1] in words_of(checking)
            and TEXTS[0] not in words_of(checking)
        )
        assert door.urn.votes == {}
        done = door.cast(1, 1, SECOND)
        assert [line.vote for line in door.urn.votes["b1"]] == [SECOND]
        assert receipt_of(done) == door.urn.votes["b1"][0].receipt


def test_an_open_ballot_says_that_it_is_open_before_anybody_chooses() -> None:
    with PhoneDoor(ballot_of(1, "single", secret=False)) as door:
        page = words_of(door.http.get(f"/v/{code_of(1)}"))
        assert "공개투표" in page and page.index("공개투표") < page.index(TEXTS[0])
        assert "비밀투표가 아닙니다" in page


def test_who_taps_twice_gets_the_same_receipt_and_is_counted_once() -> None:
    with PhoneDoor(ballot_of(1, "single")) as door, ThreadPoolExecutor(8) as phones:
        answers = list(phones.map(lambda _: door.cast(1, 1, FIRST), range(8)))
        assert {answer.status_code for answer in answers} == {200}
        assert len({receipt_of(answer) for answer in answers}) == 1
        assert len(door.urn.votes["b1"]) == 1
        assert "한 번만 집계됩니다" in words_of(door.cast(1, 1, FIRST))


def test_a_code_that_has_voted_cannot_vote_for_something_else() -> None:
    with PhoneDoor(ballot_of(1, "single")) as door:
        door.cast(1, 1, FIRST)
        refused = door.cast(1, 1, SECOND)
        assert refused.status_code == 409 and "이미 투표하셨습니다" in words_of(refused)
        assert [line.vote for line in door.urn.votes["b1"]] == [FIRST]


def test_a_forged_code_is_told_so_and_counts_nothing() -> None:
    with PhoneDoor(ballot_of(1, "single")) as door:
        for answer in (door.http.get(f"/v/{FORGED}"), door.cast(0, 1, FIRST, code=FORGED)):
            assert answer.status_code == 404 and "이 코드로는 투표할 수 없습니다" in words_of(answer)
        assert door.urn.votes == {}


def test_who_guesses_has_to_wait_and_the_hall_behind_the_same_address_votes_on() -> None:
    now = [0.0]
    with PhoneDoor(ballot_of(1, "single"), wrong=WrongCodes(lambda: now[0])) as door:
        for _ in range(MOST_WRONG):
            assert door.http.get(f"/v/{FORGED}").status_code == 404
        slowed = door.http.get(f"/v/{FORGED}")
        assert slowed.status_code == 429 and slowed.headers["Retry-After"] == "30"
        assert door.cast(0, 1, FIRST, code=FORGED).status_code == 429
        typed = door.http.post("/", data={"code": FORGED})
        assert typed.status_code == 429 and "30초 뒤에" in words_of(typed)
        assert door.http.get(f"/v/{code_of(1)}").status_code == 200
        assert door.cast(1, 1, FIRST).status_code == 200
        now[0] = 31.0
        assert door.http.get(f"/v/{FORGED}").status_code == 404


@pytest.mark.parametrize("typed", ["{code}", "  {hyphens} ", "{small}", "{korean}", "{wide}"])
def test_a_code_may_be_typed_as_it_comes(typed: str) -> None:
    code = code_of(7)
    forms = {
        "code": code,
        "hyphens": "-".join(code[at : at + 4] for at in range(0, 16, 4)),
        "small": code.lower(),
        "korean": code.lower().translate(str.maketrans("abcdefghkm", "ㅁㅠㅊㅇㄷㄹㅎㅗㅏㅡ")),
        "wide": "".join(chr(ord(letter) + 0xFEE0) for letter in code),
    }
    with PhoneDoor(ballot_of(1, "single")) as door:
        answer = door.http.post("/", data={"code": typed.format(**forms)})
        assert (answer.status_code, answer.headers.get("location")) == (303, f"/v/{code}")


def test_a_wrong_code_can_be_mended_where_it_was_typed() -> None:
    with PhoneDoor(ballot_of(1, "single")) as door:
        answer = door.http.post("/", data={"code": "abcd"})
        assert answer.status_code == 404 and 'value="abcd"' in answer.text and 'role="alert"' in answer.text


CHOICES = {
    "single": ([("choice", "3")], '{"chosen":["b1-o3"]}', ["청년 일자리"]),
    "yes-no": ([("choice", "1")], '{"chosen":["b1-o1"]}', ["찬성"]),
    "approval": ([("choice", "4"), ("choice", "1")], '{"chosen":["b1-o1","b1-o4"]}', ["아이 돌봄 확대", "마을 버스"]),
    "rating": ([("grade-1", "5"), ("grade-3", "2")], '{"grades":{"b1-o1":5,"b1-o3":2}}', ["청년 일자리: 2점"]),
    "ranking": (
        [("place-1", "3"), ("place-2", ""), ("place-4", "1")],
        '{"ranked":[["b1-o4"],["b1-o1"]]}',
        ["1순위 마을 버스", "2순위 아이 돌봄 확대"],
    ),
    "points": (
        [("points-1", "3"), ("points-2", "0"), ("points-3", "7")],
        '{"points":{"b1-o1":3,"b1-o3":7}}',
        ["청년 일자리: 7점"],
    ),
}


@pytest.mark.parametrize("method", CHOICES)
def test_every_method_can_be_answered(method: str) -> None:
    fields, vote, said = CHOICES[method]
    with PhoneDoor(ballot_of(1, method, most=2)) as door:
        checking = door.post(1, 1, *fields, ("step", "review"))
        assert checking.status_code == 200, words_of(checking)
        for line in said:
            assert line in words_of(checking)
        given = re.search(r'name="vote" value="([^"]+)"', checking.text)
        assert given and unescape(given[1]) == vote
        changing = door.post(1, 1, ("vote", vote), ("step", "change"))
        assert "checked" in changing.text or "selected" in changing.text or 'value="7"' in changing.text
        assert door.cast(1, 1, vote).status_code == 200
        assert [line.vote for line in door.urn.votes["b1"]] == [vote]


@pytest.mark.parametrize("method", CHOICES)
def test_who_may_abstain_can_and_who_may_not_is_told(method: str) -> None:
    with PhoneDoor(ballot_of(1, method), ballot_of(2, method, allow_abstain=False)) as door:
        page = door.http.get(f"/v/{code_of(1)}/1")
        in_list = method in ("single", "yes-no")
        assert ('name="choice" value="abstain"' if in_list else 'name="step" value="abstain"') in page.text
        assert "기권" not in words_of(door.http.get(f"/v/{code_of(1)}/2"))
        fields = [("choice", "abstain"), ("step", "review")] if in_list else [("step", "abstain")]
        assert "기권" in words_of(door.post(1, 1, *fields)) and door.post(1, 1, *fields).status_code == 200
        assert door.post(1, 2, *fields).status_code == 422


WRONG = {
    "single": ([], "고른 것이 없습니다"),
    "approval": ([("choice", "1"), ("choice", "2"), ("choice", "3")], "2개까지"),
    "rating": ([("grade-1", "9")], "1점부터 5점까지"),
    "ranking": ([("place-1", "1"), ("place-2", "1")], "한 순위에는 하나만"),
    "points": ([("points-1", "8"), ("points-2", "7")], "10점까지"),
}


@pytest.mark.parametrize("method", WRONG)
def test_a_mistake_is_said_and_what_was_chosen_stays(method: str) -> None:
    fields, said = WRONG[method]
    with PhoneDoor(ballot_of(1, method, most=2)) as door:
        page = door.post(1, 1, *fields, ("step", "review"))
        assert page.status_code == 422 and said in words_of(page)
        assert 'role="alert" tabindex="-1" autofocus' in page.text
        if method == "approval":
            assert page.text.count(" checked") == 3
        if method == "points":
            assert 'value="8"' in page.text


@pytest.mark.parametrize(
    "fields",
    [
        [("choice", "9")],
        [("choice", "x" * 40)],
        [("choice", "1"), ("colour", "red")],
        [("choice", "1"), ("grade-1", "1")],
        [("vote", "{"), ("step", "cast")],
        [("vote", '{"chosen":["b2-o1"]}'), ("step", "cast")],
        [("choice", "1"), ("step", "burn")],
        [("choice", "1")] * 400,
    ],
)
def test_what_the_page_never_asked_for_is_turned_away(fields: list[tuple[str, str]]) -> None:
    with PhoneDoor(ballot_of(1, "single")) as door:
        answer = door.post(1, 1, *fields)
        assert answer.status_code == 400 and door.urn.votes == {}


def test_what_is_larger_than_any_form_is_turned_away() -> None:
    with PhoneDoor(ballot_of(1, "single")) as door:
        assert door.post(1, 1, ("choice", "1" * 9_000)).status_code == 413
        assert door.http.get("/elsewhere").status_code == 404
        assert door.http.post(f"/v/{code_of(1)}").status_code == 405


def test_a_vote_that_could_not_be_written_may_be_sent_again() -> None:
    with PhoneDoor(ballot_of(1, "single")) as door:
        door.urn.broken = True
        answer = door.cast(1, 1, FIRST)
        assert answer.status_code == 503 and "한 번 더" in words_of(answer)
        door.urn.broken = False
        assert door.cast(1, 1, FIRST).status_code == 200 and len(door.urn.votes["b1"]) == 1


def test_a_record_that_cannot_be_read_for_a_moment_asks_for_patience_in_the_own_language() -> None:
    with PhoneDoor(ballot_of(1, "single")) as door:
        door.urn.unreadable = True
        answer = door.http.get(f"/v/{code_of(1)}")
        assert answer.status_code == 503 and "잠시 뒤에" in words_of(answer) and answer.headers["retry-after"] == "2"
        assert answer.headers["cache-control"] == "no-store"
        door.urn.unreadable = False
        assert door.http.get(f"/v/{code_of(1)}").status_code == 200


def test_nothing_is_kept_passed_on_or_loaded_from_elsewhere() -> None:
    with PhoneDoor(ballot_of(1, "single")) as door:
        answers = [door.http.get("/"), door.http.get(f"/v/{code_of(1)}"), door.cast(1, 1, FIRST), door.http.get("/x")]
        answers.append(door.http.post("/", data={"code": code_of(2)}))
        for answer in answers:
            assert answer.headers["cache-control"] == "no-store" and answer.headers["referrer-policy"] == "no-referrer"
            assert answer.headers["content-security-policy"].startswith("default-src 'none'")
            assert "set-cookie" not in answer.headers
            assert "<script" not in answer.text and "http:" not in answer.text and "src=" not in answer.text


def test_the_largest_page_is_small() -> None:
    options = tuple(PhoneOption(f"b1-o{place}", "가나다라마 " * 10 + str(place)) for place in range(1, 13))
    rules = Rules(method="ranking", options=tuple(option.id for option in options))
    with PhoneDoor(ballot_of(1, "ranking")) as door:
        door.change(1, options=options, rules=rules)
        assert len(door.http.get(f"/v/{code_of(1)}").content) < 30_000


def test_the_page_speaks_the_language_of_the_phone_until_another_is_chosen() -> None:
    assert language_of("en-US,en;q=0.9,ko;q=0.8", "ko") == "en"
    assert language_of("fr-FR,fr;q=0.9,ko;q=0.4,en;q=0.3", "en") == "ko"
    assert language_of("fr", "ko") == "ko" and language_of("", "en") == "en"
    with PhoneDoor(ballot_of(1, "single"), ballot_of(2, "approval")) as door:
        english = door.http.get(f"/v/{code_of(1)}?lang=en")
        assert '<html lang="en">' in english.text and f'href="/v/{code_of(1)}/2?lang=en"' in english.text
        checking = door.post(1, 1, ("lang", "en"), ("choice", "1"), ("step", "review"))
        assert "Cast this vote" in checking.text and 'name="lang" value="en"' in checking.text


def test_the_receipt_can_be_read_in_the_other_language() -> None:
    with PhoneDoor(ballot_of(1, "single")) as door:
        korean = door.cast(1, 1, FIRST)
        head = korean.text[korean.text.index("<header>") : korean.text.index("</header>")]
        fields = [(name, unescape(value)) for name, value in re.findall(r'name="(\w+)" value="([^"]*)"', head)]
        english = door.post(1, 1, *fields)
        assert '<html lang="en">' in english.text and receipt_of(english) == receipt_of(korean)


def test_who_has_voted_in_one_ballot_is_led_to_the_next() -> None:
    with PhoneDoor(ballot_of(1, "single"), ballot_of(2, "approval", secret=False)) as door:
        door.cast(1, 1, FIRST)
        page = door.http.get(f"/v/{code_of(1)}")
        assert f"/v/{code_of(1)}/2" in page.text and f"/v/{code_of(1)}/1" not in page.text
        assert "투표를 마쳤습니다" in words_of(door.http.get(f"/v/{code_of(1)}/1"))


def test_before_the_ballot_opens_the_page_says_what_to_do() -> None:
    with PhoneDoor(ballot_of(1, "single")) as door:
        door.urn.ballots.clear()
        page = door.http.get(f"/v/{code_of(1)}")
        assert page.status_code == 200 and "지금은 열린 투표가 없습니다" in words_of(page)


def test_a_ballot_that_closed_meanwhile_takes_nothing() -> None:
    with PhoneDoor(ballot_of(1, "single")) as door:
        door.change(1, is_open=False)
        for answer in (door.cast(1, 1, FIRST), door.post(1, 1, ("choice", "2"), ("step", "review"))):
            assert answer.status_code == 409 and "끝났습니다" in words_of(answer) and door.urn.votes == {}


def test_who_never_heard_that_the_vote_arrived_still_gets_the_receipt_after_the_ballot_closed() -> None:
    with PhoneDoor(ballot_of(1, "single")) as door:
        lost = receipt_of(door.cast(1, 1, FIRST))
        door.change(1, is_open=False)
        again = door.cast(1, 1, FIRST)
        assert again.status_code == 200 and receipt_of(again) == lost and len(door.urn.votes["b1"]) == 1
        other = door.cast(1, 1, SECOND)
        assert other.status_code == 409 and "이미 투표하셨습니다" in words_of(other)
        assert door.cast(0, 1, FIRST, code=FORGED).status_code == 404


def test_after_closing_everybody_finds_the_own_vote_on_the_list() -> None:
    with PhoneDoor(ballot_of(1, "single")) as door:
        receipts = [receipt_of(door.cast(person, 1, FIRST if person % 2 else SECOND)) for person in range(40)]
        assert door.http.get("/list/1").status_code == 404
        door.change(1, is_open=False)
        shown = re.findall(r'<th scope="row" class="mono">([^<]+)<', door.http.get("/list/1").text)
        assert shown == sorted(receipts)
        found = door.http.post("/list/1", data={"receipt": receipts[3].lower().replace("-", " ")})
        assert "집계되어 있습니다" in words_of(found)
        assert "목록에 없습니다" in words_of(door.http.post("/list/1", data={"receipt": "0000-0000-0000"}))


def test_the_receipt_leads_to_the_own_vote_on_the_list_once_the_ballot_is_closed() -> None:
    with PhoneDoor(ballot_of(1, "single")) as door:
        page = door.cast(1, 1, SECOND)
        form = re.search(
            r'action="(/list/1)">(?:<[^>]+>)*?<input type="hidden" name="receipt" value="([^"]+)"', page.text
        )
        assert form and form[2] == receipt_of(page)
        early = door.http.post(form[1], data={"receipt": form[2]})
        assert early.status_code == 404 and "끝난 뒤에 공개됩니다" in words_of(early)
        door.change(1, is_open=False)
        found = door.http.post(form[1], data={"receipt": form[2]})
        assert "집계되어 있습니다" in words_of(found) and TEXTS[1] in words_of(found)


def test_whoever_has_only_a_receipt_finds_the_list_without_a_code() -> None:
    with PhoneDoor(ballot_of(1, "single"), ballot_of(2, "single")) as door:
        assert "/list/" not in door.http.get("/").text
        door.change(2, is_open=False)
        assert 'href="/list/2"' in door.http.get("/").text and "/list/1" not in door.http.get("/").text


def test_a_long_list_comes_in_pages_and_leaves_nobody_out() -> None:
    with PhoneDoor(ballot_of(1, "single"), people=150) as door:
        receipts = {receipt_of(door.cast(person, 1, FIRST)) for person in range(150)}
        door.change(1, is_open=False)
        shown: list[str] = []
        for page in (1, 2, 3):
            answer = door.http.get(f"/list/1?page={page}")
            assert len(answer.content) < 30_000
            shown += re.findall(r'<th scope="row" class="mono">([^<]+)<', answer.text)
        assert len(shown) == 150 and set(shown) == receipts


def test_votes_that_come_together_are_written_together() -> None:
    with PhoneDoor(ballot_of(1, "single")) as door, ThreadPoolExecutor(40) as phones:
        list(phones.map(lambda person: door.cast(person, 1, FIRST), range(40)))
        assert sum(door.urn.bursts) == 40 and len(door.urn.votes["b1"]) == 40
