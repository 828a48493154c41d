"""Real files of every kind a city sends, built byte by byte or by the libraries that write them."""

from __future__ import annotations

import csv
import io
import struct
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import openpyxl

HEADINGS = ["성명", "성별", "연령대", "자치구", "휴대폰"]
PEOPLE = [
    ["김민준", "남", "30대", "관악구", "010-1234-5678"],
    ["남궁 민수", "여", "60대", "종로구", "010-2345-6789"],
    ["이서연", "여", "20대", "노원구", "010-3456-7890"],
]

Rows = Sequence[Any]


def csv_text(rows: Rows, separator: str = ",") -> str:
    """The rows as a spreadsheet exports them."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=separator).writerows(rows)
    return out.getvalue()


def write_csv(path: Path, rows: Rows, encoding: str = "utf-8", separator: str = ",") -> Path:
    """A CSV file."""
    path.write_bytes(csv_text(rows, separator).encode(encoding))
    return path


def write_xlsx(path: Path, rows: Rows, *, merged: Sequence[str] = (), title: str = "명단") -> Path:
    """A workbook of one sheet."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = title
    for row in rows:
        sheet.append(list(row))
    for area in merged:
        sheet.merge_cells(area)
    book.save(path)
    return path


def write_ods(path: Path, rows: Rows) -> Path:
    """The smallest OpenDocument spreadsheet."""
    lines = []
    for row in rows:
        cells = []
        for value in row:
            if isinstance(value, int | float):
                cells.append(f'<table:table-cell office:value-type="float" office:value="{value}"/>')
            else:
                text = f"<text:p>{escape(value)}</text:p>" if value else ""
                cells.append(f'<table:table-cell office:value-type="string">{text}</table:table-cell>')
        lines.append(f"<table:table-row>{''.join(cells)}</table:table-row>")
    content = (
        '<?xml version="1.0" encoding="UTF-8"?><office:document-content '
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">'
        '<office:body><office:spreadsheet><table:table table:name="명단">'
        f"{''.join(lines)}</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    mime = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" '
        f'manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="{mime}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
    )
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("mimetype", mime)
        package.writestr("META-INF/manifest.xml", manifest)
        package.writestr("content.xml", content, zipfile.ZIP_DEFLATED)
    return path


def write_xls(path: Path, rows: Rows) -> Path:
    """The smallest BIFF8 workbook, as Excel 97 wrote it."""

    def record(kind: int, body: bytes = b"") -> bytes:
        return struct.pack("<HH", kind, len(body)) + body

    def begin(kind: int) -> bytes:
        return record(0x0809, struct.pack("<HHHHII", 0x0600, kind, 0x0DBB, 0x07CC, 0, 6))

    def text(value: str, size: str) -> bytes:
        return struct.pack(size, len(value)) + b"\x01" + value.encode("utf-16-le")

    sheet = begin(0x0010)
    sheet += record(0x0200, struct.pack("<IIHHH", 0, len(rows), 0, max(map(len, rows)), 0))
    for number, row in enumerate(rows):
        for column, value in enumerate(row):
            place = struct.pack("<HHH", number, column, 0)
            if isinstance(value, int | float):
                sheet += record(0x0203, place + struct.pack("<d", value))
            elif value:
                sheet += record(0x0204, place + text(value, "<H"))
    sheet += record(0x000A)
    start = begin(0x0005) + record(0x0042, struct.pack("<H", 1200))
    name = text("명단", "<B")
    offset = len(start) + 4 + 6 + len(name) + 4
    book = start + record(0x0085, struct.pack("<IBB", offset, 0, 0) + name) + record(0x000A) + sheet
    path.write_bytes(compound_file({"Workbook": book}))
    return path


def write_password_xlsx(path: Path) -> Path:
    """What Excel writes when a password is set: a compound file with the encrypted package in it."""
    info = struct.pack("<HHI", 4, 4, 0x40) + b'<?xml version="1.0" encoding="UTF-8"?><encryption/>'
    path.write_bytes(compound_file({"EncryptionInfo": info, "EncryptedPackage": bytes(range(256)) * 20}))
    return path


def compound_file(streams: dict[str, bytes]) -> bytes:
    """A compound file (OLE) holding ``streams``; each is padded so that none is a short stream."""
    sector, end, free = 512, 0xFFFFFFFE, 0xFFFFFFFF
    bodies = {name: body.ljust(max(4096, -(-len(body) // sector) * sector), b"\0") for name, body in streams.items()}
    table = [0xFFFFFFFD, end]  # the table itself, then the directory
    starts = {}
    for name, body in bodies.items():
        starts[name] = len(table)
        count = len(body) // sector
        table += [*range(len(table) + 1, len(table) + count), end]
    assert len(table) <= 128 and len(streams) <= 3

    def entry(name: str, kind: int, right: int, child: int, start: int, size: int) -> bytes:
        encoded = (name + "\0").encode("utf-16-le")
        return struct.pack(
            "<64sHBBIII16sIQQIQ", encoded, len(encoded), kind, 1, free, right, child, b"", 0, 0, 0, start, size
        )

    directory = entry("Root Entry", 5, free, 1, end, 0)
    for number, (name, body) in enumerate(bodies.items(), start=1):
        right = number + 1 if number < len(bodies) else free
        directory += entry(name, 2, right, free, starts[name], len(body))
    header = struct.pack(
        "<8s16sHHHHH6sIIIIIIIII",
        bytes.fromhex("d0cf11e0a1b11ae1"), b"", 0x3E, 3, 0xFFFE, 9, 6, b"", 0, 1, 1, 0, 4096, end, 0, end, 0,
    )  # fmt: skip
    header += struct.pack("<109I", 0, *[free] * 108)
    fat = struct.pack("<128I", *table, *[free] * (128 - len(table)))
    return header + fat + directory.ljust(sector, b"\0") + b"".join(bodies.values())
