"""The demo day: a whole roundtable, invented, played through the same operations that the window uses.

``facilitator.demo.play`` makes the record and its documents; ``facilitator.demo.talk`` holds what is said. Nobody in it is
a real person. This room stands above ``day`` and below the window. It may not write to a record other than through
operations, and may not show anything.
"""
