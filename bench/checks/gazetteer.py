"""Make the gazetteer: ``python -m bench.checks.gazetteer --corpus DIR --output DIR``.

From the name lists that may be passed on it keeps the words that can be trusted to be names: in
agency sentences with their English, where the Arabic has the word the English must have a
rendering of it with a capital letter. Lists of names hold too many words that are also something
else ("hope", "light", "generous") to be used as they are. Words that stand in the sentences twenty
times and more are names when 985 of 1000 have their English (names.tsv). Words that stand there
less often are rare names (rare.tsv) when they have five letters and 97 of 100 have their English,
or six letters, where they stand less than three times or never, and none is without it.
"""

from __future__ import annotations

import gzip
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from bench.corpus import command_line, corpus_of
from core.arabic import plain
from core.dates.months import ARABIC_MONTHS
from core.gazetteer import RARE, Gazetteer, read
from core.names import NEAR, rendering
from core.transliteration import distance
from core.words import words_of
from resources import GAZETTEERS

PLACES = ("lex_cldr", "lex_unterm_countries", "lex_places_egypt")
PEOPLE = ("lex_names_wikidata", "lex_names_palestine")
SENTENCES = ("news_wire", "news_recent")
FREQUENT = 20
TRUSTED = 0.985
FEWEST = 3
RARE_TRUSTED = 0.97
RARE_LETTERS = 5
UNSEEN_LETTERS = 6
_ARABIC = re.compile(r"[\u0621-\u064a]{3,}(?: [\u0621-\u064a]{2,}){0,3}")
_ADJECTIVE = re.compile(r"ال\w+ية")
_OTHER_WORDS = frozenset({"ريختر", "قنديل", "قارب", "براير", *map(plain, ARABIC_MONTHS)})
"""The magnitude of earthquakes, jellyfish, boat, months (and فبراير without its first letter):
written as names, rendered as none."""
_OF_PEOPLES = frozenset(
    "الارجنتيني الاسراييلي الافريقي التركي التونسي السعودي السويدي العثماني العراقي القطري الكردي"
    " تونسية عربية مصري سعودي كوري روسي تركي".split()
)
"""Adjectives that lists of people have as names; English writes them in many ways."""
_ENGLISH = re.compile(r"(?:the )?[A-Z][\w'’ -]+|[a-z]+")
_NOT_NAMES = re.compile(
    r"dollar|pound|dinar|riyal|peso|franc|euro|time|languages?|january|february|march|april|may|june"
    r"|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day",
    re.IGNORECASE,
)


def main() -> int:
    """Write the two files."""
    parser = command_line("python -m bench.checks.gazetteer", __doc__, "parallel/")
    parser.add_argument("--output", metavar="DIR", type=Path, default=GAZETTEERS)
    given = parser.parse_args()
    folder = corpus_of(given) / "parallel"
    listed = Gazetteer(candidates(folder))
    seen, there = occurrences(folder, listed)
    trusted = {n for n in seen if seen[n] >= FREQUENT and there[n] / seen[n] >= TRUSTED}
    rare = {n for n in listed.names if " " not in n and _is_rare(n, seen[n], there[n])}
    for names, file in ((trusted, "names.tsv"), (rare, RARE)):
        lines = ["\t".join((name, "|".join(listed.names[name]))).rstrip() for name in sorted(names)]
        (given.output / file).write_text("\n".join(lines) + "\n", encoding="utf-8")
        print(f"{file}: {len(lines)} names")
    return 0


def _is_rare(name: str, seen: int, there: int) -> bool:
    """Whether a name that stands in few sentences may be trusted where it stands alone."""
    letters = len(name.removeprefix("ال"))
    if FEWEST <= seen < FREQUENT:
        return letters >= RARE_LETTERS and there / seen >= RARE_TRUSTED
    return letters >= UNSEEN_LETTERS and seen == there < FEWEST


def candidates(folder: Path) -> dict[str, tuple[str, ...]]:
    """Every listed name, with the English forms that its sound does not give."""
    forms: dict[str, set[str]] = defaultdict(set)
    for path in (*PLACES, *PEOPLE):
        for arabic, english in _lines(folder / f"{path}.tsv.gz"):
            if not _ARABIC.fullmatch(plain(arabic)) or not _ENGLISH.fullmatch(english):
                continue
            if plain(arabic) in _OTHER_WORDS | _OF_PEOPLES or _ADJECTIVE.fullmatch(plain(arabic)):
                continue
            if _NOT_NAMES.search(english) or (" " in arabic and path in PEOPLE):
                continue
            unlike = distance(arabic.replace(" ", ""), english.replace(" ", "")) > NEAR
            forms[plain(arabic)].update({english.removeprefix("the ")} if unlike else ())
    supplement = read([GAZETTEERS / "supplement.tsv"]).names
    listed = {name: tuple(sorted(english)[:5]) for name, english in forms.items()}
    added = {name: (*english, *listed.get(name, ())) for name, english in supplement.items()}
    return listed | added


def occurrences(folder: Path, listed: Gazetteer) -> tuple[Counter[str], Counter[str]]:
    """How often each name stands in the sentences, and how often with its English."""
    seen: Counter[str] = Counter()
    there: Counter[str] = Counter()
    for path in SENTENCES:
        for arabic, english in _lines(folder / f"{path}.tsv.gz"):
            for name, _, _ in listed.names_in(words_of(arabic).plain):
                form = rendering([name.replace(" ", "")], listed.names[name], english)
                seen[name] += 1
                there[name] += form is not None
    return seen, there


def _lines(path: Path) -> Iterator[tuple[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.count("\t") == 1:
                arabic, english = line.rstrip("\n").split("\t")
                yield arabic, english


if __name__ == "__main__":
    sys.exit(main())
