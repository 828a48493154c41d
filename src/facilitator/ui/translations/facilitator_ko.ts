<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>ArchivePage</name>
    <message>
        <source>Check the record</source>
        <translation>기록 확인하기</translation>
    </message>
    <message>
        <source>Back up …</source>
        <translation>백업하기 …</translation>
    </message>
    <message>
        <source>Save all documents and data …</source>
        <translation>문서와 자료 모두 저장 …</translation>
    </message>
    <message>
        <source>Purge personal data …</source>
        <translation>개인정보 파기 …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>멈추기</translation>
    </message>
    <message>
        <source>Package and deliver</source>
        <translation>묶어서 보내기</translation>
    </message>
    <message>
        <source>Pause the delivery or let it go on</source>
        <translation>보내기 멈춤 또는 이어 보내기</translation>
    </message>
    <message>
        <source>Try the delivery now</source>
        <translation>지금 다시 시도</translation>
    </message>
    <message>
        <source>Take the delivery out</source>
        <translation>보낼 목록에서 빼기</translation>
    </message>
    <message>
        <source>Add a destination …</source>
        <translation>보낼 곳 추가…</translation>
    </message>
    <message>
        <source>Change the destination …</source>
        <translation>보낼 곳 고치기…</translation>
    </message>
    <message>
        <source>Folder for the backup</source>
        <translation>백업을 둘 폴더</translation>
    </message>
    <message>
        <source>Backed up as {file}.</source>
        <translation>{file}(으)로 백업했습니다.</translation>
    </message>
    <message>
        <source>Back up while ballot {number} is secret and open?</source>
        <translation>비밀투표 {number}이(가) 진행 중입니다. 지금 백업할까요?</translation>
    </message>
    <message>
        <source>Two copies from while people vote tell which codes voted in between, and what was voted. The hub removes its own copies when the ballot is closed; this one stays until you delete it.</source>
        <translation>투표하는 동안 만든 사본이 둘이면 그 사이에 어떤 코드가 투표했고 무엇이 나왔는지 드러납니다. 허브가 만든 사본은 투표를 닫으면 지워지지만, 이 사본은 직접 지워야 합니다.</translation>
    </message>
    <message>
        <source>Back up all the same</source>
        <translation>그래도 백업하기</translation>
    </message>
    <message>
        <source>Folder for the documents</source>
        <translation>문서를 둘 폴더</translation>
    </message>
    <message>
        <source>{count} files are in {folder}.</source>
        <translation>{folder} 폴더에 파일 {count}개를 저장했습니다.</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>보관</translation>
    </message>
    <message>
        <source>This record</source>
        <translation>이 기록</translation>
    </message>
    <message>
        <source>Is everything as it was written?</source>
        <translation>기록이 쓰인 그대로입니까?</translation>
    </message>
    <message>
        <source>Every entry of the journal is checked against the one before it, the whole day is played again from the journal and compared, and every ballot is counted again.</source>
        <translation>일지의 모든 항목이 앞 항목과 이어지는지 살피고, 일지로 하루를 처음부터 다시 만들어 견주고, 모든 투표를 다시 셉니다.</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>백업</translation>
    </message>
    <message>
        <source>A whole copy while you go on working. Put it on a stick or a second disk.</source>
        <translation>일하는 중에도 통째로 복사합니다. USB나 다른 디스크에 두십시오.</translation>
    </message>
    <message>
        <source>Documents and data</source>
        <translation>문서와 자료</translation>
    </message>
    <message>
        <source>Full minutes and preliminary report as PDF and DOCX, and all data as XLSX, CSV and JSON. No names are in them.</source>
        <translation>회의록 전문과 현장 결과 보고를 PDF와 DOCX로, 모든 자료를 XLSX, CSV, JSON으로 저장합니다. 이름은 들어 있지 않습니다.</translation>
    </message>
    <message>
        <source>Save everything …</source>
        <translation>모두 저장 …</translation>
    </message>
    <message>
        <source>protected by a passphrase</source>
        <translation>암호로 보호함</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>암호 없음</translation>
    </message>
    <message>
        <source>{entries} entries in the journal · last one {head} · {protected}</source>
        <translation>일지 {entries}건 · 마지막 {head} · {protected}</translation>
    </message>
    <message>
        <source>Everything agrees.</source>
        <translation>모두 일치합니다.</translation>
    </message>
    <message>
        <source>All {entries} entries, the record, and every ballot.</source>
        <translation>일지 {entries}건과 기록, 모든 투표를 확인했습니다.</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>그 밖에 {count}건</translation>
    </message>
    <message>
        <source>{count} things do not agree.</source>
        <translation>일치하지 않는 것이 {count}건 있습니다.</translation>
    </message>
</context>
<context>
    <name>ArrangingPanel</name>
    <message>
        <source>Who met</source>
        <translation>참석자</translation>
    </message>
    <message>
        <source>Seating</source>
        <translation>자리 배치</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>라운드</translation>
    </message>
    <message>
        <source>Themes across the rounds</source>
        <translation>라운드를 가로지르는 주제</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>투표</translation>
    </message>
    <message>
        <source>Recommendations</source>
        <translation>권고</translation>
    </message>
    <message>
        <source>Logo on the cover</source>
        <translation>표지 로고</translation>
    </message>
    <message>
        <source>Choose a picture …</source>
        <translation>그림 고르기 …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>빼기</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>서명란</translation>
    </message>
    <message>
        <source>Each gets a line to sign on by hand. Names are optional.</source>
        <translation>한 사람마다 손으로 서명할 줄이 생깁니다. 이름은 적지 않아도 됩니다.</translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation>한 줄 추가</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>순서</translation>
    </message>
    <message>
        <source>Themes of a round</source>
        <translation>라운드 안의 주제</translation>
    </message>
    <message>
        <source>As on the board</source>
        <translation>주제판 순서</translation>
    </message>
    <message>
        <source>Most notes first</source>
        <translation>기록 많은 순</translation>
    </message>
    <message>
        <source>Chapters of the full minutes</source>
        <translation>회의록 전문의 장</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>앞으로</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Title or office</source>
        <translation>직책</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
</context>
<context>
    <name>ArrivalDelegate</name>
    <message>
        <source>Participant {number}</source>
        <translation>참가자 {number}</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>불참</translation>
    </message>
    <message>
        <source>left early</source>
        <translation>일찍 감</translation>
    </message>
    <message>
        <source>Table {number}</source>
        <translation>{number}번 테이블</translation>
    </message>
    <message>
        <source>no seat</source>
        <translation>자리 없음</translation>
    </message>
</context>
<context>
    <name>AttributeCard</name>
    <message>
        <source>{count} values</source>
        <translation>값 {count}개</translation>
    </message>
    <message>
        <source>Every table shall mirror</source>
        <translation>고르게 나눌 기준</translation>
    </message>
    <message>
        <source>+ Join two</source>
        <translation>+ 겹쳐 보기</translation>
    </message>
    <message>
        <source>Two attributes as one: women over 60 at every table, say.</source>
        <translation>두 항목을 겹쳐 하나로 봅니다. 예: 모든 테이블에 60대 이상 여성.</translation>
    </message>
    <message>
        <source>Take this pair away</source>
        <translation>이 겹쳐 보기를 없앱니다</translation>
    </message>
</context>
<context>
    <name>AttributeRow</name>
    <message>
        <source>{inside} of {tables} tables</source>
        <translation>테이블 {tables}곳 중 {inside}곳</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>값별로</translation>
    </message>
    <message>
        <source>Values of {attribute}</source>
        <translation>{attribute} 값별로</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>People</source>
        <translation>인원</translation>
    </message>
    <message>
        <source>A table</source>
        <translation>테이블당</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>고른 범위</translation>
    </message>
    <message>
        <source>In band</source>
        <translation>범위 안</translation>
    </message>
</context>
<context>
    <name>BallotEditor</name>
    <message>
        <source>Remove this option</source>
        <translation>이 항목 지우기</translation>
    </message>
    <message>
        <source>Option {number}</source>
        <translation>항목 {number}</translation>
    </message>
    <message>
        <source>In favour</source>
        <translation>찬성</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>반대</translation>
    </message>
    <message>
        <source>Prepare a ballot</source>
        <translation>투표 준비하기</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Question put to the hall</source>
        <translation>참가자에게 묻는 말</translation>
    </message>
    <message>
        <source>Hide majority, quorum and comparison</source>
        <translation>의결 기준 · 정족수 · 비교 닫기</translation>
    </message>
    <message>
        <source>Majority, quorum, comparison …</source>
        <translation>의결 기준 · 정족수 · 비교 …</translation>
    </message>
    <message>
        <source>Voting slips …</source>
        <translation>투표 쪽지 …</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>Add an option</source>
        <translation>항목 더하기</translation>
    </message>
    <message>
        <source>Take the themes</source>
        <translation>주제 가져오기</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>버리기</translation>
    </message>
    <message>
        <source>Save the draft</source>
        <translation>초안 저장</translation>
    </message>
    <message>
        <source>Open the ballot</source>
        <translation>투표 열기</translation>
    </message>
</context>
<context>
    <name>BallotList</name>
    <message>
        <source>New ballot</source>
        <translation>새 투표</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>초안</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>닫힘</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>정정됨</translation>
    </message>
    <message>
        <source>Annulled</source>
        <translation>무효</translation>
    </message>
    <message>
        <source>{number}. {title}</source>
        <translation>{number}. {title}</translation>
    </message>
</context>
<context>
    <name>BallotResult</name>
    <message>
        <source>Close the ballot</source>
        <translation>투표 닫기</translation>
    </message>
    <message>
        <source>Show on the big screen</source>
        <translation>큰 화면에 보이기</translation>
    </message>
    <message>
        <source>Secret ballot: how the votes fall is shown once it is closed.</source>
        <translation>비밀투표입니다. 결과는 투표를 닫은 뒤에 보입니다.</translation>
    </message>
    <message>
        <source>Secret ballot: nobody can tell who voted what.</source>
        <translation>비밀투표입니다. 누가 무엇에 투표했는지 아무도 알 수 없습니다.</translation>
    </message>
    <message>
        <source>Open ballot.</source>
        <translation>공개투표입니다.</translation>
    </message>
    <message>
        <source>Ballot {number} · {title}</source>
        <translation>투표 {number} · {title}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>Closed · stored result</source>
        <translation>닫힘 · 저장된 결과</translation>
    </message>
    <message>
        <source>Corrected by a later ballot</source>
        <translation>나중 투표로 정정됨</translation>
    </message>
    <message>
        <source>Annulled</source>
        <translation>무효</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>초안</translation>
    </message>
    <message>
        <source>This result no longer counts.</source>
        <translation>이 결과는 더는 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>Reopened only to correct what was entered.</source>
        <translation>입력한 것을 정정하려고 다시 연 투표입니다.</translation>
    </message>
    <message>
        <source>Nobody can vote any more: the result was known already.</source>
        <translation>결과가 이미 알려졌으므로 더 투표할 수 없습니다.</translation>
    </message>
    <message>
        <source>This ballot corrects an earlier one.</source>
        <translation>앞 투표를 바로잡은 투표입니다.</translation>
    </message>
    <message>
        <source>The earlier one is kept with its reason.</source>
        <translation>앞 투표는 정정 사유와 함께 남아 있습니다.</translation>
    </message>
    <message>
        <source>Hands of {entered} of {tables} tables are in.</source>
        <translation>테이블 {tables}곳 가운데 {entered}곳이 들어왔습니다.</translation>
    </message>
    <message>
        <source>Missing: {tables}</source>
        <translation>남은 테이블: {tables}</translation>
    </message>
    <message>
        <source>{count} people have voted by phone.</source>
        <translation>휴대전화로 {count}명이 투표했습니다.</translation>
    </message>
    <message>
        <source>{count} keypads have voted.</source>
        <translation>투표기 {count}대가 투표했습니다.</translation>
    </message>
    <message>
        <source>{count} slips of paper count.</source>
        <translation>투표지 {count}장을 집계했습니다.</translation>
    </message>
    <message>
        <source>Seal {seal}</source>
        <translation>봉인 {seal}</translation>
    </message>
    <message>
        <source>Annul …</source>
        <translation>무효로 하기 …</translation>
    </message>
    <message>
        <source>Correct, reopen or annul …</source>
        <translation>정정 · 다시 열기 · 무효 …</translation>
    </message>
    <message>
        <source>Hide how it was counted</source>
        <translation>집계 과정 닫기</translation>
    </message>
    <message>
        <source>Show how it was counted</source>
        <translation>집계 과정 보기</translation>
    </message>
</context>
<context>
    <name>BeforePublishing</name>
    <message>
        <source>Quotes</source>
        <translation>인용</translation>
    </message>
    <message>
        <source>Remove the logo</source>
        <translation>로고 빼기</translation>
    </message>
    <message>
        <source>Order of themes</source>
        <translation>주제 순서</translation>
    </message>
    <message>
        <source>Order of chapters</source>
        <translation>장 순서</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>글</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>꾸밈</translation>
    </message>
    <message>
        <source>Redaction</source>
        <translation>가리기</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>앞으로</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Redact (R)</source>
        <translation>가리기 (R)</translation>
    </message>
    <message>
        <source>Fine as it is (Enter)</source>
        <translation>그대로 두기 (Enter)</translation>
    </message>
    <message>
        <source>Look at it later (S)</source>
        <translation>나중에 보기 (S)</translation>
    </message>
    <message>
        <source>Logo on the cover</source>
        <translation>표지 로고</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>그림 (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>로고</translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation>권고</translation>
    </message>
    <message>
        <source>What does the session ask for? One sentence.</source>
        <translation>회의가 무엇을 권고합니까? 한 문장으로 적어 주십시오.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>Words of the organizer</source>
        <translation>주최 측의 글</translation>
    </message>
    <message>
        <source>Remove a recommendation</source>
        <translation>권고 빼기</translation>
    </message>
    <message>
        <source>The recommendation was removed.</source>
        <translation>권고를 뺐습니다.</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>서명란</translation>
    </message>
    <message>
        <source>Redact</source>
        <translation>가리기</translation>
    </message>
    <message>
        <source>Fine as it is</source>
        <translation>그대로 두기</translation>
    </message>
    <message>
        <source>Redaction · {n}</source>
        <translation>가리기 · {n}</translation>
    </message>
    <message>
        <source>Before publishing</source>
        <translation>펴내기 전에</translation>
    </message>
</context>
<context>
    <name>BigScreen</name>
    <message>
        <source>Round {number} · {title}</source>
        <translation>{number}라운드 · {title}</translation>
    </message>
    <message>
        <source>Round {number}</source>
        <translation>{number}라운드</translation>
    </message>
    <message>
        <source>Themes of round {number}</source>
        <translation>{number}라운드 주제</translation>
    </message>
    <message>
        <source>The theme team is reading what you wrote.</source>
        <translation>주제팀이 여러분이 적은 글을 읽고 있습니다.</translation>
    </message>
    <message>
        <source>{count} notes</source>
        <translation>{count}건</translation>
    </message>
    <message>
        <source>of {notes} notes from {tables} tables</source>
        <translation>테이블 {tables}개가 적은 기록 {notes}건 중</translation>
    </message>
    <message>
        <source>minority views with a line of their own {count}</source>
        <translation>따로 남기는 소수 의견 {count}</translation>
    </message>
    <message>
        <source>{posts} from outside are counted apart</source>
        <translation>온라인 의견 {posts}건은 따로 셈</translation>
    </message>
    <message>
        <source>{theme} · table {table}</source>
        <translation>{theme} · {table}번 테이블</translation>
    </message>
    <message>
        <source>said by one and felt strongly {count}; all of them stand in the minutes</source>
        <translation>한 사람이 강하게 말한 의견 {count} · 모두 회의록에 실립니다</translation>
    </message>
    <message>
        <source>Said by one, felt strongly · round {number}</source>
        <translation>한 사람이 강하게 말한 의견 · {number}라운드</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>환영합니다</translation>
    </message>
    <message>
        <source>There is no vote now.</source>
        <translation>지금은 투표가 없습니다.</translation>
    </message>
    <message>
        <source>There has been no vote yet.</source>
        <translation>아직 투표가 없습니다.</translation>
    </message>
    <message>
        <source>Big screen</source>
        <translation>큰 화면</translation>
    </message>
    <message>
        <source>1 question · 2 themes · 3 result · 4 or B black · 5 progress · 6 ballot · 7 keypads · 8 join · 9 text · 0 as the day goes · ← → pages · F11 full screen · Esc close</source>
        <translation>1 질문 · 2 주제 · 3 결과 · 4 또는 B 검은 화면 · 5 진행 · 6 투표 · 7 투표기 · 8 접속 · 9 글 · 0 진행에 따라 · ← → 쪽 · F11 전체 화면 · Esc 닫기</translation>
    </message>
    <message>
        <source>Ballot {number} · begins soon</source>
        <translation>투표 {number} · 곧 시작합니다</translation>
    </message>
    <message>
        <source>Ballot {number} · vote now</source>
        <translation>투표 {number} · 지금 투표합니다</translation>
    </message>
    <message>
        <source>Ballot {number} · ended</source>
        <translation>투표 {number} · 끝났습니다</translation>
    </message>
    <message>
        <source>● Secret vote: nobody learns who voted what.</source>
        <translation>● 비밀투표: 누가 무엇에 투표했는지 아무도 알 수 없습니다.</translation>
    </message>
    <message>
        <source>○ Open vote: others see how you vote.</source>
        <translation>○ 공개 투표: 다른 사람이 내 선택을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Choose up to {most}.</source>
        <translation>{most}개까지 고르십시오.</translation>
    </message>
    <message>
        <source>Vote with your phone</source>
        <translation>휴대전화로 투표하기</translation>
    </message>
    <message>
        <source>Join with a laptop</source>
        <translation>노트북으로 참여하기</translation>
    </message>
    <message>
        <source>The join code stands on the organizer&apos;s laptop once the session is open to others.</source>
        <translation>회의를 다른 노트북에 열면 운영자의 노트북에 접속 코드가 나옵니다.</translation>
    </message>
    <message>
        <source>Ballot {number} · {title}</source>
        <translation>투표 {number} · {title}</translation>
    </message>
    <message>
        <source>Votes are in from {entered} of {tables} tables</source>
        <translation>테이블 {tables}개 중 {entered}개의 표가 들어왔습니다</translation>
    </message>
    <message>
        <source>{wrote} of {tables} tables have written</source>
        <translation>테이블 {tables}개 중 {wrote}개가 적었습니다</translation>
    </message>
    <message>
        <source>{notes} notes so far</source>
        <translation>지금까지 기록 {notes}건</translation>
    </message>
    <message>
        <source>Ballot {number} · result</source>
        <translation>투표 {number} · 결과</translation>
    </message>
    <message>
        <source>Ballot {number} · coming in</source>
        <translation>투표 {number} · 집계 중</translation>
    </message>
    <message>
        <source>Ballot {before} → ballot {after} · before and after</source>
        <translation>투표 {before} → 투표 {after} · 전후 비교</translation>
    </message>
    <message>
        <source>{share} · {count} votes</source>
        <translation>{share} · {count}표</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>앞</translation>
    </message>
    <message>
        <source>After</source>
        <translation>뒤</translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation>{points}%p</translation>
    </message>
    <message>
        <source>Totals only</source>
        <translation>합계만 비교</translation>
    </message>
    <message>
        <source>{moved} of {linked} ({share}) answered differently the second time.</source>
        <translation>{linked}명 가운데 {moved}명({share})이 두 번째에는 다르게 답했습니다.</translation>
    </message>
    <message>
        <source>Who moved where is not shown: it would tell of fewer than five people in a secret ballot.</source>
        <translation>누가 어디로 옮겼는지는 나타내지 않습니다. 비밀투표에서 다섯 명이 안 되는 사람의 표가 드러날 수 있기 때문입니다.</translation>
    </message>
    <message>
        <source>{count} of {linked} are not shown, which keeps the ballot secret.</source>
        <translation>{linked}명 가운데 {count}명의 이동은 비밀을 지키려고 가렸습니다.</translation>
    </message>
    <message>
        <source>Shares of {before} valid votes before, {after} after</source>
        <translation>앞은 유효 {before}표, 뒤는 유효 {after}표 기준</translation>
    </message>
    <message>
        <source>Of {cast} voters, {linked} let their two votes be linked.</source>
        <translation>투표한 {cast}명 가운데 동의한 {linked}명의 두 표를 이어 비교했습니다.</translation>
    </message>
    <message>
        <source>Before · ballot {number}</source>
        <translation>앞 · 투표 {number}</translation>
    </message>
    <message>
        <source>After · ballot {number}</source>
        <translation>뒤 · 투표 {number}</translation>
    </message>
    <message>
        <source>{before} → {after}: {count} people</source>
        <translation>{before} → {after}: {count}명</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count}명</translation>
    </message>
    <message>
        <source>… and {count} people in other ways</source>
        <translation>그 밖의 이동 {count}명</translation>
    </message>
    <message>
        <source>Abstained</source>
        <translation>기권</translation>
    </message>
    <message>
        <source>The votes are counted. The result comes in a moment.</source>
        <translation>집계를 마쳤습니다. 곧 결과를 알려 드립니다.</translation>
    </message>
    <message>
        <source>{count} people have voted</source>
        <translation>{count}명이 투표했습니다</translation>
    </message>
    <message>
        <source>Seal {seal}</source>
        <translation>봉인 {seal}</translation>
    </message>
    <message>
        <source>Keypads · ballot {number} · {title}</source>
        <translation>투표기 · 투표 {number} · {title}</translation>
    </message>
    <message>
        <source>Tables {tables}: press now</source>
        <translation>{tables}번 테이블, 지금 누르십시오</translation>
    </message>
    <message>
        <source>You have {seconds} seconds. All others: please wait until your table is called.</source>
        <translation>{seconds}초 동안 누를 수 있습니다. 다른 테이블은 부를 때까지 기다려 주십시오.</translation>
    </message>
    <message>
        <source>Group {place} of {all}</source>
        <translation>{all}개 조 중 {place}조</translation>
    </message>
</context>
<context>
    <name>BoardCompany</name>
    <message>
        <source>Organizer</source>
        <translation>운영자</translation>
    </message>
</context>
<context>
    <name>BoardDelegate</name>
    <message>
        <source>{count} agree</source>
        <translation>공감 {count}명</translation>
    </message>
    <message>
        <source>in theme {numbers}</source>
        <translation>주제 {numbers}</translation>
    </message>
    <message>
        <source>quoted</source>
        <translation>인용</translation>
    </message>
    <message>
        <source>+{count} the same</source>
        <translation>+{count} 같은 말</translation>
    </message>
</context>
<context>
    <name>BoardModel</name>
    <message>
        <source>Reading this now: {names}</source>
        <translation>지금 읽는 사람: {names}</translation>
    </message>
</context>
<context>
    <name>ChangeDialog</name>
    <message>
        <source>Change a result</source>
        <translation>결과 바꾸기</translation>
    </message>
    <message>
        <source>Annul the ballot</source>
        <translation>투표를 무효로 하기</translation>
    </message>
    <message>
        <source>What it says now stays in the record with your reason, for everybody to see.</source>
        <translation>지금까지의 결과는 적어 주신 사유와 함께 기록에 남아 누구나 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>사유</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>정정하기</translation>
    </message>
    <message>
        <source>Reopen it</source>
        <translation>다시 열기</translation>
    </message>
    <message>
        <source>Annul it</source>
        <translation>무효로 하기</translation>
    </message>
    <message>
        <source>More people can vote and what was entered can be changed, until you close it again.</source>
        <translation>다시 닫을 때까지 더 투표할 수 있고, 입력한 것도 고칠 수 있습니다.</translation>
    </message>
    <message>
        <source>What was entered from paper can be changed, until you close it again. Nobody can vote any more: the two results would tell what was chosen in between.</source>
        <translation>다시 닫을 때까지 종이에서 옮긴 것을 고칠 수 있습니다. 앞뒤 결과를 견주면 그 사이의 선택이 드러나므로 새로 투표할 수는 없습니다.</translation>
    </message>
    <message>
        <source>A new ballot with the same hands and slips opens; change there what is wrong.</source>
        <translation>손 든 수와 투표지를 그대로 옮긴 새 투표가 열립니다. 잘못된 곳을 그 투표에서 고치십시오.</translation>
    </message>
    <message>
        <source>It decides nothing any more. This cannot be taken back; hold a new ballot instead.</source>
        <translation>이 투표로는 아무것도 정하지 않은 것이 됩니다. 되돌릴 수 없으니, 필요하면 새로 투표하십시오.</translation>
    </message>
</context>
<context>
    <name>CheckInPage</name>
    <message>
        <source>Mark as arrived</source>
        <translation>도착 처리</translation>
    </message>
    <message>
        <source>Mark as absent</source>
        <translation>불참 처리</translation>
    </message>
    <message>
        <source>Left early</source>
        <translation>일찍 감</translation>
    </message>
    <message>
        <source>Not here yet after all</source>
        <translation>도착 전으로 되돌리기</translation>
    </message>
    <message>
        <source>Print the badge …</source>
        <translation>명찰 인쇄 …</translation>
    </message>
    <message>
        <source>Walk-in …</source>
        <translation>현장 참가 …</translation>
    </message>
    <message>
        <source>Tidy up the seats …</source>
        <translation>빈자리 정리 …</translation>
    </message>
    <message>
        <source>Everybody who has not come is absent …</source>
        <translation>안 온 사람 모두 불참 처리 …</translation>
    </message>
    <message>
        <source>Everybody has been marked already.</source>
        <translation>모두 처리했습니다.</translation>
    </message>
    <message>
        <source>Mark {count} people as absent?</source>
        <translation>{count}명을 불참 처리할까요?</translation>
    </message>
    <message>
        <source>Everybody who has not come yet is meant. Their seats become free; whoever comes late gets one at this desk. Ctrl Z takes it all back.</source>
        <translation>아직 오지 않은 사람 모두입니다. 이 사람들의 자리는 빈자리가 되며, 늦게 오면 이 접수대에서 자리를 받습니다. Ctrl Z로 한꺼번에 되돌립니다.</translation>
    </message>
    <message>
        <source>Nobody on the list has badge number {number}.</source>
        <translation>명찰 번호가 {number}번인 사람이 명단에 없습니다.</translation>
    </message>
    <message>
        <source>Nobody is on the list yet. Take in the participant list first.</source>
        <translation>명단이 아직 비어 있습니다. 먼저 참가자 명단을 가져오십시오.</translation>
    </message>
    <message>
        <source>To the participants</source>
        <translation>참가자 명단으로</translation>
    </message>
</context>
<context>
    <name>ClosingDialog</name>
    <message>
        <source>Votes and people differ</source>
        <translation>표와 사람 수가 맞지 않습니다</translation>
    </message>
    <message>
        <source>Accept and close the ballot</source>
        <translation>사유를 남기고 투표 닫기</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>아직 닫지 않기</translation>
    </message>
    <message>
        <source>Correct the count at these tables, or say why it is right as it is. Your reasons stay in the record, sealed with the result.</source>
        <translation>이 테이블의 수를 고치거나, 그대로 맞는 까닭을 적어 주십시오. 적으신 사유는 기록에 남고 결과와 함께 봉인됩니다.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>사유</translation>
    </message>
</context>
<context>
    <name>ComparingFields</name>
    <message>
        <source>It needs the same options in the same order as ballot {number}: {options}</source>
        <translation>투표 {number}과(와) 항목과 순서가 같아야 합니다: {options}</translation>
    </message>
    <message>
        <source>Take the options of ballot {number}</source>
        <translation>투표 {number}의 항목 가져오기</translation>
    </message>
    <message>
        <source>Who votes by phone is asked whether the vote may be compared without a name. Where somebody agrees in both ballots, it is shown who moved where; of all others only the sums are compared.</source>
        <translation>휴대전화로 투표하는 사람에게 이름 없이 비교해도 되는지 묻습니다. 두 번 모두 동의한 표로 생각이 어디에서 어디로 옮겨 갔는지 보여 주고, 나머지는 합계만 비교합니다.</translation>
    </message>
    <message>
        <source>Only the sums can be compared: nobody votes by phone.</source>
        <translation>휴대전화 투표가 아니어서 합계만 비교할 수 있습니다.</translation>
    </message>
    <message>
        <source>Phones ask once more whether the two votes may be linked without a name.</source>
        <translation>두 표를 이름 없이 이어도 되는지 휴대전화에서 한 번 더 묻습니다.</translation>
    </message>
    <message>
        <source>Nobody is asked both times whether the two votes may be linked, so only the sums can be compared.</source>
        <translation>두 번 모두 동의를 묻는 것이 아니어서 합계만 비교할 수 있습니다.</translation>
    </message>
    <message>
        <source>No other ballot</source>
        <translation>비교하지 않음</translation>
    </message>
    <message>
        <source>A later ballot</source>
        <translation>뒤에 할 투표</translation>
    </message>
    <message>
        <source>Ballot {number}, before</source>
        <translation>앞의 투표 {number}</translation>
    </message>
    <message>
        <source>Before and after: compare with</source>
        <translation>전후 비교: 함께 볼 투표</translation>
    </message>
    <message>
        <source>Show the result by group as well</source>
        <translation>결과를 집단별로도 보기</translation>
    </message>
    <message>
        <source>Votes by phone are counted by one attribute at a time. Groups of fewer than {least} people are put together, and voters are told so before they choose.</source>
        <translation>휴대전화 표를 한 번에 한 가지 항목으로만 나누어 셉니다. {least}명이 안 되는 집단은 한데 묶고, 투표하는 사람에게도 고르기 전에 그렇게 알립니다.</translation>
    </message>
</context>
<context>
    <name>Coverage</name>
    <message>
        <source>Notes of tables in no theme ({tables}): {count}</source>
        <translation>주제에 없는 테이블({tables})의 기록 {count}건</translation>
    </message>
    <message>
        <source>Minority views felt strongly, in no theme: {count}</source>
        <translation>주제에 없는 강하게 말한 소수 의견: {count}</translation>
    </message>
    <message>
        <source>Minority views in no theme: {count}</source>
        <translation>주제에 없는 소수 의견 {count}건</translation>
    </message>
    <message>
        <source>Marked notes: {count}</source>
        <translation>따로 표시한 기록 {count}건</translation>
    </message>
    <message>
        <source>Reading the notes …</source>
        <translation>기록을 읽는 중 …</translation>
    </message>
    <message>
        <source>{share} of the notes are in a theme · {tables} tables · unfiled {unfiled}</source>
        <translation>기록의 {share}가 주제에 있음 · 테이블 {tables}개 · 미분류 기록 {unfiled}건</translation>
    </message>
    <message>
        <source>from outside {posts}, unfiled {unfiled}</source>
        <translation>온라인 의견 {posts}건 중 미분류 {unfiled}건</translation>
    </message>
    <message>
        <source>Felt strongly, in no theme {count}</source>
        <translation>주제에 없는 강한 소수 의견 {count}</translation>
    </message>
    <message>
        <source>Tables in no theme {count}</source>
        <translation>주제에 없는 테이블 {count}</translation>
    </message>
    <message>
        <source>Minority views in no theme {count}</source>
        <translation>주제에 없는 소수 의견 {count}</translation>
    </message>
    <message>
        <source>Filed differently {count}</source>
        <translation>다르게 넣은 기록 {count}</translation>
    </message>
    <message>
        <source>Marked {count}</source>
        <translation>표시한 기록 {count}</translation>
    </message>
    <message>
        <source>Table {tables}</source>
        <translation>{tables}번 테이블</translation>
    </message>
</context>
<context>
    <name>DayBar</name>
    <message>
        <source>No session yet</source>
        <translation>아직 회의가 없습니다</translation>
    </message>
    <message>
        <source>Round {number} {title}</source>
        <translation>{number}라운드 {title}</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>저장 중 …</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>저장됨</translation>
    </message>
    <message>
        <source>Hub open</source>
        <translation>허브 열림</translation>
    </message>
    <message>
        <source>Hub starts …</source>
        <translation>허브 여는 중 …</translation>
    </message>
    <message>
        <source>Help {count}</source>
        <translation>도움 요청 {count}</translation>
    </message>
</context>
<context>
    <name>DayFrame</name>
    <message>
        <source>Everything saved before is safe.</source>
        <translation>이미 저장한 것은 안전합니다.</translation>
    </message>
    <message>
        <source>Three minutes left.</source>
        <translation>3분 남았습니다.</translation>
    </message>
    <message>
        <source>Please bring the talk to an end and write down what matters.</source>
        <translation>이야기를 마무리하고 중요한 말을 적어 주십시오.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Time is up.</source>
        <translation>시간이 다 되었습니다.</translation>
    </message>
    <message>
        <source>Notes can still be saved. The organizer closes the round.</source>
        <translation>기록은 아직 남길 수 있습니다. 라운드는 진행자가 닫습니다.</translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>The result is stored as it is now and shown everywhere. A mistake can be corrected later, in the open.</source>
        <translation>지금 결과가 저장되어 모든 곳에 나옵니다. 잘못된 것은 나중에 사유를 밝히고 정정할 수 있습니다.</translation>
    </message>
    <message>
        <source>Close the ballot?</source>
        <translation>투표를 닫을까요?</translation>
    </message>
    <message>
        <source>Close the ballot</source>
        <translation>투표 닫기</translation>
    </message>
    <message>
        <source>Correct the ballot</source>
        <translation>투표 정정</translation>
    </message>
    <message>
        <source>Reopen the ballot</source>
        <translation>투표 다시 열기</translation>
    </message>
    <message>
        <source>Annul the ballot</source>
        <translation>투표를 무효로 하기</translation>
    </message>
