"""Fit the trees of headwater.reading.scoring on pages whose text is known.

usage: python bench/fit_reading.py [--data ../shared/data/pages] [--write]

DATA/<set>/truth.jsonl.gz says what the text of DATA/<set>/html/<id>.html.gz is. Prints how well the reader does on each set, every page
read by trees that saw no page of its publisher or domain (five folds); --write fits on all and rewrites body.json. Deterministic. Needs
scikit-learn (pip install -r requirements/train.txt); asking the trees does not.
"""

import argparse
import gzip
import importlib
import json
import os
import re
import sys
import zlib
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

os.environ.setdefault("OMP_NUM_THREADS", "1")  # the same sums in the same order on every machine

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

from headwater.pages.files import read_file
from headwater.reading.body import choose
from headwater.reading.features import measure
from headwater.reading.markup import body_in_data, told
from headwater.reading.metadata import Metadata, read_metadata
from headwater.reading.raw import RawBlock
from headwater.reading.walk import parse, walk
from headwater.trees import Trees

HERE = Path(__file__).resolve().parent
MODEL = HERE.parent / "src" / "headwater" / "reading" / "body.json"
DATA = HERE.parent.parent / "shared" / "data" / "pages"
SETS = ("fundus", "wcxb")
FOLDS = 5
# Shallow enough to be asked of every block of every page in a millisecond or two.
SHAPE = {
    "max_iter": 140,
    "learning_rate": 0.09,
    "max_leaf_nodes": 20,
    "max_depth": 7,
    "min_samples_leaf": 40,
    "max_features": 0.25,
    "max_bins": 64,
    "l2_regularization": 5.0,
}
WORD = re.compile(r"\w+")
NOT_WORD = re.compile(r"[\W_]+")
LONG, PROBE = 30, 40  # folded code points: a block as long as the first is found at one place or none


@dataclass
class Example:
    """A page with what its text should be. ``group`` is its publisher or domain; ``fits`` says whether blocks can make that text at all."""

    name: str
    group: str
    truth: dict
    page: object
    metadata: Metadata
    blocks: list[RawBlock]
    signs: np.ndarray
    wanted: np.ndarray
    weights: np.ndarray
    fits: bool

    @property
    def fold(self):
        return zlib.crc32(self.group.encode()) % FOLDS


