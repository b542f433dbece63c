"""The labelled sets of stories, and the fitting of the trees that judge pairs of articles and pairs of groups; see bench/stories.py."""

import gzip
import hashlib
import json
from collections import defaultdict
from pathlib import Path

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from story_reports import drawn

from headwater.models import Article
from headwater.tracing.stories.clustering import average_linkage
from headwater.tracing.stories.corpus import SIGNS, Corpus, packed
from headwater.tracing.stories.gathering import day_of
from headwater.tracing.stories.joining import joined
from headwater.tracing.stories.judging import FLOOR, SURE, likenesses
from headwater.tracing.stories.pooling import GROUP_SIGNS, grouped
from headwater.tracing.stories.signs import signs_of
from headwater.trees import Trees, node

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT.parent / "shared" / "data" / "stories"
TRANSLATED = DATA.parent / "crosslang"
SETS = {"ECB+": "ecbplus", "BASIL": "basil", "titles": "og2021-titles"}
PAIR_SHAPE = {"max_iter": 120, "max_leaf_nodes": 15, "learning_rate": 0.08, "min_samples_leaf": 60, "l2_regularization": 1.0}
GROUP_SHAPE = {"max_iter": 100, "max_leaf_nodes": 6, "learning_rate": 0.08, "min_samples_leaf": 100, "l2_regularization": 1.0}
# Which way a sign may speak: more in common never makes two less alike. What is learned so holds better on stories not seen.
MORE, LESS = ("cosine", "shared", "part", "mean", "most", "likely"), ("lacked", "foreign", "contrast", "gap", "apart")
SMALL, TINY = 3, 2  # stories (topics of ECB+) in an archive that is to be small, or tiny
MOST = 60_000  # pairs of two stories that are fitted to, of each set


