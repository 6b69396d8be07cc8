"""Takes the pictures of the window that the documentation shows, with the real model package.

    python docs/screenshots/take.py [FOLDER]

Each scene is drawn offscreen, once at usual and once at double resolution.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

ROOT = Path(__file__).resolve().parents[2]
SIZE = (1280, 800)
SCALES = (1, 2)


def main(arguments: list[str]) -> int:
    """Draw all scenes in a process for each scale."""
    if arguments[:1] == ["--scale"]:
        return draw(int(arguments[1]), Path(arguments[2]))
    folder = Path(arguments[0]) if arguments else Path(__file__).parent
    folder.mkdir(parents=True, exist_ok=True)
    for scale in SCALES:
        subprocess.run(
            [sys.executable, __file__, "--scale", str(scale), str(folder.resolve())],
            check=True,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": str(scale)},
        )
    return 0


def wait(until: Callable[[], bool]) -> None:
    """Let the window work until something is so."""
    while not until():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def settle() -> None:
    """Let the window draw what has changed."""
    for _ in range(5):
        QApplication.processEvents()


def draw(scale: int, folder: Path) -> int:
    """Draw all scenes at one scale."""
    sys.path.insert(0, str(ROOT))
    from core.errors import Reason, UnreadableArticle
    from core.ledger import Entry, Ledger
    from core.paths import default_paths
    from core.settings import Settings
    from core.word_kinds import NAMES, TERMS
    from gui.app import application, make_window
    from gui.names.conflicts import ConflictDialog
    from gui.window import MainWindow
    from resources import SAMPLES, sample

    app = application()

    def window() -> MainWindow:
        home = Path(tempfile.mkdtemp(prefix="dragoman-"))
        made = make_window(default_paths(home), Settings())
        made.resize(*SIZE)
        made.show()
        return made

    def read(shown: MainWindow, file: Path) -> MainWindow:
        shown.commands.open_file(file)
        wait(lambda: not shown.desk.busy)
        return shown

    def picture(shown: QWidget, name: str) -> None:
        settle()
        suffix = "" if scale == 1 else f"@{scale}x"
        shown.grab().save(str(folder / f"{name}{suffix}.png"))

    def take(shown: QWidget, name: str) -> None:
        picture(shown, name)
        shown.close()

    def want_terms(shown: MainWindow) -> None:
        words = shown.naming.words
        words.put(TERMS, TERMS.made(arabic="موازنة معدلة", english="amended budget"))
        words.put(TERMS, TERMS.made(arabic="نائبا", english="MP"))
        words.put(TERMS, TERMS.made(arabic="خيام", english="tents"))

    take(window(), "empty")

    reading = window()
    reading.commands.open_file(sample())
    wait(lambda: reading.desk.run is not None and len(reading.desk.run.pairs) > 6)
    take(reading, "reading")

    selected = read(window(), sample())
    selected.reader.key_points.item(1).setSelected(True)
    selected.reader.go_to(selected.reader.key_points.selected_numbers()[0])
    selected.commands.copy_report(selected.reader.chosen())
    take(selected, "key-point")

    failed = read(window(), sample())
    failed.show_error(UnreadableArticle("interview.txt", Reason.NOT_TEXT))
    take(failed, "error")

    take(read(window(), ROOT / "tests" / "data" / "articles" / "latin-headline.txt"), "headline")

    found = read(window(), sample())
    found.commands.find(1)
    found.find_bar.words.setText("الحكومة")
    found.find_bar.step(1)
    take(found, "find")

    several = window()
    want_terms(several)
    for file in sorted(SAMPLES.glob("*.md")):
        read(several, file)
    several.actions_by_name["checks"].trigger()
    take(several, "checks")

    filtered = window()
    want_terms(filtered)
    read(filtered, sample())
    filtered.actions_by_name["show_checked"].trigger()
    take(filtered, "filter")

    named = read(window(), sample())
    named.actions_by_name["names"].trigger()
    wait(lambda: named.naming.panel.list.topLevelItemCount() > 0)
    take(named, "names")

    words = window()
    for arabic, english, note in (
        ("نبيل الخطيب", "Nabil al-Khatib", "water minister"),
        ("سمير حداد", "Samir Haddad", ""),
        ("حزب العمل", "Labour Party", "not Action Party"),
    ):
        words.naming.words.put(NAMES, NAMES.made(arabic=arabic, english=english, note=note))
    words.actions_by_name["tables"].trigger()
    picture(words.naming.tables, "words")
    shared = folder / "agency-names.tsv"
    NAMES.save(Ledger((Entry("سمير حداد", "Sameer Hadad", "as he signs"),)), shared)
    words.naming.sharing.read(NAMES, shared, words.naming.tables)
    shared.unlink()
    question = words.naming.tables.findChild(ConflictDialog)
    assert question is not None
    take(question, "conflicts")
    words.close()

    library = window()
    for file in sorted(SAMPLES.glob("*.md")):
        read(library, file)
    wait(lambda: not library.library.keeping.busy)
    library.actions_by_name["library"].trigger()
    page = library.library.page
    assert page is not None
    page.line.setText("الحكومة budget")
    wait(lambda: not page.searching.busy)
    take(page, "library")
    library.close()

    explained = read(window(), sample())
    explained.reader.go_to(3)
    explained.actions_by_name["word_by_word"].trigger()
    take(explained, "word-by-word")

    stacked = read(window(), sample())
    stacked.commands.stack(stacked=True)
    take(stacked, "stacked")

    night = QPalette(QColor("#2a2d31"), QColor("#1e2124"))
    night.setColor(QPalette.ColorRole.Base, QColor("#17191c"))
    app.setPalette(night)
    take(read(window(), sample()), "dark")
    app.clipboard().clear()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
