"""What the program remembers about the person at this laptop: language, look, recent records."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale, QSettings

from facilitator.ui.look.apply import Scheme

MOST_RECENT = 8


class Settings:
    """The person's settings, kept by the system between starts."""

    def __init__(self, store: QSettings | None = None) -> None:
        self._store = store if store is not None else QSettings("Facilitator", "Facilitator")

    @property
    def language(self) -> str:
        """The window's language: "ko" or "en"; at first the system's."""
        system = "ko" if QLocale.system().language() == QLocale.Language.Korean else "en"
        value = str(self._store.value("language", system))
        return value if value in ("ko", "en") else "en"

    @language.setter
    def language(self, language: str) -> None:
        self._store.setValue("language", language)

    @property
    def scheme(self) -> Scheme:
        """The window's colours: "light", "dark" or "system"."""
        schemes: dict[str, Scheme] = {"light": "light", "dark": "dark"}
        return schemes.get(str(self._store.value("scheme", "system")), "system")

    @scheme.setter
    def scheme(self, scheme: Scheme) -> None:
        self._store.setValue("scheme", scheme)

    @property
    def recent(self) -> list[Path]:
        """The records that were open last, newest first, as far as they still exist."""
        stored = self._store.value("recent", [])
        names = stored if isinstance(stored, list) else [stored]  # one entry comes back as plain text
        return [Path(name) for name in names if isinstance(name, str) and Path(name).is_file()]

    def remember(self, path: Path) -> None:
        """Put a record at the top of the recent ones."""
        path = path.resolve()
        others = [other for other in self.recent if other != path]
        self._store.setValue("recent", [str(one) for one in [path, *others][:MOST_RECENT]])

    @property
    def folder(self) -> Path:
        """Where the person opened or saved last."""
        folder = Path(str(self._store.value("folder", Path.home())))
        return folder if folder.is_dir() else Path.home()

    @folder.setter
    def folder(self, folder: Path) -> None:
        self._store.setValue("folder", str(folder))

    def text(self, key: str, default: str = "") -> str:
        """A remembered word of a page."""
        return str(self._store.value(f"page/{key}", default))

    def set_text(self, key: str, value: str) -> None:
        """Remember a word of a page."""
        self._store.setValue(f"page/{key}", value)
