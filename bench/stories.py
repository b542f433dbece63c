"""How well articles are put into stories, and the fitting of the trees that judge pairs of articles.

    python bench/stories.py [--write]

BCubed on the three labelled sets in ../shared/data/stories. Each set is halved by story (ECB+ by topic); trees are fitted, and the one
threshold chosen, on one half of all three together, and the other half is reported, both ways round. Beside it, TF-IDF with average
linkage, its threshold chosen in the same way for each set by itself, which is more than it could know. --write fits on everything and
rewrites judge.json. Deterministic. Needs scikit-learn.
"""

import argparse
import gzip
import hashlib
import json
import sys
from collections import defaultdict
from pathlib import Path

import numpy as np
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import squareform
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.feature_extraction.text import TfidfVectorizer

from headwater.models import Article
from headwater.tracing.stories.clustering import average_linkage
from headwater.tracing.stories.corpus import SIGNS, Corpus, packed
from headwater.tracing.stories.gathering import day_of
from headwater.tracing.stories.judging import ENOUGH, FLOOR, JUDGE
from headwater.tracing.stories.signs import signs_of
from headwater.trees import Trees, _node

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT.parent / "shared" / "data" / "stories"
WRITTEN = ROOT / "src" / "headwater" / "tracing" / "stories" / "judge.json"
SETS = {"ECB+": "ecbplus", "BASIL": "basil", "titles": "og2021-titles"}
THRESHOLDS = [0.1, 0.13, 0.16, 0.18, 0.2, 0.22, 0.25, 0.28, 0.32, 0.36, 0.4, 0.45, 0.5]
SHAPE = {"max_iter": 150, "max_leaf_nodes": 15, "learning_rate": 0.08, "min_samples_leaf": 60, "l2_regularization": 1.0}
MOST = 150_000  # pairs of two stories that are fitted to, of each set


