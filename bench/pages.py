"""How fast pages come: from 300 hosts on loopback at a pace a host, and out of a WARC. `python bench/pages.py [seconds]`.

The server is this machine's own, in a process of its own, so that its work is not counted as the client's (it shares the cores).
"""

import asyncio
import multiprocessing
import sys
import tempfile
import time
import tracemalloc
from pathlib import Path

import httpx

from headwater.models import Page
from headwater.pages import Client, Manners, fetch_many, open_pages
from headwater.pages.keeping import Keeper
from headwater.pages.transport import Answer, Exchange

HOSTS = 300
PACE = 1.0
BODY = b"<!doctype html><title>Ferry</title>" + b"<p>The ferry to Ostra stopped on Monday, the harbour board said.</p>" * 400
HEAD = b"HTTP/1.1 %d OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n"


async def answer(reader, writer):
    try:
        while request := await reader.readuntil(b"\r\n\r\n"):
            found = b" /robots.txt " not in request.split(b"\r\n", 1)[0]
            body = BODY if found else b""
            writer.write(HEAD % (200 if found else 404, len(body)) + body)
            await writer.drain()
    except (asyncio.IncompleteReadError, ConnectionError):
        writer.close()


def serve(port):
    async def main():
        server = await asyncio.start_server(answer, "0.0.0.0", 0)
        port.value = server.sockets[0].getsockname()[1]
        await server.serve_forever()

    asyncio.run(main())


def fetched(seconds):
    port = multiprocessing.Value("i", 0)
    server = multiprocessing.Process(target=serve, args=(port,), daemon=True)
    server.start()
    while not port.value:
        time.sleep(0.01)
    rounds = int(seconds / PACE) + 1
    urls = [f"http://127.0.{n // 250}.{n % 250 + 1}:{port.value}/{turn}" for turn in range(rounds) for n in range(HOSTS)]
    with Client(allow_private=True, manners=Manners(pace=PACE)) as client:
        started = time.monotonic()
        pages = sum(isinstance(found, Page) for _, found in fetch_many(client, urls, workers=32))
        took = time.monotonic() - started
    server.terminate()
    print(f"fetched: {pages} of {len(urls)} pages of {HOSTS} hosts, one a host in {PACE:g} s, in {took:.1f} s: {pages / took:.0f} pages/s")


def archived(pages):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.warc.gz"
        headers = httpx.Headers({"content-type": "text/html"})
        with Keeper(path) as keeper:
            for number in range(pages):
                packed = BODY + str(number).encode()
                found = Answer(f"https://gull.example/{number}", 200, headers, packed, "2024-03-04T10:00:00+00:00")
                keeper.seen(Exchange(found, [("Host", "gull.example")], packed))
        started = time.process_time()
        count = sum(1 for _ in open_pages([str(path)]))
        took = time.process_time() - started
        tracemalloc.start()
        sum(1 for _ in open_pages([str(path)]))
        peak = tracemalloc.get_traced_memory()[1]
        print(f"WARC: {count} pages of {len(BODY) / 1e3:.0f} kB, {2 * pages + 1} records in {took:.1f} s of one core:", end=" ")
        print(f"{(2 * pages + 1) / took:.0f} records/s, {count / took:.0f} pages/s, at most {peak / 1e6:.1f} MB")


if __name__ == "__main__":
    fetched(float(sys.argv[1]) if len(sys.argv) > 1 else 10)
    archived(5000)
