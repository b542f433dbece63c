"""How well articles are put into stories, and the fitting of the trees that judge pairs of articles and pairs of groups.

    python bench/stories.py [--write]

BCubed on the three labelled sets in ../shared/data/stories, and on reports cut from translations. Each set is halved by story (ECB+ by
topic). Trees are fitted on a half of all together and the other half is reported, both ways round: at the threshold that ships, and at the
one for all sets that is best on the half fitted to, for trees of the other half. F1 is flat and rough there, so a threshold counts with its
neighbours. The trees for groups learn from groups that are made by trees for pairs that have seen another quarter. Beside it TF-IDF with
average linkage, its threshold chosen on the same half for each set by itself, which is more than it could know. --write fits on everything
and rewrites judge.json. Deterministic. Needs scikit-learn.
"""

import argparse
import json
import sys
from collections import defaultdict

import numpy as np
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import squareform
from sklearn.feature_extraction.text import TfidfVectorizer
from story_fitting import DATA, ROOT, SETS, TRANSLATED, Pairs, clustered, group_trees, half, load, pair_trees, read, signed, small, tiny
from story_reports import translated

from headwater.tracing.stories.judging import ENOUGH

WRITTEN = ROOT / "src" / "headwater" / "tracing" / "stories" / "judge.json"
THRESHOLDS = [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7]


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


class Half:
    """One half of the three sets: each as one archive, and as small ones; and what is fitted to it."""

    def __init__(self, rows, known):
        self.whole = {name: Pairs(one, known) for name, one in rows.items()}
        self.small = [list(small(one, known)) for one in rows.values()]
        self.archives = [[pairs] for pairs in self.whole.values()] + self.small
        self.pair = read(pair_trees(self.archives))
        quarters = [read(pair_trees(self.archives, fold)) for fold in (0, 1)]
        self.for_groups = self.archives + [list(tiny(one, known)) for one in rows.values()]
        self.unseen = [[(pairs, pairs.unseen(quarters)) for pairs in group] for group in self.for_groups]
        self.group = read(group_trees(self.unseen))

    def edges(self, trees):
        return {name: pairs.edges(pairs.likeness(trees)) for name, pairs in self.whole.items()}


def curve(pairs, edges, judge):
    return [bcubed(pairs.rows, clustered(pairs, edges, judge, enough))[2] for enough in THRESHOLDS]


def chosen(curves):
    """The threshold that is best for all sets together, its two neighbours counted with it."""
    return THRESHOLDS[1 + int(np.argmax(np.convolve(np.sum(list(curves.values()), axis=0), np.ones(3), "valid")))]


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--write", action="store_true")
    given = options.parse_args()
    if not DATA.exists():
        sys.exit(f"{DATA} is not there: this needs the private data beside the repository")
    rows = {name: load(file) for name, file in SETS.items()} | {"translated": list(translated(TRANSLATED))}
    known = signed(row for one in rows.values() for row in one)
    halves = [Half({n: [r for r in one if half(r) == side] for n, one in rows.items()}, known) for side in (0, 1)]
    if given.write:
        write(halves)
    edges = [halves[side].edges(halves[1 - side].pair) for side in (0, 1)]
    curves = [{n: curve(pairs, edges[side][n], halves[1 - side].group) for n, pairs in halves[side].whole.items()} for side in (0, 1)]
    bases = [{name: baseline(pairs.rows) for name, pairs in one.whole.items()} for one in halves]
    for side, other in ((0, 1), (1, 0)):
        best = chosen(curves[other])
        cuts = {n: best_cut(halves[other].whole[n].rows, base) for n, base in bases[other].items()}
        theirs = {name: fcluster(base, cuts[name], "distance") for name, base in bases[side].items()}
        for cut, which in {best: "is chosen there", ENOUGH: "ships"}.items():
            print(f"\nfitted on half {other}, threshold {cut}, which {which}; half {side}:")
            print(f"{'':10} {'docs':>6}   P     R     F1    TF-IDF F1")
            for name, pairs in halves[side].whole.items():
                report(name, pairs.rows, clustered(pairs, edges[side][name], halves[other].group, cut), theirs[name])
        for name, values in curves[side].items():
            print(f"  {name:10} by threshold:", " ".join(f"{cut}:{value:.3f}" for cut, value in zip(THRESHOLDS, values, strict=True)))
    few = [
        (len(p.rows), bcubed(p.rows, clustered(p, p.edges(p.likeness(halves[1 - side].pair)), halves[1 - side].group, ENOUGH))[2])
        for side in (0, 1)
        for p in halves[side].small[0]
    ]
    print(
        f"\nECB+ in small archives, of {np.mean([n for n, _ in few]):.0f} articles on average: {np.mean([score for _, score in few]):.3f}"
    )


def write(halves):
    """Fit on everything: the trees for groups see pairs as trees of the other half judge them."""
    pair = pair_trees([a + b for a, b in zip(*(one.archives for one in halves), strict=True)])
    seen = [[[(p, p.edges(p.likeness(halves[1 - side].pair))) for p in group] for group in halves[side].for_groups] for side in (0, 1)]
    group = group_trees([a + b for a, b in zip(*seen, strict=True)])
    WRITTEN.write_text(json.dumps({"pair": pair, "group": group}, separators=(",", ":")) + "\n", "utf-8")
    print(f"written; judging.ENOUGH is {ENOUGH}", flush=True)


if __name__ == "__main__":
    main()
