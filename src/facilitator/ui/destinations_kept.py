"""The destinations of this laptop, in the program's settings; their passwords are in the system's keyring."""

from __future__ import annotations

import dataclasses
import json

from facilitator.archive.destination import Destination
from facilitator.ui.settings import Settings

_KEY = "archive/destinations"
_CHOSEN = "archive/destination"


class KeptDestinations:
    """The destinations, in the order in which they were added; each address is there once."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def all(self) -> tuple[Destination, ...]:
        """All of them; what cannot be read is passed over."""
        try:
            kept = json.loads(self._settings.text(_KEY, "[]"))
            return tuple(Destination(**one) for one in kept)
        except (TypeError, ValueError):
            return ()

    def of(self, address: str) -> Destination | None:
        """The one with this address."""
        return next((one for one in self.all() if one.address == address), None)

    def keep(self, destination: Destination, instead_of: str = "") -> None:
        """Keep a destination, in the place of the one with the same address or with ``instead_of``."""
        kept = list(self.all())
        places = [n for n, one in enumerate(kept) if one.address in (destination.address, instead_of)]
        others = [one for n, one in enumerate(kept) if n not in places]
        others.insert(places[0] if places else len(others), destination)
        self._write(others)
        self.chosen = destination.address

    def remove(self, address: str) -> None:
        """Forget a destination."""
        self._write([one for one in self.all() if one.address != address])

    @property
    def chosen(self) -> str:
        """The address to which packages go next; the first where none was chosen, empty where there is none."""
        address = self._settings.text(_CHOSEN)
        known = [one.address for one in self.all()]
        return address if address in known else next(iter(known), "")

    @chosen.setter
    def chosen(self, address: str) -> None:
        self._settings.set_text(_CHOSEN, address)

    def _write(self, destinations: list[Destination]) -> None:
        self._settings.set_text(_KEY, json.dumps([dataclasses.asdict(one) for one in destinations]))
