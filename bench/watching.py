"""A watch of many feeds, and kill -9 at random moments of a watch and of a WARC import. All on loopback.

usage: python bench/watching.py [--feeds 500] [--kills 200]     (0 leaves a part out)

`feeds`: each on a host of its own with three articles: all of them added, then looked at again where nothing is new. `kills`: in each
round a feed (a WARC) with new articles is begun and killed; at the end all that is left is done without a kill. Nothing that was
reported may be missing, nothing may be there twice, and nothing may be reported as added twice.
"""

import argparse
import asyncio
import gzip
import json
import multiprocessing
import os
import random
import resource
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from headwater.pages import Client, HttpCache, Manners, Watch
from headwater.verbs import Archive, open_watch, watch

WORDS = "ferry quay island board notice crew bakery kiosk winter harbour wall grain lamp tide school road bread market storm bell".split()
IN_ROUND = 20  # articles that each round has new
ARTICLES = 3  # of each of the many feeds


def story(name, edition=1):
    """Return a page; each later edition has another number in it."""
    chance = random.Random(name)
    paragraphs = "".join(f"<p>The {' '.join(chance.choices(WORDS, k=30))}, said Dagny Holm in notice {name}.</p>" for _ in range(8))
    paragraphs += f"<p>Inspectors found {200 + edition} cracks in the hull of the boat that carries {name}.</p>"
    head = f"<title>Notice {name}</title>"
    return f'<html lang="en"><head>{head}</head><body><article><h1>Notice {name}</h1>{paragraphs}</article></body></html>'.encode()


def rss(links, edition=1):
    items = "".join(f"<item><link>{link}</link><title>A notice, edition {edition}</title></item>" for link in links)
    return f"<rss><channel><title>Notices</title>{items}</channel></rss>".encode()


def reply(path, base, headers, edition):
    """Return status, type and body: /many/N a feed of its own host, /round/N one of the rounds' feeds, /story/X a page."""
    _, kind, name = (*path.split("/"), "", "")[:3]
    if kind == "many":
        if b'if-none-match: "1"' in headers:
            return 304, "application/rss+xml", b""
        return 200, "application/rss+xml", rss(f"{base}/story/{name}-{n}" for n in range(ARTICLES))
    if kind == "round":
        port = base.rpartition(":")[2]
        return 200, "application/rss+xml", rss(links(int(name), port), edition)
    return (200, "text/html", story(name, edition)) if kind == "story" else (404, "text/html", b"")


def links(number, port):
    return [f"http://{host(n)}:{port}/story/{number}x{n}" for n in range(IN_ROUND)]


def host(number):
    return f"127.0.{number // 250}.{number % 250 + 1}"


async def answer(reader, writer, edition):
    try:
        while request := (await reader.readuntil(b"\r\n\r\n")).lower():
            path = request.split(b" ", 2)[1].decode()
            base = "http://" + request.partition(b"host: ")[2].split(b"\r\n", 1)[0].decode()
            status, media_type, body = reply(path, base, request, edition.value)
            head = f'HTTP/1.1 {status} OK\r\nContent-Type: {media_type}\r\nContent-Length: {len(body)}\r\nETag: "{edition.value}"\r\n\r\n'
            writer.write(head.encode() + body)
            await writer.drain()
    except (asyncio.IncompleteReadError, ConnectionError):
        writer.close()


def serve(port, edition):
    async def main():
        server = await asyncio.start_server(lambda reader, writer: answer(reader, writer, edition), "0.0.0.0", 0, backlog=1000)
        port.value = server.sockets[0].getsockname()[1]
        await server.serve_forever()

    asyncio.run(main())


