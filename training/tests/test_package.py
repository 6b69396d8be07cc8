import hashlib
import json
import zipfile
from pathlib import Path

import ctranslate2
import pytest
import torch

from batches import vocabulary_of
from card import main as card_main
from export import average, export, specification
from export import main as export_main
from model import Shape, TranslationModel
from restore import NotThisModel, restore
from train import main as train_main
from translate import PackageTranslator
from vocabulary import END, START

_SMALL = "--width 32 --inner 64 --heads 2 --encoder-layers 2 --decoder-layers 1 --positions 600"


@pytest.fixture(scope="module")
def run(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("run")
    arguments = (
        f"--data {data} --run {folder} --workers 1 --steps 150 --warmup 20 --lr 0.003 "
        f"--muon-lr 0.004 {_SMALL}"
    )
    assert train_main(arguments.split()) == 0
    return folder


@pytest.fixture(scope="module")
def models(data: Path, run: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("models")
    arguments = f"--data {data} --run {run} --version 3.1 --output {folder}"
    assert export_main(arguments.split()) == 0
    return folder


def _trained(run: Path) -> TranslationModel:
    shape, weights = average(sorted(run.glob("step-*.pt")))
    model = TranslationModel(shape, 0.0).eval()
    model.load_state_dict(weights)
    return model


def test_ctranslate2_finds_what_the_trained_model_finds(
    data: Path, run: Path, tmp_path: Path
) -> None:
    model, vocabulary = _trained(run), vocabulary_of(data)
    pieces = [vocabulary.id_to_piece(number) for number in range(model.shape.pieces)]
    in_float = specification(model.shape, model.state_dict(), pieces)
    in_float.validate()
    in_float.save(str(tmp_path))
    arabic, english = "زار الوزير المدينة في اليوم 12", "the minister left the port on day 12"
    scored = ctranslate2.Translator(str(tmp_path)).score_batch(
        [vocabulary.encode(arabic, out_type=str)], [vocabulary.encode(english, out_type=str)]
    )
    wanted = [*vocabulary.encode(english), END]
    with torch.no_grad():
        memory, mask = model.encode(torch.tensor([[*vocabulary.encode(arabic), END]]))
        states, _ = model.decode(torch.tensor([[START, *wanted[:-1]]]), memory, mask)
        chances = model.scores(states[0]).log_softmax(dim=-1)
    expected = [float(row[piece]) for row, piece in zip(chances, wanted, strict=True)]
    assert scored[0].log_probs == pytest.approx(expected, abs=1e-3)


def test_the_package_translates_every_line(models: Path) -> None:
    package = PackageTranslator(models / "translate-ar_en-3_1", threads=1)
    assert all(package.translate(["زار الوزير المدينة", "شكر الرئيس القرية"]))


def test_the_package_holds_what_argos_wants(models: Path) -> None:
    folder = models / "translate-ar_en-3_1"
    metadata = json.loads((folder / "metadata.json").read_text())
    assert metadata["package_version"] == "3.1"
    assert (metadata["from_code"], metadata["to_code"]) == ("ar", "en")
    assert json.loads((folder / "model/config.json").read_text())["add_source_eos"] is True


def test_the_manifest_names_every_file_with_its_hash(models: Path) -> None:
    manifest = json.loads((models / "manifest.json").read_text())
    folder = models / "translate-ar_en-3_1"
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert sorted(manifest) == sorted(path.relative_to(models).as_posix() for path in files)
    for path in files:
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        assert manifest[path.relative_to(models).as_posix()] == digest


def test_the_archive_holds_the_folder(models: Path) -> None:
    with zipfile.ZipFile(models / "translate-ar_en-3_1.argosmodel") as archive:
        assert "translate-ar_en-3_1/model/model.bin" in archive.namelist()
        assert archive.testzip() is None


def test_weights_come_back_from_the_package_within_half_an_int8_step(
    run: Path, models: Path
) -> None:
    trained = _trained(run)
    restored = TranslationModel(trained.shape, 0.0)
    restore(restored, models / "translate-ar_en-3_1")
    for name, weight in trained.named_parameters():
        step = weight.abs().amax(dim=-1, keepdim=True) / 127
        difference = (dict(restored.named_parameters())[name] - weight).abs()
        assert bool((difference <= step * 0.51 + 1e-7).all()), name


def test_training_starts_from_the_package(data: Path, models: Path, tmp_path: Path) -> None:
    package = models / "translate-ar_en-3_1"
    arguments = f"--data {data} --run {tmp_path} --workers 1 --steps 1 --lr 0 --muon-lr 0 {_SMALL}"
    assert train_main([*arguments.split(), "--init", str(package)]) == 0
    saved = torch.load(tmp_path / "step-000001.pt", weights_only=True)["model"]
    restored = TranslationModel(Shape(saved["output_bias"].shape[0], 32, 64, 2, 2, 1))
    restore(restored, package)
    for name, weight in restored.named_parameters():
        torch.testing.assert_close(weight.detach(), saved[name])


def test_another_shape_is_refused(models: Path) -> None:
    for shape in (Shape(160, 32, 64, 2, 1, 1), Shape(160, 32, 128, 2, 2, 1)):
        with pytest.raises(NotThisModel):
            restore(TranslationModel(shape), models / "translate-ar_en-3_1")


def test_averaging_takes_the_mean(tmp_path: Path) -> None:
    shape = {"pieces": 8, "width": 4, "inner": 4, "heads": 1}
    shape |= {"encoder_layers": 1, "decoder_layers": 1}
    for name, value in (("a", 1.0), ("b", 3.0)):
        torch.save({"shape": shape, "model": {"w": torch.tensor([value])}}, tmp_path / name)
    assert average([tmp_path / "a", tmp_path / "b"])[1]["w"].tolist() == [2.0]


def test_two_exports_of_one_run_are_alike(data: Path, run: Path, tmp_path: Path) -> None:
    checkpoints = sorted(run.glob("step-*.pt"))
    for name in ("a", "b"):
        export(checkpoints, data, tmp_path / name, "1.0")
    for path in (tmp_path / "a").rglob("*.bin"):
        assert path.read_bytes() == (tmp_path / "b" / "model" / path.name).read_bytes()


def test_the_card_takes_scores_and_notes_and_the_manifest_follows(
    data: Path, run: Path, tmp_path: Path
) -> None:
    package = tmp_path / "translate-ar_en-1_0"
    export(sorted(run.glob("step-*.pt")), data, package, "1.0")
    (tmp_path / "scores.md").write_text("| news | 12.3 |")
    (tmp_path / "notes.md").write_text("It confuses sisters.")
    files = f"--scores {tmp_path / 'scores.md'} --notes {tmp_path / 'notes.md'}"
    assert card_main(["--package", str(package), *files.split()]) == 0
    card = (package / "README.md").read_text("utf-8")
    assert "| news | 12.3 |" in card
    assert "It confuses sisters." in card
    manifest = json.loads((tmp_path / "manifest.json").read_text())
    assert manifest["translate-ar_en-1_0/README.md"] == hashlib.sha256(card.encode()).hexdigest()
