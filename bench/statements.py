"""How well statements are found: the trained tagger with the rules, each alone, and the first reader of all, on annotated articles.

usage: python bench/statements.py [--data ../shared/data/attribution] [--score ../shared/score] [--only auto,rules] [--crf]

Prints for each reader precision, recall and F1 of attributions by kind as ``../shared/score/attribution.py`` defines them, the exact spans
of each role, what the errors are, and words a second on one core (one process, warm, statements and speakers, no JSON). ``auto`` is what
ships; ``model`` is the tagger without the rules, ``rules`` the rules without it. The data is PolNeAR's own development part; the tagger was
trained on the rest, the rules were written looking at the training part only. --crf adds a linear-chain CRF, trained here (some minutes;
needs python-crfsuite) and linked as the tagger's pieces are: a baseline with neither rules nor speakers.
"""

import argparse
import gzip
import importlib.util
import json
import os
import time
from collections import Counter
from pathlib import Path

os.environ |= dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")  # before numpy: one core is measured

from headwater.models import Article, to_builtins
from headwater.statements import attribute

ROOT = Path(__file__).resolve().parent.parent
READERS = ("auto", "model", "rules")
ROWS = ("attribution", "direct", "indirect", "content soft", "content exact", "source exact", "cue exact")


def scorer(folder):
    spec = importlib.util.spec_from_file_location("attribution_score", folder / "attribution.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def articles(path):
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return {row["id"]: row for row in map(json.loads, lines)}


def read(gold, reader):
    """Return (what the reader finds, by id; words a second)."""
    texts = [Article(id=key, text=row["text"], language="en") for key, row in gold.items()]
    attribute(texts[0], reader=reader)
    begun = time.process_time()
    found = [attribute(article, reader=reader) for article in texts]
    seconds = time.process_time() - begun
    return {one.id: to_builtins(one) for one in found}, sum(len(row["text"].split()) for row in gold.values()) / seconds


def read_by_crf(data):
    """Return (what a CRF finds, by id; words a second) after training it on the training part."""
    from statement_training import corpus, crf, linker  # noqa: PLC0415 - python-crfsuite is asked for by --crf alone

    from headwater.statements.linking import link, pieces_of, to_spans  # noqa: PLC0415
    from headwater.statements.tagger import load  # noqa: PLC0415

    weights = load().links
    (train, _), (dev, _) = (corpus.load(data / f"{part}.jsonl.gz", labels=[{}, {}, {}]) for part in ("train", "dev"))
    tag = crf.train(train)
    found, begun = {}, time.process_time()
    for example in dev:
        tokens = example.tokens
        linked = link(linker.words_of(example), pieces_of(tag(example), tokens.paragraphs), weights)
        roles = ("source", "cue", "content")
        spans = [{role: to_spans(getattr(one, role), tokens.starts, tokens.ends) for role in roles} for one in linked]
        found[example.row["id"]] = {"attributions": spans}
    seconds = time.process_time() - begun
    return found, sum(len(example.row["text"].split()) for example in dev) / seconds


def errors(gold, found, score):
    """Count what is wrong, one class an error: statements missed and made up, contents too short or long, sources wrong."""
    counts = Counter()
    for key, row in gold.items():
        text, starts = row["text"], score.words(row["text"])
        sides = [
            [
                {role: score.cover(a.get(role), starts) for role in ("source", "cue", "content")}
                | {"direct": score.is_direct(a["content"], text)}
                for a in side
            ]
            for side in (row["attributions"], found[key]["attributions"])
        ]
        ours, theirs = ([a for a in side if a["content"]] for side in reversed(sides))
        paired = score.pair(theirs, ours)
        for g, p, jaccard in paired:
            kind = "direct" if theirs[g]["direct"] else "indirect"
            a, b = theirs[g]["source"], ours[p]["source"]
            if jaccard < 0.5:
                counts[f"{kind}: content cut wrong"] += 1
            elif not score.same_source(a, b):
                counts[f"{kind}: source " + ("missing" if not b else "made up" if not a else "is another")] += 1
        for what, side, used in (("missed", theirs, {g for g, _, _ in paired}), ("made up", ours, {p for _, p, _ in paired})):
            counts.update(f"{'direct' if a['direct'] else 'indirect'}: {what}" for k, a in enumerate(side) if k not in used)
    return counts


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data" / "attribution")
    parser.add_argument("--score", type=Path, default=ROOT.parent / "shared" / "score")
    parser.add_argument("--only", default=",".join(READERS), help="readers to measure, parted by commas")
    parser.add_argument("--crf", action="store_true", help="train and measure the CRF too")
    options = parser.parse_args()
    score, gold = scorer(options.score), articles(options.data / "dev.jsonl.gz")
    results = {}
    for reader in options.only.split(",") + ["crf"] * options.crf:
        found, speed = read_by_crf(options.data) if reader == "crf" else read(gold, reader)
        results[reader] = (score.score(gold, found), score.score(gold, found, speech=True), errors(gold, found, score), speed)
    show(results)


def show(results):
    """Print one column a reader."""
    width = 22
    print(f"{'precision recall F1':24}" + "".join(f"{reader:>{width}}" for reader in results))
    for row in ROWS:
        print(f"{row:24}" + "".join(f"{'  '.join(f'{x:5.1f}' for x in figures[row]):>{width}}" for figures, _, _, _ in results.values()))
    for row in ("attribution", "direct", "indirect"):
        print(
            f"{'--speech ' + row:24}"
            + "".join(f"{'  '.join(f'{x:5.1f}' for x in speech[row]):>{width}}" for _, speech, _, _ in results.values())
        )
    print(
        f"{'source right | content':24}" + "".join(f"{figures['source | content'][0]:>{width}.1f}" for figures, _, _, _ in results.values())
    )
    print(f"{'words a second':24}" + "".join(f"{speed:>{width},.0f}" for *_, speed in results.values()))
    print("\nerrors")
    for kind in sorted({kind for _, _, counts, _ in results.values() for kind in counts}):
        print(f"{kind:24}" + "".join(f"{counts[kind]:>{width}}" for _, _, counts, _ in results.values()))


if __name__ == "__main__":
    main()
