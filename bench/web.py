"""How fast the screens answer while articles are being added: python bench/web.py --archive ARCHIVE [--seconds 30] [--rate 50]

Asks for the screens of a number of articles at a steady rate, once to warm up and then measured, while another process adds ten invented
articles a second to a copy of the archive. Times run from the moment at which a request was due. Prints the 50th and 95th percentile of
each screen in milliseconds and how many answers were the progress page; before it, how long the first look at each screen took.
"""

import argparse
import random
import re
import shutil
import tempfile
import threading
import time
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from itertools import pairwise
from multiprocessing import Event, Process
from pathlib import Path
from subprocess import PIPE, Popen
from sys import executable
from urllib.parse import quote

from headwater import verbs
from headwater.models import Article, Outlet

HEADWATER = str(Path(executable).with_name("headwater"))
WORDS = ["president", "police said", "court", "school", "dam"]
_THREADS = 16


def add(archive, stop, pause=0.1):
    """Add an invented article every tenth of a second."""
    with verbs.Archive.open(archive) as store:
        number = 0
        while not stop.is_set():
            number += 1
            url = f"https://bench{number % 9}.example/{number}"
            text = f"Clerk {number} of Tollbridge said on day {number} that {number * 7} sheep had crossed the weir before noon.\n\n" * 3
            store.add(Article(id=url, url=url, text=text, title=f"Sheep {number}", outlet=Outlet(None, f"bench{number % 9}.example")))
            time.sleep(pause)


class Asker:
    """Asks for addresses, from any thread, over one connection a thread."""

    def __init__(self, base):
        self.host = base.split("//")[1].strip("/")
        self.own = threading.local()
        self.times, self.slow = defaultdict(list), defaultdict(int)

    def get(self, address):
        if not hasattr(self.own, "connection"):
            self.own.connection = HTTPConnection(self.host, timeout=120)
        self.own.connection.request("GET", address)
        answer = self.own.connection.getresponse()
        body = answer.read()
        assert answer.status == 200, (address, answer.status, body[:300])
        return b'http-equiv="refresh"' in body

    def timed(self, name, address, due):
        self.slow[name] += self.get(address)
        self.times[name].append(1000 * (time.perf_counter() - due))

    def first(self, address):
        """Ask until the answer is there; return the seconds that it took."""
        since = time.perf_counter()
        while self.get(address):
            time.sleep(0.1)
        return time.perf_counter() - since


def screens(archive, articles):
    """Return the addresses of each screen."""
    with verbs.Archive.open(archive) as store:
        last = store.page(0, 1)[0][0] + len(store) - 1
        places = random.Random(1).sample(range(last), articles)
        held = [found[0][1] for place in places if (found := store.page(place, 1))]
        stories = {story for article in held if (story := store.stories.story_of(article.id))}
        print(f"{len(store):,} articles, {len(held)} of them asked for")
    ids = [quote(article.id, safe="") for article in held]
    found = {name: [f"/{name}?id={id_}" for id_ in ids] for name in ("article", "trace", "api/v1/article", "api/v1/trace")}
    claims = [(a.text or "").split(". ")[1][:200] for a in held if (a.text or "").count(". ") > 1]
    found |= {"start": ["/"], "search": [f"/search?q={quote(words)}" for words in WORDS]}
    found |= {"compare": [f"/compare?a={a}&b={b}" for a, b in pairwise(ids)]}
    found |= {"claim": [f"/claim?text={quote(words)}" for words in claims[:5]], "story": [f"/story?id={story}" for story in stories]}
    found |= {"speaker": [f"/speaker?name={quote(name)}" for name in ("Ivo Marn", "Halyna Dorosh")]}
    return {name: addresses for name, addresses in found.items() if addresses}


def measure(asker, asked, seconds, rate):
    with ThreadPoolExecutor(_THREADS) as pool:
        begin = time.perf_counter()
        for number in range(int(seconds * rate)):
            due = begin + number / rate
            time.sleep(max(0.0, due - time.perf_counter()))
            name = random.choice(list(asked))
            pool.submit(asker.timed, name, random.choice(asked[name]), due)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--archive", required=True)
    parser.add_argument("--seconds", type=float, default=30)
    parser.add_argument("--rate", type=int, default=50)
    parser.add_argument("--articles", type=int, default=20, help="how many different articles are asked for")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        copy = str(Path(folder) / "copy.db")
        shutil.copyfile(given.archive, copy)
        asked = screens(copy, given.articles)
        app = Popen([HEADWATER, "serve", "--archive", copy, "--port", "0"], stdout=PIPE, text=True)
        stop = Event()
        adding = Process(target=add, args=(copy, stop), daemon=True)
        try:
            asker = Asker(re.search(r"http\S+", app.stdout.readline())[0])
            for name, addresses in asked.items():
                taken = sorted(asker.first(address) for address in addresses)
                print(
                    f"first look at {name:15} {len(taken):3} addresses  p50 {taken[len(taken) // 2]:6.2f} s  most {taken[-1]:6.2f} s",
                    flush=True,
                )
            adding.start()
            measure(asker, asked, given.seconds, given.rate)
        finally:
            stop.set()
            app.terminate()
            app.wait(20)
    print(f"{given.rate} requests a second for {given.seconds:.0f} seconds, while 10 articles a second are added")
    for name, taken in sorted(asker.times.items()):
        taken.sort()
        p50, p95 = taken[len(taken) // 2], taken[int(len(taken) * 0.95)]
        print(f"{name:15} {len(taken):5} answers  p50 {p50:7.1f} ms  p95 {p95:7.1f} ms  progress pages {asker.slow[name]}")


if __name__ == "__main__":
    main()
