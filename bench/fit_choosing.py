"""Fit the trees that choose the sources and contents of statements, on annotated articles.

usage: python bench/fit_choosing.py [--data ../shared/data/attribution] [--score ../shared/score] [--every 2] [--write]

Prints precision, recall and F1 of the attributions, by kind, and of exact contents: as merged, with sources and contents chosen, and
without what is no statement; out of fold, the articles parted in two halves, and apart those that the tagger has not learned from, which
are fitted on nothing here. --write fits on all articles that the tagger has learned from and rewrites
src/headwater/statements/choosers.json. Deterministic. Needs scikit-learn (pip install -r requirements/train.txt); asking the trees
does not.
"""

import argparse
import json
import os
import zlib
from dataclasses import dataclass
from pathlib import Path

os.environ |= dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"), "1")  # before numpy: threads that wait cost more than they give

import numpy as np
from fit_tracing import stored
from sklearn.ensemble import HistGradientBoostingClassifier
from statements import articles, scorer

from headwater.models import Article
from headwater.statements import choosing
from headwater.statements.attribution import considered
from headwater.trees import Trees, node

ROOT = Path(__file__).resolve().parent.parent
CHOOSERS = ROOT / "src" / "headwater" / "statements" / "choosers.json"
SHAPE = {"max_iter": 80, "learning_rate": 0.1, "max_leaf_nodes": 12, "min_samples_leaf": 30, "max_features": 0.4, "random_state": 0}
OVERLAP = 0.5  # of the words of two contents, from which they are one statement's
NEAR = 0.2  # from which a statement's content may still become the annotated one
EXACT = 0.3  # how much of a source's worth is that it is exact; of a content's it is half
PRESENT = choosing.Pick(0, 0, 0.0, 0.0)


@dataclass
class Read:
    """An article: its words, the annotated statements, ours with what they may be, and (annotated one, overlap) of each of ours."""

    text: str
    words: list
    gold: list
    considered: list
    mates: list

    @property
    def key(self):
        """A number by which articles are parted; a twentieth of them the tagger has not learned from."""
        return zlib.crc32(self.text.encode())


def read(row, score):
    text, words = row["text"], score.words(row["text"])
    gold = [one for one in (annotated(a, text, words, score) for a in row["attributions"]) if one["content"]]
    found = considered(Article(id=row["id"], text=text, language="en"))
    mates = [None] * len(found)
    for g, p, jaccard in score.pair(gold, [{"content": score.cover(one.found.content, words)} for one in found]):
        mates[p] = (gold[g], jaccard)
    return Read(text, words, gold, found, mates)


def annotated(attribution, text, words, score):
    """Return the words of an attribution's source and content, and whether it is direct."""
    sides = {role: score.cover(attribution[role], words) for role in ("source", "content")}
    return sides | {"direct": score.is_direct(attribution["content"], text)}


def covered(article, one, pick, score):
    """Return a statement as chosen, as ``annotated`` does."""
    return annotated({"source": one.sources[pick.source], "content": one.contents[pick.content]}, article.text, article.words, score)


def share(a, b):
    return len(a & b) / max(1, len(a | b))


def examples(read_articles, score):
    """Return (signs, worth 0 to 1) of the candidates of each part, of statements that are annotated."""
    rows = {"source": [], "content": []}
    for article in read_articles:
        for one, mate in zip(article.considered, article.mates, strict=True):
            gold, jaccard = mate or (None, 0)
            for spans, signs in zip(one.sources, one.source_signs, strict=True) if jaccard >= OVERLAP else ():
                mine = score.cover(spans, article.words)
                rows["source"].append((signs, (1 - EXACT) * score.same_source(gold["source"], mine) + EXACT * (gold["source"] == mine)))
            for spans, signs in zip(one.contents, one.content_signs, strict=True) if jaccard >= NEAR else ():
                both = share(score.cover(spans, article.words), gold["content"])
                rows["content"].append((signs, ((both >= OVERLAP) + (both == 1)) / 2))
    return rows


def fitted(rows):
    """Return trees for (signs, worth) pairs, as they are kept: what is worth a half is an example of both, with half the weight."""
    names = sorted({name for signs, _ in rows for name in signs})
    matrix, worth = choosing.matrix([signs for signs, _ in rows], names), np.array([float(worth) for _, worth in rows])
    signs, weights = np.concatenate([matrix, matrix]), np.concatenate([worth, 1 - worth])
    labels, used = np.repeat([1, 0], len(worth)), weights > 0
    model = HistGradientBoostingClassifier(**SHAPE).fit(signs[used], labels[used], sample_weight=weights[used])
    return stored([model], names)


