"""The files of a model package around its weights: metadata, card, licence, manifest, archive."""

import hashlib
import json
import zipfile
from pathlib import Path

TEXTS = Path(__file__).parent / "texts"


def write_texts(folder: Path, version: str) -> None:
    """Write metadata.json, README.md (the model card) and LICENSE into a package folder."""
    metadata = {
        "package_version": version,
        "argos_version": "1.9",
        "from_code": "ar",
        "from_name": "Arabic",
        "to_code": "en",
        "to_name": "English",
    }
    (folder / "metadata.json").write_text(json.dumps(metadata, indent=2) + "\n", "utf-8")
    (folder / "LICENSE").write_text((TEXTS / "licence.txt").read_text("utf-8"), "utf-8")
    write_card(folder, "Not measured yet.", "")


def write_card(folder: Path, scores: str, notes: str) -> None:
    """Write README.md, the model card, with Markdown `scores` and `notes` on this version."""
    card = (TEXTS / "card.md").read_text("utf-8")
    card = card.replace("{scores}", scores.strip()).replace("{notes}", notes.strip())
    (folder / "README.md").write_text(card, "utf-8")


def write_manifest(models: Path) -> None:
    """Write `models/manifest.json`: path in `models` -> SHA-256, for every package file."""
    files = sorted(path for path in models.glob("translate-*/**/*") if path.is_file())
    hashes = {
        path.relative_to(models).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in files
    }
    (models / "manifest.json").write_text(json.dumps(hashes, indent=1) + "\n", "utf-8")


def pack(folder: Path) -> Path:
    """Zip a package folder beside itself as `.argosmodel` and return the archive's path.

    Entries are sorted and carry a fixed date, so that the same files give the same archive.
    """
    archive = folder.with_name(folder.name + ".argosmodel")
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as entries:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                name = path.relative_to(folder.parent).as_posix()
                entries.writestr(zipfile.ZipInfo(name), path.read_bytes(), zipfile.ZIP_DEFLATED)
    return archive
