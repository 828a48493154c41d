"""The first file that somebody reads who finds the package in thirty years."""

from __future__ import annotations

from collections.abc import Sequence

from facilitator.archive.edition import Edition
from facilitator.archive.gathered import Gathered
from facilitator.archive.kept_file import KeptFile
from facilitator.archive.statement import DOCUMENTATION
from facilitator.minutes import figures

README = KeptFile(
    path=f"{DOCUMENTATION}/README.txt", media_type="text/plain",
    en="what this package is, for whoever opens it", ko="이 패키지가 무엇인지 여는 사람에게 알리는 글",
)  # fmt: skip

_CHECK = "openssl pkeyutl -verify -pubin -inkey public-key.pem -rawin -in chain-head.json -sigfile chain-head.sig"


def readme(gathered: Gathered, edition: Edition, files: Sequence[KeptFile]) -> bytes:
    """The text in both languages, that of the session first."""
    texts = [_korean(gathered, edition, files), _english(gathered, edition, files)]
    if gathered.outline.language != "ko":
        texts.reverse()
    return ("\n\n\n".join(texts) + "\n").encode()


def _english(gathered: Gathered, edition: Edition, files: Sequence[KeptFile]) -> str:
    outline = gathered.outline
    return f"""\
WHAT THIS IS

{outline.title}
{figures.day(outline.date, False)}  {outline.venue}
{outline.held_by}

On this day {outline.attendance.arrived:,} people sat together at {outline.attendance.tables} tables, talked in
{len(outline.rounds)} rounds and voted. This package holds what they said and decided. It is edition {edition.number}\
{f"; it takes the place of the package with the SHA-512 {edition.follows}" if edition.follows else ""}.
Begin with data/objects/minutes.pdf; everything else is there so that it can be read and checked without the
program that made it{f" (Facilitator {outline.methods.version})" if outline.methods.version else ""}.

WHAT IS IN IT

{_table(files, "en")}

The text files are UTF-8. Where a cell of a CSV file would begin with =, +, - or @, an apostrophe was put before it, so that
no spreadsheet takes what somebody said for a formula. Each JSON file has beside it the JSON Schema that says what its fields
mean. A vote in votes.json is written as its own small JSON text, naming options by their id; together with "rules" and
"hands" it gives "result".

WORDS THAT STAND EVERYWHERE

  Round      A time of talk about one question, at all tables at once.
  Note       What the note-taker of a table wrote down of what was said. T37-R2-05 is the fifth note of table 37 in round 2.
  Support    How many people at the table said that they agree with a note.
  Theme      Notes of many tables that people read and put together, with a title in their words. A note may be in several.
  Vote       A question to all, with options that came mostly from the themes. Its seal is the first 16 digits of the SHA-256
             over all that was counted when it was closed.

WHAT IS NOT IN IT

{_stays(gathered, "en")}

HOW TO CHECK IT

The package is a BagIt bag of version 0.97, the one before RFC 8493: manifest-sha256.txt and manifest-sha512.txt hold the
checksum of every file. The session's journal is a chain: every entry holds the SHA-256 of the one before it. The last one is
  {gathered.covered.hash}
and stands in chain-head.json, with the SHA-512 of every file in data/objects. Whoever has the record itself can find it there.
{_signed_en(gathered)}
"""


