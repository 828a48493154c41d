"""What can be done with one theme, as a menu under the pointer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from facilitator.ui.look import current, look
from facilitator.ui.pages.themes_sorting import Sorting


def theme_menu(parent: QWidget, sorting: Sorting, theme_id: str, chosen: list[str]) -> QMenu:
    """The menu of a theme.

    Args:
        parent: the page.
        sorting: what does it.
        theme_id: the theme.
        chosen: the themes that are chosen beside it.
    """
    menu = QMenu(parent)
    theme = sorting.theme(theme_id)
    if theme is None:
        return menu
    translate = QCoreApplication.translate
    ids = [one.id for one in sorting.beside(theme)]
    _add(
        menu, translate("ThemeMenu", "Under the theme before it"), lambda: sorting.deeper(theme_id), ids[0] != theme_id
    )
    higher = translate("ThemeMenu", "One level up")
    _add(menu, higher, lambda: sorting.higher(theme_id), theme.parent_id is not None)
    colours = menu.addMenu(translate("ThemeMenu", "Colour"))
    for number in range(len(current().colours.themes)):
        words = translate("ThemeMenu", "Colour {number}").format(number=number + 1)
        action = _add(colours, words, lambda number=number: sorting.colour(theme_id, number), number != theme.colour)
        action.setIcon(_patch(number))
    if theme.proposed:
        _add(menu, translate("ThemeMenu", "Keep the proposed title"), lambda: sorting.keep_words(theme_id))
    menu.addSeparator()
    among = list(dict.fromkeys((theme_id, *chosen)))
    _add(menu, translate("ThemeMenu", "Merge …"), lambda: sorting.merge(among), len(sorting.board.themes) > 1)
    _add(menu, translate("ThemeMenu", "Take apart"), lambda: sorting.take_apart(theme_id), bool(theme.merged))
    menu.addSeparator()
    _add(menu, translate("ThemeMenu", "Remove the theme"), lambda: sorting.remove(theme_id))
    return menu


def show_theme_menu(menu: QMenu, place: QPoint) -> None:
    """Open it at a place on the screen."""
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(place)


def _add(menu: QMenu, words: str, slot: Callable[..., object], enabled: bool = True) -> QAction:
    action = menu.addAction(words)
    action.triggered.connect(lambda _checked=False: slot())
    action.setEnabled(enabled)
    return action


def _patch(number: int) -> QIcon:
    size = look().pixels(14)
    patch = QPixmap(size, size)
    patch.fill(QColor(0, 0, 0, 0))
    painter = QPainter(patch)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(current().colours.theme(number)))
    painter.setPen(QColor(0, 0, 0, 0))
    painter.drawEllipse(1, 1, size - 2, size - 2)
    painter.end()
    return QIcon(patch)
