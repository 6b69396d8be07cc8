"""Compare attention with sound: ``python -m bench.placement --corpus DIR [--show N]``.

Where does the English of an Arabic name stand? The program asks how words sound (``core.names``);
the model's own attention could be asked as well: the first head of its last decoder layer was
trained on word alignments. On outputs of the bundled model this prints how often both point at the
same word, by how sure attention is; what attention has to say where nothing sounds alike; and what
giving attention out costs. ``--show`` prints that many of the latter, drawn by chance, to be judged
by a reader.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

import ctranslate2

import resources
from bench.checks.sets import references
from bench.corpus import command_line, corpus_of
from bench.memory import peak_memory
from bench.table import table
from core.arabic import clean
from core.gazetteer import bundled as bundled_names
from core.names import name_words, rendering
from core.packages import bundled, tokenizer
from core.pair import Span
from core.translator import BEAM, LENGTH_PENALTY, LONGEST_INPUT, LONGEST_OUTPUT
from core.words import words_of

SETS = ("news_wire_dev", "news_wire_test", "flores_dev", "ntrex")
SURE = (0.0, 0.3, 0.5, 0.7, 0.8, 0.9)
SEED = 3
BATCH = 16
WORD_START = "▁"


@dataclass(frozen=True)
class Aligned:
    """A sentence, its English, and what each English word was made from.

    Attributes:
        source, english: the texts.
        attention: for each English word between blanks the share of attention that each Arabic word
            between blanks got, over all pieces of the English word; each row sums to about 1.
    """

    source: str
    english: str
    attention: tuple[tuple[float, ...], ...]


@dataclass(frozen=True)
class Pointed:
    """A name of the gazetteer in one sentence, and where its English may stand.

    Attributes:
        arabic: the name as it stands in the sentence.
        spelled: True when its English is written by its sound; False for Egypt, Cairo.
        by_sound: where it stands by its sound or known form, None when nowhere.
        by_attention: where it stands by attention, None when no word attends most to it.
        sure: mean attention of that word to the name, from 0 to 1.
        sentence: the sentence.
    """

    arabic: str
    spelled: bool
    by_sound: Span | None
    by_attention: Span | None
    sure: float
    sentence: Aligned

    @property
    def agree(self) -> bool:
        """True when both point at overlapping words."""
        if self.by_sound is None or self.by_attention is None:
            return False
        return self.by_sound[0] < self.by_attention[1] and self.by_attention[0] < self.by_sound[1]

    @property
    def capitalised(self) -> bool:
        """True when attention points at a word with a capital."""
        if self.by_attention is None:
            return False
        return any(map(str.isupper, self.sentence.english[slice(*self.by_attention)]))


def main() -> int:
    """Print the tables."""
    parser = command_line("python -m bench.placement", __doc__, "eval/")
    parser.add_argument("--show", metavar="N", type=int, default=0, help="names to print")
    options = parser.parse_args()
    folder = corpus_of(options)
    sources = [clean(source) for one in references(folder, SETS) for source, _ in one.pairs]
    model = Model()
    aligned = list(model.aligned(sources))
    names = [name for sentence in aligned for name in pointed(sentence)]
    heard = [name for name in names if name.spelled and name.by_sound is not None]
    unheard = [name for name in names if name.by_sound is None]
    print(f"{len(aligned)} of {len(sources)} sentences aligned; {len(names)} names\n")
    print(f"Attention where sound finds the name ({len(heard)} names)\n")
    print(table(_agreement(heard)))
    print(f"\nAttention where nothing sounds like the name ({len(unheard)} names)\n")
    print(table(_pointing(unheard)))
    print("\nCost of giving attention out\n")
    print(table(model.cost(sources[:200])))
    chance = random.Random(SEED)
    for name in chance.sample(unheard, min(options.show, len(unheard))):
        print(f"\n{name.arabic} > {_word(name)} ({name.sure:.2f})")
        print(f"{name.sentence.source}\n{name.sentence.english}")
    return 0


class Model:
    """The bundled model, run as ``core.translator`` does, with its attention."""

    def __init__(self) -> None:
        package = bundled(resources.MODELS)
        self._tokens = tokenizer(package)
        self._model = ctranslate2.Translator(
            str(package.model), device="cpu", inter_threads=2, intra_threads=1
        )

    def aligned(self, sources: Sequence[str]) -> Iterator[Aligned]:
        """The sentences with their English, but those whose pieces do not make up their words."""
        for source, result, pieces in self._translated(sources, attention=True):
            output = result.hypotheses[0]
            english = self._tokens.decode(output).removeprefix(" ")
            rows, columns = _words_of(output), _words_of(pieces)
            if len(source.split()) == columns[-1] + 1 and len(english.split()) == rows[-1] + 1:
                yield Aligned(source, english, _by_word(result.attention[0], rows, columns))

    def cost(self, sources: Sequence[str]) -> list[list[str]]:
        """Seconds and peak memory without and with attention."""
        rows = [["", "seconds", "peak memory MB"]]
        for name, attention in (("without", False), ("with", True)):
            began = time.perf_counter()
            for _ in self._translated(sources, attention=attention):
                pass
            seconds = time.perf_counter() - began
            rows.append([name, f"{seconds:.1f}", f"{peak_memory() / 2**20:.0f}"])
        return rows

    def _translated(
        self, sources: Sequence[str], *, attention: bool
    ) -> Iterator[tuple[str, Any, list[str]]]:
        inputs = [self._tokens.encode(source)[:LONGEST_INPUT] for source in sources]
        for start in range(0, len(sources), BATCH * 2):
            part = inputs[start : start + BATCH * 2]
            results = self._model.translate_batch(
                part,
                beam_size=BEAM,
                length_penalty=LENGTH_PENALTY,
                max_decoding_length=LONGEST_OUTPUT,
                max_batch_size=BATCH,
                replace_unknowns=True,
                return_attention=attention,
            )
            yield from zip(sources[start : start + BATCH * 2], results, part, strict=True)


def _words_of(pieces: Iterable[str]) -> list[int]:
    """Number of the word, from 0, that each piece belongs to; -1 at the end when there is none."""
    return [word - 1 for word in accumulate(piece.startswith(WORD_START) for piece in pieces)] or [
        -1
    ]


def _by_word(
    attention: Sequence[Sequence[float]], rows: Sequence[int], columns: Sequence[int]
) -> tuple[tuple[float, ...], ...]:
    """Attention between words: that between pieces, added up over an Arabic word.

    Over the pieces of an English word it is the mean.
    """
    shares = [[0.0] * (columns[-1] + 1) for _ in range(rows[-1] + 1)]
    for row, weights in zip(rows, attention, strict=False):
        for column, weight in zip(columns, weights, strict=False):
            shares[row][column] += weight / rows.count(row)
    return tuple(map(tuple, shares))


def pointed(sentence: Aligned) -> Iterator[Pointed]:
    """The names of the gazetteer in a sentence, by sound and by attention."""
    gazetteer = bundled_names()
    words = words_of(sentence.source)
    for name, first_word, after in gazetteer.names_in(words.plain):
        start, end = words.spans[first_word][0], words.spans[after - 1][1]
        first = sentence.source.count(" ", 0, start)
        last = sentence.source.count(" ", 0, end)
        span, sure = _attended(sentence, range(first, last + 1))
        yield Pointed(
            sentence.source[start:end],
            not gazetteer.names[name],
            rendering([name.replace(" ", "")], gazetteer.names[name], sentence.english),
            span,
            sure,
            sentence,
        )


def _attended(sentence: Aligned, name: range) -> tuple[Span | None, float]:
    """Where the English words that attend most to some Arabic words stand, and how much they do.

    Of several runs the one with the most attention; of its words those with a capital when there
    are any.
    """
    runs: list[list[int]] = []
    for place, row in enumerate(sentence.attention):
        if max(range(len(row)), key=row.__getitem__) not in name:
            continue
        if runs and runs[-1][-1] == place - 1:
            runs[-1].append(place)
        else:
            runs.append([place])
    if not runs:
        return None, 0.0
    share = [sum(row[place] for place in name) for row in sentence.attention]
    best = max(runs, key=lambda run: sum(share[place] for place in run))
    span = _span_of(sentence.english, best)
    inside = [(s, e) for s, e in name_words(sentence.english) if s < span[1] and span[0] < e]
    if inside:
        span = inside[0][0], inside[-1][1]
    return span, sum(share[place] for place in best) / len(best)


def _span_of(english: str, words: Sequence[int]) -> Span:
    """Where words between blanks, by their numbers, stand."""
    ends = list(accumulate(len(word) + 1 for word in english.split(" ")))
    starts = [0, *ends]
    return starts[words[0]], ends[words[-1]] - 1


def _agreement(names: Sequence[Pointed]) -> list[list[str]]:
    """A row for each least attention: how many names have it, and where both agree."""
    rows = [["attention at least", "names", "same word %"]]
    for sure in SURE:
        kept = [name for name in names if name.by_attention is not None and name.sure >= sure]
        same = sum(name.agree for name in kept)
        rows.append([f"{sure:.1f}", str(len(kept)), _percent(same, len(kept))])
    return rows


def _pointing(names: Sequence[Pointed]) -> list[list[str]]:
    """A row for each least attention: how many names have it, and how many a capital."""
    rows = [["attention at least", "names", "with a capital"]]
    for sure in SURE:
        kept = [name for name in names if name.by_attention is not None and name.sure >= sure]
        rows.append([f"{sure:.1f}", str(len(kept)), str(sum(n.capitalised for n in kept))])
    return rows


def _word(name: Pointed) -> str:
    return name.sentence.english[slice(*name.by_attention)] if name.by_attention else "nothing"


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}" if whole else "-"


if __name__ == "__main__":
    sys.exit(main())
