"""What is taken out of saved pages, beside readability-lxml and trafilatura; and pages made of annotated articles.

    python tests/benchmarks/pages.py [GOLD.jsonl ...]      pages beside each gold file; without, those of tests/pages
    KUPANG_EVAL_DATA=... python tests/benchmarks/pages.py  also articles set in the six templates of tests/pages

Word F1 is that of bags of words, the mean over pages; a headline is right when its words are. Peers that are not
installed have no row. Of the articles in templates, "kept" is the share of the findings of the plain text that the
page's text has too, and "new" the number of those that only the page's has.
"""

from __future__ import annotations

import html
import json
import os
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import kupang_cli
from kupang_cli.article import Article
from kupang_cli.errors import ReadError
from kupang_cli.reading.articles import finished
from kupang_cli.reading.pages.page import read_page
from kupang_cli.reading.pages.parsing import page_text

PAGES = Path(__file__).parents[1] / "pages"
SLICES = ("reading-dev.jsonl", *(f"slices/s0{number}.jsonl" for number in range(1, 9)))
Taken = tuple[str, str | None] | None  # the text and the headline; None for a page that is refused
EVERY = 3  # whole paragraphs between two links that the site sets in


def words(text: str | None) -> list[str]:
    """The words of a text."""
    return re.findall(r"\w+", (text or "").lower())


def by_kupang(data: bytes) -> Taken:
    """What kupang takes out of a page."""
    try:
        draft = read_page(data)
    except ReadError:
        return None
    return draft.text, draft.metadata and draft.metadata.title


def by_readability(data: bytes) -> Taken:
    """What readability-lxml takes out."""
    import lxml.html
    import readability

    document = readability.Document(page_text(data))
    return lxml.html.fromstring(document.summary()).text_content(), document.short_title()


def by_trafilatura(data: bytes) -> Taken:
    """What trafilatura takes out at its defaults, without comments."""
    return _trafilatura(data)


def by_trafilatura_precisely(data: bytes) -> Taken:
    """The same with ``favor_precision``."""
    return _trafilatura(data, favor_precision=True)


def _trafilatura(data: bytes, **options: bool) -> Taken:
    import trafilatura

    text = trafilatura.extract(data, include_comments=False, **options)
    found = trafilatura.extract_metadata(data)
    return (text, found.title if found else None) if text else None


PEERS: dict[str, Callable[[bytes], Taken]] = {
    "kupang": by_kupang,
    "readability-lxml": by_readability,
    "trafilatura": by_trafilatura,
    "trafilatura, favor_precision": by_trafilatura_precisely,
}


def f1(found: list[str], wanted: list[str]) -> float:
    """The F1 of two bags of words, 0 to 1."""
    both = sum((Counter(found) & Counter(wanted)).values())
    return 2 * both / max(1, len(found) + len(wanted))


def on_pages(gold: Path) -> Iterator[str]:
    """A line a program: text F1, headlines right, pages without an article refused."""
    pages = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    articles = [page for page in pages if page["kind"] == "article"]
    others = len(pages) - len(articles)
    yield f"{gold}: {len(articles)} articles, {others} pages without"
    for name, take in PEERS.items():
        scores, headlines, refused = [], 0, 0
        try:
            for page in pages:
                taken = take((gold.parent / page["page"]).read_bytes())
                if page["kind"] != "article":
                    refused += taken is None
                    continue
                text, title = words(taken and taken[0]), words(taken and taken[1])
                text = text[len(title) :] if title and text[: len(title)] == title else text
                scores.append(f1(text, words(" ".join(page["paragraphs"]))))
                headlines += title == words(page["title"])
        except ImportError:
            continue
        mean = 100 * sum(scores) / len(scores)
        yield f"  {name:30} text F1 {mean:5.1f}   headline {headlines}/{len(articles)}   refused {refused}/{others}"


def findings(article: Article) -> Counter[tuple[Any, ...]]:
    """What kupang finds in an article, as text without its offsets."""
    found = kupang_cli.analyze(article)

    def text(span: Any) -> str | None:
        return span and " ".join(article[span].split())

    every: list[tuple[Any, ...]] = []
    for kind, said in (("quotes", found.quotes), ("statements", found.statements)):
        every += [(kind, text(one.span), text(one.speaker and one.speaker.name)) for one in said]
    every += [("points", text(item.span)) for points in found.points for item in points.items]
    every += [("figures", text(figure.span), figure.value, figure.unit) for figure in found.figures]
    every += [("dates", text(date.span), date.iso) for date in found.dates]
    return Counter(every)


def in_templates(folder: Path) -> Iterator[str]:
    """A line a template: of each kind of finding, the share that the page keeps, and how many are new."""
    templates = json.loads((PAGES / "templates" / "templates.json").read_text(encoding="utf-8"))
    rows = [json.loads(line) for name in SLICES for line in (folder / name).read_text(encoding="utf-8").splitlines()]
    yield f"{len(rows)} articles in templates"
    plain = [findings(kupang_cli.read_text(row["text"], title=row["title"] or None)) for row in rows]
    for name, parts in templates.items():
        template = (PAGES / "templates" / name).read_text(encoding="utf-8")
        wanted, kept, new = Counter[str](), Counter[str](), 0
        for row, before in zip(rows, plain, strict=True):
            after = findings(finished(read_page(filled(template, parts, row).encode()), name))
            wanted.update(finding[0] for finding in before.elements())
            kept.update(finding[0] for finding in (before & after).elements())
            new += (after - before).total()
        shares = "  ".join(f"{kind} {100 * kept[kind] / wanted[kind]:.1f}" for kind in wanted)
        yield f"  {name:26} {shares}  all {100 * kept.total() / wanted.total():.2f}, {new} new"


def filled(template: str, parts: dict[str, str | None], row: dict[str, Any]) -> str:
    """An article set in a template, with a link of the site after every third whole paragraph."""
    lines, whole = [], 0
    for line in filter(str.strip, row["text"].split("\n")):
        lines.append((parts["paragraph"] or "{}").replace("{}", html.escape(line.strip(), quote=False)))
        whole += line.strip()[-1] in '."”'
        if parts["insert"] and whole == EVERY:
            lines.append(parts["insert"])
            whole = 0
    title = html.escape(row["title"] or "Kabar Hari Ini dari Sukamaju", quote=True)
    page = template.replace("{{TITLE}}", title).replace("{{DESCRIPTION}}", "")
    return page.replace("{{PARAGRAPHS}}", (parts["between"] or "\n").join(lines))


def main() -> None:
    """Print the tables."""
    for gold in map(Path, sys.argv[1:] or [PAGES / "gold.jsonl"]):
        print("\n".join(on_pages(gold)))
    if folder := os.environ.get("KUPANG_EVAL_DATA"):
        print("\n".join(in_templates(Path(folder))))


if __name__ == "__main__":
    main()
