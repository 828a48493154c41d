"""Checking the head of the chain in a package: what it names, and who signed it."""

from __future__ import annotations

import msgspec

from facilitator.archive.bag_sums import Reading
from facilitator.archive.objects import OBJECTS
from facilitator.archive.statement import PUBLIC_KEY, SIGNATURE, STATEMENT, Statement
from facilitator.minutes.data.files import MINUTES_JSON
from facilitator.minutes.outline import Outline
from facilitator.record.signing import is_signed, is_vouched
from facilitator.record.verify import Fault

_STATEMENT = msgspec.json.Decoder(Statement)


def signature_faults(reading: Reading, outline: Outline | None) -> tuple[bool, list[Fault]]:
    """Whether the package is signed, and what does not agree about it."""
    content = reading.content(STATEMENT.path)
    if content is None:
        missing = Fault(f"{STATEMENT.path} is missing or damaged.", f"{STATEMENT.path} 파일이 없거나 손상되었습니다.")
        return False, [missing]
    try:
        statement = _STATEMENT.decode(content)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        return False, [
            Fault(f"{STATEMENT.path} cannot be read: {error}.", f"{STATEMENT.path} 파일을 읽을 수 없습니다: {error}.")
        ]
    return statement.key is not None, [*_named(reading, statement, outline), *_signed(reading, statement, content)]


def _named(reading: Reading, statement: Statement, outline: Outline | None) -> list[Fault]:
    """The objects are those that the statement names, and the minutes were made from the same head."""
    faults = []
    objects = {path for path in reading.paths if path.startswith(f"{OBJECTS}/")}
    for path in sorted(objects | set(statement.objects)):
        if path in objects and path not in reading.sums:
            continue
        if path not in objects or statement.objects.get(path) != reading.sums[path]["sha512"]:
            faults.append(
                Fault(
                    f"{path} is not the file that {STATEMENT.name} names.",
                    f"{path} 파일은 {STATEMENT.name}에 적힌 파일이 아닙니다.",
                )
            )
    methods = None if outline is None else outline.methods
    if methods is not None and (methods.chain_head, methods.entries) != (statement.head, statement.entries):
        faults.append(
            Fault(
                f"{MINUTES_JSON} was made from another head of the chain than {STATEMENT.name} names.",
                f"{MINUTES_JSON}과 {STATEMENT.name}에 적힌 사슬의 끝이 서로 다릅니다.",
            )
        )
    return faults


def _signed(reading: Reading, statement: Statement, content: bytes) -> list[Fault]:
    signature, pem = reading.content(SIGNATURE.path), reading.text(PUBLIC_KEY.path)
    if statement.key is None:
        if signature is None and pem is None:
            return []
        unmeant = Fault(
            f"{STATEMENT.name} says that it is not signed, but there is a signature.",
            f"{STATEMENT.name}에는 서명이 없다고 적혀 있는데 서명이 있습니다.",
        )
        return [unmeant]
    key = statement.key
    faults = []
    if signature is None or pem != key.ed25519 or not is_signed(content, signature, pem):
        faults.append(
            Fault(
                f"The signature {SIGNATURE.name} is not that of {PUBLIC_KEY.name} over {STATEMENT.name}.",
                f"{SIGNATURE.name} 서명이 {PUBLIC_KEY.name} 열쇠로 {STATEMENT.name}에 한 서명이 아닙니다.",
            )
        )
    if not is_vouched(key.ed25519, key.vouched, key.hub):
        faults.append(
            Fault(
                f"The hub does not vouch for the key in {STATEMENT.name}.",
                f"{STATEMENT.name}의 열쇠를 허브가 보증하지 않습니다.",
            )
        )
    return faults
