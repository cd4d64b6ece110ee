"""Extractive summaries: the bridge to sumy, the methods, and the ranking of news."""
