"""Model packages: the bundled one, the installed ones, and whether they can be trusted.

This is the only file that imports argostranslate, and of it only ``package`` and ``tokenizer``:
``argostranslate.translate`` loads torch and can reach for the network
(docs/decisions/0001-argostranslate-without-torch.md).
"""

from __future__ import annotations

import errno
import hashlib
import importlib.metadata
import json
import lzma
import os
import sys
import tempfile
import threading
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol, cast

from core.errors import CannotWrite, DamagedPackage, NoModel

_IMPORTING = threading.Lock()
_FOLDERS_OF_ARGOS = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")
_READ_BY_ARGOS = (*_FOLDERS_OF_ARGOS, "ARGOS_")
_LARGEST_UNPACKED = 4 * 1024**3
_NOT_WHOLE = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    NotImplementedError,
    RuntimeError,
)


@dataclass(frozen=True)
class Package:
    """An unpacked argos package that translates Arabic into English.

    Attributes:
        place: its folder.
        version: as in its metadata ("1.0").
        origin: where it was found: "bundled", "user", "argos" or "file".
        fingerprint: SHA-256 over its model files, hexadecimal.
        target_prefix: a token that its decoder wants first; "" for none.
    """

    place: Path
    version: str
    origin: str
    fingerprint: str
    target_prefix: str = ""

    @property
    def name(self) -> str:
        """What the window and the report block call it ("bundled news model 1.0")."""
        if self.origin == "bundled":
            return f"bundled news model {self.version}"
        return f"model package {self.place.name} (version {self.version})"

    @property
    def model(self) -> Path:
        """Folder of its CTranslate2 model."""
        return self.place / "model"


@dataclass(frozen=True)
class Listing:
    """What was found in the package folders.

    Attributes:
        packages: those that can be used.
        damaged: those that cannot, with the reason.
    """

    packages: tuple[Package, ...]
    damaged: tuple[DamagedPackage, ...]


class Tokenizer(Protocol):
    """Cuts a sentence into the model's tokens and puts tokens together again."""

    def encode(self, sentence: str) -> list[str]:
        """The tokens of a sentence."""

    def decode(self, tokens: list[str]) -> str:
        """The text of some tokens."""


def bundled(models: Path) -> Package:
    """The package that came with the program, checked against its manifest.

    Args:
        models: folder that holds exactly one package and ``manifest.json``, which maps each
            file's path in that folder to its SHA-256.

    Raises:
        NoModel: there is no package.
        DamagedPackage: a file is missing, or differs from the manifest.
    """
    places = sorted(models.glob("translate-ar_en-*"))
    if not places:
        raise NoModel(models)
    try:
        manifest = json.loads((models / "manifest.json").read_text("utf-8"))
        for name, expected in manifest.items():
            if _sha256(models / name) != expected:
                raise DamagedPackage(places[0], f"{name} differs from the manifest")
    except (OSError, ValueError, AttributeError) as error:
        raise DamagedPackage(places[0], "a file of the manifest cannot be read") from error
    return open_package(places[0], "bundled")


def open_package(place: Path, origin: str) -> Package:
    """The package in a folder.

    Raises:
        NoModel: the folder holds no package, or none from Arabic into English.
        DamagedPackage: it is a package, but a part of it is missing or unreadable.
    """
    metadata = place / "metadata.json"
    if not metadata.is_file():
        raise NoModel(place)
    try:
        fields = json.loads(metadata.read_text("utf-8"))
        languages = fields.get("from_code"), fields.get("to_code")
        version = str(fields.get("package_version", ""))
        prefix = str(fields.get("target_prefix", ""))
    except (OSError, ValueError, AttributeError) as error:
        raise DamagedPackage(place, "metadata.json cannot be read") from error
    if languages != ("ar", "en"):
        raise NoModel(place)
    return Package(place, version, origin, _fingerprint(place), prefix)


def find(user: Path, argos: Iterable[Path]) -> Listing:
    """The Arabic to English packages in the user's folder and in argostranslate's own."""
    packages: list[Package] = []
    damaged: list[DamagedPackage] = []
    for folder, origin in [(user, "user"), *((place, "argos") for place in argos)]:
        for place in _folders(folder):
            try:
                packages.append(open_package(place, origin))
            except DamagedPackage as fault:
                damaged.append(fault)
            except NoModel:
                continue
    return Listing(tuple(packages), tuple(damaged))