def _korean(gathered: Gathered, edition: Edition, files: Sequence[KeptFile]) -> str:
    outline = gathered.outline
    return f"""\
이 패키지는 무엇입니까

{outline.title}
{figures.day(outline.date, True)}  {outline.venue}
{outline.held_by}

이날 {outline.attendance.arrived:,}명이 테이블 {outline.attendance.tables}개에 둘러앉아 라운드 {len(outline.rounds)}개에 걸쳐 이야기하고
투표했습니다. 이 패키지에는 그 말과 결정이 담겨 있습니다. {edition.number}판\
{f"이며, SHA-512가 {edition.follows}인 패키지를 대신합니다" if edition.follows else "입니다"}.
data/objects/minutes.pdf부터 읽으십시오. 나머지는 만든 프로그램\
{f"(Facilitator {outline.methods.version})" if outline.methods.version else ""} 없이도 읽고 확인할 수 있도록 담았습니다.

무엇이 들어 있습니까

{_table(files, "ko")}

글자 파일은 모두 UTF-8입니다. CSV 파일의 칸이 =, +, -, @로 시작하면 그 앞에 작은따옴표를 붙였습니다. 나온 말을 스프레드시트가
수식으로 읽지 않게 하려는 것입니다. JSON 파일마다 항목의 뜻을 적은 JSON Schema가 있습니다. votes.json의 표 하나는 항목을 id로 적은
짧은 JSON 글이며, "rules"와 "hands"를 함께 세면 "result"가 됩니다.

자주 나오는 말

  라운드   모든 테이블이 한 가지 질문을 두고 함께 이야기한 시간입니다.
  기록     테이블의 기록자가 나온 말을 적은 것입니다. T37-R2-05는 37번 테이블이 2라운드에 다섯 번째로 남긴 기록입니다.
  공감     그 기록에 함께한다고 테이블에서 밝힌 사람 수입니다.
  주제     사람이 여러 테이블의 기록을 읽고 묶어 제목을 붙인 것입니다. 한 기록이 여러 주제에 들어갈 수 있습니다.
  투표     모두에게 물은 것이며, 선택지는 주로 주제에서 나왔습니다. 봉인은 마감할 때 센 모든 것의 SHA-256에서 앞 열여섯
           자리입니다.

무엇이 들어 있지 않습니까

{_stays(gathered, "ko")}

어떻게 확인합니까

이 패키지는 BagIt 0.97판(RFC 8493의 앞선 판) 꾸러미입니다. manifest-sha256.txt와 manifest-sha512.txt에 모든 파일의 체크섬이 있습니다.
회의의 작업 기록은 사슬입니다. 한 건마다 바로 앞 건의 SHA-256이 들어 있습니다. 마지막 건의 해시는 다음과 같습니다.
  {gathered.covered.hash}
이 해시는 data/objects에 있는 모든 파일의 SHA-512와 함께 chain-head.json에 있습니다. 원래 기록 파일이 있으면 그 안에서 찾을 수 있습니다.
{_signed_ko(gathered)}
"""


def _table(files: Sequence[KeptFile], language: str) -> str:
    widest = max(len(file.path) for file in files)
    said = {file.path: file.said(language) for file in files}
    return "\n".join(f"  {path:<{widest}}  {text[:1].upper()}{text[1:]}" for path, text in said.items())


def _stays(gathered: Gathered, language: str) -> str:
    if language == "ko":
        return "\n".join(f"  {one.ko}({one.count:,}). {one.why_ko}" for one in gathered.staying)
    return "\n".join(f"  {one.en} ({one.count:,}). {one.why_en}" for one in gathered.staying)


def _signed_en(gathered: Gathered) -> str:
    if gathered.signer is None:
        return "It is not signed: the session ran on one laptop without a hub, so there was no key."
    return f"""\
chain-head.sig is the Ed25519 signature over chain-head.json (RFC 8032). To check it:
  {_CHECK}
Compare public-key.pem with the one that the office gave with the delivery: only that tells who signed. In chain-head.json the
hub's own key, which sealed the ballots, vouches for it."""


def _signed_ko(gathered: Gathered) -> str:
    if gathered.signer is None:
        return "서명은 없습니다. 허브 없이 노트북 한 대로 진행한 회의여서 열쇠가 없습니다."
    return f"""\
chain-head.sig는 chain-head.json의 Ed25519 서명(RFC 8032)입니다. 확인하는 명령:
  {_CHECK}
public-key.pem이 부서가 전달할 때 알린 열쇠와 같은지 견주어 보십시오. 누가 서명했는지는 그것으로만 알 수 있습니다. chain-head.json에는
투표를 봉인한 허브의 열쇠가 이 열쇠를 보증한 서명이 있습니다."""
