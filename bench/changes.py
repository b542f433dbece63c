"""Typed changes, given the true pair: what is found of what relays changed, by kind, with the scorer of the relay data.

usage: python bench/changes.py [FOLDER=ARCHIVE ...] [--data FOLDER] [--half N]

Each ARCHIVE holds the pages of the data in FOLDER (bench/relay.py --data FOLDER --keep makes it); of a FOLDER given with --data the pages
are read. --half 0 or 1 scores the even or the odd worlds alone.
"""

import argparse
import json
import zlib
from pathlib import Path

from relay import scorer

from headwater import read_all
from headwater.archive import Archive
from headwater.models import Article
from headwater.pages import open_index
from headwater.textreuse import changes

# Other names of a kind that people have given it who wrote data; a negation that was flipped came or went.
NAMED = {"speaker_changed": "attribution_changed", "negation_flipped": "negation_lost"}


def half(world, child):
    """Worlds are independent of one another; the pages of no world are split by their address."""
    number = world[1:]
    return (int(number) if number.isdigit() else zlib.crc32(child.encode())) % 2


def predictions(held, gold):
    """Yield a line for the scorer for each page: its text, and the changes against each true parent that is ``held`` (asked by URL)."""
    for row in gold:
        article = held(row["url"])
        parents = [parent for edge in row["origin"] or [] if (parent := held(edge["parent"]))]
        found = [change for parent in parents for change in changes(article, parent)] if article else []
        spans = [{"kind": change.kind, "child_span": list(change.child_span)} for change in found]
        yield {"url": row["url"], "text": article.text if article else None, "changes": spans, "parents": []}


def pages(folder):
    """Return the pages of the data in a folder as they are read, by URL."""
    return {article.url: article for article in read_all(open_index(str(Path(folder) / "index.jsonl"))) if isinstance(article, Article)}


def show(folder, held, wanted):
    relay = scorer()
    gold, claims, _ = relay.load(folder)
    for change in (change for row in gold for change in row["changes"]):
        change["kind"] = NAMED.get(change["kind"], change["kind"])
    if wanted is not None:
        gold = [row for row in gold if half(row["world"], row["url"]) == wanted]
    found = relay.score(gold, claims, [], list(predictions(held, gold)))
    print(Path(folder).name)
    for kind, one in [*found["changes"].items(), ("all", found["changes_all"])]:
        print(f"  {kind:22} " + "  ".join(f"{name} {json.dumps(value)[:6]}" for name, value in one.items()))


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("archives", nargs="*", metavar="FOLDER=ARCHIVE")
    options.add_argument("--data", action="append", default=[], metavar="FOLDER")
    options.add_argument("--half", type=int)
    given = options.parse_args()
    for folder, archive in (pair.split("=", 1) for pair in given.archives):
        with Archive.open(archive, readonly=True) as opened:
            show(folder, opened.get, given.half)
    for folder in given.data:
        show(folder, pages(folder).get, given.half)


if __name__ == "__main__":
    main()
