"""Fit the trees of headwater.tracing.judging on article pairs whose parents are known.

usage: python bench/fit_tracing.py FOLDER=ARCHIVE [FOLDER=ARCHIVE ...] [--kinds FOLDER=ARCHIVE ...] [--redated N] [--write] [--no-halves]

Each ARCHIVE holds the pages of the data in FOLDER (bench/relay.py --data FOLDER --keep makes it). Prints the scores of ../shared/score
for judges that were fitted on the even worlds and trace the odd ones and the other way round, with the reliability of their confidences;
--write fits on all and rewrites judges.json. Each archive is learned from N times more with dates drawn anew (redating.py), measured
as it is. Deterministic. Needs scikit-learn (pip install -r requirements/train.txt); asking the trees
does not.
"""

import argparse
import importlib.util
import json
import os
import sys
import zlib
from collections import defaultdict
from dataclasses import asdict
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")  # threads that wait for one another cost more than they give

import numpy as np
from redating import redated
from sklearn.ensemble import HistGradientBoostingClassifier

from headwater.archive import Archive
from headwater.textreuse import prepare
from headwater.tracing import Tracer, judging
from headwater.tracing.judging import LOOKS
from headwater.tracing.keeping import Kept
from headwater.tracing.kinds import KINDS, taken
from headwater.tracing.looking import ranked
from headwater.tracing.rivalry import COMPARED, Rivals
from headwater.trees import Trees, node

JUDGES = Path(__file__).resolve().parent.parent / "src" / "headwater" / "tracing" / "judges.json"
SCORE = Path(__file__).resolve().parent.parent.parent / "shared" / "score" / "relay.py"
# Small trees that each see a part of the signs: the data holds some 1,400 true pairs, 230 of them translations,
# each three times.
FIRST = {"max_iter": 150, "learning_rate": 0.05, "max_leaf_nodes": 10, "min_samples_leaf": 40, "max_features": 0.5}
FURTHER = {"max_iter": 250, "learning_rate": 0.04, "max_leaf_nodes": 16, "min_samples_leaf": 24, "max_features": 0.25}
ABROAD = {"max_iter": 120, "learning_rate": 0.05, "max_leaf_nodes": 5, "min_samples_leaf": 30, "max_features": 0.4}
PAIR = {"max_iter": 300, "learning_rate": 0.05, "max_leaf_nodes": 12, "min_samples_leaf": 40, "max_features": 0.3}
CROWD = {"max_iter": 120, "learning_rate": 0.05, "max_leaf_nodes": 6, "min_samples_leaf": 30, "max_features": 0.4}
KIND = {"max_iter": 60, "learning_rate": 0.08, "max_leaf_nodes": 6, "min_samples_leaf": 24, "max_features": 0.6, "l2_regularization": 1.0}
# Of the crowd's signs: what only speaks for the text being from one of them, what only against. Texts are of more sorts than the data.
FOR = {"parent_0", "parent_1", "parent_2", "any", "sum", "abroad", "any_abroad", "gap_0", "gap_1", "gap_2", "leaning", "earliest"}
AGAINST = {"heir", "any_heir", "heirs"}
BAGGED = 3  # models of each kind
REDATED = 2  # copies with other dates
ROUNDS = 6


def gold_of(folder):
    """Return the known pages of a set by their addresses."""
    return {row["url"]: row for row in map(json.loads, (Path(folder) / "world.jsonl").open(encoding="utf-8"))}


def given_sets(doc, read):
    """Return what ``read`` makes of each FOLDER=ARCHIVE that the command line names, by folder, and whether judges are to be written."""
    options = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("archives", nargs="+", metavar="FOLDER=ARCHIVE")
    options.add_argument("--write", action="store_true")
    given = options.parse_args()
    return {pair.split("=", 1)[0]: read(*pair.split("=", 1)) for pair in given.archives}, given.write


def opened(pair):
    """Return what FOLDER=ARCHIVE names."""
    folder, archive = pair.split("=", 1)
    return Part(folder, Archive.open(archive, readonly=True))


class Part:
    """One archive with its gold: what is asked of it while fitting."""

    def __init__(self, folder, archive):
        self.folder, self.archive = Path(folder), archive
        self.gold = gold_of(folder)
        self.looks = Tracer(self.archive).looks
        self.looks._weighed, self.looks._abroad = Kept(10**6), Kept(10**6)
        self.children = [a.id for a in self.archive.articles() if a.id in self.gold and not self.gold[a.id]["variant_of"]]

    def redated(self, seed):
        """Return the same pages with dates drawn anew."""
        return Part(self.folder, redated(self.archive, self.gold, seed))

    def true(self, child):
        return {o["parent"] for o in self.gold[child]["origin"] or []}

    def taken(self, child, parent):
        """The signs of the kind of relay, empty where the two have no passage in common."""
        articles = self.archive.get(child), self.archive.get(parent)
        furniture = self.archive.furniture_in(articles[0])
        return taken(*(prepare(article.text or "", furniture) for article in articles)).signs if all(articles) else {}

    def fold(self, child):
        """Worlds are independent of one another; the pages of no world are split by their address."""
        number = self.gold[child]["world"][1:]
        return (int(number) if number.isdigit() else zlib.crc32(child.encode())) % 4


