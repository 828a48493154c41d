"""The words of the page for phones, Korean and English side by side."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from facilitator.minutes.one_vote import ONE_VOTE
from facilitator.minutes.words import Words

__all__ = ["LANGUAGES", "PHONE_PHRASES", "language_of", "phone_words"]

LANGUAGES = ("ko", "en")

PHONE_PHRASES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        **ONE_VOTE,
        "vote": ("투표", "Vote"),
        "vote.of": ("투표 {n}", "Vote {n}"),
        "other_language": ("English", "한국어"),
        # the code
        "code.title": ("투표 코드 입력", "Enter your voting code"),
        "code.how": (
            "명찰이나 투표용지에 인쇄된 코드를 입력해 주십시오. 붙임표(-)는 빼도 되고, 소문자로 써도 됩니다.",
            "Type the code from your badge or voting slip. You may leave out the hyphens and use small letters.",
        ),
        "code.label": ("투표 코드", "Voting code"),
        "code.go": ("다음", "Next"),
        "code.unknown": (
            "이 코드로는 투표할 수 없습니다. 글자를 다시 확인해 주십시오. 그래도 안 되면 접수대에 말씀해 주십시오.",
            "This code cannot vote here. Check the letters once more. If it still does not work, ask at the desk.",
        ),
        "code.slow": (
            "맞지 않는 코드가 여러 번 들어왔습니다. {seconds}초 뒤에 다시 해 주십시오. 명찰의 QR 코드는 지금도 쓸 수 있습니다.",
            "Wrong codes came several times. Try again in {seconds} seconds. The QR code on your badge works meanwhile.",
        ),
        "code.again": ("코드 다시 입력", "Type the code again"),
        # which ballots there are
        "open.title": ("지금 진행 중인 투표", "Votes that are open now"),
        "none.title": ("지금은 열린 투표가 없습니다", "No vote is open now"),
        "none.how": (
            "사회자가 투표를 열면 아래 단추를 눌러 주십시오.",
            "Press the button below when the lead facilitator opens a vote.",
        ),
        "again": ("다시 확인", "Look again"),
        "voted": ("투표를 마쳤습니다", "You have voted"),
        "voted.all": (
            "열려 있는 투표에 모두 참여하셨습니다. 고맙습니다.",
            "You have voted in everything that is open. Thank you.",
        ),
        "closed.title": ("끝난 투표", "Votes that are closed"),
        # choosing
        "secret": ("비밀투표", "Secret vote"),
        "secret.means": (
            "누가 무엇을 골랐는지는 어디에도 남지 않습니다. 이 코드를 이미 썼다는 것만 남습니다.",
            "Nothing keeps who chose what. Only that this code has been used is kept.",
        ),
        "public": ("공개투표", "Open vote"),
        "public.means": (
            "비밀투표가 아닙니다. 고른 내용이 테이블 번호와 함께 남습니다.",
            "This vote is not secret. What you choose is kept together with your table.",
        ),
        "grouped": (
            "결과를 나이나 성별 같은 집단별로도 보여 드립니다. {n}명이 안 되는 집단은 따로 보이지 않습니다.",
            "Results are also shown by groups, such as age or gender; never of fewer than {n} people.",
        ),
        "pick.single": ("하나를 골라 주십시오", "Choose one"),
        "pick.yes-no": ("하나를 골라 주십시오", "Choose one"),
        "pick.approval": ("{n}개까지 골라 주십시오", "Choose up to {n}"),
        "pick.rating": ("항목마다 점수를 골라 주십시오", "Give each option a grade"),
        "rating.scale": ("{low}점이 가장 낮고 {high}점이 가장 높습니다.", "{low} is the lowest and {high} the highest."),
        "pick.ranking": ("순위를 정해 주십시오", "Put them in order"),
        "ranking.how": (
            "{n}개까지 순위를 정할 수 있습니다. 1이 가장 좋은 것입니다.",
            "You may rank up to {n}. 1 is the best.",
        ),
        "pick.points": ("점수를 나누어 주십시오", "Share out your points"),
        "points.how": ("모두 {n}점까지 쓸 수 있습니다.", "You may spend up to {n} points in all."),
        "grade.none": ("점수 없음", "no grade"),
        "place.none": ("순위 없음", "not ranked"),
        "place.of": ("순위", "Place"),
        "points.of": ("점수", "Points"),
        "next": ("다음: 고른 것 확인", "Next: check your choice"),
        "error.title": ("확인해 주십시오", "Please check"),
        # repeating it
        "review.title": ("이렇게 투표하시겠습니까?", "Is this your vote?"),
        "review.warning": (
            "아직 투표한 것이 아닙니다. ‘이대로 투표’를 누르면 바꿀 수 없습니다.",
            "You have not voted yet. After “Cast this vote” it cannot be changed.",
        ),
        "cast": ("이대로 투표", "Cast this vote"),
        "change": ("고치기", "Change it"),
        "linked": (
            "이 표를 같은 질문에 낸 저의 다른 표와 이름 없이 비교해도 좋습니다",
            "Compare this vote with my other one, without my name",
        ),
        "linked.means": (
            "생각이 어떻게 바뀌었는지 함께 살펴보는 데에만 씁니다. 고르지 않으셔도 표는 똑같이 집계됩니다.",
            "Only to see how opinions change between two votes on the same question. "
            "Your vote counts the same if you leave this empty.",
        ),
        "linked.done": (
            "이 표는 이름 없이 다른 표와 비교할 수 있게 두었습니다.",
            "This vote may be compared with your other one, without your name.",
        ),
        # the receipt
        "receipt.title": ("투표했습니다", "Your vote is in"),
        "receipt.again": (
            "이미 받은 같은 투표입니다. 한 번만 집계됩니다.",
            "This same vote had already arrived. It is counted once.",
        ),
        "receipt": ("확인 번호", "Your receipt"),
        "receipt.how": (
            "적어 두거나 화면을 찍어 두십시오. 아무에게도 보여 주지 마십시오. 투표가 끝나면 공개되는 목록에서 이 번호로 내 표를 "
            "확인할 수 있습니다.",
            "Write it down or take a picture of the screen, and show it to nobody. When the vote has closed, you can "
            "find your vote by it on the published list.",
        ),
        "receipt.check": ("투표가 끝난 뒤: 목록에서 내 표 확인", "After it has closed: find my vote on the list"),
        "back": ("투표 목록으로", "Back to the votes"),
        # the published list
        "list.title": ("공개된 투표 목록", "The published votes"),
        "list.how": (
            "휴대전화로 낸 표를 확인 번호 순서로 적었습니다. 이름이나 코드는 없습니다. 손, 종이, 투표기로 낸 표는 결과에 "
            "들어 있지만 확인 번호가 없습니다.",
            "The votes by phone in the order of their receipts, without names and codes. Hands, paper and keypads are "
            "counted in the result but have no receipts.",
        ),
        "list.find": ("확인 번호로 찾기", "Find a receipt"),
        "list.search": ("찾기", "Find"),
        "list.found": ("이 확인 번호의 표가 집계되어 있습니다.", "The vote with this receipt is counted."),
        "list.missing": (
            "이 확인 번호는 목록에 없습니다. 글자를 다시 확인해 주십시오. 맞는데도 없으면 접수대에 말씀해 주십시오.",
            "This receipt is not on the list. Check the letters once more. If they are right, tell the desk.",
        ),
        "list.choice": ("고른 것", "Choice"),
        "list.count": ("확인 번호가 있는 표 {n}표", "{n:vote|votes} with a receipt"),
        "list.empty": ("이 투표에는 확인 번호가 있는 표가 없습니다.", "No vote here has a receipt."),
        "list.page": ("{page} / {pages}쪽", "Page {page} of {pages}"),
        "list.earlier": ("앞쪽", "Earlier"),
        "list.later": ("뒤쪽", "Later"),
        "list.see": ("결과 보기, 확인 번호로 내 표 찾기", "See the result, find a receipt"),
        "result.title": ("결과", "Result"),
        "result.cast": ("투표 {cast}명 · 유효 {valid} · 기권 {abstain} · 무효 {invalid}",
            "{cast} voted · {valid} valid · {abstain} abstained · {invalid} invalid"),
        "result.seal": ("봉인 번호", "Seal"),
        # trouble
        "trouble.title": ("투표하지 못했습니다", "This did not work"),
        "trouble.missing": ("이 주소에는 아무것도 없습니다.", "There is nothing at this address."),
        "trouble.large": ("보낸 내용이 너무 큽니다.", "What was sent is too large."),
        "trouble.form": (
            "보낸 내용을 읽을 수 없습니다. 처음부터 다시 해 주십시오.",
            "What was sent cannot be read. Please start again.",
        ),
        "trouble.closed": (
            "이 투표는 끝났습니다.",
            "This vote has closed.",
        ),
        "trouble.busy": (
            "지금은 처리하지 못했습니다. 잠시 뒤에 같은 단추를 한 번 더 눌러 주십시오. 두 번 집계되지 않습니다.",
            "This could not be done just now. Press the same button again in a moment; it is never counted twice.",
        ),
        "trouble.list": (
            "이 투표의 목록은 투표가 끝난 뒤에 공개됩니다.",
            "The list of this vote is published when the vote has closed.",
        ),
    }
)  # fmt: skip


def phone_words(language: str) -> Words:
    """The words in ``language`` ("ko" or anything else for English)."""
    return Words(language, PHONE_PHRASES)


def language_of(accepted: str, usual: str) -> str:
    """The language of a browser by its ``Accept-Language``: the first of ours in it by weight, else ``usual``."""
    best, weight = usual, 0.0
    for part in accepted[:200].split(","):
        name, _, rest = part.strip().partition(";")
        code = name.strip().lower()[:2]
        quality = rest.strip().removeprefix("q=")
        try:
            value = float(quality) if quality else 1.0
        except ValueError:
            continue
        if code in LANGUAGES and value > weight:
            best, weight = code, value
    return best
