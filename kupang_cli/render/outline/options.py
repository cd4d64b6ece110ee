"""What is asked of an outline."""

from typing import NamedTuple

from kupang_cli.article import Span
from kupang_cli.findings import Analysis
from kupang_cli.messages.languages import Language
from kupang_cli.render.outline.blocks import Reason


class Options(NamedTuple):
    """``sections`` wanted, the ``language`` of what is said beside the article, whether to ``explain`` each finding.

    ``beside`` names the input in its brief, where many inputs make one list.
    """

    sections: tuple[str, ...] = ()
    language: Language = "en"
    explain: bool = False
    beside: bool = False

    def shown(self, analysis: Analysis) -> Analysis:
        """The analysis without what is said in sections that are not wanted; who speaks how often is counted in all."""
        quotes = analysis.quotes if "quotes" in self.sections else ()
        statements = analysis.statements if "statements" in self.sections else ()
        return analysis._replace(quotes=quotes, statements=statements)

    def reason(self, rule: str, span: Span | None) -> Reason | None:
        """Why something was found, if that is to be explained."""
        return Reason(rule, span) if self.explain and rule else None
