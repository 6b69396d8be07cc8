import io
import json
import os
import pty
import re
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import docx
import pytest

import resources
from core.cli import main
from core.corrections import Corrections

ROOT = Path(resources.__file__).parents[1]
SAMPLE = resources.sample()


def brief(*arguments: str | Path) -> int:
    return main([str(argument) for argument in arguments], resources.MODELS)


@pytest.fixture
def small(tmp_path: Path) -> Path:
    file = tmp_path / "budget.txt"
    text = "المجلس يقر الميزانية\n\nأقر المجلس الميزانية بأغلبية 25 صوتا. وغادر النواب القاعة."
    file.write_text(text, "utf-8")
    return file


def test_one_file_goes_to_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    assert brief(SAMPLE) == 0
    told = capsys.readouterr()
    assert told.out.startswith("KEY POINTS - machine translation")
    assert "وكالة المنارة للأنباء" in told.out
    assert told.err == ""


def test_json_follows_the_schema(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert brief(small, "--format", "json", "--points", "1") == 0
    record = json.loads(capsys.readouterr().out)
    assert record["schema"] == 1
    assert set(record) == {"schema", "source", "package", "method", "key_points", "sentences"}
    assert [point["rank"] for point in record["key_points"]] == [1]
    assert [sentence["number"] for sentence in record["sentences"]] == [1, 2, 3]
    assert all(sentence["english"] for sentence in record["sentences"])


def test_a_word_document_goes_to_standard_output_and_to_a_folder(
    small: Path, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert brief(small, "--format", "docx") == 0
    assert brief(small, "--format", "docx", "--output", tmp_path / "out") == 0
    assert brief(small, SAMPLE, "--digest", "--format", "docx", "--output", tmp_path / "out") == 0
    files = sorted((tmp_path / "out").iterdir())
    assert [file.name for file in files] == ["budget.report.docx", "digest.report.docx"]
    for written in (capsysbinary.readouterr().out, *(file.read_bytes() for file in files)):
        words = [line.text for line in docx.Document(io.BytesIO(written)).paragraphs]
        assert "machine translation" in words[0]
        assert any("25" in line for line in words)


def test_a_word_document_is_not_poured_onto_a_terminal(small: Path) -> None:
    reader, writer = pty.openpty()
    arguments = [sys.executable, "-m", "gui", "brief", small, "--format", "docx"]
    run = subprocess.run(
        arguments, stdout=writer, stderr=subprocess.PIPE, text=True, cwd=ROOT, check=False
    )
    os.close(writer)
    os.close(reader)
    assert run.returncode == 2
    assert "--output DIR" in run.stderr


def test_several_files_go_to_a_folder_and_nothing_is_overwritten(
    small: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    for _ in range(2):
        assert brief(small, SAMPLE, "--output", out, "--format", "markdown") == 0
    assert sorted(file.name for file in out.iterdir()) == [
        "1-budget.report-2.md",
        "1-budget.report.md",
        "budget.report-2.md",
        "budget.report.md",
    ]


@pytest.mark.parametrize(
    ("content", "code", "words"),
    [
        (b"", 3, "no text"),
        (bytes(range(256)) * 8, 3, "does not hold text"),
        (b"This is an English article about Cairo and its people.", 4, "looks like Latin script"),
    ],
)
def test_a_file_that_will_not_do_is_one_line_and_an_exit_code(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes, code: int, words: str
) -> None:
    file = tmp_path / "article.txt"
    file.write_bytes(content)
    assert brief(file) == code
    told = capsys.readouterr()
    assert told.out == ""
    assert words in told.err
    assert told.err.count("\n") == 1


def test_a_missing_file_does_not_keep_the_others_from_being_read(
    small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert brief(tmp_path / "gone.txt", small, "--output", tmp_path / "out") == 3
    assert (tmp_path / "out" / "budget.report.txt").exists()
    assert "gone.txt is not there" in capsys.readouterr().err


def test_text_that_is_not_arabic_is_read_when_the_user_insists(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "english.txt"
    file.write_text("This is an English article about Cairo.", "utf-8")
    assert brief(file, "--force") == 0
    assert "about Cairo" in capsys.readouterr().out


def test_no_model_is_exit_code_5(
    small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert brief(small, "--model", tmp_path) == 5
    assert "no Arabic to English model package" in capsys.readouterr().err


def test_a_report_folder_that_cannot_be_made_is_exit_code_6(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert brief(small, "--output", small / "folder") == 6
    assert "cannot be written" in capsys.readouterr().err


def test_a_report_folder_whose_path_holds_a_file_asks_for_another_folder(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    brief(small, "--output", small / "folder")
    assert "A part of this path is a file: choose another folder." in capsys.readouterr().err


def test_a_report_folder_that_is_a_file_asks_for_another_name(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert brief(small, "--output", small) == 6
    assert "Choose another name" in capsys.readouterr().err


def test_a_failure_names_its_file_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    brief(tmp_path / "gone.txt")
    assert capsys.readouterr().err.count("gone.txt") == 1


def test_a_failure_that_does_not_name_its_file_has_the_name_before_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "english.txt"
    file.write_text("This is an English article about Cairo and its people.", "utf-8")
    brief(file)
    assert "dragoman: english.txt: This does not look like" in capsys.readouterr().err


@pytest.mark.parametrize("home", ["budget.txt", "budget.txt/home"])
def test_a_home_that_cannot_be_a_folder_is_a_wrong_command_line(
    small: Path, capsys: pytest.CaptureFixture[str], home: str
) -> None:
    with pytest.raises(SystemExit) as ended:
        brief(small, "--home", small.parent / home)
    assert ended.value.code == 2
    assert "budget.txt is a file, not a folder" in capsys.readouterr().err


@pytest.mark.parametrize("home", ["", " "])
def test_a_home_without_a_name_is_a_wrong_command_line(
    small: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    home: str,
) -> None:
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    with pytest.raises(SystemExit) as ended:
        brief(small, "--home", home)
    assert ended.value.code == 2
    assert "no folder is named" in capsys.readouterr().err
    assert not list(here.iterdir())


@pytest.mark.parametrize("arguments", [[], ["--points", "0", "a"], ["--format", "odt", "a"]])
def test_a_wrong_command_line_is_exit_code_2(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        brief(*arguments)
    assert ended.value.code == 2


def test_a_full_disk_is_exit_code_6_and_leaves_no_half_report(small: Path, tmp_path: Path) -> None:
    program = (
        "import resource, signal, sys\n"
        "from core.cli import main\n"
        "import resources\n"
        "from core.packages import bundled, tokenizer\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (512, 512))\n"
        "sys.exit(main(sys.argv[1:], resources.MODELS))\n"
    )
    out = tmp_path / "out"
    ended = subprocess.run(
        [sys.executable, "-c", program, small, "--output", out],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 6, ended.stderr
    assert "cannot be written" in ended.stderr
    assert list(out.iterdir()) == []


def test_reading_keeps_translations_only_when_the_settings_say_so(
    small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = tmp_path / "kept"
    brief(small, "--home", home)
    assert (home / "cache" / "translations.sqlite").exists()
    other = tmp_path / "not-kept"
    (other / "config").mkdir(parents=True)
    (other / "config" / "settings.json").write_text('{"keep_translations": false}', "utf-8")
    brief(small, "--home", other)
    assert not (other / "cache").exists()
    assert capsys.readouterr().out


def test_a_share_of_the_sentences_can_be_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert brief(SAMPLE, "--share", "50%", "--format", "json") == 0
    record = json.loads(capsys.readouterr().out)
    body = [sentence for sentence in record["sentences"] if sentence["paragraph"] > 0]
    assert len(record["key_points"]) == round(len(body) / 2)


def test_an_english_focus_word_is_found_through_the_translation(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    brief(small, "--format", "json", "--points", "1")
    plain = json.loads(capsys.readouterr().out)
    (last,) = (s for s in plain["sentences"] if s["number"] == 3)
    word = max(re.findall("[A-Za-z]+", last["english"]), key=len)
    brief(small, "--format", "json", "--points", "1", "--focus", word)
    focused = json.loads(capsys.readouterr().out)
    assert word in focused["key_points"][0]["english"]
    assert word in focused["method"]["key_points"]


def test_several_articles_give_one_digest(
    small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("أقر المجلس الميزانية بأغلبية 26 صوتا. وانتهت الجلسة مساء.", "utf-8")
    assert brief(small, other, "--digest") == 0
    told = capsys.readouterr().out
    assert told.startswith("DIGEST OF 2 ARTICLES")
    assert "Figures: DIFFER between the sources" in told


def test_a_digest_leaves_out_what_cannot_be_read_and_says_so(
    small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert brief(small, tmp_path / "gone.txt", "--digest") == 3
    told = capsys.readouterr()
    assert told.out.startswith("DIGEST OF 1 ARTICLE -")
    assert "gone.txt is not there" in told.err


def test_the_desks_corrections_hold_without_a_window_as_well(
    small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store = Corrections(tmp_path / "home" / "data" / "corrections.sqlite")
    store.keep("وغادر النواب القاعة.", "The members left the hall.", datetime.now(UTC))
    assert brief(small, "--home", tmp_path / "home", "--points", "2") == 0
    told = capsys.readouterr().out
    assert "The members left the hall. [para 1, sent. 2; edited by analyst]" in told


@pytest.mark.parametrize("chosen", [["--points", "1"], ["--share", "50"]])
def test_a_report_notes_a_name_whose_english_changes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], chosen: list[str]
) -> None:
    english = {
        "قال المدرب هشام حمدان إن الفريق جاهز.": "Coach Hisham Hamdan said the team was ready.",
        "وأضاف حمدان أن المباراة صعبة.": "Hamedan added that the match was hard.",
        "ووصل هشام حمدان مساء أمس.": "Hisham Hamdan arrived last night.",
    }
    store = Corrections(tmp_path / "home" / "data" / "corrections.sqlite")
    for arabic, wanted in english.items():
        store.keep(arabic, wanted, datetime.now(UTC))
    file = tmp_path / "coach.txt"
    file.write_text("\n\n".join(["الفريق جاهز", *english]), "utf-8")
    assert brief(file, "--home", tmp_path / "home", "--format", "json", *chosen) == 0
    sentences = json.loads(capsys.readouterr().out)["sentences"]
    noted = [s["number"] for s in sentences for c in s["checks"] if c["kind"] == "consistency"]
    assert noted == [3]


def test_a_damaged_names_file_is_said_and_the_article_is_read(
    small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = tmp_path / "home" / "data"
    data.mkdir(parents=True)
    (data / "names.tsv").write_bytes(b"\xff\xfe\x00 not a table")
    assert brief(small, "--home", tmp_path / "home") == 0
    told = capsys.readouterr()
    assert told.out.startswith("KEY POINTS")
    assert "names.tsv cannot be used" in told.err


def test_one_foreign_article_of_a_table_leaves_the_others_in_the_digest(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "articles.csv"
    rows = ["title,text", "أول,وصل الوفد إلى القاهرة اليوم.", "second,This one is in English only."]
    table.write_text("\n".join(rows), "utf-8")
    assert brief(table, "--digest") == 4
    assert capsys.readouterr().out.startswith("DIGEST OF 1 ARTICLE -")


def test_a_digest_keeps_to_the_method_and_the_share(capsys: pytest.CaptureFixture[str]) -> None:
    brief(SAMPLE, "--digest", "--points", "3")
    usual = capsys.readouterr().out
    brief(SAMPLE, "--digest", "--method", "lead", "--share", "100")
    whole = capsys.readouterr().out
    assert usual.count("Checks:") == 3
    assert whole.count("Checks:") > 10


def test_the_report_is_utf_8_whatever_the_terminal_is_set_to(small: Path, tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "gui", "brief", small, "--home", tmp_path / "home"],
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": "latin-1"},
        capture_output=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    assert "أقر المجلس" in ended.stdout.decode("utf-8")


def test_the_same_text_twice_is_one_source_of_a_digest(
    small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = tmp_path / "copy.txt"
    copy.write_bytes(small.read_bytes())
    assert brief(small, copy, "--digest") == 0
    told = capsys.readouterr()
    assert told.out.startswith("DIGEST OF 1 ARTICLE -")
    assert "what came twice is told once" in told.err


def test_a_focus_that_nothing_has_is_not_claimed(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert brief(small, "--focus", "zebra") == 0
    assert "zebra" not in capsys.readouterr().out


def test_a_text_that_is_not_arabic_is_not_called_arabic(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "english\nnote.txt"
    file.write_text("This is an English article about Cairo.", "utf-8")
    assert brief(file, "--force") == 0
    told = capsys.readouterr().out
    assert "Source: english note.txt; opened" in told
    assert "english note.txt" in told
    assert "\u2067This" not in told
