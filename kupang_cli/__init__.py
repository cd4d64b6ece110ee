"""kupang: a reader and summarizer of Indonesian news."""

__version__ = "0.1.0"