</context>
<context>
    <name>Deliveries</name>
    <message>
        <source>Nothing has changed: this package is there already, or on its way.</source>
        <translation>바뀐 것이 없습니다. 이미 보냈거나 보내는 중입니다.</translation>
    </message>
    <message>
        <source>deliver to {name}</source>
        <translation>{name}에 보내기</translation>
    </message>
    <message>
        <source>take {file} out of the queue</source>
        <translation>{file} 목록에서 빼기</translation>
    </message>
    <message>
        <source>{file} no longer goes to {name}.</source>
        <translation>{file}을(를) {name}에 보낼 목록에서 뺐습니다.</translation>
    </message>
</context>
<context>
    <name>DeliveryRow</name>
    <message>
        <source>{file} · version {version} · {size}</source>
        <translation>{file} · {version}판 · {size}</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>멈춤</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>이어 보내기</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>지금 시도</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>빼기</translation>
    </message>
    <message>
        <source>Delivered {day}, verified</source>
        <translation>{day}에 보냄, 확인함</translation>
    </message>
    <message>
        <source>Sending: {share} % · {speed} a second</source>
        <translation>보내는 중 {share}% · 초당 {speed}</translation>
    </message>
    <message>
        <source>Reading it back: {share} % · {speed} a second</source>
        <translation>다시 읽어 확인하는 중 {share}% · 초당 {speed}</translation>
    </message>
    <message>
        <source>Paused at {share} %</source>
        <translation>{share}%에서 멈춤</translation>
    </message>
    <message>
        <source>Stopped at {share} %: please look</source>
        <translation>{share}%에서 중단, 확인 필요</translation>
    </message>
    <message>
        <source>Waits for the connection, {share} % there</source>
        <translation>연결을 기다림, {share}% 보냄</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>기다림</translation>
    </message>
    <message>
        <source>{count} bytes</source>
        <translation>{count}바이트</translation>
    </message>
</context>
<context>
    <name>DeskNotice</name>
    <message>
        <source>Undo</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>Marked as arrived already {time}</source>
        <translation>이미 도착 처리했습니다 {time}</translation>
    </message>
    <message>
        <source>They are on the list and marked as arrived. Open a closed table or add seats, then press “Give a seat”.</source>
        <translation>명단에 올라 있고 도착 처리도 했습니다. 닫은 테이블을 다시 열거나 자리를 늘린 다음 ‘자리 주기’를 누르십시오.</translation>
    </message>
    <message>
        <source>There is no seat for them.</source>
        <translation>앉을 자리가 없습니다.</translation>
    </message>
    <message>
        <source>Nobody on the list is found so.</source>
        <translation>찾는 사람이 명단에 없습니다.</translation>
    </message>
    <message>
        <source>Ctrl N takes somebody in who is on no list.</source>
        <translation>명단에 없는 사람은 Ctrl N으로 받습니다.</translation>
    </message>
</context>
<context>
    <name>DestinationDialog</name>
    <message>
        <source>Destination</source>
        <translation>보낼 곳</translation>
    </message>
    <message>
        <source>Folder or stick</source>
        <translation>폴더 또는 저장 장치</translation>
    </message>
    <message>
        <source>SFTP server</source>
        <translation>SFTP 서버</translation>
    </message>
    <message>
        <source>WebDAV server</source>
        <translation>WebDAV 서버</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>고르기…</translation>
    </message>
    <message>
        <source>Ask anew</source>
        <translation>새로 확인</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>시험</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>User</source>
        <translation>사용자</translation>
    </message>
    <message>
        <source>Password, or that of the key file</source>
        <translation>비밀번호(키 파일이 있으면 그 암호)</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>비밀번호</translation>
    </message>
    <message>
        <source>Key file, where there is one</source>
        <translation>키 파일(있을 때)</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>전과 같음</translation>
    </message>
    <message>
        <source>The password is kept by this system, never in the record.</source>
        <translation>비밀번호는 이 컴퓨터의 암호 보관함에 두며 기록에는 남기지 않습니다.</translation>
    </message>
    <message>
        <source>This system keeps no passwords: it will be asked again after each start. It is never in the record.</source>
        <translation>이 컴퓨터에는 암호 보관함이 없습니다. 프로그램을 켤 때마다 비밀번호를 다시 묻습니다. 기록에는 남기지 않습니다.</translation>
    </message>
    <message>
        <source>Confirmed key: {key}</source>
        <translation>확인한 서버 키: {key}</translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation>연결하는 중…</translation>
    </message>
    <message>
        <source>Is this the key of {name}?</source>
        <translation>{name}의 서버 키가 맞습니까?</translation>
    </message>
    <message>
        <source>{key}

Compare it with what the archive told you. Later it must be the same.</source>
        <translation>{key}

기록원이 알려 준 키와 비교하십시오. 앞으로는 이 키와 같아야 보냅니다.</translation>
    </message>
    <message>
        <source>It is the same</source>
        <translation>같습니다</translation>
    </message>
    <message>
        <source>Not confirmed. Nothing will be sent there.</source>
        <translation>확인하지 않았습니다. 이곳에는 보내지 않습니다.</translation>
    </message>
    <message>
        <source>It works.</source>
        <translation>보낼 수 있습니다.</translation>
    </message>
    <message>
        <source>A small file was written, read back and removed again.</source>
        <translation>작은 파일을 써서 다시 읽어 보고 지웠습니다.</translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <translation>{name}을(를) 지울까요?</translation>
    </message>
    <message>
        <source>Its password is forgotten as well. What was delivered there stays, with its receipts.</source>
        <translation>비밀번호도 함께 지웁니다. 이미 보낸 것과 그 확인은 남습니다.</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>키 파일</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>Differences</name>
    <message>
        <source>Table {number}</source>
        <translation>{number}번 테이블</translation>
    </message>
    <message>
        <source>The hall</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>{where}: {votes} votes, {people} people</source>
        <translation>{where}: 표 {votes}, 사람 {people}</translation>
    </message>
    <message>
        <source>hands {count}</source>
        <translation>손 {count}</translation>
    </message>
    <message>
        <source>phones {count}</source>
        <translation>휴대전화 {count}</translation>
    </message>
    <message>
        <source>paper {count}</source>
        <translation>종이 {count}</translation>
    </message>
    <message>
        <source>keypads {count}</source>
        <translation>투표기 {count}</translation>
    </message>
    <message>
        <source>No votes came from these tables: {tables}</source>
        <translation>이 테이블에서는 표가 들어오지 않았습니다: {tables}</translation>
    </message>
</context>
<context>
    <name>DifferencesCard</name>
    <message>
        <source>More votes than people</source>
        <translation>사람보다 표가 많습니다</translation>
    </message>
    <message>
        <source>Accepted differences</source>
        <translation>받아들인 차이</translation>
    </message>
    <message>
        <source>Count again. What stays different needs a reason when the ballot is closed.</source>
        <translation>다시 세어 주십시오. 그래도 맞지 않으면 투표를 닫을 때 사유를 적어야 합니다.</translation>
    </message>
    <message>
        <source>Votes and people differed here. The reasons are sealed with the result.</source>
        <translation>여기서는 표와 사람 수가 맞지 않았습니다. 사유는 결과와 함께 봉인되어 있습니다.</translation>
    </message>
    <message>
        <source>Look at the table</source>
        <translation>테이블 보기</translation>
    </message>
    <message>
        <source>Look at table {number}</source>
        <translation>{number}번 테이블 보기</translation>
    </message>
</context>
<context>
    <name>DifferingNotes</name>
    <message>
        <source>Filed differently: {count}</source>
        <translation>서로 다르게 넣은 기록 {count}건</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>둘 다</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>모두</translation>
    </message>
    <message>
        <source>All themes</source>
        <translation>모든 주제</translation>
    </message>
    <message>
        <source>Two people filed these notes under different themes. Where does each belong?</source>
        <translation>두 사람이 서로 다른 주제에 넣은 기록입니다. 어느 주제가 맞는지 골라 주십시오.</translation>
    </message>
</context>
<context>
    <name>DropStrip</name>
    <message>
        <source>Table {number}:</source>
        <translation>{number}번 테이블:</translation>
    </message>
    <message>
        <source>Looking at what this would do …</source>
        <translation>어떻게 달라지는지 살펴보는 중입니다 …</translation>
    </message>
    <message>
        <source>Not at table {number}:</source>
        <translation>{number}번 테이블에 앉을 수 없습니다.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>바꾸지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>EarlierCard</name>
    <message>
        <source>This laptop has joined before</source>
        <translation>이 노트북은 전에 접속했습니다</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>이어서 쓰기</translation>
    </message>
    <message>
        <source>Begin a new record</source>
        <translation>새 기록으로 시작</translation>
    </message>
    <message>
        <source>Its record “{name}” is still here. Nothing in it is lost if you go on with it.</source>
        <translation>그때의 기록 “{name}” 파일이 남아 있습니다. 이어서 쓰면 적어 둔 것이 그대로 있습니다.</translation>
    </message>
</context>
<context>
    <name>EarlierResultsCard</name>
    <message>
        <source>Reopened</source>
        <translation>다시 연 투표</translation>
    </message>
    <message>
        <source>Reopened at {time}: {reason}</source>
        <translation>{time}에 다시 열었습니다: {reason}</translation>
    </message>
    <message>
        <source>Result until then, closed at {time}: {counts}</source>
        <translation>그때까지의 결과 ({time} 마감): {counts}</translation>
    </message>
    <message>
        <source>{cast} people voted, {valid} valid votes.</source>
        <translation>{cast}명 투표, 유효 {valid}표.</translation>
    </message>
    <message>
        <source>Seal {seal}</source>
        <translation>봉인 {seal}</translation>
    </message>
</context>
<context>
    <name>EnoughFields</name>
    <message>
        <source>Valid votes</source>
        <translation>유효표</translation>
    </message>
    <message>
        <source>Votes cast</source>
        <translation>투표자</translation>
    </message>
    <message>
        <source>People present</source>
        <translation>참석자</translation>
    </message>
    <message>
        <source>More in favour than against</source>
        <translation>찬성이 반대보다 많으면</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>More than any other option</source>
        <translation>다른 항목보다 많이</translation>
    </message>
    <message>
        <source>More than half</source>
        <translation>과반수</translation>
    </message>
    <message>
        <source>Two thirds</source>
        <translation>3분의 2</translation>
    </message>
    <message>
        <source>Another part</source>
        <translation>직접 정하기</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count}명</translation>
    </message>
    <message>
        <source>A share is a share of</source>
        <translation>비율의 기준</translation>
    </message>
    <message>
        <source>Majority that is needed</source>
        <translation>의결 기준</translation>
    </message>
    <message>
        <source>Of the people invited, so many must vote</source>
        <translation>정족수: 초대한 사람 가운데 이만큼은 투표해야 합니다</translation>
    </message>
    <message>
        <source>parts</source>
        <translation>분자</translation>
    </message>
    <message>
        <source>of so many parts</source>
        <translation>분모</translation>
    </message>
</context>
<context>
    <name>ExplanationPanel</name>
    <message>
        <source>Looking at the seats …</source>
        <translation>자리를 살펴보는 중입니다 …</translation>
    </message>
    <message>
        <source>Meeting again:</source>
        <translation>다시 만남:</translation>
    </message>
    <message>
        <source>Groups, round {number}:</source>
        <translation>{number}라운드 분야:</translation>
    </message>
    <message>
        <source>nobody meets anybody twice.</source>
        <translation>두 번 만나는 사람이 없습니다.</translation>
    </message>
    <message>
        <source>{repeats} pairs; with these rules and tables it cannot be fewer.</source>
        <translation>{repeats}쌍이며, 지금의 조건과 테이블로는 더 줄일 수 없습니다.</translation>
    </message>
    <message>
        <source>{repeats} pairs; at least {least} cannot be avoided.</source>
        <translation>{repeats}쌍입니다. 적어도 {least}쌍은 피할 수 없습니다.</translation>
    </message>
    <message>
        <source>choice {rank}: {count}</source>
        <translation>{rank}순위 {count}명</translation>
    </message>
    <message>
        <source>outside their choices: {count}</source>
        <translation>희망 밖 {count}명</translation>
    </message>
    <message>
        <source>At most {most} first choices could be met.</source>
        <translation>1순위는 {most}명까지 가능합니다.</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>수치</translation>
    </message>
    <message>
        <source>Out of band {count}</source>
        <translation>범위 밖 {count}</translation>
    </message>
    <message>
        <source>Meet again {count}</source>
        <translation>다시 만남 {count}</translation>
    </message>
    <message>
        <source>Why these seats</source>
        <translation>자리 배치의 근거</translation>
    </message>
    <message>
        <source>Save as text</source>
        <translation>글로 저장</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>Reason</source>
        <translation>까닭</translation>
    </message>
    <message>
        <source>Redact</source>
        <translation>가리기</translation>
    </message>
    <message>
        <source>Fine as it is</source>
        <translation>그대로 두기</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>나중에</translation>
    </message>
    <message>
        <source>The text, with the passage marked</source>
        <translation>찾은 곳을 표시한 글</translation>
    </message>
    <message>
        <source>To hide something else in this text, mark it with the mouse and press R.</source>
        <translation>이 글에서 다른 곳을 가리려면 마우스로 고른 뒤 R을 누르십시오.</translation>
    </message>
    <message>
        <source>Show them again</source>
        <translation>다시 보기</translation>
    </message>
    <message>
        <source>Look at what was decided</source>
        <translation>정한 것 다시 보기</translation>
    </message>
    <message>
        <source>Names and numbers</source>
        <translation>이름과 번호</translation>
    </message>
    <message>
        <source>{done} / {all}</source>
        <translation>{done} / {all}</translation>
    </message>
    <message>
        <source>The note was changed after something in it was redacted. Read it again.</source>
        <translation>가린 뒤에 기록이 고쳐졌습니다. 다시 읽어 주십시오.</translation>
    </message>
    <message>
        <source>All {n} that read alike</source>
        <translation>똑같이 적힌 {n}곳 모두</translation>
    </message>
    <message>
        <source>Looking for names and numbers …</source>
        <translation>이름과 번호를 찾고 있습니다 …</translation>
    </message>
    <message>
        <source>{n} left for later.</source>
        <translation>나중에 보기로 한 곳이 {n}곳 남았습니다.</translation>
    </message>
    <message>
        <source>Everything has been looked at.</source>
        <translation>모두 확인했습니다.</translation>
    </message>
    <message>
        <source>No names or numbers are waiting.</source>
        <translation>확인할 이름이나 번호가 없습니다.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Telephone number</source>
        <translation>전화번호</translation>
    </message>
    <message>
        <source>Resident registration number</source>
        <translation>주민등록번호</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>전자우편 주소</translation>
    </message>
    <message>
        <source>Licence plate</source>
        <translation>차량번호</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>계좌번호</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>그 밖</translation>
    </message>
    <message>
        <source>redacted before this note was changed</source>
        <translation>고치기 전에 가렸던 말</translation>
    </message>
    <message>
        <source>redacted</source>
        <translation>가림</translation>
    </message>
    <message>
        <source>left as it is</source>
        <translation>그대로 둠</translation>
    </message>
    <message>
        <source>almost certain</source>
        <translation>거의 확실</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>그럴 듯함</translation>
    </message>
    <message>
        <source>may be an ordinary word</source>
        <translation>보통 낱말일 수 있음</translation>
    </message>
    <message>
        <source>Title of a theme</source>
        <translation>주제의 제목</translation>
    </message>
    <message>
        <source>Summary of a theme</source>
        <translation>주제의 요약</translation>
    </message>
    <message>
        <source>Where posts come from</source>
        <translation>글의 출처 이름</translation>
    </message>
    <message>
        <source>Category of posts</source>
        <translation>글의 분류</translation>
    </message>
    <message>
        <source>Introduction of the organizer</source>
        <translation>주최자의 머리말</translation>
    </message>
    <message>
        <source>Closing words of the organizer</source>
        <translation>주최자의 맺음말</translation>
    </message>
    <message>
        <source>Title of the session</source>
        <translation>회의 이름</translation>
    </message>
    <message>
        <source>Title of the programme</source>
        <translation>사업 이름</translation>
    </message>
    <message>
        <source>The public body</source>
        <translation>기관 이름</translation>
    </message>
    <message>
        <source>The organizer</source>
        <translation>개최기관</translation>
    </message>
    <message>
        <source>The venue</source>
        <translation>회의 장소</translation>
    </message>
    <message>
        <source>Purpose of the session</source>
        <translation>회의 목적</translation>
    </message>
    <message>
        <source>The observers</source>
        <translation>배석자</translation>
    </message>
    <message>
        <source>Title or office of who signs</source>
        <translation>서명하는 사람의 직책</translation>
    </message>
    <message>
        <source>Name of an attribute of participants</source>
        <translation>참가자 명단의 항목 이름</translation>
    </message>
    <message>
        <source>Value of an attribute of participants</source>
        <translation>참가자 명단의 항목 값</translation>
    </message>
    <message>
        <source>Source of the population&apos;s figures</source>
        <translation>시 인구 자료의 출처</translation>
    </message>
    <message>
        <source>Title of a round</source>
        <translation>라운드 제목</translation>
    </message>
    <message>
        <source>Question of a round</source>
        <translation>라운드 질문</translation>
    </message>
    <message>
        <source>Guidance for a round</source>
        <translation>라운드의 진행자 안내</translation>
    </message>
    <message>
        <source>Zone of tables</source>
        <translation>테이블 구역</translation>
    </message>
    <message>
        <source>Why notes were set aside</source>
        <translation>기록을 따로 둔 까닭</translation>
    </message>
    <message>
        <source>Title of a ballot</source>
        <translation>투표 제목</translation>
    </message>
    <message>
        <source>Question of a ballot</source>
        <translation>투표에서 묻는 말</translation>
    </message>
    <message>
        <source>Option of a ballot</source>
        <translation>투표 항목</translation>
    </message>
    <message>
        <source>Reason that was given in a ballot</source>
        <translation>투표에 적어 둔 사유</translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation>권고</translation>
    </message>
    <message>
        <source>Who is asked to answer a recommendation</source>
        <translation>권고를 맡을 곳</translation>
    </message>
</context>
<context>
    <name>FoundCard</name>
    <message>
        <source>Check-in</source>
        <translation>접수</translation>
    </message>
    <message>
        <source>Name, initial consonants, badge number, end of the telephone number, or scan</source>
        <translation>이름, 초성, 명찰 번호, 전화 끝자리, 또는 명찰 스캔</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>현장 참가</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>전체 {count}</translation>
    </message>
    <message>
        <source>Expected {count}</source>
        <translation>도착 전 {count}</translation>
    </message>
    <message>
        <source>Here {count}</source>
        <translation>도착 {count}</translation>
    </message>
    <message>
        <source>Absent {count}</source>
        <translation>불참 {count}</translation>
    </message>
    <message>
        <source>Left {count}</source>
        <translation>일찍 감 {count}</translation>
    </message>
    <message>
        <source>Walk-ins {count}</source>
        <translation>현장 {count}</translation>
    </message>
    <message>
        <source>On the list: {count}</source>
        <translation>명단 {count}명</translation>
    </message>
</context>
<context>
    <name>FurtherResults</name>
    <message>
        <source>Compare two ballots</source>
        <translation>두 투표 비교</translation>
    </message>
</context>
<context>
    <name>GoAnywhere</name>
    <message>
        <source>Go anywhere</source>
        <translation>바로 가기</translation>
    </message>
    <message>
        <source>A page, a table number, something to do …</source>
        <translation>화면, 테이블 번호, 할 일 …</translation>
    </message>
    <message>
        <source>Round {number} {title}</source>
        <translation>{number}라운드 {title}</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>라운드</translation>
    </message>
    <message>
        <source>Notes of table {number}</source>
        <translation>{number}번 테이블 기록</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>테이블</translation>
    </message>
</context>
<context>
    <name>GroupsCard</name>
    <message>
        <source>By group</source>
        <translation>집단별 결과</translation>
    </message>
    <message>
        <source>Votes by phone only; shares are shares of the group&apos;s valid votes. Groups of fewer than {least} people are put together with others, so that nobody is told apart.</source>
        <translation>휴대전화 표만 나누었습니다. 비율은 그 집단의 유효표 가운데 차지하는 몫입니다. 누구의 표인지 알 수 없도록, {least}명이 안 되는 집단은 다른 집단과 한데 묶었습니다.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>사람</translation>
    </message>
    <message>
        <source>Others, or not known</source>
        <translation>그 밖, 모름</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>전체</translation>
    </message>
</context>
<context>
    <name>HallCard</name>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes}분째</translation>
    </message>
    <message>
        <source>notes {count}</source>
        <translation>기록 {count}</translation>
    </message>
    <message>
        <source>help</source>
        <translation>도움</translation>
    </message>
    <message>
        <source>waiting {count}</source>
        <translation>대기 {count}</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>끊김</translation>
    </message>
    <message>
        <source>no laptop</source>
        <translation>노트북 없음</translation>
    </message>
    <message>
        <source>Its laptop is connected.</source>
        <translation>노트북이 연결되어 있습니다.</translation>
    </message>
    <message>
        <source>Not on the hub yet: {count}</source>
        <translation>아직 허브에 없는 것: {count}건</translation>
    </message>
    <message>
        <source>No note for {minutes} min.</source>
        <translation>{minutes}분째 기록이 없습니다.</translation>
    </message>
    <message>
        <source>Its laptop is not connected now.</source>
        <translation>노트북 연결이 끊겼습니다.</translation>
    </message>
    <message>
        <source>It has no laptop.</source>
        <translation>노트북이 없습니다.</translation>
    </message>
    <message>
        <source>It asked for help {minutes} min ago.</source>
        <translation>{minutes}분 전에 도움을 요청했습니다.</translation>
    </message>
    <message>
        <source>Table {number} · {zone} · notes {count}</source>
        <translation>{number}번 테이블 · {zone} · 기록 {count}</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>연결됨</translation>
    </message>
    <message>
        <source>Notes waiting</source>
        <translation>보낼 것 있음</translation>
    </message>
    <message>
        <source>Writes nothing</source>
        <translation>기록 없음</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>도움 요청</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>연결 끊김</translation>
    </message>
    <message>
        <source>No laptop</source>
        <translation>노트북 없음</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>기록 중</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>기록 없음</translation>
    </message>
    <message>
        <source>No notes yet</source>
        <translation>아직 없음</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>회의장</translation>
    </message>
</context>
<context>
    <name>HallLegend</name>
    <message>
        <source>full</source>
        <translation>꽉 참</translation>
    </message>
    <message>
        <source>seats free</source>
        <translation>자리 남음</translation>
    </message>
    <message>
        <source>more people than seats</source>
        <translation>자리보다 많음</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>닫힘</translation>
    </message>
    <message>
        <source>everybody there</source>
        <translation>모두 도착</translation>
    </message>
    <message>
        <source>some missing</source>
        <translation>일부 도착</translation>
    </message>
    <message>
        <source>nobody there yet</source>
        <translation>아직 없음</translation>
    </message>
    <message>
        <source>nobody seated</source>
        <translation>배치 없음</translation>
    </message>
    <message>
        <source>even</source>
        <translation>고름</translation>
    </message>
    <message>
        <source>counts out of range</source>
        <translation>치우침</translation>
    </message>
</context>
<context>
    <name>HallMap</name>
    <message>
        <source>Stage</source>
        <translation>무대</translation>
    </message>
    <message>
        <source>Table {number}</source>
        <translation>{number}번 테이블</translation>
    </message>
    <message>
        <source>Hall map, {count} tables</source>
        <translation>회의장 지도, 테이블 {count}개</translation>
    </message>
</context>
<context>
    <name>HallView</name>
    <message>
        <source>Set up the hall: {way}</source>
        <translation>회의장 배치: {way}</translation>
    </message>
    <message>
        <source>Move the stage</source>
        <translation>무대 옮기기</translation>
    </message>
    <message>
        <source>Move table {number} on the map</source>
        <translation>배치도에서 {number}번 테이블 옮기기</translation>
    </message>
    <message>
        <source>Move {count} tables on the map</source>
        <translation>배치도에서 테이블 {count}개 옮기기</translation>
    </message>
    <message>
        <source>{people} / {seats}</source>
        <translation>{people} / {seats}명</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>닫힘</translation>
    </message>
    <message>
        <source>{count} out</source>
        <translation>{count}개 벗어남</translation>
    </message>
    <message>
        <source>Table {number}</source>
        <translation>{number}번 테이블</translation>
    </message>
    <message>
        <source>Seated {seated} · arrived {arrived}</source>
        <translation>자리 {seated} · 도착 {arrived}</translation>
    </message>
    <message>
        <source>This table is closed.</source>
        <translation>닫힌 테이블입니다.</translation>
    </message>
    <message>
        <source>Counts out of the most even range: {count}</source>
        <translation>고른 범위를 벗어난 값 {count}개</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>자리 채움</translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation>도착</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>균형</translation>
    </message>
    <message>
        <source>See all</source>
        <translation>전체 보기</translation>
    </message>
    <message>
        <source>Arrange the hall</source>
        <translation>회의장 배치</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>줄 맞춤</translation>
    </message>
    <message>
        <source>By zone</source>
        <translation>구역별</translation>
    </message>
    <message>
        <source>Staggered</source>
        <translation>엇갈림</translation>
    </message>
    <message>
        <source>Arcs</source>
        <translation>부채꼴</translation>
    </message>
    <message>
        <source>Drag tables and the stage. Shift chooses several; arrow keys move; Esc takes a drag back.</source>
        <translation>테이블과 무대를 끌어 옮깁니다. Shift로 여럿을 고르고, 화살표 키로 옮기고, Esc로 되돌립니다.</translation>
    </message>
</context>
<context>
    <name>HandingCard</name>
    <message>
        <source>Hand over to the city archive</source>
        <translation>시 기록원에 넘기기</translation>
    </message>
    <message>
        <source>What goes</source>
        <translation>보내는 것</translation>
    </message>
    <message>
        <source>What stays here</source>
        <translation>보내지 않는 것</translation>
    </message>
    <message>
        <source>To</source>
        <translation>보낼 곳</translation>
    </message>
    <message>
        <source>Package and deliver</source>
        <translation>묶어서 보내기</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Add a destination …</source>
        <translation>보낼 곳 추가…</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>고치기…</translation>
    </message>
    <message>
        <source>and {count} files that describe them</source>
        <translation>이를 설명하는 파일 {count}개</translation>
    </message>
    <message>
        <source>No hub was here, so the package is not signed.</source>
        <translation>허브를 쓰지 않아 패키지는 서명되지 않습니다.</translation>
    </message>
    <message>
        <source>A record in a database has no folder beside it. Hand over from a copy of it in a file.</source>
        <translation>데이터베이스에 있는 기록은 여기서 보낼 수 없습니다. 파일로 만든 사본에서 보내십시오.</translation>
    </message>
    <message>
        <source>Add where packages go first: a stick, or a server of the archive.</source>
        <translation>먼저 보낼 곳을 추가하십시오. 저장 장치나 기록원의 서버를 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>The package goes when the destination can be reached, and goes on by itself after a cut. It counts as delivered once it was read back there and is the same.</source>
        <translation>연결되면 보내고, 끊기면 나중에 저절로 이어 보냅니다. 보낸 곳에서 다시 읽어 같은지 확인해야 보낸 것으로 칩니다.</translation>
    </message>
</context>
<context>
    <name>HandsAtTable</name>
    <message>
        <source>More hands than people?</source>
        <translation>사람보다 손이 많습니까?</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>맞습니다</translation>
    </message>
    <message>
        <source>Hands of the table</source>
        <translation>테이블 거수</translation>
    </message>
</context>
<context>
    <name>HandsCard</name>
    <message>
        <source>People who voted</source>
        <translation>투표한 사람</translation>
    </message>
    <message>
        <source>Abstained</source>
        <translation>기권</translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation>무효</translation>
    </message>
    <message>
        <source>Hands of table {number}</source>
        <translation>{number}번 테이블 거수</translation>
    </message>
    <message>
        <source>Count of hands</source>
        <translation>거수 집계</translation>
    </message>
    <message>
        <source>Ballot {number} · {title} · present {present}</source>
        <translation>투표 {number} · {title} · 참석&#xa0;{present}명</translation>
    </message>
    <message>
        <source>{voted} of {present}: it fits</source>
        <translation>{voted} / {present}명 · 맞습니다</translation>
    </message>
    <message>
        <source>{voted} of {present}: some have not raised a hand</source>
        <translation>{voted} / {present}명 · 아직 손을 들지 않은 사람이 있습니다</translation>
    </message>
    <message>
        <source>{voted} of {present}: more than are here</source>
        <translation>{voted} / {present}명 · 참석자보다 많습니다</translation>
    </message>
    <message>
        <source>Enter again</source>
        <translation>다시 넣기</translation>
    </message>
    <message>
        <source>Enter the hands</source>
        <translation>집계 넣기</translation>
    </message>
