"""The banner that says in words how good the seats are."""

from __future__ import annotations

from facilitator.seating.explanation import Explanation
from facilitator.seating.group_words import group_sentences
from facilitator.ui.widgets.notice import Notice

MOST_SENTENCES = 4


class SeatsNotice(Notice):
    """Green where all is as even as it can be, with a button that says why. ``acted``: somebody wants to know."""

    def say_waiting(self) -> None:
        """The seats are being looked at."""
        self.say("none", self.tr("Looking at the seats …"))

    def say_nobody(self) -> None:
        """There is nothing to look at yet."""
        self.say(
            "none",
            self.tr("Nobody is seated yet."),
            self.tr("Choose what every table shall mirror, then seat everybody."),
        )

    def say_refused(self, reason: str) -> None:
        """A search was refused."""
        self.say("bad", self.tr("Nobody was seated."), reason)

    def say_explained(
        self, explanation: Explanation, round_place: int | None, seconds: float | None, language: str
    ) -> None:
        """How good the seats are.

        Args:
            explanation: of all rounds.
            round_place: the place of the round shown among those explained, for who got their first choice in it.
            seconds: how long the search took that found them; None where they were made by hand.
            language: "ko" or "en".
        """
        groups = {words for both in group_sentences(explanation.problem, explanation.groups) for words in both}
        everything = explanation.ko if language == "ko" else explanation.en
        sentences = [sentence for sentence in everything if sentence not in groups]
        figures = explanation.score
        fine = figures.hard_rules_ok and figures.cells_out == 0 and figures.repeats == 0
        lead, rest = sentences[0], sentences[1:MOST_SENTENCES]
        if figures.hard_rules_ok and not fine and not figures.optimal and figures.cells:
            rest = sentences[: MOST_SENTENCES - 1]
            share = figures.in_band / figures.cells
            lead = self.tr("{share} of all figures lie in the most even range.").format(share=_percent(share))
        first = self._first_choices(explanation, round_place)
        if first:
            rest.append(first)
        if seconds is not None:
            rest.append(self.tr("{seconds} s").format(seconds=f"{seconds:.1f}"))
        good = figures.hard_rules_ok and (fine or figures.optimal)
        state = "ok" if good else "warning" if figures.hard_rules_ok else "bad"
        self.say(state, lead, " ".join(rest), button=self.tr("Why?"))

    def _first_choices(self, explanation: Explanation, round_place: int | None) -> str:
        for outcome in explanation.groups:
            if outcome.round == round_place and outcome.wishing and outcome.reached:
                words = self.tr("In this round {first} of {wishing} people have their first choice.")
                return words.format(first=f"{outcome.reached[0]:,}", wishing=f"{outcome.wishing:,}")
        return ""


def _percent(share: float) -> str:
    """Never rounded up to 100 while something is out."""
    return f"{int(share * 1000) / 10:.1f}%"
