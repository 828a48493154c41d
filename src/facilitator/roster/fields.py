"""The fields a list can fill, and the headings under which cities write them.

To teach the program a new heading, add it here: spelled as ``heading_word`` gives it (lower case, no spaces, no
punctuation, nothing in brackets), the better ones first.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Field:
    """One thing the program knows about a participant; ``id`` is also the name of the attribute it becomes."""

    id: str
    en: str
    ko: str

    def label(self, language: str) -> str:
        """The field's name in ``language`` ("ko" or anything else for English)."""
        return self.ko if language == "ko" else self.en


FIELDS: tuple[Field, ...] = (
    Field("name", "Name", "이름"),
    Field("surname", "Family name (if separate)", "성 (따로 있을 때)"),
    Field("contact", "Phone or e-mail", "연락처"),
    Field("number", "Badge number", "명찰 번호"),
    Field("gender", "Gender", "성별"),
    Field("age", "Age", "연령대"),
    Field("district", "District", "자치구"),
    Field("occupation", "Occupation", "직업"),
    Field("opinion", "Opinion or interest", "의견·관심 분야"),
    Field("group", "Field or group", "분야·모둠"),
    Field("together", "Keep together", "함께 앉기"),
    Field("apart", "Keep apart", "떨어져 앉기"),
    Field("table", "Fixed table", "지정 테이블"),
    Field("needs", "Needs", "편의 지원"),
)
FIELD_IDS: tuple[str, ...] = tuple(field.id for field in FIELDS)

HEADINGS: dict[str, tuple[str, ...]] = {
    field: tuple(words.split())
    for field, words in {
        "name": "성명 이름 참가자명 참가자성명 참가자이름 참여자명 참여자성명 신청자명 신청자성명 위원명 시민명 성함 "
        "실명 성명이름 한글성명 한글이름 성명한글 이름한글 참가자 참여자 신청인 신청자 name fullname participantname "
        "attendeename nameofparticipant participant attendee firstname givenname forename",
        "surname": "성 성씨 surname lastname familyname",
        "contact": "휴대폰 휴대폰번호 휴대전화 휴대전화번호 핸드폰 핸드폰번호 연락처 전화번호 전화 연락번호 연락전화 폰번호 "
        "mobile mobilephone mobilenumber cell cellphone phone phonenumber telephone tel contact contactnumber "
        "contactinformation hp 이메일 이메일주소 전자우편 메일 메일주소 email emailaddress mail",
        "number": "명찰번호 이름표번호 배지번호 뱃지번호 명찰 참가번호 참가자번호 참여번호 참여자번호 접수번호 등록번호 "
        "신청번호 관리번호 번호 badge badgenumber badgeno participantnumber participantno registrationnumber number id",
        "gender": "성별 남녀 남녀구분 성별구분 성별남여 남여 gender sex",
        "age": "연령대 나이대 연령층 연령구분 연령대구분 나이 만나이 연령 만연령 나이만 생년월일 생년월일6자리 생일 출생일 출생일자 "
        "출생연도 출생년도 출생년 출생연월일 출생년월일 생년 생년도 년생 agegroup ageband agerange age birthdate "
        "dateofbirth dob birthday birthyear yearofbirth born",
        "district": "자치구 거주자치구 거주구 자치구명 구군 시군구 구 거주지역 거주지 거주지구 사는곳 사는구 지역 거주지주소 "
        "거주주소 집주소 자택주소 주소 주소지 도로명주소 district borough gu ward residence area address homeaddress",
        "occupation": "직업 직업군 직업구분 직업분류 직종 하는일 occupation job profession employment",
        "opinion": "관심분야 관심주제 관심의제 관심사 희망의제 희망주제 참여분야 토론분야 토론주제 분야 의제 주제 "
        "의견 사전의견 제안 제안내용 제안의견 정책제안 의견내용 한마디 하고싶은말 interest interests fieldofinterest "
        "topic topics opinion opinions field comment comments suggestion",
        "group": "희망분야 신청분야 희망모둠 희망그룹 모둠 조 분임 분과 그룹 소그룹 팀 조편성 모둠명 조이름 조번호 참가구분 참여구분 "
        "참가자구분 참가유형 "
        "참여유형 대상구분 유형 구분 group team category type",
        "together": "함께 함께앉기 같이앉기 같은테이블 동석 동석그룹 동반그룹 함께앉을사람 together keeptogether sittogether "
        "sitwith",
        "apart": "분리 분리배치 따로 따로앉기 떨어져앉기 다른테이블 분리그룹 apart keepapart sitapart separate",
        "table": "지정테이블 고정테이블 배정테이블 지정석 테이블 테이블번호 테이블no 원탁 원탁번호 지정원탁 배정원탁 table tableno "
        "tablenumber fixedtable pinnedtable assignedtable",
        "needs": "편의지원 편의제공 편의사항 지원사항 필요지원 지원필요사항 지원요청 요청사항 배려사항 배려 특별지원 휠체어 휠체어이용 "
        "수어통역 수어 문자통역 장애 장애여부 장애유형 needs accessneeds accessibility accessibilityneeds "
        "specialneeds accommodation accommodations wheelchair support",
    }.items()
}

