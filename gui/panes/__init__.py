"""Arabic and English, sentence against sentence: drawn, linked, searched, filtered, corrected."""
