"""``dragoman brief FILE...``: key points and report blocks without a window."""

from __future__ import annotations

import argparse
import errno
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from core import record, report
from core.article import Article
from core.block_formats import WRITERS
from core.cache import Cache, Remembering
from core.digest import digest
from core.digest_report import digest_block, told_once
from core.errors import (
    CannotWrite,
    DamagedLedger,
    DamagedPackage,
    DragomanError,
    NoModel,
    NotArabic,
    UnreadableArticle,
)
from core.explain import explain
from core.keypoints import DEFAULT, Method, points_for
from core.options import SUFFIXES, parse
from core.packages import bundled, open_package
from core.paths import Paths, default_paths
from core.plural import plural
from core.readers import read_all
from core.reading import (
    Finished,
    Ranked,
    Reading,
    Translated,
    ranked_again,
    read_article,
    with_name_notes,
)
from core.settings import Settings, load
from core.translator import Engine, Translator
from core.wording import Wording
from core.writing import free_name, write_whole

EXIT_CODES: dict[type[DragomanError], int] = {
    UnreadableArticle: 3,
    NotArabic: 4,
    NoModel: 5,
    DamagedPackage: 5,
    CannotWrite: 6,
    DamagedLedger: 6,
}
"""Exit code of each failure; 0 is success and 2 a wrong command line."""


@dataclass(frozen=True)
class _Desk:
    """What every file is read with."""

    translator: Translator
    wording: Wording
    settings: Settings
    options: argparse.Namespace


def main(arguments: Sequence[str], models: Path) -> int:
    """Run ``dragoman brief``.

    Args:
        arguments: the command line after ``brief``.
        models: folder of the bundled package.

    Returns:
        The exit code; with several files the highest of all.
    """
    options = parse(arguments)
    paths = default_paths(options.home)
    settings = load(paths.settings)
    wording = Wording(paths)
    for trouble in wording.troubles.values():
        complain(trouble)
    try:
        translator = _translator(options.model, settings, paths, models)
    except DragomanError as error:
        return complain(error)
    desk = _Desk(translator, wording, settings, options)
    files = [Path(name) for name in options.files]
    if options.digest:
        return _digest(files, desk)
    return max(_brief(file, desk) for file in files)


def complain(error: DragomanError, file: Path | None = None) -> int:
    """Say in one line on standard error what is wrong and what to do; the exit code.

    Args:
        error: what is wrong.
        file: the article it is about; its name comes first unless the sentence has it.
    """
    told = explain(error)
    name = f"{file.name}: " if file is not None and file.name not in told.sentence else ""
    print(f"dragoman: {name}{told.sentence} {told.advice}", file=sys.stderr)
    return EXIT_CODES[type(error)]


def _translator(named: Path | None, settings: Settings, paths: Paths, models: Path) -> Translator:
    """The translator over the named, the chosen or the bundled package, with its cache."""
    if named is not None:
        package = open_package(named, "file")
    elif settings.package:
        package = open_package(Path(settings.package), "user")
    else:
        package = bundled(models)
    return Remembering(
        Engine(package), Cache(paths.translations if settings.keep_translations else None)
    )


def _brief(file: Path, desk: _Desk) -> int:
    """Read all articles of one file and write their reports; the exit code."""
    options = desk.options
    code = 0
    for reading in _readings(file, desk):
        try:
            if isinstance(reading, DragomanError):
                raise reading
            written = _formatted(reading, options.format, desk.settings.marking)
            _write(written, file, options, alone=len(options.files) == 1)
        except DragomanError as error:
            code = max(code, complain(error, file))
    return code