</context>
<context>
    <name>HandsInHall</name>
    <message>
        <source>differs</source>
        <translation>맞지 않음</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>대기</translation>
    </message>
    <message>
        <source>in</source>
        <translation>들어옴</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>테이블</translation>
    </message>
    <message>
        <source>Choose a table to enter its hands</source>
        <translation>테이블을 골라 집계를 넣으십시오</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>The first ten minutes</source>
        <translation>처음 10분</translation>
    </message>
    <message>
        <source>Everything of a session lies in one file, the record. It is on the disk the moment you press Enter.</source>
        <translation>회의의 모든 것은 기록 파일 하나에 있습니다. Enter를 누르는 순간 디스크에 저장됩니다.</translation>
    </message>
    <message>
        <source>1. New record: choose the kind of session; tables and rounds are planned for you.</source>
        <translation>1. 새 기록: 회의 종류를 고르면 테이블과 라운드가 준비됩니다.</translation>
    </message>
    <message>
        <source>2. Prepare: take in the participant list from Excel or CSV.</source>
        <translation>2. 준비: 엑셀이나 CSV 참가자 명단을 가져옵니다.</translation>
    </message>
    <message>
        <source>3. Seats: one button seats everybody so that every table mirrors the room.</source>
        <translation>3. 좌석: 단추 하나로 모든 테이블이 고루 섞이도록 앉힙니다.</translation>
    </message>
    <message>
        <source>4. Rounds: open the round; note-takers write on the page Notes.</source>
        <translation>4. 라운드: 라운드를 열면 기록자가 &apos;기록&apos; 화면에서 씁니다.</translation>
    </message>
    <message>
        <source>5. Themes, Votes, Minutes: file the notes, vote, print.</source>
        <translation>5. 주제, 투표, 회의록: 기록을 모으고, 투표하고, 인쇄합니다.</translation>
    </message>
    <message>
        <source>Many laptops: the hub is opened on the page Rounds; every other laptop chooses “Join a session” (Ctrl J).</source>
        <translation>노트북 여러 대: ‘라운드’ 화면에서 접속을 열고, 다른 노트북에서는 ‘회의에 접속’(Ctrl J)을 고릅니다.</translation>
    </message>
    <message>
        <source>Ctrl N  new record · Ctrl O  open</source>
        <translation>Ctrl N  새 기록 · Ctrl O  열기</translation>
    </message>
    <message>
        <source>Ctrl K  go anywhere · Alt 1 to 9  steps of the day</source>
        <translation>Ctrl K  바로 가기 · Alt 1~9  하루의 단계</translation>
    </message>
    <message>
        <source>Ctrl Z  undo, everywhere · F11  full screen</source>
        <translation>Ctrl Z  어디서나 되돌리기 · F11  전체 화면</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>준비</translation>
    </message>
    <message>
        <source>What the session is, what it asks, where people sit, and who is invited.</source>
        <translation>어떤 회의인지, 무엇을 묻는지, 어디에 앉는지, 누가 오는지 정합니다.</translation>
    </message>
    <message>
        <source>Write title, date and place; they stand on every document.</source>
        <translation>이름, 날짜, 장소를 적습니다. 모든 문서에 그대로 나옵니다.</translation>
    </message>
    <message>
        <source>Order the rounds; the clock of the day follows by itself.</source>
        <translation>라운드 순서를 정하면 시각은 저절로 맞춰집니다.</translation>
    </message>
    <message>
        <source>Take in the list. Look at the columns that were guessed before you say Import.</source>
        <translation>명단을 가져옵니다. 짐작한 열을 확인한 뒤 가져오기를 누르십시오.</translation>
    </message>
    <message>
        <source>Rows that could not be read are listed with their line and reason; mend them and import again.</source>
        <translation>읽지 못한 줄은 줄 번호와 이유를 보여 줍니다. 고쳐서 다시 가져오면 됩니다.</translation>
    </message>
    <message>
        <source>Ctrl Shift G takes the city&apos;s population; the minutes set those who came beside it.</source>
        <translation>Ctrl Shift G를 누르면 시 인구를 적을 수 있습니다. 회의록에서 참석자와 나란히 보여 줍니다.</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>좌석</translation>
    </message>
    <message>
        <source>Every table mirrors the room, and people meet new people in every round.</source>
        <translation>모든 테이블이 전체 참가자와 닮게, 라운드마다 새 사람을 만나게 앉힙니다.</translation>
    </message>
    <message>
        <source>Tick what the tables shall mirror and seat everybody. The green line says how good it is.</source>
        <translation>고르게 나눌 기준을 고르고 자리를 배치합니다. 초록 줄이 얼마나 고른지 알려 줍니다.</translation>
    </message>
    <message>
        <source>Pin who must stay. Seating anew leaves pinned people and rounds already opened alone.</source>
        <translation>그대로 있어야 할 사람은 고정합니다. 새로 배치해도 고정한 사람과 이미 연 라운드는 그대로입니다.</translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>접수</translation>
    </message>
    <message>
        <source>Who is here decides what a vote is a share of.</source>
        <translation>누가 왔는지가 투표 비율의 기준이 됩니다.</translation>
    </message>
    <message>
        <source>Type part of the name, the initial consonants, the badge number or the end of the telephone number.</source>
        <translation>이름 일부, 초성, 명찰 번호, 전화 끝자리 가운데 하나를 적습니다.</translation>
    </message>
    <message>
        <source>Enter marks the person as arrived and shows the table large.</source>
        <translation>Enter를 누르면 도착으로 표시되고 테이블 번호가 크게 보입니다.</translation>
    </message>
    <message>
        <source>A scanned badge is found at once, wherever the cursor is; Enter comes from the scanner.</source>
        <translation>명찰을 찍으면 커서가 어디에 있든 바로 찾습니다. Enter는 스캐너가 보냅니다.</translation>
    </message>
    <message>
        <source>A walk-in gets a seat in every round that is left; nobody else moves.</source>
        <translation>현장 참가자는 남은 모든 라운드의 자리를 받습니다. 다른 사람은 옮기지 않습니다.</translation>
    </message>
    <message>
        <source>Ctrl 1 to 6  kind · Ctrl + and −  agree · Ctrl 7  felt strongly · F9  next turn</source>
        <translation>Ctrl 1~6  종류 · Ctrl +, −  공감 · Ctrl 7  강하게 말함 · F9  다음 차례</translation>
    </message>
    <message>
        <source>Switch to what came from outside (Ctrl H): posts of the online board stand apart and are counted apart.</source>
        <translation>Ctrl H를 누르면 온라인 의견을 읽습니다. 회의장 기록과 따로 보이고 따로 셉니다.</translation>
    </message>
    <message>
        <source>Ctrl H  hall or outside · Ctrl I  import posts · →  all of a long post</source>
        <translation>Ctrl H  회의장·온라인 의견 · Ctrl I  온라인 의견 가져오기 · →  긴 글 펼치기</translation>
    </message>
    <message>
        <source>Write words for beginning and end. Choose quotes, order, logo and who signs.</source>
        <translation>머리말과 맺음말을 적고 인용, 순서, 로고, 서명란을 정합니다.</translation>
    </message>
    <message>
        <source>Names and numbers found in notes are shown one by one. Notes stay as they are.</source>
        <translation>기록에서 찾은 이름과 번호를 하나씩 보여 줍니다. 기록 자체는 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>Other forms has all data, and open data in which no figure tells of fewer than five people.</source>
        <translation>‘다른 형식’에는 모든 자료와 공개용 자료가 있습니다. 공개용 자료에는 다섯 명이 안 되는 사람이 드러나는 값이 없습니다.</translation>
    </message>
    <message>
        <source>Ctrl Shift S  DOCX · X  XLSX · V  CSV · J  JSON · O  open data</source>
        <translation>Ctrl Shift S  DOCX · X  XLSX · V  CSV · J  JSON · O  공개용 자료</translation>
    </message>
    <message>
        <source>Personal data: set until when names are kept; from that day on one button removes them for good. Counts, seats by number and notes stay, and the record still proves itself.</source>
        <translation>개인정보: 보유 기한을 정해 둡니다. 그날부터 버튼 하나로 이름을 영구히 파기합니다. 인원수와 번호별 자리, 기록은 남고 기록 확인도 그대로 됩니다.</translation>
    </message>
    <message>
        <source>Ctrl Enter  check · Ctrl B  back up · Ctrl Shift D  purge personal data</source>
        <translation>Ctrl Enter  확인 · Ctrl B  백업 · Ctrl Shift D  개인정보 파기</translation>
    </message>
    <message>
        <source>Ctrl D  package and deliver · Ctrl P  pause or go on · Ctrl R  try now</source>
        <translation>Ctrl D  묶어서 보내기 · Ctrl P  멈춤 또는 이어 보내기 · Ctrl R  지금 시도</translation>
    </message>
    <message>
        <source>Ctrl N  new ballot · Ctrl Enter  enter hands · Ctrl E  enter slips · Ctrl I  import keypads · F5  big screen</source>
        <translation>Ctrl N  새 투표 · Ctrl Enter  집계 넣기 · Ctrl E  투표지 입력 · Ctrl I  투표기 가져오기 · F5  큰 화면</translation>
    </message>
    <message>
        <source>Projector</source>
        <translation>큰 화면</translation>
    </message>
    <message>
        <source>This laptop shows the big screen to the hall and follows the hub by itself.</source>
        <translation>이 노트북은 참가자에게 큰 화면을 보여 주며, 허브를 따라 저절로 바뀝니다.</translation>
    </message>
    <message>
        <source>Plug in the projector, then show the big screen: it fills the second display, or this one.</source>
        <translation>프로젝터를 연결한 뒤 큰 화면을 띄우십시오. 두 번째 화면을 가득 채우며, 없으면 이 화면에 나옵니다.</translation>
    </message>
    <message>
        <source>1 to 4 choose what it shows. Esc leaves full screen, Esc again closes the big screen.</source>
        <translation>1~4로 보여 줄 것을 고릅니다. Esc를 누르면 전체 화면에서 나오고, 한 번 더 누르면 큰 화면이 닫힙니다.</translation>
    </message>
    <message>
        <source>F5  big screen · F11  full screen</source>
        <translation>F5  큰 화면 · F11  전체 화면</translation>
    </message>
    <message>
        <source>Join two attributes where each pair shall be spread: women over 60 at every table.</source>
        <translation>두 기준을 겹쳐 볼 수 있습니다. 예: 모든 테이블에 60대 이상 여성.</translation>
    </message>
    <message>
        <source>Drag a person to a table, as a card or on the hall map. Every table says what that would do; at a full table two people change places, and what breaks a rule is refused.</source>
        <translation>사람을 카드나 배치도의 테이블로 끌어다 놓습니다. 끄는 동안 테이블마다 무엇이 달라지는지 보이고, 자리가 찬 테이블에서는 두 사람이 맞바꾸며, 규칙을 어기는 자리는 거절합니다.</translation>
    </message>
    <message>
        <source>Choose people in the list and say who sits together, apart or always at the same table.</source>
        <translation>목록에서 사람을 골라 함께, 따로, 고정을 정합니다.</translation>
    </message>
    <message>
        <source>Why? shows every figure with its bound, and the cause of every fault.</source>
        <translation>‘근거’를 누르면 모든 수치와 한계, 벗어난 까닭을 봅니다.</translation>
    </message>
    <message>
        <source>Ctrl Enter  seat everybody · Ctrl M or Enter  move a person · P  pin</source>
        <translation>Ctrl Enter  자리 배치 · Ctrl M 또는 Enter  옮기기 · P  고정</translation>
    </message>
    <message>
        <source>Ctrl Shift M  cards or map · Ctrl Shift E  why · Ctrl Shift R  tidy up</source>
        <translation>Ctrl Shift M  카드·배치도 · Ctrl Shift E  근거 · Ctrl Shift R  빈자리 정리</translation>
    </message>
    <message>
        <source>Whoever is absent or leaves early frees a seat. Until it is needed it waits for late people.</source>
        <translation>불참하거나 일찍 간 사람의 자리는 빈자리가 됩니다. 다른 사람이 쓰기 전까지는 늦게 온 본인이 앉습니다.</translation>
    </message>
    <message>
        <source>Ctrl T tidies up the seats; what it would do is shown before it is done.</source>
        <translation>Ctrl T로 빈자리를 정리합니다. 무엇이 바뀌는지 먼저 보여 줍니다.</translation>
    </message>
    <message>
        <source>Enter  arrived · Ctrl D  absent · Ctrl L  left early · Ctrl N  walk-in</source>
        <translation>Enter  도착 · Ctrl D  불참 · Ctrl L  일찍 감 · Ctrl N  현장 참가</translation>
    </message>
    <message>
        <source>Ctrl Z  undo · Ctrl 1 to 6  narrow the list · Ctrl T  tidy up the seats</source>
        <translation>Ctrl Z  되돌리기 · Ctrl 1~6  명단 좁히기 · Ctrl T  빈자리 정리</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>라운드</translation>
    </message>
    <message>
        <source>Open a round, keep its time, see every table at a glance.</source>
        <translation>라운드를 열고, 시간을 지키고, 모든 테이블을 한눈에 봅니다.</translation>
    </message>
    <message>
        <source>Three minutes before the end everybody sees and hears a warning.</source>
        <translation>끝나기 3분 전에 화면과 소리로 알립니다.</translation>
    </message>
    <message>
        <source>Five minutes more moves all later rounds of the day.</source>
        <translation>5분 더 하면 뒤의 모든 라운드가 함께 밀립니다.</translation>
    </message>
    <message>
        <source>A yellow table has written nothing for five minutes. Click it to read its notes.</source>
        <translation>노란 테이블은 5분 동안 기록이 없습니다. 누르면 그 테이블 기록이 보입니다.</translation>
    </message>
    <message>
        <source>Ctrl Enter  open · Ctrl E  five minutes more · Ctrl Space  pause</source>
        <translation>Ctrl Enter  열기 · Ctrl E  5분 더 · Ctrl Space  멈춤</translation>
    </message>
    <message>
        <source>Ctrl Shift J  join code · Ctrl M  message to all tables · Ctrl P  run of the day</source>
        <translation>Ctrl Shift J  접속 코드 · Ctrl M  모든 테이블에 알림 · Ctrl P  하루 진행표</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>Type what is said. Nothing typed is lost, not even when the laptop dies.</source>
        <translation>나온 말을 적습니다. 노트북이 꺼져도 쓴 글은 사라지지 않습니다.</translation>
    </message>
    <message>
        <source>Enter saves a note and gives it its number for good.</source>
        <translation>Enter를 누르면 기록이 저장되고 바뀌지 않는 번호를 받습니다.</translation>
    </message>
    <message>
        <source>Up in the empty box rewords the last note. Del retracts; the note keeps its number.</source>
        <translation>빈 입력란에서 ↑를 누르면 마지막 기록을 고칩니다. Del은 거두기이며 번호는 그대로 남습니다.</translation>
    </message>
    <message>
        <source>What somebody feels strongly, press Ctrl 7: it is printed as such, however few agree.</source>
        <translation>누군가 강하게 말한 것은 Ctrl 7로 표시합니다. 공감이 적어도 그렇게 실립니다.</translation>
    </message>
    <message>
        <source>While a ballot is open, count the hands at the right and enter them.</source>
        <translation>투표가 열려 있으면 오른쪽에서 손 든 수를 세어 넣습니다.</translation>
    </message>
    <message>
        <source>F8  ask for help · F7  close the organizer&apos;s message</source>
        <translation>F8  도움 요청 · F7  운영자 알림 닫기</translation>
    </message>
    <message>
        <source>Alt ← and →  the table before, the next table</source>
        <translation>Alt ←, →  앞 테이블, 다음 테이블</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>주제</translation>
    </message>
    <message>
        <source>Read every note of a round and file it. Minority views keep a line of their own.</source>
        <translation>라운드의 모든 기록을 읽고 주제에 넣습니다. 소수 의견은 따로 남습니다.</translation>
    </message>
    <message>
        <source>Press N to make a theme of the chosen notes, 1 to 9 to file under a theme, or drag.</source>
        <translation>N으로 고른 기록의 새 주제를 만들고, 1~9로 주제에 넣거나 끌어다 놓습니다.</translation>
    </message>
    <message>
        <source>No theme yet? Start from a proposal (Ctrl Shift P), and take of it what helps.</source>
        <translation>아직 주제가 없으면 제안에서 시작해(Ctrl Shift P) 도움이 되는 것만 씁니다.</translation>
    </message>
    <message>
        <source>Open a theme to word it and to pick its quotes with Q.</source>
        <translation>주제를 열어 문구를 다듬고 Q로 인용을 고릅니다.</translation>
    </message>
    <message>
        <source>A note that fits no theme stands alone or is set aside with its reason: none is overlooked.</source>
        <translation>어느 주제에도 맞지 않는 기록은 홀로 두거나 까닭을 적어 따로 둡니다. 빠뜨리는 기록이 없습니다.</translation>
    </message>
    <message>
        <source>Drop a theme on the lower part of another to put it under that one.</source>
        <translation>주제를 다른 주제의 아래쪽에 끌어다 놓으면 그 주제 아래에 놓입니다.</translation>
    </message>
    <message>
        <source>Make a ballot of the themes when the hall is to decide.</source>
        <translation>참가자가 결정할 때가 되면 주제로 투표를 만듭니다.</translation>
    </message>
    <message>
        <source>1–9  file · Enter  as suggested · N  new theme · Q  quote · Del  take out</source>
        <translation>1–9  주제로 · Enter  제안대로 · N  새 주제 · Q  인용 · Del  빼기</translation>
    </message>
    <message>
        <source>S  similar notes · →  open notes that say the same · ←  fold them · Ctrl G  newest first</source>
        <translation>S  비슷한 기록 · →  같은 말 펼치기 · ←  접기 · Ctrl G  최신 순</translation>
    </message>
    <message>
        <source>A  stands alone · X  set aside · K  skip knowingly · U  unfiled again</source>
        <translation>A  홀로 두기 · X  따로 두기 · K  알고 건너뛰기 · U  다시 미분류로</translation>
    </message>
    <message>
        <source>Alt ↑ ↓  order · Alt → ←  under another, or back · Ctrl M  merge · Ctrl Shift M  take apart</source>
        <translation>Alt ↑ ↓  순서 · Alt → ←  아래로, 위로 · Ctrl M  합치기 · Ctrl Shift M  다시 나누기</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>투표</translation>
    </message>
    <message>
        <source>A count that anybody can follow, with what it is a share of.</source>
        <translation>누구나 따라 셀 수 있는 집계와 그 기준입니다.</translation>
    </message>
    <message>
        <source>Prepare a ballot. Hands, phones, paper and keypads can be mixed; everybody votes in one way only.</source>
        <translation>투표를 준비하십시오. 손 들기, 휴대전화, 종이, 투표기를 함께 쓸 수 있고, 한 사람은 한 가지로만 투표합니다.</translation>
    </message>
    <message>
        <source>By phone: print the voting slips, open the ballot, then let phones in; the card shows the address as a QR code.</source>
        <translation>휴대전화: 투표 쪽지를 인쇄하고, 투표를 연 다음 휴대전화 접속을 여십시오. 주소가 QR 코드로 나옵니다.</translation>
    </message>
    <message>
        <source>A table with more votes than people is named. Count again, or say why it is right when you close the ballot.</source>
        <translation>사람보다 표가 많은 테이블은 번호가 나옵니다. 다시 세거나, 투표를 닫을 때 사유를 적으십시오.</translation>
    </message>
    <message>
        <source>Closing stores one result for screen, print and export, and seals it.</source>
        <translation>투표를 닫으면 결과가 하나로 저장되고 봉인되어 화면과 인쇄물, 내보내기에 똑같이 쓰입니다.</translation>
    </message>
    <message>
        <source>The first sentence says how it ended; the button below shows how it was counted.</source>
        <translation>첫 문장이 결과를 말해 줍니다. 아래 단추를 누르면 집계 과정이 보입니다.</translation>
    </message>
    <message>
        <source>What is wrong is corrected, reopened or annulled, always with a reason. What it said before stays.</source>
        <translation>잘못된 투표는 사유를 적고 정정하거나 다시 열거나 무효로 합니다. 그전 결과는 그대로 남습니다.</translation>
    </message>
    <message>
        <source>Secret and open ballots</source>
        <translation>비밀투표와 공개투표</translation>
    </message>
    <message>
        <source>Raised hands are seen by everybody, so a ballot with hands is open.</source>
        <translation>손을 들면 모두가 보므로, 손 들기가 들어간 투표는 공개투표입니다.</translation>
    </message>
    <message>
        <source>In a secret ballot nothing in the record tells who voted what; figures come when it is closed.</source>
        <translation>비밀투표에서는 누가 무엇에 투표했는지 기록 어디에도 남지 않으며, 결과는 닫은 뒤에 나옵니다.</translation>
    </message>
    <message>
        <source>Who votes by phone gets a receipt, and finds the own vote by it in the list once the ballot is closed.</source>
        <translation>휴대전화로 투표한 사람은 영수증 번호를 받고, 투표를 닫은 뒤 공개 목록에서 그 번호로 자기 표를 찾습니다.</translation>
    </message>
    <message>
        <source>Leading the big screen</source>
        <translation>큰 화면 다루기</translation>
    </message>
    <message>
        <source>The card with the small picture shows what the hall sees. Click what it shall show.</source>
        <translation>작은 그림이 있는 카드에 지금 참가자가 보는 화면이 나옵니다. 보여 줄 것을 누르십시오.</translation>
    </message>
    <message>
        <source>“As the day goes” follows by itself: the question, the open ballot, the last result.</source>
        <translation>‘진행에 따라’를 고르면 질문, 열린 투표, 마지막 결과가 저절로 이어집니다.</translation>
    </message>
    <message>
        <source>A result stays held back until you show it with Ctrl F6; Ctrl F6 holds it back again.</source>
        <translation>결과는 Ctrl F6으로 보여 줄 때까지 가려져 있고, 다시 Ctrl F6을 누르면 가려집니다.</translation>
    </message>
    <message>
        <source>F6 goes on to the next page or scene, Shift F6 goes back.</source>
        <translation>F6은 다음 쪽이나 다음 화면으로, Shift F6은 앞쪽으로 갑니다.</translation>
    </message>
    <message>
        <source>On the big screen itself: 1 to 9 and 0 choose what is shown, B makes it black, a presenter&apos;s clicker turns pages.</source>
        <translation>큰 화면에서는 1~9와 0으로 보여 줄 것을 고르고, B로 검게 하며, 발표용 리모컨으로 쪽을 넘깁니다.</translation>
    </message>
    <message>
        <source>If the projector is unplugged nothing is lost: the screen comes back with it.</source>
        <translation>빔프로젝터 선이 빠져도 잃는 것은 없습니다. 다시 꽂으면 화면도 돌아옵니다.</translation>
    </message>
    <message>
        <source>On paper: shuffle and number the slips, let two people enter each pile, settle where they differ.</source>
        <translation>종이 투표: 투표지를 섞어 번호를 매기고, 묶음마다 두 사람이 따로 입력한 뒤 서로 다른 장을 정합니다.</translation>
    </message>
    <message>
        <source>By keypad: import the receiver&apos;s file after each tranche; each keypad counts once.</source>
        <translation>투표기: 한 조가 누를 때마다 수신기 파일을 가져옵니다. 투표기마다 한 번만 셉니다.</translation>
    </message>
    <message>
        <source>Ask the same before and after: choose it while both ballots are prepared, so that phones can ask who agrees.</source>
        <translation>같은 것을 앞뒤로 두 번 물으려면 두 투표를 준비할 때 비교를 골라 두십시오. 그래야 휴대전화에서 동의를 물을 수 있습니다.</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>회의록</translation>
    </message>
    <message>
        <source>What people take home. Counts come from the record and cannot be typed over.</source>
        <translation>참가자가 집에 가져가는 문서입니다. 숫자는 기록에서 나오며 손으로 바꿀 수 없습니다.</translation>
    </message>
    <message>
        <source>The preliminary report has four pages at most; the full minutes hold every note.</source>
        <translation>현장 결과 보고는 4쪽을 넘지 않고, 회의록 전문에는 모든 기록이 들어갑니다.</translation>
    </message>
    <message>
        <source>Look through the preview, then print or save.</source>
        <translation>미리보기를 살펴본 뒤 인쇄하거나 저장합니다.</translation>
    </message>
    <message>
        <source>Ctrl P  print · Ctrl S  save as PDF · Ctrl R  make again</source>
        <translation>Ctrl P  인쇄 · Ctrl S  PDF 저장 · Ctrl R  다시 만들기</translation>
    </message>
    <message>
        <source>Ctrl 1 to 4  words, quotes, look, redaction · R  redact · Enter  fine · S  later</source>
        <translation>Ctrl 1~4  글, 인용, 꾸밈, 가리기 · R  가리기 · Enter  그대로 · S  나중에</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>보관</translation>
    </message>
    <message>
        <source>Before you go home: check the record and take a copy with you.</source>
        <translation>집에 가기 전에 기록을 확인하고 사본을 챙기십시오.</translation>
    </message>
    <message>
        <source>Check the record: every entry, every note, every vote is compared.</source>
        <translation>기록 확인하기: 모든 일지 항목과 기록, 투표를 견줍니다.</translation>
    </message>
    <message>
        <source>Back up to a stick. Save all documents and data into a folder.</source>
        <translation>USB에 백업하고, 문서와 자료를 폴더에 모두 저장합니다.</translation>
    </message>
    <message>
        <source>Hand over to the city archive: add the destination once and test it, then package and deliver. Without a network it waits, and goes by itself later.</source>
        <translation>시 기록원에 넘기기: 보낼 곳을 한 번 추가해 시험한 다음, 묶어서 보냅니다. 네트워크가 없으면 기다렸다가 나중에 저절로 보냅니다.</translation>
    </message>
    <message>
        <source>Letting laptops in</source>
        <translation>노트북 접속</translation>
    </message>
    <message>
        <source>“Open the session to other laptops” makes this laptop the hub and shows the join code. Ctrl Shift J shows it large.</source>
        <translation>‘다른 노트북의 접속 열기’를 누르면 이 노트북이 허브가 되고 접속 코드가 나옵니다. Ctrl Shift J로 크게 보여 줍니다.</translation>
    </message>
    <message>
        <source>On every other laptop: start Facilitator, Join a session (Ctrl J), scan or type the code, choose role and table. All must be on the same network; no internet is needed.</source>
        <translation>다른 노트북에서는 Facilitator를 열고 ‘회의에 접속’(Ctrl J)을 고른 뒤, 코드를 비추거나 입력하고 역할과 테이블을 고릅니다. 모두 같은 네트워크에 있어야 하며 인터넷은 필요 없습니다.</translation>
    </message>
    <message>
        <source>New code: the old one lets nobody in any more, and whoever is in stays in. Stop: the laptops go on writing by themselves and send it when you open the session again.</source>
        <translation>새 코드를 만들면 예전 코드로는 들어올 수 없고, 이미 들어온 노트북은 그대로입니다. 접속을 닫아도 노트북에서는 계속 쓸 수 있으며, 다시 열면 그동안 쓴 것이 옵니다.</translation>
    </message>
    <message>
        <source>Every minute in which something was written a whole copy goes into the folder that the card names. Choose one on a stick or another disk. The last 30 stay.</source>
        <translation>새로 쓴 것이 있으면 1분마다 전체 사본을 카드에 적힌 폴더에 백업합니다. USB나 다른 디스크의 폴더를 고르십시오. 최근 30개를 남깁니다.</translation>
    </message>
    <message>
        <source>Colours of the map, while laptops can join</source>
        <translation>배치도의 색 (접속을 열어 둔 동안)</translation>
    </message>
    <message>
        <source>●  Connected: all that was written there is here. The figure counts its notes.</source>
        <translation>●  연결됨: 그 노트북에서 쓴 것이 모두 왔습니다. 숫자는 기록 수입니다.</translation>
    </message>
    <message>
        <source>▲  Notes waiting: written there, not yet here. They come by themselves.</source>
        <translation>▲  보낼 것 있음: 썼지만 아직 오지 않은 것이 있습니다. 저절로 옵니다.</translation>
    </message>
    <message>
        <source>▲  Writes nothing: connected, but no note for five minutes. Look in.</source>
        <translation>▲  기록 없음: 연결되어 있지만 5분 동안 기록이 없습니다. 한번 살펴보십시오.</translation>
    </message>
    <message>
        <source>▲  Lost: not connected now. Its people go on writing; nothing is lost.</source>
        <translation>▲  연결 끊김: 지금은 연결되어 있지 않습니다. 기록은 그 노트북에서 계속할 수 있고, 잃는 것은 없습니다.</translation>
    </message>
    <message>
        <source>◆  Help: the table has called. Who has waited longest stands first at the right.</source>
        <translation>◆  도움 요청: 테이블에서 도움을 요청했습니다. 가장 오래 기다린 테이블이 오른쪽 목록 맨 위에 있습니다.</translation>
    </message>
    <message>
        <source>○  No laptop: nobody has joined for this table, or its laptop was shut out.</source>
        <translation>○  노트북 없음: 이 테이블에 접속한 노트북이 없거나 차단했습니다.</translation>
    </message>
    <message>
        <source>A table and its laptop</source>
        <translation>테이블과 노트북</translation>
    </message>
    <message>
        <source>Click a table: the card at the right says how its laptop is, and what can be done.</source>
        <translation>테이블을 누르면 오른쪽 카드에 노트북의 상태와 할 수 있는 일이 나옵니다.</translation>
    </message>
    <message>
        <source>“Somebody is there” ends a call for help, here and at the table.</source>
        <translation>‘담당자 도착’을 누르면 이곳과 테이블에서 도움 요청이 끝납니다.</translation>
    </message>
    <message>
        <source>Message writes to this table, Ctrl M to all. It stands above the note-takers&apos; box until they close it.</source>
        <translation>‘알림’은 이 테이블에만, Ctrl M은 모든 테이블에 보냅니다. 기록자가 닫을 때까지 입력란 위에 보입니다.</translation>
    </message>
    <message>
        <source>A laptop died: “Give to another laptop”. The other one joins with the code for that table and has every note that reached the hub. What the first one still sends is kept, with a mark.</source>
        <translation>노트북이 고장 나면 ‘다른 노트북에 넘기기’를 누릅니다. 다른 노트북이 코드로 그 테이블에 접속하면 허브에 온 기록이 모두 보입니다. 이전 노트북이 뒤늦게 보내는 것도 표시와 함께 보관합니다.</translation>
    </message>
    <message>
        <source>Shut out: this laptop sends and gets nothing any more; what it sent stays. Make a new code as well, or it can join again.</source>
        <translation>‘차단’하면 그 노트북은 더 보내지도 받지도 못합니다. 이미 보낸 것은 남습니다. 다시 들어오지 못하게 하려면 코드도 새로 만드십시오.</translation>
    </message>
    <message>
        <source>What could not be taken</source>
        <translation>받지 못한 것</translation>
    </message>
    <message>
        <source>What a laptop sends and the record cannot take lies aside with its reason, as a note for a round that was never opened. A yellow line above the map counts it; Look lists it.</source>
        <translation>열지 않은 라운드의 기록처럼 받을 수 없는 것은 까닭과 함께 따로 둡니다. 배치도 위의 노란 줄에 몇 건인지 나오고, ‘보기’를 누르면 목록이 열립니다.</translation>
    </message>
    <message>
        <source>“Try all again” when the reason is gone, or set it aside for good. Nothing is lost.</source>
        <translation>까닭이 없어졌으면 ‘모두 다시 시도’를 누르고, 아니면 제쳐 둡니다. 잃는 것은 없습니다.</translation>
    </message>
    <message>
        <source>A laptop that never reaches the network: it exports to a stick, and you import that (menu Record, Ctrl Shift I). What is known already is passed over.</source>
        <translation>네트워크에 닿지 않는 노트북은 USB로 내보내게 하고, 여기에서 가져옵니다(기록 메뉴, Ctrl Shift I). 이미 있는 것은 건너뜁니다.</translation>
    </message>
    <message>
        <source>The bar above says three things: saved on this laptop&apos;s disk, whether the hub is in reach, and how much the hub does not have yet. “0 waiting” means that everything is there as well.</source>
        <translation>위쪽 줄에 세 가지가 나옵니다. 이 노트북에 저장되었는지, 허브와 연결되어 있는지, 아직 허브에 없는 것이 몇 건인지입니다. ‘대기 0’이면 허브에도 모두 있습니다.</translation>
    </message>
    <message>
        <source>No hub: just go on. All is kept here, and it is sent by itself when the network is back.</source>
        <translation>‘허브 끊김’이어도 하던 일을 계속하십시오. 모두 이 노트북에 남고, 네트워크가 돌아오면 저절로 보냅니다.</translation>
    </message>
    <message>
        <source>Above the notes stands how many of them the hub has. ▲ beside a number: this note is still on its way.</source>
        <translation>기록 목록 위에 그 가운데 몇 개가 허브에 있는지 나옵니다. 번호 옆의 ▲는 아직 보내지 못한 기록입니다.</translation>
    </message>
    <message>
        <source>◆ and a red sentence below a note: the hub did not take it. It is safe here; “Write them again” makes a new note of it.</source>
        <translation>기록 아래에 ◆와 빨간 문장이 있으면 허브가 받지 않은 것입니다. 이 노트북에는 그대로 있으며, ‘다시 남기기’를 누르면 새 기록으로 남깁니다.</translation>
    </message>
    <message>
        <source>“Ask for help” (F8): the organizer sees your table. A word about what is enough, or none. Raise a hand where the hub is out of reach.</source>
        <translation>‘도움 요청’(F8)을 누르면 운영자에게 이 테이블이 보입니다. 무슨 일인지는 한마디면 되고 비워 두어도 됩니다. 허브에 닿지 않을 때는 손을 들어 주십시오.</translation>
    </message>
    <message>
        <source>What the organizer says stands above the box; F7 closes it.</source>
        <translation>운영자의 알림은 입력란 위에 나오고, F7로 닫습니다.</translation>
    </message>
    <message>
        <source>“Another laptop has taken over”: leave the writing to that one. What you had written is not lost.</source>
        <translation>다른 노트북이 테이블을 이어받았다고 나오면 기록은 그 노트북에 맡기십시오. 지금까지 쓴 것은 사라지지 않습니다.</translation>
    </message>
    <message>
        <source>Never a network? Export to a stick (menu Record, Ctrl Shift E) and carry it to the hub laptop, as often as you like.</source>
        <translation>네트워크가 끝내 되지 않으면 USB로 내보내(기록 메뉴, Ctrl Shift E) 허브 노트북으로 가져가십시오. 몇 번이든 됩니다.</translation>
    </message>
    <message>
        <source>This laptop and the hub</source>
        <translation>이 노트북과 허브</translation>
    </message>
</context>
<context>
    <name>HelpCard</name>
    <message>
        <source>Ask for help</source>
        <translation>도움 요청</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>No longer needed</source>
        <translation>이제 괜찮습니다</translation>
    </message>
    <message>
        <source>What the help is about</source>
        <translation>무엇을 도와 드릴지</translation>
    </message>
    <message>
        <source>What about? May stay empty.</source>
        <translation>무슨 일입니까? 비워 두어도 됩니다.</translation>
    </message>
    <message>
        <source>You asked for help</source>
        <translation>도움을 요청했습니다</translation>
    </message>
    <message>
        <source>The hub cannot be reached now. Raise a hand so that somebody sees you.</source>
        <translation>지금은 허브에 닿지 않습니다. 손을 들어 알려 주십시오.</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help · {page}</source>
        <translation>도움말 · {page}</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>차례대로</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>단축키</translation>
    </message>
