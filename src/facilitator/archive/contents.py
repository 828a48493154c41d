"""What of a session goes to the archive and what stays, for the organizer to read before anything goes."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.archive.description_files import DESCRIPTION_JSON, DESCRIPTION_TXT, EVENTS
from facilitator.archive.dublin_core import METADATA
from facilitator.archive.gathered import Gathered, gather
from facilitator.archive.kept_file import KeptFile
from facilitator.archive.objects import kept_data, listed
from facilitator.archive.readme import README
from facilitator.archive.statement import PUBLIC_KEY, SIGNATURE, STATEMENT
from facilitator.archive.staying import Staying
from facilitator.record import Record


@dataclass(frozen=True)
class Contents:
    """The files that go, in the order of the bag, and the kinds of data that stay.

    ``signed`` is whether the record has a hub, whose key signs the package.
    """

    going: tuple[KeptFile, ...]
    staying: tuple[Staying, ...]
    signed: bool


def contents(record: Record, session_id: str) -> Contents:
    """What a package of this session would hold now. What has yet to be drawn or written has no size.

    Takes a fraction of a second; ``write_package`` gives the same list with every size.

    Raises:
        Refused: there is no such session.
    """
    gathered = gather(record, session_id)
    going = (*listed(kept_data(gathered)), *documentation(gathered))
    return Contents(going, gathered.staying, gathered.signer is not None)


def documentation(gathered: Gathered) -> tuple[KeptFile, ...]:
    """The files beside the objects; their sizes are not known."""
    signature = () if gathered.signer is None else (SIGNATURE, PUBLIC_KEY)
    return METADATA, README, DESCRIPTION_TXT, DESCRIPTION_JSON, EVENTS, STATEMENT, *signature
