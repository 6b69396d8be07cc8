"""Light and dark, size, layout; the Arabic on the right side; nothing cut off."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.paths import Paths
from core.settings import Settings, load
from gui.panes.panes import SentencePane
from gui.theme import Theme
from gui.window import MainWindow

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def night() -> QPalette:
    """What a system gives that has turned dark."""
    palette = QPalette(QColor("#2a2d31"), QColor("#1e2124"))
    palette.setColor(QPalette.ColorRole.Base, QColor("#17191c"))
    return palette


def starts_right(pane: SentencePane, number: int) -> bool:
    """True when a sentence's first line ends nearer to the right edge than to the left."""
    line = pane.places.lines(number)[0]
    block = pane.places.block(number)
    natural = block.layout().lineAt(0).naturalTextRect()
    left = natural.left()
    right = line.width() - natural.right()
    return right <= left


def contrast(one: QColor, other: QColor) -> float:
    """Contrast ratio of two colours (WCAG 2.2, 1.4.3): from 1 to 21."""

    def luminance(colour: QColor) -> float:
        parts = [
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
            for part in (colour.redF(), colour.greenF(), colour.blueF())
        ]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_a_headline_that_begins_with_latin_stands_on_the_right(reading: MainWindow) -> None:
    pane = reading.reader.arabic
    assert starts_right(pane, 1)
    layout = pane.places.block(1).layout()
    line = layout.lineAt(0)
    first, second = line.cursorToX(0), line.cursorToX(6)
    x = [value[0] if isinstance(value, tuple) else value for value in (first, second)]
    assert x[0] > x[1]


def test_the_english_stands_on_the_left(reading: MainWindow) -> None:
    assert not starts_right(reading.reader.english, 1)


def test_every_arabic_paragraph_stands_on_the_right(reading: MainWindow) -> None:
    assert all(starts_right(reading.reader.arabic, number) for number in range(1, 10))


def test_the_title_is_larger_than_the_text(reading: MainWindow) -> None:
    for pane in reading.reader.panes:
        title, sentence = pane.places.lines(1)[0], pane.places.lines(2)[0]
        assert title.height() > sentence.height()


def test_ctrl_plus_enlarges_all_panes_together_and_ctrl_0_takes_it_back(
    reading: MainWindow, qtbot: QtBot
) -> None:
    def heights() -> list[float]:
        lines = [pane.places.lines(2)[0].height() for pane in reading.reader.panes]
        points = reading.reader.key_points
        return [*lines, points.sizeHintForRow(0)]

    before = heights()
    qtbot.keyClick(reading, Qt.Key.Key_Plus, CONTROL)
    qtbot.keyClick(reading, Qt.Key.Key_Plus, CONTROL)
    assert all(now > then for now, then in zip(heights(), before, strict=True))
    qtbot.keyClick(reading, Qt.Key.Key_0, CONTROL)
    assert heights() == before


def test_zoom_keeps_the_first_line_in_view(reading: MainWindow) -> None:
    reading.commands.zoom(6)
    pane = reading.reader.arabic
    pane.verticalScrollBar().setValue(pane.verticalScrollBar().maximum() // 2)
    before = pane.places.anchor(0).number
    reading.commands.zoom(8)
    assert pane.places.anchor(0).number == before


def test_the_window_turns_dark_with_the_system_and_light_again(
    reading: MainWindow, qapp: QApplication, night: QPalette
) -> None:
    day = QPalette(qapp.palette())
    try:
        qapp.setPalette(night)
        qapp.processEvents()
        assert reading.theme.dark
        paper = reading.reader.arabic.palette().color(QPalette.ColorRole.Base)
        assert paper == QColor("#17191c")
        assert reading.reader.english.theme == reading.theme
    finally:
        qapp.setPalette(day)
        qapp.processEvents()
    assert not reading.theme.dark
    assert reading.reader.arabic.palette().color(QPalette.ColorRole.Base) == day.base().color()


def test_colours_of_text_can_be_read_on_their_grounds(qapp: QApplication, night: QPalette) -> None:
    for palette in (qapp.palette(), night):
        theme = Theme.of(palette)
        for ink in (theme.ink, theme.quiet, theme.accent, theme.doubtful, theme.likely, theme.note):
            assert contrast(ink, theme.paper) >= 4.5
        for ground in (theme.linked, theme.key, theme.found):
            assert contrast(theme.ink, ground) >= 4.5


def test_ctrl_2_puts_the_english_below_and_ctrl_1_beside(reading: MainWindow, qtbot: QtBot) -> None:
    arabic, english = reading.reader.panes
    qtbot.keyClick(reading, Qt.Key.Key_2, CONTROL)
    qtbot.waitUntil(
        lambda: english.mapToGlobal(english.pos()).y() > arabic.mapToGlobal(arabic.pos()).y()
    )
    qtbot.keyClick(reading, Qt.Key.Key_1, CONTROL)
    qtbot.waitUntil(
        lambda: english.mapToGlobal(english.pos()).x() > arabic.mapToGlobal(arabic.pos()).x()
    )


def test_size_layout_and_zoom_are_remembered(
    new_window: Callable[..., MainWindow], paths: Paths
) -> None:
    first = new_window()
    first.commands.zoom(3)
    first.commands.stack(stacked=True)
    first.reader.columns.setSizes([500, 700])
    sizes = first.reader.columns.sizes()
    first.close()
    second = new_window(load(paths.settings))
    assert second.settings.zoom == 3
    assert second.settings.stacked
    assert second.reader.texts.orientation() == Qt.Orientation.Vertical
    assert second.reader.columns.sizes() == sizes


def test_settings_that_cannot_be_written_do_not_keep_the_window_open(
    new_window: Callable[..., MainWindow], paths: Paths
) -> None:
    paths.config.write_text("a file where the folder should be", "utf-8")
    assert new_window().close()


def test_a_key_point_is_as_high_as_its_text_in_any_width(reading: MainWindow) -> None:
    points = reading.reader.key_points
    reading.reader.columns.setSizes([600, 600])
    QApplication.processEvents()
    wide = points.sizeHintForRow(0)
    reading.reader.columns.setSizes([260, 940])
    QApplication.processEvents()
    narrow = points.sizeHintForRow(0)
    assert narrow > wide


def test_damaged_layout_settings_are_left_alone(new_window: Callable[..., MainWindow]) -> None:
    settings = replace(Settings(), layout=(("window", "A"), ("columns", "AAAA")))
    assert new_window(settings).isVisible()
