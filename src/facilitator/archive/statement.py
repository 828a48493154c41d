"""The head of the journal's chain, and the signature that binds it to the objects of the package."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import facilitator
from facilitator.archive.edition import Edition
from facilitator.archive.gathered import Gathered
from facilitator.archive.kept_file import KeptFile
from facilitator.minutes.json_file import json_bytes

DOCUMENTATION = "data/metadata/submissionDocumentation"
STATEMENT = KeptFile(
    path=f"{DOCUMENTATION}/chain-head.json", media_type="application/json",
    en="the head of the journal's chain, with the SHA-512 of every object", ko="작업 기록 사슬의 끝과 각 파일의 SHA-512",
)  # fmt: skip
SIGNATURE = KeptFile(
    path=f"{DOCUMENTATION}/chain-head.sig", media_type="application/octet-stream",
    en="the Ed25519 signature over chain-head.json (64 bytes)", ko="chain-head.json의 Ed25519 서명(64바이트)",
)  # fmt: skip
PUBLIC_KEY = KeptFile(
    path=f"{DOCUMENTATION}/public-key.pem", media_type="application/x-pem-file",
    en="the public key with which the signature is checked", ko="서명을 확인하는 공개 열쇠",
)  # fmt: skip


@dataclass(frozen=True, kw_only=True, slots=True)
class Key:
    """Who signs: the Ed25519 public key, the hub's own public key, and the hub's signature over the text of the first.

    Keys are PEM; the hub's signature is ECDSA with SHA-256 in hexadecimal, and its key is that of the seals of ballots.
    """

    ed25519: str
    hub: str
    vouched: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Statement:
    """What is signed.

    ``head`` is the SHA-256 of the journal's last entry that is covered, ``entries`` how many there are up to it, ``time`` when it
    was written (UTC). ``objects`` are the SHA-512 of the files by their path in the bag. ``key`` is None where nobody signs.
    """

    session: str
    head: str
    entries: int
    time: str
    edition: int
    follows: str
    program: str
    objects: Mapping[str, str]
    key: Key | None
    said: str


def signed_statement(gathered: Gathered, edition: Edition, objects: Mapping[str, str]) -> dict[str, bytes]:
    """The files of the statement, by path: the statement, and where the record has a hub its signature and the key."""
    signer, covered = gathered.signer, gathered.covered
    content = json_bytes(
        Statement(
            session=gathered.session_id,
            head=covered.hash,
            entries=covered.seq,
            time=covered.time,
            edition=edition.number,
            follows=edition.follows,
            program=f"Facilitator {facilitator.__version__}",
            objects=dict(sorted(objects.items())),
            key=None if signer is None else Key(ed25519=signer.public_key, hub=signer.hub_key, vouched=signer.vouched),
            said=_UNSIGNED if signer is None else _SIGNED,
        )
    )
    if signer is None:
        return {STATEMENT.path: content}
    return {
        STATEMENT.path: content,
        SIGNATURE.path: signer.sign(content),
        PUBLIC_KEY.path: signer.public_key.encode(),
    }


_SIGNED = "chain-head.sig is the Ed25519 signature over this file; public-key.pem checks it."
_UNSIGNED = (
    "This is not signed: the session ran on one laptop without a hub, so its record has no key. The checksums tell of damage, "
    "but nothing tells who made the package."
)
