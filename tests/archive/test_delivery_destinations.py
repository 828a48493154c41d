"""Destinations: their addresses, trying them out, and their passwords."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import keyring
import pytest
from archive_servers import PASSWORD, Apache, Sshd
from hypothesis import given
from hypothesis import strategies as st
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoKeyring
from keyring.errors import KeyringLocked
from secretstorage.exceptions import SecretServiceNotAvailableException

from facilitator.archive.destination import folder_destination, read_destination
from facilitator.archive.destinations import shown_pin, try_out
from facilitator.archive.far_side import Lost, Stopped
from facilitator.archive.secrets_kept import Secrets
from facilitator.errors import Refused


@pytest.mark.parametrize(
    ("typed", "address", "kind", "user", "host", "port", "folder"),
    [
        ("file:///media/stick/", "file:///media/stick", "folder", "", "", 0, "/media/stick"),
        ("file:///media/내 저장", "file:///media/%EB%82%B4%20%EC%A0%80%EC%9E%A5", "folder", "", "", 0, "/media/내 저장"),
        ("sftp://seoul@archive.kr/in", "sftp://archive.kr/in", "sftp", "seoul", "archive.kr", 22, "/in"),
        ("sftp://archive.kr:2222/~/in", "sftp://archive.kr:2222/~/in", "sftp", "", "archive.kr", 2222, "/~/in"),
        ("sftp://a%40b@[::1]:22/", "sftp://[::1]/", "sftp", "a@b", "::1", 22, "/"),
        ("https://archive.kr/dav/", "https://archive.kr/dav", "webdav", "", "archive.kr", 443, "/dav"),
        ("http://localhost:8080/dav", "http://localhost:8080/dav", "webdav", "", "localhost", 8080, "/dav"),
    ],
)  # fmt: skip
def test_an_address_is_read(typed: str, address: str, kind: str, user: str, host: str, port: int, folder: str) -> None:
    to = read_destination(typed)
    assert (to.address, to.kind, to.user, to.host, to.port, to.folder) == (address, kind, user, host, port, folder)
    assert read_destination(to.address).address == to.address


@pytest.mark.parametrize(
    "typed",
    [
        "", "archive", "ftp://archive/in", "sftp:///in", "file://elsewhere/in", "https://archive/in?x=1", "file:///a#b",
        "sftp://archive:port/in", "https://user:secret@archive/in", "http://archive/in", "sftp://[::1/in", "file:relative",
    ],
)  # fmt: skip
def test_an_address_that_cannot_be_meant_is_refused(typed: str) -> None:
    with pytest.raises(Refused) as refused:
        read_destination(typed)
    assert "secret" not in refused.value.en + refused.value.ko


@given(st.text())
def test_whatever_is_typed_is_read_or_refused(typed: str) -> None:
    try:
        to = read_destination(typed)
    except Refused:
        return
    assert "@" not in to.address.split("/")[2]
    assert read_destination(to.address).address == to.address


def test_trying_out_leaves_nothing_behind(tmp_path: Path, sshd: Sshd, apache: Apache) -> None:
    try_out(folder_destination(tmp_path), None, "a1")
    try_out(sshd.destination(), None, "a1")
    try_out(apache.destination(), PASSWORD, "a1")
    assert not [*tmp_path.iterdir(), *sshd.inbox.iterdir(), *apache.inbox.iterdir()]


def test_trying_out_says_why_it_does_not_work(tmp_path: Path, apache: Apache) -> None:
    with pytest.raises(Stopped):
        try_out(apache.destination(), "not it", "a1")
    with pytest.raises(Lost):
        try_out(folder_destination(tmp_path / "nowhere"), None, "a1")


def test_a_new_server_shows_what_is_to_be_confirmed_and_works_once_it_is(sshd: Sshd, apache: Apache) -> None:
    for to, secret, pin in (
        (sshd.destination(), None, sshd.host_key),
        (apache.destination(), PASSWORD, apache.certificate),
    ):
        shown = shown_pin(replace(to, pin=""))
        assert shown == pin
        confirmed = replace(to, pin="").with_pin(shown)
        assert confirmed.fingerprint.startswith("SHA256")
        try_out(confirmed, secret, "b2")
        assert shown_pin(to) is None


def test_nothing_is_to_be_confirmed_where_nobody_answers_or_of_a_folder(tmp_path: Path) -> None:
    assert shown_pin(folder_destination(tmp_path)) is None
    with pytest.raises(Lost):
        shown_pin(read_destination("sftp://127.0.0.1:1/in"))
    with pytest.raises(Lost):
        shown_pin(read_destination("https://127.0.0.1:1/in"))


class InMemory(KeyringBackend):
    """A keyring as a system has one."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self.kept.pop((service, username))


@pytest.fixture
def before() -> Iterator[None]:
    """The keyring of before the test is put back."""
    kept = keyring.get_keyring()
    yield
    keyring.set_keyring(kept)


def test_a_password_is_kept_by_the_systems_keyring_for_each_user(before: None) -> None:
    keyring.set_keyring(InMemory())
    mine = read_destination("sftp://me@archive.kr/in")
    yours = read_destination("sftp://you@archive.kr/in")
    secrets = Secrets()
    assert secrets.lasting and secrets.keep(mine, "참깨")
    assert Secrets().of(mine) == "참깨" and Secrets().of(yours) is None
    secrets.forget(mine)
    assert Secrets().of(mine) is None


@pytest.mark.parametrize(
    "trouble",
    [KeyringLocked("nobody unlocked it"), SecretServiceNotAvailableException("Connection refused"), OSError("gone")],
)
def test_a_keyring_that_is_locked_or_went_away_is_as_none(before: None, trouble: Exception) -> None:
    class Gone(InMemory):
        def get_password(self, service: str, username: str) -> str | None:
            raise trouble

        def set_password(self, service: str, username: str, password: str) -> None:
            raise trouble

        def delete_password(self, service: str, username: str) -> None:
            raise trouble

    keyring.set_keyring(Gone())
    to = read_destination("sftp://me@archive.kr/in")
    secrets = Secrets()
    assert secrets.of(to) is None and not secrets.keep(to, "참깨")
    assert secrets.of(to) == "참깨" and Secrets().of(to) is None
    secrets.forget(to)
    assert secrets.of(to) is None


def test_a_system_without_a_keyring_keeps_it_for_this_run_alone(before: None) -> None:
    keyring.set_keyring(NoKeyring())  # type: ignore[no-untyped-call]
    to = read_destination("sftp://me@archive.kr/in")
    secrets = Secrets()
    assert not secrets.lasting and not secrets.keep(to, "참깨")
    assert secrets.of(to) == "참깨" and Secrets().of(to) is None
    secrets.forget(to)
    assert secrets.of(to) is None
