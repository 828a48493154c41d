"""What goes over the wire between a station and its hub: JSON in these shapes, and nothing else.

Unknown fields are refused on both sides. Times are milliseconds of age where a station speaks, because its clock may be
wrong, and UTC text where the hub does.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Any, TypeVar

import msgspec

MOST_OPERATIONS = 50
"""How many operations one push may hold."""

MOST_BYTES = 2 * 1024 * 1024
"""How large the body of a request may be: fifty of the longest notes fit."""

MOST_ENTRIES = 500
"""How many journal entries one answer to a pull holds at most."""

MOST_ANSWER_BYTES = 4 * 1024 * 1024
"""How large the entries of such an answer are together at most, but for a single one: posts from outside are long."""

LARGEST_AGE_MS = 10**13
"""How old an operation may be: some three hundred years, for a laptop whose clock was never set."""

RING = "1"
"""What the bell says when there is something to pull."""

BUSY = 429
OUT_OF_STEP = 409
PROTECTED = 428
REVOKED = 410
FORBIDDEN = 403
UNKNOWN = 401


class Join(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A laptop asks to be let in. ``table`` is the number of a note-taker's table; ``protected`` says that what it keeps
    is under a passphrase."""

    secret: str
    station_id: str
    role: str
    table: int | None = None
    name: str = ""
    protected: bool = False


class Joined(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """It is let in: what it shows from now on, and what it has to keep. ``epoch`` counts the laptops of its table."""

    token: str
    session_id: str
    session_title: str
    role: str
    table_id: str | None
    epoch: int
    generation: int
    incarnation: str


class Hello(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the hub holds of this station: its operations from 1 to ``held``. ``current`` is false when another laptop
    took its table over."""

    held: int
    head: int
    current: bool
    generation: int
    incarnation: str


class Sent(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One operation of a station. ``payload`` is JSON text, so that one damaged on a disk cannot spoil the request."""

    seq: int
    age_ms: Annotated[int, msgspec.Meta(ge=0, le=LARGEST_AGE_MS)]
    kind: str
    payload: str
    damaged: bool = False


class Push(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """At most ``MOST_OPERATIONS`` operations in their order; ``waiting`` is how many more the station has.

    With an ``incarnation`` they are for that one of the hub only: a station that comes back need not ask first.
    """

    operations: list[Sent]
    waiting: int = 0
    incarnation: str = ""


class Ack(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What became of one operation: the number that its note has, or why it lies in quarantine."""

    seq: int
    number: int | None = None
    reason_en: str = ""
    reason_ko: str = ""


class Pushed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All of the push is on the hub's disk, and so is everything of this station up to ``held``. ``current`` is as in
    ``Hello``."""

    held: int
    acks: list[Ack]
    current: bool


class Placed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One entry of the hub's journal."""

    seq: int
    station_id: str
    station_seq: int
    time: str
    actor: str
    kind: str
    payload: str


class Pulled(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Entries after the cursor that this station may see; ``cursor`` is where to go on, ``more`` whether to do so now."""

    entries: list[Placed]
    cursor: int
    more: bool


class Reading(msgspec.Struct, frozen=True):
    """Which note the person at a laptop reads; None for none. A laptop of the theme team says it over the bell.

    This and what the hub answers may have more fields in a later version; those are passed over, and so is anything else
    that is said over a bell.
    """

    note_id: Annotated[str, msgspec.Meta(pattern="^[0-9a-f-]{36}$")] | None


class Reader(msgspec.Struct, frozen=True):
    """Somebody who works on the themes and reads a note now. ``name`` is what people call the laptop; it is empty for the
    window beside the hub."""

    station_id: str
    name: str
    note_id: str


class ReadersNow(msgspec.Struct, frozen=True):
    """Everybody who reads a note now; the hub says it over the bell to those who say what they read themselves."""

    readers: list[Reader]


class Trouble(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Why a request was refused, in words for a person."""

    en: str
    ko: str


class Done(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """It was done, and there is nothing to say of it."""


class StationState(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How one laptop is, as the hub sees it. Ages are seconds; None means never since the hub started."""

    station_id: str
    connected: bool
    seen_age: float | None
    note_age: float | None
    waiting: int


class HallState(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How all laptops are, how many notes came in the last minute, and what the hub has used since it started.

    ``memory_mb`` is the most that it ever held, where the system says so. ``remains`` says why the order of secret votes is
    not cleared away yet.
    """

    stations: list[StationState]
    notes_per_minute: int
    head: int
    backup_age: float | None
    backup_trouble: Trouble | None
    cpu_seconds: float
    memory_mb: float | None
    remains: Trouble | None = None


Shape = TypeVar("Shape", bound=msgspec.Struct)

_READ = (Join, Joined, Hello, Push, Pushed, Pulled, Reading, ReadersNow, Trouble, HallState, Done)

_DECODERS: Mapping[type[msgspec.Struct], msgspec.json.Decoder[Any]] = MappingProxyType(
    {shape: msgspec.json.Decoder(shape) for shape in _READ}
)
"""Made once, while nothing else runs: two threads that read a shape for the first time at the same moment crash."""


def read(raw: bytes | bytearray | str, shape: type[Shape]) -> Shape:
    """What came over the wire, in the shape that it must have.

    Raises:
        msgspec.DecodeError: it has another.
    """
    value: Shape = _DECODERS[shape].decode(raw)
    return value
