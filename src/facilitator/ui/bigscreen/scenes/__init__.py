"""The scenes of the big screen: each says in blocks what it was given as values.

``scene_of`` finds the one that belongs to what is shown. No scene reads a record, and none knows how large the screen is.
"""

from facilitator.ui.bigscreen.scenes.choosing import scene_of
from facilitator.ui.bigscreen.scenes.join import JoinShown

__all__ = ["JoinShown", "scene_of"]
