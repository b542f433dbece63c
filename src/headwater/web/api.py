"""The JSON API under /api/v1: the nouns behind what the screens show. `openapi.py` describes it."""

from collections.abc import Callable
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from headwater import verbs
from headwater.models import Article, HeadwaterError, Problem, encode
from headwater.web.desk import Desk
from headwater.web.notes import Notes, web_annotation
from headwater.web.openapi import document
from headwater.web.problems import problem
from headwater.web.workers import Tell, Workers

if TYPE_CHECKING:
    from headwater.web.app import Web

_PAGE, _MOST = 50, 200  # articles a page
Answering = Callable[[Request, Desk], Any]


class UnfitError(HeadwaterError):
    """A request that says something that cannot be; its status is 400."""


def routes(web: "Web") -> list[Route]:
    """Return the addresses of the API."""
    answering: dict[str, Answering] = {
        "articles": _articles, "article": _article, "statements": _statements, "trace": _trace, "matches": _matches,
        "compare": _compare, "claim": _claim, "search": _search,
    }  # fmt: skip
    found = [Route(f"/api/v1/{name}", _endpoint(web, web.slow, answer)) for name, answer in answering.items()]
    found.append(Route("/api/v1/notes", _of_notes(web.notes)))
    return [*found, Route("/api/v1/openapi.json", _openapi)]


async def _openapi(request: Request) -> Response:
    return reply(request, encode(document()))


def _of_notes(notes: Notes) -> Callable[[Request], Any]:
    """Return what answers with the notes on an article, as W3C Web Annotations."""

    async def answer(request: Request) -> Response:
        try:
            return reply(request, encode({"notes": [web_annotation(note) for note in notes.of(_asked(request, "id"))]}))
        except HeadwaterError as error:
            return problem(error.problem, 400)

    return answer


def _endpoint(web: "Web", workers: Workers, answering: Answering) -> Callable[[Request], Any]:
    """Return what answers an address: worked out in a thread, and waited for."""

    async def answer(request: Request) -> Response:
        def work(_: Tell) -> bytes:
            return encode(answering(request, web.desks.desk()))

        asked = workers.ask(f"{request.url.path}?{request.url.query}", work, web.desks.stamp())
        try:
            return reply(request, await web.there(asked))
        except HeadwaterError as error:
            return problem(error.problem, 400 if isinstance(error, UnfitError) else 404)

    return answer


def reply(request: Request, body: bytes) -> Response:
    """Return an answer with its ETag, or that it is still the same."""
    tag = f'"{sha256(body).hexdigest()[:32]}"'
    headers = {"etag": tag, "cache-control": "no-cache"}
    if tag in [part.strip().removeprefix("W/") for part in request.headers.get("if-none-match", "").split(",")]:
        return Response(status_code=304, headers=headers)
    return Response(body, headers=headers, media_type="application/json")


def _asked(request: Request, name: str) -> str:
    value = request.query_params.get(name, "").strip()
    if not value:
        raise UnfitError(Problem(name, "it is missing", "see /api/v1/openapi.json"))
    return value


def _number(request: Request, name: str, otherwise: int, most: int) -> int:
    value = request.query_params.get(name, str(otherwise))
    if not (value.isascii() and value.isdigit() and len(value) < 12 and int(value) <= most):
        raise UnfitError(Problem(name, f"not a number from 0 to {most}", "see /api/v1/openapi.json"))
    return int(value)


def _articles(request: Request, desk: Desk) -> dict[str, Any]:
    """Return a page of articles in the order in which they were added. The cursor is how many have been given."""
    at = _number(request, "cursor", 0, 10**10)
    limit = max(1, _number(request, "limit", _PAGE, _MOST))
    ids = desk.archive.ids()
    page = [_brief(held) for id_ in ids[at : at + limit] if (held := desk.archive.get(id_))]
    return {"articles": page, "next": str(at + limit) if at + limit < len(ids) else None}


def _brief(article: Article) -> dict[str, Any]:
    names = ("id", "url", "title", "authors", "published", "language", "outlet")
    return {name: getattr(article, name) for name in names}


def _article(request: Request, desk: Desk) -> Article:
    return desk.article(_asked(request, "id"))


def _statements(request: Request, desk: Desk) -> Any:
    return desk.statements(desk.article(_asked(request, "id")))


def _trace(request: Request, desk: Desk) -> Any:
    return desk.trace(desk.article(_asked(request, "id")))


def _matches(request: Request, desk: Desk) -> dict[str, Any]:
    return {"matches": desk.matches(desk.article(_asked(request, "id")))}


def _compare(request: Request, desk: Desk) -> Any:
    a, b = (desk.article(_asked(request, name)) for name in ("a", "b"))
    return verbs.compare_versions(a, b) or {"a": a.id, "b": b.id, "kind": None, "spans": [], "score": 0.0, "changes": []}


def _claim(request: Request, desk: Desk) -> Any:
    return desk.claim(_asked(request, "text"))


def _search(request: Request, desk: Desk) -> dict[str, Any]:
    limit = max(1, _number(request, "limit", 20, _MOST))
    return {"found": desk.archive.search(_asked(request, "q"), limit)}
