"""One call from an article to its summary, whatever the method."""

from __future__ import annotations

from kupang_cli.article import Article
from kupang_cli.findings import Summary
from kupang_cli.summarize.methods import DEFAULT_METHOD


def summarize(
    article: Article,
    method: str = DEFAULT_METHOD,
    *,
    sentences: int | None = None,
    words: int | None = None,
    percent: float | None = None,
) -> Summary:
    """Summarize ``article`` in its own sentences, in article order.

    At most one of ``sentences`` (exact while the article has that many), ``words`` and ``percent`` (of the article's
    words; both to the closest whole sentences) sets the length; without one the method's own default of about
    60 words holds. Raises SummaryError for an unknown method, a length that cannot be or a text the method cannot take.
    """
    raise NotImplementedError
