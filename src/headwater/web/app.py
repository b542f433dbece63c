"""The app: addresses, what answers each, and how an answer that takes long is waited for."""

import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import Future
from secrets import token_urlsafe
from typing import Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from headwater.models import HeadwaterError, Problem
from headwater.web import api, screens
from headwater.web.desk import Desk, Desks
from headwater.web.forms import read_form
from headwater.web.gathering import Gatherer
from headwater.web.intake import take_in
from headwater.web.notes import Notes
from headwater.web.noting import keep
from headwater.web.problems import problem as problem_json
from headwater.web.regrouping import KINDS as REGROUPING
from headwater.web.rendering import STATIC, address, page, render
from headwater.web.security import Guard
from headwater.web.workers import Answer, Tell, Work, Workers

_PATIENCE = 0.7  # seconds that a reader looks at the old page before a new one says that it takes longer
_QUICK, _SLOW = 2, 2  # threads

Screen = Callable[[Desk, Tell], dict[str, Any]]
Endpoint = Callable[[Request], Awaitable[Response]]


class Web:
    """One archive, open to be looked at."""

    def __init__(self, archive: str) -> None:
        self.notes = Notes(archive)
        self.desks = Desks(archive, self.notes)
        self.quick = Workers(_QUICK)
        self.slow = Workers(_SLOW)
        self.gatherer = Gatherer(archive, self.outdate)

    def ask(self, request: Request, template: str, screen: Screen, *, quick: bool = False) -> Answer:
        """Return a screen as a page that is there, or will be: written down where it is worked out, so that it is written once."""
        key, shown = f"{request.url.path}?{request.url.query}", here(request)

        def work(tell: Tell) -> bytes:
            return page(template, here=shown, **screen(self.desks.desk(), tell))

        return (self.quick if quick else self.slow).ask(key, work, self.desks.stamp())

    async def show(self, request: Request, template: str, screen: Screen, *, quick: bool = False) -> Response:
        """Return a screen, the progress page where it takes long, or the problem where it fails."""
        return await self.wait(request, self.ask(request, template, screen, quick=quick), HTMLResponse)

    async def wait(self, request: Request, answer: Answer, finish: Callable[[Any], Response]) -> Response:
        """Return what ``finish`` makes of the answer, the progress page where it is not there yet, or the problem where it fails."""
        if not answer.future.done() and not await _within(answer.future, _PATIENCE):
            return render("progress.html", here=here(request), step=answer.step)
        error = answer.future.exception()
        if isinstance(error, HeadwaterError):
            return problem_page(request, error.problem)
        if error is not None:
            raise error
        return finish(answer.future.result())

    def forget(self) -> None:
        """Drop the answers that are there: something that they were made from has changed, and whoever changed it looks for it."""
        self.quick.forget()
        self.slow.forget()

    def outdate(self) -> None:
        """Let answers be worked out anew: stories have changed, which nobody in particular waits for."""
        self.quick.outdate()
        self.slow.outdate()

    async def there(self, answer: Answer) -> Any:
        """Return an answer, however long it takes; raise what it raised."""
        return await asyncio.wrap_future(answer.future)

    # The screens

    async def start(self, request: Request) -> Response:
        """Paste something, or go on with what is held."""
        if not self.desks.exists():
            return render("start.html", here=here(request), stories=[], alone=[], held=0, waiting=0, untraced=[], next=None, before=None)
        last = _key(request)
        return await self.show(request, "start.html", lambda desk, tell: self._stories(desk, last, tell))

    def _stories(self, desk: Desk, before: int | None, tell: Tell) -> dict[str, Any]:
        shown = screens.start_screen(desk, before, tell)
        self.gatherer.remind(shown["waiting"], shown["untraced"])
        return shown | {"working": self.gatherer.takes(shown["waiting"])}

    async def story(self, request: Request) -> Response:
        """Show one story."""
        id_ = _asked(request, "id")
        return await self.show(request, "story.html", lambda desk, tell: screens.story_screen(desk, id_, tell))

    async def article(self, request: Request) -> Response:
        """Show an article with its statements."""
        id_ = _asked(request, "id")
        return await self.show(request, "article.html", lambda desk, tell: screens.article_screen(desk, id_, tell))

    async def trace(self, request: Request) -> Response:
        """Show where an article came from."""
        id_ = _asked(request, "id")
        return await self.show(request, "trace.html", lambda desk, tell: screens.trace_screen(desk, id_, tell))

    async def compare(self, request: Request) -> Response:
        """Show two versions side by side."""
        a, b, version = _asked(request, "a"), _asked(request, "b"), request.query_params.get("version", "")
        return await self.show(request, "compare.html", lambda desk, tell: screens.compare_screen(desk, a, b, tell, version))

    async def versions(self, request: Request) -> Response:
        """Show what an outlet changed of an article; without one, which articles have changed."""
        id_, before = request.query_params.get("id", "").strip(), _key(request)
        if not id_:
            show: Screen = lambda desk, tell: screens.changed_screen(desk, before, tell) | {"article": None}  # noqa: E731
            return await self.show(request, "versions.html", show, quick=True)
        return await self.show(request, "versions.html", lambda desk, tell: screens.versions_screen(desk, id_, tell))

    async def alerts(self, request: Request) -> Response:
        """Show what is waited for and what came."""
        name = request.query_params.get("name", "")
        shown = await run_in_threadpool(screens.alerts_screen, self.desks.url, name, _key(request))
        given = {"asked": request.query_params.get("asked", ""), "kind": request.query_params.get("kind", "")}
        return render("alerts.html", here="alerts", given=given, **shown)

    def change_alerts(self, change: Callable[[str, dict[str, str]], object]) -> Endpoint:
        """Return what changes the list of alerts by a form, and sends the reader back to it."""

        async def answer(request: Request) -> Response:
            await run_in_threadpool(change, self.desks.url, await read_form(request))
            return RedirectResponse("/alerts", 303)

        return answer

    async def claim(self, request: Request) -> Response:
        """Show who carries a claim; without one, the form to ask for it."""
        text = request.query_params.get("text", "").strip()
        if not text:
            return render("claim.html", here=here(request), claim=None)
        return await self.show(request, "claim.html", lambda desk, tell: screens.claim_screen(desk, text, tell))

    async def speaker(self, request: Request) -> Response:
        """Show what a speaker is quoted with."""
        name = _asked(request, "name")
        return await self.show(request, "speaker.html", lambda desk, tell: screens.speaker_screen(desk, name, tell))

    async def search(self, request: Request) -> Response:
        """Search the archive; without anything to search for, the form."""
        asked = screens.asked(request.query_params)
        if not (asked.query or asked.speaker):
            return render("search.html", here=here(request), asked=asked, query="", found=None)
        quick = not (asked.speaker or asked.kind)
        return await self.show(request, "search.html", lambda desk, tell: screens.search_screen(desk, asked, tell), quick=quick)

    # What reviewers leave

    async def note(self, request: Request) -> Response:
        """Keep a note, a verdict or a correction; send the reader back to where it stands."""
        form = await read_form(request)
        work: Work = lambda _: keep(form, self.notes, self.desks.desk())  # noqa: E731
        asked = self.quick.ask(f"note {token_urlsafe(12)}", work, None)
        note = await self.there(asked)
        self.forget()
        return RedirectResponse(await self._place(note.article, note.kind, form) + f"#note-{note.reply_to or note.id}", 303)

    async def _place(self, article: str, kind: str, form: dict[str, str]) -> str:
        """Return the address at which a note on an article is shown."""
        if kind in REGROUPING or form.get("screen") == "story":
            asked = self.quick.ask(f"story {token_urlsafe(12)}", lambda _: self.desks.desk().story_of(article), None)
            return address("story", id=await self.there(asked))
        return address("trace" if kind == "parent" or form.get("screen") == "trace" else "article", id=article)

    async def resolve(self, request: Request) -> Response:
        """Settle a note, or open it again."""
        form = await read_form(request)
        article = self.notes.resolve(form.get("note", ""), resolved=form.get("resolved") == "yes")
        if article is None:
            return problem_page(request, Problem("this note", "it is not known", "look at the article again"), 404)
        self.forget()
        return RedirectResponse(await self._place(article, "", form) + f"#note-{form['note']}", 303)

    # What is pasted

    async def paste(self, request: Request) -> Response:
        """Take in an address or a text; send the reader to the page that says how far it is."""
        form = await read_form(request)
        job = token_urlsafe(12)
        self.slow.ask(f"job {job}", lambda tell: self._take_in(form, tell), None)
        return RedirectResponse(f"/job/{job}", 303)

    def _take_in(self, form: dict[str, str], tell: Tell) -> str:
        id_ = take_in(self.desks.url, form.get("url", ""), form.get("text", ""), tell)
        self.forget()
        self.gatherer.remind(1, now=True)
        return id_

    async def job(self, request: Request) -> Response:
        """Say how far a job is; where it is done, send the reader to the trace."""
        answer = self.slow.known(f"job {request.path_params['job']}")
        if answer is None:
            gone = Problem("this job", "it is not known, or too old", "paste the address again; what was added is kept")
            return problem_page(request, gone, 404)
        return await self.wait(request, answer, lambda id_: RedirectResponse(address("trace", id=id_), 303))


