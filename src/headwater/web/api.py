"""The JSON API under /api/v1: the nouns behind what the screens show. `openapi.py` describes it."""

from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from headwater import verbs
from headwater.models import Article, Claim, HeadwaterError, Match, Problem, Speaker, encode
from headwater.web import screens
from headwater.web.answers import (
    AlertPage,
    ArticlePage,
    ChangedLine,
    ChangedPage,
    HitPage,
    MatchPage,
    SearchPage,
    SpeakerPage,
    StoryPage,
    VersionLine,
    VersionPage,
    correction,
    fields_of,
    found_line,
    listed,
    quoted_line,
    speakers_corrected,
)
from headwater.web.desk import Desk
from headwater.web.notes import Notes, web_annotation
from headwater.web.openapi import document
from headwater.web.problems import problem
from headwater.web.screens.alerts import hits_of, waiting
from headwater.web.screens.compare import pair
from headwater.web.showing import line
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
        "compare": _compare, "claim": _claim, "search": _search, "speaker": _speaker,
        "stories": _stories, "story": _story, "versions": _versions, "changed": _changed,
    }  # fmt: skip
    found = [Route(f"/api/v1/{name}", _endpoint(web, web.slow, answer)) for name, answer in answering.items()]
    found.append(Route("/api/v1/notes", _of_notes(web.notes)))
    found += [Route("/api/v1/alerts", _of_alerts(web.desks.url, _alerts)), Route("/api/v1/hits", _of_alerts(web.desks.url, _hits))]
    return [*(Route(one.path, _strict(one.path, one.endpoint)) for one in found), Route("/api/v1/openapi.json", _openapi)]


def _strict(path: str, endpoint: Callable[[Request], Any]) -> Callable[[Request], Any]:
    """Return an endpoint that refuses parameters which the document does not name: a filter misspelt would filter nothing."""
    known = {one["name"] for one in document()["paths"][path]["get"]["parameters"]} | {"token"}

    async def answer(request: Request) -> Response:
        if unknown := sorted(set(request.query_params) - known):
            asked = Problem(line(unknown[0], 80), "there is no such parameter", f"one of {', '.join(sorted(known - {'token'})) or 'none'}")
            return problem(asked, 400)
        found: Response = await endpoint(request)
        return found

    return answer


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


def _of_alerts(archive: str, answering: Callable[[Request, str], Any]) -> Callable[[Request], Any]:
    """Return what answers from the file of alerts, which changes without the archive."""

    async def answer(request: Request) -> Response:
        try:
            return reply(request, encode(await run_in_threadpool(answering, request, archive)))
        except HeadwaterError as error:
            return problem(error.problem, 400)

    return answer


def _alerts(_: Request, archive: str) -> AlertPage:
    return AlertPage(waiting(archive))


def _hits(request: Request, archive: str) -> HitPage:
    """Return a page of hits; the cursor is the number of the last one given."""
    limit = max(1, _number(request, "limit", _PAGE, _MOST))
    found = hits_of(archive, request.query_params.get("alert", ""), _number(request, "cursor", 10**10, 10**10), limit)
    return HitPage(found, str(found[-1].number) if len(found) == limit else None)


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


def _articles(request: Request, desk: Desk) -> ArticlePage:
    """Return a page of articles in the order in which they were added. The cursor is the key of the last one given."""
    limit = max(1, _number(request, "limit", _PAGE, _MOST))
    found = desk.archive.page(_number(request, "cursor", 0, 10**10), limit)
    return ArticlePage(tuple(listed(article) for _, article in found), str(found[-1][0]) if len(found) == limit else None)


def _article(request: Request, desk: Desk) -> Article:
    return desk.article(_asked(request, "id"))


def _statements(request: Request, desk: Desk) -> dict[str, Any]:
    """Return the statements, with the speakers that reviewers have corrected in the place of the program's."""
    article = desk.article(_asked(request, "id"))
    found, corrected = desk.statements(article), speakers_corrected(desk, article)
    said = tuple(
        replace(one, speaker=Speaker(corrected[number].value, "person")) if number in corrected else one
        for number, one in enumerate(found.attributions)
    )
    return fields_of(replace(found, attributions=said)) | {"corrections": [correction(note, number) for number, note in corrected.items()]}


