"""Corpus folder in, prepared data folder out: everything that training needs, and nothing else.

    python prepare.py --corpus DIR --data data

The data folder holds `pairs.tsv.gz` (group, source, Arabic, English), `sentencepiece.model`,
`links.npz` (word alignments) and `prepare.json` (what was kept and why lines were dropped). It
is small enough to be carried to a rented machine.
"""

import argparse
import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from align import align
from clean import clean
from corpus import WRITTEN, CorpusUnset, corpus_folder, read_pairs
from leaks import LeakCheck, evaluation_texts
from pairs import TrainingPair, fault, write_pairs
from vocabulary import load_vocabulary, train_vocabulary

_TRANSLATIONS_OF_A_TERM = 2


def keep_pairs(
    pairs: Iterator[TrainingPair], leak_check: LeakCheck, dropped: Counter[str]
) -> list[TrainingPair]:
    """Return the pairs worth training on; count the others by reason in `dropped`."""
    kept = []
    seen: set[tuple[str, str]] = set()
    translations: Counter[tuple[str, str]] = Counter()
    for pair in pairs:
        reason = fault(pair.arabic, pair.english)
        term = pair.group in ("words", "terms", "names")
        if reason is None and (pair.arabic, pair.english) in seen:
            reason = "seen before"
        if reason is None and term:
            translations[pair.group, pair.arabic] += 1
            if translations[pair.group, pair.arabic] > _TRANSLATIONS_OF_A_TERM:
                reason = "many translations"
        if reason is None and not term and any(leak_check.leaking([pair.arabic, pair.english])):
            reason = "in an evaluation set"
        if reason is None:
            seen.add((pair.arabic, pair.english))
            kept.append(pair)
        else:
            dropped[f"{pair.source}: {reason}"] += 1
    return kept


def vocabulary_lines(
    pairs: list[TrainingPair], corpus: Path, leak_check: LeakCheck
) -> Iterator[str]:
    """Yield the text that the vocabulary is trained on: news twice, no lexicons' words.

    A third of the Arabic of `mono/` adds word forms that no pair has.
    """
    for pair in pairs:
        repeats = {"news": 2, "recent": 4, "words": 0, "terms": 0, "labels": 0, "interface": 0}
        for _ in range(repeats.get(pair.group, 1)):
            yield pair.arabic
            yield pair.english
    for path in sorted((corpus / "mono").glob("*.ar.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for number, line in enumerate(lines):
                if number % 3 == 0 and leak_check.leaking([line]) == [False]:
                    yield clean(line)


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; return 0, or 2 when no corpus is named."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--corpus", metavar="DIR")
    parser.add_argument("--data", metavar="DIR", type=Path, default=Path("data"))
    parser.add_argument(
        "--written", metavar="DIR", type=Path, default=WRITTEN, help="pairs beside the corpus's"
    )
    parser.add_argument("--vocabulary", metavar="PIECES", type=int, default=10_000)
    parser.add_argument(
        "--vocabulary-from", metavar="PACKAGE", type=Path, help="take a package's vocabulary"
    )
    options = parser.parse_args(arguments)
    try:
        corpus = corpus_folder(options.corpus)
    except CorpusUnset as error:
        print(error, file=sys.stderr)
        return 2
    options.data.mkdir(parents=True, exist_ok=True)
    dropped: Counter[str] = Counter()
    leak_check = LeakCheck(evaluation_texts(corpus / "eval"))
    pairs = keep_pairs(read_pairs(corpus, options.written), leak_check, dropped)
    write_pairs(pairs, options.data / "pairs.tsv.gz")
    print(f"{len(pairs)} pairs kept, {dropped.total()} dropped", flush=True)
    if options.vocabulary_from:
        model = options.data / "sentencepiece.model"
        model.write_bytes((options.vocabulary_from / model.name).read_bytes())
    else:
        lines = vocabulary_lines(pairs, corpus, leak_check)
        model = train_vocabulary(lines, options.data, size=options.vocabulary)
    align(
        [(pair.arabic, pair.english) for pair in pairs],
        load_vocabulary(model),
        options.data / "links.npz",
    )
    summary = {
        "kept": dict(Counter(pair.source for pair in pairs)),
        "dropped": dict(sorted(dropped.items())),
        "english_words": dict(_english_words(pairs)),
    }
    (options.data / "prepare.json").write_text(json.dumps(summary, indent=1) + "\n", "utf-8")
    return 0


def _english_words(pairs: list[TrainingPair]) -> Counter[str]:
    words: Counter[str] = Counter()
    for pair in pairs:
        words[pair.group] += len(pair.english.split())
    return words


if __name__ == "__main__":
    sys.exit(main())
