"""Fit the trees of headwater.tracing.reconsidering on pages whose parents are known.

usage: python bench/fit_retelling.py FOLDER=ARCHIVE [FOLDER=ARCHIVE ...] [--write]

Each ARCHIVE holds the pages of the data in FOLDER (bench/relay.py --data FOLDER --keep makes it). Prints for each set the edges, F1, found
by trees that were fitted on the others, beside what is found without; --write fits on all and rewrites retelling.json. Deterministic.
Needs scikit-learn (pip install -r requirements/train.txt).
"""

import json
import os
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")  # threads that wait for one another cost more than they give

import numpy as np
from fit_tracing import fitted, given_sets, gold_of, stored

from headwater.archive import Archive
from headwater.tracing import Tracer

JUDGES = Path(__file__).resolve().parent.parent / "src" / "headwater" / "tracing" / "retelling.json"
SHAPE = {"max_iter": 150, "learning_rate": 0.05, "max_leaf_nodes": 8, "min_samples_leaf": 15, "max_features": 0.15}
BAGGED = 5


class Page:
    """A page with its true parents, those that were found, and the signs of all that may be its parents."""

    def __init__(self, tracer, child, gold):
        witness = tracer.witness(child)
        found, self.by_words = tracer.by_words_and_credits(witness)
        self.true = {gold[o["parent"]]["variant_of"] or o["parent"]: o for o in gold[child.id]["origin"] or []}
        self.chosen = {relay.id: relay.confidence for relay in found}
        beside = tracer.retellings.beside(witness, self.chosen)
        self.ids, self.signs, self.beside = beside.ids, beside.signs if beside.candidates else {}, beside
        self.asked = tracer.retellings.asks(beside)

    @property
    def rows(self):
        """The candidates as rows for fitting; none of a digest, which has a little of each."""
        if any(origin["kind"] == "digest" for origin in self.true.values()):
            return []
        return [(None, None, id_, {n: v[at] for n, v in self.signs.items()}, id_ in self.true) for at, id_ in enumerate(self.ids)]

    def said(self, model, names):
        """The parents that are said where a model judges."""
        if not self.ids or self.by_words or len(self.chosen) > 1 or not self.asked:
            return set(self.chosen)
        sure = model.probabilities(np.array([self.signs[name] for name in names]).T)
        best = self.beside.better(dict(zip(self.ids, sure.tolist(), strict=True)))
        return {best} if best else set(self.chosen)


def pages(folder, archive):
    gold = gold_of(folder)
    held = Archive.open(archive, readonly=True)
    tracer = Tracer(held)
    return [Page(tracer, one, gold) for one in held.articles() if one.id in gold and not gold[one.id]["variant_of"]]


def rows_of(sets):
    return [row for of in sets for page in of for row in page.rows]


def told(of, parents):
    """The edges, F1, the uncredited ones found, and the pages without a parent that are given one."""
    hits = sum(len(p & set(o.true)) for o, p in zip(of, parents, strict=True))
    said, true = sum(map(len, parents)), sum(len(o.true) for o in of)
    uncredited = [(id_ in p) for o, p in zip(of, parents, strict=True) for id_, origin in o.true.items() if not origin["credited"]]
    false = sum(bool(p) for o, p in zip(of, parents, strict=True) if not o.true)
    return f"{2 * hits / max(1, said + true):.3f}, uncredited {sum(uncredited)} of {len(uncredited)}, false alarms {false}"


def main():
    sets, write = given_sets(__doc__, pages)
    names = sorted(next(page.signs for of in sets.values() for page in of if page.signs))
    for held_out, of in sets.items() if len(sets) > 1 else ():
        model = fitted(rows_of(those for other, those in sets.items() if other != held_out), names, SHAPE, BAGGED)
        print(Path(held_out).name, "without", told(of, [set(page.chosen) for page in of]))
        print(Path(held_out).name, "with   ", told(of, [page.said(model, names) for page in of]))
    if write:
        judges = {"retold": stored(fitted(rows_of(sets.values()), names, SHAPE, BAGGED).models, names)}
        JUDGES.write_text(json.dumps(judges, separators=(",", ":")) + "\n", "utf-8")


if __name__ == "__main__":
    main()
