"""The words of the window in other languages: source strings are English, Korean is ``facilitator_ko.ts``.

``python -m facilitator.ui.translations update`` gathers the source strings of the window into the .ts file (Qt's
lupdate), ``release`` makes the .qm that the program loads (lrelease). Text that is counted or inserted stands in
braces in both languages and is filled in after translating: ``self.tr("{count} notes").format(count=12)``.
"""

from facilitator.ui.translations.loading import load

__all__ = ["load"]