</context>
<context>
    <name>HowCounted</name>
    <message>
        <source>Mean</source>
        <translation>평균</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>중앙값</translation>
    </message>
    <message>
        <source>Polarisation</source>
        <translation>양극화</translation>
    </message>
    <message>
        <source>Grades from {low} to {high}</source>
        <translation>점수 분포 ({low}~{high}점)</translation>
    </message>
    <message>
        <source>Polarisation is 0 where all gave the same grade, and 1 where half gave the lowest and half the highest.</source>
        <translation>양극화는 모두 같은 점수를 주면 0, 절반은 가장 낮은 점수를, 절반은 가장 높은 점수를 주면 1입니다.</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>점수 합계</translation>
    </message>
    <message>
        <source>Share of all points</source>
        <translation>전체 점수에서의 비율</translation>
    </message>
    <message>
        <source>People who gave some</source>
        <translation>점수를 준 사람</translation>
    </message>
    <message>
        <source>Order: {places}</source>
        <translation>순위: {places}</translation>
    </message>
    <message>
        <source>Round by round</source>
        <translation>차수별 집계</translation>
    </message>
    <message>
        <source>Round {number}</source>
        <translation>{number}차</translation>
    </message>
    <message>
        <source>No choice left</source>
        <translation>남은 선택 없음</translation>
    </message>
    <message>
        <source>{votes} out</source>
        <translation>{votes} 탈락</translation>
    </message>
    <message>
        <source>Round {number}: {options} are last together.</source>
        <translation>{number}차: {options} 항목이 공동 최하위입니다.</translation>
    </message>
    <message>
        <source>If {option} goes out, {winners} comes first.</source>
        <translation>{option} 항목이 탈락하면 1위는 {winners} 항목입니다.</translation>
    </message>
    <message>
        <source>Whichever goes out first, the first place is the same.</source>
        <translation>어느 항목이 먼저 탈락해도 1위는 같습니다.</translation>
    </message>
    <message>
        <source>Round {number}: {options} goes out. {where}</source>
        <translation>{number}차: {options} 항목이 탈락합니다. {where}</translation>
    </message>
    <message>
        <source>{votes} to {option}</source>
        <translation>{option} 항목 {votes}표</translation>
    </message>
    <message>
        <source>{votes} have no choice left</source>
        <translation>남은 선택 없음 {votes}표</translation>
    </message>
    <message>
        <source>Its votes: {parts}.</source>
        <translation>표가 옮겨 간 곳: {parts}.</translation>
    </message>
    <message>
        <source>It had no votes.</source>
        <translation>받은 표가 없었습니다.</translation>
    </message>
    <message>
        <source>Two by two</source>
        <translation>둘씩 견준 결과</translation>
    </message>
    <message>
        <source>No option is preferred to each of the others by more people.</source>
        <translation>다른 모든 항목을 하나씩 견주어 이기는 항목은 없습니다.</translation>
    </message>
    <message>
        <source>More people prefer {option} to each of the others than the other way round.</source>
        <translation>어느 항목과 견주어도 {option} 항목을 앞에 둔 사람이 더 많습니다.</translation>
    </message>
    <message>
        <source>So many people put the option of the row before that of the column.</source>
        <translation>가로줄의 항목을 세로줄의 항목보다 앞에 둔 사람 수입니다.</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import a list</source>
        <translation>명단 가져오기</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>글자 방식</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>시트</translation>
    </message>
    <message>
        <source>What each column is</source>
        <translation>열마다 무엇인지 확인하십시오</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <source>Encoding: found by itself</source>
        <translation>글자 방식: 자동</translation>
    </message>
    <message>
        <source>Reading the list …</source>
        <translation>명단을 읽는 중 …</translation>
    </message>
    <message>
        <source>Importing …</source>
        <translation>가져오는 중 …</translation>
    </message>
    <message>
        <source>Import of {file}</source>
        <translation>{file} 가져오기</translation>
    </message>
    <message>
        <source>{list} – rows to mend.xlsx</source>
        <translation>{list} – 고칠 줄.xlsx</translation>
    </message>
    <message>
        <source>Save the rows that stay out</source>
        <translation>넣지 못한 줄 저장</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>엑셀 통합 문서 (*.xlsx)</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>{file}(으)로 저장했습니다.</translation>
    </message>
    <message>
        <source>Mend the rows there and import that file: nobody comes in twice.</source>
        <translation>그 파일에서 고친 뒤 다시 가져오십시오. 같은 사람이 두 번 들어가지 않습니다.</translation>
    </message>
    <message>
        <source>text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>web page</source>
        <translation>웹 문서</translation>
    </message>
    <message>
        <source>rows {count}</source>
        <translation>{count}줄</translation>
    </message>
    <message>
        <source>Sheet: {name}</source>
        <translation>시트: {name}</translation>
    </message>
    <message>
        <source>Import {count} people</source>
        <translation>{count}명 가져오기</translation>
    </message>
    <message>
        <source>Nobody new would come in.</source>
        <translation>새로 들어갈 사람이 없습니다.</translation>
    </message>
    <message>
        <source>Everybody in this list is on the participant list already.</source>
        <translation>이 명단의 사람은 모두 이미 참가자 목록에 있습니다.</translation>
    </message>
    <message>
        <source>Check what each column is, or mend the rows below.</source>
        <translation>열의 뜻을 확인하거나 아래 줄을 고쳐 주십시오.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Participants imported: {count}</source>
        <translation>참가자 {count}명을 가져왔습니다.</translation>
    </message>
    <message>
        <source>Save the rows that stay out, mend them, and import that file.</source>
        <translation>넣지 못한 줄을 저장해 고친 뒤 그 파일을 가져오십시오.</translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>가져오지 않음</translation>
    </message>
    <message>
        <source>Keep under its own name</source>
        <translation>이 이름 그대로 보관</translation>
    </message>
</context>
<context>
    <name>JoinCodeDialog</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>JoinCodeField</name>
    <message>
        <source>Join code</source>
        <translation>접속 코드</translation>
    </message>
    <message>
        <source>It stands on the hub laptop, with a QR code. Type it, paste it, or scan it.</source>
        <translation>접속 코드는 허브 노트북에 QR 코드와 함께 보입니다. 입력하거나 붙여 넣거나 스캔하십시오.</translation>
    </message>
    <message>
        <source>The code reads well. The hub is at {address}.</source>
        <translation>코드를 읽었습니다. 허브 주소는 {address}입니다.</translation>
    </message>
</context>
<context>
    <name>JoinDialog</name>
    <message>
        <source>Join two attributes</source>
        <translation>두 기준 겹쳐 보기</translation>
    </message>
    <message>
        <source>First attribute</source>
        <translation>첫째 기준</translation>
    </message>
    <message>
        <source>Second attribute</source>
        <translation>둘째 기준</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>더하기</translation>
    </message>
    <message>
        <source>Join a session</source>
        <translation>회의에 접속</translation>
    </message>
    <message>
        <source>Table number</source>
        <translation>테이블 번호</translation>
    </message>
    <message>
        <source>Name of this laptop</source>
        <translation>이 노트북의 이름</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>접속</translation>
    </message>
    <message>
        <source>Stopped. Nothing was joined.</source>
        <translation>멈췄습니다. 접속하지 않았습니다.</translation>
    </message>
    <message>
        <source>Enter the join code first.</source>
        <translation>먼저 접속 코드를 입력해 주십시오.</translation>
    </message>
    <message>
        <source>Which table is this laptop at?</source>
        <translation>몇 번 테이블의 노트북입니까?</translation>
    </message>
    <message>
        <source>Enter its number, then Enter.</source>
        <translation>번호를 입력하고 Enter를 누르십시오.</translation>
    </message>
    <message>
        <source>Table {number}</source>
        <translation>{number}번 테이블</translation>
    </message>
    <message>
        <source>Roundtable</source>
        <translation>원탁회의</translation>
    </message>
    <message>
        <source>Nobody answers at {address}.</source>
        <translation>{address}에서 응답이 없습니다.</translation>
    </message>
    <message>
        <source>Is the hub open, and is this laptop on the same network? Check the Wi-Fi or the cable.</source>
        <translation>허브가 열려 있습니까? 이 노트북이 같은 네트워크에 있습니까? 와이파이나 랜선을 확인해 주십시오.</translation>
    </message>
    <message>
        <source>Looking for the hub …</source>
        <translation>허브를 찾는 중…</translation>
    </message>
    <message>
        <source>Tables then mirror the pair: so many women over 60, so many men under 30.</source>
        <translation>두 기준을 함께 나눕니다. 예: 60대 이상 여성 몇 명, 20대 남성 몇 명.</translation>
    </message>
    <message>
        <source>Choose two different attributes.</source>
        <translation>서로 다른 두 기준을 고르십시오.</translation>
    </message>
    <message>
        <source>This pair is there already.</source>
        <translation>이미 있는 기준입니다.</translation>
    </message>
</context>
<context>
    <name>KeypadFigures</name>
    <message>
        <source>Votes that come in</source>
        <translation>들어올 표</translation>
    </message>
    <message>
        <source>Voted before</source>
        <translation>이미 투표함</translation>
    </message>
    <message>
        <source>Pressed more than once</source>
        <translation>두 번 이상 누름</translation>
    </message>
    <message>
        <source>Of a keypad that was pressed more than once, the last press counts: {keypads}.</source>
        <translation>두 번 이상 누른 투표기는 마지막에 누른 것을 셉니다: {keypads}.</translation>
    </message>
    <message>
        <source>These keypads have no vote, since nothing they pressed is on the ballot: {keypads}.</source>
        <translation>투표에 있는 번호를 누르지 않아 표가 없는 투표기입니다: {keypads}.</translation>
    </message>
    <message>
        <source>Rows that do not count: {count}</source>
        <translation>세지 않는 줄: {count}</translation>
    </message>
</context>
<context>
    <name>KeypadImport</name>
    <message>
        <source>Import votes of keypads</source>
        <translation>투표기 표 가져오기</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>질문</translation>
    </message>
    <message>
        <source>What each column is</source>
        <translation>열마다 무엇인지</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <source>Reading the file …</source>
        <translation>파일을 읽고 있습니다 …</translation>
    </message>
    <message>
        <source>Choose the question of the file that this ballot is.</source>
        <translation>파일에 있는 질문 가운데 이 투표에 해당하는 것을 골라 주십시오.</translation>
    </message>
    <message>
        <source>Importing …</source>
        <translation>가져오고 있습니다 …</translation>
    </message>
    <message>
        <source>Keypad</source>
        <translation>투표기</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>응답</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Do not use</source>
        <translation>쓰지 않음</translation>
    </message>
    <message>
        <source>Question {name}: {rows} rows</source>
        <translation>질문 {name}: {rows}줄</translation>
    </message>
    <message>
        <source>Choose the question …</source>
        <translation>질문 고르기 …</translation>
    </message>
    <message>
        <source>Import {count} votes</source>
        <translation>{count}표 가져오기</translation>
    </message>
    <message>
        <source>Every keypad of this file that pressed an option has voted in this ballot already.</source>
        <translation>이 파일에서 항목을 누른 투표기는 모두 이 투표에 이미 투표했습니다.</translation>
    </message>
    <message>
        <source>Check what each column is, and which question it is.</source>
        <translation>열마다 무엇인지, 어느 질문인지 확인해 주십시오.</translation>
    </message>
    <message>
        <source>No vote would come in.</source>
        <translation>들어올 표가 없습니다.</translation>
    </message>
</context>
<context>
    <name>KeypadsCard</name>
    <message>
        <source>Lists (*.csv *.txt *.tsv *.xlsx *.xls *.ods)</source>
        <translation>목록 파일 (*.csv *.txt *.tsv *.xlsx *.xls *.ods)</translation>
    </message>
    <message>
        <source>The receiver&apos;s file</source>
        <translation>수신기 파일</translation>
    </message>
    <message>
        <source>{count} votes came in.</source>
        <translation>{count}표가 들어왔습니다.</translation>
    </message>
    <message>
        <source>{count} keypads had voted before.</source>
        <translation>투표기 {count}대는 이미 투표했습니다.</translation>
    </message>
    <message>
        <source>Votes by keypad</source>
        <translation>투표기로 하는 투표</translation>
    </message>
    <message>
        <source>Import the receiver&apos;s file after each tranche. A file may be imported again: each keypad counts once.</source>
        <translation>한 조가 누를 때마다 수신기 파일을 가져오십시오. 같은 파일을 다시 가져와도 투표기마다 한 번만 셉니다.</translation>
    </message>
    <message>
        <source>Import a file …</source>
        <translation>파일 가져오기 …</translation>
    </message>
    <message>
        <source>Show the tranches</source>
        <translation>누를 차례 보이기</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>Idea</source>
        <translation>의견</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>Concern</source>
        <translation>걱정</translation>
    </message>
    <message>
        <source>Minority view</source>
        <translation>소수 의견</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>질문</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>요약</translation>
    </message>
    <message>
        <source>felt strongly</source>
        <translation>강하게 말함</translation>
    </message>
</context>
<context>
    <name>LaptopWatch</name>
    <message>
        <source>Join this session</source>
        <translation>이 회의에 접속하기</translation>
    </message>
    <message>
        <source>On each laptop start Facilitator, choose “Join a session”, and scan or type this.</source>
        <translation>노트북마다 Facilitator를 열고 ‘회의에 접속’을 고른 뒤 이 코드를 비추거나 입력하십시오.</translation>
    </message>
    <message>
        <source>What could not be taken from laptops: {count}.</source>
        <translation>노트북에서 온 것 가운데 {count}건을 받지 못했습니다.</translation>
    </message>
    <message>
        <source>Nothing is lost. See why, and decide.</source>
        <translation>잃은 것은 없습니다. 까닭을 보고 정해 주십시오.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Make a new join code?</source>
        <translation>접속 코드를 새로 만들까요?</translation>
    </message>
    <message>
        <source>The code of now lets nobody in any more. Laptops that are in stay in.</source>
        <translation>지금 코드로는 더 들어올 수 없습니다. 이미 들어온 노트북은 그대로입니다.</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>새 코드</translation>
    </message>
    <message>
        <source>Close the session to other laptops?</source>
        <translation>다른 노트북의 접속을 닫을까요?</translation>
    </message>
    <message>
        <source>They can go on writing. What they write comes here when you open it again.</source>
        <translation>노트북에서는 계속 기록할 수 있습니다. 다시 열면 그동안의 기록이 이리로 옵니다.</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>접속 닫기</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>백업 폴더</translation>
    </message>
    <message>
        <source>Somebody is at table {number}</source>
        <translation>{number}번 테이블에 담당자 도착</translation>
    </message>
    <message>
        <source>Another laptop for table {number}</source>
        <translation>{number}번 테이블을 다른 노트북으로</translation>
    </message>
    <message>
        <source>A laptop for table {number}</source>
        <translation>{number}번 테이블의 노트북</translation>
    </message>
    <message>
        <source>On that laptop start Facilitator, choose “Join a session” as note-taker of table {number}, and scan or type this. When it joins, the table is its own, with all notes that reached the hub. What an earlier laptop still sends is kept and marked.</source>
        <translation>그 노트북에서 Facilitator를 열고 ‘회의에 접속’에서 {number}번 테이블의 기록자를 고른 뒤 이 코드를 비추거나 입력하십시오. 접속하면 테이블을 넘겨받고, 허브에 온 기록도 모두 보입니다. 이전 노트북이 뒤늦게 보내는 것도 표시와 함께 보관합니다.</translation>
    </message>
    <message>
        <source>Table {number} has another laptop now.</source>
        <translation>{number}번 테이블을 다른 노트북이 넘겨받았습니다.</translation>
    </message>
    <message>
        <source>Shut the laptop of table {number} out?</source>
        <translation>{number}번 테이블의 노트북을 차단할까요?</translation>
    </message>
    <message>
        <source>What it sent is kept. It gets in again only with the join code; make a new code to keep it out.</source>
        <translation>이미 보낸 것은 보관합니다. 접속 코드가 있으면 다시 들어올 수 있으니, 막으려면 코드를 새로 만드십시오.</translation>
    </message>
    <message>
        <source>Shut out</source>
        <translation>차단</translation>
    </message>
    <message>
        <source>Shut out the laptop of table {number}</source>
        <translation>{number}번 테이블의 노트북 차단</translation>
    </message>
    <message>
        <source>The message is out to all tables.</source>
        <translation>모든 테이블에 알렸습니다.</translation>
    </message>
    <message>
        <source>The message is out.</source>
        <translation>알렸습니다.</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>알림</translation>
    </message>
</context>
<context>
    <name>LaptopsCard</name>
    <message>
        <source>It is open for another session of this record.</source>
        <translation>이 기록의 다른 회의에 열려 있습니다.</translation>
    </message>
    <message>
        <source>Note-takers and the theme team can write from laptops of their own. No internet is needed.</source>
        <translation>기록자와 주제팀이 각자 노트북에서 쓸 수 있습니다. 인터넷은 필요 없습니다.</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>여는 중입니다 …</translation>
    </message>
    <message>
        <source>Closing, and writing a last backup …</source>
        <translation>마지막 백업을 쓰고 닫는 중입니다 …</translation>
    </message>
    <message>
        <source>The hub stopped and is being started again. The laptops keep what they write meanwhile.</source>
        <translation>허브가 멈춰서 다시 여는 중입니다. 그동안 쓴 것은 노트북에 남아 있습니다.</translation>
    </message>
    <message>
        <source>{here} of {tables} tables connected</source>
        <translation>테이블 {tables}개 가운데 {here}개 연결</translation>
    </message>
    <message>
        <source>Theme team</source>
        <translation>주제팀</translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>접수</translation>
    </message>
    <message>
        <source>Projector</source>
        <translation>큰 화면</translation>
    </message>
    <message>
        <source>{role} {here} / {all}</source>
        <translation>{role} {here} / {all}</translation>
    </message>
    <message>
        <source>No backup yet · {folder}</source>
        <translation>아직 백업 없음 · {folder}</translation>
    </message>
    <message>
        <source>Backup just now · {folder}</source>
        <translation>방금 백업함 · {folder}</translation>
    </message>
    <message>
        <source>Backup {minutes} min ago · {folder}</source>
        <translation>{minutes}분 전 백업 · {folder}</translation>
    </message>
    <message>
        <source>Laptops</source>
        <translation>노트북</translation>
    </message>
    <message>
        <source>Open the session to other laptops</source>
        <translation>다른 노트북의 접속 열기</translation>
    </message>
    <message>
        <source>Open it at another port</source>
        <translation>다른 포트로 열기</translation>
    </message>
    <message>
        <source>Show large</source>
        <translation>크게 보기</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>새 코드</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>접속 닫기</translation>
    </message>
    <message>
        <source>Folder …</source>
        <translation>폴더 …</translation>
    </message>
</context>
<context>
    <name>LeftOutDialog</name>
    <message>
        <source>What could not be taken</source>
        <translation>받지 못한 것</translation>
    </message>
    <message>
        <source>These came from laptops and do not fit what the record holds. Nothing is lost: they lie here until somebody decides. Trying again helps when the reason is gone, as when the round was opened meanwhile.</source>
        <translation>노트북에서 왔지만 기록에 있는 것과 맞지 않아 받지 못했습니다. 잃은 것은 없고, 정할 때까지 여기에 둡니다. 그사이 라운드를 여는 등 까닭이 없어졌으면 다시 시도해 주십시오.</translation>
    </message>
    <message>
        <source>Try all again</source>
        <translation>모두 다시 시도</translation>
    </message>
    <message>
        <source>Set all aside</source>
        <translation>모두 제쳐 두기</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>그 밖에 {count}건</translation>
    </message>
    <message>
        <source>Nothing lies aside any more.</source>
        <translation>남은 것이 없습니다.</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>제쳐 두기</translation>
    </message>
    <message>
        <source>Table {number}</source>
        <translation>{number}번 테이블</translation>
    </message>
    <message>
        <source>Theme team</source>
        <translation>주제팀</translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>접수</translation>
    </message>
    <message>
        <source>Projector</source>
        <translation>큰 화면</translation>
    </message>
    <message>
        <source>A laptop that was never let in</source>
        <translation>들어온 적 없는 노트북</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>a note worded anew</source>
        <translation>고친 기록</translation>
    </message>
    <message>
        <source>a note taken back</source>
        <translation>거둔 기록</translation>
    </message>
    <message>
        <source>a note brought back</source>
        <translation>되살린 기록</translation>
    </message>
    <message>
        <source>a count of hands</source>
        <translation>거수 집계</translation>
    </message>
    <message>
        <source>a count of hands taken back</source>
        <translation>거수 집계 취소</translation>
    </message>
    <message>
        <source>a call for help</source>
        <translation>도움 요청</translation>
    </message>
    <message>
        <source>the end of a call for help</source>
        <translation>도움 요청 마침</translation>
    </message>
    <message>
        <source>notes filed under a theme</source>
        <translation>주제에 넣은 기록</translation>
    </message>
    <message>
        <source>notes taken out of a theme</source>
        <translation>주제에서 뺀 기록</translation>
    </message>
    <message>
        <source>a quote</source>
        <translation>인용</translation>
    </message>
    <message>
        <source>a quote taken back</source>
        <translation>인용 취소</translation>
    </message>
    <message>
        <source>a theme</source>
        <translation>주제</translation>
    </message>
    <message>
        <source>a theme worded anew</source>
        <translation>고친 주제</translation>
    </message>
    <message>
        <source>a theme moved</source>
        <translation>주제 순서</translation>
    </message>
    <message>
        <source>a theme removed</source>
        <translation>지운 주제</translation>
    </message>
    <message>
        <source>a theme put under another</source>
        <translation>다른 주제 아래로 옮긴 주제</translation>
    </message>
    <message>
        <source>themes merged</source>
        <translation>합친 주제</translation>
    </message>
    <message>
        <source>merged themes given back</source>
        <translation>합치기 전으로 되돌린 주제</translation>
    </message>
    <message>
        <source>a theme split</source>
        <translation>나눈 주제</translation>
    </message>
    <message>
        <source>notes marked</source>
        <translation>표시한 기록</translation>
    </message>
    <message>
        <source>marks taken away</source>
        <translation>지운 기록 표시</translation>
    </message>
    <message>
        <source>the themes of a note settled</source>
        <translation>정한 기록의 주제</translation>
    </message>
    <message>
        <source>a ballot</source>
        <translation>투표</translation>
    </message>
    <message>
        <source>an arrival</source>
        <translation>도착 표시</translation>
    </message>
    <message>
        <source>a correction of a person</source>
        <translation>참가자 정보 수정</translation>
    </message>
    <message>
        <source>a walk-in</source>
        <translation>현장 참가자</translation>
    </message>
    <message>
        <source>a seat</source>
        <translation>좌석</translation>
    </message>
    <message>
        <source>a seat made free</source>
        <translation>비운 좌석</translation>
    </message>
    <message>
        <source>a seat changed</source>
        <translation>바꾼 좌석</translation>
    </message>
    <message>
        <source>seats changed</source>
        <translation>바꾼 좌석</translation>
    </message>
    <message>
        <source>{taken} of {all} were taken now.</source>
        <translation>{all}건 가운데 {taken}건을 받았습니다.</translation>
    </message>
    <message>
        <source>None could be taken yet: the reasons stand.</source>
        <translation>아직 받을 수 없습니다. 까닭이 그대로입니다.</translation>
    </message>
    <message>
        <source>Leave {count} of these out for good?</source>
        <translation>{count}건을 기록에 넣지 않을까요?</translation>
    </message>
    <message>
        <source>They stay in the record&apos;s file with their reasons, but nothing will try to take them any more.</source>
        <translation>까닭과 함께 기록 파일에 남지만, 다시 받으려고 시도하지 않습니다.</translation>
    </message>
</context>
<context>
    <name>LookAtCard</name>
    <message>
        <source>and {count} more</source>
        <translation>그 밖에 {count}곳</translation>
    </message>
    <message>
        <source>Table {number} asks for help</source>
        <translation>{number}번 테이블 도움 요청</translation>
    </message>
    <message>
        <source>Table {number}: laptop lost</source>
        <translation>{number}번 테이블 노트북 연결 끊김</translation>
    </message>
    <message>
        <source>Table {number}: no note for {minutes} min</source>
        <translation>{number}번 테이블 {minutes}분째 기록 없음</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>방금</translation>
    </message>
    <message>
        <source>{minutes} min ago</source>
        <translation>{minutes}분 전</translation>
    </message>
    <message>
        <source>Tables to look at</source>
        <translation>살펴볼 테이블</translation>
    </message>
