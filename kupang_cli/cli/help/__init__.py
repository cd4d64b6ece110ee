"""Help: what is said of a command, laid out for the terminal and as a page of the manual."""
