"""What opens an item of a list: ordinal words, numbers, letters, bullets."""
