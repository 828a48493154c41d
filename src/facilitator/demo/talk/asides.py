"""What note-takers add to a sentence, and what is said beside the themes, by language."""

from __future__ import annotations

import re

from facilitator.demo.talk import asides_en, asides_ko

OPENERS: dict[str, dict[str, tuple[str, ...]]] = {"ko": asides_ko.OPENERS, "en": asides_en.OPENERS}
"""Language -> kind of note -> what may stand before any sentence of that kind; summaries have none."""

TAILS: dict[str, dict[str, tuple[str, ...]]] = {"ko": asides_ko.TAILS, "en": asides_en.TAILS}
"""Language -> kind of note -> what may stand after any sentence of that kind; summaries have none."""

REPORTED: dict[str, re.Pattern[str]] = {"ko": asides_ko.REPORTED, "en": asides_en.REPORTED}
"""Language -> how a sentence shows that it needs neither."""

LOOSE: dict[str, tuple[tuple[str, str], ...]] = {"ko": asides_ko.LOOSE, "en": asides_en.LOOSE}
"""Language -> notes of no theme as (kind, text)."""
