"""People over many articles: who is quoted where, whom a name means in all of them, and why."""