def _trace(request: Request, desk: Desk) -> dict[str, Any]:
    """Return the trace, by the reviewers' word where there is one; ``machine`` are then the parents by the program's."""
    article = desk.article(_asked(request, "id"))
    note = desk.corrected.get(article.id)
    machine = desk.uncorrected(article).parents if note else ()
    return fields_of(desk.trace(article)) | {"corrections": [correction(note)] if note else [], "machine": machine}


def _matches(request: Request, desk: Desk) -> MatchPage:
    return MatchPage(desk.matches(desk.article(_asked(request, "id"))))


def _compare(request: Request, desk: Desk) -> Match:
    first, second = (desk.article(_asked(request, name)) for name in ("a", "b"))
    alone = first.id == second.id and len(desk.archive.versions(first.id)) == 1
    version = request.query_params.get("version", "")
    if version and not (version.isascii() and version.isdigit() and len(version) < 9):
        raise UnfitError(Problem("version", "not the number of a version", "see /api/v1/openapi.json"))
    a, b = (first, second) if alone and not version else pair(desk, first.id, second.id, version)
    return verbs.compare_versions(a, b) or Match(a.id, b.id, "excerpt", (), 0.0)


def _versions(request: Request, desk: Desk) -> VersionPage:
    article = desk.article(_asked(request, "id"))
    held = enumerate(desk.archive.versions(article.id), 1)
    lines = tuple(VersionLine(number, one.fetched, one.modified, one.title) for number, one in held)
    return VersionPage(article.id, lines, verbs.revisions(desk.archive, article.id))


def _changed(request: Request, desk: Desk) -> ChangedPage:
    """Return a page of the articles that have changed. The cursor is the key of the last one given."""
    limit = max(1, _number(request, "limit", _PAGE, _MOST))
    rows = desk.archive.changed(limit, _number(request, "cursor", 10**10, 10**10))
    return ChangedPage(tuple(ChangedLine(id_, count) for _, id_, count in rows), str(rows[-1][0]) if len(rows) == limit else None)


def _claim(request: Request, desk: Desk) -> Claim:
    try:
        return desk.claim(_asked(request, "text"))
    except HeadwaterError as error:  # a question, or a text of many statements
        raise UnfitError(error.problem) from None


def _search(request: Request, desk: Desk) -> SearchPage:
    """Return what a search found: nothing, where it names neither words nor a speaker."""
    asked = screens.asked(request.query_params)
    given = request.query_params
    for name in ("since", "until"):
        if name in given and not getattr(asked.within, name):
            raise UnfitError(Problem(name, "not a day", "write it as 2024-05-03"))
    if asked.kind not in {"", *screens.KINDS}:
        raise UnfitError(Problem("kind", "no kind of statement", f"one of {', '.join(screens.KINDS)}"))
    limit = max(1, _number(request, "limit", _PAGE, _MOST))
    shown = screens.search_screen(desk, asked, _silent, limit)
    return SearchPage(tuple(map(found_line, shown["found"])), shown["more"])


def _speaker(request: Request, desk: Desk) -> SpeakerPage:
    shown = screens.speaker_screen(desk, _asked(request, "name"), _silent)
    said = tuple(map(quoted_line, shown["said"]))
    return SpeakerPage(shown["name"], tuple(shown["spellings"]), tuple(shown["roles"]), said, shown["read"], shown["more"])


def _stories(request: Request, desk: Desk) -> StoryPage:
    """Return a page of the stories of two articles or more, those added to last first, without digests. As the archive has them."""
    limit = max(1, _number(request, "limit", _PAGE, _MOST))
    found = desk.archive.stories.recent(limit, 2, _number(request, "cursor", 10**10, 10**10))
    told = tuple(story for number, _, _ in found if (story := desk.story(number, digest=False)))
    return StoryPage(told, str(found[-1][2]) if len(found) == limit else None)


def _story(request: Request, desk: Desk) -> dict[str, Any]:
    """Return a story as reviewers have corrected it."""
    number = _asked(request, "story")
    told = desk.story(number, digest=True)
    if told is None:
        raise HeadwaterError(Problem(number, "there is no such story, or no longer", "look for it in /api/v1/stories"))
    return fields_of(told) | {"corrections": [correction(note) for note in desk.regrouped.notes.get(number, ())]}


def _silent(_: str) -> None:
    """Tell nobody how far it is."""
