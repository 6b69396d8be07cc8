"""What the window needs of the Qt binding (docs/decisions/0006-pyside6-before-6-12.md)."""

import sys

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCharFormat

pytestmark = pytest.mark.usefixtures("qapp")

CALLS = 200


class Sender(QObject):
    sent = Signal(object)


def lost(value: object, before: int) -> int:
    return before - sys.getrefcount(value)


def test_calls_that_return_nothing_lose_no_reference_to_none() -> None:
    form = QTextCharFormat()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        form.setFontWeight(400)
    assert lost(None, before) < CALLS / 2


def test_signals_lose_no_reference_to_true() -> None:
    sender = Sender()
    before = sys.getrefcount(True)
    for _ in range(CALLS):
        sender.sent.emit(1)
    assert lost(True, before) < CALLS / 2
