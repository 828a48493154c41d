"""The words of the help on many laptops: those of the hall for the organizer, and a joined one for whoever works there."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from facilitator.ui.help_parts import HelpPart

translate = QCoreApplication.translate


def laptops_of_the_hall() -> tuple[HelpPart, ...]:
    """What the page of the rounds shows and does while other laptops write."""
    return (
        HelpPart(
            translate("Help", "Letting laptops in"),
            (
                translate(
                    "Help",
                    "“Open the session to other laptops” makes this laptop the hub and shows the join code. Ctrl Shift J shows"
                    " it large.",
                ),
                translate(
                    "Help",
                    "On every other laptop: start Facilitator, Join a session (Ctrl J), scan or type the code, choose role and"
                    " table. All must be on the same network; no internet is needed.",
                ),
                translate(
                    "Help",
                    "New code: the old one lets nobody in any more, and whoever is in stays in. Stop: the laptops go on writing"
                    " by themselves and send it when you open the session again.",
                ),
                translate(
                    "Help",
                    "Every minute in which something was written a whole copy goes into the folder that the card names. Choose"
                    " one on a stick or another disk. The last 30 stay.",
                ),
            ),
        ),
        HelpPart(
            translate("Help", "Colours of the map, while laptops can join"),
            (
                translate("Help", "●  Connected: all that was written there is here. The figure counts its notes."),
                translate("Help", "▲  Notes waiting: written there, not yet here. They come by themselves."),
                translate("Help", "▲  Writes nothing: connected, but no note for five minutes. Look in."),
                translate("Help", "▲  Lost: not connected now. Its people go on writing; nothing is lost."),
                translate("Help", "◆  Help: the table has called. Who has waited longest stands first at the right."),
                translate("Help", "○  No laptop: nobody has joined for this table, or its laptop was shut out."),
            ),
        ),
        HelpPart(
            translate("Help", "A table and its laptop"),
            (
                translate("Help", "Click a table: the card at the right says how its laptop is, and what can be done."),
                translate("Help", "“Somebody is there” ends a call for help, here and at the table."),
                translate(
                    "Help",
                    "Message writes to this table, Ctrl M to all. It stands above the note-takers' box until they close it.",
                ),
                translate(
                    "Help",
                    "A laptop died: “Give to another laptop”. The other one joins with the code for that table and has every"
                    " note that reached the hub. What the first one still sends is kept, with a mark.",
                ),
                translate(
                    "Help",
                    "Shut out: this laptop sends and gets nothing any more; what it sent stays. Make a new code as well, or it"
                    " can join again.",
                ),
            ),
        ),
        HelpPart(
            translate("Help", "What could not be taken"),
            (
                translate(
                    "Help",
                    "What a laptop sends and the record cannot take lies aside with its reason, as a note for a round that was"
                    " never opened. A yellow line above the map counts it; Look lists it.",
                ),
                translate(
                    "Help", "“Try all again” when the reason is gone, or set it aside for good. Nothing is lost."
                ),
                translate(
                    "Help",
                    "A laptop that never reaches the network: it exports to a stick, and you import that (menu Record,"
                    " Ctrl Shift I). What is known already is passed over.",
                ),
            ),
        ),
    )


def this_laptop(key: str) -> HelpPart:
    """What a laptop that joined shows more; ``key`` is the page that it works on."""
    lines = [
        translate(
            "Help",
            "The bar above says three things: saved on this laptop's disk, whether the hub is in reach, and how much the hub"
            " does not have yet. “0 waiting” means that everything is there as well.",
        ),
        translate("Help", "No hub: just go on. All is kept here, and it is sent by itself when the network is back."),
    ]
    if key == "notes":
        lines += [
            translate(
                "Help",
                "Above the notes stands how many of them the hub has. ▲ beside a number: this note is still on its way.",
            ),
            translate(
                "Help",
                "◆ and a red sentence below a note: the hub did not take it. It is safe here; “Write them again” makes a new"
                " note of it.",
            ),
            translate(
                "Help",
                "“Ask for help” (F8): the organizer sees your table. A word about what is enough, or none. Raise a hand where"
                " the hub is out of reach.",
            ),
            translate("Help", "What the organizer says stands above the box; F7 closes it."),
            translate(
                "Help",
                "“Another laptop has taken over”: leave the writing to that one. What you had written is not lost.",
            ),
        ]
    lines.append(
        translate(
            "Help",
            "Never a network? Export to a stick (menu Record, Ctrl Shift E) and carry it to the hub laptop, as often as you"
            " like.",
        )
    )
    return HelpPart(translate("Help", "This laptop and the hub"), tuple(lines))
