"""Measures of the program against what else there is; each prints a table."""
