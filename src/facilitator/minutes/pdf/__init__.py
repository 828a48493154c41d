"""The PDF: blocks are set into lines, lines are put on pages, pages are drawn once.

Setting and drawing are apart so that the contents and "page x of y" are known before the first page is drawn;
nothing is laid out twice. Text is measured and broken here by words, also in Korean.
"""

from facilitator.minutes.pdf.write import write_pdf

__all__ = ["write_pdf"]
