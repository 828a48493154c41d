"""What an operation is: one thing that a person does to the record, as a value that can be kept, sent and undone."""

from __future__ import annotations

import dataclasses
import json
from abc import ABC, abstractmethod
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self, get_args, get_origin, get_type_hints

import msgspec

from facilitator.errors import Refused

if TYPE_CHECKING:
    from facilitator.record.transaction import Transaction

PERSONAL = {"personal": True}
"""Metadata of a field that holds personal data: it stays out of the chain. Such a field has a default."""

ASIDE = {"aside": True}
"""Metadata of a field that is written to the record and nowhere else: neither the journal nor another laptop ever holds
it, and when the journal is played again it has its default."""


class Operation(ABC):
    """One thing that a person does. Subclasses are frozen dataclasses named for it.

    Everything that decides the outcome is in its fields or in the record before it, so doing the journal again gives
    the same record.
    """

    about_deliveries: ClassVar[bool] = False
    """Whether it only tells of a delivery to the archive, which no package covers (``record/covered.py``)."""

    def prepared(self, tx: Transaction) -> Self:
        """The operation with what the record decides filled in (a number, a position), as the journal keeps it."""
        return self

    @abstractmethod
    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Check and do it. Returns the operations that take it back, in the order to do them; empty if none can.

        Raises:
            Refused: it cannot be done now; the transaction is rolled back.
        """


def split(value: Any) -> tuple[Any, Any]:
    """A dataclass value as two plain structures: (what the chain holds, the personal fields or None)."""
    public: dict[str, Any] = {}
    personal: dict[str, Any] = {}
    for field in dataclasses.fields(value):
        item = getattr(value, field.name)
        if field.metadata.get("aside"):
            continue
        if field.metadata.get("personal"):
            personal[field.name] = msgspec.to_builtins(item)
        elif isinstance(item, tuple) and item and dataclasses.is_dataclass(item[0]):
            pairs = [split(part) for part in item]
            public[field.name] = [pair[0] for pair in pairs]
            if any(pair[1] is not None for pair in pairs):
                personal[field.name] = [pair[1] for pair in pairs]
        else:
            public[field.name] = msgspec.to_builtins(item)
    return public, personal or None


def without_personal(cls: type[Any], fields: Mapping[str, Any]) -> dict[str, Any]:
    """The plain structure of an operation, or of a part of one, without its personal fields."""
    hints = get_type_hints(cls)
    kept: dict[str, Any] = {}
    for field in dataclasses.fields(cls):
        if field.name not in fields or field.metadata.get("personal"):
            continue
        part = _parts_in(hints[field.name])
        item = fields[field.name]
        kept[field.name] = item if part is None else [without_personal(part, one) for one in item]
    return kept


def has_personal(cls: type[Any]) -> bool:
    """Whether an operation, or a part of one, can hold personal fields."""
    parts = map(_parts_in, get_type_hints(cls).values())
    return any(field.metadata.get("personal") for field in dataclasses.fields(cls)) or any(
        part is not None and has_personal(part) for part in parts
    )


def _parts_in(hint: Any) -> type[Any] | None:
    """The dataclass of which a field holds several, if it does."""
    arguments = get_args(hint)
    first = arguments[0] if get_origin(hint) is tuple and arguments else None
    return first if isinstance(first, type) and dataclasses.is_dataclass(first) else None


def plain(operation: Operation) -> Any:
    """An operation as a plain structure with all its fields, personal ones too."""
    return msgspec.to_builtins(operation)


def merge(public: Any, personal: Any) -> Any:
    """The plain structure that ``split`` took apart; personal fields that are gone are left to their defaults."""
    if personal is None:
        return public
    if isinstance(public, list):
        return [merge(one, other) for one, other in zip(public, personal, strict=True)]
    merged = dict(public)
    for name, item in personal.items():
        merged[name] = merge(public[name], item) if name in public else item
    return merged


def decode(kinds: Mapping[str, type[Operation]], kind: str, payload: Any) -> Operation:
    """The operation that ``kind`` and its plain structure stand for.

    Raises:
        Refused: the kind is not known, a field is unknown, missing or of the wrong type.
    """
    cls = kinds.get(kind)
    if cls is None:
        raise Refused(
            f"This program does not know the operation {kind!r}. Open the record with a newer version.",
            f"이 프로그램이 모르는 작업입니다: {kind!r}. 더 새로운 판으로 기록을 여십시오.",
        )
    known = {field.name for field in dataclasses.fields(cls)}  # type: ignore[arg-type]
    unknown = sorted(set(payload) - known)
    if unknown:
        raise Refused(
            f"The operation {kind} has unknown fields: {', '.join(unknown)}.",
            f"{kind} 작업에 모르는 항목이 있습니다: {', '.join(unknown)}.",
        )
    try:
        return msgspec.convert(payload, cls)
    except msgspec.ValidationError as error:
        raise Refused(
            f"The operation {kind} cannot be read: {error}", f"{kind} 작업을 읽을 수 없습니다: {error}"
        ) from error


def canonical(value: Any) -> str:
    """JSON text that is the same for the same value: sorted keys, no spaces, no escapes but the needed ones."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
