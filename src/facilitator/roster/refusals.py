"""What the organizer is told when a file cannot be read as a list: what it is, where, and what to do."""

from __future__ import annotations

from pathlib import Path

from facilitator.errors import Refused


def missing(path: Path) -> Refused:
    """There is no such file."""
    return Refused(
        f"There is no file {path}. Check the name, or choose the list again.",
        f"{path} 파일이 없습니다. 이름을 확인하거나 명단을 다시 골라 주십시오.",
    )


def not_a_file(path: Path) -> Refused:
    """The path is a folder or a device."""
    return Refused(
        f"{path} is not a file. Choose the list inside it.",
        f"{path}: 파일이 아닙니다. 그 안에 있는 명단 파일을 골라 주십시오.",
    )


def unreadable(path: Path, detail: str) -> Refused:
    """The system does not let us read the file."""
    return Refused(
        f"{path.name} cannot be opened ({detail}). Close it in other programs, or copy it to your desktop and try again.",
        f"{path.name} 파일을 열 수 없습니다({detail}). 다른 프로그램에서 닫거나 바탕화면에 복사한 뒤 다시 해 주십시오.",
    )


def too_large(path: Path, megabytes: int) -> Refused:
    """The file is far larger than any list of people."""
    return Refused(
        f"{path.name} is larger than {megabytes} MB, too large for a list of people. Save only the list in a file of its own.",
        f"{path.name} 파일이 {megabytes}MB를 넘어 명단으로 보기 어렵습니다. 명단만 따로 저장해 주십시오.",
    )


def empty(path: Path) -> Refused:
    """The file has no bytes, or nothing but blanks."""
    return Refused(
        f"{path.name} is empty. Export the list again and choose the new file.",
        f"{path.name} 파일이 비어 있습니다. 명단을 다시 내려받아 골라 주십시오.",
    )


def no_people(path: Path, where: str) -> Refused:
    """There is a heading at most, and no row of data. ``where`` names the sheet, or is empty."""
    sheet_en = f" (sheet “{where}”)" if where else ""
    sheet_ko = f" ‘{where}’ 시트에" if where else "에"
    return Refused(
        f"{path.name}{sheet_en} has no rows to read. Check that the list is in this file.",
        f"{path.name}{sheet_ko} 읽을 줄이 없습니다. 명단이 든 파일인지 확인해 주십시오.",
    )


def other_kind(path: Path, kind_en: str, kind_ko: str) -> Refused:
    """The bytes are those of something that is no list, whatever the name says."""
    return Refused(
        f"{path.name} is {kind_en}, not a list. Save the list as CSV or XLSX and choose that file.",
        f"{path.name}: {kind_ko}이라 명단으로 읽을 수 없습니다. 명단을 CSV나 XLSX로 저장해서 골라 주십시오.",
    )


def password(path: Path) -> Refused:
    """The workbook is encrypted."""
    return Refused(
        f"{path.name} is protected by a password. Open it in Excel, save a copy without the password and choose the copy.",
        f"{path.name} 파일에 암호가 걸려 있습니다. 엑셀에서 열어 암호 없이 다른 이름으로 저장한 뒤 골라 주십시오.",
    )


def damaged(path: Path) -> Refused:
    """The file begins like a workbook but cannot be read."""
    return Refused(
        f"{path.name} is damaged or incomplete. Open it in Excel and save it again, or ask for the file once more.",
        f"{path.name} 파일이 손상되었습니다. 엑셀에서 열어 다시 저장하거나 파일을 다시 받아 주십시오.",
    )


def far_cell(path: Path, address: str) -> Refused:
    """A sheet reaches so far that it cannot be opened."""
    return Refused(
        f"{path.name} has something in a cell far from the list (near {address}). Copy only the list into a new file.",
        f"{path.name}: 명단에서 아주 먼 칸({address} 근처)에 내용이 있습니다. 명단만 새 파일로 옮겨 주십시오.",
    )


def not_text(path: Path) -> Refused:
    """The bytes are no text in any encoding we know."""
    return Refused(
        f"{path.name} holds no readable text. Open it in Excel and save it as “CSV UTF-8” or XLSX.",
        f"{path.name} 파일의 글자를 읽을 수 없습니다. 엑셀에서 열어 ‘CSV UTF-8’이나 XLSX로 저장해 주십시오.",
    )


def unknown_encoding(path: Path, encoding: str) -> Refused:
    """The encoding chosen by hand does not fit the file."""
    return Refused(
        f"{path.name} cannot be read as {encoding}. Choose another encoding, or leave the choice to the program.",
        f"{path.name} 파일을 {encoding}(으)로 읽을 수 없습니다. 다른 인코딩을 고르거나 자동으로 두십시오.",
    )


def no_sheet(path: Path, sheet: str, names: tuple[str, ...]) -> Refused:
    """The sheet chosen by hand is not in the workbook."""
    there = ", ".join(names)
    return Refused(
        f"{path.name} has no sheet “{sheet}”. It has: {there}.",
        f"{path.name} 파일에 ‘{sheet}’ 시트가 없습니다. 있는 시트: {there}",
    )


def no_column(column: str, names: tuple[str, ...]) -> Refused:
    """The column chosen by hand is not in the list."""
    there = ", ".join(names)
    return Refused(
        f"The list has no column “{column}”. It has: {there}.",
        f"명단에 ‘{column}’ 열이 없습니다. 있는 열: {there}",
    )


def no_field(field: str, names: tuple[str, ...]) -> Refused:
    """The field chosen by hand is none that the program knows."""
    there = ", ".join(names)
    return Refused(
        f"“{field}” is not a field. Use one of: {there}.",
        f"‘{field}’은(는) 쓸 수 없는 항목입니다. 쓸 수 있는 항목: {there}",
    )


def no_name_column(names: tuple[str, ...]) -> Refused:
    """Nobody can be read because no column is known to hold the names."""
    there = ", ".join(names)
    return Refused(
        f"No column is chosen for the names. Choose the one that holds them. The list has: {there}.",
        f"이름 열을 고르지 않았습니다. 이름이 있는 열을 골라 주십시오. 있는 열: {there}",
    )
