"""How well speakers are resolved, on sixty labelled articles and 24 more, labelled later, whose errors are not looked at.

usage: python bench/speakers.py [--data ../shared/data/pages] [--reader auto|rules|model] [--errors]

Prints how far two independent labellings of twelve articles agree, then our figures on both halves of the gold (tests/gold/speakers), the
sure labels apart from all. The development half (even first byte of the id's SHA-256) and what was held out once are for looking at errors
(--errors prints them); the third part is for the figure alone.

A labelled statement is found where one of ours covers half of the characters of its (first) content; of several the one that fits best.
The speaker is right where
- the gold names someone or something: our name has the same last word, or one spelled like it, and no first name that contradicts, titles,
  legal forms and what stands in brackets left out; or one of the two is the other's initials; or one is contained whole in the other;
- the gold has a description only ("a witness"): we have no name, or this very description as name, and share a word of it;
- the gold says that nobody can tell: we have no name.
"""

import argparse
import gzip
import hashlib
import json
import re
from collections import Counter, defaultdict
from pathlib import Path

from headwater.models import Article
from headwater.statements import attribute
from headwater.statements.spelling import alike
from headwater.words import fold

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT / "tests" / "gold" / "speakers"
TITLES = frozenset(
    "mr mrs ms miss dr sir prof professor president senator sen rep gov minister the a an of and inc ltd co plc llc datuk seri".split()
)
SETS = ("fundus", "wcxb")


def rows(path):
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def articles(data, wanted):
    """Return the labelled articles by id, each checked to be the text that was labelled."""
    found = {row["id"]: row for name in SETS for row in rows(data / name / "truth.jsonl.gz") if row["id"] in wanted}
    for key, row in wanted.items():
        if hashlib.sha256(found[key]["text"].encode()).hexdigest() != row["text_sha256"]:
            raise SystemExit(f"{key}: not the text that was labelled")
    return found


def development(key):
    return hashlib.sha256(key.encode()).digest()[0] % 2 == 0


def bare(name):
    """Return the words of a name without titles and what stands in brackets."""
    parts = [fold(word).removesuffix("'s") for word in re.findall(r"[\w'’]+", re.sub(r"\([^)]*\)", " ", name))]
    return [part for part in parts if part not in TITLES]


def contains(longer, shorter):
    return any(longer[k : k + len(shorter)] == shorter for k in range(len(longer) - len(shorter) + 1))


def refers(name, mention):
    """Whether two names are of one party."""
    a, b = bare(name), bare(mention)
    if not a or not b:
        return a == b
    if contains(a, b) or contains(b, a):
        return True
    if "".join(word[0] for word in a) == "".join(b) or "".join(word[0] for word in b) == "".join(a):
        return True
    return alike(a[-1], b[-1]) and (len(a) == 1 or len(b) == 1 or alike(a[0], b[0]) or (a[0][0] == b[0][0] and 1 in (len(a[0]), len(b[0]))))


def speaker_right(label, ours, text):
    name = ours.name if ours else None
    if label["speaker"] is None:
        return name is None
    mention = text[slice(*label["speaker"])]
    if label["speaker_type"] != "unnamed":
        return name is not None and refers(name, mention)
    said = name or (ours.role if ours else None) or ""
    return bool(set(bare(said)) & set(bare(mention))) and (name is None or name in mention)


def kind_right(label, ours):
    kind = ours.kind if ours else "unknown"
    return kind in label["speaker_type"].split("_or_")


def fit(content, statement):
    """Return (share of the labelled content that is covered, Jaccard with the best piece)."""
    start, end = content
    overlaps = [(max(0, min(b, end) - max(a, start)), b - a) for a, b in statement.content]
    covered = sum(both for both, _ in overlaps)
    return covered / (end - start), max(both / (end - start + length - both) for both, length in overlaps)


def found(label, statements):
    fits = [(fit(label["content"], statement), k) for k, statement in enumerate(statements)]
    good = [(jaccard, -k) for (share, jaccard), k in fits if share >= 0.5]
    return statements[-max(good)[1]] if good else None


def judge(label, statements, text):
    """Return what is right about one labelled statement, by aspect; None where the aspect does not apply."""
    ours = found(label, statements)
    direct, pronoun, unnamed = label["form"] == "direct", label["source_kind"] == "pronoun", label["speaker_type"] == "unnamed"
    speaker = speaker_right(label, ours.speaker, text) if ours else None
    result = {"direct: found": ours is not None if direct else None}
    if direct:
        result["direct: speaker right, of all"] = bool(speaker)
        result["direct: speaker right, of those found"] = speaker
        result[f"  source is a {label['source_kind']}"] = speaker
        if ours and label["source"]:
            same = any(overlap(span, label["source"]) for span in ours.source)
            result["  source found with it"] = same
            result["  speaker right where the source is"] = speaker if same else None
    else:
        result["indirect (pronouns): found"] = ours is not None
    if pronoun:
        result["pronouns resolved, of those found"] = speaker
    if ours:
        result["kind of speaker right, of those found"] = kind_right(label, ours.speaker)
        if unnamed:
            result["unnamed: typed"] = kind_right(label, ours.speaker)
            result["unnamed: graded"] = bool(ours.speaker) and ours.speaker.grade == label["grade"]
    return {key: value for key, value in result.items() if value is not None}


