"""From the outline to a sequence of blocks: what the minutes say, in which order and in which words.

The blocks know neither page nor file format; ``pdf`` and ``docx`` draw the same sequence, so that both carry the
same sentences and figures.
"""
