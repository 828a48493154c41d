"""What a card says beside its figures: a theme of one loud table, and words that are to be chosen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from facilitator.day.board_theme import BoardTheme
from facilitator.day.voices import FEWEST_TABLES


def balance_words(theme: BoardTheme) -> list[str]:
    """What must not be overlooked about a theme, a line each; nothing where there is nothing."""
    translate = QCoreApplication.translate
    lines = []
    voices = theme.voices
    if voices.one_sided:
        if voices.tables == 1:
            lines.append(translate("ThemeVoices", "▲ From one table only"))
        elif voices.tables < FEWEST_TABLES:
            lines.append(translate("ThemeVoices", "▲ From {count} tables only").format(count=voices.tables))
        else:
            words = translate("ThemeVoices", "▲ Mostly one table: {share} of the notes")
            lines.append(words.format(share=f"{voices.loudest:.0%}"))
    elif voices.posts and not voices.notes:
        lines.append(translate("ThemeVoices", "▲ From outside the hall only"))
    if theme.wordings:
        words = translate("ThemeVoices", "▲ {count} wordings to choose from")
        lines.append(words.format(count=len(theme.wordings)))
    if theme.merged:
        words = translate("ThemeVoices", "Made of {count} themes")
        lines.append(words.format(count=len(theme.merged) + 1))
    return lines
