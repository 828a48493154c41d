"""Which edition of a session's package it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from facilitator.errors import Refused

_SHA512 = re.compile(r"[0-9a-f]{128}")


@dataclass(frozen=True)
class Edition:
    """An edition: its number from 1, and for a later one the package that it follows.

    ``follows`` is the SHA-512, in hexadecimal, of the zip file that was delivered before; empty for the first.
    Making one that contradicts itself raises ``Refused``.
    """

    number: int = 1
    follows: str = ""

    def __post_init__(self) -> None:
        """Refuse what contradicts itself."""
        if self.number < 1 or (self.number > 1) != bool(self.follows):
            raise Refused(
                f"Edition {self.number} of a package cannot be made: the first follows none, and each later one names the "
                "SHA-512 of the package that it follows.",
                f"패키지 {self.number}판을 만들 수 없습니다. 첫 판은 따르는 패키지가 없고, 다음 판부터는 앞선 패키지의 SHA-512를 적어야 "
                "합니다.",
            )
        if self.follows and not _SHA512.fullmatch(self.follows):
            raise Refused(
                "The SHA-512 of the package that this one follows has 128 digits from 0 to f. Copy it from its receipt.",
                "앞선 패키지의 SHA-512는 0부터 f까지의 128자리입니다. 전달 확인서에서 그대로 옮겨 적으십시오.",
            )


@dataclass(frozen=True)
class Packaged:
    """A package that was made: the file, its SHA-512 in hexadecimal, and its edition."""

    path: Path
    sha512: str
    edition: Edition
