"""Reading aids over many notes: search as you type, near duplicates, similar notes, words; each beside its goal.

    python benchmarks/notes_search.py [--json]

The notes are pieces of real petitions (``../shared/data`` beside the project; without them nothing is measured), as long as
notes of a table's laptop. Search stands beside a plain ``in`` over all texts and beside SQLite's FTS5 with its trigram
tokenizer, which knows neither parts of fewer than three letters (there it reads every text) nor half typed syllables; near
duplicates beside a comparison of all pairs; similar notes beside scikit-learn's TF-IDF, which must be fitted anew for a new note.
Each figure is the best of several runs, so that other work on the machine disturbs it the least.
"""

from __future__ import annotations

import gzip
import json
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from itertools import combinations
from pathlib import Path
from random import Random

import sqlcipher3
from sklearn.feature_extraction.text import TfidfVectorizer

from facilitator.notes.duplicates import NearDuplicates, resemblance, shingles_of
from facilitator.notes.search import NoteSearch
from facilitator.notes.similar import SimilarNotes
from facilitator.notes.words import WordReader

PETITIONS = Path(__file__).resolve().parents[2] / "shared" / "data" / "petitions-2019-04..07.jsonl.gz"
SEARCHED, READ, COMPARED, TOKENIZED = 50_000, 10_000, 1_000, 800
LETTERS = 60, 260
QUERIES = (
    "ㅇ",
    "이",
    "도",
    "돌",
    "ㄷㅂ",
    "돌ㅂ",
    "돌봄을",
    "국민 청원",
    "대통령",
    "ㄱ ㄴ ㄷ ㅇ",
    "t37-r2",
    "아무데도없는말",
)

Notes = list[tuple[str, str]]


@dataclass(frozen=True)
class Row:
    """One figure with what it is compared with, in the same unit; ``others`` in the order of the heading."""

    what: str
    figure: float
    unit: str
    goal: float
    aim: float
    others: dict[str, float]
    at_least: bool = False

    @property
    def reached(self) -> str:
        """The better of the two marks that the figure meets."""
        if self._meets(self.aim):
            return "aim"
        return "goal" if self._meets(self.goal) else "missed"

    def _meets(self, mark: float) -> bool:
        return self.figure >= mark if self.at_least else self.figure <= mark


def main() -> None:
    """Measure and print a table, or JSON."""
    if not PETITIONS.exists():
        print(f"Reading aids: not measured, {PETITIONS} is not there.")
        return
    notes = pieces(SEARCHED, Random(1))
    rows = [*searching(notes), *by_words(notes[:READ])]
    if "--json" in sys.argv:
        print(json.dumps([asdict(row) for row in rows]))
        return
    print(
        f"{SEARCHED:,} notes of {sum(len(text) for _, text in notes) // SEARCHED} letters on average; the best of several runs"
    )
    print(f"{'':<44}{'':>9}{'':>6}{'goal':>8}{'aim':>8}  reached  beside it")
    for row in rows:
        beside = ", ".join(f"{name} {figure:,.1f}" for name, figure in row.others.items())
        print(f"{row.what:<44}{row.figure:>9,.2f} {row.unit:<5}{row.goal:>8g}{row.aim:>8g}  {row.reached:<9}{beside}")


def pieces(many: int, random: Random) -> Notes:
    """Notes cut from petitions, each with a serial as notes of tables have it."""
    with gzip.open(PETITIONS, "rt", encoding="utf-8") as lines:
        petitions = [f"{petition['title']} {petition['body']}" for petition in map(json.loads, lines)]
    notes = []
    for number in range(many):
        text, length = petitions[number % len(petitions)], random.randint(*LETTERS)
        start = random.randrange(max(1, len(text) - length))
        serial = f"T{number % 100 + 1:02}-R{number % 4 + 1}-{number // 400 + 1:02}"
        notes.append((str(number), f"{serial} {text[start : start + length]}"))
    return notes


