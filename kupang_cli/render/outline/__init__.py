"""What is shown, in which order and under which condition: page, plain text and Markdown print the same outlines."""
