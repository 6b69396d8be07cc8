"""Which characters of Arabic and English text carry no meaning for translation, and their removal.

The same table serves twice: `clean` prepares training and evaluation lines, and
`normaliser_rules` puts the character table into the SentencePiece model, because an Argos
package applies no other clean-up when it translates.
"""

import re
import unicodedata

_REMOVED = [
    *[*range(0x064B, 0x0653), 0x0640, 0x0670],  # tashkeel, tatweel, superscript alef
    *[*range(0x0610, 0x061B), *range(0x06D6, 0x06DD)],  # Koranic marks
    *[0x061C, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0xFEFF, 0x00AD],
    *[*range(0x202A, 0x202F), *range(0x2066, 0x206A)],  # bidi embeddings and isolates
]
_REPLACED = {
    # Wire copy writes alef with or without its hamza at random; one form halves the sparsity.
    **dict.fromkeys("أإآٱ", "ا"),
    "ی": "ي",
    "ک": "ك",
    # Letters for foreign sounds, seldom written and each too rare to be learned.
    "پ": "ب",
    "چ": "ج",
    "ڤ": "ف",
    "گ": "ك",
    "ژ": "ز",
    "ڨ": "ق",
    "ھ": "ه",
    "٪": "%",
    "٫": ".",
    "٬": ",",
    **dict.fromkeys("“”„«»‟″", '"'),
    **dict.fromkeys("‘’‚‛`´ʼ", "'"),
    **dict.fromkeys("–—―‒−", "-"),
    "…": "...",
    **dict.fromkeys("\u00a0\u2007\u2009\u200a\u202f\u3000\u2002\u2003\t", " "),
}
_PRESENTATION_FORMS = (range(0xFB50, 0xFE00), range(0xFE70, 0xFEFF))
_DIGIT_ZEROS = (0x0660, 0x06F0)


def _character_table() -> dict[int, str]:
    table = dict.fromkeys(_REMOVED, "")
    table.update({ord(char): replacement for char, replacement in _REPLACED.items()})
    for zero in _DIGIT_ZEROS:
        table.update({zero + value: str(value) for value in range(10)})
    for block in _PRESENTATION_FORMS:
        for code in block:
            plain = unicodedata.normalize("NFKC", chr(code))
            if plain != chr(code):
                table[code] = "".join(table.get(ord(char), char) for char in plain)
    return table


CHARACTERS = _character_table()
_SPACES = re.compile(r"\s+")


def clean(text: str) -> str:
    """Return `text` in NFC with `CHARACTERS` applied and runs of white space as one space."""
    text = unicodedata.normalize("NFC", text).translate(CHARACTERS)
    return _SPACES.sub(" ", text).strip()


def normaliser_rules() -> str:
    """Return `CHARACTERS` in SentencePiece's `normalization_rule_tsv` format.

    One rule a line: code points in hexadecimal, a tab, the replacement's code points (none
    removes the character).
    """
    lines = []
    for code, replacement in sorted(CHARACTERS.items()):
        target = " ".join(f"{ord(char):X}" for char in replacement)
        lines.append(f"{code:X}\t{target}")
    return "\n".join(lines) + "\n"
