"""The articles on the desk: asked for, read, kept open side by side, merged in a digest."""
