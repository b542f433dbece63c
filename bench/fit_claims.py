"""Fit the trees that say whether a passage says what a claim says, on articles of which it is known.

usage: python bench/fit_claims.py [FOLDER=ARCHIVE ...] [--write]

Learns from tests/gold/claims (all but held.jsonl) and from the claims of relays: each ARCHIVE holds the pages of the data in FOLDER
(bench/relay.py --data FOLDER --keep makes it). Prints what trees fitted without a set say of it; --write fits on all and rewrites
src/headwater/tracing/stating.json. Deterministic. Needs scikit-learn (pip install -r requirements/train.txt); asking the trees does not.
"""

import argparse
import json
import os
import random
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")  # threads that wait for one another cost more than they give

import numpy as np
from claims import GOLD
from fit_tracing import stored
from sklearn.ensemble import HistGradientBoostingClassifier

from headwater.archive import Archive
from headwater.mentions.packs import languages
from headwater.models import Article
from headwater.tracing import stating
from headwater.tracing.carriers import tongue_of
from headwater.tracing.meaning import tongue
from headwater.tracing.stating import ENOUGH, Laid, Sheet
from headwater.tracing.wording import Wording

JUDGES = Path(__file__).resolve().parent.parent / "src" / "headwater" / "tracing" / "stating.json"
SHAPE = {"max_iter": 200, "learning_rate": 0.06, "max_leaf_nodes": 16, "min_samples_leaf": 20, "l2_regularization": 5.0, "random_state": 0}
LEARNED = ("first", "second", "third")
OTHERWISE = {"denies", "differs"}
FAR, NEAR = 30, 25  # articles of other stories, and of the same, that are laid beside a claim
# The invented claims are the hardest; of easy strangers there are many.
WEIGHTS = dict.fromkeys(LEARNED, 3.0) | {"private": 0.3, "far": 0.3}


@dataclass(frozen=True)
class Row:
    """A claim beside an article: of which set, what the article is to it, in one language or two, the signs."""

    part: str
    relation: str
    one_language: bool
    signs: dict[str, float]


def laid(part, text, language, pages):
    """Yield a row for each page that has any text."""
    claim = Wording(text, language=language)
    for of, relation in pages:
        if best := Laid(claim, of).best:
            yield Row(part, relation, of.language == language, best.signs)


def invented(path):
    """Yield the rows of the invented claims: their own articles, and some of other stories."""
    chance = random.Random(0)
    claims = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    sheets = {}
    for claim in claims:
        for row in claim["articles"]:
            article = Article(id=row["url"], text=row["text"], language=row["language"])
            sheets[row["url"]] = Sheet(row["title"], row["text"], tongue_of(article))
    for claim in claims:
        own = {row["url"]: row["relation"] for row in claim["articles"]}
        far = chance.sample([url for url in sheets if url not in own], FAR)
        pages = [(sheets[url], relation) for url, relation in [*own.items(), *((url, "far") for url in far)]]
        yield from laid(path.stem, claim["text"], claim["language"], pages)


def relayed(folder, archive):
    """Yield the rows of the claims of relays: who carries them, changed or not, others on the same story and some on others."""
    chance, name = random.Random(0), folder.name if "gold" in folder.parts else "private"
    world = {row["url"]: row["world"] for row in map(json.loads, (folder / "world.jsonl").open(encoding="utf-8"))}
    with Archive.open(archive, readonly=True) as held:
        articles = {article.url: article for article in held.articles() if article.url in world}
        spoken = frozenset(held.languages()) & frozenset(languages())
        for claim in map(json.loads, (folder / "claims.jsonl").open(encoding="utf-8")):
            known = {**dict.fromkeys(claim["urls"], "carries"), **dict.fromkeys(claim.get("altered_urls", ()), "differs")}
            unsure = set(claim.get("partial_urls", ())) - known.keys()
            worlds = {world[url] for url in known if url in world}
            rest = [url for url in articles if url not in known and url not in unsure]
            near = [url for url in rest if world[url] in worlds]
            far = [url for url in rest if world[url] not in worlds]
            known |= dict.fromkeys(chance.sample(near, min(NEAR, len(near))), "other")
            known |= dict.fromkeys(chance.sample(far, min(FAR, len(far))), "far")
            pages = [(stating.sheet(a.title or "", a.text or "", tongue_of(a)), known[url]) for url, a in articles.items() if url in known]
            for text in [claim["text"]] if isinstance(claim["text"], str) else claim["text"]:
                yield from laid(name, text, tongue(text, spoken), pages)


def names_of(rows):
    return list(rows[0].signs)


def fit(rows, what):
    """Return a model of whether a passage carries the claim, or of whether it says otherwise."""
    names = names_of(rows)
    x = np.array([[row.signs[name] for name in names] for row in rows])
    y = np.array([row.relation == "carries" if what == "carried" else row.relation in OTHERWISE for row in rows])
    weights = [WEIGHTS.get(row.part, 1.0) * (WEIGHTS["far"] if row.relation == "far" else 1.0) for row in rows]
    return HistGradientBoostingClassifier(early_stopping=False, **SHAPE).fit(x, y, sample_weight=weights)


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
        if others and part != "private":
            model = fit(others, "carried")
            report(part, mine, model.predict_proba(np.array([list(row.signs.values()) for row in mine]))[:, 1])
    if given.write:
        judges = {what: stored([fit(rows, what)], names_of(rows)) for what in ("carried", "against")}
        JUDGES.write_text(json.dumps(judges, separators=(",", ":")) + "\n", "utf-8")


if __name__ == "__main__":
    main()
