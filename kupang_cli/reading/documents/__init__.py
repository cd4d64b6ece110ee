"""Word and PDF files: their text as it is read, in reading order, without what the pages repeat."""
