"""How well one colour can be told from another, and which pairs the window uses.

The measure is that of the Web Content Accessibility Guidelines 2.2, definitions "relative luminance" and "contrast
ratio": text needs 4.5 to 1 (success criterion 1.4.3), large text 3 to 1, and lines and shapes that carry meaning
3 to 1 (1.4.11).
"""

from __future__ import annotations

from facilitator.ui.look.tokens import STATES, Tokens

TEXT = 4.5
LARGE_OR_LINE = 3.0


def relative_luminance(colour: str) -> float:
    """Relative luminance of "#RRGGBB", 0 for black to 1 for white (sRGB, as WCAG 2.2 defines it)."""
    red, green, blue = (_linear(int(colour[place : place + 2], 16) / 255) for place in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two "#RRGGBB" colours, 1 (the same) to 21 (black on white)."""
    lighter, darker = sorted((relative_luminance(one), relative_luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def mixed(one: str, other: str, share: float) -> str:
    """The colour that lies ``share`` (0 to 1) of the way from ``one`` to ``other``."""
    channels = (
        round(int(one[place : place + 2], 16) * (1 - share) + int(other[place : place + 2], 16) * share)
        for place in (1, 3, 5)
    )
    return "#" + "".join(f"{channel:02X}" for channel in channels)


def used_pairs(tokens: Tokens) -> list[tuple[str, str, str, float]]:
    """Every pair of colours that the stylesheet and the painted widgets put on each other.

    Returns:
        (what it is, colour in front, colour behind, least ratio it must have)
    """
    c = tokens.colours
    pairs = [
        (f"{name} on {ground}", getattr(c, name), getattr(c, ground), TEXT)
        for name in ("ink", "sub", "primary")
        for ground in ("card", "ground", "primary_soft")
    ]
    pairs += [
        ("ink on track", c.ink, c.track, TEXT),
        ("sub on track", c.sub, c.track, TEXT),
        ("text of a primary button", c.on_primary, c.primary, TEXT),
        ("text of a pressed primary button", c.on_primary, c.primary_strong, TEXT),
        ("text of a dangerous button", c.on_bad, c.bad, TEXT),
        ("tooltip", c.card, c.ink, TEXT),
        ("what cannot be used, on a card", c.faint, c.card, LARGE_OR_LINE),
        ("what cannot be used, on the ground", c.faint, c.ground, LARGE_OR_LINE),
        ("what cannot be used, on a button", c.faint, c.track, LARGE_OR_LINE),
        ("border of a field on a card", c.edge, c.card, LARGE_OR_LINE),
        ("border of a field on the ground", c.edge, c.ground, LARGE_OR_LINE),
        ("focus ring on a card", c.primary, c.card, LARGE_OR_LINE),
        ("focus ring on the ground", c.primary, c.ground, LARGE_OR_LINE),
        ("focus ring inside a primary button", c.on_primary, c.primary, LARGE_OR_LINE),
        ("bar on its track", c.primary, c.track, LARGE_OR_LINE),
        ("scroll handle", c.edge, c.card, LARGE_OR_LINE),
    ]
    for state in STATES:
        pairs.append((f"{state} on its soft ground", c.state(state), c.soft(state), TEXT))
        pairs.append((f"{state} on a card", c.state(state), c.card, TEXT))
        pairs.append((f"ink on the soft ground of {state}", c.ink, c.soft(state), TEXT))
        pairs.append((f"sub on the soft ground of {state}", c.sub, c.soft(state), TEXT))
    for index, colour in enumerate(c.themes):
        pairs.append((f"theme {index + 1} as text on a card", colour, c.card, TEXT))
        pairs.append((f"theme {index + 1} as a bar on its track", colour, c.track, LARGE_OR_LINE))
        pairs.append((f"theme {index + 1} as a bar on the ground", colour, c.ground, LARGE_OR_LINE))
    return pairs
