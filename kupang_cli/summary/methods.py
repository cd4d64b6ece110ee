"""The names of the summarizing methods; imports no summarizer."""

METHODS = ("news", "lexrank", "textrank", "lsa", "luhn", "edmundson", "sumbasic", "kl", "reduction")
DEFAULT_METHOD = "news"
