"""The OpenAPI document: written by hand where it says what is asked, drawn from the nouns where it says what is answered."""

from functools import cache
from typing import Any

import msgspec

from headwater import __version__
from headwater.models import Article, Attribution, Claim, Match, Relay, Story, Trace
from headwater.web.answers import (
    AlertPage,
    ArticlePage,
    ChangedPage,
    Correction,
    HitPage,
    MatchPage,
    SearchPage,
    SpeakerPage,
    StoryPage,
    VersionPage,
)

_NOUNS = (Article, Attribution, Claim, Match, Trace, ArticlePage, MatchPage, SearchPage, SpeakerPage, Correction, Relay, StoryPage, Story)
_LATER_NOUNS = (VersionPage, ChangedPage, AlertPage, HitPage)
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
    schemas, components = msgspec.json.schema_components((*_NOUNS, *_LATER_NOUNS), ref_template="#/components/schemas/{name}")
    article, attribution, claim, match, trace, articles, matches, found, speaker, correction, relay, stories, story, *later = schemas
    versions, changed, alerts, hits = later
    version = _optional("version", {"type": "string", "pattern": "^[0-9]{0,8}$"}, "Of one article with itself: the later version's number")
    alert = _optional("alert", {"type": "string"}, "The name of one alert")
    corrections = {"corrections": {"type": "array", "items": correction, "description": "What reviewers have corrected"}}
    parents = {"machine": {"type": "array", "items": relay, "description": "The program's parents, where a reviewer corrected them"}}
    notes = _object({"notes": {"type": "array", "items": {"type": "object"}}})
    id_ = _asked("id", "The id of an article, or its address")
    return {
        "openapi": "3.1.0",
        "info": {"title": "Headwater", "version": __version__, "description": "Trace a news story to its sources. Spans are code points."},
        "paths": {
            "/api/v1/articles": _get("Articles in the order in which they were added", articles, _paged("Articles a page")),
            "/api/v1/article": _get("An article as read", article, [id_]),
            "/api/v1/statements": _get("Who says what in it", {"allOf": [attribution, _object(corrections)]}, [id_]),
            "/api/v1/trace": _get("Where it came from", {"allOf": [trace, _object(corrections | parents)]}, [id_]),
            "/api/v1/matches": _get("What it shares with others", matches, [id_]),
            "/api/v1/compare": _get(
                "What b changed of a; with one article twice, its last two versions",
                match,
                [_asked("a", "The earlier article"), _asked("b", "The later one"), version],
            ),
            "/api/v1/versions": _get("What an outlet changed of it", versions, [id_]),
            "/api/v1/changed": _get("Articles that have several versions, those added last first", changed, _paged("Articles a page")),
            "/api/v1/alerts": _get("Saved searches and claims", alerts, []),
            "/api/v1/hits": _get("What came for them, the latest first", hits, [alert, *_paged("Hits a page")]),
            "/api/v1/claim": _get("A claim's independent origins", claim, [_asked("text", "The claim, in a sentence")]),
            "/api/v1/stories": _get("Stories of two articles or more, those added to last first", stories, _paged("Stories a page")),
            "/api/v1/story": _get(
                "A story, its timeline and digest", {"allOf": [story, _object(corrections)]}, [_asked("story", "The number of a story")]
            ),
            "/api/v1/notes": _get("What reviewers left on it, as W3C Web Annotations", notes, [id_]),
            "/api/v1/search": _get("Full-text search, in texts and in what is said, by words or a speaker", found, _sought()),
            "/api/v1/speaker": _get("What a speaker is quoted with", speaker, [_asked("name", "The name, in any spelling")]),
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
    return {"name": name, "in": "query", "required": True, "description": description, "schema": {"type": "string", "pattern": "\\S"}}


def _optional(name: str, schema: dict[str, Any], description: str) -> dict[str, Any]:
    return {"name": name, "in": "query", "required": False, "description": description, "schema": schema}


def _paged(most: str) -> list[dict[str, Any]]:
    cursor = _optional("cursor", {"type": "string", "pattern": "^[0-9]{1,10}$"}, "`next` of the page before")
    return [cursor, _optional("limit", _LIMIT, most)]


def _sought() -> list[dict[str, Any]]:
    day = {"type": "string", "format": "date"}
    asked: dict[str, tuple[dict[str, Any], str]] = {
        "q": ({"type": "string"}, 'Words, or "words in marks" that stand next to each other'),
        "speaker": ({"type": "string"}, "Who said something in it, in any spelling"),
        "kind": ({"type": "string", "enum": ["", "direct", "indirect", "mixed"]}, "Of statements"),
        "since": (day, "The first day of publication"),
        "until": (day, "The last day of publication"),
        "outlet": ({"type": "string"}, "The outlet's domain"),
        "language": ({"type": "string"}, "The language's primary subtag"),
        "limit": (_LIMIT, "Articles at most"),
    }
    return [_optional(name, schema, description) for name, (schema, description) in asked.items()]


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "required": list(properties), "properties": properties}
