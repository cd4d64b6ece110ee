"""What frames a report on its page: letterheads, contact blocks, captions, heads of pages, messengers' words."""