def load(name):
    with gzip.open(DATA / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def digest(row):
    return drawn(row["story"])


def half(row):
    """Which half a row is in: by topic in ECB+, else by story."""
    return int(row["topic"]) % 2 if row["topic"].isdigit() else digest(row) % 2


def quarter(row):
    """Which quarter of its half a row is in."""
    return int(row["topic"]) // 2 % 2 if row["topic"].isdigit() else digest(row) // 2 % 2


def article(row):
    title = row.get("title") or None
    return Article(id=row["id"], text=row["text"], title=title, published=row.get("date"), language=row.get("language"), url=row.get("url"))


def signed(rows):
    """The signs of each article, by its id."""
    found = {}
    for row in rows:
        one = article(row)
        signs = signs_of(one)
        found[row["id"]] = day_of(one), signs.language, packed(signs)
    return found


class Pairs:
    """The pairs of one set that are judged, with what is known of them; the articles are one archive."""

    def __init__(self, rows, signed):
        self.rows = rows
        self.corpus = corpus = Corpus(*zip(*(signed[row["id"]] for row in rows), strict=True))
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
        self.stories = np.unique([row["story"] for row in rows], return_inverse=True)[1]
        self.same = self.stories[self.first] == self.stories[self.second]
        self.size = np.bincount(self.stories)[self.stories[self.first]]
        fold = np.array([quarter(row) for row in rows])
        self.fold = np.where(fold[self.first] == fold[self.second], fold[self.first], -1)  # -1: in none

    def likeness(self, trees):
        return np.concatenate([likenesses(trees, piece) for piece in np.array_split(self.known, 1 + len(self.known) // 20000)])

    def edges(self, likeness):
        kept = likeness >= FLOOR
        return list(zip(self.first[kept].tolist(), self.second[kept].tolist(), likeness[kept].tolist(), strict=True))

    def unseen(self, trees):
        """The edges by the trees of two quarters, each pair by the trees that have not seen it."""
        one, other = (self.likeness(each) for each in trees)
        return self.edges(np.select([self.fold == 0, self.fold == 1], [other, one], (one + other) / 2))

    def groups(self, edges, sure=SURE):
        return grouped(self.corpus, np.arange(len(self.rows)), edges, average_linkage(len(self.rows), edges, sure))


def small(rows, signed):
    """Archives of a few stories each, drawn by chance: what is rare is hard to tell in them, and the trees must know."""
    topics = _topics(rows)
    order = sorted(topics, key=lambda key: hashlib.md5(key.encode()).hexdigest())
    return _archives(topics, order, SMALL, 30, signed)


def tiny(rows, signed):
    """Archives of a few articles on stories that follow each other in time, whose days do not tell them apart."""
    topics = _topics(rows)
    order = sorted(topics, key=lambda key: min(row["date"] or "" for row in topics[key]))
    return _archives(topics, order, TINY, 4, signed)


def _topics(rows):
    topics = defaultdict(list)
    for row in rows:
        topics[row["topic"] if row["topic"].isdigit() else row["story"]].append(row)
    return topics


def _archives(topics, order, number, most, signed):
    """Archives of so many topics each, with at most so many articles of each story."""
    for start in range(0, len(order), number):
        chosen, taken = [], defaultdict(int)
        for row in (row for key in order[start : start + number] for row in topics[key]):
            taken[row["story"]] += 1
            if taken[row["story"]] <= most:
                chosen.append(row)
        if len(chosen) > 3:
            yield Pairs(chosen, signed)


def counted(archives):
    """What the articles of some archives count for together."""
    return sum(row.get("counts", 1) for pairs in archives for row in pairs.rows)


def pair_trees(sets, fold=None):
    """Trees fitted to the pairs of each set (a list of archives), or to those of one quarter."""
    random = np.random.default_rng(0)
    examples = []
    for group in sets:
        known, same, size, folds = (np.concatenate([getattr(pairs, name) for pairs in group]) for name in ("known", "same", "size", "fold"))
        seen = folds == fold if fold is not None else np.ones(len(folds), bool)
        negative, positive = np.flatnonzero(~same & seen), np.flatnonzero(same & seen)
        chosen = random.choice(negative, min(MOST, len(negative)), replace=False)
        # A pair of a large story counts less, so that large stories do not rule; a set counts by the root of its size.
        weight = np.concatenate([1 / np.sqrt(size[positive]), np.full(len(chosen), 0.3 * len(negative) / max(1, len(chosen)))])
        answers = np.concatenate([np.ones(len(positive)), np.zeros(len(chosen))])
        examples.append((known[np.concatenate([positive, chosen])], answers, weight, counted(group)))
    return fitted(examples, SIGNS, PAIR_SHAPE)


def group_trees(sets):
    """Trees fitted to pairs of groups, given (archives, their edges) for each set."""
    random, examples = np.random.default_rng(0), []
    for group in sets:
        told = [_told(pairs, groups) for pairs, edges in group if edges for groups in _states(pairs, edges, random)]
        examples.append((*(np.concatenate(part) for part in zip(*told, strict=True)), counted(pairs for pairs, _ in group)))
    return fitted(examples, GROUP_SIGNS, GROUP_SHAPE)


def _states(pairs, edges, random):
    """Groups as they are at first, a little further on, and with some of what belongs together joined at random."""
    for less in (0, 0.1, 0.2):
        yield (groups := pairs.groups(edges, SURE - less))
        if not less:
            of = np.array([np.bincount(pairs.stories[groups.labels == label]).argmax() for label in range(groups.count)])
            for share in (0.4, 0.8):
                head = np.arange(groups.count)
                for story in np.unique(of):
                    ones = np.flatnonzero(of == story)
                    ones = ones[random.random(len(ones)) < share]
                    head[ones] = ones[:1] if len(ones) else 0
                yield groups.renumbered(np.unique(head, return_inverse=True)[1])


def _told(pairs, groups):
    """What is known of the linked groups; whether joining them gains more recall than it costs precision (BCubed); by how much."""
    first, second, stories = groups.first, groups.second, int(pairs.stories.max()) + 1
    of = np.bincount(groups.labels * stories + pairs.stories, minlength=groups.count * stories).reshape(groups.count, stories)
    same, both = of[first] * of[second], groups.size[first] * groups.size[second]
    gain = (same / np.bincount(pairs.stories)).sum(axis=1)
    loss = (both - same.sum(axis=1)) / (groups.size[first] + groups.size[second])
    return groups.signs(first, second), gain > loss, np.abs(gain - loss)


def fitted(examples, signs, shape):
    """The model as headwater.trees reads it, for (known, answers, weight, articles) of each set."""
    x, y = (np.concatenate([one[part] for one in examples]) for part in (0, 1))
    w = np.concatenate([weight / weight.sum() * articles**0.5 for _, _, weight, articles in examples])
    ways = [1 if name.startswith(MORE) else -1 if name.startswith(LESS) else 0 for name in signs]
    model = HistGradientBoostingClassifier(random_state=0, early_stopping=False, monotonic_cst=ways, **shape)
    return stored(model.fit(x, y, sample_weight=w / w.mean()), signs)


def stored(model, signs):
    def written(nodes, at):
        one = nodes[at]
        if one["is_leaf"]:
            return round(float(one["value"]), 4)
        return [int(one["feature_idx"]), round(float(one["num_threshold"]), 5), written(nodes, one["left"]), written(nodes, one["right"])]

    trees = [written(predictors[0].nodes, 0) for predictors in model._predictors]
    return {"signs": signs, "base": float(model._baseline_prediction.ravel()[0]), "trees": trees}


def read(model):
    return Trees(tuple(model["signs"]), model["base"], tuple(map(node, model["trees"])))


def clustered(pairs, edges, judge, enough):
    return joined(pairs.groups(edges), judge, enough).tolist()
