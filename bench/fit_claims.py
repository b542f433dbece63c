"""Fit the trees that say whether a passage says what a claim says, on articles of which it is known.

usage: python bench/fit_claims.py [FOLDER=ARCHIVE ...] [--write]

Learns from tests/gold/claims (first to fifth) and from the claims of relays: each ARCHIVE holds the pages of the data in FOLDER
(bench/relay.py --data FOLDER --keep makes it). Each claim is laid on all articles that would be looked at for it. Prints what trees
fitted without a set say of it; --write fits on all and rewrites src/headwater/tracing/stating.json. Deterministic; some twenty minutes with
the private relays. Needs scikit-learn (pip install -r requirements/train.txt); asking the trees does not.
"""

import argparse
import json
import os
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")  # threads that wait for one another cost more than they give

import numpy as np
from claims import GOLD, articles
from fit_tracing import stored
from sklearn.ensemble import HistGradientBoostingClassifier

from headwater.archive import Archive
from headwater.tracing.carriers import asked_in, passages, suspects
from headwater.tracing.stating import ENOUGH, FEW

JUDGES = Path(__file__).resolve().parent.parent / "src" / "headwater" / "tracing" / "stating.json"
SHAPE = {"max_iter": 150, "learning_rate": 0.06, "max_leaf_nodes": 12, "min_samples_leaf": 40, "l2_regularization": 20.0, "random_state": 0}
LEARNED = ("first", "second", "third", "fourth", "fifth")
OTHERWISE = {"denies", "differs"}
# Signs of which more never speaks against, and of which more never speaks for.
FOR = {
    *("words", "names", "days", "figures", "known words", "top words", "all", "of the passage", "met"),
    *("words around", "names around", "days around", "figures around", "told around"),
    *("told", "told of all", "told by words", "told by names", "rarest", "rarest word", "rarest figure"),
}
AGAINST = {
    *("left", "left of words", "left of names", "rarest left", "rarest word left", "rarest figure left", "more", "more names", "rivals"),
    *("other figure", "other day", "other name", "ruled out", "in its place", "refuted", "taken back", "negated surely"),
}
# How much a row counts. What fourth.jsonl asks for no share of words can tell: in it those that differ have more of a claim than carriers.
WEIGHTS = dict.fromkeys(LEARNED, 3.0) | {"fourth": 0.1, "relay": 0.4}


@dataclass(frozen=True)
class Row:
    """A claim beside an article: of which set, what the article is to it, in one language or two, the signs, how many are looked at."""

    part: str
    relation: str
    one_language: bool
    signs: dict[str, float]
    looked_at: int


def laid(part, claim, known, archive):
    """Yield a row for each article that is looked at for a claim and each of ``known``, by id: what it is to the claim, None for unsure."""
    wordings = [claim] if isinstance(claim, str) else claim
    asked = asked_in(wordings, archive)
    ids = dict.fromkeys((*suspects(asked, archive), *known))
    for id_ in ids:
        article, relation = archive.get(id_), known.get(id_, "other")
        if not article or article.variant_of or not relation:
            continue
        if found := passages(asked, article, len(ids)):
            best = max(found, key=lambda one: one.passage.signs["told"])
            yield Row(part, relation, bool(best.passage.signs["one language"]), best.passage.signs, len(ids))


def invented(path):
    """Yield the rows of the invented claims of a file, all articles in one archive."""
    claims = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    with Archive.open(":memory:") as archive:
        list(archive.add_many(articles(claims)))
        for claim in claims:
            yield from laid(path.stem, claim["text"], {row["url"]: row["relation"] for row in claim["articles"]}, archive)


def relayed(folder, archive):
    """Yield the rows of the claims of relays: who carries them, changed or not; who has a part of one is left out."""
    second = {row["url"]: row.get("part_of") for row in map(json.loads, (folder / "world.jsonl").open(encoding="utf-8"))}
    with Archive.open(archive, readonly=True) as held:
        ids = {article.url: article.id for article in held.articles()}
        for claim in map(json.loads, (folder / "claims.jsonl").open(encoding="utf-8")):
            known = dict.fromkeys(claim.get("partial_urls", ())) | dict.fromkeys(claim.get("altered_urls", ()), "differs")
            known |= dict.fromkeys(claim["urls"], "carries")
            known |= {url: None for url, first in second.items() if first in known and url not in known}
            yield from laid(folder.name, claim["text"], {ids[url]: what for url, what in known.items() if url in ids}, held)


def names_of(rows):
    return list(rows[0].signs)


def matrix(rows):
    names = names_of(rows)
    return np.array([[row.signs[name] for name in names] for row in rows])


def fit(rows, what):
    """Return a model of whether a passage carries the claim, or of whether it says otherwise, as one of few articles."""
    y = np.array([row.relation == "carries" if what == "carried" else row.relation in OTHERWISE for row in rows])
    weights = [WEIGHTS.get(row.part, 1.0) * (1 if right else min(1, FEW / row.looked_at)) for row, right in zip(rows, y, strict=True)]
    ways = [(sign in FOR) - (sign in AGAINST) if what == "carried" else 0 for sign in names_of(rows)]
    return HistGradientBoostingClassifier(early_stopping=False, monotonic_cst=ways, **SHAPE).fit(matrix(rows), y, sample_weight=weights)


def report(part, rows, chances):
    """Print precision and recall of what is said to carry a claim, in its language and in others."""
    for one_language in (True, False):
        mine = [(row.relation, chance >= ENOUGH) for row, chance in zip(rows, chances, strict=True) if row.one_language == one_language]
        said, all_ = sum(told for _, told in mine), sum(relation == "carries" for relation, _ in mine)
        right = sum(told for relation, told in mine if relation == "carries")
        where = "its language" if one_language else "others"
        print(f"{part:8} {where:13} precision {right / max(1, said):.3f}  recall {right / max(1, all_):.3f} of {all_}")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("relays", nargs="*", metavar="FOLDER=ARCHIVE")
    options.add_argument("--write", action="store_true")
    given = options.parse_args()
    rows = [row for name in LEARNED for row in invented(GOLD / f"{name}.jsonl")]
    for pair in given.relays:
        folder, archive = pair.split("=")
        rows += relayed(Path(folder).resolve(), archive)
    for part in dict.fromkeys(row.part for row in rows):
        others, mine = [row for row in rows if row.part != part], [row for row in rows if row.part == part]
        if others:
            report(part, mine, fit(others, "carried").predict_proba(matrix(mine))[:, 1])
    if given.write:
        judges = {what: stored([fit(rows, what)], names_of(rows)) for what in ("carried", "against")}
        JUDGES.write_text(json.dumps(judges, separators=(",", ":")) + "\n", "utf-8")


if __name__ == "__main__":
    main()
