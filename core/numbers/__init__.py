"""Numbers in Arabic and English texts, as values that can be compared.

``digit_values`` reads digits alone, the same way in both languages; ``arabic_numbers`` and
``english_numbers`` read number words as well. Standard library only.
"""

from __future__ import annotations

from core.numbers.arabic import arabic_numbers
from core.numbers.digits import digit_numbers, digit_values
from core.numbers.english import english_numbers
from core.numbers.number import Kind, Number

__all__ = [
    "Kind",
    "Number",
    "arabic_numbers",
    "digit_numbers",
    "digit_values",
    "english_numbers",
]
