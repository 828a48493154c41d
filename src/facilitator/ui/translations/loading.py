"""Putting a language on the application, and changing it while the window is open."""

from __future__ import annotations

from importlib.resources import as_file, files
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

LOCALES = {"ko": "ko_KR", "en": "en_GB"}


class _Words(QTranslator):
    """A translator of ours, to be told from others when the language changes."""


def load(app: QApplication, language: str, folder: Path | None = None) -> bool:
    """Write the window in ``language``; every open widget gets a LanguageChange event.

    Args:
        app: the running application.
        language: "ko", or "en" for the source strings.
        folder: where ``facilitator_<language>.qm`` is; None for the one that is installed.

    Returns:
        Whether the words are there; False means that the .qm has not been made and English stays.
    """
    for old in app.findChildren(_Words):
        app.removeTranslator(old)
        old.deleteLater()
    QLocale.setDefault(QLocale(LOCALES.get(language, language)))
    if language == "en":
        return True
    _install(app, Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)), f"qtbase_{language}")
    name = f"facilitator_{language}"
    if folder is not None:
        return _install(app, folder, name)
    with as_file(files("facilitator.ui.translations").joinpath(f"{name}.qm")) as path:
        return _install(app, path.parent, name)


def _install(app: QApplication, folder: Path, name: str) -> bool:
    words = _Words(app)
    if words.load(name, str(folder)):
        return app.installTranslator(words)
    words.deleteLater()
    return False
