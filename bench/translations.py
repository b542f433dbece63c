"""Translations found, where they are known: whole documents, pages that carry them, versions in one language; and the speed.

usage: python bench/translations.py [--shared FOLDER]

Whole documents by ../shared/score/crosslang.py; of the pages of relay-mt (gold texts) the recall of translations and the share of reported
pairs across languages that go back to one original; of several translations of one document into one language (machine and human) how many
pairs share a passage that is found and matched.
"""

import argparse
import gzip
import importlib.util
import json
import sys
from collections import defaultdict
from itertools import combinations, pairwise
from pathlib import Path
from time import process_time

from fit_translations import pages

from headwater.archive import Archive, all_matches
from headwater.models import Article, Outlet
from headwater.textreuse import fingerprint, match, prepare
from headwater.textreuse.anchors import anchors
from headwater.textreuse.bitext import Lines, align_sentences
from headwater.words import words

ROOT = Path(__file__).resolve().parent.parent


def scorer(shared):
    spec = importlib.util.spec_from_file_location("crosslang", shared / "score" / "crosslang.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def found(articles):
    """Return the pairs that an archive of the articles reports as translations, by id, and the seconds for adding and for asking."""
    with Archive.open(":memory:") as archive:
        start = process_time()
        list(archive.add_many(articles))
        added = process_time()
        pairs = [(one.a, one.b) for one in all_matches(archive) if one.kind == "translation"]
        return pairs, added - start, process_time() - added


def documents(shared):
    crosslang = scorer(shared)
    docs = list(crosslang.make(shared / "data" / "crosslang"))
    articles = [Article(id=d["id"], text=d["text"], language=d["language"], outlet=Outlet(None, d["outlet"])) for d in docs]
    pairs, adding, asking = found(articles)
    print(f"documents: {len(docs)}, added in {adding:.1f} s, all pairs in {asking:.1f} s of processor time")
    for name, value in crosslang.score(docs, [{"a": a, "b": b} for a, b in pairs]).items():
        print(f"  {name:10} {value:.4f}")
    return articles


def relayed(shared):
    world, true, _ = pages(shared / "data" / "relay-mt")
    language = {article.id: article.language for article, _ in world}
    rows = {row["url"]: row for row in map(json.loads, (shared / "data" / "relay-mt" / "world.jsonl").open(encoding="utf-8"))}

    def roots(url):
        origin = rows[url]["origin"]
        return frozenset().union(*(roots(edge["parent"]) for edge in origin)) if origin else frozenset({url})

    pairs, _, _ = found(article for article, _ in world)
    said = {frozenset(pair) for pair in pairs}
    wanted = {pair for pair in true if len({language[url] for url in pair}) == 2}
    right = sum(pair in true or bool(frozenset.intersection(*map(roots, pair))) for pair in said)
    recall, precision = len(said & wanted) / len(wanted), right / len(said)
    print(f"pages: {len(world)}; recall {recall:.4f} of {len(wanted)}, precision {precision:.4f} of {len(said)}")


def versions(shared):
    """Print how many pairs of translations of one document into one language are matched by the words they share."""
    kept = defaultdict(list)
    for path in sorted((shared / "data" / "crosslang").glob("wmt*.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                if row["text"] and row["kind"] != "original":
                    kept[path.name, row["group"], row["lang"]].append((row["kind"], row["text"]))
    hits = defaultdict(list)
    for texts in kept.values():
        for (kind, a), (other, b) in combinations(texts, 2):
            near = not set(fingerprint(a).tolist()).isdisjoint(fingerprint(b).tolist())
            hits[" and ".join(sorted((kind, other)))].append(near and match("a", "b", prepare(a), prepare(b)) is not None)
    for kinds, one in sorted(hits.items()):
        print(f"versions in one language, {kinds}: matched {sum(one) / len(one):.3f} of {len(one)}")


def speed(articles):
    count = sum(len(words(article.text)) for article in articles)
    start = process_time()
    for article in articles:
        anchors(article.text)
    print(f"anchors: {count / (process_time() - start):,.0f} words a second")
    read = [Lines.of(article.text) for article in articles[:400]]
    start = process_time()
    for a, b in pairwise(read):
        align_sentences(a, b)
    print(f"sentences aligned: {1000 * (process_time() - start) / (len(read) - 1):.2f} ms a pair")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    shared = options.parse_args().shared
    if not (shared / "data" / "crosslang").exists():
        sys.exit(f"{shared / 'data'} is not there: this bench needs the private data beside the repository")
    articles = documents(shared)
    relayed(shared)
    versions(shared)
    speed(articles)


if __name__ == "__main__":
    main()
