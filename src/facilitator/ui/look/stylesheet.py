"""The one stylesheet of the window, written from the tokens.

Widgets of the kit paint their own shapes; the stylesheet dresses Qt's own widgets (fields, tables, menus, plain
buttons of system dialogs) and gives labels their size by the dynamic property ``role``: "title", "heading", "strong",
"sub", "figure", or none for body text.
"""

from __future__ import annotations

from pathlib import Path

from facilitator.ui.look.tokens import Tokens

ICONS = Path(__file__).parent / "icons"


def stylesheet(tokens: Tokens, text_scale: float = 1.0) -> str:
    """Qt style sheet text for ``tokens``, with text ``text_scale`` times the usual size."""
    return "\n".join(
        (
            _text(tokens, text_scale),
            _fields(tokens, text_scale),
            _buttons(tokens, text_scale),
            _lists(tokens, text_scale),
            _frames(tokens),
        )
    )


def icon(name: str) -> str:
    """Path of a drawn sign as a style sheet's url() wants it."""
    return (ICONS / f"{name}.svg").as_posix()


def _px(size: float, text_scale: float) -> str:
    return f"{round(size * text_scale)}px"


def _text(tokens: Tokens, scale: float) -> str:
    c, t = tokens.colours, tokens.type
    return f"""
QLabel {{ background: transparent; }}
QLabel[role="title"] {{ font-size: {_px(t.title, scale)}; font-weight: {t.bold}; color: {c.ink}; }}
QLabel[role="heading"] {{ font-size: {_px(t.heading, scale)}; font-weight: {t.bold}; color: {c.ink}; }}
QLabel[role="strong"] {{ font-weight: {t.bold}; color: {c.ink}; }}
QLabel[role="sub"] {{ font-size: {_px(t.sub, scale)}; color: {c.sub}; }}
QLabel[role="figure"] {{ font-size: {_px(t.figure, scale)}; font-weight: {t.bold}; color: {c.ink}; }}
QLabel[role="link"] {{ color: {c.primary}; }}
QLabel[state="ok"] {{ color: {c.ok}; }}
QLabel[state="warning"] {{ color: {c.warning}; }}
QLabel[state="bad"] {{ color: {c.bad}; }}
QLabel:disabled {{ color: {c.faint}; }}
QToolTip {{ background-color: {c.ink}; color: {c.card}; border: 1px solid {c.ink}; padding: 4px 8px;
  font-size: {_px(t.sub, scale)}; }}
"""


