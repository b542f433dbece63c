"""Fit the trees that weigh the signs of a translation, on articles whose translations are known.

usage: python bench/fit_translations.py [--shared FOLDER] [--write]

Candidates are what an archive of the data gives (``Archive.translations``). Prints precision and recall out of fold, the articles parted in
two halves by group; --write fits on all and rewrites src/headwater/textreuse/judges.json. Deterministic. Needs scikit-learn
(pip install -r requirements/train.txt); asking the trees does not.
"""

import argparse
import gzip
import json
import sys
import zlib
from collections import defaultdict
from itertools import combinations
from pathlib import Path

import numpy as np
from fit_tracing import stored
from sklearn.ensemble import HistGradientBoostingClassifier

from headwater.archive import Archive
from headwater.models import Article
from headwater.textreuse.bitext import Lines
from headwater.textreuse.translating import LEAST_LIKE, Answers

ROOT = Path(__file__).resolve().parent.parent
JUDGES = ROOT / "src" / "headwater" / "textreuse" / "judges.json"
SHAPE = {"max_iter": 120, "learning_rate": 0.06, "max_leaf_nodes": 8, "min_samples_leaf": 30, "l2_regularization": 5.0}
# The relayed pages are few, and cut and set among other things as pages are; whole documents in seventeen languages are many and easy.
WEIGHTS = {("documents", True): 0.5, ("documents", False): 1.0, ("pages", True): 8.0, ("pages", False): 1.0}


def documents(folder):
    """Yield (article, group) for the first version of each document in each language."""
    for path in sorted(folder.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines]
        chosen = {}
        for row in sorted(rows, key=lambda row: row["kind"] != "original"):
            if row["text"]:
                chosen.setdefault((row["group"], row["lang"]), row)
        for (group, language), row in chosen.items():
            yield Article(id=f"{path.name}:{group}:{language}", text=row["text"], language=language), f"{path.name}:{group}"


def pages(folder):
    """Yield (article, its world) for the relayed pages, and the pairs that are translations and those that may be, by id."""
    rows = {row["url"]: row for row in map(json.loads, (folder / "world.jsonl").open(encoding="utf-8"))}

    def roots(url):
        origin = rows[url]["origin"]
        return frozenset().union(*(roots(edge["parent"]) for edge in origin)) if origin else frozenset({url})

    true = {frozenset((url, edge["parent"])) for url, row in rows.items() for edge in row["origin"] or []}
    for row in map(json.loads, (folder / "negatives.jsonl").open(encoding="utf-8")):
        if row["type"] != "same_event":
            true.add(frozenset((row["a"], row["b"])))
    near = defaultdict(set)
    for url, row in rows.items():
        for key in {*roots(url), row["world"]}:
            near[key].add(url)
    unsure = {frozenset(pair) for urls in near.values() for pair in combinations(urls, 2)} - true
    articles = [(Article(id=url, text=row["text"], language=row["language"]), row["world"]) for url, row in rows.items()]
    return articles, true, unsure


def gather(given, true, unsure=frozenset()):
    """Yield (group, group, pair, signs, whether true) for every candidate; ``true(pair)`` tells."""
    group = {article.id: name for article, name in given}
    with Archive.open(":memory:") as archive:
        list(archive.add_many(article for article, _ in given))
        lines = {article.id: Lines.of(article.text or "") for article, _ in given}
        tried = set()
        for article, _ in given:
            for other, likeness in archive.translations(article):
                pair = frozenset((article.id, other))
                if likeness < LEAST_LIKE or pair in tried | unsure:
                    continue
                tried.add(pair)
                a, b = sorted(pair)
                answers = Answers.of(lines[a], lines[b])
                if answers.beads:
                    yield group[a], group[b], pair, answers.signs(likeness), true(pair)


def fit(x, y, weights):
    return HistGradientBoostingClassifier(random_state=0, early_stopping=False, **SHAPE).fit(x, y, sample_weight=weights)


def report(name, rows, chances, edges):
    for enough in (0.3, 0.5, 0.7, 0.9):
        said = {row[2]: row[4] for row, chance in zip(rows, chances, strict=True) if chance >= enough}
        recall = np.mean([edge in said for edge in edges])
        print(f"  {name} said from {enough}: precision {np.mean(list(said.values())):.4f}  recall {recall:.4f} of {len(edges)}")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    options.add_argument("--write", action="store_true")
    given = options.parse_args()
    data = given.shared / "data"
    if not (data / "crosslang").exists():
        sys.exit(f"{data} is not there: fitting needs the private data beside the repository")
    docs = list(documents(data / "crosslang"))
    world, true, unsure = pages(data / "relay-mt")
    group, language = {a.id: g for a, g in docs}, {a.id: a.language for a, _ in world}
    parts = {
        "documents": list(gather(docs, lambda pair: len({group[one] for one in pair}) == 1)),
        "pages": list(gather(world, true.__contains__, unsure)),
    }
    edges = {"documents": set(), "pages": {pair for pair in true if len({language[one] for one in pair}) == 2}}
    versions = defaultdict(list)
    for article, name in docs:
        versions[name].append(article.id)
    edges["documents"] = {frozenset((ids[0], other)) for ids in versions.values() for other in ids[1:]}  # the original comes first
    rows = [(part, row) for part, found in parts.items() for row in found]
    names = sorted(rows[0][1][3])
    x = np.array([[row[3][name] for name in names] for _, row in rows])
    y = np.array([row[4] for _, row in rows])
    weights = np.array([WEIGHTS[part, bool(row[4])] for part, row in rows])
    halves = np.array([[zlib.crc32(name.encode()) % 2 for name in row[:2]] for _, row in rows])
    chances = np.zeros(len(rows))
    for half in (0, 1):
        learned = (halves == half).all(axis=1)
        asked = halves[:, 0] != half
        chances[asked] = fit(x[learned], y[learned], weights[learned]).predict_proba(x[asked])[:, 1]
    for part in parts:
        mine = [at for at, (of, _) in enumerate(rows) if of == part]
        print(f"{part}: {len(mine)} candidates, {int(y[mine].sum())} true")
        report(part, [rows[at][1] for at in mine], chances[mine], edges[part])
    if given.write:
        JUDGES.write_text(json.dumps({"translation": stored([fit(x, y, weights)], names)}, separators=(",", ":")) + "\n", "utf-8")


if __name__ == "__main__":
    main()
