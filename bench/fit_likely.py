"""Fit the trees of headwater.statements.likely: which of the statements that the rules make are right.

usage: python bench/fit_likely.py [--data ../shared/data] [--write]

Learned from: what the rules made of the labelled texts of tests/gold/languages before anybody had looked at their errors (``ruled.json``;
no held-out half), and what the English rules make of the articles of DATA/attribution/train. Prints F1 with source of the labelled texts
without what trees hold for unlikely, at several probabilities, each text judged by trees that saw none of its round and half, then by
trees that saw none of its language. --write fits on all and rewrites likely.json. Deterministic. Needs scikit-learn (pip install -r
requirements/train.txt); asking the trees does not.
"""

import argparse
import gzip
import json
import os
from dataclasses import dataclass
from pathlib import Path

os.environ |= dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"), "1")  # before numpy: threads that wait cost more than they give

import languages
import numpy as np
from fit_tracing import stored
from sklearn.ensemble import HistGradientBoostingClassifier

from headwater.models import Article
from headwater.statements import attribute
from headwater.statements.acts import act_of
from headwater.statements.found import Found
from headwater.statements.layout import lay_out
from headwater.statements.lexicon import lexicon
from headwater.statements.likely import stays
from headwater.statements.likely_signs import SIGNS, signs
from headwater.statements.likely_view import View

ROOT = Path(__file__).resolve().parent.parent
RULED = ROOT / "tests" / "gold" / "languages" / "ruled.json"
JUDGES = ROOT / "src" / "headwater" / "statements" / "likely.json"
SHAPE = {
    "max_iter": 150,
    "learning_rate": 0.06,
    "max_leaf_nodes": 12,
    "min_samples_leaf": 20,
    "max_features": 0.3,
    "l2_regularization": 1.0,
}
SEEDS = range(2)  # trees of several seeds are one sum: few examples make single ones unsteady
ENGLISH = 0.15  # what an English example weighs
ENOUGH = (0.0, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5)
SOLID = ("ja", "zh")  # read by rules of their own


@dataclass
class Text:
    """A text: the signs of its statements, whether each is right (None: the labels do not say) and stays anyway, how many are labelled."""

    language: str
    round: str
    signs: list
    right: list
    stays: list
    labels: int = 0


def labelled(data):
    rows = {row["id"]: row for path in sorted(languages.GOLD.glob("*.jsonl")) for row in languages.rows(path)}
    ruled = json.loads(RULED.read_text("utf-8"))
    texts = languages.texts(data, {key: rows[key] for key in ruled})
    for key, told in ruled.items():
        row, text = rows[key], texts[key]
        half = "dev" if row.get("part") == "dev" or ("part" not in row and languages.development(key)) else "held"
        founds = [Found(*([tuple(span) for span in part] for part in one[:3]), act=one[3], direct=bool(one[4])) for one in told]
        words = [match.span() for match in languages.WORD.finditer(text)]
        sure = sum(not one["unsure"] for one, _ in languages.labels(row, words))
        yield judged(row["language"], f"{row.get('round', 1)} {half}", text, founds, [one[5] for one in told], sure)


def judged(language, round_, text, founds, right, labels):
    known = lexicon(language)
    view = View(text, known, lay_out(text, known, [], []))
    return Text(language, round_, list(signs(view, founds)), right, [stays(text, one) for one in founds], labels)


def english(data):
    """Yield annotated English articles as the English rules read them; attitudes and deeds, which are no speech, count neither way."""
    known = lexicon("en")
    with gzip.open(data / "attribution" / "train.jsonl.gz", "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            text = row["text"]
            told = attribute(Article(row["id"], text, language="en"), reader="rules").attributions
            founds = [Found(list(s.content), list(s.source), list(s.cue), act=s.act, direct=s.kind == "direct") for s in told]
            yield judged("en", "en", text, founds, agreeing(text, row["attributions"], told, known), 0)


def agreeing(text, annotated, told, known):
    """Return of each statement whether it is an annotated one, None where that is no speech."""
    words = [match.span() for match in languages.WORD.finditer(text)]
    annotated = [one for one in annotated if one["content"]]
    gold = [[languages.cover(one["content"], words)] for one in annotated]
    ours = [languages.readings(text, one, words, whole=False) for one in told]
    right = [0] * len(ours)
    for i, j in languages.pairs(gold, ours).items():
        one = annotated[i]
        speech = act_of(" ".join(text[a:b] for a, b in one["cue"]), text[slice(*one["content"][0])], known) == "speech"
        source = languages.right_source(languages.names(text, one["source"]), frozenset(), languages.names(text, told[j].source))
        right[j] = int(source) if speech else None
    return right


def fitted(texts):
    rows = [
        (row, right, ENGLISH if text.language == "en" else 1)
        for text in texts
        for row, right, stays_ in zip(text.signs, text.right, text.stays, strict=True)
        if right is not None and not stays_
    ]
    matrix, labels, weights = (np.array(column) for column in zip(*rows, strict=True))
    return [HistGradientBoostingClassifier(**SHAPE, random_state=seed).fit(matrix, labels, sample_weight=weights) for seed in SEEDS]


def crossed(texts, part):
    """Return the labelled texts, each with the probabilities of its statements by trees that saw none that is alike in ``part``."""
    result = []
    for name in sorted({getattr(text, part) for text in texts} - {"en"}):
        models = fitted([text for text in texts if getattr(text, part) != name])
        chosen = [text for text in texts if getattr(text, part) == name]
        result += [(text, np.mean([m.predict_proba(text.signs)[:, 1] for m in models], axis=0) if text.signs else []) for text in chosen]
    return result


def f1(judged_, enough):
    right = ours = labels = 0
    for text, shares in judged_:
        told = zip(text.right, shares, text.stays, strict=True)
        kept = [good for good, share, stays_ in told if good is not None and (share >= enough or stays_)]
        right, ours, labels = right + sum(kept), ours + len(kept), labels + text.labels
    return languages.f1(right, ours, labels)


def show(judged_, part):
    for name in ("all", *sorted({getattr(text, part) for text, _ in judged_})):
        chosen = [one for one in judged_ if name in ("all", getattr(one[0], part))]
        print(f"{name:8}", *(f"{f1(chosen, enough):.3f}" for enough in ENOUGH), flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    texts = [text for text in labelled(options.data) if text.language not in SOLID]
    texts += english(options.data)
    told = [right for text in texts for right in text.right if right is not None]
    print(f"{len(texts)} texts, {len(told)} statements, {sum(told)} right", flush=True)
    if options.write:
        JUDGES.write_text(json.dumps({"statement": stored(fitted(texts), list(SIGNS))}, separators=(",", ":")) + "\n", "utf-8")
        print(f"wrote {JUDGES} ({JUDGES.stat().st_size // 1000} kB)", flush=True)
    for part in ("round", "language"):
        print(f"{part:8}", *(f"{enough:5.2f}" for enough in ENOUGH))
        show(crossed(texts, part), part)


if __name__ == "__main__":
    main()
