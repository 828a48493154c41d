"""What a hub writes on the token of a laptop that it lets in, so that it knows the laptop again even where its own record
was lost since.

A backup that takes the record's place may be older than the last laptops. Their tokens say, under the hub's seal, who they
are: an HMAC (RFC 2104) with SHA-256, whose key follows from the hub's private key. A token is secret as a whole.
"""

from __future__ import annotations

import base64
import binascii
import hmac
import secrets

import msgspec

LONGEST_TOKEN = 4_000


class Admission(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """Which laptop was let in, as what. ``chance`` makes every token another one."""

    station_id: str
    session_id: str
    role: str
    table_id: str | None
    epoch: int
    name: str
    chance: str


_READER = msgspec.json.Decoder(Admission)


def new_chance() -> str:
    """What nobody can guess."""
    return secrets.token_urlsafe(32)


def token_of(private_key: str, admission: Admission) -> str:
    """The token of a laptop: what is written on it, and the hub's seal."""
    said = msgspec.json.encode(admission)
    return f"{_text(said)}.{_text(_seal(private_key, said))}"


def admission_of(private_key: str, token: str) -> Admission | None:
    """What is written on a token; None where this hub never gave it out."""
    said, _, seal = token.partition(".")
    if len(token) > LONGEST_TOKEN:
        return None
    try:
        raw = _bytes(said)
        if not hmac.compare_digest(_seal(private_key, raw), _bytes(seal)):
            return None
        return _READER.decode(raw)
    except (binascii.Error, UnicodeEncodeError, msgspec.DecodeError):
        return None


def _seal(private_key: str, said: bytes) -> bytes:
    return hmac.digest(private_key.encode(), b"facilitator station\0" + said, "sha256")


def _text(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def _bytes(text: str) -> bytes:
    return base64.b64decode(text.encode("ascii") + b"=" * (-len(text) % 4), b"-_", validate=True)
