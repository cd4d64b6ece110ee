"""Plain text for pipes and files: no colour, no box art, no wrapping. Needs no Rich."""

from __future__ import annotations

from collections.abc import Iterator

from kupang_cli.article import Span
from kupang_cli.findings import Analysis, Summary
from kupang_cli.render import facts
from kupang_cli.render.facts import Options, one_line


def article_lines(analysis: Analysis, options: Options) -> Iterator[str]:
    """The lines of an article's structure, section by section; sections without findings are left out."""
    blocks = [list(lines) for lines in _blocks(analysis, options)]
    first = True
    for block in blocks:
        if not block:
            continue
        if not first:
            yield ""
        yield from block
        first = False
    if first:
        yield options.label("nothing")


def _blocks(analysis: Analysis, options: Options) -> Iterator[Iterator[str]]:
    sections = options.sections
    if "headline" in sections or "dateline" in sections:
        yield _head(analysis, options)
    if "quotes" in sections or "statements" in sections:
        yield _speakers(analysis, options)
    elif "people" in sections:
        yield _people(analysis, options)
    if "quotes" in sections:
        yield _quotes(analysis, options)
    if "statements" in sections:
        yield _statements(analysis, options)
    if "points" in sections:
        yield _points(analysis, options)
    if "figures" in sections:
        yield _figures(analysis, options)
    if "dates" in sections:
        yield _dates(analysis, options)
    yield _notes(analysis, options)


def _why(options: Options, span: Span | None, rule: str) -> str:
    if not options.explain:
        return ""
    return f"  [{rule}]" if span is None else f"  [{rule} {span.start}-{span.end}]"


def head_parts(analysis: Analysis, options: Options) -> list[str]:
    """Place, outlet, date, length: what stands on the one line under the headline."""
    article, dateline = analysis.article, analysis.dateline
    parts = []
    if dateline is not None:
        parts += [one_line(article[span]) for span in (dateline.place, dateline.outlet) if span is not None]
        if dateline.date is not None:
            parts.append(one_line(article[dateline.date.span]))
    words = facts.word_count(article.text)
    parts.append(f"{words} {options.label('words')}")
    parts.append(f"{max(1, round(words / facts.WORDS_A_MINUTE))} {options.label('minutes')}")
    return parts


def _head(analysis: Analysis, options: Options) -> Iterator[str]:
    article, headline = analysis.article, analysis.headline
    if headline is not None:
        text = facts.headline_text(article, headline)
        origin = f" ({options.label('drawn')})" if headline.origin == "lead" else ""
        yield f"{options.label('headline')}: {text}{origin}{_why(options, headline.span, headline.rule)}"
    if "dateline" in options.sections:
        rule = analysis.dateline.rule if analysis.dateline else ""
        yield " · ".join(head_parts(analysis, options)) + (_why(options, None, rule) if rule else "")
    lead = facts.lead(analysis)
    if lead is not None:
        yield f"{options.label('lead')}: {one_line(article[lead])}"


def _speakers(analysis: Analysis, options: Options) -> Iterator[str]:
    rows = facts.counts_by_speaker(analysis)
    if rows:
        yield options.label("speakers")
    for name, role, quotes, statements in rows:
        counts = ", ".join(
            facts.counted(count, kind, options)
            for count, kind in ((quotes, "quote"), (statements, "statement"))
            if count
        )
        yield f"  {name}{f', {role}' if role else ''}: {counts}"


def _people(analysis: Analysis, options: Options) -> Iterator[str]:
    if analysis.people:
        yield options.label("people")
    for person in analysis.people:
        role = f", {one_line(analysis.article[person.role])}" if person.role is not None else ""
        yield f"  {one_line(analysis.article[person.name])}{role} ({len(person.mentions)})"


def _quotes(analysis: Analysis, options: Options) -> Iterator[str]:
    article = analysis.article
    if analysis.quotes:
        yield options.label("quotes")
    for quote in analysis.quotes:
        name = facts.name_of(article, quote.speaker, quote.mention) or options.label("not stated")
        role = facts.role_of(article, quote.speaker)
        number = facts.paragraph_number(analysis, quote.span.start)
        why = _why(options, quote.span, quote.rule)
        yield f"  “{one_line(article[quote.span])}” — {name}{f', {role}' if role else ''} (¶{number}){why}"


def _statements(analysis: Analysis, options: Options) -> Iterator[str]:
    article = analysis.article
    if analysis.statements:
        yield options.label("statements")
    for statement in analysis.statements:
        name = facts.name_of(article, statement.speaker, statement.mention) or options.label("not stated")
        number = facts.paragraph_number(analysis, statement.span.start)
        why = _why(options, statement.span, statement.rule)
        yield f"  {name}: {one_line(article[statement.span])} (¶{number}){why}"


def points_title(analysis: Analysis, options: Options, index: int) -> str:
    """The title of an enumeration: its label, with the year it is for."""
    points = analysis.points[index]
    title = one_line(analysis.article[points.label]) if points.label is not None else options.label("unlabelled")
    return f"{title} ({points.year})" if points.year is not None and str(points.year) not in title else title


