"""Web pages: where the article is in one, what of it is the site's, and what the page says about it."""
