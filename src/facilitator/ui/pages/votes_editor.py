"""Preparing a ballot: its question, how people vote, what a share is a share of, and the options."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.ui.widgets.buttons import Button, PrimaryButton
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.choice import Choice, SegmentedChoice
from facilitator.ui.widgets.composing_line import ComposingLine
from facilitator.ui.widgets.labels import ElidedLabel, WrapLabel
from facilitator.ui.widgets.page import Page
from facilitator.ui.widgets.stepper import Stepper


@dataclass(frozen=True)
class DraftOption:
    """One option, with the theme that it came from."""

    text: str
    theme_id: str | None = None


@dataclass(frozen=True)
class Draft:
    """A ballot as it stands in the editor; ``id`` is empty for a new one."""

    id: str = ""
    title: str = ""
    question: str = ""
    method: str = "single"
    basis: str = "valid"
    most: int = 1
    options: tuple[DraftOption, ...] = ()
    round_id: str | None = None
    channels: tuple[str, ...] = ("hands",)
    secret: bool = False


HANDS, BOTH, PHONES = "hands", "both", "phones"
_WAYS = {HANDS: (("hands",), False), BOTH: (("hands", "phone"), False), PHONES: (("phone",), True)}
"""Way to vote -> how votes are collected, and whether the ballot is secret: raised hands never are."""


class BallotEditor(Page):
    """Edits a draft.

    Signals:
        saved(Draft), opened(Draft): keep the draft, or keep it and open the ballot.
        themes_asked: offer the themes as options.
        slips_asked: print voting slips.
        thrown_away: remove the draft.
    """

    saved = Signal(object)
    opened = Signal(object)
    themes_asked = Signal()
    thrown_away = Signal()
    slips_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = Draft()
        self._rows: list[tuple[DraftOption, ComposingLine, QWidget]] = []
        self._card = Card()
        self._title_label, self._question_label = ElidedLabel("", "sub"), ElidedLabel("", "sub")
        self.title, self.question = ComposingLine(), ComposingLine()
        self._way_label, self._way_about = ElidedLabel("", "sub"), WrapLabel("", "sub")
        self.way = SegmentedChoice(self._ways())
        self.way.chosen.connect(lambda _key: self._say_way())
        self.slips = Button("")
        self.slips.clicked.connect(self.slips_asked)
        self._method_label, self._basis_label = ElidedLabel("", "sub"), ElidedLabel("", "sub")
        self.method = SegmentedChoice(self._methods())
        self.basis = SegmentedChoice(self._bases())
        self.method.chosen.connect(lambda _key: self._show_most())
        self._most_label = ElidedLabel("", "sub")
        self.most = Stepper(1, 1, 20)
        self._options_label = ElidedLabel("", "strong")
        self._options = QVBoxLayout()
        self._options.setSpacing(8)
        self._add = Button("", shortcut="Ctrl+Shift+O")
        self._add.clicked.connect(lambda: self.add_option().setFocus())
        self._themes = Button("")
        self._themes.clicked.connect(self.themes_asked)
        self._remove = Button("", danger=True)
        self._remove.clicked.connect(self.thrown_away)
        self._save = Button("", hint="Ctrl S")
        self._save.clicked.connect(lambda: self.saved.emit(self.draft()))
        self._open = PrimaryButton("")
        self._open.clicked.connect(lambda: self.opened.emit(self.draft()))
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        for label, line in ((self._title_label, self.title), (self._question_label, self.question)):
            self._card.add(label)
            self._card.add(line)
        self._card.body.addSpacing(8)
        for item in (self._way_label, self.way, self._way_about):
            self._card.add(item)
        slips = QHBoxLayout()
        slips.addWidget(self.slips)
        slips.addStretch(1)
        self._card.add(slips)
        self._card.add(self._method_label)
        how = QHBoxLayout()
        how.setSpacing(12)
        how.addWidget(self.method)
        how.addWidget(self._most_label)
        how.addWidget(self.most)
        how.addStretch(1)
        self._card.add(how)
        self._card.add(self._basis_label)
        self._card.add(self.basis)
        self._card.body.addSpacing(8)
        self._card.add(self._options_label)
        self._card.add(self._options)
        more = QHBoxLayout()
        more.setSpacing(8)
        more.addWidget(self._add)
        more.addWidget(self._themes)
        more.addStretch(1)
        self._card.add(more)
        self._card.body.addSpacing(8)
        last = QHBoxLayout()
        last.setSpacing(8)
        last.addWidget(self._remove)
        last.addStretch(1)
        last.addWidget(self._save)
        last.addWidget(self._open)
        self._card.add(last)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        column.addStretch(1)

    def show_draft(self, draft: Draft) -> None:
        """Edit this draft."""
        self._draft = draft
        self.title.setText(draft.title)
        self.question.setText(draft.question)
        self.way.set_key(next((key for key, way in _WAYS.items() if way == (draft.channels, draft.secret)), HANDS))
        self._say_way()
        self.method.set_key(draft.method)
        self.basis.set_key(draft.basis)
        self.most.set_value(draft.most)
        self._clear_options()
        for option in draft.options or (DraftOption(""), DraftOption("")):
            self.add_option(option)
        self._remove.setVisible(bool(draft.id))
        self._show_most()

    def saved_as(self, draft: Draft) -> None:
        """What stands here was kept as this draft; what was typed since then stays."""
        self._draft = draft
        self._remove.setVisible(True)

    def draft(self) -> Draft:
        """The draft as it stands, without empty options."""
        rows = [(option, line.text_with_preedit().strip()) for option, line, _ in self._rows]
        options = tuple(DraftOption(text, option.theme_id) for option, text in rows if text)
        most = min(self.most.value(), max(len(options), 1)) if self.method.key() != "single" else 1
        channels, secret = _WAYS[self.way.key()]
        return Draft(
            id=self._draft.id,
            channels=channels,
            secret=secret,
            title=self.title.text_with_preedit().strip(),
            question=self.question.text_with_preedit().strip(),
            method=self.method.key(),
            basis=self.basis.key(),
            most=most,
            options=options,
            round_id=self._draft.round_id,
        )

    @property
    def changed(self) -> bool:
        """Whether something stands here that has not been saved."""
        now = self.draft()
        empty = Draft(id=now.id, round_id=now.round_id, channels=now.channels, secret=now.secret)
        return now not in (self._draft, empty)

    def add_option(self, option: DraftOption | None = None) -> ComposingLine:
        """One more option. Returns its line."""
        option = option or DraftOption("")
        row = QWidget()
        line = ComposingLine()
        line.setText(option.text)
        remove = Button("×")
        remove.setFixedWidth(40)
        remove.setAccessibleName(self.tr("Remove this option"))
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(8)
        across.addWidget(line, 1)
        across.addWidget(remove)
        entry = (option, line, row)
        self._rows.append(entry)
        self._options.addWidget(row)
        line.returnPressed.connect(lambda: self._next_line(line))
        remove.clicked.connect(lambda: self._drop(entry))
        line.setPlaceholderText(self.tr("Option {number}").format(number=len(self._rows)))
        line.setAccessibleName(self.tr("Option {number}").format(number=len(self._rows)))
        return line

    def add_themes(self, themes: Sequence[tuple[str, str]]) -> None:
        """Add these themes (id, title) as options, those that are not there yet."""
        there = {option.theme_id for option, _, _ in self._rows}
        for entry in list(self._rows):
            if not entry[1].text_with_preedit().strip():
                self._drop(entry)
        for theme_id, title in themes:
            if theme_id not in there:
                self.add_option(DraftOption(title, theme_id))

    def _next_line(self, line: ComposingLine) -> None:
        place = next(place for place, row in enumerate(self._rows) if row[1] is line)
        following = self._rows[place + 1][1] if place + 1 < len(self._rows) else self.add_option()
        following.setFocus()

    def _drop(self, entry: tuple[DraftOption, ComposingLine, QWidget]) -> None:
        self._rows.remove(entry)
        entry[2].hide()
        entry[2].deleteLater()

    def _clear_options(self) -> None:
        for entry in list(self._rows):
            self._drop(entry)

    def _show_most(self) -> None:
        several = self.method.key() != "single"
        self._most_label.setVisible(several)
        self.most.setVisible(several)
        if several and self.most.value() == 1:
            self.most.set_value(3)

    def _ways(self) -> list[Choice]:
        return [
            Choice(HANDS, self.tr("Hands at the tables")),
            Choice(BOTH, self.tr("Hands and phones")),
            Choice(PHONES, self.tr("Phones, secret")),
        ]

    def _say_way(self) -> None:
        about = {
            HANDS: self.tr("Note-takers enter how many hands each option has. Everybody sees who raises a hand."),
            BOTH: self.tr(
                "Everybody raises a hand, or votes by phone with a voting code; not both. "
                "Tables with more votes than people are named. Everybody sees who raises a hand."
            ),
            PHONES: self.tr("Who has a voting slip votes by phone. Nobody can tell later who voted what."),
        }
        self._way_about.set_words(about[self.way.key()])
        self.slips.setVisible(self.way.key() != HANDS)

    def _methods(self) -> list[Choice]:
        return [Choice("single", self.tr("One choice")), Choice("approval", self.tr("Several choices"))]

    def _bases(self) -> list[Choice]:
        return [
            Choice("valid", self.tr("Valid votes")),
            Choice("cast", self.tr("Votes cast")),
            Choice("present", self.tr("People present")),
        ]

    def retranslate(self) -> None:
        """Write every word again."""
        for choice, choices in (
            (self.way, self._ways()),
            (self.method, self._methods()),
            (self.basis, self._bases()),
        ):
            key = choice.key()
            choice.set_choices(choices)
            choice.set_key(key or choices[0].key)
        self._card.set_title(self.tr("Prepare a ballot"))
        for label, line, words in (
            (self._title_label, self.title, self.tr("Title")),
            (self._question_label, self.question, self.tr("Question put to the hall")),
        ):
            label.setText(words)
            line.setAccessibleName(words)
        self._way_label.setText(self.tr("Ways to vote"))
        self.slips.setText(self.tr("Voting slips …"))
        self._say_way()
        self._method_label.setText(self.tr("How people vote"))
        self._most_label.setText(self.tr("at most"))
        self.most.set_name(self.tr("Choices a person may make"))
        self._basis_label.setText(self.tr("A share is a share of"))
        self._options_label.setText(self.tr("Options"))
        self._add.setText(self.tr("Add an option"))
        self._themes.setText(self.tr("Take the themes"))
        self._remove.setText(self.tr("Throw away"))
        self._save.setText(self.tr("Save the draft"))
        self._open.setText(self.tr("Open the ballot"))
