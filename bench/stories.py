"""How well articles are put into stories, and the fitting of the trees that judge pairs of articles.

    python bench/stories.py [--write]

BCubed on the three labelled sets in ../shared/data/stories. Each set is halved by story (ECB+ by topic). Trees are fitted on a half of all
three together, the one threshold for all is the best there for trees fitted on the other half, and the other half is reported; both ways
round. Beside it TF-IDF with average linkage, its threshold chosen on the same half for each set by itself, which is more than it could
know. --write fits on everything and rewrites judge.json. Deterministic. Needs scikit-learn.
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
from headwater.tracing.stories.judging import ENOUGH, FLOOR
from headwater.tracing.stories.signs import signs_of
from headwater.trees import Trees, node

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT.parent / "shared" / "data" / "stories"
WRITTEN = ROOT / "src" / "headwater" / "tracing" / "stories" / "judge.json"
SETS = {"ECB+": "ecbplus", "BASIL": "basil", "titles": "og2021-titles"}
THRESHOLDS = [0.1, 0.13, 0.16, 0.18, 0.2, 0.22, 0.25, 0.28, 0.32, 0.36, 0.4, 0.45, 0.5]
SHAPE = {"max_iter": 120, "max_leaf_nodes": 15, "learning_rate": 0.08, "min_samples_leaf": 60, "l2_regularization": 1.0}
SMALL = 3  # stories (topics of ECB+) in an archive that is to be small
MOST = 60_000  # pairs of two stories that are fitted to, of each set


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
    """The pairs of one set that are judged, with what is known of them; the articles are one archive."""

    def __init__(self, rows, signed):
        self.rows = rows
        corpus = Corpus(*zip(*(signed[row["id"]] for row in rows), strict=True))
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


def signed(rows):
    """The signs of each article, by its id."""
    found = {}
    for row in rows:
        one = article(row)
        signs = signs_of(one)
        found[row["id"]] = day_of(one), signs.language, packed(signs)
    return found


def small(rows, signed):
    """Archives of a few stories each: what is rare is hard to tell in them, and the trees must know."""
    stories = defaultdict(list)
    for row in rows:
        stories[row["topic"] if row["topic"].isdigit() else row["story"]].append(row)
    order = sorted(stories, key=lambda key: hashlib.md5(key.encode()).hexdigest())
    for start in range(0, len(order), SMALL):
        chosen = [row for key in order[start : start + SMALL] for row in stories[key][:30]]
        if len(chosen) > 3:
            yield Pairs(chosen, signed)


def fitted(sets):
    random = np.random.default_rng(0)
    x, y, w = [], [], []
    for group in sets:
        known, same, size = (np.concatenate([getattr(pairs, name) for pairs in group]) for name in ("known", "same", "size"))
        negative = np.flatnonzero(~same)
        chosen = random.choice(negative, min(MOST, len(negative)), replace=False)
        positive = np.flatnonzero(same)
        # A pair of a large story counts less, so that large stories do not rule; a set counts by the root of its size.
        weight = np.concatenate([1 / np.sqrt(size[positive]), np.full(len(chosen), 0.3 * len(negative) / len(chosen))])
        x.append(known[np.concatenate([positive, chosen])])
        y.append(np.concatenate([np.ones(len(positive)), np.zeros(len(chosen))]))
        w.append(weight / weight.sum() * sum(len(pairs.rows) for pairs in group) ** 0.5)
    w = np.concatenate(w)
    model = HistGradientBoostingClassifier(random_state=0, early_stopping=False, **SHAPE)
    return stored(model.fit(np.concatenate(x), np.concatenate(y), sample_weight=w / w.mean()))


def stored(model):
    """The model as headwater.trees reads it."""

    def written(nodes, at):
        one = nodes[at]
        if one["is_leaf"]:
            return round(float(one["value"]), 4)
        return [int(one["feature_idx"]), round(float(one["num_threshold"]), 5), written(nodes, one["left"]), written(nodes, one["right"])]

    trees = [written(predictors[0].nodes, 0) for predictors in model._predictors]
    return {"signs": SIGNS, "base": float(model._baseline_prediction.ravel()[0]), "trees": trees}


def read(model):
    return Trees(tuple(model["signs"]), model["base"], tuple(map(node, model["trees"])))


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


def curve(pairs, edges):
    return [bcubed(pairs.rows, average_linkage(len(pairs.rows), edges, cut))[2] for cut in THRESHOLDS]


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--write", action="store_true")
    given = options.parse_args()
    if not DATA.exists():
        sys.exit(f"{DATA} is not there: this needs the private data beside the repository")
    rows = {name: load(file) for name, file in SETS.items()}
    known = signed(row for one in rows.values() for row in one)
    sides = [{n: [r for r in one if half(r, SETS[n]) == side] for n, one in rows.items()} for side in (0, 1)]
    whole = [{name: Pairs(one, known) for name, one in side.items()} for side in sides]
    parts = [[list(small(one, known)) for one in side.values()] for side in sides]
    groups = [[[pairs] for pairs in whole[side].values()] + parts[side] for side in (0, 1)]
    trees = [read(fitted(groups[side])) for side in (0, 1)]
    edges = [{name: pairs.edges(trees[1 - side]) for name, pairs in whole[side].items()} for side in (0, 1)]
    curves = [{name: curve(pairs, edges[side][name]) for name, pairs in whole[side].items()} for side in (0, 1)]
    bases = [{name: baseline(pairs.rows) for name, pairs in side.items()} for side in whole]
    for side in (0, 1):
        cut = THRESHOLDS[int(np.argmax(np.sum(list(curves[1 - side].values()), axis=0)))]
        print(f"\nfitted on half {1 - side}, threshold {cut} chosen there; half {side}:\n{'':10} {'docs':>6}   P     R     F1    TF-IDF F1")
        for name, pairs in whole[side].items():
            ours = average_linkage(len(pairs.rows), edges[side][name], cut)
            best = best_cut(whole[1 - side][name].rows, bases[1 - side][name])
            report(name, pairs.rows, ours, fcluster(bases[side][name], best, "distance"))
        for name, values in curves[side].items():
            print(f"  {name:8} by threshold:", " ".join(f"{cut}:{value:.3f}" for cut, value in zip(THRESHOLDS, values, strict=True)))
    few = [pairs for side in (0, 1) for pairs in parts[side][0] + parts[side][1]]
    scores = [bcubed(p.rows, average_linkage(len(p.rows), p.edges(trees[1 - side]), ENOUGH))[2] for side in (0, 1) for p in parts[side][0]]
    print(f"\nECB+ in archives of {SMALL} topics, {np.mean([len(p.rows) for p in few]):.0f} articles: {np.mean(scores):.3f}")
    if given.write:
        WRITTEN.write_text(
            json.dumps({"pair": fitted([a + b for a, b in zip(*groups, strict=True)])}, separators=(",", ":")) + "\n", "utf-8"
        )
        print(f"written; judging.ENOUGH is {ENOUGH}")


if __name__ == "__main__":
    main()
