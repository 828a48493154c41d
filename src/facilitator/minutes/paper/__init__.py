"""Paper for the day: badges, lists for the door, signs for the tables, sheets to write on.

Each kind of paper is a file: a function that takes plain values of ``event`` and draws a PDF of A4 sheets, black on
white. What is drawn reads nothing and knows no record; ``facilitator.day.paper`` gathers it.
"""
