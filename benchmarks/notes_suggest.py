"""How good suggested and proposed themes are and how long they take, on real petitions, beside what they have to reach.

    python benchmarks/notes_suggest.py

Reads the petitions from ../shared/data beside the project, and does nothing where they are not there. A note is title and body cut
to 160 letters; the themes are the categories without "기타" (other), which citizens chose themselves. Times are the least disturbed
of several. What else was tried, and what it gave, is in ARCHITECTURE.md under "Suggesting themes".
"""

from __future__ import annotations

import gzip
import json
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from sklearn.cluster import KMeans
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import normalized_mutual_info_score
from sklearn.naive_bayes import ComplementNB, MultinomialNB
from sklearn.svm import LinearSVC

from facilitator.notes.propose import propose
from facilitator.notes.space import NoteSpace
from facilitator.notes.suggest import Suggestion, Suggestions
from facilitator.notes.words import WordReader

DATA = Path(__file__).resolve().parents[2] / "shared" / "data" / "petitions-2019-04..07.jsonl.gz"
LETTERS, OTHER, SEEDS, AGAIN = 160, "기타", 5, 7
FILED = (0.05, 0.10, 0.30, 0.90)

Words = tuple[str, ...]
Suggest = Callable[[dict[str, str], list[str]], list[list[str]]]
"""Learns from the notes that are filed, each with its theme, and gives the three best themes of each of the others."""


class Petitions:
    """The petitions as notes: the words and the category of each."""

    def __init__(self) -> None:
        with gzip.open(DATA, "rt", encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines]
        texts = [f"{row['title']} {row['body']}"[:LETTERS] for row in rows]
        start = time.perf_counter()
        read = WordReader().words_of_all(texts)
        print(f"{len(rows):,} petitions, their words read in {time.perf_counter() - start:.0f} s")
        self.ids = [f"{place:04}" for place in range(len(rows))]
        self.words = dict(zip(self.ids, read, strict=True))
        self.category: dict[str, str] = {note: row["category"] for note, row in zip(self.ids, rows, strict=True)}
        self.sorted = [note for note in self.ids if self.category[note] != OTHER]
        self.space = NoteSpace(self.words.items())
        self.weights = TfidfVectorizer(analyzer=as_it_is, sublinear_tf=True).fit_transform(read)

    def split(self, share: float, seed: int) -> tuple[dict[str, str], list[str]]:
        """A share of the notes filed at random, and the rest."""
        order = np.random.default_rng(seed).permutation(self.sorted).tolist()
        filed = round(share * len(order))
        return {note: self.category[note] for note in order[:filed]}, order[filed:]

    def ours(self, filed: dict[str, str], rest: list[str]) -> list[list[str]]:
        """Suggested by the program."""
        return [[one.theme for one in found] for found in self.suggested(filed, rest)]

    def suggested(self, filed: dict[str, str], rest: list[str]) -> list[tuple[Suggestion, ...]]:
        """The program's suggestions."""
        suggestions = Suggestions(self.space, {note: {theme} for note, theme in filed.items()})
        return suggestions.of([self.words[note] for note in rest])

    def by(self, make: Callable[[], ComplementNB | MultinomialNB | LinearSVC]) -> Suggest:
        """Suggested by a classifier of scikit-learn over the same words (TF-IDF, sublinear)."""

        def suggest(filed: dict[str, str], rest: list[str]) -> list[list[str]]:
            model = make().fit(self.weights[[int(note) for note in filed]], list(filed.values()))
            asked = self.weights[[int(note) for note in rest]]
            heard = (
                model.predict_joint_log_proba(asked)
                if hasattr(model, "feature_count_")
                else model.decision_function(asked)
            )
            return [list(model.classes_[row]) for row in np.argsort(-heard, axis=1)[:, :3]]

        return suggest


def as_it_is(words: Words) -> Words:
    """The words of a note, for scikit-learn."""
    return words


def main() -> None:
    """Measure and print all."""
    if not DATA.exists():
        print(f"{DATA} is not there: nothing to measure.")
        return
    petitions = Petitions()
    suggestions(petitions)
    trust(petitions)
    times(petitions)
    proposals(petitions)


def suggestions(petitions: Petitions) -> None:
    """How often the first, and one of the first three suggestions is right."""
    ways: dict[str, Suggest] = {
        "this program": petitions.ours,
        "ComplementNB over words": petitions.by(ComplementNB),
        "MultinomialNB over words": petitions.by(lambda: MultinomialNB(alpha=0.1, fit_prior=False)),
        "linear SVM over words": petitions.by(lambda: LinearSVC(C=0.3)),
    }
    print(f"\nSuggested themes, % right: first, one of three; mean of {SEEDS} ways to file at random")
    print(f"{'filed':<26}" + "".join(f"{f'{share:.0%}':>14}" for share in FILED))
    for name, suggest in ways.items():
        line = ""
        for share in FILED:
            first, three = np.mean([right(petitions, suggest, share, seed) for seed in range(SEEDS)], axis=0)
            line += f"{first:>8.1f}{three:>6.1f}"
            if name == "this program" and share == 0.30:
                reached = judged(three >= 77, three >= 84)
        print(f"{name:<26}{line}")
    print(f"goal at 30 %: one of three right 77, aim 84: {reached}")


def right(petitions: Petitions, suggest: Suggest, share: float, seed: int) -> tuple[float, float]:
    """Of the notes that are not filed: how many per cent have the right theme first, and among three."""
    filed, rest = petitions.split(share, seed)
    found = suggest(filed, rest)
    true = [petitions.category[note] for note in rest]
    pairs = list(zip(true, found, strict=True))
    return 100 * float(np.mean([one in themes[:1] for one, themes in pairs])), 100 * float(
        np.mean([one in themes for one, themes in pairs])
    )