# Headings that are longer than any table of words: "참가자 휴대전화 번호", "거주하시는 자치구".
_PARTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("contact", re.compile(r"휴대폰|휴대전화|핸드폰|연락처|전화번호|이메일|phone|mobile|email")),
    ("gender", re.compile(r"성별|gender")),
    ("age", re.compile(r"연령|나이|생년월일|출생|birth|(?:^|your)age(?:$|group|band|range|in)")),
    ("district", re.compile(r"자치구|시군구|거주지|거주지역|사는곳|district|borough")),
    ("occupation", re.compile(r"직업|직종|occupation")),
    ("needs", re.compile(r"편의지원|휠체어|통역|accessib|wheelchair")),
    ("opinion", re.compile(r"관심|(?:분야|의제|주제)$|의견|제안|interest|opinion")),
    ("name", re.compile(r"(?:성명|이름|성함)(?:$|[을은이]|입력|기재|작성)")),
)
# Somebody else's, or not what a participant is: never taken because a part of the heading fits.
_NOT_THE_PARTICIPANT = re.compile(
    r"보호자|비상|추천|담당|기관|직장|회사|단체|부서|업체|대리|동반|배우자|자녀|가족|영문|영어|한자|동의|등록일|신청일|접수일|"
    r"작성일|일시|타임스탬프|파일|팀이름|모임|라운드|timestamp|submitted|created|emergency|guardian|manager|company|organi[sz]ation|referr|consent|round|spouse|parent"
)
_BRACKETS = re.compile(r"[(\[{<【〔「『].*?(?:[)\]}>】〕」』]|$)")
_NUMBERED = re.compile(r"^\s*(?:\d+\s*[.)]\s*|[\u2460-\u2473]\s*)")
_NOT_LETTERS = re.compile(r"[\W_]+")

BIRTH = re.compile(r"생년|출생|생일|년생|birth|dob|born")


def heading_word(text: str) -> str:
    """A heading for comparing: no numbering, nothing in brackets, no spaces or signs, lower case.

    >>> heading_word("1. 성 별 (남/여)")
    '성별'
    """
    text = unicodedata.normalize("NFKC", _NUMBERED.sub("", text)).casefold()
    return _NOT_LETTERS.sub("", _BRACKETS.sub("", text)) or _NOT_LETTERS.sub("", text)


def _known_words() -> dict[str, tuple[str, int]]:
    """Every heading word with its field and its rank; a field's own name on screen is one as well, so that a list that the
    program wrote can be read again.
    """
    words = {word: (field, rank) for field, known in HEADINGS.items() for rank, word in enumerate(known)}
    for field in FIELDS:
        for label in (field.en, field.ko):
            words.setdefault(heading_word(label), (field.id, 0))
    return words


_FIELD_OF_WORD = _known_words()


def field_of_heading(heading: str) -> tuple[str, int] | None:
    """The field a heading stands for and how far down its words it was found (0 best, 100 by a part), or None."""
    word = heading_word(heading)
    exact = _FIELD_OF_WORD.get(word)
    if exact is not None:
        return exact
    if word and len(word) <= 40 and not _NOT_THE_PARTICIPANT.search(word):
        for field, part in _PARTS:
            if part.search(word):
                return field, 100
    return None


def is_heading_word(heading: str) -> bool:
    """Whether the heading is one of the words of the table (not merely a phrase that holds one)."""
    return heading_word(heading) in _FIELD_OF_WORD


def is_not_the_participants(heading: str) -> bool:
    """Whether the column is about somebody or something else: a guardian's phone, a company's name."""
    return _NOT_THE_PARTICIPANT.search(heading_word(heading)) is not None


def is_birth_heading(heading: str) -> bool:
    """Whether the column holds when people were born rather than how old they are."""
    return BIRTH.search(heading_word(heading)) is not None