def searching(notes: Notes) -> list[Row]:
    """Opening, searching, and keeping up with changes."""
    search, fts = NoteSearch(notes), full_text(notes)
    opening = best(lambda: NoteSearch(notes), runs=5)
    rows = [Row("open the search", opening, "ms", 300, 300, {"FTS5": best(lambda: full_text(notes), runs=1)})]
    for query in QUERIES:
        others = {"in": best(partial(contained, query, notes)), "FTS5": best(partial(by_fts, fts, query))}
        found = len(search.find(query))
        rows.append(Row(f"find {query!r}: {found:,} notes", best(partial(search.find, query)), "ms", 50, 15, others))
    changed, text = iter(range(SEARCHED)), "이 글은 방금 고쳐 썼습니다. " * 4
    rows.append(Row("change one note", best(lambda: search.put(str(next(changed)), text), runs=200), "ms", 10, 1, {}))
    return rows


def by_words(notes: Notes) -> list[Row]:
    """Reading words, folding near duplicates, finding similar notes."""
    reader = WordReader()
    reader.words("먼저 읽는 글")
    some = [text for _, text in notes[:TOKENIZED]]
    busy = time.process_time()
    reader.words_of_all(some)
    speed = TOKENIZED / (time.process_time() - busy)
    words = dict(zip((note for note, _ in notes), reader.words_of_all([text for _, text in notes]), strict=True))
    few = list(words.values())[:COMPARED]
    duplicates, similar = NearDuplicates(words.items()), SimilarNotes(words.items())
    coming = iter(range(READ))

    def similar_after_a_change() -> None:
        note = str(next(coming))
        similar.put(note, words[note])
        similar.similar_to(note)

    vectors = TfidfVectorizer(analyzer=list, sublinear_tf=True)
    weighed = vectors.fit_transform(words.values())
    first, *others = words.values()
    return [
        Row("words, notes a second of one core", speed, "", 400, 400, {}, at_least=True),
        Row(f"near duplicates among {COMPARED:,}", best(lambda: NearDuplicates(words_of(few)), 3), "ms", 1_000, 500,
            {"all pairs": best(lambda: all_pairs(few), 1)}),
        Row(f"near duplicates among {READ:,}", best(lambda: NearDuplicates(words.items()), 3), "ms", 10_000, 3_000, {}),
        Row("one more note", best(lambda: duplicates.put("0", [*others[next(coming)], "새말"]), 100), "ms", 10, 5, {}),
        Row("what is folded now", best(duplicates.folds), "ms", 100, 50, {}),
        Row(f"similar notes among {READ:,}", best(lambda: similar.similar_to("0")), "ms", 100, 20,
            {"TF-IDF": best(lambda: (weighed @ vectors.transform([first]).T).toarray().argsort(axis=0))}),
        Row("similar notes of a note that just came", best(similar_after_a_change, 20), "ms", 100, 20,
            {"TF-IDF": best(lambda: vectors.fit_transform(words.values()), 3)}),
    ]  # fmt: skip


def words_of(notes: Sequence[Sequence[str]]) -> list[tuple[str, Sequence[str]]]:
    """The notes with numbers for ids."""
    return [(str(number), words) for number, words in enumerate(notes)]


def all_pairs(notes: Sequence[Sequence[str]]) -> int:
    """How many pairs are alike, each pair compared."""
    shingles = [shingles_of("".join(words)) for words in notes]
    return sum(resemblance(one, other) >= 0.7 for one, other in combinations(shingles, 2))


def contained(query: str, notes: Notes) -> list[str]:
    """The notes that contain each part of the query as it stands."""
    parts = query.split()
    return [note for note, text in notes if all(part in text for part in parts)]


def full_text(notes: Notes) -> sqlcipher3.Connection:
    """The notes in SQLite, in memory, with an index of trigrams."""
    database = sqlcipher3.connect(":memory:")
    database.execute("create virtual table note using fts5(text, tokenize = 'trigram')")
    database.executemany("insert into note(rowid, text) values (?, ?)", notes)
    return database


def by_fts(database: sqlcipher3.Connection, query: str) -> list[tuple[int]]:
    """The same by SQLite: each part by LIKE, which the index of trigrams answers where it can."""
    parts = query.split()
    wanted = " and ".join("text like ?" for _ in parts)
    rows: list[tuple[int]] = database.execute(
        f"select rowid from note where {wanted}", [f"%{part}%" for part in parts]
    ).fetchall()
    return rows


def best(work: Callable[[], object], runs: int = 7) -> float:
    """The fewest milliseconds that it took."""
    taken = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        taken.append((time.perf_counter() - start) * 1_000)
    return min(taken)


if __name__ == "__main__":
    main()
