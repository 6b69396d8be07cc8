"""Mending UTF-8 that was once read as a one-byte encoding: "ط§ظ„" or "Ø§Ù„" for "ال"."""

from __future__ import annotations

import re

from ftfy import fix_encoding

_TIMES = 3
"""How often a text may have been encoded wrongly, one time upon the other."""

_STRETCH = re.compile("[\u0080-\uffff]{2,}")
_PROOF = re.compile("[\u0080-\uffff]{6,}")
_SIGN = re.compile("[طظ][^\u0000-\u007f]")
_WESTERN_SIGN = re.compile("[ØÙÃ][^\u0000-\u007f]")
_ARABIC = re.compile("[\u0600-\u06ff]")


def mend(text: str) -> str:
    """The text with every stretch of such characters turned back into what was written.

    A stretch is replaced only when its bytes are flawless UTF-8, and only in a text where
    that holds for a stretch of six characters or more: no Arabic or European word is such by
    accident. windows-1256 is tried here, the western encodings by ftfy, which does not know
    windows-1256 (R. Speer, ftfy, 2012-2024).
    """
    for _ in range(_TIMES):
        mended = _from_western(_from_windows_1256(text))
        if mended == text:
            break
        text = mended
    return text


def _from_windows_1256(text: str) -> str:
    if not _SIGN.search(text) or all(_mended(proof) == proof[0] for proof in _PROOF.finditer(text)):
        return text
    return _STRETCH.sub(_mended, text)


def _mended(stretch: re.Match[str]) -> str:
    try:
        return stretch.group().encode("cp1256").decode("utf-8")
    except UnicodeError:
        return stretch.group()


def _from_western(text: str) -> str:
    if not _WESTERN_SIGN.search(text):
        return text
    return "\n".join(
        line if _ARABIC.search(line) else fix_encoding(line) for line in text.split("\n")
    )
