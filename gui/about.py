"""What the program says of itself: version, model package, limits, licences."""

from __future__ import annotations

import html
import importlib.metadata
import platform
import re

import PySide6

from core.packages import Package

_NAME = re.compile(r"^[\w.-]+")
_LONGEST = 70


def version() -> str:
    """The program's version; "development" when it runs without being installed."""
    try:
        return importlib.metadata.version("dragoman")
    except importlib.metadata.PackageNotFoundError:
        return "development"


def versions() -> str:
    """The versions that matter in a report of a fault, in one line."""
    return (
        f"Dragoman {version()}, Python {platform.python_version()}, "
        f"PySide6 {PySide6.__version__}, {platform.system()} {platform.release()}"
    )


def about_page(package: Package | None) -> str:
    """The page as HTML.

    Args:
        package: the model package in use, None while none has been used.
    """
    if package is None:
        model = "No article has been translated yet."
    else:
        name, place = html.escape(package.name), html.escape(str(package.place))
        model = f"{name}<br>{place}<br>SHA-256 {package.fingerprint[:16]}…"
    rows = "".join(
        f"<tr><td style='padding: 2px 24px 2px 0'>{html.escape(name)}</td>"
        f"<td style='padding: 2px 0'>{html.escape(licence)}</td></tr>"
        for name, licence in libraries()
    )
    return f"""
    <h2>Dragoman</h2>
    <p>Key points of Arabic news in English, beside the translation, on a machine without a
    network. Version {version()}.</p>
    <h3>Model package</h3>
    <p>{model}</p>
    <h3>Limits</h3>
    <p>A machine translates here, and it makes mistakes that read well: numbers, names and
    negations can change. The checks find some of them, not all. No check is no proof. Read the
    Arabic, or have it read, before anything rests on a sentence.</p>
    <p>This program makes no network connections. Your text is never written to a log.</p>
    <h3>Licences</h3>
    <p>Dragoman: MIT. Bundled model package: CC BY-SA 4.0; its sources are listed in its folder.</p>
    <table>{rows}</table>
    """


def libraries() -> list[tuple[str, str]]:
    """Name with version, and licence, of every library the program asks for."""
    try:
        required = importlib.metadata.requires("dragoman") or []
    except importlib.metadata.PackageNotFoundError:
        return []
    names = sorted({_NAME.findall(line)[0] for line in required}, key=str.lower)
    return [
        (f"{name} {importlib.metadata.version(name)}", _licence(importlib.metadata.metadata(name)))
        for name in names
    ]


def _licence(metadata: importlib.metadata.PackageMetadata) -> str:
    """A library's licence as its own metadata state it, in one line."""
    classifiers = [line for line in metadata.get_all("Classifier", []) if "License ::" in line]
    for field in ("License-Expression", "License"):
        words = metadata[field].strip().split("\n")[0] if field in metadata else ""
        if 0 < len(words) <= _LONGEST and words != "UNKNOWN":
            return words
    return classifiers[-1].split(" :: ")[-1] if classifiers else "see its documentation"
