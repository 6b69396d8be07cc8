"""Having names and terms in a window, as its forms and tables write them."""

from core.word_kinds import NAMES, TERMS
from gui.window import MainWindow


def fix_name(window: MainWindow, arabic: str, english: str, note: str = "") -> None:
    """Have a name written like this in every article."""
    words = window.naming.words
    words.put(NAMES, NAMES.made(arabic=arabic, english=english, note=note))


def want_term(window: MainWindow, arabic: str, english: str, *, translate: bool = True) -> None:
    """Want this English for a term."""
    words = window.naming.words
    words.put(TERMS, TERMS.made(arabic=arabic, english=english, translate=translate))
