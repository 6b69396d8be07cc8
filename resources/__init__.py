"""What comes with the program: the model package, sample articles, icons."""
