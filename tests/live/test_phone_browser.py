"""The page for phones in a real browser: with a finger, with a screen reader, with scripts off, in the dark."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any

import pytest
from live_hall import until
from phone_browser import browser, phone
from phone_hall import TEXTS, PhoneDoor, ballot_of, code_of
from playwright.sync_api import Browser, CDPSession, Locator, Page

__all__ = ["browser"]

METHODS = ("single", "yes-no", "approval", "rating", "ranking", "points")


def choose(page: Page, method: str) -> None:
    """Choose something, as people do: by the words that stand beside a field."""
    match method:
        case "single":
            page.get_by_role("radio", name=TEXTS[1]).check()
        case "yes-no":
            page.get_by_role("radio", name="찬성").check()
        case "approval":
            page.get_by_role("checkbox", name=TEXTS[1]).check()
            page.get_by_role("checkbox", name=TEXTS[3]).check()
        case "rating":
            page.get_by_role("group", name=TEXTS[1]).get_by_role("radio").nth(3).check()
        case "ranking":
            page.get_by_role("combobox", name=TEXTS[1]).select_option("1")
            page.get_by_role("combobox", name=TEXTS[0]).select_option("2")
        case "points":
            page.get_by_role("spinbutton", name=TEXTS[1]).fill("7")


CHOSEN = {
    "single": '{"chosen":["b1-o2"]}',
    "yes-no": '{"chosen":["b1-o1"]}',
    "approval": '{"chosen":["b1-o2","b1-o4"]}',
    "rating": '{"grades":{"b1-o2":4}}',
    "ranking": '{"ranked":[["b1-o2"],["b1-o1"]]}',
    "points": '{"points":{"b1-o2":7}}',
}


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts on", "scripts off"])
@pytest.mark.parametrize("method", METHODS)
def test_a_person_votes_by_phone(browser: Browser, method: str, scripts: bool) -> None:
    with PhoneDoor(ballot_of(1, method)) as door, phone(browser, door, scripts=scripts) as page:
        page.goto("/")
        page.get_by_label("투표 코드").fill(code_of(1).lower())
        page.get_by_role("button", name="다음").click()
        choose(page, method)
        page.get_by_role("button", name="다음: 고른 것 확인").click()
        page.get_by_role("button", name="고치기").click()
        page.get_by_role("button", name="다음: 고른 것 확인").click()
        assert door.urn.votes == {}
        page.get_by_role("button", name="이대로 투표").click()
        receipt = page.get_by_role("status").locator(".receipt").inner_text()
        assert [(line.vote, line.receipt) for line in door.urn.votes["b1"]] == [(CHOSEN[method], receipt)]


def test_going_back_in_the_browser_and_casting_again_counts_nothing_twice(browser: Browser) -> None:
    with PhoneDoor(ballot_of(1, "single")) as door, phone(browser, door) as page:
        page.goto(f"/v/{code_of(1)}")
        choose(page, "single")
        page.get_by_role("button", name="다음: 고른 것 확인").click()
        page.get_by_role("button", name="이대로 투표").dblclick()
        receipt = page.locator(".receipt").inner_text()
        page.reload()
        assert page.locator(".receipt").inner_text() == receipt
        assert len(door.urn.votes["b1"]) == 1


def test_an_english_phone_sees_english_and_may_switch(browser: Browser) -> None:
    with PhoneDoor(ballot_of(1, "approval")) as door, phone(browser, door, language="en-GB") as page:
        page.goto(f"/v/{code_of(1)}")
        assert page.locator("html").get_attribute("lang") == "en"
        page.get_by_role("checkbox", name=TEXTS[0]).check()
        page.get_by_role("button", name="Next: check your choice").click()
        page.get_by_role("button", name="한국어").click()
        assert page.locator("html").get_attribute("lang") == "ko"
        page.get_by_role("button", name="이대로 투표").click()
        page.get_by_role("link", name="투표 목록으로").click()
        assert page.get_by_role("heading", level=1).inner_text() == "지금 진행 중인 투표"


def steps(page: Page, door: PhoneDoor, method: str, look: Callable[[str], None]) -> None:
    """Go through every page of a vote, and look at each."""
    page.goto("/")
    look("code")
    page.goto(f"/v/{code_of(1)}")
    look("choosing")
    choose(page, method)
    press(page, page.locator('button[value="review"]'))
    look("check")
    press(page, page.locator('button[value="cast"]'))
    look("receipt")
    page.goto(f"/v/{code_of(1)}/1")
    look("voted")
    page.goto("/v/ZZZZ")
    look("wrong code")
    door.cast(2, 1, '{"abstain":true}')
    door.change(1, is_open=False)
    page.goto(f"/v/{code_of(1)}")
    look("closed")
    page.goto("/list/1")
    page.locator("#receipt").fill(door.urn.votes["b1"][0].receipt)
    press(page, page.get_by_role("button").last)
    look("list")
    door.change(1, is_open=True)


def press(page: Page, button: Locator) -> None:
    """Press a button and go on once the page behind it is there to be looked at."""
    with page.expect_navigation():
        button.click()


@pytest.mark.parametrize("method", METHODS)
def test_nothing_is_cut_off_on_the_narrowest_phone_and_everything_is_large(browser: Browser, method: str) -> None:
    ballot = ballot_of(1, method, title="가장짧은폭에서도잘리지않아야하는아주긴낱말이들어있는투표 제목")
    with PhoneDoor(ballot) as door, phone(browser, door, width=320) as page:

        def look(where: str) -> None:
            assert page.evaluate("document.scrollingElement.scrollWidth") <= 320, where
            assert page.evaluate(SMALLEST_LETTERS) >= 20, where
            for button in page.locator("main button, main a.button").all():
                box = button.bounding_box()
                assert box and box["height"] >= 56, where

        steps(page, door, method, look)


SMALLEST_LETTERS = """Math.min(...[...document.querySelectorAll('body *')]
    .filter(one => [...one.childNodes].some(part => part.nodeType === 3 && part.textContent.trim()))
    .map(one => parseFloat(getComputedStyle(one).fontSize)))"""


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("method", METHODS)
def test_every_word_stands_out_from_its_ground(browser: Browser, method: str, dark: bool) -> None:
    with PhoneDoor(ballot_of(1, method, secret=method != "single")) as door, phone(browser, door, dark=dark) as page:

        def look(where: str) -> None:
            weak = [found for found in page.evaluate(CONTRASTS) if found[1] < 4.5]
            assert not weak, (where, weak)

        steps(page, door, method, look)


CONTRASTS = """(() => {
    const numbers = text => text.match(/[0-9.]+/g).map(Number);
    const light = text => { const [r, g, b] = numbers(text).map(v => v / 255)
        .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4); return 0.2126 * r + 0.7152 * g + 0.0722 * b };
    const ground = one => { for (; one; one = one.parentElement) { const paint = getComputedStyle(one).backgroundColor;
        if (numbers(paint)[3] !== 0) return paint } return 'rgb(255, 255, 255)' };
    return [...document.querySelectorAll('body *')]
        .filter(one => [...one.childNodes].some(part => part.nodeType === 3 && part.textContent.trim()))
        .map(one => { const [low, high] = [light(getComputedStyle(one).color), light(ground(one))].sort((a, b) => a - b);
            return [one.textContent.trim().slice(0, 30), (high + 0.05) / (low + 0.05)] }) })()"""


@pytest.mark.parametrize("method", METHODS)
def test_a_screen_reader_finds_a_name_on_everything_that_can_be_used(browser: Browser, method: str) -> None:
    with PhoneDoor(ballot_of(1, method)) as door, phone(browser, door) as page:
        reader = page.context.new_cdp_session(page)
        reader.send("Accessibility.enable")

        def look(where: str) -> None:
            tree = tree_of(reader)
            assert "banner" in {role_of(node) for node in tree}, where
            for node in tree:
                if role_of(node) in USED:
                    assert name_of(node), (where, node)
            levels = [int(value(node, "level")) for node in tree if role_of(node) == "heading"]
            assert levels[0] == 1 and levels.count(1) == 1, (where, levels)
            assert all(later - earlier <= 1 for earlier, later in itertools.pairwise(levels)), (
                where,
                levels,
            )

        steps(page, door, method, look)


USED = {"button", "link", "radio", "checkbox", "combobox", "spinbutton", "textbox", "group", "radiogroup", "alert"} - {
    "alert"
}


def tree_of(reader: CDPSession) -> list[dict[str, Any]]:
    """What a screen reader is told of the page; it is told a moment after the page is shown."""

    def told() -> list[dict[str, Any]]:
        nodes = [node for node in reader.send("Accessibility.getFullAXTree")["nodes"] if not node["ignored"]]
        return nodes if "main" in map(role_of, nodes) else []

    return list(until(told, "a page with a main part"))


def role_of(node: dict[str, Any]) -> str:
    return str(node["role"]["value"])


def name_of(node: dict[str, Any]) -> str:
    return str(node.get("name", {}).get("value", "")).strip()


def value(node: dict[str, Any], name: str) -> Any:
    return next(one["value"]["value"] for one in node["properties"] if one["name"] == name)


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts on", "scripts off"])
def test_a_mistake_has_the_focus_and_is_read_out(browser: Browser, scripts: bool) -> None:
    with PhoneDoor(ballot_of(1, "approval", most=1)) as door, phone(browser, door, scripts=scripts) as page:
        page.goto(f"/v/{code_of(1)}")
        page.get_by_role("checkbox", name=TEXTS[0]).check()
        page.get_by_role("checkbox", name=TEXTS[1]).check()
        page.get_by_role("button", name="다음: 고른 것 확인").click()
        error = page.get_by_role("alert")
        assert "1개까지" in error.inner_text()
        assert page.locator("*:focus").get_attribute("role") == "alert"
        assert page.get_by_role("checkbox", checked=True).count() == 2


def test_the_group_of_choices_says_what_to_choose(browser: Browser) -> None:
    with PhoneDoor(ballot_of(1, "approval", most=2)) as door, phone(browser, door) as page:
        page.goto(f"/v/{code_of(1)}")
        assert page.locator("main").aria_snapshot().startswith('- main:\n  - heading "무엇을 먼저 합니까 1" [level=1]')
        assert page.get_by_role("group", name="2개까지 골라 주십시오").get_by_role("checkbox").count() == len(TEXTS)


def test_the_page_can_be_enlarged_and_loads_nothing_else(browser: Browser) -> None:
    with PhoneDoor(ballot_of(1, "single")) as door, phone(browser, door) as page:
        asked: list[str] = []
        troubles: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: troubles.append(message.text))
        page.goto(f"/v/{code_of(1)}")
        viewport = page.locator('meta[name="viewport"]').get_attribute("content") or ""
        assert "user-scalable" not in viewport and "maximum-scale" not in viewport
        assert [url for url in asked if not url.endswith("/favicon.ico")] == [f"{door.url}/v/{code_of(1)}"]
        assert not [text for text in troubles if "favicon" not in text]