def _fields(tokens: Tokens, scale: float) -> str:
    c, t, s = tokens.colours, tokens.type, tokens.space
    kinds = "QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox, QDateEdit, QTimeEdit"
    one_line = "QLineEdit, QAbstractSpinBox, QComboBox"
    focused = ", ".join(f"{kind.strip()}:focus" for kind in kinds.split(","))
    disabled = ", ".join(f"{kind.strip()}:disabled" for kind in kinds.split(","))
    inner = f"{s.target - 2 - 2 * s.unit}px"
    # Qt makes fields with arrows three pixels higher than the others; large text needs the room.
    spinning = f"{max(s.target - 2 - 2 * s.unit, round(t.body * scale * 1.3))}px"
    return f"""
{kinds} {{ background-color: {c.card}; color: {c.ink}; border: 1px solid {c.edge};
  border-radius: {s.control_radius}px; padding: 4px 11px;
  placeholder-text-color: {c.sub};
  selection-background-color: {c.primary}; selection-color: {c.on_primary}; }}
{one_line} {{ min-height: {inner}; }}
QAbstractSpinBox {{ max-height: {spinning}; }}
{focused} {{ border: {s.ring}px solid {c.primary}; padding: 3px 10px; }}
{disabled} {{ background-color: {c.ground}; color: {c.faint}; border-color: {c.line}; }}
QPlainTextEdit[role="writing"] {{ font-size: {_px(t.writing, scale)}; padding: 8px 11px; }}
QPlainTextEdit[role="writing"]:focus {{ padding: 7px 10px; }}
QLineEdit[role="writing"] {{ font-size: {_px(t.writing, scale)}; }}
QLineEdit[role="large"] {{ font-size: {_px(t.title, scale)}; min-height: {_px(44, scale)}; }}
QLineEdit[role="figure"] {{ font-size: {_px(t.figure, scale)}; font-weight: {t.bold}; min-height: {_px(44, scale)}; }}
QLineEdit QToolButton {{ border: 0; background: transparent; min-height: 0; padding: 0; }}
QComboBox::drop-down, QDateEdit::drop-down {{ border: 0; width: 28px; subcontrol-origin: border;
  subcontrol-position: center right; }}
QComboBox::down-arrow, QDateEdit::down-arrow {{ image: url({icon("chevron-down")}); width: 12px; height: 12px; }}
QAbstractSpinBox::up-button {{ border: 0; width: 26px; subcontrol-origin: border;
  subcontrol-position: top right; margin-top: 4px; }}
QAbstractSpinBox::down-button {{ border: 0; width: 26px; subcontrol-origin: border;
  subcontrol-position: bottom right; margin-bottom: 4px; }}
QSpinBox[role="bare"] {{ border: 0; background: transparent; padding: 0; min-height: 0; max-height: 999px; font-weight: {t.bold};
  font-size: {_px(t.heading, scale)}; }}
QSpinBox[role="bare"]:focus {{ border: 0; padding: 0; }}
QAbstractSpinBox::up-arrow {{ image: url({icon("chevron-up")}); width: 10px; height: 10px; }}
QAbstractSpinBox::down-arrow {{ image: url({icon("chevron-down")}); width: 10px; height: 10px; }}
QComboBox QAbstractItemView {{ background-color: {c.card}; color: {c.ink}; border: 1px solid {c.line};
  selection-background-color: {c.primary_soft}; selection-color: {c.ink}; outline: 0; }}
QCheckBox, QRadioButton {{ spacing: 8px; min-height: {s.target - 4}px; color: {c.ink}; padding: 0 6px;
  border: {s.ring}px solid transparent; border-radius: 6px; }}
QCheckBox:focus, QRadioButton:focus {{ border-color: {c.primary}; }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {c.faint}; }}
QCheckBox::indicator, QRadioButton::indicator {{ width: 16px; height: 16px; border: 1px solid {c.edge};
  background-color: {c.card}; border-radius: 4px; }}
QRadioButton::indicator {{ border-radius: 9px; }}
QCheckBox::indicator:checked {{ background-color: {c.primary}; border-color: {c.primary};
  image: url({icon(f"check-{tokens.name}")}); }}
QRadioButton::indicator:checked {{ background-color: {c.primary}; border-color: {c.primary};
  image: url({icon(f"dot-{tokens.name}")}); }}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ border-color: {c.line};
  background-color: {c.track}; }}
"""


