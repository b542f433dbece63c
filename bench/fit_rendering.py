"""Fit the trees of headwater.tracing.rendering on edges between two languages whose kinds are known.

usage: python bench/fit_rendering.py FOLDER=ARCHIVE [FOLDER=ARCHIVE ...] [--write]

Each ARCHIVE holds the pages of the data in FOLDER (bench/relay.py --data FOLDER --keep makes it). Prints for each set how many edges are
told rightly by trees that were fitted on the others; --write fits on all and rewrites rendering.json. Deterministic. Needs scikit-learn
(pip install -r requirements/train.txt).
"""

import json
import os
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")  # threads that wait for one another cost more than they give

import numpy as np
from fit_tracing import fitted, given_sets, gold_of, stored

from headwater.archive import Archive, language_of
from headwater.tracing import Tracer
from headwater.tracing.rendering import ENOUGH, signs
from headwater.tracing.translating import TRANSLATIONS

JUDGES = Path(__file__).resolve().parent.parent / "src" / "headwater" / "tracing" / "rendering.json"
SHAPE = {"max_iter": 100, "learning_rate": 0.06, "max_leaf_nodes": 6, "min_samples_leaf": 10}
BAGGED = 1


def edges(folder, archive):
    """Return the signs of all known edges between two languages, as rows for fitting: whether it is a translation comes last."""
    gold = gold_of(folder)
    held = Archive.open(archive, readonly=True)
    tracer, ids = Tracer(held), set(held.ids())
    rows = []
    for child in held.articles():
        for origin in gold.get(child.id, {}).get("origin") or []:
            parent = held.get(origin["parent"]) if origin["parent"] in ids else None
            if parent and language_of(parent) != language_of(child):
                known = signs(tracer.witness(child), tracer.witness(parent))
                rows.append((None, child.id, parent.id, known, origin["kind"] in TRANSLATIONS))
    return rows


def told(rows, model, names):
    """Return how many are told rightly, of translations and of others."""
    if not rows:
        return "no edges"
    sure = model.probabilities(np.array([[row[3][name] for name in names] for row in rows])) >= ENOUGH
    true = np.array([row[4] for row in rows])
    parts = [(name, sure[mask] == true[mask]) for name, mask in (("translations", true), ("others", ~true))]
    return ", ".join(f"{name} {right.sum()} of {len(right)}" for name, right in parts)


def main():
    sets, write = given_sets(__doc__, edges)
    every = [row for rows in sets.values() for row in rows]
    names = sorted(every[0][3])
    for left_out in sets if len(sets) > 1 else ():
        model = fitted([row for other, rows in sets.items() if other != left_out for row in rows], names, SHAPE, BAGGED)
        print(Path(left_out).name, told(sets[left_out], model, names))
    if write:
        judges = {"translated": stored(fitted(every, names, SHAPE, BAGGED).models, names)}
        JUDGES.write_text(json.dumps(judges, separators=(",", ":")) + "\n", "utf-8")


if __name__ == "__main__":
    main()
