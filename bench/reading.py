"""Our reader beside others on pages whose text is known.

usage: python bench/reading.py [--data ../shared/data/pages] [--quick]

Prints how well each reader does by the scorer beside the data (../shared/score/pages.py: bags of words, mean over pages), then its speed
and memory, then the metadata. All of it is measured in this run, on the same pages.

Our texts are OUT OF FOLD: no page is read by trees that saw a page of its publisher or domain (bench/fit_reading.py, which is why this
takes minutes). Our metadata, time and memory are those of `headwater read` as shipped.

Time is processor time from a page's bytes, in memory and with their charset known, to the values, in one process on one core, warm;
memory is the peak of that process. "headwater" does all that `headwater read` does: metadata, links, posts, pictures, credits.

The others: make bench-tools. Those that are not installed are named and left out. --quick takes half of the pages of
one fold, about a tenth.
"""

import argparse
import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import fit_reading
from fit_reading import DATA, SETS
from readers import READERS

TEXT = {
    "F1": "text F1",
    "P": "text precision",
    "R": "text recall",
    "<0.5": "pages under 0.5",
    "kept": "snippets kept",
    "left out": "snippets left out",
}
FACTS = {"title": "title", "date": "date", "authors": "authors F1"}
READ_TEXT = [name for name in READERS if name not in {"htmldate", "meta elements", "headwater, text alone", "trafilatura, metadata too"}]
READ_FACTS = ["headwater", "trafilatura, metadata too", "readability-lxml", "newspaper4k", "htmldate", "meta elements"]
MEASURED = [name for name in READERS if name not in {"htmldate", "meta elements"}]
BASIS = "trafilatura"


def ours_out_of_fold(data, *, quick):
    """Return the examples measured and our texts of them, each by trees that saw no page of its group."""
    examples, signs = fit_reading.gather(data)
    folds = fit_reading.folds(examples, signs)
    if quick:
        trees, unseen = next(folds)
        kept = [(trees, unseen[::2])]
    else:
        kept = list(folds)
    texts = {one.truth["id"]: fit_reading.text_of(one, trees, signs) for trees, unseen in kept for one in unseen}
    return [one for one in examples if one.truth["id"] in texts], texts


def run(reader, examples):
    """Return what a reader makes of the pages, by their ids, and its figures; it runs in a process of its own."""
    pages = [{"id": one.truth["id"], "path": one.page.path, "url": one.page.url, "charset": one.page.charset} for one in examples]
    command = [sys.executable, str(Path(__file__).with_name("readers.py")), reader]
    result = subprocess.run(command, input="\n".join(map(json.dumps, pages)), stdout=subprocess.PIPE, text=True, check=True)
    *rows, figures = map(json.loads, result.stdout.splitlines())
    return {row["id"]: row for row in rows}, figures


def cell(value, width=9):
    return f"{'–':>{width}}" if value is None else f"{value:{width}.4f}"


def print_table(title, columns, rows):
    print(f"\n{title:33}" + "".join(f"{name:>9}" for name in columns))
    for name, values in rows:
        print(f"{name:33}" + "".join(map(cell, values)))


def print_quality(examples, results, readers, columns, what):
    """Print for each set the scorer's figures named by ``columns``, those that none has left out."""
    scorer = fit_reading.scorer()
    for name in SETS:
        gold = {one.truth["id"]: one.truth for one in examples if one.name == name}
        scores = {reader: scorer.score(gold, results[reader]) for reader in readers if reader in results}
        rows = [
            (reader, [score[key] if gives(results[reader], key) else None for key in columns.values()]) for reader, score in scores.items()
        ]
        print_table(f"{name}, {len(gold)} pages: {what}", columns, rows)


def gives(rows, key):
    """Whether a reader has a value of the kind that a figure is about at all."""
    field = {"title": "title", "date": "published", "authors F1": "authors"}.get(key, "text")
    return any(row.get(field) for row in rows.values())


def print_cost(figures, count):
    print(f"\n{'cost':33}{'pages/CPU-s':>12}{'ratio':>8}{'peak MB':>9}{'failed':>8}")
    speeds = {reader: count / one["seconds"] for reader, one in figures.items()}
    for reader, one in figures.items():
        ratio = f"{speeds[reader] / speeds[BASIS]:8.2f}" if BASIS in speeds else f"{'–':>8}"
        print(f"{reader:33}{speeds[reader]:12.1f}{ratio}{one['memory']:9.0f}{one['failed']:8}")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--data", type=Path, default=DATA)
    options.add_argument("--quick", action="store_true")
    given = options.parse_args()
    if not given.data.exists():
        sys.exit(f"{given.data} is not there: measuring needs the private data beside the repository")
    missing = sorted({needs for needs, _ in READERS.values() if find_spec(needs) is None})
    examples, texts = ours_out_of_fold(given.data, quick=given.quick)
    present = [reader for reader, (needs, _) in READERS.items() if needs not in missing]
    results, figures = {}, {}
    for reader in present:
        results[reader], figures[reader] = run(reader, examples)
    by_text = {"headwater, out of fold": {key: {"text": text} for key, text in texts.items()}, **results}
    print_quality(examples, by_text, ["headwater, out of fold", *READ_TEXT[1:]], TEXT, "text")
    print_cost({reader: figures[reader] for reader in MEASURED if reader in figures}, len(examples))
    print_quality(examples, results, READ_FACTS, FACTS, "metadata")
    if missing:
        print(f"\nnot installed, left out: {', '.join(missing)} (make bench-tools)")


if __name__ == "__main__":
    main()