def load(name):
    with gzip.open(DATA / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def half(row, name):
    key = row["topic"] if name == "ecbplus" else row["story"]
    return int(key) % 2 if name == "ecbplus" else int(hashlib.md5(key.encode()).hexdigest(), 16) % 2


def article(row):
    title = row.get("title") or None
    return Article(id=row["id"], text=row["text"], title=title, published=row.get("date"), language=row.get("language"), url=row.get("url"))


class Pairs:
    """The pairs of one set that are judged, with what is known of them."""

    def __init__(self, rows):
        self.rows = rows
        articles = [article(row) for row in rows]
        signs = [signs_of(one) for one in articles]
        corpus = Corpus([day_of(one) for one in articles], [one.language for one in signs], [packed(one) for one in signs])
        first, second, known = [], [], []
        for row in range(len(rows)):
            near = corpus.near(row)
            near = near[near < row]
            found = corpus.signs(row, near)
            worth = np.flatnonzero(corpus.worth_judging(found))
            first.append(np.full(len(worth), row))
            second.append(near[worth])
            known.append(np.stack([found[name][worth] for name in SIGNS], axis=1))
        self.first, self.second, self.known = np.concatenate(first), np.concatenate(second), np.concatenate(known)
        stories = np.unique([row["story"] for row in rows], return_inverse=True)[1]
        self.same = stories[self.first] == stories[self.second]
        self.size = np.bincount(stories)[stories[self.first]]

    def edges(self, trees):
        likeness = np.concatenate([trees.probabilities(piece) for piece in np.array_split(self.known, 1 + len(self.known) // 20000)])
        kept = likeness >= FLOOR
        return list(zip(self.first[kept].tolist(), self.second[kept].tolist(), likeness[kept].tolist(), strict=True))


def fitted(sets):
    random = np.random.default_rng(0)
    x, y, w = [], [], []
    for pairs in sets:
        negative = np.flatnonzero(~pairs.same)
        chosen = random.choice(negative, min(MOST, len(negative)), replace=False)
        positive = np.flatnonzero(pairs.same)
        # A pair of a large story counts less, so that large stories do not rule; a set counts by the root of its size.
        weight = np.concatenate([1 / np.sqrt(pairs.size[positive]), np.full(len(chosen), 0.3 * len(negative) / len(chosen))])
        x.append(pairs.known[np.concatenate([positive, chosen])])
        y.append(np.concatenate([np.ones(len(positive)), np.zeros(len(chosen))]))
        w.append(weight / weight.sum() * len(pairs.rows) ** 0.5)
    w = np.concatenate(w)
    model = HistGradientBoostingClassifier(random_state=0, early_stopping=False, **SHAPE)
    return stored(model.fit(np.concatenate(x), np.concatenate(y), sample_weight=w / w.mean()))


def stored(model):
    """The model as headwater.trees reads it."""

    def node(nodes, at):
        one = nodes[at]
        if one["is_leaf"]:
            return round(float(one["value"]), 4)
        return [int(one["feature_idx"]), round(float(one["num_threshold"]), 5), node(nodes, one["left"]), node(nodes, one["right"])]

    trees = [node(predictors[0].nodes, 0) for predictors in model._predictors]
    return {"signs": SIGNS, "base": float(model._baseline_prediction.ravel()[0]), "trees": trees}


def read(model):
    return Trees(tuple(model["signs"]), model["base"], tuple(map(_node, model["trees"])))


def bcubed(rows, labels, keep=None):
    gold, said, both = defaultdict(int), defaultdict(int), defaultdict(int)
    for row, label in zip(rows, labels, strict=True):
        if keep is None or keep(row):
            gold[row["story"]] += 1
            said[label] += 1
            both[row["story"], label] += 1
    count = sum(gold.values())
    precision = sum(c * c / said[b] for (_, b), c in both.items()) / count
    recall = sum(c * c / gold[a] for (a, _), c in both.items()) / count
    return precision, recall, 2 * precision * recall / (precision + recall)


def baseline(rows):
    """The tree of TF-IDF with average linkage."""
    texts = [f"{row.get('title') or ''}\n{row['text'] or ''}" for row in rows]
    x = TfidfVectorizer(sublinear_tf=True, dtype=np.float32).fit_transform(texts)
    distance = np.clip(1 - (x @ x.T).toarray(), 0, None)
    np.fill_diagonal(distance, 0)
    return linkage(squareform(distance, checks=False), "average")


def best_cut(rows, tree):
    return max(np.arange(0.5, 1, 0.02), key=lambda cut: bcubed(rows, fcluster(tree, cut, "distance"))[2])


def report(name, rows, ours, theirs):
    parts = {name: None}
    if name == "titles":
        parts |= {f"  {code}": code for code in sorted({row["language"] for row in rows})}
    for part, code in parts.items():
        keep = (lambda row, code=code: row["language"] == code) if code else None
        figures = " ".join(f"{value:.3f}" for value in (*bcubed(rows, ours, keep), bcubed(rows, theirs, keep)[2]))
        print(f"{part:10} {sum(keep is None or keep(row) for row in rows):6}   {figures}")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--write", action="store_true")
    given = options.parse_args()
    if not DATA.exists():
        sys.exit(f"{DATA} is not there: this needs the private data beside the repository")
    halves = [{name: Pairs([r for r in load(file) if half(r, file) == side]) for name, file in SETS.items()} for side in (0, 1)]
    bases = [{name: baseline(pairs.rows) for name, pairs in side.items()} for side in halves]
    for known, asked in ((0, 1), (1, 0)):
        trees = read(fitted(halves[known].values()))
        cut = threshold(halves[known])
        print(f"\nfitted on half {known}, threshold {cut} chosen there; half {asked}:\n{'':10} {'docs':>6}   P     R     F1    TF-IDF F1")
        for name, pairs in halves[asked].items():
            ours = average_linkage(len(pairs.rows), pairs.edges(trees), cut)
            theirs = fcluster(bases[asked][name], best_cut(halves[known][name].rows, bases[known][name]), "distance")
            report(name, pairs.rows, ours, theirs)
    everything = {name: Pairs(load(file)) for name, file in SETS.items()}
    if given.write:
        WRITTEN.write_text(json.dumps({"pair": fitted(everything.values())}, separators=(",", ":")) + "\n", "utf-8")
        print(f"\nwritten; threshold over everything: {threshold(everything)} (judging.ENOUGH is {ENOUGH})")
    else:
        print("\nas shipped, fitted on all of it:")
        for name, pairs in everything.items():
            print(name, " ".join(f"{v:.3f}" for v in bcubed(pairs.rows, average_linkage(len(pairs.rows), pairs.edges(JUDGE), ENOUGH))))


def threshold(sets):
    """The threshold that is best over a half, each topic or fifth of the stories judged by trees fitted without it."""
    total = np.zeros(len(THRESHOLDS))
    for fold in range(3):
        kept = [without(pairs, fold, inside=False) for pairs in sets.values()]
        trees = read(fitted(kept))
        for pairs in sets.values():
            part = without(pairs, fold, inside=True)
            edges = part.edges(trees)
            total += [bcubed(part.rows, average_linkage(len(part.rows), edges, cut))[2] for cut in THRESHOLDS]
    return THRESHOLDS[int(np.argmax(total))]


def without(pairs, fold, *, inside):
    """The pairs whose articles are both in a fold, or both out of it."""
    side = np.array(
        [
            int(hashlib.md5(f"{r['topic']}/{r['story'] if r['topic'].startswith('olympics') else ''}".encode()).hexdigest(), 16) % 3 == fold
            for r in pairs.rows
        ]
    )
    kept = np.flatnonzero(side == inside)
    places = np.full(len(pairs.rows), -1)
    places[kept] = np.arange(len(kept))
    mask = (places[pairs.first] >= 0) & (places[pairs.second] >= 0)
    part = object.__new__(Pairs)
    part.rows = [pairs.rows[i] for i in kept]
    part.first, part.second, part.known = places[pairs.first[mask]], places[pairs.second[mask]], pairs.known[mask]
    part.same, part.size = pairs.same[mask], pairs.size[mask]
    return part


if __name__ == "__main__":
    main()
