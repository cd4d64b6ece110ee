"""What rules and patterns of phrases are made of; the rules themselves stand where they are used."""
