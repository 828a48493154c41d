"""The keys of the big screen: a figure for each scene, and turning pages."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import Qt

from facilitator.ui.bigscreen.showing import Showing

SCENE_KEYS: Mapping[str, str] = MappingProxyType(
    {
        "1": "question", "2": "themes", "3": "result", "4": "black", "5": "progress", "6": "ballot", "7": "tranches",
        "8": "join", "9": "text", "0": "day",
    }
)  # fmt: skip
"""Key -> scene, in the order in which they are offered."""

ON = (Qt.Key.Key_Right, Qt.Key.Key_PageDown, Qt.Key.Key_Down, Qt.Key.Key_Space)
BACK = (Qt.Key.Key_Left, Qt.Key.Key_PageUp, Qt.Key.Key_Up, Qt.Key.Key_Backspace)


def press(showing: Showing, key: int) -> bool:
    """Do what a key says; whether it says anything. A presenter's clicker sends page up and page down."""
    if Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
        choose(showing, SCENE_KEYS[chr(key)])
    elif key == Qt.Key.Key_B:
        showing.black()
    elif key in ON:
        showing.turn(1)
    elif key in BACK:
        showing.turn(-1)
    else:
        return False
    return True


def choose(showing: Showing, scene: str) -> None:
    """Show a scene; the free text as it was written last."""
    showing.show(scene, showing.text if scene == "text" else "")
