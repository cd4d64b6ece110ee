"""What the program says to its user: messages, and the catalogue of their translations."""
