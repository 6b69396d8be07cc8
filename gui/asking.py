"""Questions the window asks in a dialog; each returns the answer, None when there is none."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from core.article import Source
from core.packages import Listing
from core.readers import suffixes
from core.readers.encodings import ENCODINGS
from gui.copying import FORMATS
from gui.dialogs import ChoiceDialog, Option, SourceForm
from gui.models import PackageChoice

_ORIGINS = {
    "bundled": "came with this program",
    "user": "installed by you",
    "argos": "found in Argos Translate's own folder",
    "file": "named on the command line",
}


def files_to_open(parent: QWidget, folder: str) -> list[Path]:
    """The files of one or several articles; none when the user thought better of it."""
    kinds = " ".join(f"*{suffix}" for suffix in suffixes())
    filters = f"Articles ({kinds});;All files (*)"
    names, _ = QFileDialog.getOpenFileNames(parent, "Open articles", folder, filters)
    return [Path(name) for name in names]


def file_to_save(parent: QWidget, suggested: Path) -> Path | None:
    """Where a report goes; the chosen kind adds its suffix when the name has none."""
    kinds = {name: suffix for suffix, (name, _) in FORMATS.items()}
    name, kind = QFileDialog.getSaveFileName(
        parent, "Save report", str(suggested), ";;".join(kinds)
    )
    if not name:
        return None
    file = Path(name)
    return file if file.suffix.lower() in FORMATS else file.with_name(file.name + kinds[kind])


def encoding(parent: QWidget, present: str) -> str | None:
    """An encoding to read the file again with."""
    options = [Option(shown, "", name) for name, shown in ENCODINGS]
    dialog = ChoiceDialog("Encoding of the file", options, present, parent)
    return str(dialog.value()) if dialog.exec() and dialog.value() is not None else None


def package(parent: QWidget, listing: Listing, present: PackageChoice) -> PackageChoice | None:
    """A model package."""
    options = package_options(listing)
    dialog = ChoiceDialog("Model package", options, present, parent)
    value = dialog.value() if dialog.exec() else None
    return value if isinstance(value, PackageChoice) else None


def package_options(listing: Listing) -> Sequence[Option]:
    """The packages of a listing, those that cannot be used last and with the reason."""
    usable = [
        Option(
            found.name,
            f"{_ORIGINS[found.origin]} · {found.place}",
            PackageChoice()
            if found.origin == "bundled"
            else PackageChoice(found.place, found.origin),
        )
        for found in listing.packages
    ]
    damaged = [
        Option(fault.place.name, f"cannot be used: {fault.fault}", None, usable=False)
        for fault in listing.damaged
    ]
    return [*usable, *damaged]


def source(parent: QWidget, present: Source) -> Source | None:
    """What is known about where the article came from."""
    form = SourceForm(present, parent)
    return form.source() if form.exec() else None
