"""Numbers as Indonesian news writes them, in digits, in words and in both: where they stand and what they are worth."""
