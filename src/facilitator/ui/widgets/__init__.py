"""The building blocks of the pages: buttons, cards, chips, maps, charts, the box people type in, dialogs.

A widget here holds no rule of the day and knows no record: it is told what to show and sends a signal when a person
does something.
"""
