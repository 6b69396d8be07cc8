import subprocess
import sys
from pathlib import Path

import pytest

from core.errors import CannotWrite
from core.writing import free_name, write_whole


def test_the_file_holds_what_was_written(tmp_path: Path) -> None:
    write_whole(tmp_path / "report.txt", "تقرير\n")
    assert (tmp_path / "report.txt").read_bytes() == "تقرير\n".encode()
    assert [file.name for file in tmp_path.glob("*.txt")] == ["report.txt"]


def test_a_folder_that_is_gone_is_said(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite):
        write_whole(tmp_path / "gone" / "report.txt", "text")


def test_a_full_disk_leaves_the_older_file_and_no_rubbish(tmp_path: Path) -> None:
    file = tmp_path / "report.txt"
    file.write_text("older", "utf-8")
    program = (
        "import resource, signal, sys\n"
        "from pathlib import Path\n"
        "from core.errors import CannotWrite\n"
        "from core.writing import write_whole\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))\n"
        "try:\n"
        "    write_whole(Path(sys.argv[1]), 'x' * 100_000)\n"
        "except CannotWrite as error:\n"
        "    print(error.fault)\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", program, file], capture_output=True, text=True, check=True
    )
    assert told.stdout.strip() == "File too large"
    assert file.read_text("utf-8") == "older"
    assert [found.name for found in tmp_path.iterdir() if found.is_file()] == ["report.txt"]


def test_a_taken_name_gets_a_number(tmp_path: Path) -> None:
    names = []
    for _ in range(3):
        file = free_name(tmp_path / "a.report.txt")
        file.write_text("", "utf-8")
        names.append(file.name)
    assert names == ["a.report.txt", "a.report-2.txt", "a.report-3.txt"]
