"""Checking a package without the record it came from: its files, its checksums, its data and its signature."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from facilitator.archive.bag_data import data_faults
from facilitator.archive.bag_signature import signature_faults
from facilitator.archive.bag_sums import Members, Reading, sum_faults
from facilitator.errors import Refused
from facilitator.record.verify import Fault


@dataclass(frozen=True)
class Checked:
    """The answer: every fault found, and whether the package is signed."""

    faults: tuple[Fault, ...]
    signed: bool

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return not self.faults


def verify_bag(path: Path, progress: Callable[[float], None] | None = None) -> Checked:
    """Check a package: every file against its checksums, nothing missing and nothing more, the data, the signature.

    Args:
        path: the zip file.
        progress: told a number from 0 to 1.

    Raises:
        Refused: there is no such file, or it is no package at all.
    """
    try:
        with zipfile.ZipFile(path) as zipped:
            return _checked(Members.of(zipped), progress or (lambda share: None))
    except OSError as error:
        reason = error.strerror or str(error)
        raise Refused(f"{path} cannot be read: {reason}.", f"{path} 파일을 읽을 수 없습니다: {reason}.") from error
    except (zipfile.BadZipFile, NotImplementedError, ValueError, struct.error) as error:
        raise Refused(
            f"{path} is no package: it is no zip file, or its end is missing or damaged.",
            f"{path}은(는) 패키지가 아닙니다. zip 파일이 아니거나 끝부분이 없거나 손상되었습니다.",
        ) from error


def _checked(members: Members, progress: Callable[[float], None]) -> Checked:
    reading = Reading(members, progress)
    faults = [*members.faults, *reading.faults, *sum_faults(reading)]
    data, more = data_faults(reading)
    faults += more
    signed, more = signature_faults(reading, data)
    progress(1.0)
    return Checked((*faults, *more), signed)
