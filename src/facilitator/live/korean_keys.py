"""What was meant by a code that was typed, or scanned, while the keyboard was set to Korean.

A scanner is a keyboard. With the Korean input method on, the keys K 3 M give "ㅏ3ㅡ"; on the usual keyboard (two sets,
KS X 5002) every letter stands for one key or two.
"""

from __future__ import annotations


def _listed(keys: str) -> list[str]:
    return keys.split()


_FIRST = _listed("r R s e E f a q Q t T d w W c z x v g")
_MIDDLE = _listed("k o i O j p u P h hk ho hl y n nj np nl b m ml l")
_LAST = ["", *_listed("r R rt s sw sg e f fr fa fq ft fx fv fg a q qt t T d w c z x v g")]
_ALONE = [*_listed("r R rt s sw sg e E f fr fa fq ft fx fv fg a q Q qt t T d w W c z x v g"), *_MIDDLE]

_SYLLABLES, _LETTERS = 0xAC00, 0x3131


def latin_keys(typed: str) -> str:
    """The text with every Korean letter as the Latin keys that it was typed with."""
    return "".join(map(_keys, typed))


def _keys(letter: str) -> str:
    place = ord(letter) - _SYLLABLES
    if 0 <= place < len(_FIRST) * len(_MIDDLE) * len(_LAST):
        first, rest = divmod(place, len(_MIDDLE) * len(_LAST))
        middle, last = divmod(rest, len(_LAST))
        return _FIRST[first] + _MIDDLE[middle] + _LAST[last]
    alone = ord(letter) - _LETTERS
    return _ALONE[alone] if 0 <= alone < len(_ALONE) else letter
