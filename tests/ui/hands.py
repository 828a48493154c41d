"""What a person's hands do to the window: drops, syllables, answers to questions."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.day.differences import Difference


def compose(widget: QWidget, preedit: str, commit: str = "") -> None:
    """Type Korean: ``commit`` is handed over, ``preedit`` is still being composed."""
    event = QInputMethodEvent(preedit, [])
    if commit:
        event.setCommitString(commit)
    QApplication.sendEvent(widget, event)


def mime(kind: str, ids: Sequence[str]) -> QMimeData:
    """Things of the page as they are dragged."""
    data = QMimeData()
    data.setData(kind, json.dumps(list(ids)).encode())
    return data


def drop(target: QWidget, data: QMimeData, at: QPointF | None = None) -> bool:
    """Drag over ``target`` and let go there. Says whether it was taken."""
    here = at or QPointF(target.rect().center())
    left, no_keys, move = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.MoveAction
    enter = QDragEnterEvent(here.toPoint(), move, data, left, no_keys)
    QApplication.sendEvent(target, enter)
    over = QDragMoveEvent(here.toPoint(), move, data, left, no_keys)
    QApplication.sendEvent(target, over)
    let_go = QDropEvent(here, move, data, left, no_keys)
    QApplication.sendEvent(target, let_go)
    return enter.isAccepted() and let_go.isAccepted()


class Answers:
    """Answers the questions that these files of the pages ask, and remembers them."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *files: str) -> None:
        self.agree = True
        self.line = ""
        self.change = ""
        self.asked: list[str] = []
        self.on_ask: Callable[[], None] = lambda: None
        self.reason = "먼저 돌아갔습니다."
        for file in files:
            for name, answer in {
                "confirm": self._confirm, "ask_line": self._ask, "ask_reasons": self._reasons, "ask_change": self._change,
            }.items():  # fmt: skip
                monkeypatch.setattr(f"facilitator.ui.pages.{file}.{name}", answer, raising=False)

    def _confirm(self, _parent: object, question: str, detail: str = "", **_more: object) -> bool:
        self.asked.append(f"{question} {detail}")
        return self.agree

    def _reasons(self, _parent: object, differing: Sequence[Difference]) -> dict[str, str] | None:
        self.asked.append(" ".join(str(one.table) for one in differing))
        return {one.place: self.reason for one in differing} if self.agree else None

    def _change(self, _parent: object, offered: Sequence[str], *, secret: bool) -> tuple[str, str] | None:
        self.asked.append(f"{' '.join(offered)} {secret}")
        return (self.change or offered[0], self.line) if self.line else None

    def _ask(self, _parent: object, title: str, lead: str, _yes: str) -> str:
        self.asked.append(f"{title} {lead}")
        self.on_ask()
        return self.line


def spied(function: Callable[..., Any], told: list[Any], tell: Callable[..., Any]) -> Callable[..., Any]:
    """``function``, which also puts ``tell`` of its arguments into ``told`` each time it is called."""

    def spying(*arguments: Any, **named: Any) -> Any:
        told.append(tell(*arguments, **named))
        return function(*arguments, **named)

    return spying
