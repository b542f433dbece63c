"""Fit the trees of headwater.reading.credit_likely on passages whose credits are labelled, and on real texts with few.

usage: python bench/fit_credits.py [--data ../shared/data] [--write]

Learned from: tests/gold/credits/first to fifth (the held halves are never read), sentences of the tests (sentences.jsonl), and, as
examples of names that are not credited, real texts of DATA/crosslang/ntrex and DATA/attribution/train, without the names that phrases
credit there or that outlets are called like.
Prints precision and recall of the labelled passages, each judged by trees that saw no passage of its eighth: by the trees alone, and with
what phrases credit. --write fits on all and rewrites credits.json. Deterministic. Needs scikit-learn (pip install -r
requirements/train.txt); asking the trees does not.
"""

import argparse
import gzip
import json
import os
import zlib
from dataclasses import dataclass, field
from pathlib import Path

os.environ |= dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"), "1")

import numpy as np
from credits import GOLD, OPEN, page
from fit_tracing import stored
from sklearn.ensemble import HistGradientBoostingClassifier

from headwater import read
from headwater.models import Article, Outlet, Page
from headwater.reading import credit_likely, parties
from headwater.reading.credit_evidence import Scene
from headwater.reading.credits import find_credits
from headwater.spans import Spans
from headwater.trees import Trees, node

ROOT = Path(__file__).resolve().parent.parent
JUDGES = ROOT / "src" / "headwater" / "reading" / "credits.json"
SHAPE = {"max_iter": 150, "learning_rate": 0.07, "max_leaf_nodes": 12, "min_samples_leaf": 10, "max_features": 0.2}
SHAPE |= {"l2_regularization": 1.0}
SEEDS = range(2)  # trees of several seeds are one sum: few examples make single ones unsteady
SENTENCES = "sentences"
FOLDS = 8
REAL, ALONE, TEMPTING = 0.15, 0.4, 2.0  # what an example from a real text weighs, from a sentence alone, and from one without credits
LANGUAGES = frozenset("en de fr es it pt nl ru uk pl tr".split())


@dataclass
class Passage:
    """The names of a text, their signs, which labels each is of, and what phrases credit there."""

    part: str
    key: int
    labels: list
    names: list = field(default_factory=list)
    signs: list = field(default_factory=list)
    hits: list = field(default_factory=list)
    phrases: list = field(default_factory=list)
    weight: float = 1.0


def labelled(part, row):
    article = sentence(row) if part == SENTENCES else read(Page(row["id"], page(row).encode(), url="https://page.example/story"))
    places = [list(found_at(label["said"], article.text)) for label in row["credits"]]
    passage = Passage(part, zlib.crc32(row["id"].encode()), places, phrases=sorted({c.span for c in article.credits if c.span}))
    passage.weight = (ALONE if places else TEMPTING) if part == SENTENCES else 1.0
    scene = Scene(article.text, article.links, article.outlet, row["language"])
    for one in credit_likely.candidates(scene, lambda _: False):
        span = (one.party.start, one.party.end)
        passage.names.append(one.party)
        passage.signs.append(one.signs)
        passage.hits.append({number for number, spans in enumerate(places) if Spans(spans).touch(span)})
    return passage


def sentence(row):
    """Return a passage without a page as an article, with what phrases credit in it."""
    outlet = Outlet(row["outlet"] or None, None)
    credits_ = find_credits(row["text"], (), (), (), outlet=outlet, language=row["language"])
    return Article(row["id"], row["text"], outlet=outlet, credits=credits_)


def found_at(said, text):
    at = text.find(said)
    while at >= 0:
        yield at, at + len(said)
        at = text.find(said, at + 1)