</context>
<context>
    <name>LostModel</name>
    <message>
        <source>Line</source>
        <translation>줄</translation>
    </message>
    <message>
        <source>Keypad</source>
        <translation>투표기</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>응답</translation>
    </message>
    <message>
        <source>Why it does not count</source>
        <translation>세지 않는 까닭</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>{count} people are absent</source>
        <translation>{count}명 불참</translation>
    </message>
    <message>
        <source>Walk-in {name}</source>
        <translation>현장 참가 {name}</translation>
    </message>
    <message>
        <source>{name} has arrived</source>
        <translation>{name} 도착</translation>
    </message>
    <message>
        <source>{name} is absent</source>
        <translation>{name} 불참</translation>
    </message>
    <message>
        <source>{name} is expected</source>
        <translation>{name} 도착 전</translation>
    </message>
    <message>
        <source>{name} left early</source>
        <translation>{name} 일찍 감</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Record</source>
        <translation>기록(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 하기</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>찾기</translation>
    </message>
    <message>
        <source>Go anywhere …</source>
        <translation>바로 가기 …</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>하루(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>화면(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>Help for this page</source>
        <translation>이 화면 도움말</translation>
    </message>
    <message>
        <source>New record …</source>
        <translation>새 기록 …</translation>
    </message>
    <message>
        <source>Open …</source>
        <translation>열기 …</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>최근 기록</translation>
    </message>
    <message>
        <source>Join a session …</source>
        <translation>회의에 접속…</translation>
    </message>
    <message>
        <source>Restore a backup …</source>
        <translation>백업 되돌리기 …</translation>
    </message>
    <message>
        <source>Demo day …</source>
        <translation>예시 하루 …</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>회의</translation>
    </message>
    <message>
        <source>Print badges, lists and sheets …</source>
        <translation>명찰·명단·기록지 인쇄 …</translation>
    </message>
    <message>
        <source>Import from a stick …</source>
        <translation>USB에서 가져오기…</translation>
    </message>
    <message>
        <source>Export to a stick …</source>
        <translation>USB로 내보내기…</translation>
    </message>
    <message>
        <source>Close record</source>
        <translation>기록 닫기</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>끝내기</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>준비</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>좌석</translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>접수</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>라운드</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>주제</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>투표</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>회의록</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>보관</translation>
    </message>
    <message>
        <source>Big screen</source>
        <translation>큰 화면</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>Light or dark as the system</source>
        <translation>시스템 설정에 따라</translation>
    </message>
    <message>
        <source>Work as organizer</source>
        <translation>주최자로 일하기</translation>
    </message>
    <message>
        <source>Work as note-taker of one table</source>
        <translation>테이블 하나의 기록자로 일하기</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>전체 화면</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge themes</source>
        <translation>주제 합치기</translation>
    </message>
    <message>
        <source>Into which of them? Its title and colour stay.</source>
        <translation>어느 주제로 합칩니까? 그 주제의 이름과 색이 남습니다.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>합치기</translation>
    </message>
    <message>
        <source>Which themes say the same?</source>
        <translation>같은 말을 하는 주제를 고르십시오.</translation>
    </message>
    <message>
        <source>Together {notes} notes of {tables} tables.</source>
        <translation>합치면 테이블 {tables}개의 기록 {notes}건입니다.</translation>
    </message>
    <message>
        <source>Each note stays as it was filed: “Take apart” gives every theme back, with its own words.</source>
        <translation>기록은 처음 넣은 대로 남아 있어, ‘다시 나누기’를 누르면 주제마다 문구까지 그대로 돌아옵니다.</translation>
    </message>
    <message>
        <source>Minority views keep lines of their own: {count}</source>
        <translation>소수 의견 {count}건은 합친 뒤에도 따로 보입니다.</translation>
    </message>
</context>
<context>
    <name>MessageBanner</name>
    <message>
        <source>{time} From the organizer:</source>
        <translation>{time} 운영자 알림:</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>MessageCard</name>
    <message>
        <source>Five minutes left.</source>
        <translation>5분 남았습니다.</translation>
    </message>
    <message>
        <source>One minute left.</source>
        <translation>1분 남았습니다.</translation>
    </message>
    <message>
        <source>Please finish your notes.</source>
        <translation>기록을 마무리해 주십시오.</translation>
    </message>
    <message>
        <source>To all tables</source>
        <translation>모든 테이블에</translation>
    </message>
    <message>
        <source>Write, and send with Enter</source>
        <translation>쓰고 Enter로 보내기</translation>
    </message>
    <message>
        <source>Message to all tables</source>
        <translation>모든 테이블에 알림</translation>
    </message>
    <message>
        <source>Message to table {number}</source>
        <translation>{number}번 테이블에 알림</translation>
    </message>
    <message>
        <source>Sent last: {text}</source>
        <translation>마지막 알림: {text}</translation>
    </message>
</context>
<context>
    <name>MinutesPage</name>
    <message>
        <source>Make the document again</source>
        <translation>문서 다시 만들기</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>인쇄 …</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>PDF로 저장 …</translation>
    </message>
    <message>
        <source>Add a recommendation …</source>
        <translation>권고 더하기 …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>멈추기</translation>
    </message>
    <message>
        <source>Folder for the data</source>
        <translation>자료를 저장할 폴더</translation>
    </message>
    <message>
        <source>{n} files are in {folder}.</source>
        <translation>{folder} 폴더에 파일 {n}개를 저장했습니다.</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>{file}(으)로 저장했습니다.</translation>
    </message>
    <message>
        <source>Preliminary report (4 pages)</source>
        <translation>현장 결과 보고 (4쪽 이내)</translation>
    </message>
    <message>
        <source>Full minutes</source>
        <translation>회의록 전문</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>회의록</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>인쇄</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>PDF 저장</translation>
    </message>
    <message>
        <source>There is no session yet, so there are no minutes.</source>
        <translation>아직 회의가 없어 회의록도 없습니다.</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>준비</translation>
    </message>
    <message>
        <source>{n} places may be names or numbers of people.</source>
        <translation>누군가의 이름이나 번호로 보이는 곳이 {n}곳 있습니다.</translation>
    </message>
    <message>
        <source>Look at them before this is published.</source>
        <translation>펴내기 전에 확인해 주십시오.</translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>확인하기</translation>
    </message>
    <message>
        <source>The record has changed since.</source>
        <translation>그 뒤로 기록이 바뀌었습니다.</translation>
    </message>
    <message>
        <source>Make the document again to see the newest state.</source>
        <translation>문서를 다시 만들면 새 내용이 보입니다.</translation>
    </message>
    <message>
        <source>Make it again</source>
        <translation>다시 만들기</translation>
    </message>
</context>
<context>
    <name>MinutesWords</name>
    <message>
        <source>Words of the organizer</source>
        <translation>주최자의 글</translation>
    </message>
    <message>
        <source>At the beginning</source>
        <translation>머리말</translation>
    </message>
    <message>
        <source>At the end, and what happens next</source>
        <translation>맺음말과 앞으로의 일정</translation>
    </message>
    <message>
        <source>Recommendations</source>
        <translation>권고</translation>
    </message>
    <message>
        <source>Add a recommendation</source>
        <translation>권고 더하기</translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation>권고</translation>
    </message>
    <message>
        <source>Who is asked</source>
        <translation>맡을 곳</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>지우기</translation>
    </message>
</context>
<context>
    <name>Mirroring</name>
    <message>
        <source>{pair}: too many values to spread evenly.</source>
        <translation>{pair}: 값이 너무 많아 고르게 나눌 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>MorningChoices</name>
    <message>
        <source>{count} people</source>
        <translation>{count}명</translation>
    </message>
    <message>
        <source>Of {seated} people who have a seat, 1% are {few} and 3% are {more}.</source>
        <translation>자리가 있는 {seated}명 가운데 1%는 {few}명, 3%는 {more}명입니다.</translation>
    </message>
    <message>
        <source>Table {table}: {people}</source>
        <translation>{table}번 {people}명</translation>
    </message>
    <message>
        <source>Untick a table to keep it.</source>
        <translation>남겨 둘 테이블은 표시를 지우십시오.</translation>
    </message>
    <message>
        <source>No table in use has fewer than {least} people.</source>
        <translation>{least}명 미만인 테이블이 없습니다.</translation>
    </message>
    <message>
        <source>People who are not here yet</source>
        <translation>아직 오지 않은 사람</translation>
    </message>
    <message>
        <source>People here without a seat</source>
        <translation>와 있지만 자리가 없는 사람</translation>
    </message>
    <message>
        <source>Who may be moved</source>
        <translation>옮겨도 되는 사람</translation>
    </message>
    <message>
        <source>Small tables</source>
        <translation>작은 테이블</translation>
    </message>
    <message>
        <source>Keep their seats</source>
        <translation>자리를 남겨 둠</translation>
    </message>
    <message>
        <source>Mark as absent</source>
        <translation>불참 처리</translation>
    </message>
    <message>
        <source>Whoever is marked as absent and comes after all still gets a seat at the desk.</source>
        <translation>불참 처리한 뒤에 와도 접수대에서 자리를 받습니다.</translation>
    </message>
    <message>
        <source>They get a seat in every round that is left.</source>
        <translation>남은 모든 라운드에 자리를 줍니다.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>그대로 둠</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫고 나눠 앉힘</translation>
    </message>
    <message>
        <source>people at least at every table</source>
        <translation>명 미만이면 닫습니다</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>아무도</translation>
    </message>
    <message>
        <source>Up to {share}%</source>
        <translation>{share}%까지</translation>
    </message>
</context>
<context>
    <name>MorningDialog</name>
    <message>
        <source>Tidy up the seats</source>
        <translation>빈자리 정리</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>적용</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>Print {count} changed badges …</source>
        <translation>바뀐 명찰 {count}장 인쇄 …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>MorningOutcome</name>
    <message>
        <source>There is nothing to tidy up.</source>
        <translation>손볼 것이 없습니다.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>People at a table</source>
        <translation>테이블 인원</translation>
    </message>
    <message>
        <source>grey: now · blue: afterwards</source>
        <translation>회색 지금 · 파란색 적용 뒤</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>바뀐 것은 없습니다.</translation>
    </message>
    <message>
        <source>{count} people move.</source>
        <translation>{count}명이 옮깁니다.</translation>
    </message>
    <message>
        <source>Nobody moves.</source>
        <translation>누구도 옮기지 않습니다.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>적용했습니다.</translation>
    </message>
    <message>
        <source>Print the changed badges and tell the people below their new tables. Ctrl Z takes it all back.</source>
        <translation>바뀐 명찰을 인쇄하고, 아래 사람들에게 새 테이블을 알려 주십시오. Ctrl Z로 한꺼번에 되돌립니다.</translation>
    </message>
    <message>
        <source>Nobody has to be told of another table. Ctrl Z takes it all back.</source>
        <translation>테이블이 바뀌었다고 알릴 사람은 없습니다. Ctrl Z로 한꺼번에 되돌립니다.</translation>
    </message>
    <message>
        <source>Marked as absent: {count}</source>
        <translation>불참 처리 {count}명</translation>
    </message>
    <message>
        <source>From tables that close: {count}</source>
        <translation>닫는 테이블에서 옮김 {count}명</translation>
    </message>
    <message>
        <source>For balance: {count}</source>
        <translation>고르게 하려고 옮김 {count}명</translation>
    </message>
    <message>
        <source>Get a seat: {count}</source>
        <translation>자리를 받음 {count}명</translation>
    </message>
    <message>
        <source>Seats freed: {count}</source>
        <translation>비우는 자리 {count}석</translation>
    </message>
    <message>
        <source>Tables closed: {tables}</source>
        <translation>닫는 테이블 {tables}번</translation>
    </message>
    <message>
        <source>Rounds that are over stay as they are.</source>
        <translation>끝난 라운드의 자리는 그대로 둡니다.</translation>
    </message>
    <message>
        <source>Rounds that are over stay as they are, and in round {number} nobody moves.</source>
        <translation>끝난 라운드의 자리는 그대로 두고, 열려 있는 {number}라운드에서는 아무도 옮기지 않습니다.</translation>
    </message>
    <message>
        <source>now {figure}</source>
        <translation>지금 {figure}</translation>
    </message>
    <message>
        <source>Evenly spread</source>
        <translation>고르게 나뉜 정도</translation>
    </message>
    <message>
        <source>Meet again</source>
        <translation>다시 만나는 짝</translation>
    </message>
    <message>
        <source>Tables in use</source>
        <translation>쓰는 테이블</translation>
    </message>
    <message>
        <source>All rounds still to come together: {rounds}</source>
        <translation>앞으로 할 {rounds}개 라운드를 모두 센 것입니다.</translation>
    </message>
    <message>
        <source>Who sits where from now on</source>
        <translation>자리가 바뀌는 사람</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count}명</translation>
    </message>
</context>
<context>
    <name>MoveChooser</name>
    <message>
        <source>Move {name}</source>
        <translation>{name} 옮기기</translation>
    </message>
    <message>
        <source>Number of the table</source>
        <translation>테이블 번호</translation>
    </message>
    <message>
        <source>To which table? Type its number.</source>
        <translation>어느 테이블로 옮깁니까? 번호를 적으십시오.</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>옮기기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Looking at what this would do …</source>
        <translation>어떻게 달라지는지 살펴보는 중입니다 …</translation>
    </message>
    <message>
        <source>There is no table {number}.</source>
        <translation>{number}번 테이블이 없습니다.</translation>
    </message>
</context>
<context>
    <name>MovedModel</name>
    <message>
        <source>Participant {number}</source>
        <translation>참가자 {number}</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>까닭</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>테이블</translation>
    </message>
    <message>
        <source>balance</source>
        <translation>고르게</translation>
    </message>
    <message>
        <source>table closes</source>
        <translation>테이블 닫음</translation>
    </message>
    <message>
        <source>new seat</source>
        <translation>새 자리</translation>
    </message>
    <message>
        <source>Round {round}: {after}</source>
        <translation>{round}라운드 {after}번</translation>
    </message>
    <message>
        <source>Round {round}: {before} → {after}</source>
        <translation>{round}라운드 {before} → {after}번</translation>
    </message>
</context>
<context>
    <name>NewRecordDialog</name>
    <message>
        <source>New record</source>
        <translation>새 기록</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>바꾸기 …</translation>
    </message>
    <message>
        <source>Protect with a passphrase</source>
        <translation>암호로 보호</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>암호</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>한 번 더</translation>
    </message>
    <message>
        <source>Nobody can recover a forgotten passphrase.</source>
        <translation>잊은 암호는 아무도 되찾을 수 없습니다.</translation>
    </message>
    <message>
        <source>Write it down and keep it apart from this laptop.</source>
        <translation>적어서 이 노트북과 따로 보관하십시오.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Make the record</source>
        <translation>기록 만들기</translation>
    </message>
    <message>
        <source>Everything lies in one file</source>
        <translation>모든 내용은 파일 하나에 담깁니다</translation>
    </message>
    <message>
        <source>What kind of session?</source>
        <translation>어떤 회의입니까?</translation>
    </message>
    <message>
        <source>Roundtable</source>
        <translation>원탁회의</translation>
    </message>
    <message>
        <source>Where the record lies</source>
        <translation>기록을 둘 곳</translation>
    </message>
    <message>
        <source>Records (*{suffix})</source>
        <translation>기록 (*{suffix})</translation>
    </message>
    <message>
        <source>Write a passphrase, or make the record without one.</source>
        <translation>암호를 적거나 암호 없이 만드십시오.</translation>
    </message>
    <message>
        <source>The two passphrases are not the same. Write them again.</source>
        <translation>두 암호가 다릅니다. 다시 적어 주십시오.</translation>
    </message>
</context>
<context>
    <name>NewSessionDialog</name>
    <message>
        <source>New session</source>
        <translation>새 회의</translation>
    </message>
    <message>
        <source>A new programme</source>
        <translation>새 사업</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>사업</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Make the session</source>
        <translation>회의 만들기</translation>
    </message>
    <message>
        <source>What kind of session?</source>
        <translation>어떤 회의입니까?</translation>
    </message>
</context>
<context>
    <name>NewSessionForm</name>
    <message>
        <source>Seats for {count} people</source>
        <translation>{count}명이 앉을 수 있습니다</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>회의 이름</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>장소</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>테이블</translation>
    </message>
    <message>
        <source>Seats each</source>
        <translation>테이블마다 자리</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>라운드</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>not yet known</source>
        <translation>미정</translation>
    </message>
</context>
<context>
    <name>NoteDelegate</name>
    <message>
        <source>retracted</source>
        <translation>거둠</translation>
    </message>
    <message>
        <source>{count} agree</source>
        <translation>공감 {count}명</translation>
    </message>
</context>
<context>
    <name>NoteMarks</name>
    <message>
        <source>Stands alone</source>
        <translation>홀로 둔 기록</translation>
    </message>
    <message>
        <source>Set aside:</source>
        <translation>따로 둔 까닭:</translation>
    </message>
    <message>
        <source>Knowingly skipped</source>
        <translation>알고 건너뛴 기록</translation>
    </message>
</context>
<context>
    <name>NoteModel</name>
    <message>
        <source>not on the hub yet</source>
        <translation>아직 허브에 없음</translation>
    </message>
</context>
<context>
    <name>NotePlace</name>
    <message>
        <source>Table {number}</source>
        <translation>{number}번 테이블</translation>
    </message>
    <message>
        <source>Agreements {count}</source>
        <translation>동의 {count}</translation>
    </message>
    <message>
        <source>Less ←</source>
        <translation>접기 ←</translation>
    </message>
    <message>
        <source>More → {letters} letters</source>
        <translation>더 보기 → 전체 {letters}자</translation>
    </message>
</context>
<context>
    <name>NoteTaking</name>
    <message>
        <source>Your text is still in the box.</source>
        <translation>쓰던 글은 입력란에 그대로 있습니다.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>Rewording of {serial}</source>
        <translation>{serial} 고침</translation>
    </message>
    <message>
        <source>Restore {serial}</source>
        <translation>{serial} 되살리기</translation>
    </message>
    <message>
        <source>Retract {serial}</source>
        <translation>{serial} 거두기</translation>
    </message>
    <message>
        <source>{serial} was retracted.</source>
        <translation>{serial} 기록을 거두었습니다.</translation>
    </message>
</context>
<context>
    <name>NotesPage</name>
    <message>
        <source>Write a note</source>
        <translation>기록 쓰기</translation>
    </message>
    <message>
        <source>Reword the last note</source>
        <translation>마지막 기록 고치기</translation>
    </message>
    <message>
        <source>Retract the chosen note</source>
        <translation>고른 기록 거두기</translation>
    </message>
    <message>
        <source>One more agrees</source>
        <translation>공감 한 명 더</translation>
    </message>
    <message>
        <source>One fewer agrees</source>
        <translation>공감 한 명 빼기</translation>
    </message>
    <message>
        <source>Next turn</source>
        <translation>다음 차례</translation>
    </message>
    <message>
        <source>Enter the hands</source>
        <translation>집계 넣기</translation>
    </message>
    <message>
        <source>Ask for help</source>
        <translation>도움 요청</translation>
    </message>
    <message>
        <source>Close the organizer&apos;s message</source>
        <translation>운영자 알림 닫기</translation>
    </message>
    <message>
        <source>Write again what the hub did not take</source>
        <translation>허브가 받지 않은 기록 다시 남기기</translation>
    </message>
    <message>
        <source>Next table</source>
        <translation>다음 테이블</translation>
    </message>
    <message>
        <source>Table before</source>
        <translation>앞 테이블</translation>
    </message>
    <message>
        <source>The hands of the table are entered.</source>
        <translation>테이블 집계를 넣었습니다.</translation>
    </message>
    <message>
        <source>It was felt strongly, or not</source>
        <translation>강하게 말한 것으로 표시하거나 풀기</translation>
    </message>
    <message>
        <source>Notes of this round: {count}</source>
        <translation>이번 라운드 기록 {count}</translation>
    </message>
    <message>
        <source>The session comes from the hub in a moment.</source>
        <translation>곧 허브에서 회의를 받아 옵니다.</translation>
    </message>
    <message>
        <source>↑ reword · Del retract · Ctrl Z undo</source>
        <translation>↑ 고치기 · Del 거두기 · Ctrl Z 되돌리기</translation>
    </message>
    <message>
        <source>Notes are written at a table in a round. Neither is planned yet.</source>
        <translation>기록은 라운드마다 테이블에서 씁니다. 아직 라운드나 테이블이 없습니다.</translation>
    </message>
    <message>
        <source>Plan tables and rounds</source>
        <translation>테이블과 라운드 준비하기</translation>
    </message>
    <message>
        <source>Table {table} · Round {round} {title}</source>
        <translation>{table}번 테이블 · {round}라운드 {title}</translation>
    </message>
    <message>
        <source>Question: {question}</source>
        <translation>질문: {question}</translation>
    </message>
    <message>
        <source>Round {number} is running.</source>
        <translation>{number}라운드가 진행 중입니다.</translation>
    </message>
    <message>
        <source>Save what you are typing, or go over now; it is kept.</source>
        <translation>쓰던 글을 남기거나, 지금 넘어가십시오. 쓰던 글은 그대로 보관됩니다.</translation>
    </message>
    <message>
        <source>Go to round {number}</source>
        <translation>{number}라운드로 가기</translation>
    </message>
    <message>
        <source>This round is not open yet.</source>
        <translation>아직 열지 않은 라운드입니다.</translation>
    </message>
    <message>
        <source>You can type; save when it opens.</source>
        <translation>미리 쓸 수 있습니다. 라운드가 열리면 남기십시오.</translation>
    </message>
    <message>
        <source>This round is closed.</source>
        <translation>닫힌 라운드입니다.</translation>
    </message>
    <message>
        <source>Late notes can still be saved.</source>
        <translation>늦은 기록도 남길 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>NumbersCard</name>
    <message>
        <source>{here} / {all}</source>
        <translation>{here} / {all}명</translation>
    </message>
    <message>
        <source>last {minutes} minutes: {count}</source>
        <translation>최근 {minutes}분 {count}명</translation>
    </message>
    <message>
        <source>Tables with fewer than {least} people: {count}</source>
        <translation>{least}명 미만 테이블 {count}개</translation>
    </message>
    <message>
        <source>People without a seat: {count}</source>
        <translation>자리 없는 사람 {count}명</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>도착</translation>
    </message>
    <message>
        <source>Tidy up the seats …</source>
        <translation>빈자리 정리 …</translation>
    </message>
    <message>
        <source>Mark the rest absent …</source>
        <translation>안 온 사람 모두 불참 …</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Passphrase</source>
        <translation>암호</translation>
    </message>
    <message>
        <source>{file} is protected, or is no record. Passphrase:</source>
        <translation>{file}은(는) 암호로 보호되었거나 기록 파일이 아닙니다. 암호:</translation>
    </message>
    <message>
        <source>Open a record</source>
        <translation>기록 열기</translation>
    </message>
    <message>
        <source>Records (*{suffix});;All files (*)</source>
        <translation>기록 (*{suffix});;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>백업 고르기</translation>
    </message>
    <message>
        <source>Where the record shall lie</source>
        <translation>기록을 둘 곳</translation>
    </message>
    <message>
        <source>Records (*{suffix})</source>
        <translation>기록 (*{suffix})</translation>
    </message>
    <message>
        <source>Replace {file} by the backup?</source>
        <translation>{file}을(를) 백업으로 바꿀까요?</translation>
    </message>
    <message>
        <source>The record that is there stays beside it, under the name {file}.</source>
        <translation>지금 있는 기록은 {file}이라는 이름으로 옆에 남습니다.</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>바꾸기</translation>
    </message>
    <message>
        <source>Reading the backup and putting it in its place …</source>
        <translation>백업을 읽고 제자리에 두는 중입니다 …</translation>
    </message>
    <message>
        <source>Folder for the demo day</source>
        <translation>예시 하루를 둘 폴더</translation>
    </message>
    <message>
        <source>Playing the demo day …</source>
        <translation>예시 하루를 만드는 중 …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>OtherForms</name>
    <message>
        <source>Save as DOCX (Word) …</source>
        <translation>DOCX(워드)로 저장 …</translation>
    </message>
    <message>
        <source>Save the data as XLSX (Excel) …</source>
        <translation>자료를 XLSX(엑셀)로 저장 …</translation>
    </message>
    <message>
        <source>Save the data as CSV …</source>
        <translation>자료를 CSV로 저장 …</translation>
    </message>
    <message>
        <source>Save the data as JSON with its schema …</source>
        <translation>자료를 JSON과 스키마로 저장 …</translation>
    </message>
    <message>
        <source>Save open data for publication …</source>
        <translation>공개용 자료 저장 …</translation>
    </message>
    <message>
        <source>Other forms</source>
        <translation>다른 형식</translation>
    </message>
</context>
<context>
    <name>OurTable</name>
    <message>
        <source>Present {here} / {seated}</source>
        <translation>참석 {here} / {seated}명</translation>
    </message>
    <message>
        <source>Nobody is seated here in this round.</source>
        <translation>이번 라운드에 앉은 사람이 없습니다.</translation>
    </message>
    <message>
        <source>Facilitator {name}</source>
        <translation>진행 {name}</translation>
    </message>
    <message>
        <source>Note-taker {name}</source>
        <translation>기록 {name}</translation>
    </message>
    <message>
        <source>Our table</source>
        <translation>우리 테이블</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>No votes that count were cast, so nothing is decided.</source>
        <translation>유효한 표가 없어 결정되지 않았습니다.</translation>
    </message>
    <message>
        <source>No votes that count have come yet.</source>
        <translation>아직 유효한 표가 없습니다.</translation>
    </message>
    <message>
        <source>As it stands {needed} of {whole} are needed.</source>
        <translation>지금 기준으로 {whole} 가운데 {needed}표가 필요합니다.</translation>
    </message>
    <message>
        <source>The majority is reached by {options}.</source>
        <translation>의결 기준을 채운 항목은 {options}입니다.</translation>
    </message>
    <message>
        <source>Quorum: {has} of {whole}; {needed} are needed.</source>
        <translation>정족수: {whole} 가운데 {has}명, {needed}명이 필요합니다.</translation>
    </message>
    <message>
        <source>“{option}”</source>
        <translation>‘{option}’</translation>
    </message>
    <message>
        <source>{whole} people present</source>
        <translation>참석 {whole}명</translation>
    </message>
    <message>
        <source>{whole} votes cast</source>
        <translation>투표 {whole}표</translation>
    </message>
    <message>
        <source>{whole} valid votes</source>
        <translation>유효 {whole}표</translation>
    </message>
    <message>
        <source>{whole} people invited</source>
        <translation>대상 {whole}명</translation>
    </message>
    <message>
        <source>There was no quorum, so nothing is decided: {has} of {whole} took part, {needed} were needed.</source>
        <translation>정족수가 모자라 결정되지 않았습니다. {whole} 가운데 {has}명이 참여했고 {needed}명이 필요했습니다.</translation>
    </message>
    <message>
        <source>So far: {yes} and {no}.</source>
        <translation>지금까지 {yes}, {no}입니다.</translation>
    </message>
    <message>
        <source>So far {option} leads.</source>
        <translation>지금까지 {option} 항목이 앞서 있습니다.</translation>
    </message>
    <message>
        <source>So far {options} are level.</source>
        <translation>지금까지 {options} 항목이 나란히 앞서 있습니다.</translation>
    </message>
    <message>
        <source>{option} {count} votes</source>
        <translation>{option} {count}표</translation>
    </message>
    <message>
        <source>Accepted: {yes}, {no}.</source>
        <translation>가결되었습니다. {yes}, {no}입니다.</translation>
    </message>
    <message>
        <source>Rejected: {yes}, {no}.</source>
        <translation>부결되었습니다. {yes}, {no}입니다.</translation>
    </message>
    <message>
        <source>Accepted: {yes}, {no}. {needed} of {whole} were needed.</source>
        <translation>가결되었습니다. {yes}, {no}이며 {whole} 가운데 {needed}표가 필요했습니다.</translation>
    </message>
    <message>
        <source>Rejected: {yes}, {no}. {needed} of {whole} were needed.</source>
        <translation>부결되었습니다. {yes}, {no}이며 {whole} 가운데 {needed}표가 필요했습니다.</translation>
    </message>
    <message>
        <source>{yes} and {no}: nothing broke the tie, so nothing is decided.</source>
        <translation>{yes}, {no}로 동률이어서 결정되지 않았습니다. 추첨 등으로 동률을 가르지 않았습니다.</translation>
    </message>
    <message>
        <source>{last} are last together in round {round}, and {options} come first depending on which of them goes out. Nothing was drawn, so nothing is decided.</source>
        <translation>{round}차 집계에서 {last} 항목이 공동 최하위이고, 어느 것이 탈락하느냐에 따라 1위가 {options} 항목으로 갈립니다. 추첨하지 않았으므로 결정되지 않았습니다.</translation>
    </message>
    <message>
        <source>All {count} options are tied. Nothing broke the tie, so nothing is decided.</source>
        <translation>{count}개 항목이 모두 동률이어서 결정되지 않았습니다. 추첨 등으로 동률을 가르지 않았습니다.</translation>
    </message>
    <message>
        <source>{options} are tied for the first place. Nothing broke the tie, so nothing is decided.</source>
        <translation>{options} 항목이 공동 1위여서 하나로 결정되지 않았습니다. 추첨 등으로 동률을 가르지 않았습니다.</translation>
    </message>
    <message>
        <source>{options} comes first with {has} of {whole}, but {needed} were needed: nothing is decided.</source>
        <translation>{options} 항목이 {whole} 가운데 {has}표로 1위이지만 필요한 {needed}표에 미치지 못해 결정되지 않았습니다.</translation>
    </message>
    <message>
        <source>{options} come first with {has} of {whole} each, but {needed} were needed: nothing is decided.</source>
        <translation>{options} 항목이 {whole} 가운데 {has}표씩 얻어 공동 1위이지만 필요한 {needed}표에 미치지 못해 결정되지 않았습니다.</translation>
    </message>
    <message>
        <source>{option} is decided with the most votes: {has} of {whole}.</source>
        <translation>{option} 항목으로 결정되었습니다. {whole} 가운데 {has}표로 가장 많은 표를 얻었습니다.</translation>
    </message>
    <message>
        <source>{option} is decided: {has} of {whole}, {needed} were needed.</source>
        <translation>{option} 항목으로 결정되었습니다. {whole} 가운데 {has}표로 필요한 {needed}표를 채웠습니다.</translation>
    </message>
    <message>
        <source>{option} comes first with {number} of {votes}.</source>
        <translation>{option} 항목이 {votes} 가운데 {number}표로 1위입니다.</translation>
    </message>
    <message>
        <source>{option} comes first with a mean grade of {mean}, on a scale from {low} to {high}.</source>
        <translation>{option} 항목이 평균 {mean}점({low}~{high}점)으로 1위입니다.</translation>
    </message>
    <message>
        <source>{option} comes first with {number} of {whole} points.</source>
        <translation>{option} 항목이 전체 {whole}점 가운데 {number}점으로 1위입니다.</translation>
    </message>
    <message>
        <source>{option} comes first: {number} of the {whole} votes that are left in round {round}, more than half.</source>
        <translation>{option} 항목이 1위입니다. {round}차 집계에서 남은 {whole}표 가운데 {number}표로 과반을 얻었습니다.</translation>
    </message>
    <message>
        <source>{option} comes first with {number} Borda points.</source>
        <translation>{option} 항목이 보르다 점수 {number}점으로 1위입니다.</translation>
    </message>
    <message>
        <source>{option} comes first: compared two by two, none is preferred to all others, but it wins most clearly (Schulze).</source>
        <translation>{option} 항목이 1위입니다. 둘씩 견주어 모든 항목을 이긴 항목은 없으나 가장 뚜렷하게 이겼습니다(슐체 방식).</translation>
    </message>
    <message>
        <source>{option} comes first: compared two by two, more people prefer it to each of the others.</source>
        <translation>{option} 항목이 1위입니다. 둘씩 견주어 다른 모든 항목을 이겼습니다.</translation>
    </message>
</context>
<context>
    <name>OutcomePanel</name>
    <message>
        <source>Save these rows as XLSX …</source>
        <translation>이 줄들을 XLSX로 저장 …</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>가져온 사람</translation>
    </message>
    <message>
        <source>Will come in</source>
        <translation>들어갈 사람</translation>
    </message>
    <message>
        <source>Already on the list</source>
        <translation>이미 목록에 있는 사람</translation>
    </message>
    <message>
        <source>Rows that stay out</source>
        <translation>넣지 못하는 줄</translation>
    </message>
    <message>
        <source>Rows that stay out: {count}</source>
        <translation>넣지 못하는 줄 {count}</translation>
    </message>
    <message>
        <source>Every row can be imported.</source>
        <translation>모든 줄을 가져올 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Badges</source>
        <translation>명찰</translation>
    </message>
    <message>
        <source>Name, number, code, and the table of each round; to cut and wear</source>
        <translation>이름, 번호, QR 코드, 라운드별 테이블. 잘라서 답니다.</translation>
    </message>
    <message>
        <source>Participant list</source>
        <translation>참가자 명단</translation>
    </message>
    <message>
        <source>Who sits where, to hang at the door</source>
        <translation>누가 어느 테이블인지 입구에 붙입니다.</translation>
    </message>
    <message>
        <source>Check-in sheet</source>
        <translation>참가자 등록부</translation>
    </message>
    <message>
        <source>To tick and sign at the desk</source>
        <translation>접수대에서 표시하고 서명을 받습니다.</translation>
    </message>
    <message>
        <source>Table numbers</source>
        <translation>테이블 번호판</translation>
    </message>
    <message>
        <source>Large on both sides; to fold and set up</source>
        <translation>양면에 큰 번호. 접어서 세웁니다.</translation>
    </message>
    <message>
        <source>Table sheets</source>
        <translation>테이블 진행표</translation>
    </message>
    <message>
        <source>Questions and people, for the table&apos;s facilitator</source>
        <translation>진행자가 보는 질문과 앉는 사람</translation>
    </message>
    <message>
        <source>Note sheets</source>
        <translation>테이블 기록지</translation>
    </message>
    <message>
        <source>To write notes by hand when a laptop fails</source>
        <translation>노트북이 멈추면 손으로 적습니다.</translation>
    </message>
</context>
<context>
    <name>PaperCard</name>
    <message>
        <source>Remove the pile “{name}”?</source>
        <translation>‘{name}’ 묶음을 지우시겠습니까?</translation>
    </message>
    <message>
        <source>Its slips no longer count, until they are entered again. This can be undone.</source>
        <translation>이 묶음의 투표지는 다시 입력할 때까지 세지 않습니다. 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>Remove a pile of slips</source>
        <translation>투표지 묶음 지우기</translation>
    </message>
    <message>
        <source>Votes on paper</source>
        <translation>종이 투표</translation>
    </message>
    <message>
        <source>Enter a pile</source>
        <translation>묶음 입력</translation>
    </message>
    <message>
        <source>Shuffle the slips, make piles of 20 to 50, and number them. Each pile is entered by two people; it counts once both agree.</source>
        <translation>투표지를 섞어 20~50장씩 묶고 번호를 매기십시오. 묶음마다 두 사람이 따로 입력하며, 두 입력이 같으면 집계됩니다.</translation>
    </message>
    <message>
        <source>Slips: {slips}</source>
        <translation>투표지 {slips}장</translation>
    </message>
    <message>
        <source>Table {number}</source>
        <translation>{number}번 테이블</translation>
    </message>
    <message>
        <source>Entered once</source>
        <translation>한 번 입력함</translation>
    </message>
    <message>
        <source>{count} to settle</source>
        <translation>정할 것 {count}장</translation>
    </message>
    <message>
        <source>Not yet accepted</source>
        <translation>집계 전</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>집계됨</translation>
    </message>
    <message>
        <source>Second entry</source>
        <translation>두 번째 입력</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>Let a pile count</source>
        <translation>묶음 집계하기</translation>
    </message>
    <message>
        <source>Let it count</source>
        <translation>집계하기</translation>
    </message>
    <message>
        <source>Do not count a pile</source>
        <translation>묶음 집계에서 빼기</translation>
    </message>
    <message>
        <source>Do not count</source>
        <translation>집계에서 빼기</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>Print</source>
        <translation>인쇄</translation>
    </message>
    <message>
        <source>Making the paper …</source>
        <translation>만드는 중 …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>멈춤</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>다른 이름으로 저장 …</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>인쇄 …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>The paper was not made.</source>
        <translation>만들지 않았습니다.</translation>
    </message>
    <message>
        <source>Choose it again to make it.</source>
        <translation>왼쪽에서 다시 고르면 만듭니다.</translation>
    </message>
</context>
<context>
    <name>PaperOptionsPanel</name>
    <message>
        <source>Everybody</source>
        <translation>모두</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>아직 안 온 사람</translation>
    </message>
    <message>
        <source>Walk-ins</source>
        <translation>현장 참여자</translation>
    </message>
    <message>
        <source>Chosen ({count})</source>
        <translation>고른 사람 {count}명</translation>
    </message>
    <message>
        <source>All rounds</source>
        <translation>모든 라운드</translation>
    </message>
    <message>
        <source>Round {number} {title}</source>
        <translation>{number}라운드 {title}</translation>
    </message>
    <message>
        <source>All tables</source>
        <translation>모든 테이블</translation>
    </message>
    <message>
        <source>Table {number}</source>
        <translation>{number}번 테이블</translation>
    </message>
    <message>
        <source>Desks</source>
        <translation>접수대 수</translation>
    </message>
    <message>
        <source>Age, gender and the like</source>
        <translation>성별·연령대 등도 적기</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>누구</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>순서</translation>
    </message>
    <message>
        <source>Badges on a sheet</source>
        <translation>A4 한 장의 명찰 수</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>라운드</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>테이블</translation>
    </message>
    <message>
        <source>About people</source>
        <translation>사람마다</translation>
    </message>
    <message>
        <source>By number</source>
        <translation>번호순</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>이름순</translation>
    </message>
    <message>
        <source>By table</source>
        <translation>테이블순</translation>
    </message>
</context>
<context>
    <name>PassphraseCard</name>
    <message>
        <source>This session is kept under a passphrase</source>
        <translation>이 회의의 기록은 암호로 보호됩니다</translation>
    </message>
    <message>
        <source>Choose one for this laptop&apos;s record as well: whoever finds the laptop reads nothing.</source>
        <translation>이 노트북의 기록에도 암호를 정해 주십시오. 노트북을 잃어버려도 아무도 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>암호</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>한 번 더</translation>
    </message>
    <message>
        <source>Nobody can recover a forgotten passphrase.</source>
        <translation>잊은 암호는 아무도 되찾을 수 없습니다.</translation>
    </message>
    <message>
        <source>Write a passphrase for this laptop&apos;s record.</source>
        <translation>이 노트북의 기록에 쓸 암호를 적어 주십시오.</translation>
    </message>
    <message>
        <source>The two passphrases are not the same. Write them again.</source>
        <translation>두 암호가 다릅니다. 다시 적어 주십시오.</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Password</source>
        <translation>비밀번호</translation>
    </message>
    <message>
        <source>It is kept by this system, never in the record.</source>
        <translation>이 컴퓨터의 암호 보관함에 두며 기록에는 남기지 않습니다.</translation>
    </message>
    <message>
        <source>This system keeps no passwords: it will be asked again after each start.</source>
        <translation>이 컴퓨터에는 암호 보관함이 없습니다. 프로그램을 켤 때마다 다시 묻습니다.</translation>
    </message>
    <message>
        <source>What is the password of {user} at {name}?</source>
        <translation>{name}의 사용자 {user}의 비밀번호는 무엇입니까?</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>이어 보내기</translation>
    </message>
    <message>
        <source>The keyring of this system did not take the password. It may be locked.</source>
        <translation>이 컴퓨터의 암호 보관함이 비밀번호를 받지 않았습니다. 잠겨 있을 수 있습니다.</translation>
    </message>
    <message>
        <source>The password is known until the program ends, and is in no file.</source>
        <translation>비밀번호는 프로그램을 끝낼 때까지만 기억하며 파일에는 남기지 않습니다.</translation>
    </message>
    <message>
        <source>Unlock the keyring and enter it once more, or enter it again after the next start.</source>
        <translation>암호 보관함의 잠금을 풀고 다시 입력하거나, 다음에 프로그램을 켠 뒤 다시 입력하십시오.</translation>
    </message>
</context>
<context>
    <name>PdfPreview</name>
    <message>
        <source>Page before</source>
        <translation>앞쪽</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>뒤쪽</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>작게</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>크게</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>너비에 맞춤</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>미리보기</translation>
    </message>
    <message>
        <source>{page} / {pages}</source>
        <translation>{page} / {pages}쪽</translation>
    </message>
</context>
<context>
    <name>PdfWindow</name>
    <message>
        <source>Save as …</source>
        <translation>다른 이름으로 저장 …</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>인쇄 …</translation>
    </message>
</context>
<context>
    <name>PeopleChooser</name>
    <message>
        <source>Name, initial consonants or badge number</source>
        <translation>이름, 초성 또는 명찰 번호</translation>
    </message>
    <message>
        <source>Take the last one out</source>
        <translation>마지막 사람 빼기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Nobody is chosen yet.</source>
        <translation>아직 고른 사람이 없습니다.</translation>
    </message>
    <message>
        <source>Chosen:</source>
        <translation>고른 사람:</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>Scan a badge, or type a name.</source>
        <translation>명찰을 찍거나 이름을 입력하십시오.</translation>
    </message>
    <message>
        <source>Enter marks the person as arrived and shows the table large.</source>
        <translation>Enter를 누르면 도착 처리하고 테이블을 크게 보여 줍니다.</translation>
    </message>
    <message>
        <source>{number} · {name}</source>
        <translation>{number} · {name}</translation>
    </message>
    <message>
        <source>Participant {number}</source>
        <translation>참가자 {number}</translation>
    </message>
    <message>
        <source>arrived</source>
        <translation>도착</translation>
    </message>
    <message>
        <source>not here yet</source>
        <translation>도착 전</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>불참</translation>
    </message>
    <message>
        <source>left early</source>
        <translation>일찍 감</translation>
    </message>
    <message>
        <source>walk-in</source>
        <translation>현장 참가</translation>
    </message>
    <message>
        <source>Round {round} · table</source>
        <translation>{round}라운드 테이블</translation>
    </message>
    <message>
        <source>Round {round}</source>
        <translation>{round}라운드</translation>
    </message>
    <message>
        <source>No seat yet</source>
        <translation>아직 자리가 없습니다</translation>
    </message>
    <message>
        <source>Nobody has been seated yet.</source>
        <translation>아직 자리를 배치하지 않았습니다.</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>도착</translation>
    </message>
    <message>
        <source>Give a seat</source>
        <translation>자리 주기</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>불참</translation>
    </message>
    <message>
        <source>Left early</source>
        <translation>일찍 감</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>도착 전</translation>
    </message>
    <message>
        <source>Badge …</source>
        <translation>명찰 …</translation>
    </message>
</context>
<context>
    <name>PersonDelegate</name>
    <message>
        <source>Participant {number}</source>
        <translation>참가자 {number}</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>고정</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>next free</source>
        <translation>다음 번호</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>더하기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Edit a participant</source>
        <translation>참가자 고치기</translation>
    </message>
    <message>
        <source>Add a participant</source>
        <translation>참가자 더하기</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>연락처</translation>
    </message>
    <message>
        <source>Badge number</source>
        <translation>명찰 번호</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
</context>
<context>
    <name>PersonalDataCard</name>
    <message>
        <source>Purge personal data</source>
        <translation>개인정보 파기</translation>
    </message>
    <message>
        <source>Delete the backups that still hold names?</source>
        <translation>이름이 남아 있는 백업을 지울까요?</translation>
    </message>
    <message>
        <source>A new backup without names takes their place. They cannot be brought back: {files}</source>
        <translation>이름이 없는 새 백업을 대신 둡니다. 지운 백업은 되살릴 수 없습니다: {files}</translation>
    </message>
    <message>
        <source>Delete backups: {count}</source>
        <translation>백업 {count}개 지우기</translation>
    </message>
    <message>
        <source>Keep personal data until</source>
        <translation>개인정보 보유 기한</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>개인정보</translation>
    </message>
    <message>
        <source>Keep until</source>
        <translation>보유 기한</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>정하지 않음</translation>
    </message>
    <message>
        <source>Purge personal data …</source>
        <translation>개인정보 파기 …</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>읽는 중입니다 …</translation>
    </message>
    <message>
        <source>No names, contacts or attributes of people are in this session.</source>
        <translation>이 회의에는 이름, 연락처, 속성 같은 개인정보가 없습니다.</translation>
    </message>
    <message>
        <source>Removed: {kinds}</source>
        <translation>파기한 것: {kinds}</translation>
    </message>
    <message>
        <source>In this session: {kinds}</source>
        <translation>이 회의에 있는 것: {kinds}</translation>
    </message>
    <message>
        <source>The purged names are not quite cleared away yet.</source>
        <translation>파기한 이름이 아직 다 지워지지 않았습니다.</translation>
    </message>
    <message>
        <source>Purged on {day}.</source>
        <translation>{day}에 파기했습니다.</translation>
    </message>
    <message>
        <source>People have only their numbers; all counts stay as they were printed.</source>
        <translation>참가자는 번호로만 남고, 인원수는 모두 인쇄된 그대로입니다.</translation>
    </message>
    <message>
        <source>No day is set until which they are kept.</source>
        <translation>보유 기한을 정하지 않았습니다.</translation>
    </message>
    <message>
        <source>The law asks to destroy them once their purpose is reached.</source>
        <translation>개인정보 보호법에 따라 목적을 이루면 지체 없이 파기해야 합니다.</translation>
    </message>
    <message>
        <source>Kept until {day}.</source>
        <translation>{day}까지 보유합니다.</translation>
    </message>
    <message>
        <source>They can be purged from that day on.</source>
        <translation>그날부터 파기할 수 있습니다.</translation>
    </message>
    <message>
        <source>They may be purged since {day}.</source>
        <translation>{day}부터 파기할 수 있습니다.</translation>
    </message>
    <message>
        <source>Send the session to the archive first: purging cannot be undone.</source>
        <translation>먼저 회의를 기록관에 보내십시오. 파기는 되돌릴 수 없습니다.</translation>
    </message>
    <message>
        <source>Copies of the record that still hold names: {count}.</source>
        <translation>이름이 남아 있는 사본이 {count}개 있습니다.</translation>
    </message>
    <message>
        <source>Delete backups …</source>
        <translation>백업 지우기 …</translation>
    </message>
</context>
<context>
    <name>PhonesCard</name>
    <message>
        <source>Scan the code on a badge or a voting slip. Who types the code opens this address first.</source>
        <translation>명찰이나 투표용지의 QR 코드를 찍으면 됩니다. 코드를 직접 입력할 분은 이 주소를 먼저 여십시오.</translation>
    </message>
    <message>
        <source>The hub is being started. Phones can vote in a moment.</source>
        <translation>허브를 여는 중입니다. 잠시 뒤에 휴대전화로 투표할 수 있습니다.</translation>
    </message>
    <message>
        <source>The hub is open for another session of this record.</source>
        <translation>이 기록의 다른 회의로 허브가 열려 있습니다.</translation>
    </message>
    <message>
        <source>To let phones vote, open the session to other devices. No internet is needed.</source>
        <translation>휴대전화로 투표하려면 회의를 다른 기기에 여십시오. 인터넷은 필요 없습니다.</translation>
    </message>
    <message>
        <source>Voting by phone</source>
        <translation>휴대전화 투표</translation>
    </message>
    <message>
        <source>Open it to phones</source>
        <translation>휴대전화에 열기</translation>
    </message>
    <message>
        <source>Show large</source>
        <translation>크게 보기</translation>
    </message>
    <message>
        <source>Voting slips …</source>
        <translation>투표 쪽지 …</translation>
    </message>
</context>
<context>
    <name>PhonesDialog</name>
    <message>
        <source>Vote with your phone</source>
        <translation>휴대전화로 투표하십시오</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Join the hall&apos;s Wi-Fi, scan this, and type the code on your badge or voting slip.</source>
        <translation>회의장 와이파이에 연결하고 이 QR 코드를 찍은 뒤, 명찰이나 투표용지의 코드를 입력해 주십시오.</translation>
    </message>
</context>
<context>
    <name>PileComparison</name>
    <message>
        <source>Compare the two entries</source>
        <translation>두 입력 비교</translation>
    </message>
    <message>
        <source>Find each of these slips in the pile and choose what stands on it. “Other” takes another reading.</source>
        <translation>아래 투표지를 묶음에서 찾아 실제로 적힌 것을 골라 주십시오. 둘 다 아니면 ‘다르게’ 칸에 적으십시오.</translation>
    </message>
    <message>
        <source>Enter it a second time anew</source>
        <translation>두 번째 입력 다시 하기</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>나중에</translation>
    </message>
    <message>
        <source>Let it count</source>
        <translation>집계하기</translation>
    </message>
    <message>
        <source>Settle a slip</source>
        <translation>투표지 정하기</translation>
    </message>
    <message>
        <source>Let a pile count</source>
        <translation>묶음 집계하기</translation>
    </message>
    <message>
        <source>Slip {number}</source>
        <translation>{number}번째 장</translation>
    </message>
    <message>
        <source>1st: {words}</source>
        <translation>첫 번째: {words}</translation>
    </message>
    <message>
        <source>2nd: {words}</source>
        <translation>두 번째: {words}</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>다르게</translation>
    </message>
    <message>
        <source>Every slip is settled.</source>
        <translation>모두 정했습니다.</translation>
    </message>
    <message>
        <source>{left} of {slips} slips are to be settled.</source>
        <translation>투표지 {slips}장 가운데 {left}장을 정해야 합니다.</translation>
    </message>
    <message>
        <source>Perhaps one slip was skipped or typed twice. Entering the pile anew may be quicker.</source>
        <translation>한 장을 건너뛰었거나 두 번 적었을 수 있습니다. 다시 입력하는 편이 빠를 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>PileEntry</name>
    <message>
        <source>Enter a pile</source>
        <translation>묶음 입력</translation>
    </message>
    <message>
        <source>Second entry</source>
        <translation>두 번째 입력</translation>
    </message>
    <message>
        <source>Take the last slip back</source>
        <translation>마지막 장 빼기</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>나중에</translation>
    </message>
    <message>
        <source>Several tables</source>
        <translation>여러 테이블</translation>
    </message>
    <message>
        <source>What stands on the pile</source>
        <translation>묶음 이름</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>테이블</translation>
    </message>
    <message>
        <source>Somebody else than before enters the same slips, in the same order. The first entry stays hidden.</source>
        <translation>처음과 다른 분이 같은 투표지를 같은 차례로 입력합니다. 첫 번째 입력은 보이지 않습니다.</translation>
    </message>
    <message>
        <source>Enter a pile of slips</source>
        <translation>투표지 묶음 입력</translation>
    </message>
    <message>
        <source>Second entry of a pile</source>
        <translation>묶음 두 번째 입력</translation>
    </message>
    <message>
        <source>The slips that were typed before are here again. Go on with the next one.</source>
        <translation>앞서 적은 투표지를 불러왔습니다. 다음 장부터 이어서 적으십시오.</translation>
    </message>
    <message>
        <source>Slip {number}</source>
        <translation>{number}번째 장</translation>
    </message>
    <message>
        <source>Enter {count} slips</source>
        <translation>{count}장 입력</translation>
    </message>
    <message>
        <source>x invalid</source>
        <translation>x 무효</translation>
    </message>
    <message>
        <source>{key} abstained</source>
        <translation>{key} 기권</translation>
    </message>
    <message>
        <source>Type every number that is chosen, such as 1 3, and Enter.</source>
        <translation>고른 번호를 모두 적고 Enter를 누르십시오. 예: 1 3</translation>
    </message>
    <message>
        <source>Type the numbers in their order, the best first, such as 3 1 2, and Enter.</source>
        <translation>1순위부터 차례로 번호를 적고 Enter를 누르십시오. 예: 3 1 2</translation>
    </message>
    <message>
        <source>Type a grade for each option in turn, such as 5 3 - 4, and Enter; - for none.</source>
        <translation>항목 차례대로 점수를 적고 Enter를 누르십시오. 예: 5 3 - 4 (없으면 -)</translation>
    </message>
    <message>
        <source>Type the points of each option in turn, such as 6 0 4, and Enter.</source>
        <translation>항목 차례대로 나눈 점수를 적고 Enter를 누르십시오. 예: 6 0 4</translation>
    </message>
    <message>
        <source>Type the number that is chosen and Enter.</source>
        <translation>고른 번호를 적고 Enter를 누르십시오.</translation>
    </message>
    <message>
        <source>One key for each slip; Enter is not needed.</source>
        <translation>한 장에 한 글쇠씩 누르십시오. Enter는 누르지 않아도 됩니다.</translation>
    </message>
    <message>
        <source>Pile {number}</source>
        <translation>묶음 {number}</translation>
    </message>
</context>
<context>
    <name>PopulationDialog</name>
    <message>
        <source>The city&apos;s population</source>
        <translation>시 인구</translation>
    </message>
    <message>
        <source>The city&apos;s population (%)</source>
        <translation>시 인구 (%)</translation>
    </message>
    <message>
        <source>The minutes set those who came beside it. It is optional. Copy two columns from a sheet, the value and its share or people, and paste them here.</source>
        <translation>회의록에서 참석자 구성과 나란히 보여 줍니다. 적지 않아도 됩니다. 표에서 값과 비율(또는 인구) 두 열을 복사해 여기에 붙여 넣을 수 있습니다.</translation>
    </message>
    <message>
        <source>By</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>Resident registration statistics, October 2026</source>
        <translation>주민등록 인구통계, 2026년 10월</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>붙여 넣기</translation>
    </message>
    <message>
        <source>From a CSV file …</source>
        <translation>CSV 파일에서 …</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>비우기</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Shares of the population</source>
        <translation>인구 비율</translation>
    </message>
    <message>
        <source>CSV files (*.csv *.txt)</source>
        <translation>CSV 파일 (*.csv *.txt)</translation>
    </message>
    <message>
        <source>Nothing given: the minutes show only those who came.</source>
        <translation>적은 비율이 없어 회의록에는 참석자만 나옵니다.</translation>
    </message>
    <message>
        <source>Together {sum} %.</source>
        <translation>모두 더하면 {sum}%입니다.</translation>
    </message>
    <message>
        <source>Without a share, which the minutes will say: {values}</source>
        <translation>비율이 없는 값(회의록에 없다고 밝힙니다): {values}</translation>
    </message>
    <message>
        <source>Saved. The minutes show the city&apos;s population beside those who came.</source>
        <translation>저장했습니다. 회의록에서 참석자와 시 인구를 나란히 보여 줍니다.</translation>
    </message>
    <message>
        <source>Import the list first: the population is compared with it.</source>
        <translation>먼저 참가자 명단을 가져와 주십시오. 시 인구는 명단과 비교합니다.</translation>
    </message>
</context>
<context>
    <name>PopulationModel</name>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>On the list</source>
        <translation>명단</translation>
    </message>
    <message>
        <source>City (%)</source>
        <translation>시 (%)</translation>
    </message>
</context>
<context>
    <name>PostsImport</name>
    <message>
        <source>Import posts from outside</source>
        <translation>온라인 의견 가져오기</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>인코딩</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>시트</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>라운드</translation>
    </message>
    <message>
        <source>Name of the source</source>
        <translation>출처 이름</translation>
    </message>
    <message>
        <source>What each column is</source>
        <translation>열마다 무엇인지</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <source>Encoding: found by itself</source>
        <translation>인코딩: 자동</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>Read with the notes of</source>
        <translation>함께 읽을 라운드</translation>
    </message>
    <message>
        <source>Round {number} {title}</source>
        <translation>{number}라운드 {title}</translation>
    </message>
    <message>
        <source>Reading the file …</source>
        <translation>파일을 읽는 중 …</translation>
    </message>
    <message>
        <source>Importing …</source>
        <translation>가져오는 중 …</translation>
    </message>
    <message>
        <source>Import of {file}</source>
        <translation>{file} 가져오기</translation>
    </message>
    <message>
        <source>{file} – lines to mend.xlsx</source>
        <translation>{file} – 고칠 줄.xlsx</translation>
    </message>
    <message>
        <source>Save the lines that stay out</source>
        <translation>넣지 못한 줄 저장</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>통합 문서 (*.xlsx)</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>{file} 파일로 저장했습니다.</translation>
    </message>
    <message>
        <source>Mend the lines there and import that file: no post comes in twice.</source>
        <translation>그 파일에서 고친 뒤 다시 가져오십시오. 같은 글이 두 번 들어오지 않습니다.</translation>
    </message>
    <message>
        <source>text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>lines {count}</source>
        <translation>{count}줄</translation>
    </message>
    <message>
        <source>Sheet: {name}</source>
        <translation>시트: {name}</translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>가져오지 않음</translation>
    </message>
    <message>
        <source>Import {count} posts</source>
        <translation>{count}건 가져오기</translation>
    </message>
    <message>
        <source>All that can be read in this file is there already.</source>
        <translation>이 파일에서 읽을 수 있는 글은 모두 이미 들어와 있습니다.</translation>
    </message>
    <message>
        <source>Check what each column is, or mend the lines below.</source>
        <translation>열마다 무엇인지 확인하거나 아래 줄을 고쳐 주십시오.</translation>
    </message>
    <message>
        <source>Nothing new would come in.</source>
        <translation>새로 들어올 글이 없습니다.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Posts imported: {count}</source>
        <translation>온라인 의견 {count}건을 가져왔습니다.</translation>
    </message>
    <message>
        <source>Save the lines that stay out, mend them, and import that file.</source>
        <translation>넣지 못한 줄을 저장해 고친 뒤 그 파일을 가져오십시오.</translation>
    </message>
</context>
<context>
    <name>PostsOutcome</name>
    <message>
        <source>Save these lines as XLSX …</source>
        <translation>이 줄들을 XLSX로 저장 …</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>가져옴</translation>
    </message>
    <message>
        <source>Will come in</source>
        <translation>들어올 글</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>동의 수 바뀜</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>이미 있음</translation>
    </message>
    <message>
        <source>Lines that stay out</source>
        <translation>넣지 못할 줄</translation>
    </message>
    <message>
        <source>Lines that stay out: {count}</source>
        <translation>넣지 못할 줄: {count}</translation>
    </message>
    <message>
        <source>Every line can be imported. Who wrote a post never comes in.</source>
        <translation>모든 줄을 가져올 수 있습니다. 글쓴이는 가져오지 않습니다.</translation>
    </message>
</context>
<context>
    <name>PreparePage</name>
    <message>
        <source>Import a list …</source>
        <translation>명단 가져오기 …</translation>
    </message>
    <message>
        <source>The city&apos;s population …</source>
        <translation>시 인구 …</translation>
    </message>
    <message>
        <source>Move the round earlier</source>
        <translation>라운드를 앞으로</translation>
    </message>
    <message>
        <source>Move the round later</source>
        <translation>라운드를 뒤로</translation>
    </message>
    <message>
        <source>Edit the chosen participant</source>
        <translation>고른 참가자 고치기</translation>
    </message>
    <message>
        <source>Remove what is chosen</source>
        <translation>고른 것 지우기</translation>
    </message>
    <message>
        <source>New session …</source>
        <translation>새 회의 …</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>새 회의</translation>
    </message>
    <message>
        <source>Add a round</source>
        <translation>라운드 더하기</translation>
    </message>
    <message>
        <source>Add tables</source>
        <translation>테이블 더하기</translation>
    </message>
    <message>
        <source>Add a participant</source>
        <translation>참가자 더하기</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>회의</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>라운드</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>테이블</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>참가자</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>준비</translation>
    </message>
    <message>
        <source>Session shown</source>
        <translation>보고 있는 회의</translation>
    </message>
    <message>
        <source>This record has no session yet. Choose what kind it will be.</source>
        <translation>이 기록에 아직 회의가 없습니다. 어떤 회의인지 고르십시오.</translation>
    </message>
</context>
<context>
    <name>PrepareParticipants</name>
    <message>
        <source>Add {name}</source>
        <translation>{name} 더하기</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>{name} 고치기</translation>
    </message>
    <message>
        <source>Take {name} off the list?</source>
        <translation>{name} 님을 목록에서 지우시겠습니까?</translation>
    </message>
    <message>
        <source>Take {count} people off the list?</source>
        <translation>{count}명을 목록에서 지우시겠습니까?</translation>
    </message>
    <message>
        <source>Their seats become free. You can undo this.</source>
        <translation>배치된 자리도 비게 됩니다. 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>Remove {count} people</source>
        <translation>{count}명 지우기</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>명단 가져오기</translation>
    </message>
    <message>
        <source>Lists ({patterns});;All files (*)</source>
        <translation>명단 ({patterns});;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Participants imported: {count}</source>
        <translation>참가자 {count}명을 가져왔습니다.</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>모두 보기</translation>
    </message>
    <message>
        <source>{value} ({count})</source>
        <translation>{value} ({count}명)</translation>
    </message>
    <message>
        <source>Participants: {count}</source>
        <translation>참가자 {count}명</translation>
    </message>
    <message>
        <source>{shown} of {count} participants</source>
        <translation>참가자 {count}명 가운데 {shown}명</translation>
    </message>
    <message>
        <source>Name, number, contact or anything else</source>
        <translation>이름, 번호, 연락처 등으로 찾기</translation>
    </message>
    <message>
        <source>Show only</source>
        <translation>골라 보기</translation>
    </message>
    <message>
        <source>Value to show</source>
        <translation>볼 값</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>참가자</translation>
    </message>
    <message>
        <source>Add by hand</source>
        <translation>직접 더하기</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>고치기</translation>
    </message>
    <message>
        <source>City&apos;s population</source>
        <translation>시 인구</translation>
    </message>
    <message>
        <source>There are no participants yet. Import the list as you have it.</source>
        <translation>아직 참가자가 없습니다. 명단을 가져오십시오.</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>참가 예정</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>도착</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>불참</translation>
    </message>
    <message>
        <source>Left early</source>
        <translation>일찍 감</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>연락처</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
</context>
<context>
    <name>PrepareRounds</name>
    <message>
        <source>Round {number}</source>
        <translation>{number}라운드</translation>
    </message>
    <message>
        <source>Add a round</source>
        <translation>라운드 더하기</translation>
    </message>
    <message>
        <source>Edit round {number}</source>
        <translation>{number}라운드 고치기</translation>
    </message>
    <message>
        <source>Move round {number}</source>
        <translation>{number}라운드 옮기기</translation>
    </message>
    <message>
        <source>Remove round {number}, {title}?</source>
        <translation>{number}라운드 ‘{title}’을(를) 지우시겠습니까?</translation>
    </message>
    <message>
        <source>The rounds after it move up. You can undo this.</source>
        <translation>뒤의 라운드가 앞으로 당겨집니다. 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>Remove round {number}</source>
        <translation>{number}라운드 지우기</translation>
    </message>
    <message>
        <source>Rounds: {count}</source>
        <translation>라운드 {count}</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min with the breaks</source>
        <translation>쉬는 시간 포함 {hours}시간 {minutes}분</translation>
    </message>
    <message>
        <source>No rounds are planned yet. Begin with the first question.</source>
        <translation>아직 라운드가 없습니다. 첫 질문부터 정하십시오.</translation>
    </message>
</context>
<context>
    <name>PrepareSession</name>
    <message>
        <source>Edit: {field}</source>
        <translation>{field} 고치기</translation>
    </message>
    <message>
        <source>Date and venue are set</source>
        <translation>날짜와 장소를 정했습니다</translation>
    </message>
    <message>
        <source>Set the date and the venue</source>
        <translation>날짜와 장소를 정하십시오</translation>
    </message>
    <message>
        <source>Rounds: {count}</source>
        <translation>라운드 {count}</translation>
    </message>
    <message>
        <source>Tables: {tables} · seats: {seats}</source>
        <translation>테이블 {tables} · {seats}석</translation>
    </message>
    <message>
        <source>Participants: {count}</source>
        <translation>참가자 {count}명</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>회의 이름</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>끝</translation>
    </message>
    <message>
        <source>Language of the documents</source>
        <translation>문서 언어</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>장소</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>목적</translation>
    </message>
    <message>
        <source>Organizer</source>
        <translation>개최기관</translation>
    </message>
    <message>
        <source>Observers</source>
        <translation>배석자</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>사업 이름</translation>
    </message>
    <message>
        <source>Public body</source>
        <translation>기관</translation>
    </message>
    <message>
        <source>not yet known</source>
        <translation>미정</translation>
    </message>
    <message>
        <source>This session</source>
        <translation>이 회의</translation>
    </message>
    <message>
        <source>The programme it belongs to</source>
        <translation>회의가 속한 사업</translation>
    </message>
    <message>
        <source>How far the preparation is</source>
        <translation>준비 상황</translation>
    </message>
</context>
<context>
    <name>PrepareTables</name>
    <message>
        <source>Add {count} tables</source>
        <translation>테이블 {count}개 더하기</translation>
    </message>
    <message>
        <source>Remove table {number}?</source>
        <translation>{number}번 테이블을 지우시겠습니까?</translation>
    </message>
    <message>
        <source>Remove {count} tables?</source>
        <translation>테이블 {count}개를 지우시겠습니까?</translation>
    </message>
    <message>
        <source>The other tables keep their numbers. You can undo this.</source>
        <translation>다른 테이블의 번호는 그대로입니다. 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>Remove {count} tables</source>
        <translation>테이블 {count}개 지우기</translation>
    </message>
    <message>
        <source>Open {count} tables again</source>
        <translation>테이블 {count}개 다시 열기</translation>
    </message>
    <message>
        <source>Group of {count} tables: {group}</source>
        <translation>테이블 {count}개의 분야: {group}</translation>
    </message>
    <message>
        <source>{count} tables without a group</source>
        <translation>테이블 {count}개의 분야 지우기</translation>
    </message>
    <message>
        <source>Edit table {number}</source>
        <translation>{number}번 테이블 고치기</translation>
    </message>
    <message>
        <source>Tables: {tables} · seats: {seats} · participants: {people}</source>
        <translation>테이블 {tables}개 · {seats}석 · 참가자 {people}명</translation>
    </message>
    <message>
        <source>{count} seats too few</source>
        <translation>자리 {count}개 부족</translation>
    </message>
    <message>
        <source>A seat for everybody</source>
        <translation>모두 앉을 수 있습니다</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>다시 열기</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>더할 테이블</translation>
    </message>
    <message>
        <source>tables with</source>
        <translation>개, 자리</translation>
    </message>
    <message>
        <source>seats each</source>
        <translation>석씩</translation>
    </message>
    <message>
        <source>How many tables to add</source>
        <translation>더할 테이블 수</translation>
    </message>
    <message>
        <source>Seats at each new table</source>
        <translation>새 테이블의 자리 수</translation>
    </message>
    <message>
        <source>Add tables</source>
        <translation>테이블 더하기</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>테이블</translation>
    </message>
    <message>
        <source>There are no tables yet. Begin with ten tables of ten seats.</source>
        <translation>아직 테이블이 없습니다. 열 자리 테이블 열 개로 시작하십시오.</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>{pages}쪽 가운데 {page}쪽</translation>
    </message>
    <message>
        <source>Printing …</source>
        <translation>인쇄 중 …</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>다른 이름으로 저장</translation>
    </message>
    <message>
        <source>Run of the day</source>
        <translation>하루 진행표</translation>
    </message>
</context>
<context>
    <name>ProjectorPage</name>
    <message>
        <source>The big screen shows what the lead facilitator chooses. Where the network is gone, keys 0 to 9 choose here.</source>
        <translation>큰 화면은 진행자가 고른 것을 보여 줍니다. 네트워크가 끊기면 여기에서 0~9 키로 고를 수 있습니다.</translation>
    </message>
    <message>
        <source>Show the big screen</source>
        <translation>큰 화면 보이기</translation>
    </message>
</context>
<context>
    <name>ProposalPanel</name>
    <message>
        <source>All themes</source>
        <translation>모든 주제</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>멈추기</translation>
    </message>
    <message>
        <source>This is a proposal, and nothing is filed yet.</source>
        <translation>제안일 뿐이며, 아직 아무것도 넣지 않았습니다.</translation>
    </message>
    <message>
        <source>The groups go by the words of the notes and know nothing of what matters. Take what helps.</source>
        <translation>기록에 쓰인 낱말로만 묶었을 뿐 무엇이 중요한지는 모릅니다. 도움이 되는 것만 쓰십시오.</translation>
    </message>
    <message>
        <source>No notes were found that go together. There may be some when more are written.</source>
        <translation>함께 묶을 기록을 찾지 못했습니다. 기록이 더 쌓이면 나올 수 있습니다.</translation>
    </message>
    <message>
        <source>Proposed groups {count}</source>
        <translation>제안한 묶음 {count}</translation>
    </message>
    <message>
        <source>Make {count} themes</source>
        <translation>주제 {count}개 만들기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>They come all at once. Until then you can cancel, and nothing is made or filed.</source>
        <translation>모두 한꺼번에 만들어집니다. 그 전에 취소하면 주제도 만들지 않고 기록도 넣지 않습니다.</translation>
    </message>
    <message>
        <source>Making themes of the proposal: themes {themes}, notes {notes}</source>
        <translation>제안으로 주제를 만드는 중입니다: 주제 {themes}개, 기록 {notes}건</translation>
    </message>
    <message>
        <source>Grouping the notes by what they say …</source>
        <translation>비슷한 말끼리 기록을 묶는 중입니다 …</translation>
    </message>
    <message>
        <source>Reading the notes first: {read} of {notes}</source>
        <translation>먼저 기록을 읽는 중입니다: {read} / {notes}</translation>
    </message>
</context>
<context>
    <name>ProposedCard</name>
    <message>
        <source>“{text}” table {table}</source>
        <translation>“{text}” {table}번 테이블</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>제안</translation>
    </message>
    <message>
        <source>Working title</source>
        <translation>임시 제목</translation>
    </message>
    <message>
        <source>notes {notes} · tables {tables}</source>
        <translation>기록 {notes} · 테이블 {tables}</translation>
    </message>
    <message>
        <source>Read its notes</source>
        <translation>이 기록 읽기</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>쓰지 않음</translation>
    </message>
    <message>
        <source>Title only</source>
        <translation>제목만</translation>
    </message>
    <message>
        <source>With its notes</source>
        <translation>기록까지</translation>
    </message>
</context>
<context>
    <name>Publishing</name>
    <message>
        <source>{n} places have not been looked at. Publish them as they are?</source>
        <translation>{n}곳을 아직 확인하지 않았습니다. 그대로 펴낼까요?</translation>
    </message>
    <message>
        <source>They may be names or numbers of people. What is published cannot be taken back.</source>
        <translation>누군가의 이름이나 번호일 수 있습니다. 한번 펴낸 것은 거둘 수 없습니다.</translation>
    </message>
    <message>
        <source>Print anyway</source>
        <translation>그래도 인쇄</translation>
    </message>
    <message>
        <source>Save anyway</source>
        <translation>그래도 저장</translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>확인하기</translation>
    </message>
</context>
<context>
    <name>PurgeDialog</name>
    <message>
        <source>Purge personal data</source>
        <translation>개인정보 파기</translation>
    </message>
    <message>
        <source>Purge the personal data of this session for good?</source>
        <translation>이 회의의 개인정보를 영구히 파기할까요?</translation>
    </message>
    <message>
        <source>No archive has confirmed yet that it holds this session.</source>
        <translation>기록관이 이 회의를 받았다는 확인이 아직 없습니다.</translation>
    </message>
    <message>
        <source>What goes</source>
        <translation>파기하는 것</translation>
    </message>
    <message>
        <source>What stays</source>
        <translation>남는 것</translation>
    </message>
    <message>
        <source>Where this does not reach</source>
        <translation>이 파기가 미치지 않는 곳</translation>
    </message>
    <message>
        <source>Also put a new backup in the place of the program&apos;s own with names ({count})</source>
        <translation>이름이 남아 있는 프로그램의 백업 {count}개를 새 백업으로 바꾸기</translation>
    </message>
    <message>
        <source>Purge the data of {count} participants for good</source>
        <translation>참가자 {count}명의 개인정보를 영구히 파기</translation>
    </message>
    <message>
        <source>Purge for good</source>
        <translation>영구히 파기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>QuotesPanel</name>
    <message>
        <source>Quotes</source>
        <translation>인용</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>주제</translation>
    </message>
    <message>
        <source>Notes of the theme</source>
        <translation>주제의 기록</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>앞으로</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>As the theme team picked them</source>
        <translation>주제팀이 고른 대로</translation>
    </message>
    <message>
        <source>No theme has notes yet.</source>
        <translation>아직 기록이 있는 주제가 없습니다.</translation>
    </message>
    <message>
        <source>{n} quoted, chosen here. Minority views are always printed.</source>
        <translation>여기서 고른 {n}건을 인용합니다. 소수 의견은 언제나 싣습니다.</translation>
    </message>
    <message>
        <source>{n} quoted, picked by the theme team. Minority views are always printed.</source>
        <translation>주제팀이 고른 {n}건을 인용합니다. 소수 의견은 언제나 싣습니다.</translation>
    </message>
</context>
<context>
    <name>ReadingCard</name>
    <message>
        <source>Find: word, first consonants, serial</source>
        <translation>찾기: 낱말, 초성, 기록 번호</translation>
    </message>
    <message>
        <source>Notes to read</source>
        <translation>읽을 기록</translation>
    </message>
    <message>
        <source>Back to the notes to read</source>
        <translation>읽을 기록으로 돌아가기</translation>
    </message>
    <message>
        <source>Nothing has come from outside yet: posts of an online board, e-mails, social media.</source>
        <translation>아직 온라인 의견이 없습니다. 온라인 게시판, 전자우편, 누리소통망의 글을 가져올 수 있습니다.</translation>
    </message>
    <message>
        <source>Import posts …</source>
        <translation>온라인 의견 가져오기 …</translation>
    </message>
    <message>
        <source>Enter as suggested · 1–9 file · N new · S similar</source>
        <translation>Enter 제안대로 · 1–9 주제로 · N 새 주제 · S 비슷한 기록</translation>
    </message>
    <message>
        <source>Reading the notes …</source>
        <translation>기록을 읽는 중 …</translation>
    </message>
    <message>
        <source>{read} of {count}</source>
        <translation>{count}건 중 {read}건</translation>
    </message>
    <message>
        <source>All posts: {count}</source>
        <translation>모든 온라인 의견 {count}건</translation>
    </message>
    <message>
        <source>Unfiled posts: {count}</source>
        <translation>미분류 온라인 의견 {count}건</translation>
    </message>
    <message>
        <source>All notes: {count}</source>
        <translation>모든 기록 {count}</translation>
    </message>
    <message>
        <source>Unfiled notes: {count}</source>
        <translation>미분류 기록 {count}건</translation>
    </message>
    <message>
        <source>of {count}</source>
        <translation>전체 {count}</translation>
    </message>
</context>
<context>
    <name>ReadingFilters</name>
    <message>
        <source>Unfiled</source>
        <translation>미분류</translation>
    </message>
    <message>
        <source>All</source>
        <translation>모두</translation>
    </message>
    <message>
        <source>Hall {count}</source>
        <translation>회의장 {count}</translation>
    </message>
    <message>
        <source>From outside {count}</source>
        <translation>온라인 의견 {count}</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>분류</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>출처순</translation>
    </message>
    <message>
        <source>Most agreed first</source>
        <translation>동의순</translation>
    </message>
    <message>
        <source>Order, or one source</source>
        <translation>순서 또는 출처</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>모든 종류</translation>
    </message>
    <message>
        <source>Felt strongly</source>
        <translation>강하게 말함</translation>
    </message>
    <message>
        <source>Order, or one table</source>
        <translation>순서 또는 한 테이블</translation>
    </message>
    <message>
        <source>By table</source>
        <translation>테이블 순</translation>
    </message>
    <message>
        <source>Where notes come from</source>
        <translation>기록이 온 곳</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>최신 순</translation>
    </message>
    <message>
        <source>Table {number}</source>
        <translation>{number}번 테이블</translation>
    </message>
</context>
<context>
    <name>ReceiptsCard</name>
    <message>
        <source>receipts of vote {number}.csv</source>
        <translation>투표 {number} 확인 번호 목록.csv</translation>
    </message>
    <message>
        <source>Table for the web (*.csv)</source>
        <translation>누리집에 올릴 표 (*.csv)</translation>
    </message>
    <message>
        <source>Print for the wall (*.pdf)</source>
        <translation>벽에 붙일 인쇄물 (*.pdf)</translation>
    </message>
    <message>
        <source>Publish the list of receipts</source>
        <translation>확인 번호 목록 공개</translation>
    </message>
    <message>
        <source>{count} receipts are in {file}.</source>
        <translation>확인 번호 {count}개를 {file}에 저장했습니다.</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>확인 번호</translation>
    </message>
    <message>
        <source>Everybody who voted by phone finds their receipt on the list, with their vote as it was counted.</source>
        <translation>휴대전화로 투표한 사람은 목록에서 자기 확인 번호를 찾아, 표가 어떻게 집계되었는지 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Phones find it at {address}.</source>
        <translation>휴대전화로는 {address}에서 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Publish the list of receipts …</source>
        <translation>확인 번호 목록 공개 …</translation>
    </message>
</context>
<context>
    <name>RefusedNotes</name>
    <message>
        <source>the hub has {count} of {all}</source>
        <translation>허브에 {count} / {all}</translation>
    </message>
    <message>
        <source>Notes that the hub did not take: {count}</source>
        <translation>허브가 받지 않은 기록 {count}개</translation>
    </message>
    <message>
        <source>They are saved here. The reason stands under each note.</source>
        <translation>이 노트북에는 저장되어 있습니다. 까닭은 기록 아래에 있습니다.</translation>
    </message>
    <message>
        <source>Write them again</source>
        <translation>다시 남기기</translation>
    </message>
</context>
<context>
    <name>RejectedModel</name>
    <message>
        <source>Line</source>
        <translation>줄</translation>
    </message>
    <message>
        <source>Why it stays out</source>
        <translation>넣지 못하는 까닭</translation>
    </message>
    <message>
        <source>What stands there</source>
        <translation>적힌 내용</translation>
    </message>
</context>
<context>
    <name>RemainsNotice</name>
    <message>
        <source>The secret ballot is not quite cleared away yet.</source>
        <translation>비밀투표의 뒷정리가 아직 끝나지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>RoleCards</name>
    <message>
        <source>Note-taker</source>
        <translation>기록자</translation>
    </message>
    <message>
        <source>Theme team</source>
        <translation>주제팀</translation>
    </message>
    <message>
        <source>Check-in desk</source>
        <translation>접수대</translation>
    </message>
    <message>
        <source>Projector</source>
        <translation>큰 화면</translation>
    </message>
    <message>
        <source>Writes what one table says and counts its hands.</source>
        <translation>테이블 하나의 말을 적고 거수를 셉니다.</translation>
    </message>
    <message>
        <source>Reads all tables and groups their notes.</source>
        <translation>모든 테이블의 기록을 읽고 주제로 묶습니다.</translation>
    </message>
    <message>
        <source>Marks who has come and gives seats.</source>
        <translation>온 사람을 표시하고 자리를 줍니다.</translation>
    </message>
    <message>
        <source>Shows the big screen to the hall.</source>
        <translation>참가자들에게 큰 화면을 보여 줍니다.</translation>
    </message>
    <message>
        <source>{role} Chosen.</source>
        <translation>{role} 선택됨.</translation>
    </message>
</context>
<context>
    <name>RoundCard</name>
    <message>
        <source>open</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>멈춤</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>마침</translation>
    </message>
    <message>
        <source>Round {number}</source>
        <translation>{number}라운드</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>질문</translation>
    </message>
    <message>
        <source>Guidance for facilitators</source>
        <translation>진행자 안내</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>시간(분)</translation>
    </message>
    <message>
        <source>Break after</source>
        <translation>쉬는 시간(분)</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>분야별 자리</translation>
    </message>
    <message>
        <source>stay in their group</source>
        <translation>그대로</translation>
    </message>
    <message>
        <source>change to another</source>
        <translation>다른 분야로</translation>
    </message>
    <message>
        <source>mix over the hall</source>
        <translation>섞어서</translation>
    </message>
    <message>
        <source>Earlier (Alt+Up)</source>
        <translation>앞으로 (Alt+↑)</translation>
    </message>
    <message>
        <source>Later (Alt+Down)</source>
        <translation>뒤로 (Alt+↓)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>Drag to another place in the day</source>
        <translation>끌어서 순서를 바꿉니다</translation>
    </message>
</context>
<context>
    <name>RoundClockCard</name>
    <message>
        <source>5 min more</source>
        <translation>5분 더</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>이어 가기</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>멈춤</translation>
    </message>
    <message>
        <source>No round is planned yet.</source>
        <translation>아직 라운드가 없습니다.</translation>
    </message>
    <message>
        <source>not open yet</source>
        <translation>열기 전</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>멈춤</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>닫힘</translation>
    </message>
    <message>
        <source>Round {number} · {title}</source>
        <translation>{number}라운드 · {title}</translation>
    </message>
    <message>
        <source>Round {number} · {title} · {state}</source>
        <translation>{number}라운드 · {title} · {state}</translation>
    </message>
    <message>
        <source>Open round {number}</source>
        <translation>{number}라운드 열기</translation>
    </message>
    <message>
        <source>Open again for 5 min</source>
        <translation>5분 동안 다시 열기</translation>
    </message>
</context>
<context>
    <name>RoundsPage</name>
    <message>
        <source>Open the round</source>
        <translation>라운드 열기</translation>
    </message>
    <message>
        <source>5 minutes more</source>
        <translation>5분 더</translation>
    </message>
    <message>
        <source>Pause or go on</source>
        <translation>멈추거나 이어 가기</translation>
    </message>
    <message>
        <source>Close the round</source>
        <translation>라운드 닫기</translation>
    </message>
    <message>
        <source>Print the run of the day</source>
        <translation>하루 진행표 인쇄</translation>
    </message>
    <message>
        <source>Last minute {rate} · from {tables} of {all} tables</source>
        <translation>최근 1분 {rate}건 · 테이블 {all}곳 가운데 {tables}곳</translation>
    </message>
    <message>
        <source>Notes in each of the last minutes</source>
        <translation>최근 1분마다 들어온 기록</translation>
    </message>
    <message>
        <source>Open the session to other laptops</source>
        <translation>다른 노트북의 접속 열기</translation>
    </message>
    <message>
        <source>Show the join code</source>
        <translation>접속 코드 보기</translation>
    </message>
    <message>
        <source>Message to all tables</source>
        <translation>모든 테이블에 알림</translation>
    </message>
    <message>
        <source>What could not be taken from laptops</source>
        <translation>노트북에서 받지 못한 것</translation>
    </message>
    <message>
        <source>Open round {number}</source>
        <translation>{number}라운드 열기</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>멈춤</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>이어 가기</translation>
    </message>
    <message>
        <source>Close round {number}</source>
        <translation>{number}라운드 닫기</translation>
    </message>
    <message>
        <source>Close the round now?</source>
        <translation>지금 라운드를 닫을까요?</translation>
    </message>
    <message>
        <source>{minutes} minutes are left. Notes that are being typed can still be saved.</source>
        <translation>{minutes}분 남았습니다. 쓰고 있는 기록은 닫은 뒤에도 남길 수 있습니다.</translation>
    </message>
    <message>
        <source>Notes so far</source>
        <translation>들어온 기록</translation>
    </message>
    <message>
        <source>There is no round yet. A round is one question that all tables talk about.</source>
        <translation>아직 라운드가 없습니다. 라운드는 모든 테이블이 함께 이야기하는 질문 하나입니다.</translation>
    </message>
    <message>
        <source>Plan the rounds</source>
        <translation>라운드 준비하기</translation>
    </message>
</context>
<context>
    <name>RuleFields</name>
    <message>
        <source>Everybody chooses one option.</source>
        <translation>한 사람이 한 항목을 고릅니다.</translation>
    </message>
    <message>
        <source>Everybody chooses as many options as are allowed.</source>
        <translation>한 사람이 정해진 수까지 여러 항목을 고릅니다.</translation>
    </message>
    <message>
        <source>Everybody is in favour of the question or against it.</source>
        <translation>물음에 찬성하는지 반대하는지 답합니다.</translation>
    </message>
    <message>
        <source>Everybody gives each option a grade. The best mean leads.</source>
        <translation>항목마다 점수를 줍니다. 평균이 가장 높은 항목이 1위입니다.</translation>
    </message>
    <message>
        <source>Everybody puts the options in an order, the best first.</source>
        <translation>가장 좋은 것부터 순위를 매깁니다.</translation>
    </message>
    <message>
        <source>Everybody spreads points over the options. The most points lead.</source>
        <translation>한 사람이 받은 점수를 항목에 나누어 줍니다. 점수가 가장 많은 항목이 1위입니다.</translation>
    </message>
    <message>
        <source>Round by round the option with the fewest votes goes out, and its votes go to the next choice, until one has more than half.</source>
        <translation>한 항목이 과반수가 될 때까지, 표가 가장 적은 항목을 차례로 떨어뜨리고 그 표를 다음 순위의 항목으로 옮깁니다.</translation>
    </message>
    <message>
        <source>An option gets a point for each option that somebody puts below it. The most points lead.</source>
        <translation>누군가 어떤 항목보다 위에 두면 그때마다 1점을 얻습니다. 점수가 가장 많은 항목이 1위입니다.</translation>
    </message>
    <message>
        <source>Options are compared two by two. One that more people prefer to each other one leads; where they beat each other in a circle, the clearest wins decide.</source>
        <translation>항목을 둘씩 견줍니다. 다른 모든 항목보다 더 많은 사람이 앞에 둔 항목이 1위이며, 서로 물고 물리면 더 뚜렷하게 이긴 쪽을 따릅니다.</translation>
    </message>
    <message>
        <source>One choice</source>
        <translation>하나 선택</translation>
    </message>
    <message>
        <source>Several choices</source>
        <translation>여럿 선택</translation>
    </message>
    <message>
        <source>In favour or against</source>
        <translation>찬반</translation>
    </message>
    <message>
        <source>Grades</source>
        <translation>점수 매기기</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>순위 매기기</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>점수 나누기</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low}~{high}점</translation>
    </message>
    <message>
        <source>Rank all</source>
        <translation>모두 순위를 매김</translation>
    </message>
    <message>
        <source>Rank the first ones</source>
        <translation>앞의 몇 개만</translation>
    </message>
    <message>
        <source>Elimination</source>
        <translation>차례로 떨어뜨리기</translation>
    </message>
    <message>
        <source>Borda points</source>
        <translation>보르다 점수</translation>
    </message>
    <message>
        <source>Two by two (Schulze)</source>
        <translation>둘씩 견주기(슐체)</translation>
    </message>
    <message>
        <source>How people vote</source>
        <translation>투표 방식</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>최대</translation>
    </message>
    <message>
        <source>Choices a person may make</source>
        <translation>한 사람이 고를 수 있는 수</translation>
    </message>
    <message>
        <source>Grades from</source>
        <translation>점수의 범위</translation>
    </message>
    <message>
        <source>Points for each person</source>
        <translation>한 사람이 쓸 점수</translation>
    </message>
    <message>
        <source>How the rankings are counted</source>
        <translation>순위를 세는 방법</translation>
    </message>
</context>
<context>
    <name>RuleMaker</name>
    <message>
        <source>Who sits together?</source>
        <translation>누가 함께 앉습니까?</translation>
    </message>
    <message>
        <source>Who sits apart?</source>
        <translation>누가 따로 앉습니까?</translation>
    </message>
    <message>
        <source>Who stays at their table?</source>
        <translation>누구의 테이블을 고정합니까?</translation>
    </message>
    <message>
        <source>Add the rule</source>
        <translation>규칙 더하기</translation>
    </message>
    <message>
        <source>Together: {names}</source>
        <translation>함께 앉기: {names}</translation>
    </message>
    <message>
        <source>Apart: {names}</source>
        <translation>따로 앉기: {names}</translation>
    </message>
    <message>
        <source>Fixed table: {names}</source>
        <translation>테이블 고정: {names}</translation>
    </message>
    <message>
        <source>Remove a rule: {names}</source>
        <translation>규칙 없애기: {names}</translation>
    </message>
</context>
<context>
    <name>RulesCard</name>
    <message>
        <source>together {count}</source>
        <translation>함께 {count}조</translation>
    </message>
    <message>
        <source>apart {count}</source>
        <translation>따로 {count}조</translation>
    </message>
    <message>
        <source>pinned {count}</source>
        <translation>고정 {count}명</translation>
    </message>
    <message>
        <source>{need}: {count} people</source>
        <translation>{need} {count}명</translation>
    </message>
    <message>
        <source>No rules yet. Choose people in the list above.</source>
        <translation>아직 규칙이 없습니다. 위 목록에서 사람을 고르십시오.</translation>
    </message>
    <message>
        <source>And {count} more.</source>
        <translation>그 밖에 {count}건이 더 있습니다.</translation>
    </message>
    <message>
        <source>All of them hold.</source>
        <translation>모두 지켰습니다.</translation>
    </message>
    <message>
        <source>Rules to keep</source>
        <translation>지킬 규칙</translation>
    </message>
    <message>
        <source>+ Together</source>
        <translation>+ 함께</translation>
    </message>
    <message>
        <source>+ Apart</source>
        <translation>+ 따로</translation>
    </message>
    <message>
        <source>+ Fixed</source>
        <translation>+ 고정</translation>
    </message>
    <message>
        <source>The chosen people share a table in every round.</source>
        <translation>고른 사람들이 모든 라운드에서 한 테이블에 앉습니다.</translation>
    </message>
    <message>
        <source>The chosen people never share a table.</source>
        <translation>고른 사람들이 한 테이블에 앉지 않습니다.</translation>
    </message>
    <message>
        <source>The chosen people stay at their table in every round.</source>
        <translation>고른 사람들이 모든 라운드에서 지금 테이블에 앉습니다.</translation>
    </message>
    <message>
        <source>All …</source>
        <translation>모두 …</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>보기</translation>
    </message>
</context>
<context>
    <name>RulesList</name>
    <message>
        <source>Rules to keep</source>
        <translation>지킬 규칙</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>없애기</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>그 자리로</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} 외 {count}명</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>함께</translation>
    </message>
    <message>
        <source>Apart</source>
        <translation>따로</translation>
    </message>
    <message>
        <source>Always at table {number}</source>
        <translation>늘 {number}번 테이블</translation>
    </message>
    <message>
        <source>Needs {what}</source>
        <translation>{what} 필요</translation>
    </message>
    <message>
        <source>Pinned to table {number} in this round</source>
        <translation>이 라운드 {number}번 테이블에 고정</translation>
    </message>
