"""The words of the help on votes, and on the big screen that shows them to the hall."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from facilitator.ui.help_parts import HelpPart, HelpWords

translate = QCoreApplication.translate


def votes() -> HelpWords:
    """How a ballot is prepared, held and closed."""
    return HelpWords(
        translate("Help", "Votes"),
        translate("Help", "A count that anybody can follow, with what it is a share of."),
        (
            translate(
                "Help",
                "Prepare a ballot. Hands, phones, paper and keypads can be mixed; everybody votes in one way only.",
            ),
            translate(
                "Help",
                "By phone: print the voting slips, open the ballot, then let phones in; the card shows the address as a QR code.",
            ),
            translate(
                "Help",
                "On paper: shuffle and number the slips, let two people enter each pile, settle where they differ.",
            ),
            translate("Help", "By keypad: import the receiver's file after each tranche; each keypad counts once."),
            translate(
                "Help",
                "A table with more votes than people is named. Count again, or say why it is right when you close the ballot.",
            ),
            translate("Help", "Closing stores one result for screen, print and export, and seals it."),
            translate("Help", "The first sentence says how it ended; the button below shows how it was counted."),
            translate(
                "Help",
                "Ask the same before and after: choose it while both ballots are prepared, so that phones can ask who agrees.",
            ),
            translate(
                "Help",
                "What is wrong is corrected, reopened or annulled, always with a reason. What it said before stays.",
            ),
        ),
        (
            translate(
                "Help",
                "Ctrl N  new ballot · Ctrl Enter  enter hands · Ctrl E  enter slips · Ctrl I  import keypads · F5  big screen",
            ),
        ),
        (
            HelpPart(
                translate("Help", "Secret and open ballots"),
                (
                    translate("Help", "Raised hands are seen by everybody, so a ballot with hands is open."),
                    translate(
                        "Help",
                        "In a secret ballot nothing in the record tells who voted what; figures come when it is closed.",
                    ),
                    translate(
                        "Help",
                        "Who votes by phone gets a receipt, and finds the own vote by it in the list once the ballot is closed.",
                    ),
                ),
            ),
            big_screen(),
        ),
    )


def big_screen() -> HelpPart:
    """How the big screen is led from the pages that have its preview."""
    return HelpPart(
        translate("Help", "Leading the big screen"),
        (
            translate("Help", "The card with the small picture shows what the hall sees. Click what it shall show."),
            translate("Help", "“As the day goes” follows by itself: the question, the open ballot, the last result."),
            translate("Help", "A result stays held back until you show it with Ctrl F6; Ctrl F6 holds it back again."),
            translate("Help", "F6 goes on to the next page or scene, Shift F6 goes back."),
            translate(
                "Help",
                "On the big screen itself: 1 to 9 and 0 choose what is shown, B makes it black, a presenter's clicker turns pages.",
            ),
            translate("Help", "If the projector is unplugged nothing is lost: the screen comes back with it."),
        ),
    )
