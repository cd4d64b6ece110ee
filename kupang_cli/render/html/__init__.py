"""Outlines as web pages that reflow: real elements, one stylesheet in the page, nothing fetched, no scripts."""
