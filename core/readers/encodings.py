"""Bytes to text: which encoding reads most like Arabic.

A byte order mark or flawless UTF-8 decides at once. Otherwise every encoding Arabic files
come in decodes a sample, each character is weighed by how common it is in Arabic news, and
the best mean wins (the letter-frequency test of classical cryptanalysis). What reads like
no Arabic at all goes to charset-normalizer, which knows the other languages.
"""

from __future__ import annotations

import codecs
import functools
import re
import unicodedata
from dataclasses import dataclass

from charset_normalizer import from_bytes

from core.errors import Reason, UnreadableArticle

ENCODINGS = (
    ("utf-8", "Unicode (UTF-8)"),
    ("cp1256", "Arabic, Windows (windows-1256)"),
    ("iso8859_6", "Arabic, ISO (ISO-8859-6)"),
    ("cp720", "Arabic, DOS (code page 720)"),
    ("cp864", "Arabic, DOS (code page 864)"),
    ("mac_arabic", "Arabic, Mac OS (x-mac-arabic)"),
    ("utf-16-le", "Unicode (UTF-16, little endian)"),
    ("utf-16-be", "Unicode (UTF-16, big endian)"),
    ("utf-32-le", "Unicode (UTF-32, little endian)"),
    ("utf-32-be", "Unicode (UTF-32, big endian)"),
    ("cp1252", "Western, Windows (windows-1252)"),
)
"""What an encoding chooser offers: Python's name of the codec, and what to show."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CANDIDATES = tuple(codec for codec, _ in ENCODINGS if codec not in ("utf-8", "cp1252"))

SAMPLE = 64 * 1024
"""Bytes that are weighed; a multiple of four, so that UTF-32 is not cut."""

# Occurrences in ten thousand letters, counted on twenty articles of Arabic Wikinews.
_LETTERS = (
    "ا1466ل1101ي796م661و555ن520ت486ر471د330ب329ع312ة304ف241س238أ220ك212ه211ق210ح188ج133"
    "إ104ش100ط97ص91ى91خ86ض74ث69ذ59ز55غ49ئ47ء36ظ25ؤ17آ15"
)
_FREQUENCY = {letter: int(count) for letter, count in re.findall(r"(\D)(\d+)", _LETTERS)}
_JOINING_ON = "".join(
    chr(code)
    for code in range(0xFE70, 0xFEFD)
    if unicodedata.decomposition(chr(code)).startswith(("<initial>", "<medial>"))
)
_MISJOINED = re.compile(
    f"[{_JOINING_ON}](?![\ufe70-\ufefc\u0640-\u0652])"
    "|[A-Za-z](?=[\u0621-\u0652])|[\u0621-\u0652](?=[A-Za-z])"
)
"""What no Arabic has: a form that joins onward with nothing to join (ISO-8859-6 read as code
page 864), and Latin and Arabic letters in one word (French read as Arabic)."""
_FITTING = frozenset("،؛؟«»“”ـ٪٫٬–—…\u200c\u200d\u200e\u200f\u00a0" + "٠١٢٣٤٥٦٧٨٩\ufeff")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")

_ARABIC_ENOUGH = 15.0
"""Least mean weight of the characters above ASCII for a decoding to count as Arabic."""


@dataclass(frozen=True)
class Decoded:
    """Text with the name of the encoding it was read with, and what to tell the analyst."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(data: bytes, name: str, encoding: str | None = None) -> Decoded:
    """The text in ``data``.

    Args:
        data: the bytes of a text file.
        name: file name, for the error.
        encoding: name of a codec the analyst chose, or None to find it.

    Raises:
        UnreadableArticle: NOT_TEXT when no encoding gives text, ENCODING when the chosen one
            is unknown or does not fit.
    """
    if encoding is not None:
        return _as_chosen(data, name, encoding)
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return _with_note(data[len(mark) :].decode(codec, errors="replace"), codec)
    text = data.decode("utf-8", errors="replace")
    if _is_text(text):
        return _with_note(text, "utf-8")
    found = best_arabic(data) or _by_charset_normalizer(data)
    text = data.decode(found, errors="replace") if found else ""
    if found is None or not _is_text(text):
        raise UnreadableArticle(name, Reason.NOT_TEXT)
    return _with_note(text, found)


def best_arabic(data: bytes) -> str | None:
    """The codec that makes ``data`` read most like Arabic, or None when none does."""
    start = len(data) // 2 // 4 * 4 if len(data) > 2 * SAMPLE else 0
    sample = data[:SAMPLE] if not start else data[: SAMPLE // 2] + data[start : start + SAMPLE // 2]
    weights = {codec: _arabic_weight(sample, codec) for codec in _CANDIDATES}
    best = max(weights, key=weights.__getitem__)
    return best if weights[best] >= _ARABIC_ENOUGH else None


def _arabic_weight(sample: bytes, codec: str) -> float:
    """Mean weight of the characters above ASCII and of the control characters."""
    text = sample.decode(codec, errors="replace")
    weights = [_weight(character) for character in text if not _is_plain(character)]
    misjoined = len(_MISJOINED.findall(text))
    return (sum(weights) - 200 * misjoined) / len(weights) if weights else 0.0


def _is_plain(character: str) -> bool:
    """True for printable ASCII and line ends, which say nothing about the encoding."""
    return " " <= character <= "~" or character in "\r\n\t"


@functools.cache
def _weight(character: str) -> float:
    """How well a character fits Arabic: 100 for the commonest letter, -100 for a stranger."""
    if "\ufe70" <= character <= "\ufefc":
        character = unicodedata.normalize("NFKC", character)[0]
    if character in _FREQUENCY:
        return 20.0 + _FREQUENCY[character] / 20
    if character in _FITTING or "\u064b" <= character <= "\u0652":
        return 10.0
    return -100.0


def _is_text(text: str) -> bool:
    """True when hardly any character is a control character or could not be decoded."""
    strange = len(_CONTROLS.findall(text)) + text.count("\ufffd")
    return strange <= max(1, len(text) // 500) and strange < max(1, len(text))


def _by_charset_normalizer(data: bytes) -> str | None:
    """The likeliest encoding; among equals the one Windows uses in western Europe."""
    matches = sorted(
        from_bytes(data[:SAMPLE]),
        key=lambda match: (match.chaos, -match.coherence, match.encoding != "cp1252"),
    )
    return matches[0].encoding if matches else None


def _as_chosen(data: bytes, name: str, encoding: str) -> Decoded:
    try:
        text = data.decode(encoding, errors="replace")
    except (LookupError, ValueError) as error:
        raise UnreadableArticle(name, Reason.ENCODING, encoding) from error
    if text.count("\ufffd") > len(text) // 10:
        raise UnreadableArticle(name, Reason.ENCODING, encoding)
    return _with_note(text.removeprefix("\ufeff"), encoding)


def _with_note(text: str, codec: str) -> Decoded:
    """The text, with a note when some of it could not be decoded."""
    lost = text.count("\ufffd")
    note = f"Characters that could not be read with {codec}: {lost}." if lost else ""
    return Decoded(text, codec, (note,) if note else ())
