"""Plain text for pipes and files: no colour, no box art, no wrapping. Needs no Rich."""

from __future__ import annotations

from collections.abc import Iterator

from kupang_cli.article import Span
from kupang_cli.findings import Analysis, Summary
from kupang_cli.render import facts
from kupang_cli.render.facts import Options, one_line


def article_lines(analysis: Analysis, options: Options) -> Iterator[str]:
    """The lines of an article's structure, section by section; sections without findings are left out."""
    blocks = [[*lines] for lines in _blocks(analysis, options)]
    for number, block in enumerate(block for block in blocks if block):
        if number:
            yield ""
        yield from block


def _blocks(analysis: Analysis, options: Options) -> Iterator[Iterator[str]]:
    sections = options.sections
    if options.beside:
        yield _beside(analysis, options)
        return
    if "headline" in sections or "dateline" in sections:
        yield _head(analysis, options)
    if "quotes" in sections or "statements" in sections:
        yield _speakers(analysis, options)
    elif "people" in sections:
        yield _people(analysis, options)
    if "quotes" in sections:
        yield _quotes(analysis, options)
    if "points" in sections:
        yield _points(analysis, options)
    if "statements" in sections:
        yield _statements(analysis, options)
    if "figures" in sections:
        yield _figures(analysis, options)
    if "dates" in sections:
        yield _dates(analysis, options)
    yield _notes(analysis, options)


def _why(options: Options, span: Span | None, rule: str) -> str:
    if not options.explain:
        return ""
    return f"  [{rule}]" if span is None else f"  [{rule} {span.start}-{span.end}]"


def _head(analysis: Analysis, options: Options) -> Iterator[str]:
    article, headline = analysis.article, analysis.headline
    if headline is not None:
        text = facts.headline_text(article, headline)
        origin = f" ({options.label('drawn')})" if facts.drawn_from_lead(analysis) else ""
        yield f"{options.label('headline')}: {text}{origin}{_why(options, headline.span, headline.rule)}"
    if "dateline" in options.sections:
        rule = analysis.dateline.rule if analysis.dateline else ""
        yield " · ".join(facts.head_parts(analysis, options)) + (_why(options, None, rule) if rule else "")
    lead = facts.lead(analysis, options)
    if lead is not None:
        dots = "… " if facts.drawn_from_lead(analysis) else ""
        yield f"{options.label('lead')}: {dots}{one_line(article[lead])}"


def _beside(analysis: Analysis, options: Options) -> Iterator[str]:
    """The words of one speaker in one article, a line each, the input named first as grep names it."""
    for said in facts.spoken(analysis):
        words = f"“{said.words}”" if said.quoted else said.words
        who, why = _named(said.name, said.role, options), _why(options, said.span, said.rule)
        yield f"{facts.source_name(analysis.article)}:¶{said.paragraph}: {words} — {who}{why}"


def _speakers(analysis: Analysis, options: Options) -> Iterator[str]:
    if not facts.anyone_speaks(analysis):
        return
    yield options.label("speakers")
    for name, role, quotes, statements in facts.counts_by_speaker(analysis):
        counts = [facts.counted(quotes, "quote", options), facts.counted(statements, "statement", options)]
        yield f"  {_named(name, role, options)}: {', '.join(count for count in counts if count)}"


def _named(name: str | None, role: str | None, options: Options) -> str:
    return f"{name or options.label('not stated')}{f', {role}' if role else ''}"


def _people(analysis: Analysis, options: Options) -> Iterator[str]:
    if analysis.people:
        yield options.label("people")
    for person in analysis.people:
        role = f", {one_line(analysis.article[person.role])}" if person.role is not None else ""
        yield f"  {one_line(analysis.article[person.name])}{role} ({len(person.mentions)})"


def _quotes(analysis: Analysis, options: Options) -> Iterator[str]:
    quotes = facts.quotes(analysis)
    if quotes:
        yield options.label("quotes")
    for quote in quotes:
        who = _named(quote.name, quote.role, options)
        yield f"  “{quote.words}” — {who} (¶{quote.paragraph}){_why(options, quote.span, quote.rule)}"


