"""Names in notes: those of the session's roster, and whoever is called by a name and a title.

A Korean name stands in a sentence with a title or particles behind it. It is taken for a name where it begins a word and
nothing but these follows. A name that is an ordinary word as well ("하늘") cannot be told apart by its letters alone, so it
is found with less confidence and a person decides.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator

from facilitator.minutes.redaction.letters import plain_of
from facilitator.minutes.redaction.numbers import CERTAIN, LIKELY, UNSURE, Found

__all__ = ["Roster", "titled_names_in"]

# fmt: off
_SURNAMES = (
    "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용예경봉사부가복태목형피두감음빈동온호범"
)
_LONG_SURNAMES = ("남궁", "황보", "제갈", "사공", "선우", "서문", "독고", "동방")
_OFFICES = (
    "선생", "교수", "의원", "위원장", "위원", "사장", "대표", "회장", "과장", "팀장", "국장", "실장", "부장", "주무관", "이장", "통장", "반장",
    "동장", "구청장", "시장", "원장", "관장", "소장", "목사", "신부", "기자", "변호사", "의사", "간호사", "박사", "복지사", "활동가", "어머", "아버",
)
_KIN = (
    "할머니", "할아버지", "어르신", "어머니", "아버지", "아저씨", "아주머니", "아줌마", "여사", "엄마", "아빠", "언니", "누나", "오빠",
    "이모", "삼촌",
)
_TITLE = rf"씨|님|군|양|(?:{'|'.join((*_OFFICES, *_KIN))})님?"
_PARTICLE = (
    "께서|께|이?라고|이?라는|이?란|에게서|에게|한테서|한테|이랑|랑|하고|으로|로|은|는|이|가|을|를|의|와|과|도|만|처럼|보다|부터|까지|이나|나|마저|조차|밖에"
    "|이며|며|이고|고|입니다|이에요|예요|이야|야|아|이라|라|들|네|에|에서|인데|이신|이시"
)
_ENDING = re.compile(rf"(?:[ ]?(?P<title>{_TITLE}))?(?:{_PARTICLE})*(?![가-힣])")
_CALLED = re.compile(
    rf"(?<![가-힣])(?P<name>(?:[{_SURNAMES}]|{'|'.join(_LONG_SURNAMES)})(?:(?P<given>[가-힣]{{1,2}})|[○◯O0*□Xx]{{1,2}}))"
    rf"[ ]?(?P<title>씨|선생님|어르신|할머니|할아버지|여사님?|님)(?:{_PARTICLE})*(?![가-힣])"
)
_NO_NAMES = frozenset((
    "구청장", "이사장", "조합장", "위원장", "이웃집", "서울시", "우리집", "우리동", "진행자", "이용자", "지원자", "신청자", "유권자",
    "임차인", "임대인", "전문가", "참가자", "발표자", "사회자", "주민들", "마음", "이웃", "이용", "조장", "반장", "한동네", "옆집",
    "노인", "여성", "남성", "현장", "전체", "공무원", "주무관", "기록자", "선생", "부모", "이주민", "고객",
))
# fmt: on

_LETTER = re.compile(r"[^\W_가-힣]")

_WORD_ENDS = "가는를을의면고도로에운은이한과와만게서"

_OFTEN = 5
"""A name of the roster that stands in so many notes without a title is most likely a word as well."""


class Roster:
    """The names of the people of a session, ready to be found in texts.

    Args:
        names: full names, in any order; empty ones are passed over.
    """

    def __init__(self, names: Collection[str]) -> None:
        self._full: set[str] = set()
        self._given: set[str] = set()
        self._foreign: defaultdict[str, list[str]] = defaultdict(list)
        others: set[str] = set()
        for name in filter(None, map(str.strip, map(plain_of, names))):
            together = name.replace(" ", "")
            if re.fullmatch(r"[가-힣]{2,6}", together):
                self._full.add(together)
                given = together[2:] if together.startswith(_LONG_SURNAMES) else together[1:]
                if len(given) >= 2:
                    self._given.add(given)
                if name.count(" ") > 1:
                    others.add(name)
            elif re.fullmatch(r"[^\W\d_가-힣][^\d_가-힣]{2,}", name):
                self._foreign[re.split(r"[\W_]+", name.casefold())[0]].append(name.casefold())
            elif len(name) >= 2:
                others.add(name)
        self._lengths = sorted({len(name) for name in self._full}, reverse=True)
        self._given_lengths = sorted({len(name) for name in self._given}, reverse=True)
        known = self._full | self._given
        self._pairs = {name[:2] for name in known}
        first, second = ("".join(sorted({name[at] for name in known})) for at in (0, 1))
        self._begins = re.compile(f"[{first}](?=[{second} ])") if known else None
        longest = sorted(others, key=lambda name: (-len(name), name))
        self._others = re.compile("|".join(map(re.escape, longest))) if longest else None

    def names_in(self, text: str) -> Iterator[Found]:
        """Where a name of the roster may stand in a text, in ordinary width and composed."""
        behind = 0
        for begin in self._begins.finditer(text) if self._begins is not None else ():
            at = begin.start()
            if at < behind or (text[at : at + 2] not in self._pairs and " " not in text[at + 1 : at + 3]):
                continue
            found = self._at(text, at)
            if found is not None:
                behind = found.ends
                yield found
        if self._others is not None:
            yield from (Found(*match.span(), "name", LIKELY) for match in self._others.finditer(text))
        if self._foreign:
            yield from self._foreign_in(text)

    def _at(self, text: str, at: int) -> Found | None:
        room = len(text) - at
        starts = at == 0 or not ("가" <= text[at - 1] <= "힣")
        for length in self._lengths:
            if length <= room and text[at : at + length] in self._full:
                confidence = _confidence(text, at + length, length, starts=starts)
                if confidence:
                    return Found(at, at + length, "name", confidence)
        if not starts:
            return None
        for apart in (1, 2):  # a surname with a space behind it
            if text[at + apart : at + apart + 1] == " ":
                for length in self._lengths:
                    ends = at + length + 1
                    if text[at : at + apart] + text[at + apart + 1 : ends] in self._full and apart < length < room:
                        ending = _ENDING.match(text, ends)
                        if ending is not None:
                            return Found(at, ends, "name", LIKELY if ending["title"] else UNSURE)
        for length in self._given_lengths:
            if length > room or text[at : at + length] not in self._given:
                continue
            ending = _ENDING.match(text, at + length)
            if ending is not None and ending["title"]:
                return Found(at, at + length, "name", UNSURE)
        return None

    def _foreign_in(self, text: str) -> Iterator[Found]:
        folded = text.casefold()
        if len(folded) != len(text):
            return
        for word in re.finditer(r"[^\W\d_가-힣]{2,}", folded):
            for name in self._foreign.get(word[0], ()):
                ends = word.start() + len(name)
                if folded.startswith(name, word.start()) and not _LETTER.match(folded, ends):
                    yield Found(word.start(), ends, "name", LIKELY)


def titled_names_in(text: str) -> Iterator[Found]:
    """Whoever is called by a name and a title, of the roster or not: "김철수 씨", "김○○ 씨"."""
    for match in _CALLED.finditer(text):
        name, given, title = match["name"], match["given"], match["title"]
        if given is None or (given == "모" and title == "씨"):
            yield Found(*match.span("name"), "name", UNSURE)
        elif _is_sentence(match):
            continue
        elif name not in _NO_NAMES and not name.endswith("장") and (title == "씨" or len(given) == 2):
            sure = title == "씨" and len(given) == 2
            yield Found(*match.span("name"), "name", LIKELY if sure else UNSURE)


def _is_sentence(match: re.Match[str]) -> bool:
    """Whether the word before a title set apart ends as words of a sentence do: "전세가 씨가 말랐다", "신청은 어르신이"."""
    apart = match.end("name") < match.start("title")
    return apart and match["name"][-1] in ("가는를을의면고도로에운" if match["title"] == "씨" else _WORD_ENDS)


def often_said(found: Found, notes: int) -> Found:
    """A name that stands in so many notes: it is likely to be an ordinary word."""
    return found._replace(confidence=UNSURE) if found.confidence == LIKELY and notes >= _OFTEN else found


def _confidence(text: str, ends: int, length: int, *, starts: bool) -> str:
    """How sure it is that a name of the roster, so many syllables long, stands before ``ends``; empty for not at all."""
    ending = _ENDING.match(text, ends)
    if ending is None:
        return UNSURE if starts and length > 2 else ""
    titled = bool(ending["title"])
    if length == 2:
        return (LIKELY if titled else UNSURE) if starts else ""
    if not starts:
        return LIKELY if titled else UNSURE
    return CERTAIN if titled else LIKELY