def _buttons(tokens: Tokens, scale: float) -> str:
    c, t, s = tokens.colours, tokens.type, tokens.space
    return f"""
QDialogButtonBox QPushButton, QMessageBox QPushButton, QToolButton {{ background-color: {c.card}; color: {c.ink};
  border: 1px solid {c.line}; border-radius: {s.control_radius}px; padding: 0 14px; min-height: {s.target - 2}px; }}
QPushButton:disabled, QToolButton:disabled {{ color: {c.faint}; background-color: {c.ground}; }}
QToolButton {{ padding: 0 8px; }}
QToolButton:hover {{ background-color: {c.track}; }}
QToolButton:focus {{ border: {s.ring}px solid {c.primary}; padding: 0 7px; }}
QToolButton::menu-indicator {{ image: none; }}
QMenuBar {{ background-color: {c.card}; color: {c.ink}; border-bottom: 1px solid {c.line}; }}
QMenuBar::item {{ padding: 7px 12px; background: transparent; }}
QMenuBar::item:selected {{ background-color: {c.primary_soft}; color: {c.primary}; border-radius: 6px; }}
QMenu {{ background-color: {c.card}; color: {c.ink}; border: 1px solid {c.line}; padding: 6px; }}
QMenu::item {{ padding: 7px 28px 7px 14px; border-radius: 6px; }}
QMenu::item:selected {{ background-color: {c.primary_soft}; color: {c.primary}; }}
QMenu::item:disabled {{ color: {c.faint}; }}
QMenu::separator {{ height: 1px; background-color: {c.line}; margin: 6px 8px; }}
QTabBar::tab {{ background: transparent; color: {c.sub}; padding: 8px 14px; min-height: 18px;
  border-bottom: 2px solid transparent; }}
QTabBar::tab:selected {{ color: {c.primary}; border-bottom-color: {c.primary}; font-weight: {t.bold}; }}
QTabBar::tab:focus {{ background-color: {c.primary_soft}; color: {c.primary}; }}
QTabWidget::pane {{ border: 0; }}
"""


def _lists(tokens: Tokens, scale: float) -> str:
    c, t = tokens.colours, tokens.type
    return f"""
QAbstractItemView {{ background-color: {c.card}; color: {c.ink}; border: 0; outline: 0;
  selection-background-color: {c.primary_soft}; selection-color: {c.ink}; }}
QAbstractItemView[framed="true"] {{ border: 1px solid {c.line}; border-radius: 8px; }}
QAbstractItemView:focus[framed="true"] {{ border: 2px solid {c.primary}; }}
QTableView::item, QTreeView::item {{ padding: 0 12px; border-bottom: 1px solid {c.line}; }}
QTableView::item:selected, QListView::item:selected, QTreeView::item:selected {{
  background-color: {c.primary_soft}; color: {c.ink}; }}
QHeaderView {{ background-color: {c.card}; border: 0; }}
QHeaderView::section {{ background-color: {c.card}; color: {c.sub}; border: 0;
  border-bottom: 1px solid {c.line}; padding: 0 15px; min-height: 36px; font-size: {_px(t.sub, scale)}; }}
QHeaderView::section:hover {{ color: {c.ink}; background-color: {c.ground}; }}
QAbstractScrollArea::corner {{ background: transparent; border: 0; }}
QTableCornerButton::section {{ background-color: {c.card}; border: 0; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 2px; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 2px; }}
QScrollBar::handle {{ background-color: {c.edge}; border-radius: 4px; min-height: 32px; min-width: 32px; }}
QScrollBar::handle:hover {{ background-color: {c.sub}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def _frames(tokens: Tokens) -> str:
    c, s = tokens.colours, tokens.space
    return f"""
QMainWindow, QDialog, QStackedWidget[role="pages"] {{ background-color: {c.ground}; }}
QScrollArea, QScrollArea > QWidget > QWidget[role="plain"] {{ background: transparent; border: 0; }}
QScrollArea > #qt_scrollarea_viewport {{ background: transparent; }}
QFrame[role="rule"] {{ background-color: {c.line}; border: 0; min-height: 1px; max-height: 1px; }}
QSplitter::handle {{ background: transparent; }}
QProgressBar {{ background-color: {c.track}; border: 0; border-radius: 4px; min-height: 8px; max-height: 8px;
  text-align: center; color: transparent; }}
QProgressBar::chunk {{ background-color: {c.primary}; border-radius: 4px; }}
QGroupBox {{ border: 1px solid {c.line}; border-radius: {s.card_radius}px; margin-top: 12px; padding: 12px; }}
QGroupBox::title {{ subcontrol-origin: margin; left: 12px; padding: 0 4px; color: {c.sub}; }}
QStatusBar {{ background-color: {c.card}; color: {c.sub}; border-top: 1px solid {c.line}; }}
"""
