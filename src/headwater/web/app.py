"""The app: addresses, what answers each, and how an answer that takes long is waited for."""

import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import Future
from secrets import token_urlsafe
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from headwater.models import HeadwaterError, Problem
from headwater.web import api, screens
from headwater.web.desk import Desk, Desks
from headwater.web.forms import read_form
from headwater.web.intake import take_in
from headwater.web.notes import Notes
from headwater.web.noting import keep, reviewed
from headwater.web.problems import problem as problem_json
from headwater.web.rendering import STATIC, address, render
from headwater.web.security import Guard
from headwater.web.workers import Answer, Tell, Work, Workers

_PATIENCE = 0.7  # seconds that a reader looks at the old page before a new one says that it takes longer
_QUICK, _SLOW = 2, 2  # threads

Screen = Callable[[Desk, Tell], dict[str, Any]]
Endpoint = Callable[[Request], Awaitable[Response]]


class Web:
    """One archive, open to be looked at."""

    def __init__(self, archive: str) -> None:
        self.desks = Desks(archive)
        self.notes = Notes(archive)
        self.quick = Workers(_QUICK)
        self.slow = Workers(_SLOW)

    def ask(self, request: Request, screen: Screen, *, quick: bool = False) -> Answer:
        """Return what a screen shows, or will show."""
        workers = self.quick if quick else self.slow
        return workers.ask(f"{request.url.path}?{request.url.query}", lambda tell: screen(self.desks.desk(), tell), self.desks.stamp())

    async def show(self, request: Request, template: str, screen: Screen, *, quick: bool = False, **more: Any) -> Response:
        """Return a screen, the progress page where it takes long, or the problem where it fails."""
        answer = self.ask(request, screen, quick=quick)
        return await self.wait(request, answer, lambda context: render(template, here=here(request), **context, **more))

    async def wait(self, request: Request, answer: Answer, finish: Callable[[Any], Response]) -> Response:
        """Return what ``finish`` makes of the answer, the progress page where it is not there yet, or the problem where it fails."""
        if not await _within(answer.future, _PATIENCE):
            return render("progress.html", here=here(request), step=answer.step)
        error = answer.future.exception()
        if isinstance(error, HeadwaterError):
            return problem_page(request, error.problem)
        if error is not None:
            raise error
        return finish(answer.future.result())

    async def there(self, answer: Answer) -> Any:
        """Return an answer, however long it takes; raise what it raised."""
        return await asyncio.wrap_future(answer.future)

    # The screens

    async def start(self, request: Request) -> Response:
        """Paste something, or go on with what is held."""
        if not self.desks.exists():
            return render("start.html", here=here(request), stories=[], alone=[], held=0, looked_at=0)
        return await self.show(request, "start.html", screens.start_screen)

    async def article(self, request: Request) -> Response:
        """Show an article with its statements."""
        id_ = _asked(request, "id")
        answer = self.ask(request, lambda desk, tell: screens.article_screen(desk, id_, tell))
        return await self.wait(request, answer, lambda context: self._with_notes(request, "article.html", context))

    async def trace(self, request: Request) -> Response:
        """Show where an article came from."""
        id_ = _asked(request, "id")
        answer = self.ask(request, lambda desk, tell: screens.trace_screen(desk, id_, tell))
        return await self.wait(request, answer, lambda context: self._with_notes(request, "trace.html", context))

    def _with_notes(self, request: Request, template: str, context: dict[str, Any]) -> Response:
        """Return a screen with what reviewers have left on its article up to now."""
        notes = self.notes.of(context["article"].id)
        return render(template, here=here(request), notes=reviewed(notes, context["text"], context["cards"]), **context)

    async def compare(self, request: Request) -> Response:
        """Show two versions side by side."""
        a, b = _asked(request, "a"), _asked(request, "b")
        return await self.show(request, "compare.html", lambda desk, tell: screens.compare_screen(desk, a, b, tell))

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
        """Search the archive."""
        query, outlet, language = (request.query_params.get(key, "").strip() for key in ("q", "outlet", "language"))
        if not query:
            return render("search.html", here=here(request), query="", found=[])
        screen: Screen = lambda desk, tell: screens.search_screen(desk, query, outlet, language, tell)  # noqa: E731
        return await self.show(request, "search.html", screen, quick=True)

    # What reviewers leave

    async def note(self, request: Request) -> Response:
        """Keep a note, a verdict or a correction; send the reader back to where it stands."""
        form = await read_form(request)
        work: Work = lambda _: keep(form, self.notes, self.desks.desk().article(form.get("id", "")))  # noqa: E731
        asked = self.quick.ask(f"note {token_urlsafe(12)}", work, None)
        note = await self.there(asked)
        screen = "trace" if note.kind == "parent" else "article"
        return RedirectResponse(f"{address(screen, id=note.article)}#note-{note.reply_to or note.id}", 303)

    async def resolve(self, request: Request) -> Response:
        """Settle a note, or open it again."""
        form = await read_form(request)
        article = self.notes.resolve(form.get("note", ""), resolved=form.get("resolved") == "yes")
        if article is None:
            return problem_page(request, Problem("this note", "it is not known", "look at the article again"), 404)
        screen = "trace" if form.get("screen") == "trace" else "article"
        return RedirectResponse(f"{address(screen, id=article)}#note-{form['note']}", 303)

    # What is pasted

    async def paste(self, request: Request) -> Response:
        """Take in an address or a text; send the reader to the page that says how far it is."""
        form = await read_form(request)
        job = token_urlsafe(12)
        self.slow.ask(f"job {job}", lambda tell: self._take_in(form, tell), None)
        return RedirectResponse(f"/job/{job}", 303)

    def _take_in(self, form: dict[str, str], tell: Tell) -> str:
        id_ = take_in(self.desks.url, form.get("url", ""), form.get("text", ""), tell)
        self.quick.forget()
        self.slow.forget()
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
    missing = "no article of that name" in problem.reason
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


async def _not_usable(request: Request, error: Exception) -> Response:
    assert isinstance(error, HeadwaterError)  # noqa: S101 - registered for that type
    return problem_page(request, error.problem)


async def _not_there(request: Request, _: Exception) -> Response:
    return problem_page(request, Problem("this address", "there is no such page", "start from the first page"), 404)


async def _fault(request: Request, error: Exception) -> Response:
    reason = f"it could not be shown ({type(error).__name__})"
    return problem_page(request, Problem("this page", reason, "a fault of ours, please report it"), 500)


def create_app(archive: str, *, token: str | None = None) -> Starlette:
    """Return the app over the archive at ``archive``.

    With a ``token`` every visitor has to show it once; without, only this machine may ask.
    """
    web = Web(archive)
    routes = [
        Route("/", web.start),
        Route("/trace", web.trace),
        Route("/article", web.article),
        Route("/compare", web.compare),
        Route("/claim", web.claim),
        Route("/speaker", web.speaker),
        Route("/search", web.search),
        Route("/notes", web.note, methods=["POST"]),
        Route("/notes/resolved", web.resolve, methods=["POST"]),
        Route("/paste", web.paste, methods=["POST"]),
        Route("/job/{job}", web.job),
        *api.routes(web),
        Mount("/static", StaticFiles(directory=STATIC)),
    ]
    handlers: dict[Any, Any] = {HeadwaterError: _not_usable, 404: _not_there, 405: _not_there, 500: _fault}
    app = Starlette(routes=routes, exception_handlers=handlers)
    app.add_middleware(Guard, token=token)
    return app
