"""The frame of every page for phones: its head, its style, the way to the other language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from facilitator.live.phone_style import STYLE
from facilitator.live.phone_words import phone_words
from facilitator.minutes.words import Words


@dataclass(frozen=True)
class Visit:
    """Who looks at what: the language in which the page is, whether it was chosen on the page, and where it is.

    Attributes:
        language: "ko" or "en".
        chosen: whether the person chose it; then every further address says it.
        path: the address of this page without its question mark.
        title: the session's.
        sent: what was sent to get this page; the other language is got by sending it once more. None for a page that
            was only asked for.
    """

    language: str
    chosen: bool
    path: str
    title: str
    sent: Mapping[str, str] | None = None

    @property
    def words(self) -> Words:
        """The words in the page's language."""
        return phone_words(self.language)

    def to(self, path: str) -> str:
        """The address of another page in the language that was chosen."""
        if not self.chosen:
            return escape(path)
        return escape(f"{path}{'&' if '?' in path else '?'}lang={self.language}")


def framed(visit: Visit, heading: str, inside: str) -> str:
    """A whole page.

    Args:
        heading: the name of the page, as plain text.
        inside: what stands below the heading, as HTML.
    """
    title = escape(visit.title)
    return (
        f'<!doctype html><html lang="{visit.language}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{escape(heading)} – {title}</title><style>{STYLE}</style></head><body>"
        f"<header><p>{title}</p>{_other_language(visit)}</header>"
        f"<main><h1>{escape(heading)}</h1>{inside}</main></body></html>"
    )


def hidden(name: str, value: str) -> str:
    """A field that the page gives back as it is."""
    return f'<input type="hidden" name="{name}" value="{escape(value)}">'


def alert(visit: Visit, text: str) -> str:
    """What went wrong; it has the focus and is read out at once."""
    return (
        f'<div class="box bad" role="alert" tabindex="-1" autofocus id="error"><strong>{visit.words("error.title")}</strong>'
        f"<p>{escape(text)}</p></div>"
    )


def _other_language(visit: Visit) -> str:
    other = "en" if visit.language == "ko" else "ko"
    name = visit.words("other_language")
    if visit.sent is None:
        return f'<a href="{escape(visit.path)}?lang={other}" lang="{other}" hreflang="{other}">{name}</a>'
    fields = "".join(hidden(key, value) for key, value in {**visit.sent, "lang": other}.items())
    return f'<form method="post" action="{escape(visit.path)}">{fields}<button lang="{other}">{name}</button></form>'
