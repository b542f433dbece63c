"""Direct and "according to" statements in eleven languages, beside labels made by reading (tests/gold/languages).

usage: python bench/languages.py [--data ../shared/data] [--errors LANGUAGE [--part dev|held|later]] [--whole] [--round 1|...|9]
                               [--reader auto|rules]
       python bench/languages.py --passages [--held]

A labelled statement is found where one of ours has half of its words (Jaccard of the words that the contents touch), each used once;
with its source where the sources share a third of their words, or neither has one. Statements that the labellers were unsure of count
neither way, nor do ours that fit one. Of the first round (even first byte of the id's SHA-256: development) and of what was labelled later
("later": four stories in six languages, five more in Japanese) all is read by now, as of the second to seventh round, whose texts say their
half themselves, and the eighth; the ninth is for the figure alone: its errors are not shown.
``--round`` measures one round alone.
``--passages`` measures the invented ones of tests/gold/passages instead, which need no data, ``--held`` those of its folder "held", whose
errors nobody looks at.

The labels hold of a mixed sentence the quoted words alone, so a mixed one of ours is also tried by its quoted words (`--whole`: not so).
Where labellers have both, the clause and the words quoted in it, of the same source, that is one label with two readings.
Sources are compared by their words, not their places; where the sentence names nobody, the speaker that the labels give must be told,
by our source or by the name of our speaker.
"""

import argparse
import gzip
import hashlib
import json
import re
import tomllib
from collections import Counter
from pathlib import Path

from headwater.models import Article
from headwater.statements import attribute

PARTS = ("all", "dev", "held", "later")
ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT / "tests" / "gold" / "languages"
PASSAGES = ROOT / "tests" / "gold" / "passages"
WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W\u3040-\u30ff\u3400-\u9fff]+")  # where there are no blanks, signs
QUOTED = re.compile(r"‚[^‚‘]+‘|„[^“”„\"]+[“”\"]|[“”][^“”]+[“”]|«[^«»]+»|»[^«»]+«|「[^「」]+」|\"[^\"]+\"")


def rows(path):
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def texts(data, wanted):
    """Return the labelled texts by id, each checked to be the one that was labelled."""
    found = {}
    for name in {row["set"] for row in wanted.values()}:
        path = data / "pages" / name / "truth.jsonl.gz" if (data / "pages" / name).exists() else data / "crosslang" / f"{name}.jsonl.gz"
        for row in rows(path):
            key = row.get("id") or row["doc_id"]
            if key in wanted and hashlib.sha256(row["text"].encode()).hexdigest() == wanted[key]["text_sha256"]:
                found[key] = row["text"]
    if missing := wanted.keys() - found.keys():
        raise SystemExit(f"not the texts that were labelled: {', '.join(sorted(missing)[:5])}")
    return found


def unseen(row):
    """Whether nobody looks at the errors of a text."""
    return row.get("round") == 9


def places(text, wanted):
    """Return the spans of the pieces of a passage that a label quotes, parted by " … ", in order."""
    spans, at = [], 0
    for piece in wanted.split(" … ") if wanted else []:
        start = text.index(piece, at)
        at = start + len(piece)
        spans.append((start, at))
    return spans


def passages(folder):
    """Return the invented passages of a folder as rows like those of the gold, and their texts by id."""
    rows, texts = [], {}
    for path in sorted(folder.glob("*.toml")):
        for number, passage in enumerate(tomllib.loads(path.read_text("utf-8"))["passage"]):
            key, text = f"{path.stem}{number}", passage["text"].strip()
            said = [
                {
                    "form": "direct" if content[0] in '«“„"' else "indirect",
                    "source": places(text, source),
                    "content": places(text, content),
                    "speaker": places(text, "".join(speaker))[0] if speaker else None,
                    "unsure": False,
                }
                for source, content, *speaker in passage["said"]
            ]
            rows.append({"id": key, "language": path.stem, "statements": said, "part": "held" if folder != PASSAGES else "dev"})
            texts[key] = text
    return rows, texts


def development(key):
    return hashlib.sha256(key.encode()).digest()[0] % 2 == 0


def cover(spans, words):
    return frozenset(n for n, (start, end) in enumerate(words) if any(start < b and a < end for a, b in spans))


def names(text, spans):
    """Return the words of a source: which of two equal names is meant makes no difference."""
    return frozenset(word.casefold() for start, end in spans for word in WORD.findall(text[start:end]))


def jaccard(one, other):
    return len(one & other) / max(1, len(one | other))


def best(some, others):
    """Return how well two statements fit, each of which may be read in several ways, as sets of words."""
    return max(jaccard(one, other) for one in some for other in others)


def pairs(gold, ours):
    """Pair labelled contents with ours one to one, best first."""
    fits = sorted(((best(g, ways), i, j) for i, g in enumerate(gold) for j, ways in enumerate(ours)), reverse=True)
    taken, used = {}, set()
    for fit, i, j in fits:
        if fit >= 0.5 and i not in taken and j not in used:
            taken[i] = j
            used.add(j)
    return taken


def right_source(gold, speaker, ours):
    """Whether the sources share words; where the sentence names nobody, ours may be the speaker's name, or none if nobody can tell."""
    return jaccard(gold or speaker, ours) >= 1 / 3 if gold or speaker else not ours


def right_speaker(gold, speaker, ours):
    """Whether the sentence names nobody and the statement's speaker is the labelled one, by name, or by role where it has no name.

    A label may have more than the name: "Jane Roe, the mayor of Elm".
    """
    name = (ours.speaker.name or ours.speaker.role) if ours.speaker else None
    told = frozenset(word.casefold() for word in WORD.findall(name or ""))
    return not gold and bool(told) and (jaccard(speaker, told) >= 1 / 3 or (bool(ours.speaker.name) and told <= speaker))


