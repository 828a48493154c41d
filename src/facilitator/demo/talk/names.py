"""Invented names as people of each age bear them in Seoul, in Korean and in Latin letters."""

from __future__ import annotations

import random

# Family names with how many of a thousand people bear them, roughly.
_FAMILY = (
    "김 Kim 214|이 Lee 147|박 Park 84|최 Choi 47|정 Jung 43|강 Kang 24|조 Cho 21|윤 Yoon 20|장 Jang 20|임 Lim 17|한 Han 15|"
    "오 Oh 15|서 Seo 15|신 Shin 15|권 Kwon 14|황 Hwang 14|안 Ahn 14|송 Song 14|전 Jeon 11|홍 Hong 11|유 Yoo 9|고 Ko 9|"
    "문 Moon 9|양 Yang 9|손 Son 9|배 Bae 8|백 Baek 8|허 Heo 7|남 Nam 5|심 Sim 5|노 Roh 5|하 Ha 5|곽 Kwak 4|성 Sung 4|차 Cha 4|"
    "주 Joo 4|우 Woo 4|구 Koo 4|민 Min 3|진 Jin 3|나 Na 3|지 Ji 3|엄 Um 3|변 Byun 2|채 Chae 2|원 Won 2|천 Chun 2|방 Bang 2|"
    "공 Gong 2|현 Hyun 2|남궁 Namgung 1|선우 Sunwoo 1"
)

