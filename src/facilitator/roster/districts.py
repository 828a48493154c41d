"""Districts (자치구) as lists write them: with or without 구, alone or inside an address."""

from __future__ import annotations

import re

_SEOUL = (
    "강남 강동 강북 강서 관악 광진 구로 금천 노원 도봉 동대문 동작 마포 서대문 서초 성동 성북 송파 양천 영등포 용산 은평 "
    "종로 중 중랑"
)
_OTHER_CITIES = (
    "영도 부산진 동래 남 북 해운대 사하 금정 연제 수영 사상 서 동 수성 달서 미추홀 연수 남동 부평 계양 광산 유성 대덕 "
    "장안 권선 팔달 영통 수정 중원 분당 만안 동안 단원 상록 덕양 일산동 일산서 처인 기흥 수지 상당 서원 흥덕 청원 동남 "
    "서북 완산 덕진 의창 성산 마산합포 마산회원 진해"
)
_KNOWN = {f"{name}구" for name in f"{_SEOUL} {_OTHER_CITIES}".split()}
_BY_STEM = {name.removesuffix("구"): name for name in _KNOWN}

# Words that end like a district and are none: the city of Daegu, and the districts' own word for themselves.
_NO_DISTRICT = {"대구", "자치구", "지역구", "전지구"}
_KNOWN_INSIDE = re.compile(rf"(?:^|[\s시도])({'|'.join(sorted(_KNOWN, key=len, reverse=True))})")
_INSIDE = re.compile(r"(?:^|\s)([가-힣]{1,5}구)(?=$|[\s,(\d])")
_COUNTY = re.compile(r"(?:^|\s|도|시)([가-힣]{1,4}군)(?=$|[\s,(])")
_CITY = re.compile(r"(?:^|\s|도)([가-힣]{1,4}시)(?=$|[\s,(])")
_METROPOLIS = re.compile(r"^(?:대한민국\s*)?[가-힣]{2,3}(?:특별자치시|특별시|광역시)\s*|^서울시?\s*")
_LATIN = re.compile(r"\b([A-Z][A-Za-z]*(?:-[A-Za-z]+)?-gu)\b")


def district(value: str) -> str:
    """The district in ``value``: an address gives its 구 (else its 군, else its 시), a bare stem gets its 구.

    What is none of these is kept as typed. Stems are only those of districts that exist, so a stem can mean one word
    only ("강서" is 강서구 in every city that has one).

    >>> district("서울특별시 관악구 신림동 12-3"), district("관악"), district("경기도 안양시"), district("해외")
    ('관악구', '관악구', '안양시', '해외')
    """
    place = " ".join(value.split())
    rest = _METROPOLIS.sub("", place)
    if place in _KNOWN or rest in _KNOWN:
        return rest if rest in _KNOWN else place
    if rest in _BY_STEM:
        return _BY_STEM[rest]
    known = _KNOWN_INSIDE.search(rest)
    if known:
        return known[1]
    for found in _INSIDE.findall(rest):
        if found not in _NO_DISTRICT:
            return str(found)
    for pattern in (_COUNTY, _CITY):
        part = pattern.search(rest)
        if part:
            return part[1]
    latin = _LATIN.search(place)
    return latin[1] if latin else place


def looks_like_district(value: str) -> bool:
    """Whether the value is a district, or an address that names one.

    A bare stem counts only where it cannot be another everyday word (서, 동, 중 alone may be anything).
    """
    place = " ".join(value.split())
    if len(place) == 1:
        return False
    found = district(place)
    return found in _KNOWN or (found != place and found.endswith(("구", "군", "시"))) or bool(_LATIN.search(place))
