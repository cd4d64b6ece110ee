"""The blocks of a check as a page, as plain text and as Markdown."""
