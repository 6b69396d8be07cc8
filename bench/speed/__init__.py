"""How soon, how fast, how much memory: Dragoman beside argostranslate on the same model package."""
