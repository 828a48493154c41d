"""The fixed words of the minutes, Korean and English side by side."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.minutes import figures
from facilitator.minutes.figure_words import FIGURE_PHRASES
from facilitator.minutes.outside_words import OUTSIDE_PHRASES
from facilitator.minutes.population_words import POPULATION_PHRASES
from facilitator.minutes.publishing_words import PUBLISHING_PHRASES
from facilitator.minutes.vote_words import VOTE_PHRASES

__all__ = ["PHRASES", "Words"]

PHRASES: dict[str, tuple[str, str]] = {
    **VOTE_PHRASES,
    **PUBLISHING_PHRASES,
    **OUTSIDE_PHRASES,
    **POPULATION_PHRASES,
    **FIGURE_PHRASES,
    # what the document is
    "document.full": ("회의록", "Minutes"),
    "document.preliminary": ("현장 결과 보고", "Preliminary report"),
    "kind.roundtable": ("원탁회의", "Roundtable"),
    "kind.listening": ("시민 경청회", "Listening session"),
    "kind.expert": ("전문가 숙의", "Expert deliberation"),
    "kind.workshop": ("정책 워크숍", "Policy workshop"),
    "page": ("{page} / {pages}쪽", "Page {page} of {pages}"),
    "contents": ("차례", "Contents"),
    "continued": ("(이어짐)", "(continued)"),
    "made": ("{time} 작성", "Made on {time}"),
    "untitled": ("(제목 없음)", "(untitled)"),
    "not_entered": ("입력하지 않았습니다.", "Not entered."),
    "reading": (
        "기록 번호 T37-R2-05는 37번 테이블이 2라운드에 다섯 번째로 남긴 기록입니다. 본문의 번호를 누르면 부록의 "
        "원문으로, 주제의 제목과 수를 누르면 그 주제에 넣은 기록 목록으로, 투표의 제목과 표를 누르면 테이블별 집계로 "
        "갑니다. 부록의 주제 번호는 그 주제로, ‘인용’은 인용한 자리로 돌아갑니다.",
        "The serial T37-R2-05 is the fifth note of table 37 in round 2. A serial in the text leads to the note in the "
        "appendix, the title and figures of a theme to the list of its notes, those of a vote to its counts by table. In "
        "the appendix a theme number leads back to the theme, “quote” to the place where the note is quoted.",
    ),
    # overview
    "overview": ("회의 개요", "The meeting at a glance"),
    "overview.law": (
        "「공공기록물 관리에 관한 법률 시행령」 제18조가 회의록에 담도록 정한 사항입니다.",
        "The items that Article 18 of the Enforcement Decree of the Public Records Management Act of Korea "
        "requires of minutes.",
    ),
    "overview.name": ("회의 명칭", "Meeting"),
    "overview.body": ("개최 기관", "Held by"),
    "overview.when_where": ("일시 및 장소", "Date and place"),
    "overview.purpose": ("목적", "Purpose"),
    "overview.people": ("참석자 및 배석자", "Attendees and observers"),
    "overview.order": ("진행 순서", "Order of the day"),
    "overview.agenda": ("상정 안건", "Agenda"),
    "overview.gist": ("발언 요지", "Gist of remarks"),
    "overview.decisions": ("결정 사항", "Decisions"),
    "overview.votes": ("표결 내용", "Votes"),
    "overview.attended": (
        "참석 {arrived}명 (초청 {invited}명 · 현장 참여 {walk_ins}명 · 불참 {absent}명)",
        "{arrived} came ({invited} invited, {walk_ins} walked in, {absent} did not come)",
    ),
    "overview.unmarked": ("출석을 표시하지 않은 사람 {n}명", "{n} not marked either way"),
    "overview.facilitators": ("테이블 진행자 {n}명", "{n:table facilitator}"),
    "overview.note_takers": ("기록자 {n}명", "{n:note-taker}"),
    "order.opening": ("개회", "Opening"),
    "overview.observers": ("배석: {text}", "Observers: {text}"),
    "overview.no_observers": ("배석자: 입력하지 않았습니다.", "Observers: none entered."),
    "overview.no_order": ("진행한 순서가 없습니다.", "Nothing was held."),
    "overview.no_agenda": ("상정한 안건이 없습니다.", "Nothing was put before the meeting."),
    "overview.no_gist": ("남긴 기록이 없습니다.", "No notes were taken."),
    "overview.no_decisions": ("결정한 사항이 없습니다.", "Nothing was decided."),
    "overview.no_votes": ("표결하지 않았습니다.", "No vote was taken."),
    "overview.more": ("외 {n}건은 본문에 있습니다.", "{n} more in the text."),
    "overview.gist_line": ("{round} – 기록 {notes}건, 주제 {themes}개", "{round} – {notes:note}, {themes:theme}"),
    "overview.vote_line": (
        "{title} – {option} {count}표({share})",
        "{title} – {option}, {count:vote} ({share})",
    ),
    "overview.vote_result": ("{title} – {result}", "{title} – {result}"),
    "overview.accepted": ("가결", "accepted"),
    "overview.rejected": ("부결", "rejected"),
    "overview.vote_turnout": ("투표 {cast}명 / 참석 {present}명", "{cast} of {present} present voted"),
    # attendance
    "people": ("참석자", "Who met"),
    "people.share_of": (
        "아래 비율은 참석자 {n}명을 기준으로 합니다.",
        "Shares below are of the {n:person|people} who came.",
    ),
    "people.none": ("참석자 명단이 없습니다.", "There is no list of participants."),
    "people.privacy": (
        "참가자의 이름과 연락처는 이 회의록에 싣지 않습니다.",
        "Names and contacts of participants are not part of these minutes.",
    ),
    "attribute.gender": ("성별", "Gender"),
    "attribute.age": ("연령대", "Age"),
    "attribute.district": ("자치구", "District"),
    "attribute.occupation": ("직업", "Occupation"),
    "attribute.opinion": ("의견·관심 분야", "Opinion or interest"),
    "attribute.group": ("분야·모둠", "Field or group"),
    "value.others": ("그 밖", "others"),
    "value.none": ("미기재", "not given"),
    "attendance.label": ("참석자", "People"),
    # seating
    "seating": ("자리 배치", "How people were seated"),
    "seating.none": ("자리 배치를 하지 않았습니다.", "People were not assigned to tables."),
    "seating.held": (
        "{rounds}개 라운드에서 미리 정한 자리에 앉았습니다.",
        "People had assigned seats in {rounds:round}.",
    ),
    "seating.even": (
        "모든 테이블의 {attributes} 구성이 참석자 전체를 가능한 한 고르게 닮았습니다.",
        "Every table mirrored those who came in {attributes} as closely as whole people can.",
    ),
    "seating.nearly": (
        "테이블마다 {attributes} 구성이 참석자 전체를 닮도록 나누었습니다. 테이블별 인원 {cells}칸 가운데 "
        "{in_band}칸({share})이 가장 고른 범위 안에 있습니다.",
        "Tables were made to mirror those who came in {attributes}: {in_band} of {cells:count by table|counts by table} "
        "({share}) are as even as whole people allow.",
    ),
    "seating.no_repeats": (
        "라운드가 바뀌어도 같은 사람과 두 번 앉은 참석자는 없습니다.",
        "Nobody sat with the same person twice.",
    ),
    "seating.repeats": (
        "두 번 이상 같은 테이블에 앉은 짝은 {repeats}쌍입니다.",
        "{repeats:pair} sat together more than once.",
    ),
    "seating.figures": (
        "배치 {rounds}회 · 테이블별 인원 {cells}칸 가운데 {in_band}칸이 고른 범위 안",
        "{rounds:seating}; {in_band} of {cells:table count} within the even range",
    ),
    # rounds
    "round": ("{n}라운드", "Round {n}"),
    "round.title": ("{n}라운드. {title}", "Round {n}. {title}"),
    "round.question": ("질문", "Question"),
    "round.planned": ("계획 {n}분", "{n:minute} planned"),
    "round.tables": ("테이블 {n}개", "{n:table}"),
    "round.notes": ("기록 {n}건", "{n:note}"),
    "round.not_held": ("열리지 않은 라운드입니다.", "This round was not held."),
    "round.no_notes": ("이 라운드에 남긴 기록이 없습니다.", "No notes were taken in this round."),
    "round.no_themes": (
        "기록을 묶은 주제가 없습니다. 모든 기록은 부록에 있습니다.",
        "The notes were not grouped into themes; all of them are in the appendix.",
    ),
    "round.no_rounds": ("진행한 라운드가 없습니다.", "No rounds were held."),
    "round.themes": (
        "주제별 기록 수 (이 라운드의 기록 {n}건 가운데)",
        "Notes in each theme (of {n:note} in this round)",
    ),
    "round.unfiled": ("주제에 넣지 않은 기록", "Notes outside the themes"),
    "round.unfiled_count": (
        "주제에 넣지 않은 기록 {n}건은 부록에 그대로 실었습니다.",
        "{n:note} outside the themes, printed in the appendix as written.",
    ),
    "rounds": ("라운드", "Rounds"),
    # themes
    "theme": ("주제 {n}", "Theme {n}"),
    "theme.title": ("주제 {n}. {title}", "Theme {n}. {title}"),
    "theme.count": (
        "기록 {notes}건 · 테이블 {tables}개 · 공감 {support}",
        "{notes:note} · {tables:table} · support {support}",
    ),
    "theme.short": ("기록 {notes} · 테이블 {tables}", "{notes:note} · {tables:table}"),
    "theme.listed": ("근거 기록은 부록 {n}", "notes listed in appendix {n}"),
    "theme.no_notes": ("아직 넣은 기록이 없습니다", "no notes were filed here"),
    "theme.minority": ("소수 의견", "Minority view"),
    "theme.minority_strongly": ("강하게 말한 소수 의견", "Minority view, felt strongly"),
    "theme.one_strongly": ("한 사람이 강하게 말한 의견", "Said by one, felt strongly"),
    "themes.across": ("라운드를 가로지르는 주제", "Themes across the rounds"),
    "themes.across_caption": ("주제별 기록 수", "Notes in each theme"),
    "quote.source": ("{n}번 테이블", "table {n}"),
    "quote.strongly": ("강하게 말함", "felt strongly"),
    "quote.support": ("공감 {n}", "support {n}"),
    # note kinds
    "note.idea": ("의견", "Idea"),
    "note.reason": ("이유", "Reason"),
    "note.concern": ("걱정", "Concern"),
    "note.minority": ("소수 의견", "Minority"),
    "note.question": ("질문", "Question"),
    "note.summary": ("요약", "Summary"),
    # recommendations and closing
    "recommendations": ("권고", "Recommendations"),
    "recommendations.none": ("채택한 권고가 없습니다.", "No recommendations were adopted."),
    "recommendation.number": ("번호", "No."),
    "recommendation.text": ("내용", "Recommendation"),
    "recommendation.responsible": ("담당", "Responsible"),
    "recommendation.theme": ("주제", "Theme"),
    "introduction": ("머리말", "Introduction"),
    "closing": ("맺음말", "Closing words"),
    "next": ("다음 단계", "Next steps"),
    # how it was done
    "methods": ("집계와 기록 방법", "How it was done"),
    "methods.notes": ("기록", "Notes"),
    "methods.notes_text": (
        "테이블의 기록자가 나온 말을 그 자리에서 적었습니다. 인용문과 부록은 적은 그대로이며, 테이블에서 철회한 "
        "기록은 세지도 싣지도 않았습니다.",
        "The note-taker of each table wrote down what was said while it was said. Quotes and the appendix are "
        "verbatim; notes that a table took back are neither counted nor printed.",
    ),
    "methods.themes": ("주제", "Themes"),
    "methods.themes_text": (
        "사람이 기록을 읽고 주제로 묶었습니다. 기록 수는 그 주제에 넣은 기록, 테이블 수는 그 기록이 나온 테이블, "
        "공감은 테이블에서 함께한다고 밝힌 사람 수의 합입니다. 한 기록이 여러 주제에 들어갈 수 있어 합이 전체와 다를 "
        "수 있습니다.",
        "People read the notes and grouped them into themes. A theme's notes are those filed under it, its tables "
        "those that wrote them, its support the sum of people at the tables who said they agreed. A note may "
        "stand in several themes, so the sums may differ from the total.",
    ),
    "methods.software": ("프로그램", "Software"),
    "methods.chain": ("기록 일지", "Journal"),
    "methods.chain_text": ("항목 {entries}개 · 마지막 해시 {head}", "{entries:entry|entries}, last hash {head}"),
    "methods.made": ("작성 시각", "Made"),
    "methods.privacy": ("개인정보", "Personal data"),
    "methods.missing": ("글자", "Characters"),
    "methods.missing_text": (
        "인쇄 글꼴에 없는 글자 {n}가지({codes})는 □로 찍었습니다. 원문은 기록 파일에 그대로 있습니다.",
        "{n:character} missing from the printed font ({codes}) printed as □. The record keeps the originals.",
    ),
    "figure": ("그림", "Figure"),
    # appendices
    "appendix.notes": ("부록 1. 모든 기록", "Appendix 1. All notes"),
    "appendix.round": ("{n}라운드 기록. {title}", "Notes of round {n}. {title}"),
    "appendix.round_untitled": ("{n}라운드 기록", "Notes of round {n}"),
    "appendix.table": ("{n}번 테이블", "Table {n}"),
    "appendix.table_count": ("기록 {n}건", "{n:note}"),
    "appendix.intro": (
        "철회한 것을 뺀 모든 기록 {n}건을 라운드와 테이블 순서로 실었습니다.",
        "{n:note} by round and table; what was taken back is left out.",
    ),
    "appendix.none": ("실을 기록이 없습니다.", "There are no notes to print."),
    "appendix.serial": ("기록 번호", "Serial"),
    "appendix.kind": ("종류", "Kind"),
    "appendix.text": ("기록한 말", "Note"),
    "appendix.support": ("공감", "Support"),
    "appendix.theme": ("주제", "Theme"),
    "appendix.strongly": ("{text} [강하게 말함]", "{text} [felt strongly]"),
    "appendix.one_strongly": ("{text} [한 사람이 강하게 말함]", "{text} [said by one, felt strongly]"),
    "appendix.alone": ("{text} [단독 의견]", "{text} [stands alone]"),
    "appendix.aside": ("{text} [주제에 넣지 않음: {reason}]", "{text} [set aside: {reason}]"),
    "appendix.skipped": ("{text} [분류하지 않음]", "{text} [not sorted]"),
    "appendix.quoted": ("인용", "quote"),
    "appendix.themes": ("부록 {n}. 주제별 근거 기록", "Appendix {n}. Notes by theme"),
    "appendix.themes_intro": (
        "주제마다 그 주제에 넣은 기록의 번호입니다. 번호를 누르면 원문으로, 제목을 누르면 본문의 주제로 갑니다.",
        "The serials of the notes filed under each theme. A serial leads to the note, a title back to the theme.",
    ),
    "appendix.votes": ("부록 {n}. 테이블별 투표 집계", "Appendix {n}. Votes by table"),
    "appendix.votes_table": ("테이블", "Table"),
    "appendix.votes_voters": ("투표자", "Voters"),
    "appendix.votes_abstain": ("기권", "Abstain"),
    "appendix.votes_invalid": ("무효", "Invalid"),
    "appendix.votes_total": ("합계", "Total"),
    "appendix.votes_option": ("{n}번 {text}", "{n}. {text}"),
    # preliminary report
    "preliminary.left_out": (
        "이 보고서는 4쪽에 맞추어 {limits}만 실었습니다. 나머지 주제와 모든 기록은 회의록 전문에 있습니다.",
        "To fit four pages this report shows only {limits}. The other themes and every note are in the full minutes.",
    ),
    "preliminary.complete": (
        "모든 기록과 테이블별 집계는 회의록 전문에 있습니다.",
        "Every note and the counts by table are in the full minutes.",
    ),
    "preliminary.limit_themes": ("기록이 많은 순서로 라운드마다 주제 {n}개", "the {n:largest theme} of each round"),
    "preliminary.limit_rounds": ("앞선 라운드 {n}개", "the first {n:round}"),
    "preliminary.limit_told": (
        "라운드마다 큰 주제부터 고른 {n}개의 설명과 인용",
        "summary and quotes of {n:theme} (the largest of each round first)",
    ),
    "preliminary.limit_quotes": ("주제마다 인용 {n}건", "{n:quote} for each theme"),
    "preliminary.limit_no_quotes": ("인용 없이 주제의 수", "themes without quotes"),
    "preliminary.limit_options": ("표가 많은 항목 {n}개", "the {n:leading option} of each vote"),
    "preliminary.limit_ballots": ("앞선 투표 {n}개", "the first {n:vote}"),
    "preliminary.limit_recommendations": ("권고 {n}개", "{n:recommendation}"),
    "preliminary.limit_text": ("긴 글의 앞부분", "the beginning of long texts"),
    "preliminary.more_themes": ("외 주제 {n}개 (기록 {notes}건)", "{n:more theme} ({notes:note})"),
    "preliminary.more_options": ("외 항목 {n}개 ({votes}표)", "{n:more option} ({votes:vote})"),
    "preliminary.more_ranked": ("외 항목 {n}개", "{n:more option}"),
    "preliminary.no_next": (
        "권고와 다음 단계는 아직 적지 않았습니다. 회의록 전문의 ‘권고’와 ‘맺음말’에서 확인해 주십시오.",
        "Recommendations and next steps are not written yet. Look for them in the full minutes, under "
        "“Recommendations” and “Closing words”.",
    ),
    "preliminary.no_next_by": (
        "권고와 다음 단계는 아직 적지 않았습니다. 회의록 전문의 ‘권고’와 ‘맺음말’, 그리고 {held_by}의 안내에서 확인해 "
        "주십시오.",
        "Recommendations and next steps are not written yet. Look for them in the full minutes, under "
        "“Recommendations” and “Closing words”, and in what {held_by} announces.",
    ),
    "preliminary.status": (
        "현장에서 바로 집계한 결과이며 회의록 전문에서 확정합니다.",
        "Counted on the spot; the full minutes are what counts in the end.",
    ),
    # the run of the day
    "run.title": ("진행표", "Run of the day"),
    "run.minutes": ("{n}분", "{n} min"),
    "run.people": ("참가자 {people}명 · 테이블 {tables}개", "{people:person|people} · {tables:table}"),
    "run.total": ("라운드 {rounds}개 · {first}부터 {last}까지", "{rounds:round}, from {first} to {last}"),
    "run.empty": ("아직 넣은 라운드가 없습니다.", "There are no rounds yet."),
}


class _Count(float):
    """A number that a phrase may write with its noun: ``{notes:note}`` gives "1 note", "2 notes"."""

    def __format__(self, noun: str) -> str:
        number = figures.number(float(self))
        if not noun:
            return number
        one, _, many = noun.partition("|")
        return f"{number} {one if float(self) == 1 else many or one + 's'}"


class Words:
    """The fixed words in one language (``ko``, or anything else for English)."""

    def __init__(self, language: str, phrases: Mapping[str, tuple[str, str]] = PHRASES) -> None:
        self.korean = language == "ko"
        self._phrases = phrases

    def __call__(self, key: str, **values: object) -> str:
        """The phrase of ``key`` with ``values`` filled in; numbers get thousands separators."""
        phrase = self._phrases[key][0 if self.korean else 1]
        if not values:
            return phrase
        return phrase.format_map(
            {name: _Count(value) if isinstance(value, int | float) else value for name, value in values.items()}
        )
