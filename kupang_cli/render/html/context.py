"""What the elements of a page have to know of the page and the article they stand in."""

from typing import NamedTuple

from kupang_cli.messages.languages import Language
from kupang_cli.render.markup import Markup, element


class Context(NamedTuple):
    """``language`` of the labels, ``article``'s own as HTML says it ("id", "" unknown), ``level`` of its headline."""

    language: Language
    article: str
    level: int

    def words(self, tag: str, *children: str, classes: str = "") -> Markup:
        """An element that holds words of the article and says in which language they are."""
        lang = None if self.article == self.language else self.article
        return element(tag, *children, classes=classes, lang=lang)

    def heading_tag(self, depth: int) -> str:
        """The tag of a heading ``depth`` levels below the article's headline; HTML has six levels."""
        return f"h{min(6, self.level + depth)}"

    def heading(self, depth: int, *children: str, classes: str = "", of_article: bool = False) -> Markup:
        """A heading, of the article's words or of ours."""
        write = self.words if of_article else element
        return write(self.heading_tag(depth), *children, classes=classes)
