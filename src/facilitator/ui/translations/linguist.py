"""Gathering, filling in and compiling the translations with Qt's own tools."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path
from xml.etree import ElementTree

import PySide6
from PySide6.QtCore import QLockFile

HERE = Path(__file__).parent
SOURCES = HERE.parent
KOREAN = HERE / "facilitator_ko.ts"
WAIT_MS = 60_000


class ToolFailed(Exception):
    """lupdate or lrelease is missing or did not succeed; the message is what it said."""


def gather(ts: Path = KOREAN, sources: Path = SOURCES, *, drop_unused: bool = False) -> None:
    """Write every source string of the window into ``ts``; what is translated there stays.

    Args:
        ts: the translation file, made where it does not exist.
        sources: folder of the Python files.
        drop_unused: forget translations of strings that no file has any more.

    Raises:
        ToolFailed: lupdate did not succeed.
    """
    files = sorted(str(path) for path in sources.rglob("*.py"))
    options = ["-source-language", "en", "-target-language", "ko_KR", "-locations", "none"]
    if drop_unused:
        options.append("-no-obsolete")
    with _only_one(ts):
        _run("lupdate", *options, *files, "-ts", str(ts))


def compile_words(ts: Path = KOREAN, qm: Path | None = None) -> Path:
    """Make the .qm beside ``ts``, or where ``qm`` says, and return its path.

    Raises:
        ToolFailed: lrelease did not succeed.
    """
    target = qm or ts.with_suffix(".qm")
    _run("lrelease", "-silent", str(ts), "-qm", str(target))
    return target


def missing(ts: Path = KOREAN) -> dict[str, dict[str, str]]:
    """The strings still to be translated: {context: {source: ""}}."""
    found: dict[str, dict[str, str]] = {}
    for context, message in messages(ElementTree.parse(ts)):
        if _translation(message).get("type") == "unfinished":
            found.setdefault(context, {})[message.findtext("source", "")] = ""
    return found


def fill_in(words: Mapping[str, Mapping[str, str]], ts: Path = KOREAN) -> int:
    """Put translations, given as ``missing`` lists them, into ``ts``; return how many found their place."""
    with _only_one(ts):
        tree = ElementTree.parse(ts)
        filled = 0
        for context, message in messages(tree):
            text = words.get(context, {}).get(message.findtext("source", ""), "")
            if not text:
                continue
            translation = _translation(message)
            translation.attrib.pop("type", None)
            form = translation.find("numerusform")
            (translation if form is None else form).text = text
            filled += 1
        _write(tree, ts)
    return filled


def messages(tree: ElementTree.ElementTree[ElementTree.Element]) -> Iterable[tuple[str, ElementTree.Element]]:
    """(context, message element) for each string that a file still has."""
    for context in tree.iter("context"):
        for message in context.iter("message"):
            if _translation(message).get("type") not in ("vanished", "obsolete"):
                yield context.findtext("name", ""), message


def _translation(message: ElementTree.Element) -> ElementTree.Element:
    found = message.find("translation")
    return ElementTree.SubElement(message, "translation") if found is None else found


def _write(tree: ElementTree.ElementTree[ElementTree.Element], ts: Path) -> None:
    body = ElementTree.tostring(tree.getroot(), encoding="unicode")
    part = ts.with_suffix(".part")
    part.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")
    os.replace(part, ts)


class _only_one:
    """While one person's change of a .ts file is under way, others wait."""

    def __init__(self, ts: Path) -> None:
        self._lock = QLockFile(f"{ts}.lock")

    def __enter__(self) -> None:
        if not self._lock.tryLock(WAIT_MS):
            raise ToolFailed("the translation file is being changed by another program")

    def __exit__(self, *_: object) -> None:
        self._lock.unlock()


def _run(tool: str, *arguments: str) -> None:
    program = Path(PySide6.__path__[0]) / (f"{tool}.exe" if os.name == "nt" else tool)
    if not program.exists():
        raise ToolFailed(f"{tool} is not where PySide6 keeps it")
    done = subprocess.run([str(program), *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        raise ToolFailed(done.stderr.strip() or done.stdout.strip() or f"{tool} failed")