</context>
<context>
    <name>RunOfDayCard</name>
    <message>
        <source>Run of the day</source>
        <translation>하루 진행표</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>인쇄</translation>
    </message>
    <message>
        <source>{number}. {title}</source>
        <translation>{number}. {title}</translation>
    </message>
</context>
<context>
    <name>ScreenStrip</name>
    <message>
        <source>Big screen: next page or scene</source>
        <translation>큰 화면: 다음 쪽이나 장면</translation>
    </message>
    <message>
        <source>Big screen: page before</source>
        <translation>큰 화면: 앞 쪽</translation>
    </message>
    <message>
        <source>Big screen: black, and back</source>
        <translation>큰 화면: 검게, 다시 원래대로</translation>
    </message>
    <message>
        <source>Big screen: show or hold back the result</source>
        <translation>큰 화면: 결과 공개 또는 보류</translation>
    </message>
    <message>
        <source>Text for the big screen</source>
        <translation>큰 화면에 보일 글</translation>
    </message>
    <message>
        <source>It is shown to the hall at once.</source>
        <translation>바로 회의장에 보입니다.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>보이기</translation>
    </message>
    <message>
        <source>Page {page} of {count} · F6 goes on</source>
        <translation>{count}쪽 중 {page}쪽 · F6 다음</translation>
    </message>
    <message>
        <source>Big screen</source>
        <translation>큰 화면</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>질문</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>주제</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>검은 화면</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>진행</translation>
    </message>
    <message>
        <source>Ballot</source>
        <translation>투표</translation>
    </message>
    <message>
        <source>Keypads</source>
        <translation>투표기</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>접속</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>글</translation>
    </message>
    <message>
        <source>As the day goes</source>
        <translation>진행에 따라</translation>
    </message>
    <message>
        <source>Show the result to the hall</source>
        <translation>결과를 회의장에 공개</translation>
    </message>
    <message>
        <source>Hold the result back</source>
        <translation>결과 공개 보류</translation>
    </message>
    <message>
        <source>Write a text …</source>
        <translation>글 쓰기 …</translation>
    </message>
    <message>
        <source>Set up …</source>
        <translation>화면 설정 …</translation>
    </message>
    <message>
        <source>Open the window</source>
        <translation>큰 화면 열기</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search</source>
        <translation>찾기</translation>
    </message>