def usable(kept):
    return Trees(tuple(kept["signs"]), kept["base"], tuple(map(node, kept["trees"])))


def parts(read_articles, score):
    """Return the trees for sources and contents."""
    return {name: usable(fitted(rows)) for name, rows in examples(read_articles, score).items()}


def judged(read_articles, choosers, score):
    """Return (signs, whether it is right) of each statement as chosen."""
    rows = []
    for article in read_articles:
        for one, mate, pick in zip(article.considered, article.mates, choosing.picks(article.considered, choosers), strict=True):
            mine, gold = covered(article, one, pick, score), mate[0] if mate else None
            right = bool(gold) and share(mine["content"], gold["content"]) >= OVERLAP and score.same_source(gold["source"], mine["source"])
            rows.append((choosing.whole_signs(one, pick), right))
    return rows


def crossed(one, two, score):
    """Return what ``judged`` does of two parts, each chosen by trees that were fitted on the other."""
    return [row for learned, other in ((one, two), (two, one)) for row in judged(other, parts(learned, score), score)]


def figures(read_articles, predictions, score):
    tally = {}
    for article, every in zip(read_articles, predictions, strict=True):
        ours = [one for one in every if one["content"]]
        pairs = score.pair(article.gold, ours)
        right = [
            article.gold[g]
            for g, p, jaccard in pairs
            if jaccard >= OVERLAP and score.same_source(article.gold[g]["source"], ours[p]["source"])
        ]
        for name, hits, kinds in (
            ("attribution", len(right), (True, False)),
            ("direct", sum(one["direct"] for one in right), (True,)),
            ("indirect", sum(not one["direct"] for one in right), (False,)),
            ("exact", sum(jaccard == 1 for *_, jaccard in pairs), (True, False)),
        ):
            counts = (hits, *(sum(one["direct"] in kinds for one in side) for side in (ours, article.gold)))
            tally[name] = [a + b for a, b in zip(tally.get(name, (0, 0, 0)), counts, strict=True)]
    return "  ".join(f"{name} {' '.join(f'{100 * x:.1f}' for x in score.prf(*counts))}" for name, counts in tally.items())


def measure(name, halves, other, score):
    """Print the figures of ``other`` by trees fitted on two ``halves``."""
    choosers, whole = parts([*halves[0], *halves[1]], score), usable(fitted(crossed(*halves, score)))
    ways = {"as merged": [], "chosen": [], "and kept": []}
    for article in other:
        pairs = list(zip(article.considered, choosing.picks(article.considered, choosers), strict=True))
        likely = whole.probabilities(choosing.matrix([choosing.whole_signs(one, pick) for one, pick in pairs], whole.signs))
        chosen = [covered(article, one, pick, score) for one, pick in pairs]
        stay = [choosing.stays(one, each) for one, each in zip(article.considered, likely, strict=True)]
        ways["as merged"].append([covered(article, one, PRESENT, score) for one in article.considered])
        ways["chosen"].append(chosen)
        ways["and kept"].append([one for one, stays in zip(chosen, stay, strict=True) if stays])
    for way, ours in ways.items():
        print(f"{name:12} {way:10} {figures(other, ours, score)}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data" / "attribution")
    parser.add_argument("--score", type=Path, default=ROOT.parent / "shared" / "score")
    parser.add_argument("--every", type=int, default=1, help="learn from one in so many articles")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    score = scorer(options.score)
    rows = {row["text"]: row for row in articles(options.data / "train.jsonl.gz").values()}
    every = [read(row, score) for row in rows.values()]
    known, new = ([article for article in every if (article.key % 20 == 0) == wanted] for wanted in (False, True))
    known = known[:: options.every]
    halves = [[article for article in known if article.key // 20 % 2 == half] for half in (0, 1)]
    if options.write:
        kept = {name: fitted(examined) for name, examined in examples(known, score).items()}
        CHOOSERS.write_text(json.dumps(kept | {"statement": fitted(crossed(*halves, score))}, separators=(",", ":")) + "\n", "utf-8")
        print(f"wrote {CHOOSERS} ({CHOOSERS.stat().st_size // 1000} kB)", flush=True)
    measure("not learned", halves, new, score)
    for name, learned, other in (("first half", 1, 0), ("second half", 0, 1)):
        measure(name, (halves[learned][::2], halves[learned][1::2]), halves[other], score)


if __name__ == "__main__":
    main()
