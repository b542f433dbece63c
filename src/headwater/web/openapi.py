"""The OpenAPI document: written by hand where it says what is asked, drawn from the nouns where it says what is answered."""

from functools import cache
from typing import Any

import msgspec

from headwater import __version__
from headwater.models import Article, Attribution, Claim, Match, Trace

_NOUNS = (Article, Attribution, Claim, Match, Trace)
_PROBLEM = {
    "type": "object",
    "required": ["type", "title", "status", "detail", "remedy"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string", "description": "The reason"},
        "input": {"type": "string", "description": "What could not be used"},
        "remedy": {"type": "string", "description": "What to do about it"},
    },
}
_LIMIT = {"type": "integer", "minimum": 0, "maximum": 200}


@cache
def document() -> dict[str, Any]:
    """Return the description of the API."""
    schemas, components = msgspec.json.schema_components(_NOUNS, ref_template="#/components/schemas/{name}")
    article, attribution, claim, match, trace = schemas
    page = _object({"articles": {"type": "array", "items": {"type": "object"}}, "next": {"type": ["string", "null"]}})
    found = _object({"found": {"type": "array", "items": {"type": "object"}}})
    notes = _object({"notes": {"type": "array", "items": {"type": "object"}}})
    matches = _object({"matches": {"type": "array", "items": match}})
    id_ = _asked("id", "The id of an article, or its address")
    return {
        "openapi": "3.1.0",
        "info": {"title": "Headwater", "version": __version__, "description": "Trace a news story to its sources. Spans are code points."},
        "paths": {
            "/api/v1/articles": _get("Articles in the order in which they were added", page, _paged()),
            "/api/v1/article": _get("An article as read", article, [id_]),
            "/api/v1/statements": _get("Who says what in it", attribution, [id_]),
            "/api/v1/trace": _get("Where it came from", trace, [id_]),
            "/api/v1/matches": _get("What it shares with others", matches, [id_]),
            "/api/v1/compare": _get("What b changed of a", {}, [_asked("a", "The earlier article"), _asked("b", "The later one")]),
            "/api/v1/claim": _get("A claim's independent origins", claim, [_asked("text", "The claim, in a sentence")]),
            "/api/v1/notes": _get("What reviewers left on it, as W3C Web Annotations", notes, [id_]),
            "/api/v1/search": _get("Full-text search", found, [_asked("q", "Words"), _optional("limit", _LIMIT, "Articles at most")]),
        },
        "components": {"schemas": components | {"Problem": _PROBLEM}, "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}}},
        "security": [{}, {"token": []}],
    }


def _get(summary: str, schema: dict[str, Any], parameters: list[dict[str, Any]]) -> dict[str, Any]:
    failed = {"content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}
    responses = {
        "200": {
            "description": summary,
            "headers": {"ETag": {"schema": {"type": "string"}}},
            "content": {"application/json": {"schema": schema}},
        },
        "304": {"description": "The same as the ETag that was sent"},
        "400": {"description": "A parameter is missing or cannot be"} | failed,
        "404": {"description": "Not in the archive"} | failed,
        "429": {"description": "Too many requests; Retry-After says when"} | failed,
    }
    return {"get": {"summary": summary, "parameters": parameters, "responses": responses}}


def _asked(name: str, description: str) -> dict[str, Any]:
    return {"name": name, "in": "query", "required": True, "description": description, "schema": {"type": "string", "minLength": 1}}


def _optional(name: str, schema: dict[str, Any], description: str) -> dict[str, Any]:
    return {"name": name, "in": "query", "required": False, "description": description, "schema": schema}


def _paged() -> list[dict[str, Any]]:
    cursor = _optional("cursor", {"type": "string", "pattern": "^[0-9]{1,10}$"}, "`next` of the page before")
    return [cursor, _optional("limit", _LIMIT, "Articles a page")]


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "required": list(properties), "properties": properties}
