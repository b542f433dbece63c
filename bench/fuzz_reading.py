"""Read mutated pages, and see that nothing breaks.

usage: python bench/fuzz_reading.py [--inputs 100000] [--seed 1] [--first 0] [--failures DIR] [--coverage] [--data ../shared/data/pages]

Each input is a real page (the bundled sample's where the data is not there), cut to a small window and changed one to four times
(bench/mutations.py), handed to `headwater.reading.read` and written as JSON; one in fifty is explained too. Nothing but HeadwaterError may
be raised and no page may take two seconds, on one thread. Input number N of a seed is always the same: `--first N --inputs 1` repeats it.

A reader in a process of its own does the work, so that a crash of a C library costs one input; it is started again after it. An input
that fails is saved in DIR (headwater-fuzz among the temporary files), made smaller first where something is raised. Exit status 1 where
one failed. --coverage prints the branch coverage of headwater.reading (needs coverage, see requirements/bench.txt); that makes reading
slow, so slow pages do not count then.
"""

import argparse
import gzip
import json
import random
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path

from mutations import CHARSETS, mutated, slim

from headwater.models import Given, HeadwaterError, Page, encode
from headwater.pages.charset import detect
from headwater.reading import read
from headwater.reading.explaining import explain

HERE = Path(__file__).resolve().parent
DATA = HERE.parent.parent / "shared" / "data" / "pages"
SAMPLE = HERE.parent / "src" / "headwater" / "sample" / "pages"
MEASURED = "headwater.reading"
LIMIT = 2.0  # seconds, of the wall clock, but for the time that other programs had the processor
EXPLAINED = 50  # of so many inputs one is explained too
HOPELESS = 20  # seconds after which a page is given up
SEEDS_MOST = 400_000  # bytes; larger pages are no better and slow to cut
TRIES = 400  # to make a failing input smaller


def seeds_of(data):
    """Return the pages that inputs are made of, by their names, so that the same folder gives the same inputs."""
    paths = sorted(data.rglob("*.html.gz")) or sorted(SAMPLE.rglob("*.htm*"))
    pages = (gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes() for path in paths)
    return [slim(page) for page in pages if 0 < len(page) <= SEEDS_MOST]


def page_of(seed, number, seeds):
    """Return an input as a page: in its charset or now and then in another, or taken for plain text or for a text given."""
    chance = random.Random(f"{seed} {number}")
    body = mutated(chance, seeds)
    charset = chance.choice(CHARSETS) if chance.random() < 0.1 else detect(body, None)
    given = Given(body.decode(charset, "replace")) if chance.random() < 0.02 else None
    media_type = "text/plain" if chance.random() < 0.05 else "text/html"
    return Page(f"{number}", body, url=f"https://fuzz.example/{number}", media_type=media_type, charset=charset, given=given)


class HopelessError(Exception):
    """A page took longer than anyone waits."""


