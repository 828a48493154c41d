"""What helps people to read all that the tables write: words, search, near duplicates, similar notes, themes to choose from.

Pure computation over ids and texts. This room reads no file, knows no record, no database and no window, and imports
nothing of the program but :mod:`facilitator.errors`. It never files a note: it only shows what belongs together, and
says why. Each part stands in a module of its own and is imported from there, so that the large libraries behind
:mod:`~facilitator.notes.words` are loaded only where words are read.
"""
