"""How results are shown: a page, plain text, JSON, CSV, Markdown and exported pictures."""
