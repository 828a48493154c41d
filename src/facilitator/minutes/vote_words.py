"""The fixed words of votes and their results, Korean and English side by side."""

from __future__ import annotations

__all__ = ["VOTE_PHRASES"]

VOTE_PHRASES: dict[str, tuple[str, str]] = {
    # ballots
    "votes": ("투표", "Votes"),
    "votes.results": ("투표 결과", "Results of the votes"),
    "votes.none": ("실시한 투표가 없습니다.", "No votes were held."),
    "vote.title": ("투표 {n}. {title}", "Vote {n}. {title}"),
    "vote.leads": ("최다 득표", "most votes"),
    "vote.tie": ("동률 최다", "tied for most votes"),
    "vote.figure": ("{count}표 · {share}", "{count} · {share}"),
    "vote.first": ("1위", "first"),
    "vote.first_tied": ("공동 1위", "tied for first"),
    "vote.enough": ("기준 충족", "enough"),
    "vote.no_options": ("항목이 없습니다.", "There were no options."),
    "vote.closed": ("{time} 마감", "closed {time}"),
    "vote.by_table": ("테이블별 집계", "counts by table"),
    "vote.turnout": (
        "참석 {present}명 가운데 {cast}명 투표({share}) · 기권 {abstain} · 무효 {invalid}",
        "{cast} of {present} present voted ({share}), {abstain} abstained, {invalid} invalid",
    ),
    "vote.eligible": ("투표권 {n}명", "{n} eligible"),
    "vote.valid": ("유효 {n}표", "{n} valid"),
    "vote.basis": ("비율은 {basis} 기준", "shares of {basis}"),
    "method.single": ("하나 선택", "one choice"),
    "method.approval": ("여럿 선택", "several choices"),
    "method.yes-no": ("찬반 투표", "for or against"),
    "method.rating": ("점수 매기기", "grades"),
    "method.ranking": ("순위 매기기", "ranking"),
    "method.points": ("점수 나누어 주기", "points"),
    "method.most": ("{n}개까지 선택", "up to {n:choice}"),
    "method.ranks": ("{n}순위까지", "up to {n:place}"),
    "method.scale": ("{low}점부터 {high}점까지", "from {low} to {high}"),
    "method.spend": ("한 사람에 {n}점", "{n:point} a person"),
    "method.irv": ("차례로 떨어뜨리기로 집계", "counted by elimination"),
    "method.borda": ("보르다 점수로 집계", "counted by Borda points"),
    "method.schulze": ("둘씩 견주어 집계(슐체 방식)", "counted two by two (Schulze)"),
    "method.secret": ("비밀투표", "secret"),
    "basis.present": ("참석자 {n}명", "the {n:person|people} present"),
    "basis.cast": ("투표자 {n}명", "the {n:person|people} who voted"),
    "basis.valid": ("유효 {n}표", "{n:valid ballot}"),
    # figures and what they are taken of, where options are not chosen
    "vote.mean": ("평균 {mean}점 · {people}명", "mean {mean} · {people:person|people}"),
    "vote.no_grades": ("매긴 점수 없음", "no grades"),
    "vote.points": ("{points}점 · {share}", "{points} · {share}"),
    "vote.remains": ("{votes}표 · {share}", "{votes} · {share}"),
    "vote.went": ("{votes}표 · {n}차 집계에서 탈락", "{votes} · out in count {n}"),
    "vote.borda": ("{score}점", "{score}"),
    "vote.beats": ("{n}개 항목을 이김", "beats {n}"),
    "basis.rating": (
        "평균은 점수를 매긴 사람 기준 · 막대는 {low}~{high}점",
        "means of those who graded · bars from {low} to {high}",
    ),
    "basis.points": ("비율은 나누어 준 점수 {n}점 기준", "shares of the {n:point} given"),
    "basis.irv": (
        "표와 비율은 항목마다 마지막으로 남아 있던 집계 기준",
        "votes and shares of each option's last count",
    ),
    "basis.borda": ("막대는 보르다 점수", "bars show Borda points"),
    "basis.schulze": ("막대는 둘씩 견주어 이긴 항목 수", "bars show how many options each beats"),
    "vote.quota": ("의결 기준: {quota} · {has}표로 {met}", "Majority needed: {quota}; {has:vote}, {met}"),
    "vote.quorum_cast": (
        "정족수: {quorum} · {has}명이 투표하여 충족",
        "Quorum: {quorum}; {has:person|people} voted, enough",
    ),
    "vote.quorum_present": (
        "정족수: {quorum} · {has}명이 참석하여 충족",
        "Quorum: {quorum}; {has:person|people} present, enough",
    ),
    "vote.met": ("충족", "enough"),
    "vote.unmet": ("미달", "not enough"),
    "vote.seal": ("봉인 {seal}", "Seal {seal}"),
    "vote.correction": (
        "{time} 마감한 앞선 결과를 바로잡았습니다. 사유: {reason}",
        "This corrects an earlier result closed at {time}. Reason: {reason}",
    ),
    "vote.correction_of": (
        "{time} 마감한 투표 {n}의 결과를 바로잡은 것입니다. 사유: {reason}",
        "This takes the place of vote {n}, closed at {time}. Reason: {reason}",
    ),
    "vote.correction_plain": (
        "앞선 결과를 바로잡았습니다. 사유: {reason}",
        "This corrects an earlier result. Reason: {reason}",
    ),
    "vote.reopened": (
        "{time} 마감한 결과를 두고 투표를 다시 열었습니다. 사유: {reason}",
        "Reopened after a result that was closed at {time}. Reason: {reason}",
    ),
    "vote.annulled": ("이 투표는 무효입니다. 사유: {reason}", "This vote was annulled. Reason: {reason}"),
    "vote.annulled_short": ("무효", "annulled"),
    "vote.compared": ("전후 비교(앞: 투표 {n}): {changes}", "Before (vote {n}) and after: {changes}"),
    "vote.change": ("‘{option}’ {before} → {after}", "“{option}” {before} → {after}"),
    "vote.pending": (
        "이 결과는 바로잡고 있습니다. 사유: {reason}",
        "This result is being corrected. Reason: {reason}",
    ),
    "vote.earlier": ("앞선 결과: {result}", "Earlier result – {result}"),
    "vote.no_reason": ("적지 않음", "not given"),
    # what came of it
    "outcome.no-votes": (
        "유효한 표가 없어 아무것도 결정되지 않았습니다.",
        "There was no valid vote, so nothing was decided.",
    ),
    "outcome.no-quorum_cast": (
        "투표한 사람이 {has}명으로 정족수({quorum})에 {lack}명 모자라 성립하지 않았습니다.",
        "No quorum: {has:person|people} voted, {lack} too few ({quorum}). The vote does not stand.",
    ),
    "outcome.no-quorum_present": (
        "참석한 사람이 {has}명으로 정족수({quorum})에 {lack}명 모자라 성립하지 않았습니다.",
        "No quorum: {has:person|people} were present, {lack} too few ({quorum}). The vote does not stand.",
    ),
    "outcome.tied": (
        "{names} 항목이 {each}동률이어서 결정되지 않았습니다. 추첨 등으로 동률을 가르지 않았습니다.",
        "Not decided: {names} are tied{each}. Nothing was drawn to break the tie.",
    ),
    "outcome.short": (
        "가장 많은 표를 얻은 {names} 항목도 {has}표로 의결 기준({quota})에 {lack}표 모자라 결정되지 않았습니다.",
        "Not decided: {names} had the most, {has:vote}, {lack} short of the majority needed ({quota}).",
    ),
    "outcome.first": ("{names} 항목이 {by} 1위입니다.", "First: {names}, {by}."),
    "outcome.decided": ("{names} 항목이 {by} 결정되었습니다.", "Decided: {names}, {by}."),
    "outcome.decided_quota": (
        "{names} 항목이 {by} 의결 기준({quota})을 채워 결정되었습니다.",
        "Decided: {names}, {by}, reaching the majority needed ({quota}).",
    ),
    "outcome.accepted": ("{counts}로 가결되었습니다.", "Accepted: {counts}."),
    "outcome.accepted_quota": (
        "{counts}로 의결 기준({quota})을 채워 가결되었습니다.",
        "Accepted: {counts}, reaching the majority needed ({quota}).",
    ),
    "outcome.rejected": ("{counts}로 부결되었습니다.", "Rejected: {counts}."),
    "outcome.rejected_quota": (
        "{counts}로 의결 기준({quota})에 {lack}표 모자라 부결되었습니다.",
        "Rejected: {counts}, {lack} short of the majority needed ({quota}).",
    ),
    "outcome.name": ("‘{name}’", "“{name}”"),
    "outcome.more_names": ("{names} 외 {n}개", "{names} and {n} more"),
    "outcome.count": ("{name} {count}표", "{name} {count}"),
    # with what the first place was won; several that are tied have it each
    "outcome.by.chosen": ("가장 많은 {count}표({share})로", "with the most votes, {count} ({share})"),
    "outcome.by.rating": ("가장 높은 평균 {score}점으로", "with the highest mean, {score}"),
    "outcome.by.points": ("가장 많은 {score}점({share})으로", "with the most points, {score} ({share})"),
    "outcome.by.irv": (
        "{n}차 집계에서 과반수인 {score}표({share})로",
        "with more than half in count {n}, {score:vote} ({share})",
    ),
    "outcome.by.borda": ("가장 높은 보르다 점수 {score}점으로", "with the most Borda points, {score}"),
    "outcome.by.condorcet": (
        "둘씩 견주어 다른 모든 항목을 이겨",
        "preferred by more people to each of the others",
    ),
    "outcome.by.schulze": (
        "둘씩 견주어 모든 항목을 이긴 항목은 없으나 가장 뚜렷하게 이겨(슐체 방식)",
        "by the clearest wins (Schulze), as none beats each of the others",
    ),
    "outcome.each.chosen": ("{count}표({share})로 ", " at {count:vote} ({share})"),
    "outcome.each.rating": ("평균 {score}점으로 ", " at a mean of {score}"),
    "outcome.each.points": ("{score}점({share})으로 ", " at {score} points ({share})"),
    "outcome.each.borda": ("보르다 점수 {score}점으로 ", " at {score} Borda points"),
    # majorities and quorums
    "quota.simple": ("다른 항목보다 많은 {needed}표", "more than any other option: {needed}"),
    "quota.absolute": ("{whole}의 과반수인 {needed}표", "more than half of {whole}: {needed}"),
    "quota.part": (
        "{whole}의 {parts}분의 {part} 이상인 {needed}표",
        "at least {part}/{parts} of {whole}: {needed}",
    ),
    "quorum.people": ("{needed}명", "{needed:person|people}"),
    "quorum.absolute": (
        "투표권자 {whole}명의 과반수인 {needed}명",
        "more than half of the {whole} eligible: {needed}",
    ),
    "quorum.part": (
        "투표권자 {whole}명의 {parts}분의 {part} 이상인 {needed}명",
        "at least {part}/{parts} of the {whole} eligible: {needed}",
    ),
    # tables
    "grades.option": ("항목", "Option"),
    "grades.people": ("매긴 사람", "People"),
    "grades.mean": ("평균", "Mean"),
    "grades.median": ("중앙값", "Median"),
    "grades.polarisation": ("양극화", "Polarised"),
    "grades.about": (
        "점수마다 그 점수를 매긴 사람 수입니다. 양극화는 모두 같은 점수를 매기면 0, 절반씩 양 끝 점수를 매기면 1입니다.",
        "How many people gave each grade. Polarised: 0 where all agree, 1 where half gave the lowest and half the "
        "highest.",
    ),
    "grades.distribution": ("{name}: {grades}", "{name}: {grades}"),
    "grades.given": ("{grade}점 {people}명", "{grade} from {people}"),
    "points.sum": ("점수 합", "Points"),
    "points.share": ("비율", "Share"),
    "points.people": ("점수를 준 사람", "People"),
    "borda.score": ("보르다 점수", "Borda points"),
    "borda.first": ("첫째로 꼽은 표", "Ranked first"),
    "counts.nth": ("{n}차", "Count {n}"),
    "counts.out": ("탈락", "out"),
    "counts.exhausted": ("남은 선택 없음", "No choice left"),
    "counts.about": (
        "+는 탈락한 항목에서 옮겨 온 표입니다. 더 적은 순위가 없으면 ‘남은 선택 없음’으로 셉니다.",
        "Votes after + came from options that went out; those that name no other option have no choice left.",
    ),
    "counts.tied": ("{n}차 집계의 공동 최하위: {names}.", "Last together in count {n}: {names}."),
    "counts.fork": ("{name} 항목이 탈락하면 1위는 {winners}입니다.", "If {name} is out, the winner is {winners}."),
    "counts.same": ("어느 항목이 먼저 탈락하여도 1위는 같습니다.", "Whichever goes first, the winner is the same."),
    "counts.open": (
        "누가 먼저 탈락하느냐에 따라 1위가 달라지므로 집계를 여기서 마쳤습니다.",
        "Who wins depends on which goes first, so the count ends here.",
    ),
    "pairs.wins": ("이김", "Beats"),
    "pairs.about": (
        "각 줄의 항목을 위 번호의 항목보다 앞에 둔 사람 수이며, 더 많은 쪽을 굵게 적었습니다.",
        "How many people prefer the row's option to the numbered one; the larger side in bold.",
    ),
    "pairs.condorcet": (
        "다른 어느 항목과 둘씩 견주어도 {name} 항목을 앞에 둔 사람이 더 많습니다(콩도르세 승자).",
        "Compared two by two, more people prefer {name} to each of the others (the Condorcet winner).",
    ),
    "pairs.no_condorcet": (
        "둘씩 견주어 다른 모든 항목을 이긴 항목(콩도르세 승자)은 없습니다.",
        "No option is preferred to each of the others (there is no Condorcet winner).",
    ),
    # differences that were accepted
    "accepted": ("인정한 차이", "Accepted differences"),
    "accepted.silent": (
        "{places}에서 표가 들어오지 않았습니다. 사유: {reason}",
        "No votes came from {places}. Reason: {reason}",
    ),
    "accepted.more": (
        "사람보다 표가 많습니다: {places}. 사유: {reason}",
        "More votes than people: {places}. Reason: {reason}",
    ),
    "accepted.tables": ("{tables}번 테이블", "tables {tables}"),
    "accepted.table": ("{tables}번 테이블", "table {tables}"),
    "accepted.hall": ("회의장 전체", "the hall as a whole"),
    "accepted.figures": ("{place}({people}명, {votes}표)", "{place} ({votes:vote}, {people:person|people})"),
    # how votes were counted
    "methods.votes": ("투표", "Votes"),
    "methods.single": ("하나 선택: 한 사람이 한 항목을 고릅니다.", "One choice: each person chooses one option."),
    "methods.approval": (
        "여럿 선택: 한 사람이 여러 항목을 고를 수 있어 비율의 합이 100%를 넘을 수 있습니다.",
        "Several choices: each person may choose several options, so the shares may add up to more than 100%.",
    ),
    "methods.yes-no": (
        "찬반 투표: 한 사람이 찬성과 반대 가운데 하나를 고릅니다.",
        "For or against: each person chooses one of the two.",
    ),
    "methods.rating": (
        "점수 매기기: 한 사람이 항목마다 점수를 매기며 평균이 가장 높은 항목이 1위입니다.",
        "Grades: each person grades the options, and the highest mean is first.",
    ),
    "methods.points": (
        "점수 나누어 주기: 한 사람이 정해진 점수를 항목에 나누어 주며 점수 합이 가장 큰 항목이 1위입니다.",
        "Points: each person spreads points over the options, and the most points are first.",
    ),
    "methods.ranking": (
        "순위 매기기: 한 사람이 항목을 앞에 두고 싶은 차례로 적습니다.",
        "Ranking: each person puts the options in an order, the best first.",
    ),
    "methods.irv": (
        "차례로 떨어뜨리기: 한 항목이 과반수가 될 때까지 표가 가장 적은 항목을 떨어뜨리고 그 표를 다음 순위의 항목으로 옮깁니다.",
        "Elimination: until one option has more than half, the one with the fewest votes goes out and its votes go to the "
        "next choice.",
    ),
    "methods.borda": (
        "보르다 점수: 어떤 항목을 다른 항목보다 앞에 둘 때마다 1점, 같은 자리에 두거나 둘 다 적지 않으면 1/2점입니다.",
        "Borda points: 1 for every option that somebody puts below, 1/2 for every equal one; options left out are equal.",
    ),
    "methods.schulze": (
        "둘씩 견주기(슐체 방식): 항목을 둘씩 견주어 더 많은 사람이 앞에 둔 항목이 이깁니다. 서로 물고 물리면 더 뚜렷하게 "
        "이긴 쪽을 따릅니다.",
        "Two by two (Schulze): of each two options the one that more people put first wins; where they beat each other in a "
        "circle, the clearest wins decide.",
    ),
    "methods.ties": (
        "동률은 추첨 등으로 가르지 않고 동률로 적습니다.",
        "Ties are told as ties; nothing is drawn to break them.",
    ),
    "methods.seal": (
        "봉인: 마감할 때 센 모든 것의 SHA-256에서 앞 열여섯 자리입니다. 기록 파일을 검증하면 값이 맞는지 확인할 수 있습니다.",
        "Seal: the first 16 digits of the SHA-256 over all that was counted at closing. Verifying the record checks it.",
    ),
    "methods.basis.present": (
        "참석자 기준: 득표를 그때 참석한 사람 수로 나눕니다.",
        "Of those present: votes divided by the people present at that time.",
    ),
    "methods.basis.cast": (
        "투표자 기준: 득표를 투표한 사람 수(기권·무효 포함)로 나눕니다.",
        "Of those who voted: votes divided by all who voted, abstentions and invalid ones included.",
    ),
    "methods.basis.valid": (
        "유효표 기준: 득표를 기권과 무효를 뺀 표로 나눕니다.",
        "Of valid ballots: votes divided by ballots without abstentions and invalid ones.",
    ),
    "methods.corrections": (
        "닫은 투표의 결과는 지우지 않습니다. 잘못이 있으면 사유를 적어 바로잡거나 다시 열거나 무효로 하고, 앞선 결과를 함께 둡니다.",
        "The result of a closed vote is never removed. A mistake is corrected, the vote reopened or annulled, with the reason "
        "and the earlier result beside it.",
    ),
}
