"""The way of the Tab key through what is made while a page is open."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def tab_from(place: QWidget, widgets: Iterable[QWidget]) -> None:
    """Let Tab go from ``place`` through ``widgets`` in this order; Qt puts whatever is new at the end of the window's way.

    Args:
        place: what stands before them in the same window: a widget, or the one that they are part of.
        widgets: parts of the page, already in their places.
    """
    policy = place.focusPolicy()
    place.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # Qt passes over what does not take the keyboard, its place too
    before = place
    for widget in widgets:
        takes_it = widget.focusProxy() or widget
        QWidget.setTabOrder(before, takes_it)
        before = takes_it
    place.setFocusPolicy(policy)
