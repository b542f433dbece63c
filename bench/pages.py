"""How fast pages come: from 300 hosts on loopback at a pace a host, and out of a WARC.

usage: python bench/pages.py [--seconds 10] [--gigabytes 1]

The server is this machine's own, in a process of its own, so that its work is not counted as the client's (it shares the cores).
"""

import argparse
import asyncio
import gzip
import itertools
import multiprocessing
import os
import resource
import socket
import tempfile
import threading
import time
import zlib
from pathlib import Path

from headwater.models import Page
from headwater.pages import Client, Manners, fetch_many, open_pages
from headwater.pages.keeping import record
from headwater.pages.unpacking import ZSTD, zstd

DATA = Path(__file__).resolve().parent.parent.parent / "shared" / "data" / "relay" / "pages"
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


def archived(gigabytes):
    """Write a WARC of so much, unpacked, and read it: pages, the requests for them, and one picture for each, which is skipped."""
    kinds = {
        "pages": [
            record("response", b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body, about(n)) for n, body in enumerate(bodies())
        ],
        "requests": [record("request", b"GET / HTTP/1.1\r\nHost: gull.example\r\n\r\n", about(n)) for n in range(50)],
        "pictures": [
            record("response", b"HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\n\r\n" + os.urandom(60_000), about(n)) for n in range(50)
        ],
    }
    kinds["pages, Zstandard"] = [(id_, zstd.compress(unpacked(member))) for id_, member in kinds["pages"]]
    turns = zip(kinds["pages"], itertools.cycle(kinds["requests"]), itertools.cycle(kinds["pictures"]), strict=False)
    for name, members in (*kinds.items(), ("all of them", list(itertools.chain.from_iterable(turns)))):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "bench.warc"
            size = gigabytes * 1e9 if name == "all of them" else 2e8
            count, whole = written(path, members, size)
            peaks, started, pages = [], time.process_time(), 0
            for pages, _ in enumerate(open_pages([str(path)]), 1):
                if pages % 5000 == 1:
                    peaks.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
            took = time.process_time() - started
            peaks.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
            print(
                f"WARC of {name}: {whole / 1e9:.1f} GB unpacked, {count:,} records, {pages:,} pages in {took:.1f} s of one core:",
                end=" ",
            )
            print(f"{count / took:,.0f} records/s; memory {peaks[0]:.0f} MB at the first page, {peaks[-1]:.0f} MB at the end")


def bodies():
    """Return pages of the private data where it is beside the repository, else one of our own."""
    return [path.read_bytes() for path in sorted(DATA.rglob("*.html"))[:1500]] or [BODY]


def about(number):
    return {"WARC-Target-URI": f"https://gull.example/{number}", "WARC-Date": "2024-03-04T10:00:00Z", "Content-Type": "application/http"}


def unpacked(member):
    return zstd.decompress(member) if member.startswith(ZSTD) else gzip.decompress(member)


def written(path, members, size):
    """Write members in turn until they are ``size`` bytes unpacked; return how many, and how many bytes."""
    sizes = [len(unpacked(member)) for _, member in members]
    count = whole = 0
    with path.open("wb") as file:
        while whole < size:
            file.write(members[count % len(members)][1])
            whole += sizes[count % len(members)]
            count += 1
    return count, whole


def bomb():
    """Fetch ten gigabytes in ten megabytes."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    head = packer.compress(bytes(1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH)
    block = packer.compress(bytes(1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH)
    packed = head + block * 10_000
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(packed) + packed
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        Client(allow_private=True, manners=Manners(pace=0, retries=0, robots=False)) as client,
    ):
        threading.Thread(target=lambda: answered(server, answer), daemon=True).start()
        before, started = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.monotonic()
        (found,) = open_pages([f"http://127.0.0.1:{server.getsockname()[1]}/"], client=client)
        grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
        print(f"10.5 GB in {len(packed) / 1e6:.1f} MB: {found.reason}, after {time.monotonic() - started:.2f} s and {grown:.0f} MB")


def answered(server, answer):
    connection, _ = server.accept()
    connection.recv(4096)
    connection.sendall(answer)
    connection.close()


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--seconds", type=float, default=10, help="how long to fetch; 0: not")
    options.add_argument("--gigabytes", type=float, default=1, help="of WARC; 0: none")
    given = options.parse_args()
    if given.seconds:
        bomb()
        fetched(given.seconds)
    if given.gigabytes:
        archived(given.gigabytes)
