"""Calendar dates: what is one, where it begins and ends, and which day, month or year it is."""
