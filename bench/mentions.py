"""How well mentions are found: against texts labelled by people, and against human translations of the same text.

    python bench/mentions.py [--errors KIND] [--quick]

Gold: ``tests/gold/mentions`` (offsets and values; the texts are read from ``../shared/data``, opening of each). Errors are shown of the
development half only. A mention counts as found where the spans overlap and the values are equal; labels marked as unsure cost nothing
either way in the first table, and count like all others in the second.
"""

import argparse
import gzip
import hashlib
import json
import time
from collections import Counter, defaultdict
from pathlib import Path

from headwater.mentions import mentions

ROOT = Path(__file__).parent.parent
GOLD = ROOT / "tests" / "gold" / "mentions"
DATA = ROOT.parent / "shared" / "data"
KINDS = ("figure", "money", "percent", "date", "place")
SECOND = "second.jsonl"
LATER = {"pages_c.jsonl": "later", "pages_d.jsonl": "last", "pages_e.jsonl": "dates"}  # labelled when rules stood: figures of their own
ONE_KIND = {"dates": "date"}  # parts of which one kind alone was labelled; all of it is held out


def is_development(identity):
    """Whether a text is in the half that may be looked at; translations of one article fall on one side."""
    parts = identity.split(":")
    key = ":".join(parts[:2]) if len(parts) > 2 else identity
    return int(hashlib.sha256(key.encode()).hexdigest(), 16) % 2 == 0


def lines(path):
    with gzip.open(path, "rt", encoding="utf-8") as stream:
        yield from map(json.loads, stream)


def texts():
    """Return the texts of the gold by id, with language and published; the opening that was labelled is cut by its length."""
    found = {}
    for name in ("fundus", "wcxb"):
        for row in lines(DATA / "pages" / name / "truth.jsonl.gz"):
            found[row["id"]] = row["text"], (row.get("language") or "").split("-")[0] or None, row.get("date")
    for path in sorted((DATA / "crosslang").glob("*.jsonl.gz")):
        for row in lines(path):
            found[row["doc_id"]] = row["text"], row["lang"], None
    return found


def gold(names):
    for name in names:
        yield from map(json.loads, (GOLD / name).read_text("utf-8").splitlines())


def opening(row, held):
    """Return the labelled text, None where it is not the one that was labelled."""
    text = (held.get(row["id"]) or ("",))[0] or ""
    for candidate in (text[: row["length"]], text.rstrip("\n")[: row["length"]]):
        if hashlib.sha256(candidate.encode()).hexdigest() == row["text_sha256"]:
            return candidate
    return None


def same_value(kind, ours, theirs):
    if ours is None or theirs is None:
        return ours is theirs
    ours, theirs = str(ours), str(theirs)
    if ours == theirs:
        return True
    try:
        return float(ours) == float(theirs)
    except ValueError:
        pass
    return kind == "place" and plain_place(ours) == plain_place(theirs)


def plain_place(name):
    """Return a place's name as it is compared: "Kharkiv region" is "Kharkiv Oblast", "the Hague" is "The Hague"."""
    drop = {"the", "oblast", "region", "province", "state", "city", "county", "river", "lake", "mount", "republic", "of", "d.c."}
    words = [word.strip(",.") for word in name.lower().replace("-", " ").split()]
    return " ".join(word for word in words if word not in drop and word + "." not in drop) or name.lower()


def overlap(a, b):
    return a[0] < b[1] and b[0] < a[1]


class Score:
    def __init__(self):
        self.right, self.found, self.wanted = Counter(), Counter(), Counter()

    def f1(self, kinds):
        right, found, wanted = (sum(counter[kind] for kind in kinds) for counter in (self.right, self.found, self.wanted))
        precision, recall = right / found if found else 0, right / wanted if wanted else 0
        return precision, recall, 2 * precision * recall / (precision + recall) if right else 0, wanted


def score_text(ours, theirs, score, strict, show=None):
    for kind in KINDS:
        a = [mention for mention in ours if mention[0] == kind]
        b = [mention for mention in theirs if mention[0] == kind]
        used = set()
        for mention in a:
            hit = next(
                (i for i, g in enumerate(b) if i not in used and overlap(mention[1], g[1]) and same_value(kind, mention[2], g[2])), None
            )
            if hit is not None:
                used.add(hit)
                if strict or not b[hit][3]:
                    score.right[kind] += 1
                    score.found[kind] += 1
            elif strict or not any(overlap(mention[1], g[1]) and g[3] for g in theirs):
                score.found[kind] += 1
                if show:
                    show("extra", kind, mention, [g for g in theirs if overlap(mention[1], g[1])])
        for i, mention in enumerate(b):
            if strict or not mention[3]:
                score.wanted[kind] += 1
                if i not in used and show:
                    show("missed", kind, mention, [g for g in ours if overlap(mention[1], g[1])])


def half_of(identity, later):
    part = later.get(identity)
    return (f"{part}, " if part else "") + ("development" if is_development(identity) and part not in ONE_KIND else "held out")


