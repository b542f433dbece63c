"""Reports of one event in several languages, cut from professional translations: the labelled sets have no long texts in two languages."""

import gzip
import hashlib
import json
from collections import defaultdict

LANGUAGES = 6  # that one article is told in
COUNTS = 0.1  # what a report counts for beside an article of the labelled sets


def drawn(key):
    return int(hashlib.md5(key.encode()).hexdigest(), 16)


def translated(folder):
    """Yield rows as of the labelled sets: the opening of an article and half of the rest. Half of them are dated, all in one week."""
    for path in sorted(folder.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            rows = {(row["group"], row["lang"]): row for row in map(json.loads, lines) if row["kind"] != "machine"}
        languages = defaultdict(list)
        for group, language in rows:
            languages[group].append(language)
        for (group, language), row in rows.items():
            if language in sorted(languages[group], key=lambda other, group=group: drawn(group + other))[:LANGUAGES]:
                yield _report(row["doc_id"], group, language, row["text"].split("\n"))


def _report(id_, group, language, lines):
    chosen = lines[1:2] + [line for i, line in enumerate(lines[2:]) if drawn(f"{id_} {i}") % 2]
    day = 1 + drawn(group) // 2 % 7 + drawn(id_) % 2
    date = f"2018-10-{day:02}" if drawn(group) // 4 % 2 else None
    told = {"title": lines[0], "text": "\n".join(chosen), "date": date, "language": language}
    return {"id": id_, "topic": group, "story": group, "counts": COUNTS, **told}
