"""How good and how quick the key points are: ROUGE on EASC, and seconds by length."""
