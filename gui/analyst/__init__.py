"""What the analyst decides of an article: its English put right, its key points chosen."""
