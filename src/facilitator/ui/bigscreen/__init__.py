"""The big screen: what the hall sees.

``showing`` knows what is on the screen, by the record; ``scenes`` say it in blocks; ``paging`` puts those on pages whose letters
the last row can read; ``canvas`` draws a page, full size for the hall and small as the preview; ``window`` stands on the second
display, ``strip`` on the lead facilitator's page.
"""

from facilitator.ui.bigscreen.window import BigScreen

__all__ = ["BigScreen"]
