"""The joint SentencePiece vocabulary of Arabic and English."""

from collections.abc import Iterable
from pathlib import Path

import sentencepiece

from clean import normaliser_rules

PAD, UNKNOWN, START, END = 0, 1, 2, 3


def train_vocabulary(lines: Iterable[str], folder: Path, *, size: int) -> Path:
    """Train a unigram model (Kudo, 2018) into `folder/sentencepiece.model`; return its path.

    It has `size` pieces, or fewer where the text is small. Digits are pieces of their own, so
    that every number can be copied. The normaliser carries the rules of `clean`.
    """
    rules = folder / "normaliser.tsv"
    rules.write_text(normaliser_rules(), encoding="utf-8")
    prefix = folder / "sentencepiece"
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(lines),
        model_prefix=str(prefix),
        model_type="unigram",
        vocab_size=size,
        hard_vocab_limit=False,
        character_coverage=0.9998,
        normalization_rule_tsv=str(rules),
        split_digits=True,
        byte_fallback=False,
        pad_id=PAD,
        unk_id=UNKNOWN,
        bos_id=START,
        eos_id=END,
        pad_piece="<blank>",
        unk_surface=" ",
        num_threads=2,
        minloglevel=1,
    )
    prefix.with_suffix(".vocab").unlink()
    rules.unlink()
    return prefix.with_suffix(".model")


def load_vocabulary(path: Path) -> sentencepiece.SentencePieceProcessor:
    """Return the SentencePiece model at `path`."""
    return sentencepiece.SentencePieceProcessor(model_file=str(path))
