"""The JSON Schemas of what the commands print with ``--json``, generated from the types of the model."""

from __future__ import annotations

from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from kupang_cli.article import Article, Sentence, Span
from kupang_cli.checking.verdicts import Check, CheckedFigure, CheckedQuote, FigurePassage, Passage
from kupang_cli.findings import (
    Analysis,
    Bound,
    Date,
    Dateline,
    Enumeration,
    Figure,
    Headline,
    NamedPoints,
    Note,
    Person,
    Quote,
    Speaker,
    Summary,
)
from kupang_cli.messages.message import Message
from kupang_cli.persons.model import Appearance, Excerpt, Identity
from kupang_cli.render.json import COUNTED_ACTS, SCHEMA_VERSION

Schema = dict[str, Any]

_STRING: Schema = {"type": "string"}
_SPAN: Schema = {"type": "array", "items": {"type": "integer", "minimum": 0}, "minItems": 2, "maxItems": 2}
_SIMPLE: dict[Any, Schema] = {
    str: _STRING,
    Message: _STRING,
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    NoneType: {"type": "null"},
}
_ISO = {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}
_ISO_DAY = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}


def _beside(properties: Schema) -> Schema:
    """What stands in the text, or beside it in the metadata, then without a span; null where neither has it."""
    all_of_it = {**properties, "span": {"anyOf": [_SPAN, {"type": "null"}]}}
    found = {"type": "object", "properties": all_of_it, "required": [*all_of_it], "additionalProperties": False}
    return {"anyOf": [found, {"type": "null"}]}


_COUNT: Schema = {"type": "integer", "minimum": 0}
_ACTS: Schema = {
    "type": "object",
    "properties": dict.fromkeys(COUNTED_ACTS, _COUNT),
    "required": [*COUNTED_ACTS],
    "additionalProperties": False,
}


# Where the JSON is not simply the model: what is left out, what is put in, and spans given as their text alone.
_LEFT_OUT = {
    *((Analysis, "paragraphs"), (Sentence, "boilerplate"), (Article, "title"), (Article, "mended")),
    *((Dateline, "metadata_outlet"), (Dateline, "metadata_date"), (Summary, "metadata"), (Quote, "outer")),
    (Check, "sources"),
}
_BARE = {Sentence, Note}  # their span stands without its text
_NAMES = {Person, Speaker}  # their name and role are given as text
_SPECIAL: dict[tuple[type, str], Schema] = {
    (Headline, "span"): {"text": _STRING, "span": {"anyOf": [_SPAN, {"type": "null"}]}},
    (Dateline, "outlet"): {"outlet": _beside({"text": _STRING})},
    (Dateline, "date"): {"date": _beside({"text": _STRING, "iso": {"anyOf": [_ISO, {"type": "null"}]}})},
    (Date, "iso"): {"iso": {"anyOf": [_ISO, {"type": "null"}]}},
    (Identity, "role"): {
        "role": {"anyOf": [_STRING, {"type": "null"}]},
        **dict.fromkeys(("articles", "quotes", "statements"), _COUNT),
        "acts": _ACTS,
    },
    (Appearance, "acts"): {"acts": _ACTS},
    (Excerpt, "text"): {},
    (Summary, "method"): {"method": _STRING, "summary": _STRING},
    (Date, "end"): {"end": {"anyOf": [_ISO_DAY, {"type": "null"}]}},
    (Check, "draft"): {
        "source": _STRING,
        "language": {"enum": ["id", "other"]},
        "against": {"type": "array", "items": _STRING},
        "text": _STRING,
        "sound": {"type": "boolean"},
    },
    (Passage, "source"): {"source": _STRING},
    (FigurePassage, "source"): {"source": _STRING},
    (FigurePassage, "found"): {
        "value": {"anyOf": [{"type": "number"}, {"type": "null"}]},
        "high": {"anyOf": [{"type": "number"}, {"type": "null"}]},
        "unit": {"anyOf": [_STRING, {"type": "null"}]},
        "bound": {"anyOf": [{"enum": list(get_args(Bound))}, {"type": "null"}]},
    },
}


# What stands in the object of another class as its own, and which keys of it do.
_FLATTENED: dict[tuple[type, str], tuple[type, frozenset[str]]] = {
    (CheckedQuote, "quote"): (Quote, frozenset(("text", "span", "kind", "speaker", "mention"))),
    (CheckedFigure, "figure"): (Figure, frozenset(("text", "span", "value", "high", "unit", "bound"))),
}

# The model of what a command prints, and the keys that its --no-text leaves out.
_COMMANDS: dict[str, tuple[type, frozenset[str]]] = {
    "show": (Analysis, frozenset(("text", "sentences"))),
    "summarize": (Summary, frozenset(("text",))),
    "people": (Identity, frozenset()),
    "check": (Check, frozenset(("text",))),
}


def schema(command: str) -> Schema:
    """The schema of a command's JSON as a dict, JSON Schema draft 2020-12; raises KeyError where it prints none."""
    model, optional = _COMMANDS[command]
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": f"kupang {command} --json"}
    found = _object(model, {"schema_version": {"const": SCHEMA_VERSION}})
    return head | found | {"required": [key for key in found["required"] if key not in optional]}


def _object(model: type, first: Schema | None = None) -> Schema:
    """The schema of a class of the model: a property a field."""
    properties = dict(first or {})
    for field, hint in get_type_hints(model).items():
        if (model, field) not in _LEFT_OUT:
            properties |= _properties(model, field, hint)
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _properties(model: type, field: str, hint: Any) -> Schema:
    """What a field of the model is in the JSON: one property, two for a span with its text."""
    if (model, field) in _SPECIAL:
        return _SPECIAL[model, field]
    if (model, field) in _FLATTENED:
        inner, keys = _FLATTENED[model, field]
        return {key: value for key, value in _object(inner)["properties"].items() if key in keys}
    if hint is Article:
        given: Schema = _object(Article)["properties"]
        return {key: value for key, value in given.items() if (model, key) not in _LEFT_OUT}
    if hint == NamedPoints | None:
        return {field: {"anyOf": [_object(Enumeration, {"index": _value(int | None)}), {"type": "null"}]}}
    if field == "span":
        bare = {"span": _SPAN if hint is Span else {"anyOf": [_SPAN, {"type": "null"}]}}
        return bare if model in _BARE else {"text": _STRING, **bare}
    if model is Person and field == "mentions":
        return {field: {"type": "array", "items": _SPAN}}
    return {field: _value(hint, names=model in _NAMES)}


def _value(hint: Any, names: bool = False) -> Schema:
    """The schema of a type; a span is its text for names, elsewhere an object of text and span."""
    origin, choices = get_origin(hint), get_args(hint)
    if hint in _SIMPLE:
        return _SIMPLE[hint]
    if hint is Span:
        if names:
            return _STRING
        properties = {"text": _STRING, "span": _SPAN}
        return {"type": "object", "properties": properties, "required": ["text", "span"], "additionalProperties": False}
    if origin is Literal:
        return {"enum": list(choices)}
    if origin in (Union, UnionType):
        return {"anyOf": [_value(choice, names) for choice in choices]}
    if origin is tuple:
        return {"type": "array", "items": _value(choices[0], names)}
    return _object(hint)
