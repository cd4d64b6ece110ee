"""What stands at the head of a report: title, headline, dateline, and what the outlet sets around them."""
