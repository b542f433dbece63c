"""How fast the screens answer while articles are being added: python bench/web.py --archive ARCHIVE [--seconds 20] [--rate 20]

Asks for the screens of random articles at a steady rate, once to warm up and then measured, while another process adds invented articles
to a copy of the archive. Prints the 50th and 95th percentile a screen, in milliseconds, and how many answers were the progress page.
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
from pathlib import Path
from subprocess import PIPE, Popen
from sys import executable
from urllib.parse import quote

import httpx

from headwater import verbs
from headwater.models import Article, Outlet

HEADWATER = str(Path(executable).with_name("headwater"))


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


def ask(client, address, times, slow, name):
    since = time.perf_counter()
    answer = client.get(address)
    answer.raise_for_status()
    times[name].append(1000 * (time.perf_counter() - since))
    slow[name] += 'http-equiv="refresh"' in answer.text


def measure(client, ids, seconds, rate):
    times, slow = defaultdict(list), defaultdict(int)
    screens = {"start": "/", "search": "/search?q=president"}
    screens |= {name: f"/{name}?id={{}}" for name in ("article", "trace", "api/v1/article")}
    with ThreadPoolExecutor(rate) as pool:
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            name = random.choice(list(screens))
            pool.submit(ask, client, screens[name].format(quote(random.choice(ids), safe="")), times, slow, name)
            time.sleep(1 / rate)
    return times, slow


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--archive", required=True)
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--rate", type=int, default=20)
    parser.add_argument("--articles", type=int, default=20, help="how many different articles are asked for")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        copy = str(Path(folder) / "copy.db")
        shutil.copyfile(given.archive, copy)
        with verbs.Archive.open(copy) as store:
            ids = random.Random(1).sample(store.ids(), given.articles)
            print(f"{len(store)} articles, {given.articles} of them asked for at {given.rate} requests a second")
        app = Popen([HEADWATER, "serve", "--archive", copy, "--port", "0"], stdout=PIPE, text=True)
        stop = threading.Event()
        try:
            base = re.search(r"http\S+", app.stdout.readline())[0]
            with httpx.Client(base_url=base, timeout=120) as client:
                for path in ["/", *(f"/{screen}?id={quote(i, safe='')}" for i in ids for screen in ("article", "trace"))]:
                    while 'http-equiv="refresh"' in client.get(path).text:
                        time.sleep(0.2)
                adding = threading.Thread(target=add, args=(copy, stop))
                adding.start()
                times, slow = measure(client, ids, given.seconds, given.rate)
                stop.set()
                adding.join()
        finally:
            app.terminate()
            app.wait(20)
    for name, taken in sorted(times.items()):
        taken.sort()
        p50, p95 = taken[len(taken) // 2], taken[int(len(taken) * 0.95)]
        print(f"{name:14} {len(taken):5} answers  p50 {p50:7.1f} ms  p95 {p95:7.1f} ms  progress pages {slow[name]}")


if __name__ == "__main__":
    main()
