"""How a text is laid out: words, quotations, paragraphs, what is not the report's own, sentences, and its language."""
