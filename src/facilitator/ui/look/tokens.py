"""The colour, type and space tokens of the window, once for light and once for dark.

Colours are "#RRGGBB" text. Type and space are in pixels at text scale 1.
"""

from __future__ import annotations

from dataclasses import dataclass, field

STATES = ("ok", "warning", "bad", "none")
"""The four states; each has a colour and, so that colour never stands alone, a shape (see ``SHAPES``)."""

SHAPES = {"ok": "●", "warning": "▲", "bad": "◆", "none": "○", "primary": "●"}
"""The sign drawn with each state: fine, waiting, help, none."""

NOTE_KINDS = {"idea": 0, "concern": 1, "question": 2, "minority": 3, "reason": 4, "summary": 5}
"""Which theme colour the name of each kind of note is written in."""


@dataclass(frozen=True)
class Colours:
    """The colours of one scheme."""

    ground: str
    card: str
    ink: str
    sub: str
    line: str
    edge: str
    """Border of fields and boxes: the line that says "type here", so at least 3 to 1."""
    track: str
    """The empty part of a bar, a resting stage, a pressed plain button."""
    primary: str
    primary_strong: str
    """The primary colour under the pointer or pressed."""
    primary_soft: str
    on_primary: str
    faint: str
    """Text of what cannot be used now."""
    ok: str
    ok_soft: str
    warning: str
    warning_soft: str
    bad: str
    bad_soft: str
    on_bad: str
    themes: tuple[str, ...]

    def state(self, state: str) -> str:
        """The strong colour of ``state`` ("ok", "warning", "bad", "none" or "primary")."""
        return self.sub if state == "none" else str(getattr(self, state))

    def soft(self, state: str) -> str:
        """The pale ground that belongs to ``state``."""
        return self.track if state == "none" else str(getattr(self, f"{state}_soft"))

    def theme(self, index: int) -> str:
        """The colour of the theme with this running number; they repeat after the last."""
        return self.themes[index % len(self.themes)]

    def note_kind(self, kind: str) -> str:
        """The colour in which the name of a kind of note is written."""
        return self.theme(NOTE_KINDS[kind])


@dataclass(frozen=True)
class Type:
    """Text sizes in pixels at text scale 1, and the weights used."""

    sub: float = 13.5
    body: float = 15
    heading: float = 16
    writing: float = 19
    title: float = 20
    timer: float = 22
    figure: float = 30
    clock: float = 56
    key_cap: float = 13
    line_height: float = 1.5
    regular: int = 400
    bold: int = 700


@dataclass(frozen=True)
class Space:
    """Distances in pixels on the 4-pixel grid."""

    unit: int = 4
    inside_group: int = 8
    inside_card: int = 16
    between: int = 20
    card_radius: int = 10
    control_radius: int = 8
    target: int = 36
    """Height of buttons and fields; nothing that is clicked is lower than 32."""
    ring: int = 2


@dataclass(frozen=True)
class Tokens:
    """Everything a widget needs to know about how to draw itself."""

    name: str
    colours: Colours
    type: Type = field(default_factory=Type)
    space: Space = field(default_factory=Space)

    @property
    def dark(self) -> bool:
        """Whether this is the scheme of light text on a dark ground."""
        return self.name == "dark"


LIGHT = Tokens(
    name="light",
    colours=Colours(
        ground="#F5F6F8",
        card="#FFFFFF",
        ink="#1A2027",
        sub="#5A6572",
        line="#DCE1E7",
        edge="#858F9B",
        track="#E9ECF0",
        primary="#2B59C3",
        primary_strong="#234AA5",
        primary_soft="#E8EEFB",
        on_primary="#FFFFFF",
        faint="#7B8591",
        ok="#1A7B4A",
        ok_soft="#E3F3EA",
        warning="#8F5B00",
        warning_soft="#FBF0D9",
        bad="#B3261E",
        bad_soft="#FBE6E4",
        on_bad="#FFFFFF",
        themes=("#2B59C3", "#C0561A", "#1B7F4D", "#8A3FB0", "#0F7C8A", "#A83A5B"),
    ),
)

DARK = Tokens(
    name="dark",
    colours=Colours(
        ground="#12171D",
        card="#1B222B",
        ink="#EEF2F6",
        sub="#A9B6C4",
        line="#2C3642",
        edge="#6F7D8C",
        track="#2A333E",
        primary="#7FA8FF",
        primary_strong="#9CBBFF",
        primary_soft="#1E2A44",
        on_primary="#12171D",
        faint="#7E8B99",
        ok="#7BD39B",
        ok_soft="#16301F",
        warning="#F2B84B",
        warning_soft="#33270E",
        bad="#FF9A92",
        bad_soft="#3A1715",
        on_bad="#12171D",
        themes=("#7FA8FF", "#F2A65A", "#7BD39B", "#C99BE6", "#63C7D4", "#EE92AD"),
    ),
)