def _points(analysis: Analysis, options: Options) -> Iterator[str]:
    article = analysis.article
    if analysis.points:
        yield options.label("points")
    for index, points in enumerate(analysis.points):
        first = points.items[0].span
        yield f"  {points_title(analysis, options, index)}{_why(options, points.label or first, points.rule)}"
        for item in points.items:
            mark = "-" if points.kind == "inline" else f"{item.ordinal}."
            title, text = one_line(article[item.title]), one_line(article[item.span])
            yield f"    {mark} {title}"
            if points.kind != "inline" and text != title:
                yield f"       {text}"


def _figures(analysis: Analysis, options: Options) -> Iterator[str]:
    if analysis.figures:
        yield options.label("figures")
    for figure in analysis.figures:
        value = f"{facts.figure_value(figure)}{f' {figure.unit}' if figure.unit else ''}"
        yield f"  {one_line(analysis.article[figure.span])}\t{value}{_why(options, figure.span, figure.rule)}"


def _dates(analysis: Analysis, options: Options) -> Iterator[str]:
    if analysis.dates:
        yield options.label("dates")
    for date in analysis.dates:
        iso = f"\t{date.iso}" if date.iso else ""
        inferred = f" ({options.label('inferred')})" if date.inferred else ""
        yield f"  {one_line(analysis.article[date.span])}{iso}{inferred}{_why(options, date.span, date.rule)}"


def _notes(analysis: Analysis, options: Options) -> Iterator[str]:
    if analysis.notes:
        yield options.label("notes")
    for note in analysis.notes:
        yield f"  {note.message}{_why(options, note.span, note.code)}"


def brief_lines(analysis: Analysis, options: Options) -> Iterator[str]:
    """A few lines an article: headline, place and date, who speaks how often, the points, the strongest quote."""
    article = analysis.article
    if analysis.headline is not None:
        yield facts.headline_text(article, analysis.headline)
    dateline = analysis.dateline
    where = []
    if dateline is not None:
        where = [one_line(article[span]) for span in (dateline.place, dateline.date and dateline.date.span) if span]
    speakers = ", ".join(f"{name} {quotes}" for name, _, quotes, _ in facts.counts_by_speaker(analysis)[:4] if quotes)
    if where or speakers:
        yield "  " + " · ".join([*where, *([speakers] if speakers else [])])
    for index, points in enumerate(analysis.points):
        if points.kind != "inline":
            titles = "; ".join(f"{item.ordinal} {one_line(article[item.title])}" for item in points.items)
            yield f"  {points_title(analysis, options, index)}: {titles}"
    strongest = strongest_quote(analysis)
    if strongest is not None:
        quote = analysis.quotes[strongest]
        name = facts.name_of(article, quote.speaker, quote.mention) or options.label("not stated")
        yield f"  “{one_line(article[quote.span])}” — {name}"


def strongest_quote(analysis: Analysis) -> int | None:
    """The index of the quote to show where there is room for one: attributed, not too long, early; None for none."""
    if not analysis.quotes:
        return None

    def weight(index: int) -> tuple[bool, int, int]:
        quote = analysis.quotes[index]
        named = quote.speaker is not None and quote.speaker.name is not None
        return (not named, abs(quote.span.end - quote.span.start - 140) // 60, index)

    return min(range(len(analysis.quotes)), key=weight)


def full_lines(analysis: Analysis, options: Options) -> Iterator[str]:
    """The article itself, each paragraph followed by what was found in it."""
    article = analysis.article
    found: list[tuple[Span, str, str]] = [
        (q.span, "quote", facts.name_of(article, q.speaker, q.mention) or options.label("not stated"))
        for q in analysis.quotes
    ]
    found += [
        (s.span, "statement", facts.name_of(article, s.speaker, s.mention) or options.label("not stated"))
        for s in analysis.statements
    ]
    found += [
        (item.span, "point", one_line(article[item.title])) for points in analysis.points for item in points.items
    ]
    found += [(figure.span, "figure", one_line(article[figure.span])) for figure in analysis.figures]
    found += [(date.span, "date", one_line(article[date.span])) for date in analysis.dates]
    found.sort(key=lambda finding: finding[0])
    place = 0
    for number, paragraph in enumerate(analysis.paragraphs, 1):
        if number > 1:
            yield ""
        yield from article[paragraph.span].split("\n")
        while place < len(found) and found[place][0].start < paragraph.span.end:
            span, kind, text = found[place]
            yield f"    [{options.label(kind)} {span.start}-{span.end}] {text}"
            place += 1


def summary_lines(summary: Summary, explain: bool) -> Iterator[str]:
    """The chosen sentences, one a line; with ``explain`` each with its rank and reasons."""
    for sentence in summary.sentences:
        yield one_line(summary.article[sentence.span])
        if explain:
            yield f"    [{sentence.rank}. {'; '.join(sentence.reasons) or summary.method}]"


def highlight_lines(summary: Summary) -> Iterator[str]:
    """The article with the chosen sentences marked by ``>`` before the lines that hold them."""
    text = summary.article.text
    chosen = [sentence.span for sentence in summary.sentences]
    start = place = 0
    for line in text.split("\n"):
        end = start + len(line)
        while place < len(chosen) and chosen[place].end <= start:
            place += 1
        pieces = []
        position = start
        for span in chosen[place:]:
            if span.start >= end:
                break
            low, high = max(span.start, start), min(span.end, end)
            pieces += [text[position:low], "[[", text[low:high], "]]"]
            position = high
        yield "".join([*pieces, text[position:end]])
        start = end + 1
