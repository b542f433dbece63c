"""The bundled sample as an archive, and the app over it."""

import re
import threading
import time

import httpx
import pytest
import uvicorn

from headwater import verbs
from headwater.web.app import create_app

REPOST = "https://www.worldfeed-daily.example/2024/05/the-shutter-could-not-stand-it-rudobir/"
WIRE = "North Continent Press"


@pytest.fixture(scope="session")
def sample(tmp_path_factory):
    """Return the path of an archive of the bundled sample."""
    path = tmp_path_factory.mktemp("web") / "sample.db"
    index = str(verbs.sample_folder() / "index.jsonl")
    with verbs.Archive.open(str(path)) as archive:
        assert all(added.status == "added" for added in archive.add_many(verbs.read_all(verbs.open_inputs(indexes=[index]), jobs=1)))
        verbs.gather(archive)
    return path


class Visitor:
    """Visits the app as a browser without JavaScript does: a progress page is asked for again until it is done."""

    def __init__(self, archive, **options):
        config = uvicorn.Config(create_app(str(archive), **options), port=0, log_config=None, log_level="critical")
        socket = config.bind_socket()
        socket.listen()  # from now on who comes waits; before, he would be refused until the thread has got so far
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._server.run, args=([socket],), daemon=True)
        self._thread.start()
        self.address = f"http://127.0.0.1:{socket.getsockname()[1]}"
        self.client = httpx.Client(base_url=self.address, timeout=60)

    def close(self):
        self.client.close()
        self._server.should_exit = True
        self._thread.join(10)

    def get(self, path, status=200, **params):
        until = time.monotonic() + 60
        while True:
            answer = self.client.get(path, params=params or None)
            if 'http-equiv="refresh"' not in answer.text or time.monotonic() > until:
                break
            time.sleep(0.1)
        assert answer.status_code == status, answer.text
        return answer

    def paste(self, **fields):
        """Paste, wait, and return the address at the end: that of the trace, or the page that says what went wrong."""
        sent = self.client.post("/paste", data=fields)
        assert sent.status_code == 303
        return self.get_until_done(sent.headers["location"])

    def get_until_done(self, path):
        until = time.monotonic() + 60
        answer = self.client.get(path)
        while 'http-equiv="refresh"' in answer.text and time.monotonic() < until:
            time.sleep(0.1)
            answer = self.client.get(path)
        return answer


@pytest.fixture(scope="session")
def visit(sample):
    visitor = Visitor(sample)
    yield visitor
    visitor.close()


@pytest.fixture(scope="session")
def visitor():
    """Return what opens the app over another archive."""
    opened = []

    def opening(archive, **options):
        opened.append(Visitor(archive, **options))
        return opened[-1]

    yield opening
    for one in opened:
        one.close()


@pytest.fixture
def words():
    return plain_words


def plain_words(page):
    """Return the words of a page without its markup, blanks joined."""
    text = re.sub(r"<(script|style|title)\b.*?</\1>", " ", page.text, flags=re.DOTALL)
    text = re.sub(r"<[^>]*>", "", text)
    return " ".join(text.replace("&#39;", "'").replace("&#34;", '"').replace("&amp;", "&").split())
