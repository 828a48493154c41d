"""Voices from outside the hall: posts of an online board, e-mails, social media (CSV, XLSX, JSON lines) -> notes.

They come in as notes of a source, never of a table, and are counted apart. Columns are found as those of a participant list.
"""
