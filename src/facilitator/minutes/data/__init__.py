"""The outcome as data: tables of plain rows, as XLSX, as CSV, as JSON with a schema, and as open data.

All of it is drawn from the ``Outline`` alone, as the minutes are, so that a spreadsheet cannot disagree with the printed
page. ``tables`` and ``vote_tables`` make the rows, ``open_data`` those that may be published, the other modules write them.
"""

from facilitator.minutes.data.csv_file import write_csv_folder
from facilitator.minutes.data.data_file import DataFile
from facilitator.minutes.data.files import data_files
from facilitator.minutes.data.open_data import write_open_data
from facilitator.minutes.data.schema import write_schema
from facilitator.minutes.data.xlsx import write_xlsx

__all__ = ["DataFile", "data_files", "write_csv_folder", "write_open_data", "write_schema", "write_xlsx"]
