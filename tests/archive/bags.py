"""Packages in the tests: made from a small day, opened, and changed behind the program's back."""

from __future__ import annotations

import hashlib
import io
import subprocess
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pikepdf

from facilitator.archive.bag import manifest, tag_manifest


def members(bag: Path) -> dict[str, bytes]:
    """What lies in a package, by the path in the bag."""
    with zipfile.ZipFile(bag) as zipped:
        return {name.partition("/")[2]: zipped.read(name) for name in zipped.namelist()}


def everything(content: bytes, path: str) -> bytes:
    """A file with what is packed inside it: parts of Word documents and workbooks, streams, texts and attachments of PDFs."""
    found = [content]
    if path.endswith((".docx", ".xlsx")):
        with zipfile.ZipFile(io.BytesIO(content)) as zipped:
            found += [zipped.read(name) for name in zipped.namelist()]
    if path.endswith(".pdf"):
        with pikepdf.open(io.BytesIO(content)) as pdf:
            found += [one.read_bytes() for one in pdf.objects if isinstance(one, pikepdf.Stream)]
        found.append(
            subprocess.run(["pdftotext", "-raw", "-", "-"], input=content, capture_output=True, check=True).stdout
        )
    return b"\n".join(found)


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