def text_rows(part, child, look):
    """Yield (parent, signs, whether true) for every candidate, once more for the sentences that the true parent leaves unexplained."""
    weighing = part.looks.weighing(child)
    if weighing is None:
        return
    true, ids, asked = part.true(child), [c.id for c in weighing.candidates], weighing.everything()
    sizes, carried = weighing.collation.sizes, weighing.collation.carried
    for _ in range(ROUNDS if look else 1):
        live = np.flatnonzero(weighing.carriers(asked)).tolist()
        if not live:
            return
        signs = part.looks.signs(child, look, asked)
        yield from ((ids[at], {name: values[at] for name, values in signs.items()}, ids[at] in true) for at in live)
        words = (carried & asked) @ sizes
        best = max(live, key=lambda at: (ids[at] in true, words[at] * (1 if true else signs["carried"][at])))
        asked = asked & ~carried[best]
        if (sizes * asked * weighing.collation.explained).sum() < 8:
            return


def pair_rows(part, child):
    """Yield (signs, whether the first of two is true) for the true parent beside each of the others among the likeliest, both ways."""
    weighing, last = part.looks.weighing(child), LOOKS - 1
    if weighing is None:
        return
    ids, asked, likely = [c.id for c in weighing.candidates], weighing.everything(), part.looks.likely(child, last)
    sure = np.array([likely.get(id_, 0.0) for id_ in ids])
    first = ranked(sure, weighing.carriers(asked), ids)[:COMPARED]
    signs = part.looks.signs(child, last, asked)
    pair = Rivals(weighing, asked, signs, sure, lambda other: part.looks.likely(other, last - 1)).pairs(first)
    true = [ids[at] in part.true(child) for at in first]
    for a in np.flatnonzero(true).tolist():
        for b in np.flatnonzero(~np.array(true)).tolist():
            yield {name: values[a, b] for name, values in pair.items()}, True
            yield {name: values[b, a] for name, values in pair.items()}, False


def translation_rows(part, child, look):
    beside = part.looks.translated(child)
    if beside is not None:
        signs = part.looks.signs_abroad(child, look)
        for at, id_ in enumerate(beside.ids):
            yield id_, {name: values[at] for name, values in signs.items()}, id_ in part.true(child)


class Bag:
    """Several models that differ in the signs that each tree sees: the mean of their log-odds."""

    def __init__(self, x, y, shape, count):
        shape = {"l2_regularization": 5.0, "early_stopping": False} | shape
        self.models = [HistGradientBoostingClassifier(random_state=seed, **shape).fit(x, y) for seed in range(count)]

    def probabilities(self, x):
        return 1 / (1 + np.exp(-np.mean([model.decision_function(x) for model in self.models], axis=0)))


def fitted(rows, names, shape, count=BAGGED):
    return Bag(np.array([[row[3][name] for name in names] for row in rows]), np.array([row[4] for row in rows], float), shape, count)


def fit(parts, chosen, further=(), copies=()):
    """Return judges fitted on the children whose fold is in ``chosen``: each look learns from likelihoods that others' models gave.

    ``copies`` are the parts with other dates, which tell nothing more of the kinds of relay; of ``further`` sets these alone are learned.
    """
    kinds = kind_judges([*parts, *further, *further], chosen)
    parts = [*parts, *copies]
    for part in parts:
        part.looks.given = {}
        part.looks._likely.clear()
        part.looks._derived.clear()
    judges = {}
    for name, of, shape in (
        ("text 0", text_rows, FIRST),
        ("translation 0", translation_rows, ABROAD),
        ("translation 1", translation_rows, ABROAD),
        ("text 1", text_rows, FURTHER),
        ("text 2", text_rows, FURTHER),
    ):
        look = int(name[-1])
        rows = [(p, c, *row) for p in parts for c in p.children if p.fold(c) in chosen for row in of(p, c, look)]
        names = sorted(rows[0][3])
        judges[name] = stored(fitted(rows, names, shape).models, names)
        cross_fitted(parts, name, rows, names, shape, chosen)
    compared = [(p, c, None, *row) for p in parts for c in p.children if p.fold(c) in chosen for row in pair_rows(p, c)]
    names = sorted(compared[0][3])
    judges["pair"] = stored(fitted(compared, names, PAIR).models, names)
    judges |= kinds
    crowds = [(p, c, None, p.looks.crowd(c), bool(p.true(c))) for p in parts for c in p.children if p.fold(c) in chosen]
    names = sorted(crowds[0][3])
    directed = CROWD | {"monotonic_cst": [(name in FOR) - (name in AGAINST) for name in names]}
    judges["derived"] = stored(fitted(crowds, names, directed).models, names)
    return judges


