"""The join code: it says where the hub is and how to know it, however it is typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.errors import Refused
from facilitator.live.join_code import ALPHABET, JoinCode, new_secret, read_join_code

CODE = JoinCode("192.168.0.10", 8443, "7K3MQ9TX2VBN8RWD", "XK4T9MP1")
WRITTEN = "192.168.0.10:8443/7K3M-Q9TX-2VBN-8RWD/XK4T-9MP1"

letters = st.sampled_from(ALPHABET)
hosts = st.one_of(
    st.ip_addresses(v=4).map(str),
    st.ip_addresses(v=6).map(str),
    st.from_regex(r"[a-z][a-z0-9]{0,9}(\.[a-z]{2,5})?", fullmatch=True),
)
codes = st.builds(
    JoinCode,
    hosts,
    st.integers(1, 65_535),
    st.text(letters, min_size=16, max_size=16),
    st.text(letters, min_size=8, max_size=8),
)


def test_it_is_written_in_groups_that_a_person_can_read_out() -> None:
    assert str(CODE) == WRITTEN
    assert str(JoinCode("fe80::1", 8443, CODE.pin, CODE.secret)).startswith("[fe80::1]:8443/")


@given(codes)
def test_what_was_written_is_read_back(code: JoinCode) -> None:
    assert read_join_code(str(code)) == code


@given(codes, st.data())
def test_however_it_is_typed_it_is_the_same_code(code: JoinCode, data: st.DataObject) -> None:
    def typed(letter: str) -> str:
        ways = {"0": "0Oo", "1": "1IiLl", "-": ["-", "", " "]}.get(letter, (letter, letter.lower()))
        return data.draw(st.sampled_from(list(ways))) + data.draw(st.sampled_from(["", "", " "]))

    address, pin, secret = str(code).split("/")
    sloppy = f" {address} /{''.join(map(typed, pin))}/ {''.join(map(typed, secret))} "
    assert read_join_code(sloppy) == code


def test_without_a_port_it_is_the_usual_one() -> None:
    assert read_join_code(WRITTEN.replace(":8443", "")) == CODE
    assert read_join_code("[fe80::1]/" + WRITTEN.partition("/")[2]).host == "fe80::1"


@pytest.mark.parametrize(
    ("typed", "part"),
    [
        ("", "three parts"),
        ("192.168.0.10:8443", "three parts"),
        (WRITTEN + "/ABCD", "three parts"),
        (WRITTEN.replace("192.168.0.10", ""), "address"),
        (WRITTEN.replace("8443", "port"), "address"),
        (WRITTEN.replace("8443", "0"), "address"),
        (WRITTEN.replace("8443", "65536"), "address"),
        (WRITTEN.replace("8443", "٨٤٤٣x"), "address"),
        (WRITTEN.replace("8443", "²"), "address"),
        (WRITTEN.replace("192.168.0.10:8443", "fe80::1:8443"), "address"),
        (WRITTEN.replace("192.168.0.10", "hub of the hall"), "address"),
        (WRITTEN.replace("7K3M", "7K3"), "key"),
        (WRITTEN.replace("7K3M", "7K3MM"), "key"),
        (WRITTEN.replace("7K3M", "7U3M"), "key"),
        (WRITTEN.replace("7K3M", "한K3M"), "key"),
        (WRITTEN.replace("XK4T", "XK4"), "secret"),
        (WRITTEN.replace("XK4T", "XK4TT"), "secret"),
        (WRITTEN.replace("XK4T", "XK4?"), "secret"),
    ],
)
def test_one_that_is_malformed_is_refused_and_the_wrong_part_named(typed: str, part: str) -> None:
    with pytest.raises(Refused) as caught:
        read_join_code(typed)
    named = {"three parts": "세 부분", "address": "주소", "key": "열쇠", "secret": "비밀 글자"}
    assert part in caught.value.en
    assert named[part] in caught.value.ko


@given(codes, st.integers(0, 100), st.characters(codec="utf-8"))
def test_one_wrong_letter_is_never_read_as_the_same_code_by_a_fault_of_the_program(
    code: JoinCode, place: int, letter: str
) -> None:
    written = str(code)
    place %= len(written)
    try:
        read = read_join_code(written[:place] + letter + written[place + 1 :])
    except Refused:
        return
    assert str(read_join_code(str(read))) == str(read)


def test_secrets_are_of_the_length_that_is_read_and_not_the_same() -> None:
    secrets = {new_secret() for _ in range(200)}
    assert len(secrets) == 200
    assert all(len(one) == 8 and not set(one) - set(ALPHABET) for one in secrets)
