"""The sentence in hand word by word, below the panes."""
