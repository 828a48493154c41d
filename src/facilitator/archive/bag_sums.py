"""Reading a bag out of its zip file, and comparing its files with the checksums that it holds."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Self

from facilitator.archive.bag import ALGORITHMS, DECLARATION, INFO, checksums, manifest, tag_manifest
from facilitator.errors import Refused
from facilitator.record.verify import Fault

MOST_TEXT = 256 << 20
"""The largest file that is read as data, in bytes; documents may be larger, since only their checksums are needed."""

_LINE = re.compile(r"([0-9a-f]+)\s+\*?(\S.*)")


@dataclass(frozen=True)
class Members:
    """The files of a bag in a zip file, by their path in the bag, and what is wrong with their names."""

    zipped: zipfile.ZipFile
    files: Mapping[str, zipfile.ZipInfo]
    faults: tuple[Fault, ...]

    @classmethod
    def of(cls, zipped: zipfile.ZipFile) -> Self:
        """The files of the one folder that the zip file holds.

        Raises:
            Refused: it holds no bag.
        """
        declared = [one for one in zipped.namelist() if one.count("/") == 1 and one.endswith(f"/{DECLARATION}")]
        if len(declared) != 1:
            raise Refused(
                f"{zipped.filename} is no package: a bag lies in one folder, with the file {DECLARATION} in it.",
                f"{zipped.filename}은(는) 패키지가 아닙니다. 꾸러미는 폴더 하나이고 그 안에 {DECLARATION}가 있어야 합니다.",
            )
        base = declared[0].removesuffix(DECLARATION)
        files: dict[str, zipfile.ZipInfo] = {}
        faults = []
        for one in zipped.infolist():
            if one.is_dir():
                continue
            path = one.filename.removeprefix(base)
            if not one.filename.startswith(base) or ".." in PurePosixPath(path).parts or not path.isascii():
                faults.append(
                    Fault(
                        f"{one.filename} does not belong into the bag {base}.",
                        f"{one.filename} 파일은 {base} 꾸러미에 있을 파일이 아닙니다.",
                    )
                )
            elif path in files:
                faults.append(Fault(f"{path} is in the bag twice.", f"{path} 파일이 꾸러미에 두 번 있습니다."))
            else:
                files[path] = one
        return cls(zipped, files, tuple(faults))


class Reading:
    """Every file of a bag, read once: its checksums, and the files that are read as text.

    ``sums`` holds no file that could not be read; ``faults`` says which and why.
    """

    def __init__(self, members: Members, progress: Callable[[float], None]) -> None:
        self.paths = tuple(members.files)
        self.sums: dict[str, dict[str, str]] = {}
        self.faults: list[Fault] = []
        self._members = members
        whole, done = sum(one.file_size for one in members.files.values()), 0
        for path, one in members.files.items():
            try:
                with members.zipped.open(one) as stream:
                    self.sums[path] = checksums(stream)  # type: ignore[arg-type]
            except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
                self.faults.append(Fault(f"{path} is damaged: {error}.", f"{path} 파일이 손상되었습니다: {error}."))
            done += one.file_size
            progress(0.9 * done / max(whole, 1))

    @property
    def data_size(self) -> int:
        """The size of everything below ``data``, in bytes."""
        return sum(one.file_size for path, one in self._members.files.items() if path.startswith("data/"))

    def content(self, path: str) -> bytes | None:
        """What a file holds; None where it is missing, damaged or larger than ``MOST_TEXT``."""
        if path not in self.sums or self._members.files[path].file_size > MOST_TEXT:
            return None
        return self._members.zipped.read(self._members.files[path])

    def text(self, path: str) -> str | None:
        """The same as text; None also where it is not UTF-8."""
        try:
            content = self.content(path)
            return None if content is None else content.decode()
        except UnicodeDecodeError:
            return None


def sum_faults(reading: Reading) -> list[Fault]:
    """What does not agree between the files, the checksums and the tags of a bag."""
    faults = _declared(reading)
    for algorithm in ALGORITHMS:
        for name, inside in ((manifest(algorithm), True), (tag_manifest(algorithm), False)):
            faults += _compared(reading, name, algorithm, inside)
    info = reading.text(INFO) or ""
    counted = f"{reading.data_size}.{sum(path.startswith('data/') for path in reading.paths)}"
    if f"Payload-Oxum: {counted}" not in info.splitlines() and not reading.faults:
        faults.append(
            Fault(
                f"{INFO} does not tell the size and number of the files: it should be {counted}.",
                f"{INFO}에 적힌 파일의 크기와 수가 맞지 않습니다. {counted}이어야 합니다.",
            )
        )
    return list(dict.fromkeys(faults))


def _declared(reading: Reading) -> list[Fault]:
    lines = (reading.text(DECLARATION) or "").splitlines()
    known = [f"BagIt-Version: {version}" for version in ("0.97", "1.0")]
    if len(lines) == 2 and lines[0] in known and lines[1] == "Tag-File-Character-Encoding: UTF-8":
        return []
    return [Fault(f"{DECLARATION} does not declare a bag.", f"{DECLARATION}에 꾸러미 선언이 없습니다.")]


def _compared(reading: Reading, name: str, algorithm: str, inside: bool) -> list[Fault]:
    text = reading.text(name)
    if text is None:
        return [Fault(f"{name} is missing or cannot be read.", f"{name} 파일이 없거나 읽을 수 없습니다.")]
    faults, listed = [], {}
    for number, line in enumerate(text.splitlines(), start=1):
        found = _LINE.fullmatch(line)
        if found is None:
            faults.append(Fault(f"{name}, line {number} is no checksum.", f"{name} {number}째 줄은 체크섬이 아닙니다."))
        else:
            listed[found[2]] = found[1]
    for path, expected in listed.items():
        if path not in reading.paths:
            faults.append(Fault(f"{path} is missing.", f"{path} 파일이 없습니다."))
        elif path in reading.sums and reading.sums[path][algorithm] != expected:
            faults.append(
                Fault(
                    f"{path} is not what it was: its checksum in {name} is another one.",
                    f"{path} 파일이 원래와 다릅니다. {name}의 체크섬과 맞지 않습니다.",
                )
            )
    own = {path for path in reading.paths if path.startswith("data/") == inside and not path.startswith("tagmanifest-")}
    for path in sorted(own - set(listed)):
        faults.append(
            Fault(f"{path} is in the bag but not in {name}.", f"{path} 파일이 꾸러미에 있지만 {name}에는 없습니다.")
        )
    return faults
