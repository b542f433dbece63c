"""Fit the weights of headwater.tracing.weights on article pairs whose parents are known.

usage: python bench/fit_tracing.py ARCHIVE [--data FOLDER] [--write]

ARCHIVE holds the pages of FOLDER (bench/relay.py --keep makes it). Prints how well weights fitted on the even worlds choose parents in
the odd ones and the other way round, with the reliability of the confidences; --write fits on all and rewrites weights.py. Deterministic.
"""

import argparse
import json
import re
import sys
import zlib
from collections import defaultdict
from pathlib import Path

import numpy as np

from headwater.archive import Archive
from headwater.tracing import Tracer
from headwater.tracing.relays import choose, explained, weigh
from headwater.tracing.weighing import translation_cases

ROOT = Path(__file__).resolve().parent.parent
WEIGHTS = ROOT / "src" / "headwater" / "tracing" / "weights.py"


def gather(archive, gold):
    """Yield (kind, child, group, parent, signs, whether true) for every candidate of every article."""
    tracer = Tracer(archive)
    for article in archive.articles():
        row = gold.get(article.id)
        if row is None or row["variant_of"]:
            continue
        true = {o["parent"] for o in row["origin"] or []}
        child = tracer.witness(article)
        candidates = tracer.candidates(child)
        for number, (_, judged) in enumerate(weigh(child, candidates)):
            for case in judged:
                yield "text", article.id, number, case.parent.id, case.signs, case.parent.id in true
        share = explained(child, choose(child, candidates))
        for case in translation_cases(child, tracer.translations(child), share):
            yield "translation", article.id, 0, case.parent.id, case.signs, case.parent.id in true


def fit(x, y, strength=1.0):
    """Logistic regression by Newton's method with an L2 penalty; returns the base and the weights."""
    x = np.c_[np.ones(len(x)), x]
    penalty = np.eye(x.shape[1]) * strength
    penalty[0, 0] = 1e-6
    weights = np.zeros(x.shape[1])
    for _ in range(60):
        p = 1 / (1 + np.exp(-x @ weights))
        step = np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + penalty, x.T @ (p - y) + penalty @ weights)
        weights -= step
        if abs(step).max() < 1e-6:
            break
    return weights


def half(world, child):
    """Worlds are independent of one another; the pages of no world are split by their address."""
    number = world[1:]
    return (int(number) if number.isdigit() else zlib.crc32(child.encode())) % 2


def evaluate(rows, names, gold, edges):
    x = np.array([[r[4].get(n, 0.0) for n in names] for r in rows])
    y = np.array([r[5] for r in rows], float)
    side = np.array([half(gold[r[1]]["world"], r[1]) for r in rows])
    p = np.zeros(len(rows))
    for part in (0, 1):
        weights = fit(x[side == part], y[side == part])
        p[side != part] = 1 / (1 + np.exp(-np.c_[np.ones((side != part).sum()), x[side != part]] @ weights))
    best = defaultdict(lambda: (-1.0, None))
    for i, row in enumerate(rows):
        key = row[1], row[2]
        if p[i] > best[key][0]:
            best[key] = (p[i], i)
    for enough in (0.15, 0.2, 0.25, 0.3, 0.35, 0.4):
        said = {(rows[i][1], rows[i][3]): rows[i][5] for q, i in best.values() if q >= enough}
        hits = sum(said.values())
        wrong = {child for child, _ in said if not gold[child]["origin"]}
        precision = hits / max(1, len(said))
        print(f"  said from {enough:.2f}: precision {precision:.3f}  recall {hits / edges:.3f}  origins given a parent {len(wrong)}")
    chosen = [i for q, i in best.values() if q >= 0.25]
    for low, high in ((0.25, 0.5), (0.5, 0.7), (0.7, 0.9), (0.9, 1.01)):
        band = [y[i] for i in chosen if low <= p[i] < high]
        if band:
            print(f"  said {low:.2f}-{min(high, 1):.2f}: {np.mean(band):.2f} right (n={len(band)})")
    return dict(zip(["base", *names], map(float, fit(x, y)), strict=True))


def rewrite(name, weights):
    listed = "".join(f'    "{sign}": {value:.2f},\n' for sign, value in weights.items())
    text = WEIGHTS.read_text()
    WEIGHTS.write_text(re.sub(rf"(?ms)^{name} = {{\n.*?^}}", f"{name} = {{\n{listed}}}", text))


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("archive")
    options.add_argument("--data", default=str(ROOT.parent / "shared" / "data" / "relay"))
    options.add_argument("--write", action="store_true")
    given = options.parse_args()
    world = Path(given.data) / "world.jsonl"
    if not world.exists():
        sys.exit(f"{world} is not there: fitting needs the private data beside the repository")
    gold = {row["url"]: row for row in map(json.loads, world.open(encoding="utf-8"))}
    edges = sum(len(row["origin"] or []) for row in gold.values() if not row["variant_of"])
    with Archive.open(given.archive, readonly=True) as archive:
        rows = list(gather(archive, gold))
    for kind, name in (("text", "WEIGHTS"), ("translation", "TRANSLATION_WEIGHTS")):
        mine = [row for row in rows if row[0] == kind]
        print(f"{kind}: {len(mine)} candidates, {sum(row[5] for row in mine)} true of {edges} edges")
        weights = evaluate(mine, sorted({sign for row in mine for sign in row[4]}), gold, edges)
        if given.write:
            rewrite(name, weights)


if __name__ == "__main__":
    main()
