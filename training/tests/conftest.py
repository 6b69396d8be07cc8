import gzip
from pathlib import Path

import pytest

from prepare import main as prepare

_SUBJECTS = (
    ("الوزير", "the minister"),
    ("الرئيس", "the president"),
    ("الجيش", "the army"),
    ("البنك", "the bank"),
    ("الفريق", "the team"),
    ("المحكمة", "the court"),
)
_VERBS = (("زار", "visited"), ("ترك", "left"), ("رأى", "saw"), ("شكر", "thanked"))
_OBJECTS = (
    ("المدينة", "the city"),
    ("القرية", "the village"),
    ("المصنع", "the factory"),
    ("المطار", "the airport"),
    ("الميناء", "the port"),
)


def _pairs(days: range) -> list[str]:
    return [
        f"{verb} {subject} {place} في اليوم {day}\t{english} {did} {where} on day {day}"
        for day in days
        for subject, english in _SUBJECTS
        for verb, did in _VERBS
        for place, where in _OBJECTS
    ]


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A corpus of made-up lines in the layout that `prepare` reads."""
    folder = tmp_path_factory.mktemp("corpus")
    for name in ("parallel", "mono", "eval/ntrex"):
        (folder / name).mkdir(parents=True)
    for source, lines in {
        "news_wire": _pairs(range(10, 14)),
        "tatoeba": _pairs(range(20, 22)),
        "lex_names_wikidata": ["كريم\tKarim", "سلوى\tSalwa", "تيرني\tTurney"],
    }.items():
        with gzip.open(folder / "parallel" / f"{source}.tsv.gz", "wt", encoding="utf-8") as out:
            out.write("\n".join(lines) + "\n")
    with gzip.open(folder / "mono" / "wikinews.ar.gz", "wt", encoding="utf-8") as out:
        out.write("وصل الرئيس إلى المدينة\n")
    (folder / "eval/ntrex/ntrex.ar").write_text("غادر الفريق القرية ٣ مرات\nسطر معيب\n", "utf-8")
    (folder / "eval/ntrex/ntrex.en").write_text("the team left 3 times\nbad line\n", "utf-8")
    (folder / "eval/ntrex/bad_lines.txt").write_text("2\n", "utf-8")
    return folder


@pytest.fixture(scope="session")
def data(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The prepared folder of that corpus, with word alignments."""
    folder, written = tmp_path_factory.mktemp("data"), tmp_path_factory.mktemp("written")
    lines = [f"وصل {subject} أمس\t{english} arrived yesterday" for subject, english in _SUBJECTS]
    (written / "politics.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    options = ["--corpus", str(corpus), "--written", str(written), "--data", str(folder)]
    assert prepare([*options, "--vocabulary", "160"]) == 0
    return folder
