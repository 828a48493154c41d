"""A phone with a real browser: Debian's Chromium without a window, driven by Playwright."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator

import pytest
from phone_hall import PhoneDoor
from playwright.sync_api import Browser, Page, sync_playwright

PROGRAMS = ("chromium-headless-shell", "chromium")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A browser for the tests of one file."""
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None:
        pytest.skip("there is no Chromium here; Debian's package is chromium-headless-shell")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        yield started
        started.close()


@contextlib.contextmanager
def phone(
    browser: Browser,
    door: PhoneDoor,
    *,
    language: str = "ko-KR",
    scripts: bool = True,
    dark: bool = False,
    width: int = 360,
) -> Iterator[Page]:
    """A page of a phone that is set so; its addresses begin at the door."""
    context = browser.new_context(
        base_url=door.url,
        locale=language,
        java_script_enabled=scripts,
        color_scheme="dark" if dark else "light",
        viewport={"width": width, "height": 740},
        is_mobile=True,
        has_touch=True,
    )
    context.set_default_timeout(30_000)
    yield context.new_page()
    context.close()