</context>
<context>
    <name>SeatEffect</name>
    <message>
        <source>sits here</source>
        <translation>지금 자리</translation>
    </message>
    <message>
        <source>not possible</source>
        <translation>앉을 수 없음</translation>
    </message>
    <message>
        <source>Balance {change}</source>
        <translation>균형 {change}</translation>
    </message>
    <message>
        <source>meet again {change}</source>
        <translation>다시 만남 {change}</translation>
    </message>
</context>
<context>
    <name>SeatMover</name>
    <message>
        <source>Unpin {name}</source>
        <translation>{name} 고정 풀기</translation>
    </message>
    <message>
        <source>Pin {name}</source>
        <translation>{name} 고정</translation>
    </message>
    <message>
        <source>Take the seat of {name} away</source>
        <translation>{name} 자리 빼기</translation>
    </message>
    <message>
        <source>Move {name}</source>
        <translation>{name} 옮기기</translation>
    </message>
    <message>
        <source>{name} and {other} change places</source>
        <translation>{name}·{other} 맞바꾸기</translation>
    </message>
    <message>
        <source>{name} and {other} changed places.</source>
        <translation>{name}·{other} 참가자가 자리를 맞바꿨습니다.</translation>
    </message>
</context>
<context>
    <name>SeatSearch</name>
    <message>
        <source>Seat everybody anew?</source>
        <translation>자리를 새로 배치할까요?</translation>
    </message>
    <message>
        <source>Pinned people stay where they are; all others get new seats in the rounds still to come. Undo brings the old seats back.</source>
        <translation>고정한 사람은 그대로 두고, 아직 열지 않은 라운드의 나머지 자리를 새로 정합니다. 되돌리면 이전 자리로 돌아갑니다.</translation>
    </message>
    <message>
        <source>Seat anew</source>
        <translation>새로 배치</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>멈추기</translation>
    </message>
</context>
<context>
    <name>SeatsHead</name>
    <message>
        <source>Round {number}</source>
        <translation>{number}라운드</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>좌석</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>카드</translation>
    </message>
    <message>
        <source>Hall map</source>
        <translation>배치도</translation>
    </message>
    <message>
        <source>Tidy up</source>
        <translation>빈자리 정리</translation>
    </message>
    <message>
        <source>No-shows, walk-ins and tables to close</source>
        <translation>불참자, 현장 참가자, 닫을 테이블</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>인쇄</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Everybody&apos;s tables as a spreadsheet</source>
        <translation>모든 사람의 테이블을 표로 저장합니다</translation>
    </message>
    <message>
        <source>Seat everybody</source>
        <translation>자리 배치</translation>
    </message>
    <message>
        <source>More</source>
        <translation>더 보기</translation>
    </message>
</context>
<context>
    <name>SeatsMenus</name>
    <message>
        <source>Show its people</source>
        <translation>앉은 사람 보기</translation>
    </message>
    <message>
        <source>Open the table again</source>
        <translation>테이블 다시 열기</translation>
    </message>
    <message>
        <source>Close the table …</source>
        <translation>테이블 닫기 …</translation>
    </message>
    <message>
        <source>Move …</source>
        <translation>옮기기 …</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>고정 풀기</translation>
    </message>
    <message>
        <source>Pin in this round</source>
        <translation>이 라운드에 고정</translation>
    </message>
    <message>
        <source>Take the seat away</source>
        <translation>자리 빼기</translation>
    </message>
    <message>
        <source>Sit together with …</source>
        <translation>함께 앉기 …</translation>
    </message>
    <message>
        <source>Sit apart from …</source>
        <translation>따로 앉기 …</translation>
    </message>
    <message>
        <source>Stay at this table in every round</source>
        <translation>모든 라운드에서 이 테이블에 고정</translation>
    </message>
    <message>
        <source>Print the badge …</source>
        <translation>명찰 인쇄 …</translation>
    </message>
</context>
<context>
    <name>SeatsNotice</name>
    <message>
        <source>Looking at the seats …</source>
        <translation>자리를 살펴보는 중입니다 …</translation>
    </message>
    <message>
        <source>Nobody is seated yet.</source>
        <translation>아직 자리를 배치하지 않았습니다.</translation>
    </message>
    <message>
        <source>Choose what every table shall mirror, then seat everybody.</source>
        <translation>고르게 나눌 기준을 고른 뒤 자리 배치를 누르십시오.</translation>
    </message>
    <message>
        <source>Nobody was seated.</source>
        <translation>자리를 배치하지 않았습니다.</translation>
    </message>
    <message>
        <source>{share} of all figures lie in the most even range.</source>
        <translation>모든 구성의 {share}가 가장 고른 범위 안에 있습니다.</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}초</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>근거</translation>
    </message>
    <message>
        <source>In this round {first} of {wishing} people have their first choice.</source>
        <translation>이 라운드에서 {wishing}명 중 {first}명이 1순위 분야에 앉았습니다.</translation>
    </message>
</context>
<context>
    <name>SeatsPage</name>
    <message>
        <source>Seat everybody</source>
        <translation>자리 배치</translation>
    </message>
    <message>
        <source>Stop seating</source>
        <translation>배치 멈추기</translation>
    </message>
    <message>
        <source>Move the chosen person …</source>
        <translation>고른 사람 옮기기 …</translation>
    </message>
    <message>
        <source>Pin or unpin the chosen person</source>
        <translation>고른 사람 고정 또는 풀기</translation>
    </message>
    <message>
        <source>Take the chosen person&apos;s seat away</source>
        <translation>고른 사람의 자리 비우기</translation>
    </message>
    <message>
        <source>Cards or hall map</source>
        <translation>카드·배치도 바꾸기</translation>
    </message>
    <message>
        <source>Why these seats</source>
        <translation>자리 배치의 근거</translation>
    </message>
    <message>
        <source>Tidy up the seats …</source>
        <translation>빈자리 정리 …</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>인쇄 …</translation>
    </message>
    <message>
        <source>Save the seats as a spreadsheet …</source>
        <translation>좌석표를 엑셀로 저장 …</translation>
    </message>
    <message>
        <source>Seats need people, tables and rounds. Take in the participant list and plan the rounds first.</source>
        <translation>자리를 배치하려면 참가자, 테이블, 라운드가 필요합니다. 먼저 명단을 가져오고 라운드를 계획하십시오.</translation>
    </message>
    <message>
        <source>Seating</source>
        <translation>자리 배치</translation>
    </message>
    <message>
        <source>seats.xlsx</source>
        <translation>좌석표.xlsx</translation>
    </message>
    <message>
        <source>Save the seats</source>
        <translation>좌석표 저장</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>{file}(으)로 저장했습니다.</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>준비</translation>
    </message>
    <message>
        <source>Close table {number}</source>
        <translation>{number}번 테이블 닫기</translation>
    </message>
    <message>
        <source>Close table {number}, and spread its people?</source>
        <translation>{number}번 테이블을 닫고 앉은 사람을 나누어 옮깁니까?</translation>
    </message>
    <message>
        <source>Close the table</source>
        <translation>테이블 닫기</translation>
    </message>
    <message>
        <source>Open table {number}</source>
        <translation>{number}번 테이블 다시 열기</translation>
    </message>
    <message>
        <source>Save the explanation</source>
        <translation>근거 저장</translation>
    </message>
    <message>
        <source>seats.txt</source>
        <translation>자리-근거.txt</translation>
    </message>
</context>
<context>
    <name>SeatsPlaces</name>
    <message>
        <source>All groups</source>
        <translation>모든 분야</translation>
    </message>
</context>
<context>
    <name>SeatsSide</name>
    <message>
        <source>Dots: {attribute}</source>
        <translation>점 색: {attribute}</translation>
    </message>
    <message>
        <source>Without a seat: {count}</source>
        <translation>자리 없음 {count}명</translation>
    </message>
    <message>
        <source>Table {number}</source>
        <translation>{number}번 테이블</translation>
    </message>
    <message>
        <source>{people} / {seats}</source>
        <translation>{people} / {seats}명</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>닫음</translation>
    </message>
</context>
<context>
    <name>SetUpScreenDialog</name>
    <message>
        <source>Set up the big screen</source>
        <translation>큰 화면 설정</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Height of the picture</source>
        <translation>화면의 높이</translation>
    </message>
    <message>
        <source>From the screen to the last row</source>
        <translation>화면에서 마지막 줄까지</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>색</translation>
    </message>
    <message>
        <source>The smallest letters will be {size} cm high on the screen: 1/200 of the distance, as AVIXA V202.01 asks. What does not fit is shown on further pages.</source>
        <translation>화면에서 가장 작은 글자의 높이는 {size} cm입니다. AVIXA V202.01에 따라 거리의 200분의 1입니다. 다 들어가지 않는 내용은 다음 쪽에 보입니다.</translation>
    </message>
    <message>
        <source>This screen is too small for the hall: it can be read up to {reach} m. For the last row the picture should be at least {height} m high, or a second screen should stand nearer.</source>
        <translation>회의장에 비해 화면이 작아 {reach} m까지만 읽을 수 있습니다. 마지막 줄까지 읽으려면 화면 높이가 {height} m 이상이거나 더 가까운 곳에 화면이 하나 더 있어야 합니다.</translation>
    </message>
</context>
<context>
    <name>ShiftCard</name>
    <message>
        <source>Before and after</source>
        <translation>전후 비교</translation>
    </message>
    <message>
        <source>Compare this result with</source>
        <translation>이 결과와 비교할 투표</translation>
    </message>
    <message>
        <source>Ballot {number} · {title}</source>
        <translation>투표 {number} · {title}</translation>
    </message>
    <message>
        <source>No other ballot</source>
        <translation>비교하지 않음</translation>
    </message>
    <message>
        <source>Totals only</source>
        <translation>합계만 비교</translation>
    </message>
    <message>
        <source>{count} linked votes</source>
        <translation>이어진 표 {count}개</translation>
    </message>
    <message>
        <source>Abstained</source>
        <translation>기권</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count}명</translation>
    </message>
    <message>
        <source>{before} → {after}: {count} people</source>
        <translation>{before} → {after}: {count}명</translation>
    </message>
    <message>
        <source>Before · ballot {number}</source>
        <translation>앞 · 투표 {number}</translation>
    </message>
    <message>
        <source>After · ballot {number}</source>
        <translation>뒤 · 투표 {number}</translation>
    </message>
    <message>
        <source>… and {count} people in other ways</source>
        <translation>… 그 밖에 {count}명이 다른 답으로 옮겼습니다</translation>
    </message>
    <message>
        <source>Votes of {count} people are linked, who agreed to it both times, without their names.</source>
        <translation>두 번 모두 동의한 {count}명의 표를 이름 없이 이었습니다.</translation>
    </message>
    <message>
        <source>{moved} of them ({share}) answered differently the second time.</source>
        <translation>그 가운데 {moved}명({share})이 두 번째에는 다르게 답했습니다.</translation>
    </message>
    <message>
        <source>{count} of them are not in the picture: it would tell of fewer than five people in a secret ballot.</source>
        <translation>비밀투표에서 다섯 명이 안 되는 사람의 표가 드러나지 않도록 {count}명은 그림에 넣지 않았습니다.</translation>
    </message>
    <message>
        <source>All votes: the totals of both ballots</source>
        <translation>모든 표: 두 투표의 합계</translation>
    </message>
    <message>
        <source>{count} votes</source>
        <translation>{count}표</translation>
    </message>
    <message>
        <source>Before: {option}</source>
        <translation>앞: {option}</translation>
    </message>
    <message>
        <source>After: {option}</source>
        <translation>뒤: {option}</translation>
    </message>
    <message>
        <source>{people} votes, {points} points</source>
        <translation>{people}표, {points}%p</translation>
    </message>
    <message>
        <source>Before: share of {before} valid votes in ballot {first}. After: share of {after} in ballot {second}. Points are percentage points.</source>
        <translation>앞은 투표 {first}의 유효표 {before}표, 뒤는 투표 {second}의 유효표 {after}표에서 차지하는 몫입니다. %p는 퍼센트포인트입니다.</translation>
    </message>
</context>
<context>
    <name>Showing</name>
    <message>
        <source>Big screen</source>
        <translation>큰 화면</translation>
    </message>
    <message>
        <source>Show the result</source>
        <translation>결과 공개</translation>
    </message>
    <message>
        <source>Hold the result back</source>
        <translation>결과 공개 보류</translation>
    </message>
    <message>
        <source>Set up the big screen</source>
        <translation>큰 화면 설정</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Prepare</source>
        <translation>준비</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>좌석</translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>접수</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>라운드</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>주제</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>투표</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>회의록</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>보관</translation>
    </message>
    <message>
        <source>Big screen</source>
        <translation>큰 화면</translation>
    </message>
    <message>
        <source>Help F1</source>
        <translation>도움말 F1</translation>
    </message>
    <message>
        <source>Steps of the day</source>
        <translation>하루의 차례</translation>
    </message>
</context>
<context>
    <name>SimilarPanel</name>
    <message>
        <source>Shared words: {words}</source>
        <translation>함께 쓴 말: {words}</translation>
    </message>
    <message>
        <source>Similar to {serial}</source>
        <translation>비슷한 기록: {serial}</translation>
    </message>
    <message>
        <source>Similar notes</source>
        <translation>비슷한 기록</translation>
    </message>
    <message>
        <source>Choose a note to see what is similar.</source>
        <translation>기록을 고르면 비슷한 기록이 나옵니다.</translation>
    </message>
    <message>
        <source>The words of the notes are still being read.</source>
        <translation>기록의 낱말을 읽고 있습니다.</translation>
    </message>
    <message>
        <source>No other note has its words.</source>
        <translation>같은 낱말을 쓴 기록이 없습니다.</translation>
    </message>
</context>
<context>
    <name>SlipWords</name>
    <message>
        <source>No such slip</source>
        <translation>없는 장</translation>
    </message>
    <message>
        <source>Abstained</source>
        <translation>기권</translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation>무효</translation>
    </message>
</context>
<context>
    <name>SlipsDialog</name>
    <message>
        <source>Voting slips</source>
        <translation>투표 쪽지</translation>
    </message>
    <message>
        <source>How many slips</source>
        <translation>쪽지 수</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>다른 이름으로 저장 …</translation>
    </message>
    <message>
        <source>Address for phones, as the hub shows it once the session is open to other devices</source>
        <translation>휴대전화 투표 주소(회의를 다른 기기에 열면 허브에 보입니다)</translation>
    </message>
    <message>
        <source>On an A4 sheet</source>
        <translation>A4 한 장에</translation>
    </message>
    <message>
        <source>Each slip has a new code with which one person votes once. Nobody&apos;s name is on it: hand them out by chance. Slips that you made before stay valid, so do not make more than you hand out.</source>
        <translation>쪽지마다 한 사람이 한 번 투표할 수 있는 새 코드가 있습니다. 이름은 적히지 않으므로 무작위로 나누어 주십시오. 앞서 만든 쪽지도 계속 쓸 수 있으니 나누어 줄 만큼만 만드십시오.</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>voting slips.pdf</source>
        <translation>투표 쪽지.pdf</translation>
    </message>
    <message>
        <source>{slips} slips on {sheets} sheets are in {file}.</source>
        <translation>{file}에 투표 쪽지 {slips}장을 A4 {sheets}장으로 저장했습니다.</translation>
    </message>
    <message>
        <source>No slips were made.</source>
        <translation>투표 쪽지를 만들지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>SlipsModel</name>
    <message>
        <source>Slip</source>
        <translation>장</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>글쇠</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>적힌 내용</translation>
    </message>
</context>
<context>
    <name>Sorting</name>
    <message>
        <source>New theme</source>
        <translation>새 주제</translation>
    </message>
    <message>
        <source>What do these notes say? A few words are enough.</source>
        <translation>이 기록들이 말하는 것은 무엇입니까? 몇 낱말이면 됩니다.</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>만들기</translation>
    </message>
    <message>
        <source>File under “{title}”</source>
        <translation>“{title}”에 넣기</translation>
    </message>
    <message>
        <source>File as suggested under {titles}</source>
        <translation>제안대로 {titles}에 넣기</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>빼기</translation>
    </message>
    <message>
        <source>No longer quote</source>
        <translation>인용 빼기</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>인용</translation>
    </message>
    <message>
        <source>Wording of a theme</source>
        <translation>주제 문구</translation>
    </message>
    <message>
        <source>Order of the themes</source>
        <translation>주제 순서</translation>
    </message>
    <message>
        <source>Colour of a theme</source>
        <translation>주제의 색</translation>
    </message>
    <message>
        <source>Merge themes</source>
        <translation>주제 합치기</translation>
    </message>
    <message>
        <source>Take apart</source>
        <translation>다시 나누기</translation>
    </message>
    <message>
        <source>{count} notes become a theme of their own. What do they say?</source>
        <translation>기록 {count}건을 따로 떼어 새 주제로 만듭니다. 무엇을 말합니까?</translation>
    </message>
    <message>
        <source>A theme of these notes</source>
        <translation>이 기록들로 새 주제</translation>
    </message>
    <message>
        <source>Remove the theme “{title}”?</source>
        <translation>“{title}” 주제를 지울까요?</translation>
    </message>
    <message>
        <source>Its {count} notes become unfiled. Undo brings everything back.</source>
        <translation>기록 {count}건이 미분류가 됩니다. 되돌리면 모두 돌아옵니다.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>Remove the theme</source>
        <translation>주제 지우기</translation>
    </message>
    <message>
        <source>Why are {count} notes set aside? The reason is printed with them.</source>
        <translation>기록 {count}건을 따로 두는 까닭은 무엇입니까? 까닭도 함께 인쇄합니다.</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>따로 두기</translation>
    </message>
    <message>
        <source>Stands alone</source>
        <translation>홀로 둠</translation>
    </message>
    <message>
        <source>Knowingly skipped</source>
        <translation>알고 건너뜀</translation>
    </message>
    <message>
        <source>Unfiled again</source>
        <translation>다시 미분류로</translation>
    </message>
    <message>
        <source>Decide where a note belongs</source>
        <translation>기록이 속할 주제 정하기</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>A thousand people thinking together</source>
        <translation>천 명이 함께 생각합니다</translation>
    </message>
    <message>
        <source>From the participant list to printed minutes, on this laptop and without a network. Everything stays in one file that you can copy and back up.</source>
        <translation>참가자 명단부터 회의록 인쇄까지, 네트워크 없이 이 노트북에서 합니다. 모든 내용은 복사하고 백업할 수 있는 파일 하나에 담깁니다.</translation>
    </message>
    <message>
        <source>New record</source>
        <translation>새 기록</translation>
    </message>
    <message>
        <source>Choose the kind of session; rounds, questions and tables are ready to change.</source>
        <translation>회의 종류를 고르면 라운드와 질문, 테이블이 준비됩니다.</translation>
    </message>
    <message>
        <source>Open a record</source>
        <translation>기록 열기</translation>
    </message>
    <message>
        <source>Go on with a file that lies on this laptop.</source>
        <translation>이 노트북에 있는 파일을 이어서 씁니다.</translation>
    </message>
    <message>
        <source>Join a session</source>
        <translation>회의에 접속</translation>
    </message>
    <message>
        <source>Be another laptop in the hall: note-taker, theme team, check-in or projector.</source>
        <translation>행사장의 다른 노트북이 됩니다: 기록자, 주제팀, 접수대, 큰 화면.</translation>
    </message>
    <message>
        <source>Look at a demo day</source>
        <translation>시연 하루 둘러보기</translation>
    </message>
    <message>
        <source>A whole day of 1,000 invented people at 100 tables, with notes, votes and minutes.</source>
        <translation>가상의 시민 1,000명이 100개 테이블에서 보낸 하루를 봅니다. 기록, 투표, 회의록이 들어 있습니다.</translation>
    </message>
    <message>
        <source>Restore a backup …</source>
        <translation>백업 되돌리기 …</translation>
    </message>
    <message>
        <source>Records that you open will stand here.</source>
        <translation>연 기록이 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>Facilitator {version}</source>
        <translation>Facilitator {version}</translation>
    </message>
    <message>
        <source>Recent records</source>
        <translation>최근 기록</translation>
    </message>
