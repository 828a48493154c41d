"""Preparing a ballot: its question, how people vote, its rules, and the options."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.record.before_and_after import Earlier
from facilitator.ui.pages.votes_comparing import ComparingFields
from facilitator.ui.pages.votes_draft import Draft, DraftOption
from facilitator.ui.pages.votes_rules import RuleFields
from facilitator.ui.pages.votes_ways import WayFields
from facilitator.ui.widgets.buttons import Button, PrimaryButton
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.composing_line import ComposingLine
from facilitator.ui.widgets.labels import ElidedLabel, WrapLabel
from facilitator.ui.widgets.page import Page


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
        self._draft = self._shown = Draft()
        self._yes_no: tuple[DraftOption, ...] = ()
        self._rows: list[tuple[DraftOption, ComposingLine, QWidget]] = []
        self._card = Card()
        self._title_label, self._question_label = ElidedLabel("", "sub"), ElidedLabel("", "sub")
        self.title, self.question = ComposingLine(), ComposingLine()
        self.ways = WayFields()
        self.ways.changed.connect(self._choose_ways)
        self.slips = Button("")
        self.slips.clicked.connect(self.slips_asked)
        self.rules = RuleFields()
        self.rules.method_chosen.connect(self._show_options)
        self.comparing = ComparingFields()
        self.comparing.options_asked.connect(self._take_options)
        self.further = Button("")
        self.further.setCheckable(True)
        self.further.toggled.connect(lambda _open: self._show_further())
        self._options_label = ElidedLabel("", "strong")
        self._options_fixed = WrapLabel("")
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
        self._card.add(self.ways)
        slips = QHBoxLayout()
        slips.addWidget(self.slips)
        slips.addStretch(1)
        self._card.add(slips)
        self._card.add(self.rules)
        self._card.body.addSpacing(8)
        self._card.add(self._options_label)
        self._card.add(self._options_fixed)
        self._card.add(self._options)
        more = QHBoxLayout()
        more.setSpacing(8)
        more.addWidget(self._add)
        more.addWidget(self._themes)
        more.addStretch(1)
        self._card.add(more)
        self._card.body.addSpacing(8)
        further = QHBoxLayout()
        further.addWidget(self.further)
        further.addStretch(1)
        self._card.add(further)
        self._card.add(self.rules.enough)
        self._card.add(self.comparing)
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
        self.ways.show_ways(draft.channels, secret=draft.secret)
        self._choose_ways()
        self.rules.show_rules(draft.method, basis=draft.basis, most=draft.most, rules=draft.rules)
        self.comparing.show_choice(compared=draft.compared, before_id=draft.before_id, shown_by=draft.shown_by)
        yes_no = draft.method == "yes-no" and len(draft.options) == 2
        self._yes_no = draft.options if yes_no else ()
        self._clear_options()
        for option in (() if yes_no else draft.options) or (DraftOption(""), DraftOption("")):
            self.add_option(option)
        self._remove.setVisible(bool(draft.id))
        self._show_options()
        self._show_further()
        self._shown = self.draft()
        self.further.setChecked(self._asks_more(draft))
        self._show_further()

    @staticmethod
    def _asks_more(draft: Draft) -> bool:
        """Whether a draft says something that most ballots do not."""
        asked = {"quota", "quorum"} & set(draft.rules)
        return bool(asked or draft.basis != "valid" or draft.compared or draft.before_id or draft.shown_by)

    def _show_further(self) -> None:
        for fields in (self.rules.enough, self.comparing):
            fields.setVisible(self.further.isChecked())
        self.further.setText(
            self.tr("Hide majority, quorum and comparison")
            if self.further.isChecked()
            else self.tr("Majority, quorum, comparison …")
        )

    def saved_as(self, draft: Draft) -> None:
        """What stands here was kept as this draft; what was typed since then stays."""
        self._draft = self._shown = draft
        self._remove.setVisible(True)

    def draft(self) -> Draft:
        """The draft as it stands, without empty options."""
        rows = [(option, line.text_with_preedit().strip()) for option, line, _ in self._rows]
        options = tuple(DraftOption(text, option.theme_id) for option, text in rows if text)
        if self.rules.method.key() == "yes-no":
            options = self._in_favour_or_against()
        return Draft(
            id=self._draft.id,
            title=self.title.text_with_preedit().strip(),
            question=self.question.text_with_preedit().strip(),
            method=self.rules.method.key(),
            basis=self.rules.enough.basis.key(),
            most=self.rules.most_of(len(options)),
            options=options,
            round_id=self._draft.round_id,
            channels=self.ways.channels(),
            secret=self.ways.secret(),
            rules=self.rules.rules(),
            compared=self.comparing.compared,
            before_id=self.comparing.before_id,
            shown_by=self.comparing.shown_by,
        )

    @property
    def changed(self) -> bool:
        """Whether something stands here that has not been saved."""
        now = self.draft()
        empty = Draft(id=now.id, round_id=now.round_id, channels=now.channels, secret=now.secret)
        return now not in (self._draft, self._shown, empty)

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

    def _take_options(self, earlier: Earlier) -> None:
        """Ask what an earlier ballot asked, so that the two can be compared."""
        self.rules.set_method(earlier.method)
        self._clear_options()
        options = tuple(DraftOption(text) for text in earlier.options)
        self._yes_no = options if earlier.method == "yes-no" else ()
        for option in options if earlier.method == "single" else (DraftOption(""), DraftOption("")):
            self.add_option(option)
        self._show_options()
        self._show_further()

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

    def _show_options(self) -> None:
        """The options to type, or the two that a vote in favour or against has by itself."""
        method = self.rules.method.key()
        fixed = method == "yes-no"
        self.comparing.set_ballot(method, phones="phone" in self.ways.channels())
        for row in self._rows:
            row[2].setVisible(not fixed)
        self._add.setVisible(not fixed)
        self._themes.setVisible(not fixed)
        self._options_fixed.setVisible(fixed)
        self._options_fixed.set_words(" · ".join(option.text for option in self._in_favour_or_against()))

    def _in_favour_or_against(self) -> tuple[DraftOption, ...]:
        return self._yes_no or (DraftOption(self.tr("In favour")), DraftOption(self.tr("Against")))

    def _choose_ways(self) -> None:
        self.rules.set_methods(self.ways.methods())
        self.comparing.set_ballot(self.rules.method.key(), phones="phone" in self.ways.channels())
        self.slips.setVisible("phone" in self.ways.channels())

    def retranslate(self) -> None:
        """Write every word again."""
        self._card.set_title(self.tr("Prepare a ballot"))
        for label, line, words in (
            (self._title_label, self.title, self.tr("Title")),
            (self._question_label, self.question, self.tr("Question put to the hall")),
        ):
            label.setText(words)
            line.setAccessibleName(words)
        self.slips.setText(self.tr("Voting slips …"))
        self._options_label.setText(self.tr("Options"))
        self._add.setText(self.tr("Add an option"))
        self._themes.setText(self.tr("Take the themes"))
        self._remove.setText(self.tr("Throw away"))
        self._save.setText(self.tr("Save the draft"))
        self._open.setText(self.tr("Open the ballot"))
        self._show_options()
        self._show_further()
