"""Regular expressions that most articles never need, compiled when one does."""

import re
from functools import cache


@cache
def compiled(expression: str) -> re.Pattern[str]:
    """``expression``, compiled when it is first used, which takes up to half a millisecond of every start."""
    return re.compile(expression)
