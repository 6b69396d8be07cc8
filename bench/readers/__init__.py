"""How long reading a document takes, and how much memory."""
