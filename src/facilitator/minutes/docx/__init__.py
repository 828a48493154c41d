"""The Word document: the same blocks as the PDF, in real styles, tables and fields that people can edit.

Built as markup and parsed once; adding rows and runs one by one takes many times as long.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from facilitator.minutes.outline import Outline
from facilitator.minutes.whole_file import Progress

__all__ = ["write_docx"]


def write_docx(
    outline: Outline,
    path: Path,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> None:
    """Write the minutes (or the preliminary report, as the outline's kind says) as a Word document.

    ``progress`` is called after every block with blocks done and blocks in all; ``cancelled`` is asked before every
    block. The file appears only when it is complete. The contents field holds its entries with the
    pages of the PDF, and asks to be updated when the document is opened.

    Raises:
        Cancelled: when ``cancelled`` said so; nothing was written.
        Refused: when the folder cannot be written to.
    """
    # python-docx costs 10 MB and a tenth of a second, which nobody who prints should pay
    from facilitator.minutes.docx.write import write

    write(outline, path, progress, cancelled)
