"""How well the credits in running text are read, on invented passages in twelve languages (tests/gold/credits).

usage: python bench/credits.py [--errors [--language LANGUAGE]]

Each passage is read as a page of its outlet. A labelled credit is found where one of ours is at its place or answers to its name, and named
right where it answers to its name; one of ours that does neither is false. Beside these: the share of passages without any credit that are
given one. Half of each of three sets (first, second, third) is for looking at errors (--errors prints them); of the other halves (held,
later, last) only the figures are looked at. All of fourth and fifth is looked at. What is looked at the trees have learned from
(bench/fit_credits.py, which measures without that).
"""

import argparse
import json
from collections import Counter
from html import escape
from pathlib import Path

from headwater import read
from headwater.models import Article, Credit, Outlet, Page
from headwater.outlets import names_of
from headwater.tracing.naming import aim

OPEN, HELD = ("first", "second", "third", "fourth", "fifth"), ("held", "later", "last")
GOLD = Path(__file__).resolve().parent.parent / "tests" / "gold" / "credits"


def page(row):
    """Return a passage as a plain page."""
    body = "".join(f"<p>{escape(part)}</p>" for part in row["text"].split("\n\n"))
    head = f"<title>{escape(row['title'])}</title><meta property='og:site_name' content='{escape(row['outlet'], quote=True)}'>"
    return f"<html lang={row['language']}><head>{head}</head><body><article><h1>{escape(row['title'])}</h1>{body}</article></body></html>"


def answers(name, credit):
    """Whether a credit of ours is of the party of that name."""
    names = names_of(Article("gold", "", outlet=Outlet(name, None)))
    return bool(
        aim(credit, names) or aim(Credit(credit.style, name, None), names_of(Article("ours", "", outlet=Outlet(credit.name, None))))
    )


def at_place(said, credit, text):
    """Whether a credit of ours stands where the label's words stand."""
    start, end = credit.span or (0, 0)
    return bool(said) and any(text[at : at + len(said)] == said and at < end and start < at + len(said) for at in range(len(text)))


def measure(row, tally, *, errors):
    article = read(Page(row["id"], page(row).encode(), url="https://page.example/story"))
    own = names_of(article)
    ours = [credit for credit in article.credits if credit.name and not aim(credit, own)]
    found = [
        gold for gold in row["credits"] if any(answers(gold["name"], one) or at_place(gold["said"], one, article.text) for one in ours)
    ]
    named = [gold for gold in row["credits"] if any(answers(gold["name"], one) for one in ours)]
    false = [
        one for one in ours if not any(answers(gold["name"], one) or at_place(gold["said"], one, article.text) for gold in row["credits"])
    ]
    tally["gold"] += len(row["credits"])
    tally["found"] += len(found)
    tally["named"] += len(named)
    tally["false"] += len(false)
    tally["bare"] += not row["credits"]
    tally["alarmed"] += not row["credits"] and bool(ours)
    for label, wrong in (("missed", [g for g in row["credits"] if g not in found]), ("misnamed", [g for g in found if g not in named])):
        for gold in wrong if errors else ():
            print(f"{row['id']} {label}: {gold['name']} | {[one.name for one in ours]} | {row['text']}\n")
    for one in false if errors else ():
        print(f"{row['id']} false: {one.name} ({one.style}) | {row['text']}\n")


def line(name, tally):
    recall = tally["found"] / max(1, tally["gold"])
    precision = tally["found"] / max(1, tally["found"] + tally["false"])
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    named = tally["named"] / max(1, tally["found"])
    return f"{name:8} {tally['gold']:5} {precision:10.3f} {recall:7.3f} {f1:6.3f} {named:12.3f} {tally['alarmed']:8} of {tally['bare']}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--language")
    args = parser.parse_args()
    print(f"{'':8} {'gold':>5} {'precision':>10} {'recall':>7} {'F1':>6} {'named right':>12} {'false alarms':>13}")
    for part in OPEN + HELD:
        rows = [json.loads(row) for row in (GOLD / f"{part}.jsonl").read_text("utf-8").splitlines()]
        every, by_language = Counter(), {}
        for row in rows:
            if args.language in (None, row["language"]):
                measure(row, tally := Counter(), errors=args.errors and part in OPEN)
                every += tally
                by_language.setdefault(row["language"], Counter()).update(tally)
        print(line(part, every))
        if part in OPEN:
            print("\n".join(line("  " + language, tally) for language, tally in by_language.items()))


if __name__ == "__main__":
    main()