def unlabelled(text, language):
    """Return a real text as a passage without credits: names like outlets', and those that phrases credit, are left out."""
    outlet = Outlet(None, None)
    phrases = find_credits(text, (), (), (), outlet=outlet, language=language)
    passage = Passage("real", zlib.crc32(text[:200].encode()), [], weight=REAL)
    for one in credit_likely.candidates(Scene(text, (), outlet, language), Spans(c.span for c in phrases if c.span).touch):
        if not parties.is_outlet_like(one.party.name):
            passage.names.append(one.party)
            passage.signs.append(one.signs)
            passage.hits.append(set())
    return passage


def gathered(data):
    for part in (*OPEN, SENTENCES):
        rows = map(json.loads, (GOLD / f"{part}.jsonl").read_text("utf-8").splitlines())
        yield from (labelled(part, row) for row in rows if row["language"] in LANGUAGES)
    for name, most in (("crosslang/ntrex", None), ("attribution/train", 200)):
        with gzip.open(data / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            for row in list(map(json.loads, lines))[:most]:
                if (language := row.get("lang", "en")) in LANGUAGES:
                    yield unlabelled(row["text"], language)


def fitted(passages):
    signs = np.array([one for passage in passages for one in passage.signs])
    labels = np.array([bool(hit) for passage in passages for hit in passage.hits])
    weights = np.array([passage.weight for passage in passages for _ in passage.hits])
    models = [HistGradientBoostingClassifier(**SHAPE, random_state=seed).fit(signs, labels, sample_weight=weights) for seed in SEEDS]
    return stored(models, list(credit_likely.SIGNS))


def usable(kept):
    return Trees(tuple(kept["signs"]), kept["base"], tuple(map(node, kept["trees"])))


def crossed(passages):
    """Return the passages, each with the probabilities of its names by trees that saw none of its eighth."""
    judged = []
    for fold in range(FOLDS):
        trees = usable(fitted([p for p in passages if p.key % FOLDS != fold]))
        others = [p for p in passages if p.key % FOLDS == fold]
        judged += [(p, trees.probabilities(np.array(p.signs)) if p.signs else []) for p in others]
    return judged


def figures(judged, enough, *, phrases):
    """Return (right, false, labels, passages without a label that are given one) of passages, with and without what phrases credit."""
    tally = np.zeros(4, int)
    for passage, shares in judged:
        ours = [(one.start, one.end) for one, share in zip(passage.names, shares, strict=True) if share >= enough]
        taken = passage.phrases if phrases else []
        ours = [*taken, *(span for span in ours if not Spans(taken).touch(span))]
        right = sum(any(Spans([span]).touch(place) for span in ours for place in places) for places in passage.labels)
        false = sum(not any(Spans([span]).touch(place) for places in passage.labels for place in places) for span in ours)
        tally += (right, false, len(passage.labels), not passage.labels and false > 0)
    return tally


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--no-folds", dest="folds", action="store_false", help="measure nothing")
    options = parser.parse_args()
    credit_likely.in_text = lambda *_: iter(())  # what articles credit is what phrases do
    passages = list(gathered(options.data))
    examples = [bool(hit) for passage in passages for hit in passage.hits]
    print(f"{len(passages)} passages, {len(examples)} names, {sum(examples)} credited", flush=True)
    if options.write:
        JUDGES.write_text(json.dumps({"credited": fitted(passages)}, separators=(",", ":")) + "\n", "utf-8")
        print(f"wrote {JUDGES} ({JUDGES.stat().st_size // 1000} kB)", flush=True)
    judged = crossed(passages) if options.folds else []
    for part in (*OPEN, SENTENCES, "real"):
        chosen = [one for one in judged if one[0].part == part]
        for enough in (0.4, 0.5, 0.6, 0.7, 0.8, 2):
            for way in (False, True):
                right, false, labels, alarmed = figures(chosen, enough, phrases=way)
                print(
                    f"{part:7} {enough:.1f} {'with phrases' if way else 'alone':13} precision {right / max(1, right + false):.3f}"
                    f" recall {right / max(1, labels):.3f} false {false} alarms {alarmed} of {len(chosen)}"
                )


if __name__ == "__main__":
    main()
