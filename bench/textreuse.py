"""Text reuse at scale: how much of planted reuse is found, how fast, at what size; and the relay and the reuse data.

usage: python bench/textreuse.py [--articles N] [--seed S] [--shared FOLDER] [--only PART] [--alone]

The articles are made by bench/recombine.py in a temporary folder. Seconds are processor time of one core. Beside us stand datasketch
(MinHashLSH, 128 permutations, threshold 0.5) and rensa with the same figures, over runs of five words, where they are installed (extra
`bench`) and --alone is not given. PART: recombined, relay or reuse.
"""

import argparse
import importlib.util
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from time import process_time

os.environ |= dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")  # before numpy: one core is measured

import numpy as np
from recombine import KINDS, SHARED, WIRE, lines, write

from headwater.archive import Archive, all_matches
from headwater.archive.database import Database
from headwater.archive.matching import sharing
from headwater.archive.opening import connect
from headwater.archive.runs import Runs
from headwater.archive.translating import Translations
from headwater.models import Article, Outlet
from headwater.textreuse import fingerprint
from headwater.words import words

HEADWATER = Path(sys.executable).parent / "headwater"
_CHUNK = 1_000
_PER_KIND = 200  # articles of each kind that are asked about
_AT_LARGE = 1_000  # articles of any kind that are asked about, for the times
_PERMUTATIONS, _THRESHOLD = 128, 0.5
_SHINGLE = 5

Found = dict[str, set[str]]
"""For each id asked about, the ids that were found."""


def articles(path: Path) -> Iterator[list[Article]]:
    """Yield the articles of a file, a thousand at a time."""
    made = (
        Article(id=r["id"], url=r["url"], title=r["title"], text=r["text"], language=r["language"], outlet=Outlet(None, r["outlet"]))
        for r in lines(path)
    )
    while chunk := list(islice(made, _CHUNK)):
        yield chunk


def seconds(work: Callable[[list[Article]], object], path: Path) -> float:
    """Return the processor time of ``work`` on all articles of a file; reading the file is not in it."""
    spent = 0.0
    for chunk in articles(path):
        start = process_time()
        work(chunk)
        spent += process_time() - start
    return spent


class Truth:
    """Which article takes from which, and whether two share text that was planted."""

    def __init__(self, path: Path) -> None:
        self.edges: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        self.origins: defaultdict[str, set[str]] = defaultdict(set)
        for row in lines(path):
            self.edges[row["kind"]].append((row["child"], row["parent"]))
            self.origins[row["child"]].add(row["parent"])

    def asked(self, count: int, seed: int) -> tuple[dict[str, list[tuple[str, str]]], list[str]]:
        """Return some edges of each kind, and the ids to ask about: their children, and articles at large.

        Pages of the wire story are not among these: each has hundreds of matches to go through, and they are told apart.
        """
        chosen = {kind: random.Random(seed).sample(edges, min(_PER_KIND, len(edges))) for kind, edges in self.edges.items()}
        wire = {child for child, _ in self.edges[WIRE]}
        at_large = [f"{number:07}" for number in random.Random(seed).sample(range(count), min(_AT_LARGE, count))]
        return chosen, [id_ for id_ in at_large if id_ not in wire]

    def related(self, a: str, b: str) -> bool:
        return bool((self.origins[a] | {a}) & (self.origins[b] | {b}))


def quality(found: Found, edges: dict[str, list[tuple[str, str]]], truth: Truth) -> list[float]:
    """Return the recall of each kind, and the precision over all that was found."""
    recalls = [np.mean([parent in found[child] for child, parent in edges[kind]] or [np.nan]) for kind in (*KINDS, WIRE) if kind in edges]
    pairs = [(a, b) for a, others in found.items() for b in others]
    return [*map(float, recalls), float(np.mean([truth.related(a, b) for a, b in pairs]))]


def ask(archive: Path, ids: list[str]) -> None:
    """Print, as one line of JSON, what is found for each id, how long each took, and the most memory held: a process of its own."""
    found, candidates, passages, whole = {}, [], [], []
    with Archive.open(str(archive), readonly=True) as opened:
        translations = Translations(opened)
        for id_ in ids:
            article = opened.get(id_)
            start = process_time()
            opened.candidates(article)
            candidates.append(process_time() - start)
            found[id_] = [match.b for match in sharing(article, opened)]
            passages.append(process_time() - start)
            list(translations.of(article))
            whole.append(process_time() - start)
    print(json.dumps({"found": found, "candidates": candidates, "passages": passages, "whole": whole, "memory": most_memory()}))


