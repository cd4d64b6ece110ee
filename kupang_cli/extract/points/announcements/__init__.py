"""What announces a list: its label, count and year."""
