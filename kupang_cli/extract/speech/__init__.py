"""Who said what: quotes and reported statements with their speakers."""
