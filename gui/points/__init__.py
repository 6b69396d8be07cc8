"""The key points: what the analyst asks of them, and how they are drawn."""