# Given names by the generation that bears them: those in their teens and twenties, thirties and forties, fifties, older.
_WOMEN = (
    "서연 Seo-yeon|민서 Min-seo|지우 Ji-woo|하은 Ha-eun|수빈 Su-bin|예은 Ye-eun|지민 Ji-min|채원 Chae-won|유진 Yu-jin|다은 Da-eun|"
    "윤서 Yoon-seo|예린 Ye-rin|소연 So-yeon|나은 Na-eun|가은 Ga-eun|서영 Seo-young|현서 Hyun-seo|수아 Su-a|채은 Chae-eun|"
    "지원 Ji-won|은서 Eun-seo|다인 Da-in|시은 Si-eun|연우 Yeon-woo|세빈 Se-bin|도연 Do-yeon|하린 Ha-rin|소윤 So-yoon",
    "지혜 Ji-hye|은지 Eun-ji|지영 Ji-young|민정 Min-jung|혜진 Hye-jin|수진 Su-jin|보람 Bo-ram|아름 A-reum|은영 Eun-young|"
    "현정 Hyun-jung|미진 Mi-jin|유미 Yu-mi|선영 Sun-young|은정 Eun-jung|지은 Ji-eun|주희 Ju-hee|혜원 Hye-won|"
    "나영 Na-young|슬기 Seul-gi|진아 Jin-a|경아 Kyung-a|효진 Hyo-jin|윤정 Yoon-jung|세진 Se-jin|희정 Hee-jung",
    "미경 Mi-kyung|미숙 Mi-sook|경희 Kyung-hee|은주 Eun-joo|현숙 Hyun-sook|미영 Mi-young|혜경 Hye-kyung|"
    "은희 Eun-hee|명희 Myung-hee|성희 Sung-hee|영미 Young-mi|인숙 In-sook|경미 Kyung-mi|선희 Sun-hee|미란 Mi-ran|연숙 Yeon-sook|"
    "정숙 Jung-sook|영란 Young-ran|옥희 Ok-hee|수경 Su-kyung|순영 Soon-young|애경 Ae-kyung|현주 Hyun-joo|진숙 Jin-sook",
    "영자 Young-ja|정숙 Jung-sook|순자 Soon-ja|영숙 Young-sook|춘자 Chun-ja|경자 Kyung-ja|정자 Jung-ja|옥순 Ok-soon|명자 Myung-ja|"
    "순옥 Soon-ok|영순 Young-soon|정순 Jung-soon|금자 Geum-ja|말순 Mal-soon|숙자 Sook-ja|복순 Bok-soon|옥자 Ok-ja|혜숙 Hye-sook|"
    "길자 Gil-ja|분이 Boon-i|종숙 Jong-sook|화자 Hwa-ja|점례 Jeom-rye|인자 In-ja|순례 Soon-rye|양순 Yang-soon",
)
_MEN = (
    "민준 Min-jun|도윤 Do-yoon|서준 Seo-jun|지호 Ji-ho|현우 Hyun-woo|준서 Jun-seo|건우 Gun-woo|우진 Woo-jin|승현 Seung-hyun|"
    "시우 Si-woo|유준 Yu-jun|동현 Dong-hyun|지훈 Ji-hoon|예준 Ye-jun|민재 Min-jae|현준 Hyun-jun|승우 Seung-woo|태윤 Tae-yoon|"
    "재원 Jae-won|은찬 Eun-chan|규민 Kyu-min|찬우 Chan-woo|주원 Joo-won|한결 Han-gyeol|성민 Sung-min|도현 Do-hyun|윤호 Yoon-ho",
    "성훈 Sung-hoon|정훈 Jung-hoon|상현 Sang-hyun|준호 Jun-ho|진우 Jin-woo|태호 Tae-ho|민석 Min-seok|재현 Jae-hyun|동욱 Dong-wook|"
    "영준 Young-jun|상우 Sang-woo|형준 Hyung-jun|기현 Ki-hyun|종현 Jong-hyun|석진 Seok-jin|대현 Dae-hyun|용준 Yong-jun|"
    "현석 Hyun-seok|창민 Chang-min|경호 Kyung-ho|승환 Seung-hwan|재성 Jae-sung|우석 Woo-seok|정우 Jung-woo",
    "성호 Sung-ho|영호 Young-ho|상철 Sang-chul|종철 Jong-chul|경수 Kyung-soo|병철 Byung-chul|기영 Ki-young|진수 Jin-soo|"
    "동수 Dong-soo|용호 Yong-ho|재근 Jae-geun|인호 In-ho|창수 Chang-soo|명수 Myung-soo|형철 Hyung-chul|종훈 Jong-hoon|태식 Tae-sik|"
    "경석 Kyung-seok|재호 Jae-ho|광수 Kwang-soo|상진 Sang-jin|영철 Young-chul|성수 Sung-soo|만호 Man-ho|승철 Seung-chul",
    "영수 Young-soo|정식 Jung-sik|영식 Young-sik|병호 Byung-ho|춘식 Chun-sik|종수 Jong-soo|덕수 Deok-soo|창호 Chang-ho|"
    "정남 Jung-nam|상수 Sang-soo|길수 Gil-soo|용식 Yong-sik|근배 Geun-bae|학수 Hak-soo|홍식 Hong-sik|만식 Man-sik|달수 Dal-soo|"
    "판석 Pan-seok|기철 Ki-chul|봉수 Bong-soo|재만 Jae-man|두식 Doo-sik|종구 Jong-goo|칠성 Chil-sung|영길 Young-gil",
)

GENERATIONS = {10: 0, 20: 0, 30: 1, 40: 1, 50: 2, 60: 3, 70: 3}
"""The decade of a person's age -> the generation whose given names they bear."""


def _split(names: str) -> list[list[str]]:
    return [name.split() for name in names.split("|")]


_FAMILIES = [(ko, en) for ko, en, _ in _split(_FAMILY)]
_FAMILY_WEIGHTS = [int(weight) for _, _, weight in _split(_FAMILY)]
_GIVEN = {True: [_split(names) for names in _WOMEN], False: [_split(names) for names in _MEN]}


def draw_name(language: str, woman: bool, decade: int, chance: random.Random) -> str:
    """A full name for a person of that gender and decade of age (10, 20 .. 70): 김영자, or Kim Young-ja in English."""
    family_ko, family_en = chance.choices(_FAMILIES, _FAMILY_WEIGHTS)[0]
    given_ko, given_en = chance.choice(_GIVEN[woman][GENERATIONS[decade]])
    return f"{family_ko}{given_ko}" if language == "ko" else f"{family_en} {given_en}"
