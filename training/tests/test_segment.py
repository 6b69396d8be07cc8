import random
import subprocess
import sys
from pathlib import Path

from segment import Segmenter
from vocabulary import load_vocabulary

_LINE = "زار الوزير المدينة في اليوم 12"


def test_every_segmentation_spells_the_text(data: Path) -> None:
    segmenter = Segmenter(load_vocabulary(data / "sentencepiece.model"))
    rng = random.Random(1)
    drawn = {tuple(segmenter.sample(_LINE, rng)) for _ in range(50)}
    assert len(drawn) > 1
    assert {"".join(pieces).replace("▁", " ").strip() for pieces in drawn} == {_LINE}


def test_the_likeliest_segmentation_is_among_them(data: Path) -> None:
    vocabulary = load_vocabulary(data / "sentencepiece.model")
    surely = Segmenter(vocabulary, best=1)
    assert surely.sample(_LINE, random.Random(1)) == vocabulary.encode(_LINE, out_type=str)


def test_two_processes_draw_the_same_lines(data: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from batches import Examples;"
        "print(Examples(Path(sys.argv[1]), 7).draw(0.0))"
    )
    printed = [
        subprocess.run(
            [sys.executable, "-c", script, str(data)],
            cwd=Path(__file__).parent.parent,
            capture_output=True,
            check=True,
        ).stdout
        for _ in range(2)
    ]
    assert printed[0] == printed[1]
