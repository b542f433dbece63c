"""A web server on loopback that does what each test tells it to, under one host or many."""

import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from hypothesis import settings

# Tests are not timed: on a busy machine an example takes as long as it takes.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

Answer = Callable[[BaseHTTPRequestHandler], None]


class Web:
    """Paths of one loopback server and what it answers there; ``requests`` are the headers that it was sent, but for robots.txt."""

    def __init__(self, address: str = "127.0.0.1") -> None:
        self.answers: dict[str, Answer] = {}
        self.requests: list[dict[str, str]] = []
        self.visits: list[tuple[float, str]] = []
        web = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                web.visits.append((time.monotonic(), self.path))
                if self.path != "/robots.txt":
                    web.requests.append({name.lower(): value for name, value in self.headers.items()})
                web.answers.get(self.path, lambda handler: handler.send_error(404))(self)

            def log_message(self, *_: object) -> None:
                pass

        self.server = ThreadingHTTPServer((address, 0), Handler)
        self.server.daemon_threads = True
        self.base = f"http://{address}:{self.server.server_port}"
        self.thread = threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        self.thread.start()

    def at(self, path: str, body: bytes = b"", status: int = 200, **headers: str) -> str:
        """Let ``path`` answer so; return its URL. Header names are written with underscores, None leaves one out."""

        def answer(handler: BaseHTTPRequestHandler) -> None:
            fields = {"Content_Type": "text/html", "Content_Length": str(len(body)), **headers}
            handler.send_response(status)
            for name, value in fields.items():
                handler.send_header(name.replace("_", "-"), value)
            handler.end_headers()
            handler.wfile.write(body)

        return self.does(path, answer)

    def host(self, number: int) -> str:
        """Return the base address of one of many hosts, all of them this server, which must listen on 0.0.0.0."""
        return f"http://127.0.{number // 250}.{number % 250 + 1}:{self.server.server_port}"

    def does(self, path: str, answer: Answer) -> str:
        self.answers[path] = answer
        return self.base + path

    def close(self) -> None:
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()


@pytest.fixture
def wide_web() -> Iterator[Web]:
    """A server that answers under many hosts, for what depends on the host."""
    server = Web("0.0.0.0")  # noqa: S104 - all of loopback
    yield server
    server.close()


@pytest.fixture
def web() -> Iterator[Web]:
    server = Web()
    yield server
    server.close()
