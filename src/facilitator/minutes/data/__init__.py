"""The outcome as data: tables of plain rows, as XLSX, as CSV, as JSON with a schema, and as open data.

All of it is drawn from the ``Outline`` alone, as the minutes are, so that a spreadsheet cannot disagree with the printed
page. ``tables`` and ``vote_tables`` make the rows, ``open_data`` those that may be published, the other modules write them.

Nothing is imported here: what writes a spreadsheet is large, and a package for the archive has none.
"""