def agreement(first, second):
    """Print how far two labellings agree on the contents that both have."""
    tally = Counter()
    for key, row in second.items():
        ours, theirs = (labels["statements"] for labels in (first[key], row))
        tally["first"] += len(ours)
        tally["second"] += len(theirs)
        for a in ours:
            near = [b for b in theirs if min(a["content"][1], b["content"][1]) > max(a["content"][0], b["content"][0])]
            if not near:
                continue
            b = near[0]
            tally["both"] += 1
            sure = not (a["unsure"] or b["unsure"])
            tally["sure"] += sure
            same = overlap(a["speaker"], b["speaker"])
            tally["speaker"] += same
            tally["sure speaker"] += same and sure
            tally["source"] += overlap(a["source"], b["source"])
            tally["source kind"] += a["source_kind"] == b["source_kind"]
            tally["kind"] += a["speaker_type"] == b["speaker_type"]
            tally["unnamed"] += "unnamed" == a["speaker_type"] == b["speaker_type"]
            tally["grade"] += "unnamed" == a["speaker_type"] == b["speaker_type"] and a["grade"] == b["grade"]
    print(f"two labellings of {len(second)} articles: {tally['first']} and {tally['second']} statements, {tally['both']} in both")
    for what in ("speaker", "source", "source kind", "kind"):
        print(f"  {'same ' + what:40} {100 * tally[what] / tally['both']:5.1f}  of {tally['both']}")
    print(f"  {'same speaker, both sure':40} {100 * tally['sure speaker'] / tally['sure']:5.1f}  of {tally['sure']}")
    print(f"  {'same grade of unnamed ones':40} {100 * tally['grade'] / max(1, tally['unnamed']):5.1f}  of {tally['unnamed']}")


def overlap(a, b):
    return a == b or (bool(a) and bool(b) and min(a[1], b[1]) > max(a[0], b[0]))


def show(title, tallies):
    print(f"\n{title:44} {'sure':>16} {'all':>16}")
    for key in sorted({key for tally in tallies.values() for key in tally}, key=ORDER.index):
        cells = [
            f"{100 * sum(tally[key]) / len(tally[key]):5.1f} of {len(tally[key]):4}" if tally[key] else "-" for tally in tallies.values()
        ]
        print(f"  {key:42} " + " ".join(f"{cell:>16}" for cell in cells))


ORDER = [
    "direct: found",
    "direct: speaker right, of all",
    "direct: speaker right, of those found",
    *(f"  source is a {kind}" for kind in ("name", "pronoun", "description", "none")),
    "  source found with it",
    "  speaker right where the source is",
    "indirect (pronouns): found",
    "pronouns resolved, of those found",
    "kind of speaker right, of those found",
    "unnamed: typed",
    "unnamed: graded",
]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data" / "pages")
    parser.add_argument("--reader", choices=("auto", "rules", "model"), default="auto")
    parser.add_argument("--errors", action="store_true", help="print what is wrong in the first two halves")
    options = parser.parse_args()
    gold, second, third = ({row["id"]: row for row in rows(GOLD / name)} for name in ("gold.jsonl", "second.jsonl", "third.jsonl"))
    texts = articles(options.data, gold | third)
    agreement(gold, second)
    halves = {half: (defaultdict(list), defaultdict(list)) for half in ("development", "held out", "third")}
    for key, row in (gold | third).items():
        article = Article(id=key, text=texts[key]["text"], title=texts[key]["title"], language=texts[key]["language"])
        statements = attribute(article, reader=options.reader).attributions
        for label in row["statements"]:
            judged = judge(label, statements, article.text)
            sure, every = halves["third" if key in third else "development" if development(key) else "held out"]
            for aspect, right in judged.items():
                every[aspect].append(right)
                if not label["unsure"]:
                    sure[aspect].append(right)
            if options.errors and key not in third and not all(judged.values()):
                explain(key, label, found(label, statements), article.text, judged)
    for half, (sure, every) in halves.items():
        show("24 more articles, held out" if half == "third" else f"{half} half", {"sure": sure, "all": every})


def explain(key, label, ours, text, judged):
    passage = {name: text[slice(*label[name])] if label[name] else None for name in ("source", "speaker", "content")}
    got = [" | ".join(text[a:b] for a, b in spans) for spans in (ours.source, ours.cue, ours.content)] if ours else None
    print(f"{key} {label['content']}{' unsure' if label['unsure'] else ''}: {[k.strip() for k, v in judged.items() if not v]}")
    said = (
        f"{label['form']} {label['source_kind']} {passage['source']!r} -> {passage['speaker']!r} {label['speaker_type']} {label['grade']}"
    )
    print(f"   gold {said}: {passage['content'][:90]!r}")
    print(f"   ours {ours and ours.speaker} {got and [g[:90] for g in got]}")


if __name__ == "__main__":
    main()