def install(packed: Path, user: Path) -> Package:
    """Unpack an ``.argosmodel`` file into the user's package folder.

    Raises:
        DamagedPackage: it is not there, is not a package, is damaged, or unpacks to more than 4 GB.
        NoModel: it does not translate Arabic into English.
        CannotWrite: the folder cannot be written; nothing half unpacked is left behind.
    """
    try:
        user.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=user, prefix=".unpacking-") as scratch:
            _unpack(packed, Path(scratch))
            places = [place for place in Path(scratch).iterdir() if place.is_dir()]
            if len(places) != 1:
                raise DamagedPackage(packed, "it holds no single package folder")
            package = open_package(places[0], "user")
            target = user / package.place.name
            if target.exists():
                raise CannotWrite(
                    target, "a package of this name is installed already", errno.EEXIST
                )
            package.place.rename(target)
    except OSError as error:
        raise CannotWrite.because(error, user) from error
    return open_package(target, "user")


def tokenizer(package: Package) -> Tokenizer:
    """The package's own tokenizer.

    Raises:
        DamagedPackage: it cannot be loaded.
    """
    try:
        loaded = cast("Tokenizer", _argos_package()(package.place).tokenizer)
        # argostranslate reads the file at the first use only: find damage now.
        loaded.encode("")
    except Exception as error:
        raise DamagedPackage(package.place, "its tokenizer cannot be loaded") from error
    return loaded


def argos_version() -> str:
    """Version of the argostranslate library, for provenance."""
    return importlib.metadata.version("argostranslate")


def _argos_package() -> Callable[[Path], Any]:
    """The class that stands for a package in argostranslate."""
    with _IMPORTING:
        first = "argostranslate.package" not in sys.modules
        with _argos_keeps_its_hands_off() if first else nullcontext():
            from argostranslate.package import Package as ArgosPackage  # noqa: PLC0415
    return cast("Callable[[Path], Any]", ArgosPackage)


@contextmanager
def _argos_keeps_its_hands_off() -> Iterator[None]:
    """Let argostranslate make its folders in a place that goes away, and log nothing.

    Its settings module reads the environment and makes folders when it is first imported.
    """
    before = {name: os.environ[name] for name in os.environ if name.startswith(_READ_BY_ARGOS)}
    with tempfile.TemporaryDirectory() as scratch:
        for name in before:
            del os.environ[name]
        os.environ.update(dict.fromkeys(_FOLDERS_OF_ARGOS, scratch))
        try:
            yield
        finally:
            for name in _FOLDERS_OF_ARGOS:
                del os.environ[name]
            os.environ.update(before)


def _folders(folder: Path) -> list[Path]:
    """The folders in a folder, none when it cannot be listed."""
    try:
        return sorted(place for place in folder.iterdir() if place.is_dir())
    except OSError:
        return []


def _unpack(packed: Path, folder: Path) -> None:
    """Unpack a zip of a sane announced size; zipfile itself keeps all names inside the folder."""
    try:
        stream = packed.open("rb")
    except OSError as error:
        raise DamagedPackage(packed, error.strerror or "it cannot be read") from error
    try:
        with stream, zipfile.ZipFile(stream) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > _LARGEST_UNPACKED:
                raise DamagedPackage(packed, "it unpacks to more than 4 GB")
            archive.extractall(folder)
    except (*_NOT_WHOLE, OSError) as error:
        # bz2 tells damaged data as an OSError, but without the number that the system's have.
        if isinstance(error, OSError) and error.errno is not None:
            raise
        raise DamagedPackage(packed, "it is not a whole package file") from error


def _fingerprint(place: Path) -> str:
    """SHA-256 over the names and contents of the files that decide the translations."""
    files = sorted((place / "model").glob("*")) + sorted(place.glob("*.model"))
    if not (place / "model" / "model.bin").is_file() or not any(place.glob("*.model")):
        raise DamagedPackage(place, "the model or its vocabulary is missing")
    whole = hashlib.sha256()
    try:
        for file in files:
            whole.update(f"{file.relative_to(place)}\0{_sha256(file)}\n".encode())
    except OSError as error:
        raise DamagedPackage(place, "a model file cannot be read") from error
    return whole.hexdigest()


def _sha256(file: Path) -> str:
    """SHA-256 of a file, hexadecimal."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
