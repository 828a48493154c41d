"""PDF/A: an ordinary PDF becomes one that archives keep (ISO 19005), accepted only where a validator passes it.

The work is done by a process of its own (``conversion``), which whoever wants the file starts, follows and may stop at any
moment (``process``); what they say to each other stands in ``orders``. The room knows no record and no minutes, and imports
little, so that the process starts quickly and needs little memory.
"""
