"""What PostgreSQL and its driver say, in words that a person can act on."""

from __future__ import annotations

import psycopg

from facilitator.record.database import NUL_LETTER, TOO_LARGE


def plain_words(said: BaseException | None, name: str) -> tuple[str, str] | None:
    """What an error means, in English and Korean; None where a person can do nothing about it.

    Args:
        name: what to call the database; no password is in it.
    """
    if not isinstance(said, psycopg.Error):
        return None
    if "NUL (0x00)" in str(said):
        return NUL_LETTER
    state = said.sqlstate
    for beginning, en, ko in _BY_STATE:
        if state is not None and state.startswith(beginning):
            return en.format(name=name), ko.format(name=name)
    if state is None and isinstance(said, psycopg.OperationalError):
        return _not_connected(str(said), name)
    return None


def _not_connected(said: str, name: str) -> tuple[str, str]:
    """Why there is no connection: what the driver says then carries no number, only words."""
    for words, en, ko in _BY_WORDS:
        if any(word in said for word in words):
            return en.format(name=name), ko.format(name=name)
    first = said.partition("\n")[0].rstrip(".")
    return (
        f"{name} cannot be reached. Check that the server runs, its address, and the network. ({first})",
        f"{name}에 연결할 수 없습니다. 서버가 켜져 있는지, 주소와 네트워크를 확인해 주십시오. ({first})",
    )


_AWAY = (
    "The server of {name} does not answer any more. What was confirmed is safe; whether the last step was saved shows "
    "when it answers again.",
    "{name} 서버가 더는 응답하지 않습니다. 저장이 확인된 것은 안전합니다. 마지막 일이 저장되었는지는 다시 연결되면 보입니다.",
)
_NO_ENTRY = (
    "The server does not let this user into {name}. Check the user and the password. Nothing was changed.",
    "서버가 이 사용자를 {name}에 들여보내지 않습니다. 사용자와 비밀번호를 확인해 주십시오. 바뀐 것은 없습니다.",
)
_NO_DATABASE = (
    "The server has no database {name}. Check the name, or make it first (createdb).",
    "서버에 {name} 데이터베이스가 없습니다. 이름을 확인하거나 먼저 만드십시오(createdb).",
)

_BY_WORDS = (
    (("authentication failed", "no password", "no pg_hba.conf entry", 'role "', "permission denied"), *_NO_ENTRY),
    (('" does not exist',), *_NO_DATABASE),
    (("consuming input failed", "server closed the connection", "connection is lost", "is closed"), *_AWAY),
)

_BY_STATE = (
    ("28", *_NO_ENTRY),
    ("3D000", *_NO_DATABASE),
    (
        "55P03",
        "Another program is writing to {name} and does not let go. Nothing was changed. Close the other program.",
        "다른 프로그램이 {name}에 쓰고 있습니다. 바뀐 것은 없습니다. 다른 프로그램을 닫아 주십시오.",
    ),
    (
        "53100",
        "The disk of the server is full. Nothing was changed, and all that was saved before is safe.",
        "서버의 디스크가 가득 찼습니다. 바뀐 것은 없고 이미 저장한 것은 안전합니다.",
    ),
    (
        "53",
        "The server of {name} has no room for this now: memory or connections. Nothing was changed. Try again.",
        "{name} 서버에 지금 여유(메모리, 연결)가 없습니다. 바뀐 것은 없습니다. 다시 해 주십시오.",
    ),
    (
        "25006",
        "{name} can only be read here. Nothing was changed.",
        "{name}은(는) 여기에서 읽기만 할 수 있습니다. 바뀐 것은 없습니다.",
    ),
    (
        "42501",
        "This user may not do that in {name}. Let the database belong to this user, or ask who looks after the server.",
        "이 사용자는 {name}에서 그 일을 할 권한이 없습니다. 데이터베이스의 소유자로 하거나 서버 관리자에게 물어보십시오.",
    ),
    ("22003", *TOO_LARGE),
    (
        "22",
        "{name} cannot hold a value of this record: it is no longer what was written. Nothing was changed. Verify the record.",
        "이 기록의 값 하나를 {name}에 담을 수 없습니다. 쓴 뒤에 바뀐 값입니다. 바뀐 것은 없습니다. 기록을 검증해 주십시오.",
    ),
    (
        "23",
        "This contradicts what {name} holds: something is in it already, or belongs to something that is not. "
        "Nothing was changed.",
        "{name}에 있는 것과 맞지 않습니다. 이미 있거나, 없는 것에 딸려 있습니다. 바뀐 것은 없습니다.",
    ),
    (
        "XX00",
        "{name} is damaged on its server. Restore the newest backup of the database; do not write to it again.",
        "{name}이(가) 서버에서 손상되었습니다. 가장 최근 백업으로 되돌리고, 더 쓰지 마십시오.",
    ),
    ("08", *_AWAY),
    ("57P0", *_AWAY),
    ("25P03", *_AWAY),
)
