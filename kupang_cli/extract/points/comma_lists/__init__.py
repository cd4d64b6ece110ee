"""Announced comma lists: what announces them, and where their items part and end."""
