"""What the program says of itself: version, model package, limits, licences."""

from __future__ import annotations

import html
import importlib.metadata
import platform

import PySide6

from core.packages import Package

_LIBRARIES = {
    "PySide6-Essentials": "LGPL 3.0",
    "argostranslate": "MIT",
    "ctranslate2": "MIT",
    "sentencepiece": "Apache 2.0",
    "sumy": "Apache 2.0",
    "charset-normalizer": "MIT",
    "platformdirs": "MIT",
}


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
        f"<tr><td style='padding: 2px 24px 2px 0'>{name} {_version(name)}</td>"
        f"<td style='padding: 2px 0'>{licence}</td></tr>"
        for name, licence in _LIBRARIES.items()
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


def _version(name: str) -> str:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return ""
