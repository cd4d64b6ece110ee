"""From a name to articles: files, folders, standard input, addresses; text, pages, documents, JSON Lines."""