def trust(petitions: Petitions) -> None:
    """Whether a strength says how often a suggestion is right, and what notes of a theme that is not there yet are told."""
    edges = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)
    print("\nHow many suggestions of a strength are right, % (30 % filed)")
    said, true = [], []
    for seed in range(SEEDS):
        filed, rest = petitions.split(0.30, seed)
        for note, found in zip(rest, petitions.suggested(filed, rest), strict=True):
            said += [one.strength for one in found]
            true += [one.theme == petitions.category[note] for one in found]
    band = np.clip(np.digitize(said, edges) - 1, 0, len(edges) - 2)
    for place in range(len(edges) - 1):
        inside = band == place
        print(
            f"  {edges[place]:.1f} to {edges[place + 1]:.1f}: said {100 * np.mean(np.array(said)[inside]):.0f}, "
            f"right {100 * np.mean(np.array(true)[inside]):.0f}"
        )
    known: list[bool] = []
    unknown: list[bool] = []
    for hidden in sorted({petitions.category[note] for note in petitions.sorted}):
        filed, rest = petitions.split(0.30, 0)
        learnt = {note: theme for note, theme in filed.items() if theme != hidden}
        for note, found in zip(rest, petitions.suggested(learnt, rest), strict=True):
            (unknown if petitions.category[note] == hidden else known).append(
                found[0].strength > 0.7 if found else False
            )
    print(
        f"  over 0.7: {100 * np.mean(known):.0f} of 100 notes of known themes, {100 * np.mean(unknown):.0f} of a theme not there yet"
    )


def times(petitions: Petitions) -> None:
    """How long it takes with 3,000 notes."""
    known = list(petitions.words.items())
    mixed = [
        (f"mixed {note}", (*words[: len(words) // 2], *other[len(other) // 2 :]))
        for (note, words), (_, other) in zip(known[: 3_000 - len(known)], known[700:], strict=False)
    ]
    notes = dict(known + mixed)
    theme = {note: petitions.category[note.removeprefix("mixed ")] for note in notes}
    space = NoteSpace(notes.items())
    order = np.random.default_rng(0).permutation(list(notes)).tolist()
    filed = {note: {theme[note]} for note in order[:900]}
    asked = [notes[note] for note in order[900:]]
    print(
        f"\nWith {len(notes):,} notes of 160 letters; milliseconds, the least disturbed of {AGAIN}, and the processor's part"
    )

    def learn(share: float) -> None:
        some = {note: {theme[note]} for note in order[: round(share * len(order))]}
        Suggestions(space, some).of([notes[note] for note in order if note not in some])

    timed(
        "learn anew, suggest for the rest, with reasons: 30 % filed",
        lambda: Suggestions(space, filed).of(asked),
        300,
        100,
    )
    timed("the same, 5 % filed", lambda: learn(0.05), 300, 100)
    timed("the same, 90 % filed", lambda: learn(0.90), 300, 100)
    timed("propose 12 groups", lambda: propose(space))
    timed("make the space of all notes, and propose", lambda: propose(NoteSpace(notes.items())), 2_000)
    timed("make the space alone, as notes arrive", lambda: NoteSpace(notes.items()))


def proposals(petitions: Petitions) -> None:
    """How well proposed groups fit the categories, beside k-means."""
    print("\nProposed groups against the categories: normalized mutual information, purity, notes left out of 100")
    for groups in (8, 12, 15):
        found = propose(petitions.space, groups).groups
        group_of = {note: place for place, group in enumerate(found) for note in group.notes}
        labels = KMeans(groups, n_init=3, random_state=0).fit_predict(petitions.weights)
        kept = [note for note in petitions.sorted if note in group_of]
        for name, of, notes in (
            ("this program", group_of, kept),
            ("k-means, the same notes", dict(zip(petitions.ids, labels, strict=True)), kept),
            ("k-means, all notes", dict(zip(petitions.ids, labels, strict=True)), petitions.sorted),
        ):
            left = 100 - 100 * len(notes) / len(petitions.sorted)
            print(f"  {groups:>2} groups  {name:<24}{agreement(petitions, of, notes)}{left:>6.0f}")
    for group in propose(petitions.space, 12).groups[:4]:
        print(f"  for example {len(group.notes)} notes: {' · '.join(group.words)}")


def agreement(petitions: Petitions, group_of: dict[str, int], notes: Sequence[str]) -> str:
    """Normalized mutual information, and the share of notes that are of their group's commonest category."""
    groups = np.array([group_of[note] for note in notes])
    true = np.array([petitions.category[note] for note in notes])
    commonest = sum(np.unique(true[groups == group], return_counts=True)[1].max() for group in np.unique(groups))
    return f"{normalized_mutual_info_score(true, groups):>6.2f}{commonest / len(notes):>6.2f}"


def timed(name: str, work: Callable[[], object], goal: float | None = None, aim: float | None = None) -> None:
    """Do it several times, and print how long it took beside what it may take."""
    taken, worked = [], []
    for _ in range(AGAIN):
        start, busy = time.perf_counter(), time.process_time()
        work()
        taken.append(1_000 * (time.perf_counter() - start))
        worked.append(1_000 * (time.process_time() - busy))
    least, line = min(taken), f"  {name:<58}{min(taken):>6.0f}{min(worked):>6.0f}"
    if goal:
        line += (
            f"  goal {goal:,.0f}"
            + (f", aim {aim:,.0f}" if aim else "")
            + f": {judged(least <= goal, least <= (aim or 0))}"
        )
    print(line)


def judged(passed: bool, aimed: bool) -> str:
    """In a word."""
    return "aim reached" if aimed else "reached" if passed else "missed"


if __name__ == "__main__":
    main()
