"""The join code: the hub's address, the pin of its key, and the secret that lets a laptop in.

It reads ``192.168.0.10:8443/7K3M-Q9TX-2VBN-8RWD/XK4T-9MPL`` and is the same in a QR code. Letters are those of Crockford's
base 32, which has no I, L, O and U; typed in small letters, with O for 0 and I or L for 1, or with the keyboard set to
Korean, it is the same code.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from facilitator.errors import Refused
from facilitator.live.korean_keys import latin_keys

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
PIN_LETTERS = 16
SECRET_LETTERS = 8
USUAL_PORT = 8443

USUAL_BALLOT_PORT = 8080
"""Where phones vote, over plain HTTP."""

_READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1", "-": None, " ": None})


@dataclass(frozen=True)
class JoinCode:
    """Where the hub is, how to know it, and how to be let in.

    Attributes:
        host: a name or an address; an IPv6 address without brackets.
        port: the port.
        pin: the first 80 bits of the SHA-256 of the hub's public key, in base 32.
        secret: eight letters of base 32.
    """

    host: str
    port: int
    pin: str
    secret: str

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{host}:{self.port}/{_grouped(self.pin)}/{_grouped(self.secret)}"


def read_join_code(typed: str) -> JoinCode:
    """The code that somebody typed or scanned.

    Raises:
        Refused: it is no join code; the message says which part is wrong.
    """
    parts = [part.strip() for part in latin_keys(typed).strip().split("/")]
    if len(parts) != 3:
        raise Refused(
            "A join code has three parts with / between them: address, key and secret. Type it as it is on the hub.",
            "접속 코드는 / 로 나뉜 세 부분(주소, 열쇠, 비밀 글자)입니다. 허브에 보이는 대로 입력해 주십시오.",
        )
    host, port = _address(parts[0])
    return JoinCode(host, port, _letters(parts[1], PIN_LETTERS, "key", "열쇠"), _secret(parts[2]))


def new_secret() -> str:
    """A new secret: 40 random bits."""
    return base32(secrets.token_bytes(SECRET_LETTERS * 5 // 8))


def base32(raw: bytes) -> str:
    """Bytes, a multiple of five, in Crockford's base 32."""
    value, letters = int.from_bytes(raw, "big"), len(raw) * 8 // 5
    return "".join(ALPHABET[value >> 5 * (letters - 1 - place) & 31] for place in range(letters))


def _secret(typed: str) -> str:
    return _letters(typed, SECRET_LETTERS, "secret", "비밀 글자")


def _letters(typed: str, count: int, en: str, ko: str) -> str:
    read = typed.upper().translate(_READ_AS)
    if len(read) != count or set(read) - set(ALPHABET):
        raise Refused(
            f"The {en} in the join code must have {count} letters or digits; this one reads {typed!r}.",
            f"접속 코드의 {ko} 부분은 글자와 숫자 {count}개여야 합니다. 지금은 {typed!r}입니다.",
        )
    return read


def _address(typed: str) -> tuple[str, int]:
    host, colon, port = typed.rpartition(":")
    if not colon or "]" in port:
        host, port = typed, str(USUAL_PORT)
    bracketed = host.startswith("[") and host.endswith("]")
    host = host[1:-1] if bracketed else host
    named = bool(host) and not set(host) & set("[] \t@?#") and (":" in host) == bracketed
    if not named or not (port.isascii() and port.isdigit()) or not 0 < int(port) < 65536:
        raise Refused(
            f"The address in the join code must read like 192.168.0.10:8443; this one reads {typed!r}.",
            f"접속 코드의 주소는 192.168.0.10:8443처럼 써야 합니다. 지금은 {typed!r}입니다.",
        )
    return host, int(port)


def _grouped(letters: str) -> str:
    return "-".join(letters[start : start + 4] for start in range(0, len(letters), 4))
