"""The items of a list: how far each reaches, and what names it."""