def most_memory() -> int:
    """Return the most memory that this process has held, in KB. On Linux what getrusage tells includes the process that started it."""
    status = Path("/proc/self/status")
    if status.exists():
        return next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmHWM"))
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def ours(path: Path, folder: Path, ids: dict[str, list[str]]) -> tuple[Found, dict[str, str]]:
    """Return what the archive finds for each id, and the figures; times are told for each group of ``ids`` by itself."""
    file = folder / "bench.db"
    with Archive.open(str(file)) as archive:
        spent = seconds(lambda chunk: list(archive.add_many(chunk)), path)
        count = len(archive)
    asked = folder / "ids.json"
    asked.write_text(json.dumps(list(chain.from_iterable(ids.values()))))
    answer = subprocess.run([sys.executable, __file__, "--ask", file, asked], capture_output=True, check=True, text=True)
    told = json.loads(answer.stdout)
    connection = connect(str(file), readonly=True)
    asked = "SELECT sum(4096 * ((postings + 337) / 338) + length(firsts)), count(*) FROM run WHERE kind = 'passage'"
    size, runs = connection.execute(asked).fetchone()
    connection.close()
    figures = {"articles/s": f"{count / spent:,.0f} added, {count / indexing(path, folder):,.0f} indexed"}
    for name in ("candidates", "passages", "whole"):
        times = iter(told[name])
        for group, members in ids.items():
            p50, p99 = np.percentile([next(times) * 1e3 for _ in members] or [0.0], [50, 99])
            figures[f"{name} ms, {group}"] = f"p50 {p50:.1f}, p99 {p99:.1f}"
    figures["postings"] = f"{size / count / 1024:.2f} KB an article, {runs} runs"
    copies = sum(copy.stat().st_size for copy in folder.glob("bench.db.runs/*"))
    figures["copies"] = f"{copies / count / 1024:.2f} KB an article, of passages and anchors"
    figures["memory"] = f"{told['memory'] / 1024:.0f} MB to ask"
    return {id_: set(others) for id_, others in told["found"].items()}, figures


def indexing(path: Path, folder: Path) -> float:
    """Return the processor time of fingerprints and postings alone."""
    database = Database(connect(str(folder / "index.db")), "index")
    runs = Runs(database, "passage")
    numbers = iter(range(1, 1 << 32))

    def index(chunk: list[Article]) -> None:
        for at in range(0, len(chunk), 200):
            runs.tidy()
            with database.transaction():
                runs.put([(next(numbers), fingerprint(article.text or "")) for article in chunk[at : at + 200]])

    spent = seconds(index, path)
    database.close()
    return spent


def shingles(article: Article) -> list[str]:
    folded = words(article.text or "").folded
    return [" ".join(folded[at : at + _SHINGLE]) for at in range(max(1, len(folded) - _SHINGLE + 1))]


def with_datasketch(path: Path, ids: Iterable[str]) -> tuple[Found, dict[str, str]]:
    from datasketch import MinHash, MinHashLSH  # noqa: PLC0415 - an extra

    index = MinHashLSH(threshold=_THRESHOLD, num_perm=_PERMUTATIONS)

    def sketch(article: Article) -> MinHash:
        made = MinHash(_PERMUTATIONS)
        made.update_batch([shingle.encode() for shingle in shingles(article)])
        return made

    return others(path, ids, sketch, lambda article, made: index.insert(article.id, made), index.query)


def with_rensa(path: Path, ids: Iterable[str]) -> tuple[Found, dict[str, str]]:
    from rensa import RMinHash, RMinHashLSH  # noqa: PLC0415 - an extra

    index = RMinHashLSH(threshold=_THRESHOLD, num_perm=_PERMUTATIONS, num_bands=32)

    def sketch(article: Article) -> RMinHash:
        made = RMinHash(num_perm=_PERMUTATIONS, seed=1)
        made.update(shingles(article))
        return made

    def query(made: RMinHash) -> list[str]:
        return [f"{number:07}" for number in index.query(made)]

    return others(path, ids, sketch, lambda article, made: index.insert(int(article.id), made), query)


def others(path: Path, ids: Iterable[str], sketch: Callable, insert: Callable, query: Callable) -> tuple[Found, dict[str, str]]:
    """Return what a table of sketches finds for each id, and its figures."""
    wanted, kept, count = set(ids), {}, 0

    def add(chunk: list[Article]) -> None:
        nonlocal count
        count += len(chunk)
        for article in chunk:
            made = sketch(article)
            insert(article, made)
            if article.id in wanted:
                kept[article.id] = made

    spent = seconds(add, path)
    found, times = {}, []
    for id_, made in kept.items():
        start = process_time()
        found[id_] = set(query(made)) - {id_}
        times.append((process_time() - start) * 1e3)
    p50, p99 = np.percentile(times, [50, 99])
    return found, {"articles/s": f"{count / spent:,.0f}", "candidates ms": f"p50 {p50:.1f}, p99 {p99:.1f}"}


