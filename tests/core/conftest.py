"""The bundled package, loaded once for all tests of core."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest

import resources
from core.article import Article, from_text
from core.packages import Package, bundled
from core.translator import Engine, Translation

NOW = datetime(2026, 3, 12, 9, 15, tzinfo=UTC)


@pytest.fixture(scope="session")
def package() -> Package:
    return bundled(resources.MODELS)


@pytest.fixture(scope="session")
def engine(package: Package) -> Engine:
    return Engine(package)


@pytest.fixture
def short_article() -> Article:
    return from_text(
        "المجلس يقر الميزانية\n\n"
        "أقر المجلس الميزانية يوم الأربعاء بأغلبية 25 صوتا مقابل 5 أصوات. وغادر النواب القاعة.\n\n"
        "ونفى زعيم المعارضة سمير حداد تسلمه مسودة القانون. وقال إن حزبه لن يشارك في التصويت.",
        NOW,
    )


@dataclass
class Watched:
    """The real engine, with a list of what it was asked for."""

    engine: Engine
    asked: list[list[str]] = field(default_factory=list)

    @property
    def package(self) -> Package:
        return self.engine.package

    def translate(self, texts: Sequence[str]):  # type: ignore[no-untyped-def]
        self.asked.append(list(texts))
        return self.engine.translate(texts)

    def alternatives(self, text: str, count: int) -> list[Translation]:
        self.asked.append([text])
        return self.engine.alternatives(text, count)


@pytest.fixture
def watched(engine: Engine) -> Watched:
    return Watched(engine)
