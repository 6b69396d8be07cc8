"""The library in the window: what was read is kept, found again and opened."""