def recombined(count: int, seed: int, shared: Path, *, alone: bool) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        path, gold = write(folder, count, seed, shared)
        truth = Truth(gold)
        edges, at_large = truth.asked(count, seed)
        wire = {child for child, _ in edges.get(WIRE, [])}
        children = {child for pairs in edges.values() for child, _ in pairs} - wire - set(at_large)
        groups = {"articles at large": at_large, "that take from others": sorted(children), WIRE: sorted(wire)}
        ids = list(chain.from_iterable(groups.values()))
        rows = {"headwater": ours(path, folder, groups)}
        for name, run in () if alone else (("datasketch", with_datasketch), ("rensa", with_rensa)):
            if importlib.util.find_spec(name):
                rows[name] = run(path, ids)
            else:
                print(f"{name} is not installed and left out")
    print(f"\n{count:,} recombined articles, seed {seed}\n{'':18}" + "".join(f"{name:>12}" for name in rows))
    scores = [quality(found, edges, truth) for found, _ in rows.values()]
    for name, *values in zip([kind for kind in (*KINDS, WIRE) if kind in edges] + ["precision"], *scores, strict=True):
        print(f"{name:18}" + "".join(f"{value:12.3f}" for value in values))
    for name, (_, figures) in rows.items():
        print(f"\n{name}" + "".join(f"\n  {title:36} {figure}" for title, figure in figures.items()))


def relay(shared: Path) -> None:
    """Print the table of score/matches.py for the relay data, from the pages."""
    data = shared / "data" / "relay"
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        index, archive = ["--index", str(data / "index.jsonl")], ["--archive", str(folder / "relay.db")]
        subprocess.run([HEADWATER, "add", *index, *archive], check=False, stdout=subprocess.DEVNULL)
        for name, command in (("matches", ["matches", *archive]), ("read", ["read", *index])):
            with (folder / f"{name}.jsonl").open("wb") as out:
                subprocess.run([HEADWATER, *command, "--json"], check=False, stdout=out)
        print("\nrelay data", flush=True)
        scorer = [sys.executable, shared / "score" / "matches.py", data, folder / "matches.jsonl", folder / "read.jsonl"]
        subprocess.run(scorer, check=True)


def reuse(shared: Path) -> None:
    """Print how many of the pairs of the reuse data are found, by how much their texts share; the pairs are machine-made.

    Reuters by itself within 72 hours too: on other days the same words are a form that is filled in every week, and no reuse.
    """
    data = shared / "data" / "reuse"
    for name in ("reuters", "telegram-ru"):
        with Archive.open(":memory:") as archive:
            held = (Article(id=r["id"], text=r["text"], outlet=Outlet(r["outlet"], None)) for r in lines(data / f"{name}-docs.jsonl.gz"))
            count = sum(1 for _ in archive.add_many(held))
            found = {frozenset((match.a, match.b)) for match in all_matches(archive)}
        levels: defaultdict[str, list[bool]] = defaultdict(list)
        for row in lines(data / f"{name}-pairs.jsonl.gz"):
            hit = frozenset((row["a"], row["b"])) in found
            levels[row["level"]].append(hit)
            if name == "reuters" and row["level"] != "partial" and row["hours_apart"] <= 72:
                levels["copy, contained or heavy within 72 hours"].append(hit)
        print(f"\nreuse data, {name}, {count:,} texts, {len(found):,} pairs found")
        for level, hits in sorted(levels.items()):
            print(f"  {level:42} {np.mean(hits):.3f} (n={len(hits)})")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--articles", type=int, default=20_000)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--shared", type=Path, default=SHARED)
    options.add_argument("--only", choices=("recombined", "relay", "reuse"))
    options.add_argument("--alone", action="store_true")
    options.add_argument("--ask", nargs=2, type=Path, help=argparse.SUPPRESS)
    given = options.parse_args()
    if given.ask:
        ask(given.ask[0], json.loads(given.ask[1].read_text()))
        return
    if not given.shared.exists():
        sys.exit(f"{given.shared} is not there: this bench needs the private data beside the repository")
    if given.only in {None, "recombined"}:
        recombined(given.articles, given.seed, given.shared, alone=given.alone)
    if given.only in {None, "relay"}:
        relay(given.shared)
    if given.only in {None, "reuse"}:
        reuse(given.shared)


if __name__ == "__main__":
    main()