def kind_judges(parts, chosen):
    """Fit what tells the kinds of relay within a language from each other, on all edges that are known: a digest is known otherwise."""
    edges = [(p, c, o) for p in parts for c in p.children if p.fold(c) in chosen for o in p.gold[c]["origin"] or [] if o["kind"] in KINDS]
    rows = [(p, c, None, signs, o["kind"]) for p, c, o in edges if (signs := p.taken(c, o["parent"]))]
    names = sorted(rows[0][3])
    return {f"kind {kind}": stored(fitted([(*row[:4], row[4] == kind) for row in rows], names, KIND, 1).models, names) for kind in KINDS}


def cross_fitted(parts, judge, rows, names, shape, chosen):
    """Give each child the likelihoods that a model fitted on the others of ``chosen`` finds."""
    side = {fold: (fold % 2 if len(chosen) == 4 else fold // 2) for fold in chosen}
    given = {id(part): defaultdict(dict) for part in parts}
    for held_out in (0, 1):
        model = fitted([r for r in rows if side[r[0].fold(r[1])] != held_out], names, shape)
        asked = [r for r in rows if side[r[0].fold(r[1])] == held_out]
        sure = model.probabilities(np.array([[row[3][name] for name in names] for row in asked]))
        for (part, child, parent, _, _), p in zip(asked, sure, strict=True):
            given[id(part)][child].setdefault(parent, float(p))  # the first time is that of all sentences
    for part in parts:
        part.looks.given[judge] = given[id(part)]


def stored(models, names):
    """The models as headwater.trees reads them: one sum of trees."""

    def one(nodes, at):
        row = nodes[at]
        if row["is_leaf"]:
            return round(float(row["value"]) / len(models), 4)
        return [int(row["feature_idx"]), round(float(row["num_threshold"]), 5), one(nodes, row["left"]), one(nodes, row["right"])]

    trees = [one(predictors[0].nodes, 0) for model in models for predictors in model._predictors]
    return {"signs": names, "base": float(models[0]._baseline_prediction.ravel()[0]), "trees": trees}


def use(judges):
    """Let the project judge by ``judges``."""
    for name, kept in judges.items():
        judging.JUDGES[name] = Trees(tuple(kept["signs"]), kept["base"], tuple(map(node, kept["trees"])))


def traced(part, chosen):
    tracer = Tracer(part.archive)
    return [asdict(tracer.trace(part.archive.get(c))) for c in part.children if part.fold(c) in chosen]


def show(part, traces):
    spec = importlib.util.spec_from_file_location("relay_score", SCORE)
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    result = scorer.score(*scorer.load(str(part.folder)), traces)
    print(f"\n{part.folder.name}: fitted on one half, measured on the other")
    for name in ("edge", "ancestor", "origin", "spans", "edge_recall_by_kind", "edge_recall_by_credit"):
        values = {k: (v[0] if isinstance(v, list) else v) for k, v in result[name].items()}
        print(f"  {name:24}", "  ".join(f"{k} {v:.3f}" if isinstance(v, float) else f"{k} {v}" for k, v in values.items()))
    for name in ("edge_recall_identifiable", "kind_accuracy_on_true_edges"):
        print(f"  {name:24} {result[name]:.3f}")
    print(f"  false alarms {result['false_alarm_all_origin_pages'][0]:.3f}")
    said = [(q["confidence"], q["url"] in part.true(t["url"])) for t in traces for q in t["parents"]]
    for low, high in ((0, 0.4), (0.4, 0.5), (0.5, 0.7), (0.7, 0.9), (0.9, 1.01)):
        band = [right for confidence, right in said if low <= confidence < high]
        if band:
            print(f"  said {low:.2f}-{min(high, 1):.2f}: {np.mean(band):.2f} right (n={len(band)})")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("archives", nargs="+", metavar="FOLDER=ARCHIVE")
    kinds = "further sets, of which only the kinds of relay are learned from, each twice"
    options.add_argument("--kinds", nargs="+", default=[], metavar="FOLDER=ARCHIVE", help=kinds)
    options.add_argument("--redated", type=int, default=REDATED, metavar="N", help=f"default: {REDATED}")
    options.add_argument("--write", action="store_true")
    options.add_argument("--no-halves", action="store_true", help="fit on all only")
    given = options.parse_args()
    if missing := [f for f in (pair.split("=", 1)[0] for pair in given.archives) if not (Path(f) / "world.jsonl").exists()]:
        sys.exit(f"{missing[0]} is not there: fitting needs the private data beside the repository")
    parts, further = ([opened(pair) for pair in pairs] for pairs in (given.archives, given.kinds))
    copies = [part.redated(seed) for seed in range(given.redated) for part in parts]
    if given.write:
        JUDGES.write_text(json.dumps(fit(parts, (0, 1, 2, 3), further, copies), separators=(",", ":")) + "\n", "utf-8")
    if not given.no_halves:
        found = {id(part): [] for part in parts}
        for fitted_on, measured_on in (((0, 2), (1, 3)), ((1, 3), (0, 2))):
            use(fit(parts, fitted_on, further, copies))
            for part in parts:
                found[id(part)] += traced(part, measured_on)
        for part in parts:
            show(part, found[id(part)])


if __name__ == "__main__":
    main()
