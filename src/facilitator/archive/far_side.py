"""What the delivery needs of the far side, whichever way it is reached, and why it can fail there."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from types import TracebackType
from typing import BinaryIO, Self

from facilitator.errors import Refused

Tell = Callable[[int], None]
"""Told how many bytes of the file have come so far. It raises ``Cancelled`` to stop."""

BLOCK = 8 << 20
"""Bytes that are compared before a delivery goes on, and at most on their way at once."""


class Lost(Refused):
    """The far side cannot be reached, or went away in between: it is tried again by itself."""


class Stopped(Refused):
    """It cannot go on before a person has done something; trying again by itself would not help."""


class Taken(Exception):
    """There is a file of the new name already."""


class FarSide(ABC):
    """A folder of the far side, open for a delivery. Names are file names in it. One thread at a time.

    Every method raises ``Lost`` where the connection is gone and ``Stopped`` where the far side refuses.
    """

    def __enter__(self) -> Self:
        """Connect and sign in."""
        try:
            self.open()
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Take leave, whatever happened."""
        self.close()

    @abstractmethod
    def open(self) -> None:
        """Connect, sign in, and see that the folder is there."""

    @abstractmethod
    def close(self) -> None:
        """Take leave; never raises."""

    @abstractmethod
    def size(self, name: str) -> int | None:
        """The bytes of a file; None where there is none."""

    @abstractmethod
    def read(self, name: str, start: int, length: int) -> bytes:
        """At most so many bytes of a file from ``start`` on."""

    @abstractmethod
    def write(self, name: str, source: BinaryIO, start: int, size: int, tell: Tell) -> None:
        """Write ``source`` from ``start`` to ``size`` into the file at the same place. From 0 the file is made anew."""

    @abstractmethod
    def digest(self, name: str, tell: Tell) -> str:
        """Read the whole file back. Returns the SHA-512 of what came, in hexadecimal."""

    @abstractmethod
    def put(self, name: str, data: bytes) -> None:
        """Write a small file, whole or not at all.

        Raises:
            Taken: there is one already.
        """

    @abstractmethod
    def rename(self, old: str, new: str) -> None:
        """Give a file its name.

        Raises:
            Taken: there is one of that name already; nothing was changed.
        """

    @abstractmethod
    def remove(self, name: str) -> None:
        """Remove a file."""