def _digest(files: Sequence[Path], desk: _Desk) -> int:
    """Read all articles of all files and write one digest; the exit code."""
    options, settings = desk.options, desk.settings
    code = 0
    readings: list[Reading] = []
    for file in files:
        for reading in _readings(file, desk):
            if isinstance(reading, Reading):
                readings.append(reading)
            else:
                code = max(code, complain(reading, file))
    given, readings = len(readings), list(told_once(readings))
    if len(readings) < given:
        print("dragoman: what came twice is told once", file=sys.stderr)
    if not readings:
        return code
    facts = digest(
        [reading.sentences for reading in readings],
        max(len(reading.key_points) for reading in readings),
        method=_method(options, settings),
        focus=options.focus,
    )
    made = datetime.now(UTC)
    block = digest_block(readings, facts, made=made, marking=settings.marking)
    try:
        _write(WRITERS[options.format](block), Path("digest"), options, alone=True)
    except CannotWrite as error:
        return max(code, complain(error))
    return code


def _readings(file: Path, desk: _Desk) -> Iterator[Reading | DragomanError]:
    """The reading of each article of a file, or what kept it from being read."""
    try:
        articles = read_all(file, retrieved=datetime.now(UTC), encoding=desk.options.encoding)
    except DragomanError as error:
        yield error
        return
    for article in articles:
        try:
            yield _read(article, desk)
        except DragomanError as error:
            yield error


def _method(options: argparse.Namespace, settings: Settings) -> Method:
    """How the key points are chosen: as asked for, as set, or as usual."""
    known = {method.value: method for method in Method}
    return known.get(options.method or settings.method, DEFAULT)


def _read(article: Article, desk: _Desk) -> Reading:
    """The finished reading of one article, with progress on a terminal."""
    options, settings = desk.options, desk.settings
    progress = _progress(article.source.file_name)
    done: set[int] = set()
    total = 0
    method = _method(options, settings)
    points = options.points or settings.points
    for event in read_article(
        article,
        desk.translator,
        points=points,
        force=options.force,
        method=method,
        focus=options.focus,
        corrections=desk.wording.corrections,
        names=desk.wording.names,
        terms=desk.wording.terms,
    ):
        match event:
            case Ranked(sentences=sentences):
                total = len(sentences)
                progress(len(done), total)
            case Translated(pair=pair):
                done.add(pair.number)
                progress(len(done), total)
            case Finished(reading=reading) if options.focus or options.share:
                if options.share:
                    points = points_for(reading.sentences, options.share)
                reading = ranked_again(reading, points, method=method, focus=options.focus)
                return with_name_notes(reading, desk.wording.names)
            case Finished(reading=reading):
                return with_name_notes(reading, desk.wording.names)
    raise AssertionError("a reading always finishes")


def _progress(name: str) -> Callable[[int, int], None]:
    """What shows the progress: a line that is written over, on a terminal only."""
    if not sys.stderr.isatty():
        return lambda _done, _total: None

    def show(done: int, total: int) -> None:
        bar = "#" * round(20 * done / max(total, 1))
        end = "\n" if done == total else ""
        print(
            f"\r{name} [{bar:<20}] {done} of {plural(total, 'sentence')}",
            end=end,
            file=sys.stderr,
            flush=True,
        )

    return show


def _formatted(reading: Reading, wanted: str, marking: str) -> str | bytes:
    """The report in the wanted format."""
    made = datetime.now(UTC)
    if wanted == "json":
        return record.to_json(reading, made=made)
    return WRITERS[wanted](report.block(reading, made=made, marking=marking))


def _write(written: str | bytes, file: Path, options: argparse.Namespace, *, alone: bool) -> None:
    """Write a report to the output folder, or to standard output when it is the only one.

    Raises:
        CannotWrite: the disk is full or the folder cannot be written.
    """
    if options.output is None and alone:
        try:
            if sys.stdout is None:
                raise CannotWrite(Path("standard output"), "it is closed", errno.EBADF)
            sys.stdout.flush()
            sys.stdout.buffer.write(
                written if isinstance(written, bytes) else written.encode("utf-8", errors="replace")
            )
            sys.stdout.flush()
        except OSError as error:
            raise CannotWrite.because(error, Path("standard output")) from error
        return
    folder: Path = options.output or Path.cwd()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotWrite.because(error, folder) from error
    target = free_name(folder / f"{file.stem}.report{SUFFIXES[options.format]}")
    write_whole(target, written)
    print(f"wrote {target}", file=sys.stderr)
