"""Which articles carry a claim: in whatever words and language, and not those that deny it, say otherwise or tell something else.

usage: python bench/claims.py [--errors]

Measures on tests/gold/claims: all articles of a file in one archive, each claim asked. Counted are what its own articles are said to be
(`carried`, `contradicted`, `doubtful`, or nothing) by what they are, in its language and in others, and the articles of other claims that
are said to carry it. --errors lists those of first.jsonl; nobody looks at those of held.jsonl and last.jsonl.
"""

import argparse
import json
from collections import Counter
from pathlib import Path

from headwater import Archive
from headwater.models import Article, Outlet
from headwater.tracing.carriers import carriers

GOLD = Path(__file__).resolve().parent.parent / "tests" / "gold" / "claims"
SAID = ("carried", "contradicted", "doubtful", "nothing")


def articles(claims):
    """Return the articles of claims as if they had been read, each once."""
    return list({one.url: one for claim in claims for one in _articles(claim)}.values())


def _articles(claim):
    for row in claim["articles"]:
        outlet = Outlet(row["outlet"], row["url"].split("/")[2])
        shared = {"language": row["language"], "title": row["title"], "published": row["published"], "outlet": outlet}
        yield Article(id=row["url"], url=row["url"], text=row["text"], **shared)


def told(claim, archive):
    """Return what each article is said to be."""
    found = {}
    for carrier in carriers([claim["text"]], archive):
        said = "carried" if carrier.agrees else "doubtful" if carrier.unsure else "contradicted"
        found[carrier.article.id] = min(said, found.get(carrier.article.id, said), key=SAID.index)
    return found


def measure(path, *, errors):
    """Print what the articles of a file are said to be."""
    claims = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    tally, strangers = Counter(), 0
    with Archive.open(":memory:") as archive:
        list(archive.add_many(articles(claims)))
        for claim in claims:
            found = told(claim, archive)
            for row in claim["articles"]:
                said = found.pop(row["url"], "nothing")
                tally[row["relation"], row["language"] == claim["language"], said] += 1
                if errors and said != {"carries": "carried", "other": "nothing"}.get(row["relation"], "contradicted"):
                    print(f"{claim['id']} {row['relation']} is {said}: {claim['text']}\n    {row['language']} {row['said'] or row['text']}")
            strangers += sum(said == "carried" for said in found.values())
    table(path.stem, tally, strangers)


def table(name, tally, strangers):
    """Print the counts and the figures that matter."""
    print(f"\n{name:32}" + "".join(f"{said:>14}" for said in SAID))
    for relation in ("carries", "denies", "differs", "other"):
        for same in (True, False):
            row = [tally[relation, same, said] for said in SAID]
            print(f"{relation + (', its language' if same else ', another'):32}" + "".join(f"{count:14}" for count in row))
    right = [tally["carries", same, "carried"] for same in (True, False)]
    all_ = [sum(tally["carries", same, said] for said in SAID) for same in (True, False)]
    claimed = sum(count for (_, _, said), count in tally.items() if said == "carried") + strangers
    recall, precision = sum(right) / sum(all_), sum(right) / max(1, claimed)
    print(f"articles of other claims said to carry it: {strangers}")
    same, other = (hit / count for hit, count in zip(right, all_, strict=True))
    print(f"carried: precision {precision:.3f} recall {recall:.3f} ({same:.3f} in its language, {other:.3f} in others)")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--errors", action="store_true")
    given = options.parse_args()
    for name in ("first", "held", "last"):
        measure(GOLD / f"{name}.jsonl", errors=given.errors and name == "first")


if __name__ == "__main__":
    main()
