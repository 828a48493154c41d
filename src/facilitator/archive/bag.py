"""The bag: checksums over the files of a folder (BagIt 0.97, the version before RFC 8493), and the zip file of it.

The manifests are written here, because ``bagit.make_bag`` changes the folder in which the whole process works, where a hub or a
window may be running. The library reads the finished bag, and only what it finds valid is zipped.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import BinaryIO

import bagit

from facilitator.archive.steady_zip import write_zip
from facilitator.errors import Cancelled

ALGORITHMS = ("sha256", "sha512")
DECLARATION = "bagit.txt"
INFO = "bag-info.txt"

_PIECE = 1 << 20


def manifest(algorithm: str) -> str:
    """The name of the file with the checksums of everything below ``data``."""
    return f"manifest-{algorithm}.txt"


def tag_manifest(algorithm: str) -> str:
    """The name of the file with the checksums of everything beside ``data``."""
    return f"tagmanifest-{algorithm}.txt"


def checksums(stream: BinaryIO) -> dict[str, str]:
    """The checksums of what a stream holds, by algorithm."""
    hashes = {algorithm: hashlib.new(algorithm) for algorithm in ALGORITHMS}
    while piece := stream.read(_PIECE):
        for one in hashes.values():
            one.update(piece)
    return {algorithm: one.hexdigest() for algorithm, one in hashes.items()}


def close_bag(folder: Path, info: Mapping[str, str]) -> None:
    """Write the manifests and the tags of a folder whose ``data`` is complete; nothing in it may be touched afterwards.

    Raises:
        bagit.BagError: the library does not take it for a valid bag.
    """
    data = [path for path in _files(folder) if path.startswith("data/")]
    size = sum((folder / path).stat().st_size for path in data)
    _write(folder / DECLARATION, ["BagIt-Version: 0.97", "Tag-File-Character-Encoding: UTF-8"])
    tags = {**info, "Payload-Oxum": f"{size}.{len(data)}"}
    _write(folder / INFO, [f"{name}: {' '.join(value.split())}" for name, value in sorted(tags.items()) if value])
    _write_manifests(folder, data, manifest)
    _write_manifests(folder, [path for path in _files(folder) if not path.startswith("data/")], tag_manifest)
    bagit.Bag(str(folder)).validate()


def zip_bag(
    folder: Path,
    name: str,
    target: Path,
    progress: Callable[[float], None],
    cancelled: Callable[[], bool] | None,
) -> None:
    """Write the bag into a zip file in which it lies in a folder ``name``.

    Raises:
        Cancelled: ``cancelled`` said so.
    """
    paths = sorted(_files(folder), key=lambda path: (path.startswith("data/"), path))
    sizes = {path: (folder / path).stat().st_size for path in paths}
    size, done = sum(sizes.values()), 0

    def told(count: int) -> None:
        nonlocal done
        if cancelled is not None and cancelled():
            raise Cancelled
        done += count
        progress(done / size)

    members = ((f"{name}/{path}", sizes[path], (folder / path).open("rb")) for path in paths)
    write_zip(target, members, packed=False, told=told)


def _files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def _write_manifests(folder: Path, paths: list[str], named: Callable[[str], str]) -> None:
    sums = {}
    for path in paths:
        with (folder / path).open("rb") as stream:
            sums[path] = checksums(stream)
    for algorithm in ALGORITHMS:
        _write(folder / named(algorithm), [f"{sums[path][algorithm]}  {path}" for path in paths])


def _write(path: Path, lines: list[str]) -> None:
    path.write_bytes("".join(f"{line}\n" for line in lines).encode())
