"""Carrying a station's work to the hub laptop on a stick, where there is no network."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QProgressDialog, QWidget

from facilitator.errors import Cancelled, Refused
from facilitator.live.stick import SUFFIX, TakenIn, take_in, write_stick
from facilitator.ui.desk import Work
from facilitator.ui.frame import DayFrame
from facilitator.ui.settings import Settings
from facilitator.ui.widgets.dialogs import Message, confirm, tell_refusal

Result = tuple[Path, TakenIn | Refused]
translate = QCoreApplication.translate


def export_to_stick(window: QWidget, frame: DayFrame) -> None:
    """Ask for a place, and write everything that this laptop wrote to a file there."""
    settings, record = frame.work.settings, frame.desk.record
    if record.encrypted and not confirm(
        window,
        translate("Stick", "Write it without the passphrase?"),
        translate("Stick", "Whoever finds the stick can read the file. Delete it once the hub laptop has taken it in."),
        yes_text=translate("Stick", "Write it"),
        danger=True,
    ):
        return
    name, _ = QFileDialog.getSaveFileName(
        window,
        translate("Stick", "Export to a stick"),
        str(_folder(settings) / f"{record.path.stem}{SUFFIX}"),
        translate("Stick", "Operations (*{suffix})").format(suffix=SUFFIX),
    )
    if not name:
        return
    path = Path(name) if name.endswith(SUFFIX) else Path(name + SUFFIX)
    settings.set_text("stick", str(path.parent))

    def written(count: int) -> None:
        words = translate("Stick", "{count} operations are on the stick. Take it to the hub laptop.")
        frame.say(words.format(count=f"{count:,}"))

    def failed(error: Refused) -> None:
        tell_refusal(window, error.text(settings.language))

    frame.desk.run(lambda _work: write_stick(record, path), written, failed)


def import_from_sticks(window: QWidget, frame: DayFrame) -> None:
    """Ask for files, and take them into the record of the hub laptop."""
    settings = frame.work.settings
    names, _ = QFileDialog.getOpenFileNames(
        window,
        translate("Stick", "Import from a stick"),
        str(_folder(settings)),
        translate("Stick", "Operations (*{suffix});;All files (*)").format(suffix=SUFFIX),
    )
    if names:
        settings.set_text("stick", str(Path(names[0]).parent))
        take_files_in(window, frame, [Path(name) for name in names])


def take_files_in(window: QWidget, frame: DayFrame, paths: list[Path]) -> None:
    """Take these files in off the window's thread, with progress, and say what became of each."""
    session_id = frame.place.session_id
    if session_id is None:
        return
    desk, record, language = frame.desk, frame.desk.record, frame.work.language

    def task(work: Work) -> list[Result]:
        results: list[Result] = []
        for place, path in enumerate(paths):

            def progress(share: float, place: int = place) -> None:
                work.progressed.emit((place + share) / len(paths))

            try:
                taken = take_in(
                    record, session_id, path, changed=desk.came_in, progress=progress, cancelled=work.cancelled
                )
            except Refused as error:
                results.append((path, error))
            except Cancelled:
                break
            else:
                results.append((path, taken))
        return results

    work = desk.run(task, lambda results: _tell(window, results, language))
    bar = QProgressDialog(
        translate("Stick", "Taking in …"), QCoreApplication.translate("Dialogs", "Cancel"), 0, 1000, window
    )
    bar.setMinimumDuration(400)
    bar.setValue(0)
    work.progressed.connect(lambda share: bar.setValue(round(share * 1000)))
    work.ended.connect(bar.reset)
    work.ended.connect(bar.deleteLater)
    bar.canceled.connect(work.cancel)


def result_words(results: list[Result], language: str) -> list[str]:
    """What became of each file, one line each."""
    lines = []
    for path, result in results:
        if isinstance(result, Refused):
            lines.append(result.text(language))
            continue
        words = translate("Stick", "{file}: {new} new, {known} known already, {aside} put aside").format(
            file=path.name, new=f"{result.new:,}", known=f"{result.known:,}", aside=f"{result.aside:,}"
        )
        lines.append(words)
    return lines


def _tell(window: QWidget, results: list[Result], language: str) -> None:
    refused = any(isinstance(result, Refused) for _, result in results)
    aside = any(isinstance(result, TakenIn) and result.aside for _, result in results)
    state = "bad" if refused else "warning" if aside else "ok"
    lead = translate("Stick", "Not every file could be taken in.") if refused else translate("Stick", "Taken in.")
    if not results:
        lead, state = translate("Stick", "Stopped. What was taken in until then stays."), "warning"
    lines = result_words(results, language)
    if aside:
        lines.append(translate("Stick", "What was put aside is kept with its reason, and nothing is lost."))
    Message(window, state, lead, tuple(lines), yes=QCoreApplication.translate("Dialogs", "Close")).exec()


def _folder(settings: Settings) -> Path:
    folder = Path(settings.text("stick") or str(settings.folder))
    return folder if folder.is_dir() else settings.folder
