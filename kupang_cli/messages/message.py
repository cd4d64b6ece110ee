"""A message to the user: English, with named values, so that it can be said in another language as well."""

from __future__ import annotations

from typing import Any


class Message(str):
    """What the program says: a string, which is the English, and the template and the values that it was made of.

    >>> Message("there is no section {name!r}", name="quote")
    "there is no section 'quote'"

    A value may be a message itself. ``context`` tells apart what is one word in English and several in another language
    ("quotes" over a list and behind a number). The template of a message without values may hold braces. Raises
    KeyError for a placeholder without a value.
    """

    __slots__ = ("context", "template", "values")

    template: str
    context: str
    values: dict[str, Any]

    def __new__(cls, template: str, /, *, context: str = "", **values: Any) -> Message:
        """Make a message; one that is a message already is kept as it is."""
        if isinstance(template, Message):
            return template
        message = super().__new__(cls, template.format(**values) if values else template)
        message.template, message.context, message.values = template, context, values
        return message

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, Any]]:
        """What a copy is made of."""
        return (self.template,), {"context": self.context, **self.values}