def many(feeds, port, folder):
    path = str(folder / "many.db")
    with open_watch(path) as state, Archive.open(path) as archive:
        for number in range(feeds):
            state.follow(f"http://{host(number)}:{port}/many/{number}", time.time())
        cache = HttpCache(folder / "http.db")
        look(f"{feeds} feeds, the first look", state, archive, cache)
        state._store.change("UPDATE watched_feed SET due = 0")
        look(f"{feeds} feeds, nothing new", state, archive, cache)
        bad = [row for row in state.status(time.time()) if row.failures]
        print(f"held {len(archive)} of {feeds * ARTICLES}, feeds in trouble {len(bad)}, ", end="")
        print(f"at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def look(what, state, archive, cache):
    started, spent = time.monotonic(), time.process_time()
    with Client(allow_private=True, manners=Manners(), cache=cache) as client:
        watching = Watch(state, client, lambda url: bool(archive.find(url)))
        statuses = Counter(found[1].status for found in watch(archive, watching, once=True) if isinstance(found, tuple))
    took, cpu = time.monotonic() - started, time.process_time() - spent
    print(f"{what}: {dict(statuses)} in {took:.1f} s, {cpu:.1f} s of processor time")


def killed(name, command, kills, folder, complete, *, status="added", before=lambda *_: None):
    """Run ``command(round)`` and kill it, ``kills`` times; then each to its end, and look at what there is."""
    before(0)
    chance, reported = random.Random(8), Counter()
    environment = {**os.environ, "HEADWATER_CACHE": str(folder / "http.db")}
    started = time.monotonic()
    run(command(0), environment)  # not killed: how long it takes, and the compiled files
    whole = time.monotonic() - started
    hit = 0
    for number in range(1, kills + 1):
        before(number)
        process = subprocess.Popen(command(number), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment)
        time.sleep(chance.uniform(0.25, 1.0) * whole)
        process.send_signal(signal.SIGKILL)
        out, _ = process.communicate()
        hit += process.returncode == -signal.SIGKILL
        reported.update(json.loads(line)["id"] for line in out.splitlines() if line.endswith(b"}") and f'"{status}"'.encode() in line)
    between = len(reported)
    before(*range(kills + 1))
    rest = run(command(*range(kills + 1)), environment)
    reported.update(json.loads(line)["id"] for line in rest.splitlines() if f'"{status}"'.encode() in line)
    verdict(name, folder / f"{name.partition(' ')[0]}.db", reported, complete(kills), status)
    print(f"  {hit} of {kills} runs were killed before their end ({whole:.1f} s); {between} articles were reported by killed runs")


def run(command, environment):
    return subprocess.run(command, capture_output=True, env=environment, check=False).stdout


def verdict(name, path, reported, wanted, status):
    database = sqlite3.connect(path)
    held = Counter(row[0] for row in database.execute("SELECT id FROM article"))
    versions = database.execute("SELECT COUNT(*) FROM earlier_version").fetchone()[0] - (len(held) if status == "new version" else 0)
    keys = database.execute("SELECT COUNT(*) - COUNT(DISTINCT url_key) FROM article").fetchone()[0]
    indexed = database.execute("SELECT COUNT(*) FROM entry").fetchone()[0]
    whole = database.execute("PRAGMA integrity_check").fetchone()[0]
    lost, twice = set(reported) - set(held), sum(number > 1 for number in reported.values())
    print(f"{name}: {len(held)} articles; reported and missing {len(lost)}, wanted and missing {len(set(wanted) - set(held))}, ", end="")
    print(f"there twice {keys + versions}, reported as {status} twice {twice}, entries {indexed}, integrity {whole}")


def warc(folder, number):
    """Write a WARC of one round's pages and return its path."""
    path = folder / f"{number}.warc.gz"
    if not path.exists():
        with path.open("wb") as file:
            for url in (f"https://gull.example/story/{number}x{n}" for n in range(IN_ROUND)):
                body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + story(url.rpartition("/")[2])
                head = f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2024-03-04T10:00:00Z\r\n"
                file.write(gzip.compress(f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body + b"\r\n\r\n"))
    return path


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--feeds", type=int, default=500)
    options.add_argument("--kills", type=int, default=200)
    given = options.parse_args()
    port, edition = multiprocessing.Value("i", 0), multiprocessing.Value("i", 1)
    server = multiprocessing.Process(target=serve, args=(port, edition), daemon=True)
    server.start()
    while not port.value:
        time.sleep(0.01)
    program = [sys.executable, "-c", "from headwater.cli import main; main()"]
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        if given.feeds:
            many(given.feeds, port.value, folder)
        if given.kills:
            common = ["--allow-private", "--json", "--archive"]

            def looked(*numbers):
                feeds = [f"http://{host(300 + number)}:{port.value}/round/{number}" for number in numbers]
                return [*program, "watch", *feeds, "--once", *common, str(folder / "watch.db")]

            def added(*numbers):
                return [
                    *program,
                    "add",
                    *(str(warc(folder, number)) for number in numbers),
                    "--jobs",
                    "1",
                    *common,
                    str(folder / "import.db"),
                ]

            def stories(kills):
                return [f"https://gull.example/story/{number}x{n}" for number in range(kills + 1) for n in range(IN_ROUND)]

            def pages(kills):
                return [link for number in range(kills + 1) for link in links(number, port.value)]

            def due(*numbers):
                """Make the feeds of these rounds due, and their articles fetched long ago."""
                with sqlite3.connect(folder / "watch.db", timeout=60) as state:
                    for number in numbers:
                        feed = f"http://{host(300 + number)}:{port.value}/round/{number}"
                        state.execute("UPDATE watched_feed SET due = 0 WHERE url = ?", (feed,))
                        state.execute("UPDATE watched_entry SET came = 0, due = 0 WHERE feed = ?", (feed,))

            killed("watch", looked, given.kills, folder, pages)
            edition.value = 2  # everything is changed: each article is to have one new version
            killed("watch of what changed", looked, given.kills, folder, pages, status="new version", before=due)
            killed("import", added, given.kills, folder, stories)
    server.terminate()


if __name__ == "__main__":
    main()