def truths(data, name):
    with gzip.open(data / name / "truth.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def gather(data, names=SETS):
    """Return the examples, and the names of the signs."""
    examples, signs = [], []
    for name in names:
        for truth in truths(data, name):
            page = read_file(data / name / "html" / f"{truth['id']}.html.gz", truth["url"])
            tree = parse(page.markup())
            metadata = read_metadata(tree, page)
            blocks = walk(tree).blocks
            measured = measure(blocks, told(tree, metadata)) if blocks else {}
            signs = list(measured) or signs
            matrix = np.array([measured[s] for s in signs if measured], np.float32).T.reshape(-1, len(signs))
            gold = truth["text"] or ""
            wanted = labels(blocks, gold)
            group = truth.get("publisher") or urlsplit(truth["url"]).hostname.removeprefix("www.")
            fits = agreement(blocks, wanted, gold) > 0.75
            examples.append(Example(name, group, truth, page, metadata, blocks, matrix, wanted, weights(blocks, gold), fits))
    return examples, signs


def labels(blocks, gold):
    """Say for each block whether the gold text has it, in the blocks' order, so that a passage quoted again in a comment counts once."""
    said = covered([block.text for block in blocks], gold)
    words = WORD.findall(gold.lower())
    shingles = {tuple(words[i : i + 4]) for i in range(len(words) - 3)}
    return np.array([found and share(block.text, shingles) >= 0.5 for found, block in zip(said, blocks, strict=True)], bool)


def share(text, shingles):
    """The share of a text's words that stand in runs of four that gold has; 1 for shorter texts."""
    words = WORD.findall(text.lower())
    if len(words) < 4:
        return 1.0
    hit = np.zeros(len(words), bool)
    for i in range(len(words) - 3):
        if tuple(words[i : i + 4]) in shingles:
            hit[i : i + 4] = True
    return hit.mean()


def covered(texts, gold):
    """Long texts are looked up, the longest run that keeps the order stands, and short ones are looked for in the gaps between."""
    page, words = folded(gold), [folded(text) for text in texts]
    found = [(index, where) for index, word in enumerate(words) if len(word) >= LONG and (where := find(page, word)) >= 0]
    anchors = longest_rising(found)
    result = [False] * len(texts)
    for (index, where), (following, limit) in zip([(-1, 0), *anchors], [*anchors, (len(texts), len(page))], strict=True):
        start = where
        if index >= 0:
            result[index] = True
            start += len(words[index])
        for between in range(index + 1, following):
            word = words[between]
            if 0 < len(word) < LONG and (hit := page.find(word, start, limit)) >= 0:
                result[between] = True
                start = hit + len(word)
    return result


def folded(text):
    return NOT_WORD.sub("", text.lower())


def find(page, word):
    where = page.find(word)
    if where < 0:
        where = page.find(word[:PROBE])
    if where < 0 and (tail := page.find(word[-PROBE:])) >= 0:
        where = max(tail - len(word) + PROBE, 0)
    return where


def longest_rising(found):
    """The longest sub-sequence of (index, where) with rising ``where`` (patience sorting)."""
    tails, chain, ends = [], [], []
    for pair in found:
        pile = bisect_left(tails, pair[1])
        chain.append((pair, ends[pile - 1] if pile else -1))
        tails[pile : pile + 1] = [pair[1]]
        ends[pile : pile + 1] = [len(chain) - 1]
    result, at = [], ends[-1] if ends else -1
    while at >= 0:
        pair, at = chain[at]
        result.append(pair)
    return result[::-1]


def agreement(blocks, wanted, gold):
    """Word F1 of the blocks wanted against gold: low where no choice of blocks makes the gold text."""
    has = Counter(WORD.findall(" ".join(b.text for b, said in zip(blocks, wanted, strict=True) if said).lower()))
    needs = Counter(WORD.findall(gold.lower()))
    return 2 * sum((has & needs).values()) / max(1, sum(has.values()) + sum(needs.values()))


def weights(blocks, gold):
    """Every page counts alike and its blocks by their words, as the score does; none more than a fifth of a page."""
    whole = max(50, len(WORD.findall(gold)))
    return np.array([min(0.2, (len(WORD.findall(block.text)) + 2) / whole) for block in blocks])


def fit(examples, signs):
    """Fit on the examples whose gold fits.

    Of the light blocks that are not wanted, most on a page, a quarter is taken, at four times the weight.
    """
    chance = np.random.default_rng(0)
    rows, wanted, weight = [], [], []
    for one in examples:
        if not one.fits:
            continue
        light = ~one.wanted & (one.weights < np.quantile(one.weights, 0.75))
        kept = ~light | (chance.random(len(light)) < 0.25)
        rows.append(one.signs[kept])
        wanted.append(one.wanted[kept])
        weight.append((one.weights * np.where(light, 4, 1))[kept])
    weight = np.concatenate(weight)
    model = HistGradientBoostingClassifier(random_state=0, early_stopping=False, **SHAPE)
    model.fit(np.concatenate(rows), np.concatenate(wanted), sample_weight=weight / weight.mean())
    return stored(model, signs)


def stored(model, names):
    """The model as headwater.trees reads it, without the signs that no tree asks for."""
    asked = sorted({int(n["feature_idx"]) for (tree,) in model._predictors for n in tree.nodes if not n["is_leaf"]})
    numbers = {old: new for new, old in enumerate(asked)}

    def node(nodes, at):
        one = nodes[at]
        if one["is_leaf"]:
            return round(float(one["value"]), 4)
        below, above = node(nodes, one["left"]), node(nodes, one["right"])
        return [numbers[int(one["feature_idx"])], float(f"{one['num_threshold']:.6g}"), below, above]

    trees = [node(tree.nodes, 0) for (tree,) in model._predictors]
    return {"signs": [names[n] for n in asked], "base": float(model._baseline_prediction.ravel()[0]), "trees": trees}


def as_trees(one):
    def node(tree):
        return (tree[0], tree[1], node(tree[2]), node(tree[3])) if isinstance(tree, list) else float(tree)

    return Trees(tuple(one["signs"]), one["base"], tuple(map(node, one["trees"])))


def folds(examples, signs):
    """Yield (trees, the examples that they did not see) for each fold."""
    for fold in range(FOLDS):
        trees = as_trees(fit([one for one in examples if one.fold != fold], signs))
        yield trees, [one for one in examples if one.fold == fold]


def text_of(one, trees, signs):
    """The text that the reader makes of an example by these trees."""
    chosen = []
    if one.blocks:
        columns = [signs.index(name) for name in trees.signs]
        chosen = choose(one.blocks, trees.probabilities(one.signs[:, columns]).tolist(), one.metadata.title)
    if any(chosen):
        return "\n\n".join(block.text for block, said in zip(one.blocks, chosen, strict=True) if said)
    in_data = body_in_data(parse(one.page.markup()), one.metadata)
    return in_data[0] if in_data else ""


def scorer():
    """The scorer that stands beside the data."""
    sys.path.insert(0, str(DATA.parent.parent / "score"))
    return importlib.import_module("pages")


def report(examples, texts):
    pages = scorer()
    print(f"{'out of fold':12} {'F1':>6} {'P':>6} {'R':>6} {'<0.5':>6} {'kept':>6} {'left out':>8}")
    for name in SETS:
        mine = [one for one in examples if one.name == name]
        gold = {one.truth["id"]: one.truth for one in mine}
        figures = pages.score(gold, {key: {"text": texts[key]} for key in gold})
        keys = ("text F1", "text precision", "text recall", "pages under 0.5", "snippets kept", "snippets left out")
        print(f"{name:12}", *("     –" if figures[key] is None else f"{figures[key]:6.4f}" for key in keys))


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--data", type=Path, default=DATA)
    options.add_argument("--write", action="store_true")
    given = options.parse_args()
    if not given.data.exists():
        sys.exit(f"{given.data} is not there: fitting needs the private data beside the repository")
    examples, signs = gather(given.data)
    texts = {one.truth["id"]: text_of(one, trees, signs) for trees, unseen in folds(examples, signs) for one in unseen}
    report(examples, texts)
    if given.write:
        MODEL.write_text(json.dumps({"body": fit(examples, signs)}, separators=(",", ":")) + "\n", "utf-8")
        print(f"{MODEL.name}: {MODEL.stat().st_size:,} bytes, {len(json.loads(MODEL.read_text('utf-8'))['body']['signs'])} signs")


if __name__ == "__main__":
    main()