def here(request: Request) -> str:
    """Return the name of the screen, for the navigation."""
    return request.url.path.strip("/").partition("/")[0] or "start"


def problem_page(request: Request, problem: Problem, status: int | None = None) -> Response:
    """Return the page that says what went wrong and what to do about it; programs are told in JSON."""
    missing = any(words in problem.reason for words in ("no article of that name", "no such story"))
    if request.url.path.startswith("/api/"):
        return problem_json(problem, status or 422)
    return render("problem.html", status=status or (404 if missing else 422), here=here(request), problem=problem)


async def _within(future: "Future[Any]", seconds: float) -> bool:
    """Whether an answer is there within ``seconds``."""
    waited = asyncio.wrap_future(future)
    waited.add_done_callback(lambda done: done.exception())  # told where the answer is shown, not in a log
    await asyncio.wait([waited], timeout=seconds)
    return future.done()


def _asked(request: Request, name: str) -> str:
    """Return a parameter of the address; raise HeadwaterError where it is missing."""
    value = request.query_params.get(name, "").strip()
    if not value:
        raise HeadwaterError(Problem("this address", f"it names no {name}", "start from the first page"))
    return value


def _key(request: Request) -> int | None:
    """Return the cursor of a list, None where there is none."""
    before = request.query_params.get("before", "")
    return int(before) if before.isascii() and before.isdigit() and len(before) < 18 else None


