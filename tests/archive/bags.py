"""Packages in the tests: made from a small day, opened, and changed behind the program's back."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Mapping
from pathlib import Path

from facilitator.archive.bag import manifest, tag_manifest


def members(bag: Path) -> dict[str, bytes]:
    """What lies in a package, by the path in the bag."""
    with zipfile.ZipFile(bag) as zipped:
        return {name.partition("/")[2]: zipped.read(name) for name in zipped.namelist()}


def changed(bag: Path, target: Path, changes: Mapping[str, bytes | None], mended: bool = False) -> Path:
    """A package with other files in it, None to leave one out; where ``mended`` the checksums are right again."""
    files = {path: content for path, content in {**members(bag), **changes}.items() if content is not None}
    if mended:
        data = {path: content for path, content in files.items() if path.startswith("data/")}
        size = f"{sum(map(len, data.values()))}.{len(data)}"
        info = files["bag-info.txt"].decode().splitlines()
        files["bag-info.txt"] = "".join(
            f"Payload-Oxum: {size}\n" if line.startswith("Payload-Oxum") else f"{line}\n" for line in info
        ).encode()
        for algorithm in ("sha256", "sha512"):
            files[manifest(algorithm)] = lines(data, algorithm)
        tags = {path: c for path, c in files.items() if not path.startswith(("data/", "tagmanifest"))}
        for algorithm in ("sha256", "sha512"):
            files[tag_manifest(algorithm)] = lines(tags, algorithm)
    with zipfile.ZipFile(target, "w") as zipped:
        for path, content in files.items():
            zipped.writestr(f"{bag.stem}/{path}", content)
    return target


def lines(files: Mapping[str, bytes], algorithm: str) -> bytes:
    """A manifest of these files."""
    return "".join(f"{hashlib.new(algorithm, files[path]).hexdigest()}  {path}\n" for path in sorted(files)).encode()


def unpacked(bag: Path, folder: Path) -> Path:
    """The bag as a folder."""
    with zipfile.ZipFile(bag) as zipped:
        zipped.extractall(folder)
    (base,) = folder.iterdir()
    return base