def readings(text, statement, words, *, whole):
    """Return the words of a statement's content and, of a mixed one, those of its quoted words alone."""
    quoted = [(a + m.start(), a + m.end()) for a, b in statement.content for m in QUOTED.finditer(text[a:b])]
    mixed = statement.kind == "mixed" and quoted and not whole
    return [cover(spans, words) for spans in ([statement.content, quoted] if mixed else [statement.content])]


def quoted_in(one, other):
    """Whether a label has but the quoted words of another one of the same source."""
    within = all(any(a <= start and end <= b for a, b in other["content"]) for start, end in one["content"])
    return (one["form"], other["form"]) == ("direct", "indirect") and one["source"] == other["source"] and within


def labels(row, words):
    """Return the labels of a text with the ways to read each: a clause that is labelled along with the words quoted in it is one label."""
    said = row["statements"]
    parts = {i: [one for one in said if quoted_in(one, s)] for i, s in enumerate(said)}
    doubled = [one for inner in parts.values() for one in inner]
    return [(s, [cover(one["content"], words) for one in (s, *parts[i])]) for i, s in enumerate(said) if s not in doubled]


def measure(row, text, tally, errors, *, whole, reader):
    words = [match.span() for match in WORD.finditer(text)]
    labelled = labels(row, words)
    gold = [ways for _, ways in labelled]
    sources = [(names(text, s["source"]), names(text, [s["speaker"]] if s["speaker"] else [])) for s, _ in labelled]
    found = attribute(Article(row["id"], text, language=row["language"]), reader=reader).attributions
    ours = [readings(text, s, words, whole=whole) for s in found]
    taken = pairs(gold, ours)
    half = row.get("part") or ("dev" if development(row["id"]) else "held")
    for i, (statement, _) in enumerate(labelled):
        if statement["unsure"]:
            continue
        j = taken.get(i)
        good = j is not None and (right_source(*sources[i], names(text, found[j].source)) or right_speaker(*sources[i], found[j]))
        for key in ("all", statement["form"]):
            tally[row["language"], half, key, "gold"] += 1
            tally[row["language"], half, key, "found"] += j is not None
            tally[row["language"], half, key, "right"] += good
        if not good:
            errors.append(
                (
                    row["language"],
                    half,
                    "lost" if j is None else "source",
                    statement["form"],
                    spoken(text, statement["content"]),
                    spoken(text, statement["source"]),
                )
            )
    unsure = [ways for s, ways in labelled if s["unsure"]]
    fitting = {j: labelled[i][0] for i, j in taken.items()}
    for j, one in enumerate(ours):
        if j in fitting and not fitting[j]["unsure"]:
            tally[row["language"], half, "all", "ours"] += 1
        elif j not in fitting and not any(best(one, ways) >= 0.3 for ways in unsure):
            tally[row["language"], half, "all", "ours"] += 1
            errors.append((row["language"], half, "extra", found[j].kind, spoken(text, found[j].content), spoken(text, found[j].source)))


def spoken(text, spans):
    return " … ".join(text[a:b] for a, b in spans)[:110].replace("\n", " ")


def f1(right, ours, gold):
    return 2 * right / max(1, ours + gold)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    options.add_argument("--errors")
    options.add_argument("--part", choices=PARTS[1:], default="dev")
    options.add_argument("--whole", action="store_true")
    options.add_argument("--round", type=int, choices=range(1, 10))
    options.add_argument("--reader", choices=("auto", "rules"), default="auto")
    options.add_argument("--passages", action="store_true")
    options.add_argument("--held", action="store_true")
    given = options.parse_args()
    if given.held and not given.passages:
        options.error("--held goes with --passages")
    if given.passages:
        invented, found = passages(PASSAGES / "held" if given.held else PASSAGES)
        wanted = {row["id"]: row for row in invented}
    elif not given.data.exists():
        raise SystemExit(f"{given.data} is not there: this needs the private data beside the repository")
    else:
        labelled = (row for path in sorted(GOLD.glob("*.jsonl")) for row in rows(path))
        wanted = {row["id"]: row for row in labelled if given.round in (None, row.get("round", 1))}
        found = texts(given.data, wanted)
    tally, errors = Counter(), []
    for key, row in wanted.items():
        measure(row, found[key], tally, [] if unseen(row) or given.held else errors, whole=given.whole, reader=given.reader)
    print(f"{'':4} {'sure':>5} {'F1 with source':>15} {'dev':>6} {'held':>6} {'later':>6} {'found':>6} {'direct':>7} {'indirect':>9}")
    for language in sorted({row["language"] for row in wanted.values()}):
        total = Counter()
        for (code, half, key, what), count in tally.items():
            if code == language:
                total[half, key, what] += count
                total["all", key, what] += count
        figures = [f1(*(total[half, "all", what] for what in ("right", "ours", "gold"))) for half in PARTS]
        shares = [
            total["all", key, what] / max(1, total["all", key, "gold"])
            for key, what in (("all", "found"), ("direct", "right"), ("indirect", "right"))
        ]
        print(
            f"{language:4} {total['all', 'all', 'gold']:5} {figures[0]:15.3f} {figures[1]:6.3f} {figures[2]:6.3f} {figures[3]:6.3f} "
            f"{shares[0]:6.3f} {shares[1]:7.3f} {shares[2]:9.3f}"
        )
    for error in errors:
        if error[:2] == (given.errors, given.part):
            print(*error, sep=" | ")


if __name__ == "__main__":
    main()
