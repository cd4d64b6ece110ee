"""The JSON Schema of ``show --json``, put together from the model's own types."""

from __future__ import annotations

from typing import Any, Literal, get_args, get_type_hints

from kupang_cli import findings
from kupang_cli.render.json import SCHEMA_VERSION

_SPAN = {"type": "array", "items": {"type": "integer", "minimum": 0}, "minItems": 2, "maxItems": 2}


def _nullable(schema: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [schema, {"type": "null"}]}


def _object(**properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _array(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


def _choices(model: type, field: str) -> dict[str, Any]:
    """The values that a Literal field of the model may take."""
    hint = get_type_hints(model)[field]
    values = get_args(hint)
    if not values or hint.__class__ is not Literal["x"].__class__:
        raise TypeError(f"{model.__name__}.{field} is not a Literal")
    return {"enum": list(values)}


def schema() -> dict[str, Any]:
    """The schema as a dict, JSON Schema draft 2020-12."""
    string: dict[str, Any] = {"type": "string"}
    number = {"type": "number"}
    integer = {"type": "integer"}
    excerpt = _nullable(_object(text=string, span=_SPAN))
    speaker = _nullable(_object(name=_nullable(string), role=_nullable(string)))
    iso = _nullable({"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"})
    said = {"text": string, "span": _SPAN, "speaker": speaker, "mention": excerpt, "cue": excerpt, "rule": string}
    content = _object(
        schema_version={"const": SCHEMA_VERSION},
        source=string,
        language=_choices(findings.Analysis, "language"),
        text=string,
        headline=_nullable(
            _object(text=string, span=_nullable(_SPAN), origin=_choices(findings.Headline, "origin"), rule=string)
        ),
        dateline=_nullable(
            _object(
                place=excerpt, outlet=excerpt, date=_nullable(_object(text=string, span=_SPAN, iso=iso)), rule=string
            )
        ),
        sentences=_array(_object(span=_SPAN, paragraph=integer)),
        people=_array(_object(name=string, role=_nullable(string), mentions=_array(_SPAN))),
        quotes=_array(_object(**said, kind=_choices(findings.Quote, "kind"))),
        statements=_array(_object(**said)),
        points=_array(
            _object(
                kind=_choices(findings.Enumeration, "kind"),
                label=excerpt,
                count=_nullable(integer),
                year=_nullable(integer),
                items=_array(_object(ordinal=integer, text=string, span=_SPAN, title=_object(text=string, span=_SPAN))),
                rule=string,
            )
        ),
        figures=_array(
            _object(text=string, span=_SPAN, value=number, high=_nullable(number), unit=_nullable(string), rule=string)
        ),
        dates=_array(_object(text=string, span=_SPAN, iso=iso, inferred={"type": "boolean"}, rule=string)),
        notes=_array(_object(code=_choices(findings.Note, "code"), message=string, span=_nullable(_SPAN))),
    )
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "kupang show --json", **content}
