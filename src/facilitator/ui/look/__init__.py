"""How the window looks: colours, type and space as tokens, the stylesheet drawn from them, and switching live.

Nothing here knows a page. Widgets read the tokens of the moment through ``current()`` when they paint; the rest is
done by the stylesheet and the palette that ``apply_look`` sets.
"""

from facilitator.ui.look.apply import Look, apply_look, current, look
from facilitator.ui.look.tokens import DARK, LIGHT, STATES, Colours, Space, Tokens, Type

__all__ = ["DARK", "LIGHT", "STATES", "Colours", "Look", "Space", "Tokens", "Type", "apply_look", "current", "look"]