@contextmanager
def patience():
    def give_up(*_):
        raise HopelessError

    signal.signal(signal.SIGALRM, give_up)
    signal.setitimer(signal.ITIMER_REAL, HOPELESS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


READ, REFUSED = "read", "refused"


def outcome_of(page, verb=read):
    """Return READ, REFUSED where no article is found in it, or else what is raised and where."""
    try:
        with patience():
            encode(verb(page))
    except HeadwaterError:
        return REFUSED
    except Exception as error:  # noqa: BLE001 - finding these is what this is for
        frames = traceback.extract_tb(error.__traceback__)
        ours = next((frame for frame in reversed(frames) if "headwater" in frame.filename), frames[-1])
        return f"{type(error).__name__} at {Path(ours.filename).name}:{ours.lineno} ({frames[-1].name}): {error}"[:300]
    return READ


def work(given):
    """Read inputs, a line of JSON for each: its number, seconds of wall clock and of processor time, and the outcome."""
    seeds = seeds_of(given.data)
    outcome_of(Page("warm", seeds[0], "https://fuzz.example/"))  # compiled patterns and loaded models are no page's time
    for number in range(given.first, given.first + given.inputs):
        page = page_of(given.seed, number, seeds)
        wall, processor = time.perf_counter(), time.process_time()
        outcome = outcome_of(page)
        wall, processor = time.perf_counter() - wall, time.process_time() - processor
        if number % EXPLAINED == 0 and (explained := outcome_of(page, explain)) != REFUSED:
            outcome = explained
        print(json.dumps([number, round(wall, 4), round(processor, 4), outcome]), flush=True)


def measuring(folder):
    return ["-m", "coverage", "run", "--branch", f"--source={MEASURED}", "--parallel-mode", f"--data-file={folder / 'coverage'}"]


def results(given, folder):
    """Yield (number, wall, processor, outcome) for all inputs, starting the worker again where it died."""
    first, last = given.first, given.first + given.inputs
    while first < last:
        command = [sys.executable, *(measuring(folder) if given.coverage else []), __file__, "--work", "--data", str(given.data)]
        command += ["--first", str(first), "--inputs", str(last - first), "--seed", given.seed]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as worker:
            for line in worker.stdout:
                yield json.loads(line)
                first += 1
        if first < last:
            yield [first, 0.0, 0.0, f"the process died with status {worker.returncode}"]
            first += 1


def smaller(page, fault):
    """Return the body of a failing page with as much left out as leaves the fault where it is."""
    place = fault.split("(", maxsplit=1)[0]
    body, size, tries = page.body, len(page.body) // 2, 0
    while size and tries < TRIES:
        at = 0
        while at < len(body) and tries < TRIES:
            tries += 1
            shorter = body[:at] + body[at + size :]
            if outcome_of(Page(page.id, shorter, page.url, media_type=page.media_type, charset=page.charset)).startswith(place):
                body = shorter
            else:
                at += size
        size //= 2
    return body


def save(given, seeds, number, fault):
    page = page_of(given.seed, number, seeds)
    given.failures.mkdir(parents=True, exist_ok=True)
    body = smaller(page, fault) if " at " in fault and not fault.startswith(HopelessError.__name__) else page.body
    path = given.failures / f"{given.seed}-{number}.html"
    path.write_bytes(body)
    print(f"{number} ({page.charset}, {page.media_type}): {fault}\n    {path}, {len(body)} bytes", flush=True)


def print_coverage(folder):
    measured = import_module("coverage").Coverage(data_file=str(folder / "coverage"), branch=True, source=[MEASURED])
    measured.combine([str(folder)])
    measured.report(skip_empty=True)


def options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--inputs", type=int, default=100_000)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--failures", type=Path, default=Path(tempfile.gettempdir()) / "headwater-fuzz")
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--coverage", action="store_true")
    parser.add_argument("--work", action="store_true", help=argparse.SUPPRESS)
    return parser.parse_args()


def fuzz(given, folder):
    """Read all inputs; return how many failed."""
    seeds = seeds_of(given.data)
    faults, walls, slowest, processor, refused, started = Counter(), [], [], 0.0, 0, time.monotonic()
    for number, wall, cpu, outcome in results(given, folder):
        walls.append(wall)
        slowest = sorted([(wall, cpu, number), *slowest], reverse=True)[:5]
        processor += cpu
        refused += outcome == REFUSED
        fault = outcome if outcome not in {READ, REFUSED} else f"slow: {wall:.2f} s, {cpu:.2f} s of processor time"
        if fault is outcome or (wall > LIMIT and cpu > min(LIMIT, wall / 2) and not given.coverage):
            kind = fault.split(":")[0] if fault.startswith("slow") else fault
            faults[kind] += 1
            if faults[kind] <= 3:
                save(given, seeds, number, fault)
        if len(walls) % 5000 == 0:
            print(
                f"{len(walls):,} inputs, {time.monotonic() - started:.0f} s, slowest {max(walls):.2f} s, {faults.total()} failed",
                flush=True,
            )
    walls.sort()
    spread = ", ".join(
        f"{name} {walls[int(share * (len(walls) - 1))]:.3f}" for name, share in (("median", 0.5), ("99th", 0.99), ("slowest", 1))
    )
    print(f"{len(walls):,} inputs from {len(seeds)} pages, seed {given.seed}: {faults.total()} failed, {refused:,} refused (no article)")
    print(f"seconds a page: {spread}; {processor:.0f} s of processor time in all, {time.monotonic() - started:.0f} s")
    print("slowest:", "; ".join(f"number {number} {wall:.2f} s, {cpu:.2f} s of processor time" for wall, cpu, number in slowest))
    for fault, count in faults.most_common():
        print(f"{count:6} x {fault}")
    return faults.total()


def main():
    given = options()
    if given.work:
        work(given)
        return
    with tempfile.TemporaryDirectory() as folder:
        failed = fuzz(given, Path(folder))
        if given.coverage:
            print_coverage(Path(folder))
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
