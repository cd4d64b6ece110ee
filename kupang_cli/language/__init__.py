"""Indonesian as data: a text file a lexicon, and the modules that read them; nothing here looks at an article."""
