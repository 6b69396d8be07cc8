"""argostranslate with all it depends on, in an environment of its own."""
