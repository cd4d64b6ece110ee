"""What options can be, where the choice is among a few words."""

COLORS = ("auto", "always", "never")
LABELS = ("en", "id")
FORMATS = ("md", "csv")
EXPORTS = (".svg", ".html")
SCHEMAS = ("show", "summarize")  # the commands with --json
