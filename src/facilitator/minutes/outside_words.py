"""The words of voices from outside the hall, Korean and English side by side."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["OUTSIDE_PHRASES"]

OUTSIDE_PHRASES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "posts": ("온라인 의견 {n}건", "{n:online post}"),
        "posts.refs": ("온라인 의견", "Online posts"),
        "posts.only": ("이 라운드에는 온라인 의견만 있습니다.", "This round has online posts only."),
        "posts.unfiled": (
            "주제에 넣지 않은 온라인 의견 {n}건도 부록에 실었습니다.",
            "{n:online post} outside the themes, in the appendix as well.",
        ),
        "posts.agreements": ("동의 {n}", "{n:agreement}"),
        "posts.heading": ("{n}라운드 온라인 의견. {title}", "Online posts of round {n}. {title}"),
        "posts.heading_untitled": ("{n}라운드 온라인 의견", "Online posts of round {n}"),
        "posts.intro": (
            "회의장 밖에서 온 글 {n}건입니다. 회의장의 기록과 따로 세었고, 동의 수는 그 게시판에서 누른 수입니다. 글쓴이는 싣지 "
            "않습니다. 긴 글은 앞부분만 실었고, 전문은 기록 파일에 있습니다.",
            "{n:post} from outside the hall, counted apart from its notes; agreements are clicks on that board. Nobody is "
            "named. Of long posts the beginning is printed; the record has them whole.",
        ),
        "posts.date": ("날짜", "Date"),
        "posts.text": ("글", "Post"),
        "posts.agreed": ("동의", "Agreed"),
        "methods.posts": ("온라인 의견", "Online posts"),
        "methods.posts_text": (
            "온라인 게시판, 전자우편 등으로 들어온 글도 읽고 주제에 넣었습니다. 회의장의 기록, 테이블, 공감에는 더하지 않고 따로 "
            "세었습니다.",
            "Posts of an online board, e-mails and the like were read and filed as well. They are counted apart: neither "
            "notes nor tables nor support of the hall include them.",
        ),
    }
)
