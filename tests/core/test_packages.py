import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import resources
from core.errors import CannotWrite, DamagedPackage, NoModel
from core.packages import bundled, find, install, open_package, tokenizer
from core.paths import argos_packages

ROOT = Path(resources.__file__).parents[1]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the folder of the bundled package that may be damaged."""
    return Path(shutil.copytree(resources.MODELS, tmp_path / "models"))


def only_package(models: Path) -> Path:
    (place,) = models.glob("translate-ar_en-*")
    return place


def packed(place: Path, target: Path) -> Path:
    with zipfile.ZipFile(target, "w") as archive:
        for file in place.rglob("*"):
            archive.write(file, file.relative_to(place.parent))
    return target


def test_the_program_carries_exactly_one_package_that_agrees_with_its_manifest() -> None:
    package = bundled(resources.MODELS)
    assert package.place == only_package(resources.MODELS)
    assert package.name == f"bundled news model {package.version}"
    assert len(package.fingerprint) == 64


def test_every_file_of_the_bundled_package_is_in_the_manifest() -> None:
    manifest = json.loads((resources.MODELS / "manifest.json").read_text("utf-8"))
    files = {
        file.relative_to(resources.MODELS).as_posix()
        for file in only_package(resources.MODELS).rglob("*")
        if file.is_file()
    }
    assert set(manifest) == files


def test_a_changed_model_file_is_damage(copy: Path) -> None:
    with (only_package(copy) / "model" / "model.bin").open("r+b") as file:
        file.seek(100_000)
        file.write(b"x" * 16)
    with pytest.raises(DamagedPackage, match="differs from the manifest"):
        bundled(copy)


def test_a_missing_file_is_damage(copy: Path) -> None:
    (only_package(copy) / "sentencepiece.model").unlink()
    with pytest.raises(DamagedPackage):
        bundled(copy)


def test_a_missing_manifest_is_damage(copy: Path) -> None:
    (copy / "manifest.json").unlink()
    with pytest.raises(DamagedPackage):
        bundled(copy)


def test_no_package_at_all_is_said(tmp_path: Path) -> None:
    with pytest.raises(NoModel):
        bundled(tmp_path)


def test_a_package_for_another_language_is_not_taken(copy: Path) -> None:
    metadata = only_package(copy) / "metadata.json"
    fields = json.loads(metadata.read_text("utf-8"))
    metadata.write_text(json.dumps({**fields, "from_code": "fa"}), "utf-8")
    with pytest.raises(NoModel):
        open_package(only_package(copy), "file")


def test_unreadable_metadata_is_damage(copy: Path) -> None:
    (only_package(copy) / "metadata.json").write_text("[1, 2", "utf-8")
    with pytest.raises(DamagedPackage):
        open_package(only_package(copy), "file")


def test_a_broken_tokenizer_is_damage(copy: Path) -> None:
    (only_package(copy) / "sentencepiece.model").write_bytes(b"not a model")
    package = open_package(only_package(copy), "file")
    with pytest.raises(DamagedPackage):
        tokenizer(package).encode("نص")


def test_packages_of_the_user_and_of_argos_are_listed_with_their_origin(
    copy: Path, tmp_path: Path
) -> None:
    user = tmp_path / "user"
    shutil.copytree(only_package(copy), user / "mine")
    shutil.copytree(only_package(copy), user / "broken")
    (user / "broken" / "model" / "model.bin").unlink()
    (argos,) = argos_packages()
    shutil.copytree(only_package(copy), argos / "translate-ar_en-1_0")
    (argos / "translate-en_fr-1_0").mkdir()
    listing = find(user, argos_packages())
    assert [(p.place.name, p.origin) for p in listing.packages] == [
        ("mine", "user"),
        ("translate-ar_en-1_0", "argos"),
    ]
    assert [fault.place.name for fault in listing.damaged] == ["broken"]


def test_folders_that_are_not_there_list_nothing(tmp_path: Path) -> None:
    assert find(tmp_path / "none", argos_packages()).packages == ()


def test_a_packed_package_is_installed_and_can_be_opened(copy: Path, tmp_path: Path) -> None:
    file = packed(only_package(copy), tmp_path / "news.argosmodel")
    package = install(file, tmp_path / "user")
    assert package.place.parent == tmp_path / "user"
    assert package.fingerprint == bundled(resources.MODELS).fingerprint
    assert [place.name for place in (tmp_path / "user").iterdir()] == [package.place.name]


def test_installing_a_package_twice_keeps_the_first(copy: Path, tmp_path: Path) -> None:
    file = packed(only_package(copy), tmp_path / "news.argosmodel")
    install(file, tmp_path / "user")
    with pytest.raises(CannotWrite):
        install(file, tmp_path / "user")
    assert len(find(tmp_path / "user", ()).packages) == 1


@pytest.mark.parametrize("cut", [0, 100, 100_000])
def test_a_package_file_that_is_cut_short_installs_nothing(
    copy: Path, tmp_path: Path, cut: int
) -> None:
    file = packed(only_package(copy), tmp_path / "news.argosmodel")
    file.write_bytes(file.read_bytes()[:cut])
    with pytest.raises(DamagedPackage):
        install(file, tmp_path / "user")
    assert list((tmp_path / "user").iterdir()) == []


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_package_file_with_a_changed_byte_is_damage(tmp_path: Path, method: int) -> None:
    file = tmp_path / "news.argosmodel"
    with zipfile.ZipFile(file, "w", method) as archive:
        archive.writestr("news/metadata.json", " ".join(str(n * n) for n in range(2000)))
    content = bytearray(file.read_bytes())
    content[60:80] = bytes(byte ^ 0xFF for byte in content[60:80])
    file.write_bytes(content)
    with pytest.raises(DamagedPackage) as caught:
        install(file, tmp_path / "user")
    assert caught.value.place == file


def test_a_package_file_that_is_gone_is_said_of_the_file(tmp_path: Path) -> None:
    with pytest.raises(DamagedPackage) as caught:
        install(tmp_path / "gone.argosmodel", tmp_path / "user")
    assert caught.value.place == tmp_path / "gone.argosmodel"


def test_loading_a_tokenizer_makes_no_folder_that_argos_is_told_of(home: Path) -> None:
    environment = {**os.environ, "ARGOS_PACKAGES_DIR": str(home / "packages")}
    environment["ARGOS_INTER_THREADS"] = "many"
    program = (
        "import os, resources\n"
        "from core.packages import bundled, tokenizer\n"
        "before = dict(os.environ)\n"
        "tokenizer(bundled(resources.MODELS))\n"
        "assert dict(os.environ) == before\n"
    )
    subprocess.run([sys.executable, "-c", program], cwd=ROOT, env=environment, check=True)
    assert list(home.rglob("*")) == []


def test_loading_a_second_tokenizer_leaves_the_environment_alone() -> None:
    program = (
        "import sys, resources\n"
        "from core.packages import bundled, tokenizer\n"
        "package = bundled(resources.MODELS)\n"
        "tokenizer(package)\n"
        "changes = []\n"
        "sys.addaudithook(lambda event, _: changes.append(event))\n"
        "tokenizer(package)\n"
        "assert not {'os.putenv', 'os.unsetenv'} & set(changes)\n"
    )
    subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True)


def test_loading_a_tokenizer_leaves_no_folders_behind(home: Path) -> None:
    before = dict(os.environ)
    tokenizer(bundled(resources.MODELS)).encode("نص")
    assert list(home.rglob("*")) == []
    assert dict(os.environ) == before
