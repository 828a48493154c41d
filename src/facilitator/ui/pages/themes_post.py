"""How a post from outside the hall reads among the notes: where it comes from, its title, its beginning or all of it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout

from facilitator.day.notes_of_round import NoteLine, PostLine
from facilitator.notes.search import hits
from facilitator.ui.widgets.fitting import BETWEEN
from facilitator.ui.widgets.wrapping import keep_words

SHORT = 120
"""So many letters of a post are shown until it is opened."""
BEFORE_A_HIT = 40
"""Letters shown before what was searched for, where that stands far inside."""


def place_words(note: NoteLine) -> str:
    """Where a note comes from: "Table 12", or the name of its source."""
    if note.post is not None:
        return note.post.source
    return QCoreApplication.translate("NotePlace", "Table {number}").format(number=note.table_number)


def post_parts(post: PostLine) -> list[str]:
    """What stands above a post: its source, and its category and day where they are known."""
    return [post.source, *filter(None, (post.category, post.posted[:10]))]


def post_head(note: NoteLine) -> str:
    """The same in one line; empty above another note."""
    return BETWEEN.join(post_parts(note.post)) if note.post is not None else ""


def agreement_words(note: NoteLine) -> str:
    """ "1,234 agreements"; empty where a post has none."""
    if note.post is None or not note.post.agreements:
        return ""
    words = QCoreApplication.translate("NotePlace", "Agreements {count}")
    return words.format(count=f"{note.post.agreements:,}")


def is_long(note: NoteLine) -> bool:
    """Whether only the beginning is shown until somebody opens it."""
    return note.post is not None and len(note.text) > SHORT


def shown_words(note: NoteLine, *, whole: bool = False, query: str = "") -> str:
    """What of a note is shown: of a long post the title and its beginning, or the piece in which the query is found."""
    if note.post is None:
        return note.text
    text = _piece(note.text, query) if is_long(note) and not whole else note.text
    return f"{note.post.title}\n{text}" if note.post.title else text


def more_words(note: NoteLine, *, whole: bool) -> str:
    """What stands under a long post; empty under another note."""
    if not is_long(note):
        return ""
    if whole:
        return QCoreApplication.translate("NotePlace", "Less ←")
    words = QCoreApplication.translate("NotePlace", "More → {letters} letters")
    return words.format(letters=f"{len(note.text):,}")


def title_format(note: NoteLine) -> list[QTextLayout.FormatRange]:
    """The title of a post in bold, to be laid out by ``lay_out``."""
    if note.post is None or not note.post.title:
        return []
    bold = QTextLayout.FormatRange()
    bold.start, bold.length = 0, len(keep_words(note.post.title))
    style = QTextCharFormat()
    style.setFontWeight(QFont.Weight.Bold)
    bold.format = style
    return [bold]


def _piece(text: str, query: str) -> str:
    plain = " ".join(text.split())
    found = hits(query, plain) if query.strip() else []
    start = found[0][0] - BEFORE_A_HIT if found and found[0][0] > SHORT - BEFORE_A_HIT else 0
    piece = plain[start : start + SHORT]
    left_out = len(plain) > start + SHORT
    if left_out and " " in piece:
        piece = piece[: piece.rindex(" ")]
    return ("… " if start else "") + piece + ("…" if left_out else "")
