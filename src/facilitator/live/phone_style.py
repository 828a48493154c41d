"""How the page for phones looks: large letters, one column, light and dark as the phone is set."""

from __future__ import annotations

import base64
from hashlib import sha256

STYLE = """
:root{color-scheme:light dark;--ground:#F5F6F8;--card:#FFF;--ink:#1A2027;--sub:#4F5965;--edge:#858F9B;--primary:#2B59C3;
--on:#FFF;--soft:#E8EEFB;--bad:#B3261E;--badsoft:#FBE6E4;--ok:#1A7B4A;--oksoft:#E3F3EA;--warn:#7A4D00;--warnsoft:#FBF0D9}
@media(prefers-color-scheme:dark){:root{--ground:#12171D;--card:#1B222B;--ink:#EEF2F6;--sub:#A9B6C4;--edge:#7A8797;
--primary:#7FA8FF;--on:#10203F;--soft:#1E2A44;--bad:#FF9A92;--badsoft:#3A1715;--ok:#7BD39B;--oksoft:#16301F;
--warn:#F2B84B;--warnsoft:#33270E}}
*{box-sizing:border-box}
html{font:20px/1.5 system-ui,-apple-system,"Apple SD Gothic Neo","Noto Sans KR","Malgun Gothic","NanumGothic",sans-serif;
-webkit-text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);word-break:keep-all;overflow-wrap:anywhere}
header,main{max-width:640px;margin:0 auto;padding:12px 16px}
header{display:flex;justify-content:space-between;align-items:center;gap:12px;color:var(--sub)}
header p{margin:0}
header a,header button{flex:none;min-height:44px;display:flex;align-items:center;font:inherit;color:var(--primary);
background:none;border:0;padding:0 4px;width:auto;margin:0;text-decoration:underline;white-space:nowrap}
main{padding-bottom:48px}
h1{font-size:28px;line-height:1.3;margin:8px 0 12px}
h2{font-size:22px;line-height:1.35;margin:24px 0 8px}
p{margin:8px 0}
.sub{color:var(--sub)}
.box{border-radius:10px;padding:12px 16px;margin:12px 0;background:var(--soft)}
.box strong{display:block;font-size:22px}
.open{background:var(--warnsoft)}.open strong{color:var(--warn)}
.bad{background:var(--badsoft);color:var(--bad);border:2px solid var(--bad)}.bad:focus{outline:3px solid var(--bad);outline-offset:2px}
.ok{background:var(--oksoft)}.ok strong{color:var(--ok)}
fieldset{border:0;margin:16px 0;padding:0;min-width:0}
legend{font-weight:700;padding:0;font-size:22px;line-height:1.35}
.one{display:flex;align-items:center;gap:14px;min-height:60px;margin:10px 0;padding:12px 14px;background:var(--card);
border:2px solid var(--edge);border-radius:10px}
.one:has(:checked){border-color:var(--primary);background:var(--soft)}
.one:focus-within{outline:3px solid var(--primary);outline-offset:2px}
input[type=radio],input[type=checkbox]{flex:none;width:28px;height:28px;margin:0;accent-color:var(--primary)}
.part{background:var(--card);border:2px solid var(--edge);border-radius:10px;padding:12px 14px;margin:12px 0}
.part legend{float:left;width:100%;font-size:20px;margin-bottom:8px}
.part label{display:block}
.grades{clear:both;display:grid;grid-template-columns:repeat(auto-fill,minmax(100px,1fr));gap:8px}
.grades label{display:flex;align-items:center;gap:8px;min-height:56px;padding:4px 10px;line-height:1.2;border:1px solid var(--edge);
border-radius:8px}
.grades label:has(:checked){border-color:var(--primary);background:var(--soft)}
.grades label:focus-within{outline:3px solid var(--primary)}
select,input[type=text],input[type=number]{width:100%;min-height:56px;font:inherit;color:var(--ink);background:var(--card);
border:2px solid var(--edge);border-radius:8px;padding:8px 12px;margin:6px 0}
select:focus,input:focus{outline:3px solid var(--primary);outline-offset:1px}
.code{font-size:24px;letter-spacing:.06em;text-transform:uppercase}
button,.button{display:block;width:100%;min-height:60px;margin:14px 0;padding:12px 16px;font:inherit;font-weight:700;text-align:center;
text-decoration:none;color:var(--on);background:var(--primary);border:2px solid var(--primary);border-radius:10px}
button.plain,.button.plain{color:var(--primary);background:none}
button:focus-visible,a:focus-visible{outline:3px solid var(--ink);outline-offset:2px}
.receipt{font-size:32px;font-weight:700;letter-spacing:.03em;margin:4px 0;text-align:center}
@media(max-width:360px){.receipt{font-size:27px}}
ul.plain{list-style:none;padding:0;margin:0}
ul.chosen{font-size:24px;font-weight:700;margin:12px 0;padding:12px 16px;background:var(--card);border:2px solid var(--primary);
border-radius:10px}
.chosen li+li{margin-top:8px}
table{width:100%;border-collapse:collapse}
th,td{text-align:left;vertical-align:top;padding:8px 8px 8px 0;border-bottom:1px solid var(--edge)}
td.n{padding-right:0;text-align:right;white-space:nowrap}
.mono{font-variant-numeric:tabular-nums;white-space:nowrap;font-weight:400}
@media(max-width:480px){.votes,.votes tbody,.votes tr,.votes td,.votes th{display:block;border:0;padding:0}
.votes thead{position:absolute;clip-path:inset(50%)}.votes tr{border-bottom:1px solid var(--edge);padding:8px 0}}
nav{display:flex;gap:12px}
"""

STYLE_HASH = base64.b64encode(sha256(STYLE.encode()).digest()).decode()
"""By which the browser knows that this style is the page's own (Content-Security-Policy)."""