</context>
<context>
    <name>StationSigns</name>
    <message>
        <source>Hub: see below</source>
        <translation>허브 확인 필요</translation>
    </message>
    <message>
        <source>On the hub</source>
        <translation>허브 연결</translation>
    </message>
    <message>
        <source>Looking for the hub …</source>
        <translation>허브 찾는 중…</translation>
    </message>
    <message>
        <source>No hub</source>
        <translation>허브 끊김</translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <translation>대기 {count}</translation>
    </message>
    <message>
        <source>Join again …</source>
        <translation>다시 접속…</translation>
    </message>
    <message>
        <source>Call the organizer.</source>
        <translation>운영자를 불러 주십시오.</translation>
    </message>
    <message>
        <source>Another laptop has taken over table {number}.</source>
        <translation>다른 노트북이 {number}번 테이블을 이어받았습니다.</translation>
    </message>
    <message>
        <source>What you write here still reaches the hub, marked as from the earlier laptop. Leave the writing to the other one.</source>
        <translation>여기에 쓰는 것도 이전 노트북의 것으로 표시되어 허브에 갑니다. 이제 기록은 그 노트북에 맡겨 주십시오.</translation>
    </message>
    <message>
        <source>Go on working; it is sent by itself when the network is back.</source>
        <translation>하던 일을 계속하십시오. 네트워크가 돌아오면 저절로 보냅니다.</translation>
    </message>
    <message>
        <source>Everything is saved on this laptop. {count} not yet on the hub.</source>
        <translation>이 노트북에 모두 저장되어 있습니다. 아직 허브에 없는 것 {count}개.</translation>
    </message>
    <message>
        <source>Everything is saved on this laptop and on the hub.</source>
        <translation>이 노트북과 허브에 모두 저장되어 있습니다.</translation>
    </message>
    <message>
        <source>The hub did not take something from this laptop.</source>
        <translation>허브가 이 노트북에서 보낸 것을 받지 않았습니다.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>Stick</name>
    <message>
        <source>Write it without the passphrase?</source>
        <translation>암호 없이 내보냅니까?</translation>
    </message>
    <message>
        <source>Whoever finds the stick can read the file. Delete it once the hub laptop has taken it in.</source>
        <translation>USB를 주운 사람이 파일을 읽을 수 있습니다. 허브 노트북에서 가져온 뒤에 지워 주십시오.</translation>
    </message>
    <message>
        <source>Write it</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Export to a stick</source>
        <translation>USB로 내보내기</translation>
    </message>
    <message>
        <source>Operations (*{suffix})</source>
        <translation>작업 파일 (*{suffix})</translation>
    </message>
    <message>
        <source>{count} operations are on the stick. Take it to the hub laptop.</source>
        <translation>작업 {count}개를 USB에 담았습니다. 허브 노트북으로 가져가 주십시오.</translation>
    </message>
    <message>
        <source>Import from a stick</source>
        <translation>USB에서 가져오기</translation>
    </message>
    <message>
        <source>Operations (*{suffix});;All files (*)</source>
        <translation>작업 파일 (*{suffix});;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Taking in …</source>
        <translation>가져오는 중…</translation>
    </message>
    <message>
        <source>{file}: {new} new, {known} known already, {aside} put aside</source>
        <translation>{file}: 새로 {new}개, 이미 있던 것 {known}개, 따로 둔 것 {aside}개</translation>
    </message>
    <message>
        <source>Not every file could be taken in.</source>
        <translation>가져오지 못한 파일이 있습니다.</translation>
    </message>
    <message>
        <source>Taken in.</source>
        <translation>가져왔습니다.</translation>
    </message>
    <message>
        <source>Stopped. What was taken in until then stays.</source>
        <translation>멈췄습니다. 그때까지 가져온 것은 그대로 있습니다.</translation>
    </message>
    <message>
        <source>What was put aside is kept with its reason, and nothing is lost.</source>
        <translation>따로 둔 것은 까닭과 함께 보관되며 잃은 것은 없습니다.</translation>
    </message>
</context>
<context>
    <name>TableAndHub</name>
    <message>
        <source>Notes written again</source>
        <translation>기록 다시 남기기</translation>
    </message>
    <message>
        <source>Ask for help</source>
        <translation>도움 요청</translation>
    </message>
    <message>
        <source>Help is no longer needed</source>
        <translation>도움 요청 끝냄</translation>
    </message>
</context>
<context>
    <name>TableCard</name>
    <message>
        <source>Connected</source>
        <translation>연결됨</translation>
    </message>
    <message>
        <source>Writes nothing</source>
        <translation>기록 없음</translation>
    </message>
    <message>
        <source>Notes waiting</source>
        <translation>보낼 것 있음</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>연결 끊김</translation>
    </message>
    <message>
        <source>No laptop</source>
        <translation>노트북 없음</translation>
    </message>
    <message>
        <source>Table {number}</source>
        <translation>{number}번 테이블</translation>
    </message>
    <message>
        <source>Notes of this round: {count}</source>
        <translation>이번 라운드 기록 {count}건</translation>
    </message>
    <message>
        <source>No note for {minutes} min</source>
        <translation>{minutes}분째 기록 없음</translation>
    </message>
    <message>
        <source>No laptop has joined for this table.</source>
        <translation>이 테이블에 접속한 노트북이 없습니다.</translation>
    </message>
    <message>
        <source>Its laptop was shut out.</source>
        <translation>이 테이블의 노트북을 차단했습니다.</translation>
    </message>
    <message>
        <source>Laptop: {name}</source>
        <translation>노트북: {name}</translation>
    </message>
    <message>
        <source>Not on the hub yet: {count}</source>
        <translation>아직 허브에 없는 것: {count}건</translation>
    </message>
    <message>
        <source>Give to another laptop</source>
        <translation>다른 노트북에 넘기기</translation>
    </message>
    <message>
        <source>Let a laptop in</source>
        <translation>노트북 접속</translation>
    </message>
    <message>
        <source>It has not been heard of since the hub started.</source>
        <translation>허브를 연 뒤로 소식이 없습니다.</translation>
    </message>
    <message>
        <source>It was heard of less than a minute ago. What it writes is kept there.</source>
        <translation>1분 안에 소식이 있었습니다. 쓴 것은 그 노트북에 남아 있습니다.</translation>
    </message>
    <message>
        <source>It was last heard of {minutes} min ago. What it writes is kept there.</source>
        <translation>{minutes}분 전에 마지막 소식이 있었습니다. 쓴 것은 그 노트북에 남아 있습니다.</translation>
    </message>
    <message>
        <source>Asks for help, {minutes} min ago.</source>
        <translation>{minutes}분 전에 도움을 요청했습니다.</translation>
    </message>
    <message>
        <source>Asks for help now.</source>
        <translation>방금 도움을 요청했습니다.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Somebody is there</source>
        <translation>담당자 도착</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>Shut out</source>
        <translation>차단</translation>
    </message>
</context>
<context>
    <name>TableChooser</name>
    <message>
        <source>Table {number}</source>
        <translation>{number}번 테이블</translation>
    </message>
</context>
<context>
    <name>TableDelegate</name>
    <message>
        <source>{people} / {seats}</source>
        <translation>{people} / {seats}명</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>닫음</translation>
    </message>
    <message>
        <source>{kinds} {attribute}</source>
        <translation>{attribute} {kinds}</translation>
    </message>
</context>
<context>
    <name>TableGroups</name>
    <message>
        <source>Tables</source>
        <translation>테이블</translation>
    </message>
    <message>
        <source>talk about</source>
        <translation>번의 분야:</translation>
    </message>
    <message>
        <source>1-20, 25</source>
        <translation>1-20, 25</translation>
    </message>
    <message>
        <source>a group, or nothing</source>
        <translation>분야 이름 (비우면 지움)</translation>
    </message>
    <message>
        <source>Which tables belong to the group</source>
        <translation>분야를 지정할 테이블 번호</translation>
    </message>
    <message>
        <source>The group of these tables</source>
        <translation>이 테이블들의 분야</translation>
    </message>
    <message>
        <source>Give them this group</source>
        <translation>분야 지정</translation>
    </message>
</context>
<context>
    <name>TableModel</name>
    <message>
        <source>closed</source>
        <translation>닫음</translation>
    </message>
</context>
<context>
    <name>TablesModel</name>
    <message>
        <source>{number} · closed</source>
        <translation>{number} · 닫힘</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>자리</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>구역</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>특징</translation>
    </message>
    <message>
        <source>Facilitator</source>
        <translation>진행자</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>분야</translation>
    </message>
    <message>
        <source>Note-taker</source>
        <translation>기록자</translation>
    </message>
</context>
<context>
    <name>Taking</name>
    <message>
        <source>Cancelled: no theme was made and no note was filed.</source>
        <translation>취소했습니다. 주제를 만들거나 기록을 넣지 않았습니다.</translation>
    </message>
    <message>
        <source>Take the proposal (themes {themes}, notes {notes})</source>
        <translation>제안 받아들이기(주제 {themes}개, 기록 {notes}건)</translation>
    </message>
    <message>
        <source>Made of the proposal: themes {themes}, with notes {notes}.</source>
        <translation>제안에서 주제 {themes}개를 만들고 기록 {notes}건을 넣었습니다.</translation>
    </message>
    <message>
        <source>Take the proposal (themes {themes})</source>
        <translation>제안 받아들이기(주제 {themes}개)</translation>
    </message>
    <message>
        <source>Made of the proposal: themes {themes}, by their titles only.</source>
        <translation>제안에서 주제 {themes}개를 제목만 만들었습니다.</translation>
    </message>
</context>
<context>
    <name>Tallies</name>
    <message>
        <source>{count} votes</source>
        <translation>{count}표</translation>
    </message>
    <message>
        <source>share of {count} people present</source>
        <translation>참석자 {count}명 기준</translation>
    </message>
    <message>
        <source>share of {count} votes cast</source>
        <translation>투표한 {count}명 기준</translation>
    </message>
    <message>
        <source>share of {count} valid votes</source>
        <translation>유효 {count}표 기준</translation>
    </message>
    <message>
        <source>{cast} of {present} people present voted ({turnout})</source>
        <translation>참석 {present}명 가운데 {cast}명 투표 ({turnout})</translation>
    </message>
    <message>
        <source>{count} grades</source>
        <translation>{count}명</translation>
    </message>
    <message>
        <source>{count} points</source>
        <translation>{count}점</translation>
    </message>
    <message>
        <source>put first by {count}</source>
        <translation>첫째로 꼽은 사람 {count}명</translation>
    </message>
    <message>
        <source>ahead of {count}</source>
        <translation>{count}개에 앞섬</translation>
    </message>
    <message>
        <source>out after round {round}</source>
        <translation>{round}차 집계에서 탈락</translation>
    </message>
    <message>
        <source>abstained {abstain} · invalid {invalid}</source>
        <translation>기권 {abstain} · 무효 {invalid}</translation>
    </message>
    <message>
        <source>mean of the grades from {low} to {high}</source>
        <translation>{low}~{high}점의 평균</translation>
    </message>
    <message>
        <source>share of {count} points</source>
        <translation>전체 {count}점 기준</translation>
    </message>
    <message>
        <source>share of {count} votes that are left in the last round</source>
        <translation>마지막 집계에 남은 {count}표 기준</translation>
    </message>
    <message>
        <source>a point for each option put below, in {count} rankings</source>
        <translation>아래에 둔 항목마다 1점, 순위 {count}표 기준</translation>
    </message>
    <message>
        <source>options that it is ahead of, two by two in {count} rankings</source>
        <translation>순위 {count}표를 둘씩 견주어 앞선 항목 수</translation>
    </message>
</context>
<context>
    <name>TemplateCards</name>
    <message>
        <source>Citizens decide together, table by table, in several rounds.</source>
        <translation>시민이 여러 라운드에 걸쳐 테이블마다 함께 정합니다.</translation>
    </message>
    <message>
        <source>Officials listen to what people live through.</source>
        <translation>시민이 겪은 일을 듣는 자리입니다.</translation>
    </message>
    <message>
        <source>Experts weigh evidence and work out options.</source>
        <translation>전문가가 근거를 따져 대안을 다듬습니다.</translation>
    </message>
    <message>
        <source>People and offices make a plan together.</source>
        <translation>시민과 실무자가 함께 계획을 만듭니다.</translation>
    </message>
</context>
<context>
    <name>ThemeCard</name>
    <message>
        <source>notes {notes} · tables {tables} · agreed {people}</source>
        <translation>기록 {notes} · 테이블 {tables} · 공감 {people}명</translation>
    </message>
    <message>
        <source>outside {posts}</source>
        <translation>온라인 의견 {posts}</translation>
    </message>
    <message>
        <source>below it {notes}</source>
        <translation>하위 {notes}</translation>
    </message>
    <message>
        <source>Said by one, felt strongly: {text}</source>
        <translation>한 사람의 목소리 · 강하게: {text}</translation>
    </message>
    <message>
        <source>Minority view, felt strongly: {text}</source>
        <translation>소수 의견 · 강하게: {text}</translation>
    </message>
    <message>
        <source>Said by one: {text}</source>
        <translation>한 사람의 목소리: {text}</translation>
    </message>
    <message>
        <source>Minority view: {text}</source>
        <translation>소수 의견: {text}</translation>
    </message>
    <message>
        <source>Further minority views: {count}</source>
        <translation>소수 의견 {count}건 더 있음</translation>
    </message>
    <message>
        <source>“{text}” {place}</source>
        <translation>“{text}” {place}</translation>
    </message>
    <message>
        <source>File {count} here</source>
        <translation>기록 {count}건을 여기에 넣기</translation>
    </message>
    <message>
        <source>Under “{title}”</source>
        <translation>“{title}” 아래에 두기</translation>
    </message>
    <message>
        <source>In the place of “{title}”</source>
        <translation>“{title}” 자리에 두기</translation>
    </message>
</context>
<context>
    <name>ThemeDetail</name>
    <message>
        <source>All themes</source>
        <translation>모든 주제</translation>
    </message>
    <message>
        <source>One place earlier</source>
        <translation>앞으로 한 칸</translation>
    </message>
    <message>
        <source>One place later</source>
        <translation>뒤로 한 칸</translation>
    </message>
    <message>
        <source>Remove the theme</source>
        <translation>주제 지우기</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>What the notes say, in one or two sentences</source>
        <translation>기록이 말하는 것을 한두 문장으로</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>요약</translation>
    </message>
    <message>
        <source>Take apart</source>
        <translation>다시 나누기</translation>
    </message>
    <message>
        <source>A theme of these</source>
        <translation>새 주제로 떼기</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>인용</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>빼기</translation>
    </message>
    <message>
        <source>The theme in words</source>
        <translation>주제 문구</translation>
    </message>
    <message>
        <source>Merged into it: {titles}</source>
        <translation>여기에 합친 주제: {titles}</translation>
    </message>
    <message>
        <source>Notes {notes} · quoted {quoted}</source>
        <translation>기록 {notes} · 인용 {quoted}</translation>
    </message>
</context>
<context>
    <name>ThemeHints</name>
    <message>
        <source>Like no theme so far</source>
        <translation>비슷한 주제 없음</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>강함</translation>
    </message>
    <message>
        <source>fair</source>
        <translation>보통</translation>
    </message>
    <message>
        <source>weak</source>
        <translation>약함</translation>
    </message>
    <message>
        <source>words akin</source>
        <translation>가까운 말</translation>
    </message>
</context>
<context>
    <name>ThemeMarks</name>
    <message>
        <source>From a proposal, not worded yet</source>
        <translation>제안에서 만든 주제 · 아직 다듬지 않음</translation>
    </message>
</context>
<context>
    <name>ThemeMenu</name>
    <message>
        <source>Under the theme before it</source>
        <translation>앞 주제 아래에 두기</translation>
    </message>
    <message>
        <source>One level up</source>
        <translation>한 단계 위로</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>색</translation>
    </message>
    <message>
        <source>Colour {number}</source>
        <translation>색 {number}</translation>
    </message>
    <message>
        <source>Keep the proposed title</source>
        <translation>제안한 제목 그대로 쓰기</translation>
    </message>
    <message>
        <source>Merge …</source>
        <translation>합치기 …</translation>
    </message>
    <message>
        <source>Take apart</source>
        <translation>다시 나누기</translation>
    </message>
    <message>
        <source>Remove the theme</source>
        <translation>주제 지우기</translation>
    </message>
</context>
<context>
    <name>ThemeVoices</name>
    <message>
        <source>▲ From one table only</source>
        <translation>▲ 한 테이블에서만 나왔습니다</translation>
    </message>
    <message>
        <source>▲ From {count} tables only</source>
        <translation>▲ {count}개 테이블에서만 나왔습니다</translation>
    </message>
    <message>
        <source>▲ Mostly one table: {share} of the notes</source>
        <translation>▲ 한 테이블이 기록의 {share}를 썼습니다</translation>
    </message>
    <message>
        <source>▲ From outside the hall only</source>
        <translation>▲ 온라인 의견뿐</translation>
    </message>
    <message>
        <source>▲ {count} wordings to choose from</source>
        <translation>▲ 고를 문구가 {count}가지 있습니다</translation>
    </message>
    <message>
        <source>Made of {count} themes</source>
        <translation>주제 {count}개를 합쳤습니다</translation>
    </message>
</context>
<context>
    <name>ThemesPage</name>
    <message>
        <source>New theme</source>
        <translation>새 주제</translation>
    </message>
    <message>
        <source>Start from a proposal</source>
        <translation>제안에서 시작</translation>
    </message>
    <message>
        <source>Make themes of the chosen groups</source>
        <translation>고른 묶음으로 주제 만들기</translation>
    </message>
    <message>
        <source>Open or close the theme of the chosen note</source>
        <translation>고른 기록의 주제 열기 또는 닫기</translation>
    </message>
    <message>
        <source>Chosen notes: they stand alone</source>
        <translation>고른 기록: 홀로 두기</translation>
    </message>
    <message>
        <source>Chosen notes: set aside, with the reason …</source>
        <translation>고른 기록: 까닭을 적고 따로 두기 …</translation>
    </message>
    <message>
        <source>Chosen notes: skip knowingly</source>
        <translation>고른 기록: 알고 건너뛰기</translation>
    </message>
    <message>
        <source>Chosen notes: unfiled again</source>
        <translation>고른 기록: 다시 미분류로</translation>
    </message>
    <message>
        <source>Theme: one place earlier</source>
        <translation>주제: 한 칸 앞으로</translation>
    </message>
    <message>
        <source>Theme: one place later</source>
        <translation>주제: 한 칸 뒤로</translation>
    </message>
    <message>
        <source>Theme: under the one before it</source>
        <translation>주제: 앞 주제 아래에 두기</translation>
    </message>
    <message>
        <source>Theme: one level up</source>
        <translation>주제: 한 단계 위로</translation>
    </message>
    <message>
        <source>Theme: another colour</source>
        <translation>주제: 색 바꾸기</translation>
    </message>
    <message>
        <source>Choose the theme beside others</source>
        <translation>주제를 여럿 고르기</translation>
    </message>
    <message>
        <source>Merge themes …</source>
        <translation>주제 합치기 …</translation>
    </message>
    <message>
        <source>Take a merged theme apart</source>
        <translation>합친 주제 다시 나누기</translation>
    </message>
    <message>
        <source>Decide where notes belong that were filed differently</source>
        <translation>서로 다르게 넣은 기록 정하기</translation>
    </message>
    <message>
        <source>Send the themes to the screen</source>
        <translation>주제를 화면에 보내기</translation>
    </message>
    <message>
        <source>Make a ballot of the themes</source>
        <translation>주제로 투표 만들기</translation>
    </message>
    <message>
        <source>Import posts from outside …</source>
        <translation>온라인 의견 가져오기 …</translation>
    </message>
    <message>
        <source>Read the hall&apos;s notes, or those from outside</source>
        <translation>회의장 기록과 온라인 의견 바꿔 읽기</translation>
    </message>
    <message>
        <source>Show all notes, or unfiled ones only</source>
        <translation>모든 기록 또는 미분류 기록만 보기</translation>
    </message>
    <message>
        <source>The newest notes first, or by table</source>
        <translation>새 기록부터 또는 테이블 차례로</translation>
    </message>
    <message>
        <source>Notes similar to the chosen one</source>
        <translation>고른 기록과 비슷한 기록</translation>
    </message>
    <message>
        <source>Round {number} {title}</source>
        <translation>{number}라운드 {title}</translation>
    </message>
    <message>
        <source>Every note ends somewhere already: there is nothing to group.</source>
        <translation>모든 기록이 이미 정리되어 묶을 것이 없습니다.</translation>
    </message>
    <message>
        <source>Import posts from outside</source>
        <translation>온라인 의견 가져오기</translation>
    </message>
    <message>
        <source>Posts ({patterns});;All files (*)</source>
        <translation>글 파일 ({patterns});;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Posts imported: {count}</source>
        <translation>온라인 의견 {count}건을 가져왔습니다.</translation>
    </message>
    <message>
        <source>Nothing has been written in this round yet. Notes appear here as the tables write.</source>
        <translation>이 라운드에는 아직 기록이 없습니다. 테이블에서 쓰는 대로 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>To the rounds</source>
        <translation>라운드로 가기</translation>
    </message>
</context>
<context>
    <name>ThemesReady</name>
    <message>
        <source>They come from {tables} tables.</source>
        <translation>테이블 {tables}개의 기록입니다.</translation>
    </message>
    <message>
        <source>Minority views that are felt strongly: {count}.</source>
        <translation>강하게 말한 소수 의견: {count}건.</translation>
    </message>
    <message>
        <source>{count} of them are minority views.</source>
        <translation>그 가운데 소수 의견이 {count}건 있습니다.</translation>
    </message>
    <message>
        <source>No note in any theme: table {tables}.</source>
        <translation>주제에 한 건도 없는 테이블: {tables}번.</translation>
    </message>
    <message>
        <source>Nobody decided yet about notes that were filed differently: {count}.</source>
        <translation>서로 다르게 넣고 아직 정하지 않은 기록이 {count}건 있습니다.</translation>
    </message>
    <message>
        <source>Themes of which no wording was chosen: {count}.</source>
        <translation>문구를 고르지 않은 주제가 {count}개 있습니다.</translation>
    </message>
    <message>
        <source>Unfiled posts from outside, for which the hall need not wait: {count}.</source>
        <translation>미분류 온라인 의견은 {count}건이며, 회의장이 이를 기다릴 필요는 없습니다.</translation>
    </message>
    <message>
        <source>What you skip is marked as “knowingly skipped” and can be read later.</source>
        <translation>건너뛴 기록에는 ‘알고 건너뜀’ 표시가 남아 나중에 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>{count} notes are unfiled. Skip them knowingly?</source>
        <translation>미분류 기록이 {count}건 있습니다. 알고 건너뛸까요?</translation>
    </message>
    <message>
        <source>Skip the rest and go on</source>
        <translation>건너뛰고 계속</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>더 읽기</translation>
    </message>
</context>
<context>
    <name>ThemesSide</name>
    <message>
        <source>Notes of a proposed group: {count}</source>
        <translation>제안한 묶음의 기록: {count}</translation>
    </message>
    <message>
        <source>New theme</source>
        <translation>새 주제</translation>
    </message>
    <message>
        <source>Send to the screen</source>
        <translation>화면에 보내기</translation>
    </message>
    <message>
        <source>Make a ballot</source>
        <translation>투표 항목으로</translation>
    </message>
    <message>
        <source>There is no theme yet. Choose notes that say the same and press N.</source>
        <translation>아직 주제가 없습니다. 같은 말을 하는 기록을 고르고 N을 누르십시오.</translation>
    </message>
    <message>
        <source>Start from a proposal</source>
        <translation>제안에서 시작</translation>
    </message>
    <message>
        <source>Themes {count}</source>
        <translation>주제 {count}</translation>
    </message>
    <message>
        <source>Merge {count} themes …</source>
        <translation>주제 {count}개 합치기 …</translation>
    </message>
</context>
<context>
    <name>TimerLabel</name>
    <message>
        <source>paused</source>
        <translation>멈춤</translation>
    </message>
</context>
<context>
    <name>ToHall</name>
    <message>
        <source>The themes are on the big screen.</source>
        <translation>큰 화면에 주제를 보냈습니다.</translation>
    </message>
    <message>
        <source>Themes on the big screen</source>
        <translation>큰 화면에 주제</translation>
    </message>
    <message>
        <source>What comes first</source>
        <translation>무엇부터 할 것인가</translation>
    </message>
    <message>
        <source>Which of these should come first?</source>
        <translation>무엇부터 해야 합니까?</translation>
    </message>
    <message>
        <source>Ballot of the themes</source>
        <translation>주제 투표</translation>
    </message>
    <message>
        <source>The ballot is prepared. The organizer opens it.</source>
        <translation>투표를 준비했습니다. 운영자가 엽니다.</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>되돌리기</translation>
    </message>
</context>
<context>
    <name>TurnTimer</name>
    <message>
        <source>1 min</source>
        <translation>1분</translation>
    </message>
    <message>
        <source>1½ min</source>
        <translation>1분 30초</translation>
    </message>
    <message>
        <source>2 min</source>
        <translation>2분</translation>
    </message>
    <message>
        <source>Speaking in turn</source>
        <translation>차례로 말하기</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>멈추기</translation>
    </message>
    <message>
        <source>Next turn</source>
        <translation>다음 차례</translation>
    </message>
    <message>
        <source>First turn</source>
        <translation>첫 차례</translation>
    </message>
    <message>
        <source>Everybody speaks for the same time.</source>
        <translation>모두 같은 시간 동안 말합니다.</translation>
    </message>
    <message>
        <source>Time is up. The next one please.</source>
        <translation>시간이 되었습니다. 다음 분께 넘겨 주십시오.</translation>
    </message>
    <message>
        <source>Person {turn} of {people}</source>
        <translation>{people}명 가운데 {turn}번째</translation>
    </message>
    <message>
        <source>Person {turn}</source>
        <translation>{turn}번째</translation>
    </message>
</context>
<context>
    <name>VotesPage</name>
    <message>
        <source>New ballot</source>
        <translation>새 투표</translation>
    </message>
    <message>
        <source>Save the draft</source>
        <translation>초안 저장</translation>
    </message>
    <message>
        <source>Take the themes as options</source>
        <translation>주제를 항목으로 가져오기</translation>
    </message>
    <message>
        <source>Enter the hands</source>
        <translation>집계 넣기</translation>
    </message>
    <message>
        <source>Enter a pile of slips</source>
        <translation>투표지 묶음 입력</translation>
    </message>
    <message>
        <source>Import votes of keypads</source>
        <translation>투표기 표 가져오기</translation>
    </message>
    <message>
        <source>Close the ballot</source>
        <translation>투표 닫기</translation>
    </message>
    <message>
        <source>Correct, reopen or annul …</source>
        <translation>정정 · 다시 열기 · 무효 …</translation>
    </message>
    <message>
        <source>Open the ballot</source>
        <translation>투표 열기</translation>
    </message>
    <message>
        <source>Ballot</source>
        <translation>투표</translation>
    </message>
    <message>
        <source>Throw the draft away</source>
        <translation>초안 버리기</translation>
    </message>
    <message>
        <source>There is no ballot yet. Themes or your own words can become its options.</source>
        <translation>아직 투표가 없습니다. 주제나 직접 쓴 말이 항목이 됩니다.</translation>
    </message>
    <message>
        <source>Prepare a ballot</source>
        <translation>투표 준비하기</translation>
    </message>
</context>
<context>
    <name>WalkInDialog</name>
    <message>
        <source>Walk-in</source>
        <translation>현장 참가</translation>
    </message>
    <message>
        <source>Print the badge</source>
        <translation>명찰도 인쇄</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>받기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Contact (if they like)</source>
        <translation>연락처 (원하면)</translation>
    </message>
    <message>
        <source>The person gets a badge number and a seat in every round that is left. Nobody else moves.</source>
        <translation>명찰 번호와 남은 모든 라운드의 자리를 받습니다. 다른 사람은 옮기지 않습니다.</translation>
    </message>
    <message>
        <source>{attribute}, choice {place}</source>
        <translation>{attribute} {place}지망</translation>
    </message>
</context>
<context>
    <name>WayFields</name>
    <message>
        <source>Choose at least one way to vote.</source>
        <translation>투표 수단을 하나 이상 고르십시오.</translation>
    </message>
    <message>
        <source>Note-takers enter how many hands each option has. Everybody sees who raises a hand.</source>
        <translation>기록자가 항목마다 손 든 수를 적습니다. 누가 손을 드는지 모두가 봅니다.</translation>
    </message>
    <message>
        <source>Who has a voting slip votes by phone.</source>
        <translation>투표 쪽지를 받은 사람이 휴대전화로 투표합니다.</translation>
    </message>
    <message>
        <source>Two people enter each pile of slips, one after the other, and compare.</source>
        <translation>투표지 묶음마다 두 사람이 차례로 입력해 서로 맞춰 봅니다.</translation>
    </message>
    <message>
        <source>The file of the keypads&apos; receiver is read in.</source>
        <translation>투표기 수신기가 남긴 파일을 불러옵니다.</translation>
    </message>
    <message>
        <source>Everybody votes in one way only; more votes than people are named.</source>
        <translation>한 사람은 한 가지 수단으로만 투표합니다. 표가 사람보다 많으면 알려 드립니다.</translation>
    </message>
    <message>
        <source>Nobody can tell later who voted what. Figures are shown once the ballot is closed.</source>
        <translation>누가 무엇에 투표했는지 나중에 아무도 알 수 없습니다. 결과는 투표를 닫은 뒤에 나옵니다.</translation>
    </message>
    <message>
        <source>The organizers could see later who voted what by phone; the phones and the big screen say that the vote is open.</source>
        <translation>누가 휴대전화로 무엇을 골랐는지 주최 측이 나중에 볼 수 있으며, 휴대전화와 큰 화면에도 공개투표라고 나옵니다.</translation>
    </message>
    <message>
        <source>Figures are shown while people vote.</source>
        <translation>투표하는 동안에도 결과가 보입니다.</translation>
    </message>
    <message>
        <source>Ways to vote, together if you like</source>
        <translation>투표 수단 (함께 써도 됩니다)</translation>
    </message>
    <message>
        <source>Hands at the tables</source>
        <translation>테이블에서 손 들기</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>휴대전화</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>종이</translation>
    </message>
    <message>
        <source>Keypads</source>
        <translation>투표기</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>비밀투표</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>공개투표</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Something went wrong inside the program.</source>
        <translation>프로그램 안에서 문제가 생겼습니다.</translation>
    </message>
    <message>
        <source>Everything that was saved is safe in the record.</source>
        <translation>저장한 것은 모두 기록에 안전하게 있습니다.</translation>
    </message>
    <message>
        <source>Go on working. If it happens again, close the program, open it again, and report: {what}</source>
        <translation>계속 일하셔도 됩니다. 다시 생기면 프로그램을 닫았다가 열고, 다음 내용을 알려 주십시오: {what}</translation>
    </message>
    <message>
        <source>Facilitator</source>
        <translation>Facilitator</translation>
    </message>
</context>
<context>
    <name>WordingsCard</name>
    <message>
        <source>Choose wording {number}</source>
        <translation>문구 {number} 고르기</translation>
    </message>
    <message>
        <source>Wordings to choose from: {count}</source>
        <translation>고를 문구 {count}가지</translation>
    </message>
    <message>
        <source>Several people worded this theme at once. Choose one, or join them and go on writing.</source>
        <translation>여러 사람이 이 주제의 문구를 동시에 썼습니다. 하나를 고르거나, 이어 붙여 다듬으십시오.</translation>
    </message>
    <message>
        <source>Join them</source>
        <translation>이어 붙이기</translation>
    </message>
</context>
<context>
    <name>WritingCard</name>
    <message>
        <source>Agree</source>
        <translation>공감</translation>
    </message>
    <message>
        <source>How many at the table agree</source>
        <translation>테이블에서 공감하는 사람 수</translation>
    </message>
    <message>
        <source>Felt strongly</source>
        <translation>강하게 말함</translation>
    </message>
    <message>
        <source>Whoever said it felt it strongly, however few agree. It is printed as such.</source>
        <translation>공감한 사람이 적어도 말한 사람에게는 절실한 의견입니다. 회의록에 그렇게 실립니다.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>Type what was said. Enter saves it, Shift+Enter breaks the line.</source>
        <translation>나온 말을 적으십시오. Enter로 남기고 Shift+Enter로 줄을 바꿉니다.</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>그대로 두기</translation>
    </message>
    <message>
        <source>What you type is kept every second.</source>
        <translation>입력 중인 글은 1초마다 저장됩니다</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>남기기</translation>
    </message>
    <message>
        <source>Rewording {serial}</source>
        <translation>{serial} 고치는 중</translation>
    </message>
    <message>
        <source>Save the change</source>
        <translation>고쳐 남기기</translation>
    </message>
</context>
<context>
    <name>_ChoiceDelegate</name>
    <message>
        <source>{people} / {seats}</source>
        <translation>{people} / {seats}명</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>닫음</translation>
    </message>
</context>
</TS>
