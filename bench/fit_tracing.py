"""Fit the trees of headwater.tracing.judging on article pairs whose parents are known.

usage: python bench/fit_tracing.py FOLDER=ARCHIVE [FOLDER=ARCHIVE ...] [--write]

Each ARCHIVE holds the pages of the data in FOLDER (bench/relay.py --data FOLDER --keep makes it). Prints how well trees fitted on the
even worlds choose parents in the odd ones and the other way round, with the reliability of the confidences; --write fits on all and
rewrites judges.json. Deterministic. Needs scikit-learn (pip install -r requirements/train.txt); asking the trees does not.
"""

import argparse
import json
import sys
import zlib
from collections import defaultdict
from pathlib import Path

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

from headwater.archive import Archive
from headwater.tracing import Tracer
from headwater.tracing.relays import choose, explained, weigh
from headwater.tracing.weighing import translation_cases

JUDGES = Path(__file__).resolve().parent.parent / "src" / "headwater" / "tracing" / "judges.json"
# Small trees, few of them, heavy leaves: the data holds some 1,100 true pairs, 110 of them translations.
SHAPES = {
    "text": {"max_iter": 100, "learning_rate": 0.05, "max_leaf_nodes": 6, "min_samples_leaf": 30},
    "translation": {"max_iter": 60, "learning_rate": 0.06, "max_leaf_nodes": 4, "min_samples_leaf": 20},
}


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


def fit(x, y, kind):
    return HistGradientBoostingClassifier(l2_regularization=5.0, random_state=0, early_stopping=False, **SHAPES[kind]).fit(x, y)


def half(world, child):
    """Worlds are independent of one another; the pages of no world are split by their address."""
    number = world[1:]
    return (int(number) if number.isdigit() else zlib.crc32(child.encode())) % 2


def evaluate(kind, rows, names, gold, edges):
    x = np.array([[r[4].get(n, 0.0) for n in names] for r in rows])
    y = np.array([r[5] for r in rows], float)
    side = np.array([half(gold[r[1]]["world"], r[1]) for r in rows])
    p = np.zeros(len(rows))
    for part in (0, 1):
        p[side != part] = fit(x[side == part], y[side == part], kind).predict_proba(x[side != part])[:, 1]
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
    return stored(fit(x, y, kind), names)


def stored(model, names):
    """The model as headwater.trees reads it."""

    def node(nodes, at):
        one = nodes[at]
        if one["is_leaf"]:
            return round(float(one["value"]), 4)
        below, above = node(nodes, one["left"]), node(nodes, one["right"])
        return [int(one["feature_idx"]), round(float(one["num_threshold"]), 5), below, above]

    trees = [node(predictors[0].nodes, 0) for predictors in model._predictors]
    return {"signs": names, "base": float(model._baseline_prediction.ravel()[0]), "trees": trees}


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("archives", nargs="+", metavar="FOLDER=ARCHIVE")
    options.add_argument("--write", action="store_true")
    given = options.parse_args()
    gold, rows = {}, []
    for folder, archive in (pair.split("=", 1) for pair in given.archives):
        world = Path(folder) / "world.jsonl"
        if not world.exists():
            sys.exit(f"{world} is not there: fitting needs the private data beside the repository")
        gold |= {row["url"]: row for row in map(json.loads, world.open(encoding="utf-8"))}
        with Archive.open(archive, readonly=True) as opened:
            rows += gather(opened, gold)
    edges = sum(len(row["origin"] or []) for row in gold.values() if not row["variant_of"])
    judges = {}
    for kind in SHAPES:
        mine = [row for row in rows if row[0] == kind]
        print(f"{kind}: {len(mine)} candidates, {sum(row[5] for row in mine)} true of {edges} edges")
        judges[kind] = evaluate(kind, mine, sorted({sign for row in mine for sign in row[4]}), gold, edges)
    if given.write:
        JUDGES.write_text(json.dumps(judges, separators=(",", ":")) + "\n", "utf-8")


if __name__ == "__main__":
    main()
