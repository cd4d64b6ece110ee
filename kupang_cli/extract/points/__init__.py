"""Announced points: enumerations by ordinal words, by numbers and bullets, and announced comma lists."""