async def _not_usable(request: Request, error: Exception) -> Response:
    assert isinstance(error, HeadwaterError)  # noqa: S101 - registered for that type
    return problem_page(request, error.problem)


async def _not_there(request: Request, _: Exception) -> Response:
    return problem_page(request, Problem("this address", "there is no such page", "start from the first page"), 404)


async def _not_so(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101 - registered for that status
    asked = Problem("this address", f"it is not asked with {request.method}", "use the forms of the app, or /api/v1/openapi.json")
    answer = problem_page(request, asked, 405)
    answer.headers.update(error.headers or {"Allow": "GET, HEAD"})
    return answer


async def _fault(request: Request, error: Exception) -> Response:
    reason = f"it could not be shown ({type(error).__name__})"
    return problem_page(request, Problem("this page", reason, "a fault of ours, please report it"), 500)


def _redirect(to: str) -> Endpoint:
    """Return what sends whoever guessed the name of a list to where it is, with what was asked."""

    async def answer(request: Request) -> Response:
        return RedirectResponse(to + (f"?{request.url.query}" if request.url.query else ""), 308)

    return answer


def create_app(archive: str, *, token: str | None = None) -> Starlette:
    """Return the app over the archive at ``archive``.

    With a ``token`` every visitor has to show it once; without, only this machine may ask.
    """
    web = Web(archive)
    routes = [
        Route("/", web.start),
        Route("/stories", _redirect("/")),
        Route("/claims", _redirect("/claim")),
        Route("/story", web.story),
        Route("/trace", web.trace),
        Route("/article", web.article),
        Route("/compare", web.compare),
        Route("/claim", web.claim),
        Route("/versions", web.versions),
        Route("/alerts", web.alerts),
        Route("/alerts", web.change_alerts(screens.add_alert), methods=["POST"]),
        Route("/alerts/removed", web.change_alerts(screens.remove_alert), methods=["POST"]),
        Route("/alerts/look", web.change_alerts(screens.look_now), methods=["POST"]),
        Route("/speaker", web.speaker),
        Route("/search", web.search),
        Route("/notes", web.note, methods=["POST"]),
        Route("/notes/resolved", web.resolve, methods=["POST"]),
        Route("/paste", web.paste, methods=["POST"]),
        Route("/job/{job}", web.job),
        *api.routes(web),
        Mount("/static", StaticFiles(directory=STATIC)),
    ]
    handlers: dict[Any, Any] = {HeadwaterError: _not_usable, 404: _not_there, 405: _not_so, 500: _fault}
    app = Starlette(routes=routes, exception_handlers=handlers)
    app.add_middleware(Guard, token=token)
    return app
