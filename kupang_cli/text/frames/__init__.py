"""What frames a report on its page: letterheads, contact blocks, captions, the heads and feet of pages, messengers' words."""
