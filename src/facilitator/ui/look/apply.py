"""Putting the look on the application, and changing it while it runs."""

from __future__ import annotations

from typing import Literal, cast

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from facilitator.ui.look.fonts import interface_family, sized_font, system_text_scale
from facilitator.ui.look.stylesheet import stylesheet
from facilitator.ui.look.tokens import DARK, LIGHT, Tokens

Scheme = Literal["light", "dark", "system"]


class Look(QObject):
    """The look of the running application. There is one, a child of the QApplication; ``look()`` finds it.

    ``changed`` is sent after the scheme or the text size has changed. Widgets that paint themselves need not listen:
    a new stylesheet repaints and lays out everything anyway.
    """

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._system_scale = system_text_scale(app)
        self.family = interface_family()
        self.scheme: Scheme = "light"
        self.tokens: Tokens = LIGHT
        self.text_scale = self._system_scale
        app.styleHints().colorSchemeChanged.connect(self._follow_system)

    def show(self, scheme: Scheme, text_scale: float | None = None) -> None:
        """Draw the application in ``scheme``, with text ``text_scale`` times the usual size (None: as the system)."""
        self.scheme = scheme
        self.text_scale = self._system_scale if text_scale is None else text_scale
        hints = self._app.styleHints()
        asked = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark, "system": Qt.ColorScheme.Unknown}
        hints.setColorScheme(asked[scheme])
        dark = scheme == "dark" or (scheme == "system" and hints.colorScheme() == Qt.ColorScheme.Dark)
        self._put_on(DARK if dark else LIGHT)

    def pixels(self, size: float) -> int:
        """A token's size in pixels at the text scale of the moment."""
        return round(size * self.text_scale)

    def font(self, size: float, *, bold: bool = False) -> QFont:
        """The window's font at a token's ``size``, scaled."""
        weight = self.tokens.type.bold if bold else self.tokens.type.regular
        return sized_font(self.family, size * self.text_scale, weight)

    def _follow_system(self) -> None:
        if self.scheme == "system":
            dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
            wanted = DARK if dark else LIGHT
            if wanted is not self.tokens:
                self._put_on(wanted)

    def _put_on(self, tokens: Tokens) -> None:
        self.tokens = tokens
        if self._app.font() != self.font(tokens.type.body):
            self._app.setFont(self.font(tokens.type.body))
        self._app.setPalette(_palette(tokens))
        self._app.setStyleSheet(stylesheet(tokens, self.text_scale))
        self.changed.emit()


def apply_look(app: QApplication, scheme: Scheme = "system", text_scale: float | None = None) -> Look:
    """Set style, palette, font and stylesheet of ``app``; call it again to switch while the window is open.

    Args:
        app: the running application.
        scheme: "light", "dark", or "system" to follow the person's system, also when it changes later.
        text_scale: text size, 1 being the usual; None takes it from the system's interface font.
    """
    if app.style().objectName() != "fusion":
        app.setStyle("Fusion")
    found = look(app)
    found.show(scheme, text_scale)
    return found


def look(app: QApplication | None = None) -> Look:
    """The look of the running application; a light one is made where none was applied yet."""
    running = app or cast(QApplication, QGuiApplication.instance())
    found = running.findChild(Look, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return found if isinstance(found, Look) else Look(running)


def current() -> Tokens:
    """The tokens of the moment, for widgets that paint themselves."""
    return look().tokens


def _palette(tokens: Tokens) -> QPalette:
    c = tokens.colours
    role = QPalette.ColorRole
    palette = QPalette()
    for what, colour in (
        (role.Window, c.ground),
        (role.WindowText, c.ink),
        (role.Base, c.card),
        (role.AlternateBase, c.ground),
        (role.Text, c.ink),
        (role.PlaceholderText, c.sub),
        (role.Button, c.card),
        (role.ButtonText, c.ink),
        (role.BrightText, c.bad),
        (role.ToolTipBase, c.ink),
        (role.ToolTipText, c.card),
        (role.Highlight, c.primary),
        (role.HighlightedText, c.on_primary),
        (role.Link, c.primary),
        (role.LinkVisited, c.primary),
        (role.Accent, c.primary),
        (role.Light, c.card),
        (role.Midlight, c.line),
        (role.Mid, c.line),
        (role.Dark, c.edge),
        (role.Shadow, c.line),
    ):
        palette.setColor(what, QColor(colour))
    for what in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, what, QColor(c.faint))
    return palette
