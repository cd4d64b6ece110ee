"""The names of the summarizing methods and of when points are named; imports no summarizer."""

from typing import Literal

METHODS = ("news", "lexrank", "textrank", "lsa", "luhn", "edmundson", "sumbasic", "kl", "reduction")
DEFAULT_METHOD = "news"

PointsMode = Literal["auto", "always", "never"]
POINTS: tuple[PointsMode, ...] = ("auto", "always", "never")
