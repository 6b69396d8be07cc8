"""The `dragoman` command: a picture without anybody in front of it, `brief` without Qt, faults."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from gui import crash
from gui.__main__ import main
from tests.gui.articles import LATIN_FIRST

ROOT = Path(__file__).parents[2]


def dragoman(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "gui", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def test_shot_writes_the_window_and_the_report_and_says_so_in_one_line(tmp_path: Path) -> None:
    out = tmp_path / "out"
    ran = dragoman(str(LATIN_FIRST), "--home", str(tmp_path / "home"), "--shot", str(out))
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.count("\n") == 1
    assert str(out) in ran.stdout
    assert QImage(str(out / "window.png")).width() > 800
    assert "machine translation" in (out / "report.txt").read_text("utf-8")
    assert 'dir="rtl"' in (out / "report.html").read_text("utf-8")


def test_shot_of_a_missing_file_ends_with_a_sentence_and_its_exit_code(tmp_path: Path) -> None:
    ran = dragoman(
        str(tmp_path / "gone.txt"), "--home", str(tmp_path), "--shot", str(tmp_path / "out")
    )
    assert ran.returncode == 3
    assert "gone.txt is not there." in ran.stderr
    assert not (tmp_path / "out").exists()


def test_shot_into_a_folder_that_cannot_be_made_has_its_exit_code(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    ran = dragoman(
        str(LATIN_FIRST), "--home", str(tmp_path / "home"), "--shot", str(tmp_path / "file" / "out")
    )
    assert ran.returncode == 6
    assert "cannot be written" in ran.stderr


def test_brief_never_loads_qt(tmp_path: Path) -> None:
    code = (
        "import sys; from gui.__main__ import main; "
        f"main(['brief', {str(tmp_path / 'gone.txt')!r}, '--home', {str(tmp_path)!r}]); "
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False, timeout=120)
    assert ran.returncode == 0


def test_brief_is_handed_to_the_command_line(tmp_path: Path) -> None:
    assert main(["brief", str(tmp_path / "gone.txt"), "--home", str(tmp_path)]) == 3


def test_an_unknown_option_is_a_wrong_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--no-such-option"])
    assert ended.value.code == 2
    assert "usage" in capsys.readouterr().err


def test_a_home_that_is_a_file_is_a_wrong_command_line_for_the_window_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "home").rmdir()
    (tmp_path / "home").touch()
    with pytest.raises(SystemExit) as ended:
        main(["--home", str(tmp_path / "home")])
    assert ended.value.code == 2
    assert "is a file, not a folder" in capsys.readouterr().err


def fault() -> BaseException:
    """An exception that quotes an article, as third-party code may raise it."""
    text = Path(LATIN_FIRST).read_text("utf-8")
    with pytest.raises(ValueError, match="الساري") as caught:
        int(text)
    return caught.value


def test_a_fault_report_holds_versions_and_places_but_no_text_of_the_user() -> None:
    error = fault()
    text = crash.fault_report(type(error), error.__traceback__)
    assert "Python 3." in text
    assert "PySide6" in text
    assert "ValueError" in text
    assert "test_app.py" in text
    assert "الساري" not in text


def test_a_fault_is_logged_and_shown_without_text_of_the_user(
    qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    crash.start_log(tmp_path)
    error = fault()
    box = crash.report(type(error), error, error.__traceback__)
    crash.stop_log()
    assert isinstance(box, QMessageBox)
    qtbot.addWidget(box)
    log = (tmp_path / "dragoman.log").read_text("utf-8")
    for text in (log, box.detailedText(), capsys.readouterr().err):
        assert "ValueError" in text
        assert "الساري" not in text


def test_a_log_that_cannot_be_kept_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    crash.start_log(tmp_path / "file" / "log")
    crash.stop_log()
