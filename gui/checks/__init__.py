"""The checks of an article: listed, and what helps against each."""
