"""The words of the help, page by page."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from facilitator.ui.help_laptops import laptops_of_the_hall, this_laptop
from facilitator.ui.help_parts import HelpWords
from facilitator.ui.help_votes import big_screen, votes


def help_of(key: str, *, joined: bool = False) -> HelpWords:
    """The help of a page by its key; the beginning for anything else.

    Args:
        key: the page's key.
        joined: this laptop joined a session, so the help tells of its hub as well.
    """
    words = _pages(joined).get(key) or _start()
    return replace(words, more=(*words.more, this_laptop(key))) if joined else words


def _start() -> HelpWords:
    translate = QCoreApplication.translate
    return HelpWords(
        translate("Help", "The first ten minutes"),
        translate(
            "Help",
            "Everything of a session lies in one file, the record. It is on the disk the moment you press Enter.",
        ),
        (
            translate("Help", "1. New record: choose the kind of session; tables and rounds are planned for you."),
            translate("Help", "2. Prepare: take in the participant list from Excel or CSV."),
            translate("Help", "3. Seats: one button seats everybody so that every table mirrors the room."),
            translate("Help", "4. Rounds: open the round; note-takers write on the page Notes."),
            translate("Help", "5. Themes, Votes, Minutes: file the notes, vote, print."),
            translate(
                "Help",
                "Many laptops: the hub is opened on the page Rounds; every other laptop chooses “Join a session” (Ctrl J).",
            ),
        ),
        (
            translate("Help", "Ctrl N  new record · Ctrl O  open"),
            translate("Help", "Ctrl K  go anywhere · Alt 1 to 9  steps of the day"),
            translate("Help", "Ctrl Z  undo, everywhere · F11  full screen"),
        ),
    )


def _pages(joined: bool) -> dict[str, HelpWords]:
    translate = QCoreApplication.translate
    return {
        "prepare": HelpWords(
            translate("Help", "Prepare"),
            translate("Help", "What the session is, what it asks, where people sit, and who is invited."),
            (
                translate("Help", "Write title, date and place; they stand on every document."),
                translate("Help", "Order the rounds; the clock of the day follows by itself."),
                translate("Help", "Take in the list. Look at the columns that were guessed before you say Import."),
                translate(
                    "Help",
                    "Rows that could not be read are listed with their line and reason; mend them and import again.",
                ),
                translate(
                    "Help", "Ctrl Shift G takes the city's population; the minutes set those who came beside it."
                ),
            ),
        ),
        "seats": HelpWords(
            translate("Help", "Seats"),
            translate("Help", "Every table mirrors the room, and people meet new people in every round."),
            (
                translate(
                    "Help", "Tick what the tables shall mirror and seat everybody. The green line says how good it is."
                ),
                translate("Help", "Join two attributes where each pair shall be spread: women over 60 at every table."),
                translate(
                    "Help",
                    "Drag a person to a table, as a card or on the hall map. Every table says what that would do; "
                    "at a full table two people change places, and what breaks a rule is refused.",
                ),
                translate(
                    "Help", "Choose people in the list and say who sits together, apart or always at the same table."
                ),
                translate("Help", "Why? shows every figure with its bound, and the cause of every fault."),
                translate(
                    "Help", "Pin who must stay. Seating anew leaves pinned people and rounds already opened alone."
                ),
            ),
            (
                translate("Help", "Ctrl Enter  seat everybody · Ctrl M or Enter  move a person · P  pin"),
                translate("Help", "Ctrl Shift M  cards or map · Ctrl Shift E  why · Ctrl Shift R  tidy up"),
            ),
        ),
        "checkin": HelpWords(
            translate("Help", "Check-in"),
            translate("Help", "Who is here decides what a vote is a share of."),
            (
                translate(
                    "Help",
                    "Type part of the name, the initial consonants, the badge number or the end of the telephone number.",
                ),
                translate("Help", "Enter marks the person as arrived and shows the table large."),
                translate(
                    "Help", "A scanned badge is found at once, wherever the cursor is; Enter comes from the scanner."
                ),
                translate("Help", "A walk-in gets a seat in every round that is left; nobody else moves."),
                translate(
                    "Help",
                    "Whoever is absent or leaves early frees a seat. Until it is needed it waits for late people.",
                ),
                translate("Help", "Ctrl T tidies up the seats; what it would do is shown before it is done."),
            ),
            (
                translate("Help", "Enter  arrived · Ctrl D  absent · Ctrl L  left early · Ctrl N  walk-in"),
                translate("Help", "Ctrl Z  undo · Ctrl 1 to 6  narrow the list · Ctrl T  tidy up the seats"),
            ),
        ),
        "rounds": HelpWords(
            translate("Help", "Rounds"),
            translate("Help", "Open a round, keep its time, see every table at a glance."),
            (
                translate("Help", "Three minutes before the end everybody sees and hears a warning."),
                translate("Help", "Five minutes more moves all later rounds of the day."),
                translate("Help", "A yellow table has written nothing for five minutes. Click it to read its notes."),
            ),
            (
                translate("Help", "Ctrl Enter  open · Ctrl E  five minutes more · Ctrl Space  pause"),
                translate("Help", "Ctrl Shift J  join code · Ctrl M  message to all tables · Ctrl P  run of the day"),
            ),
            (*laptops_of_the_hall(), big_screen()),
        ),
        "notes": HelpWords(
            translate("Help", "Notes"),
            translate("Help", "Type what is said. Nothing typed is lost, not even when the laptop dies."),
            (
                translate("Help", "Enter saves a note and gives it its number for good."),
                translate(
                    "Help", "Up in the empty box rewords the last note. Del retracts; the note keeps its number."
                ),
                translate(
                    "Help", "What somebody feels strongly, press Ctrl 7: it is printed as such, however few agree."
                ),
                translate("Help", "While a ballot is open, count the hands at the right and enter them."),
            ),
            (
                translate("Help", "Ctrl 1 to 6  kind · Ctrl + and −  agree · Ctrl 7  felt strongly · F9  next turn"),
                translate("Help", "F8  ask for help · F7  close the organizer's message")
                if joined
                else translate("Help", "Alt ← and →  the table before, the next table"),
            ),
        ),
        "themes": HelpWords(
            translate("Help", "Themes"),
            translate("Help", "Read every note of a round and file it. Minority views keep a line of their own."),
            (
                translate(
                    "Help", "Press N to make a theme of the chosen notes, 1 to 9 to file under a theme, or drag."
                ),
                translate("Help", "No theme yet? Start from a proposal (Ctrl Shift P), and take of it what helps."),
                translate("Help", "Open a theme to word it and to pick its quotes with Q."),
                translate(
                    "Help",
                    "A note that fits no theme stands alone or is set aside with its reason: none is overlooked.",
                ),
                translate(
                    "Help",
                    "Switch to what came from outside (Ctrl H): posts of the online board stand apart and are counted apart.",
                ),
                translate("Help", "Drop a theme on the lower part of another to put it under that one."),
                translate("Help", "Make a ballot of the themes when the hall is to decide."),
            ),
            (
                translate("Help", "1–9  file · Enter  as suggested · N  new theme · Q  quote · Del  take out"),
                translate(
                    "Help", "S  similar notes · →  open notes that say the same · ←  fold them · Ctrl G  newest first"
                ),
                translate("Help", "Ctrl H  hall or outside · Ctrl I  import posts · →  all of a long post"),
                translate("Help", "A  stands alone · X  set aside · K  skip knowingly · U  unfiled again"),
                translate(
                    "Help",
                    "Alt ↑ ↓  order · Alt → ←  under another, or back · Ctrl M  merge · Ctrl Shift M  take apart",
                ),
            ),
        ),
        "votes": votes(),
        "minutes": HelpWords(
            translate("Help", "Minutes"),
            translate("Help", "What people take home. Counts come from the record and cannot be typed over."),
            (
                translate("Help", "Write words for beginning and end. Choose quotes, order, logo and who signs."),
                translate("Help", "Names and numbers found in notes are shown one by one. Notes stay as they are."),
                translate("Help", "The preliminary report has four pages at most; the full minutes hold every note."),
                translate("Help", "Look through the preview, then print or save."),
                translate(
                    "Help",
                    "Other forms has all data, and open data in which no figure tells of fewer than five people.",
                ),
            ),
            (
                translate("Help", "Ctrl P  print · Ctrl S  save as PDF · Ctrl R  make again"),
                translate("Help", "Ctrl Shift S  DOCX · X  XLSX · V  CSV · J  JSON · O  open data"),
                translate("Help", "Ctrl 1 to 4  words, quotes, look, redaction · R  redact · Enter  fine · S  later"),
            ),
        ),
        "archive": HelpWords(
            translate("Help", "Archive"),
            translate("Help", "Before you go home: check the record and take a copy with you."),
            (
                translate("Help", "Check the record: every entry, every note, every vote is compared."),
                translate("Help", "Back up to a stick. Save all documents and data into a folder."),
                translate(
                    "Help",
                    "Hand over to the city archive: add the destination once and test it, then package and deliver. Without a network "
                    "it waits, and goes by itself later.",
                ),
                translate(
                    "Help",
                    "Personal data: set until when names are kept; from that day on one button removes them for good. "
                    "Counts, seats by number and notes stay, and the record still proves itself.",
                ),
            ),
            (
                translate("Help", "Ctrl Enter  check · Ctrl B  back up · Ctrl Shift D  purge personal data"),
                translate("Help", "Ctrl D  package and deliver · Ctrl P  pause or go on · Ctrl R  try now"),
            ),
        ),
        "projector": HelpWords(
            translate("Help", "Projector"),
            translate("Help", "This laptop shows the big screen to the hall and follows the hub by itself."),
            (
                translate(
                    "Help", "Plug in the projector, then show the big screen: it fills the second display, or this one."
                ),
                translate(
                    "Help", "1 to 4 choose what it shows. Esc leaves full screen, Esc again closes the big screen."
                ),
            ),
            (translate("Help", "F5  big screen · F11  full screen"),),
        ),
    }