def _statements(analysis: Analysis, options: Options) -> Iterator[str]:
    statements, above = facts.statements(analysis)
    if statements:
        yield options.label("statements")
    for said in statements:
        who = _named(said.name, None, options)
        yield f"  {who}: {said.words} (¶{said.paragraph}){_why(options, said.span, said.rule)}"
    if statements and above:
        yield f"  {facts.standing_above(above, options)}"


def _points(analysis: Analysis, options: Options) -> Iterator[str]:
    article = analysis.article
    if analysis.points:
        yield options.label("points")
    for points in analysis.points:
        first = points.items[0].span
        yield f"  {facts.points_title(analysis, points, options)}{_why(options, points.label or first, points.rule)}"
        for item in points.items:
            if points.kind == "inline":
                yield f"    - {one_line(article[item.span])}"
                continue
            yield f"    {item.ordinal}. {one_line(article[item.title])}"
            detail = facts.detail(article, item)
            if detail:
                yield f"       {detail}"


def _figures(analysis: Analysis, options: Options) -> Iterator[str]:
    if analysis.figures:
        yield options.label("figures")
    for figure in analysis.figures:
        value = f"{facts.figure_value(figure, options)}{f' {figure.unit}' if figure.unit else ''}"
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
        words = "" if note.span is None else f": {facts.clipped(one_line(analysis.article[note.span]), 8)}"
        yield f"  {options.note(note)}{words}{_why(options, note.span, note.code)}"


def brief_lines(analysis: Analysis, options: Options) -> Iterator[str]:
    """A few lines an article: headline, place and date, who speaks how often, the points, the strongest quote."""
    article = analysis.article
    if not facts.has_a_brief(analysis):
        return
    if analysis.headline is not None:
        yield facts.headline_text(article, analysis.headline)
    where = facts.where_and_when(analysis) + ([facts.source_name(article)] if options.beside else [])
    speakers = ", ".join(f"{name} {count}" for name, count in facts.brief_speakers(analysis, options))
    if where or speakers:
        yield "  " + " · ".join([*where, *([speakers] if speakers else [])])
    for points in analysis.points:
        if points.kind != "inline":
            titles = "; ".join(f"{item.ordinal} {one_line(article[item.title])}" for item in points.items)
            yield f"  {facts.points_title(analysis, points, options)}: {titles}"
    strongest = facts.strongest_quote(analysis)
    if strongest is not None:
        yield f"  “{strongest.words}” — {_named(strongest.name, None, options)}"


def full_lines(analysis: Analysis, options: Options) -> Iterator[str]:
    """The article itself, each paragraph followed by what was found in it."""
    article = analysis.article
    names = {
        said.span: facts.name_of(article, said.speaker, said.mention) or options.label("not stated")
        for said in facts.said(analysis)
    }
    titles = {item.span: item.title for points in analysis.points for item in points.items}
    found = facts.reasons_by_paragraph(analysis)
    for number, paragraph in enumerate(analysis.paragraphs, 1):
        if number > 1:
            yield ""
        yield from article[paragraph.span].split("\n")
        for kind, span, rule in found.get(number, []):
            said = kind in ("quote", "statement")
            text = names[span] if said else one_line(article[titles[span] if kind == "point" else span])
            why = f" {rule}" if options.explain else ""
            yield f"    [{options.label(kind)} {span.start}-{span.end}{why}] {text}"


def summary_lines(summary: Summary, options: Options) -> Iterator[str]:
    """The chosen sentences, one a line; with ``explain`` each with its rank and reasons."""
    for sentence in summary.sentences:
        yield one_line(summary.article[sentence.span])
        if options.explain:
            yield f"    {facts.reason(summary, sentence)}"


def highlight_lines(summary: Summary, options: Options) -> Iterator[str]:
    """The article with the chosen sentences in double brackets, line by line."""
    text = summary.article.text
    chosen = summary.sentences
    start = place = 0
    for line in text.split("\n"):
        end = start + len(line)
        while place < len(chosen) and chosen[place].span.end <= start:
            place += 1
        pieces = []
        position = start
        for sentence in chosen[place:]:
            span = sentence.span
            if span.start >= end:
                break
            low, high = max(span.start, start), min(span.end, end)
            pieces += [text[position:low], "[[", text[low:high], "]]"]
            if options.explain and high == span.end:
                pieces.append(f" {facts.reason(summary, sentence)}")
            position = high
        yield "".join([*pieces, text[position:end]])
        start = end + 1
