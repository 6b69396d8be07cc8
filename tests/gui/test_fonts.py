"""The system's Arabic font: found, named first, and shaped."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QRawFont, QTextLayout

from gui.fonts import arabic_family, arabic_font, english_font

pytestmark = pytest.mark.usefixtures("qapp")


def test_there_is_an_arabic_font() -> None:
    family = arabic_family()
    assert family is not None
    assert arabic_font(100).families()[0] == family


def test_the_arabic_is_set_larger_than_the_english() -> None:
    assert arabic_font(100).pointSizeF() > english_font(100).pointSizeF()


def test_zoom_scales_both_fonts_alike() -> None:
    assert arabic_font(200).pointSizeF() == 2 * arabic_font(100).pointSizeF()
    assert english_font(200).pointSizeF() == 2 * english_font(100).pointSizeF()


def test_arabic_letters_are_joined() -> None:
    text = "سلام"
    font = QFont(arabic_font(100))
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    drawn = [glyph for run in layout.glyphRuns() for glyph in run.glyphIndexes()]
    isolated = QRawFont.fromFont(font).glyphIndexesForString(text)
    assert 0 not in drawn
    assert sorted(drawn) != sorted(isolated)


def test_a_machine_without_an_arabic_font_is_told_so(tmp_path: Path) -> None:
    empty = tmp_path / "fonts.conf"
    empty.write_text(
        f"<fontconfig><cachedir>{tmp_path / 'cache'}</cachedir></fontconfig>", encoding="utf-8"
    )
    code = (
        "import sys; from pathlib import Path; from core.paths import default_paths; "
        "from core.settings import Settings; from gui.app import application, make_window; "
        f"app = application(); home = Path({str(tmp_path)!r}); "
        "window = make_window(default_paths(home), Settings()); "
        "print(window.banner.sentence.text(), window.banner.isHidden())"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code],
        cwd=Path(__file__).parents[2],
        env={**os.environ, "FONTCONFIG_FILE": str(empty)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert "no Arabic font" in ran.stdout
    assert "False" in ran.stdout
