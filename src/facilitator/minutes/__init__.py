"""The minutes: one ``Outline`` of the outcome, drawn as PDF, DOCX, JSON and tables of data.

The room gathers a session from the record (``gather``), says it in words (``story``), and draws it (``pdf``, ``docx``,
``json_file``, ``data``). It reads the record and writes files, nothing else: it changes no record, counts no vote anew (a
stored tally is printed as it was stored), and prints no name or contact of a participant. It may not import Qt.

Nothing is imported here: a hub tells votes in the words of the minutes, and draws none.
"""