def table(rows, held, errors, predicted):
    later = {row["id"]: part for name, part in LATER.items() for row in gold([name])}
    halves = dict.fromkeys(half_of(row["id"], later) for row in rows)
    for strict in (False, True):
        print("\nAll labels" if strict else "Labels their maker was sure of")
        print(f"{'':12} {'half':18} {'P':>6} {'R':>6} {'F1':>6} {'n':>5}")
        scores = {name: Score() for name in halves}
        for row in rows:
            text = opening(row, held)
            if text is None:
                continue
            development = half_of(row["id"], later).endswith("development")
            show = printer(row, text, errors) if errors and development and not strict else None
            theirs = [(m["kind"], m["span"], m["value"], m.get("unsure", False)) for m in row["mentions"]]
            score_text(predicted[row["id"]], theirs, scores[half_of(row["id"], later)], strict, show)
        for kinds in (("figure", "money"), *((kind,) for kind in KINDS)):
            for half, score in scores.items():
                if ONE_KIND.get(half.partition(",")[0], kinds[0]) not in kinds:
                    continue
                precision, recall, f1, n = score.f1(kinds)
                print(f"{'+'.join(kinds):12} {half:18} {precision:6.3f} {recall:6.3f} {f1:6.3f} {n:5}")


def printer(row, text, errors):
    def show(what, kind, mention, others):
        if errors in {kind, "all"}:
            s, e = mention[1]
            around = (text[max(0, s - 45) : s] + "[" + text[s:e] + "]" + text[e : e + 30]).replace("\n", "|")
            print(f"  {what:7}{row['id'][-22:]:23}{kind[:6]:7}{around} => {mention[2]} | {[(o[0][:5], o[2]) for o in others]}")

    return show


def agreement():
    """Print how far the two labellings of a fifth agree: F1 of the one against the other."""
    first = {row["id"]: row for row in gold(sorted(path.name for path in GOLD.glob("*.jsonl") if path.name != SECOND))}
    score = Score()
    for row in gold([SECOND]):
        if row["id"] in first:
            one, other = (
                [(m["kind"], m["span"], m["value"], m.get("unsure", False)) for m in r["mentions"]] for r in (row, first[row["id"]])
            )
            score_text(one, other, score, strict=True)
    print("\nTwo labellings of a fifth of the texts (F1 of one against the other)")
    for kind in KINDS:
        print(f"{kind:12} {score.f1((kind,))[2]:.3f}  n={score.f1((kind,))[3]}")


def amounts(text, language):
    """Return the figures of a text as a bag of values: figures, money and percent; the ends of a range count each."""
    bag = Counter()
    for mention in mentions(text, language=language):
        if mention.kind in {"figure", "money", "percent"} and mention.value is not None:
            value = str(mention.value).split(" ")[0].rstrip("%p")
            bag.update(float(part) for part in value.split("..") if part not in {"", "None"})
    return bag


def translated():
    """Yield each original with a human translation of it."""
    for path in sorted((DATA / "crosslang").glob("*.jsonl.gz")):
        groups = defaultdict(list)
        for row in lines(path):
            groups[row["group"]].append(row)
        for rows in groups.values():
            original = next((row for row in rows if row["kind"] == "original"), None)
            if original:
                yield from ((original, row) for row in rows if row["kind"] == "human" and row["lang"] != original["lang"])


def translations(losses):
    """Print the share of the figures of each original that its human translation has with the same value."""
    counts = defaultdict(Counter)
    for original, row in translated():
        there = amounts(original["text"], original["lang"])
        missing = there - amounts(row["text"], row["lang"])
        counts[original["lang"], row["lang"]].update(all=sum(there.values()), lost=sum(missing.values()))
        if losses == row["lang"] and is_development(original["doc_id"]):
            print(f"  {original['lang']}-{row['lang']} {original['doc_id'][-30:]} {sorted(missing)}")
    print("\nFigures of an original found with the same value in its human translation")
    total = sum((Counter(count) for count in counts.values()), Counter())
    for pair, count in sorted(counts.items()):
        if count["all"]:
            print(f"{pair[0]}-{pair[1]:10} {1 - count['lost'] / count['all']:.3f}  n={count['all']}")
    known = sum((count for pair, count in counts.items() if pair[1] in WITH_PACK), Counter())
    print(f"all         {1 - total['lost'] / total['all']:.3f}  n={total['all']}")
    print(f"with a pack {1 - known['lost'] / known['all']:.3f}  n={known['all']}")


WITH_PACK = frozenset("en de fr es it pt pl cs sv nb tr uk ru kk zh ja ko".split())


def speed(held, rows):
    sample = [(text, held[row["id"]][1]) for row in rows if (text := held[row["id"]][0])]
    words = sum(len(text.split()) for text, language in sample if language not in {"ja", "zh"})
    start = time.process_time()
    for text, language in sample:
        if language not in {"ja", "zh"}:
            mentions(text, language=language)
    print(f"\n{words / (time.process_time() - start):,.0f} words a second on one core ({words:,} words)")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--errors", metavar="KIND", help="show the errors of the development half: a kind or all")
    parser.add_argument("--losses", metavar="LANGUAGE", help="show what translations into a language lost, development half")
    parser.add_argument("--quick", action="store_true", help="the gold only")
    options = parser.parse_args()
    held = texts()
    rows = list(gold(sorted(path.name for path in GOLD.glob("*.jsonl") if path.name != SECOND)))
    predicted, absent = {}, 0
    for row in rows:
        text = opening(row, held)
        absent += text is None
        if text is not None:
            _, language, published = held[row["id"]]
            found = mentions(text, language=language, published=published)
            predicted[row["id"]] = [(m.kind, m.span, m.value, False) for m in found]
    print(f"{len(rows)} labelled texts, {absent} of them not at hand\n")
    table(rows, held, options.errors, predicted)
    if not options.quick:
        agreement()
        translations(options.losses)
        speed(held, rows)


if __name__ == "__main__":
    main()
