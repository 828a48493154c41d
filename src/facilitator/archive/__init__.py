"""The package for the city archive, and its delivery.

What is packaged is drawn from the outline of the minutes and read from the record; where it goes, how far it has come and
what the far side said of it is kept there. Nothing here shows anything, and nothing counts as delivered until the far side's
checksum agrees.
"""
