"""Dragoman without a window: reading, ranking, translating and reporting Arabic articles.

No module here imports Qt, opens a network connection or keeps global state.
"""
