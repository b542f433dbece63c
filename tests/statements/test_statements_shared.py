"""What is measured on data that the repository does not hold; skipped where it is absent."""

import gzip
import importlib.util
import json
from pathlib import Path

import pytest

from headwater import verbs
from headwater.models import Article, to_builtins
from headwater.statements import attribute

SHARED = Path(__file__).resolve().parents[3] / "shared"
pytestmark = pytest.mark.skipif(not (SHARED / "score").is_dir(), reason="the measuring data (../shared) is not here")


def load(path):
    spec = importlib.util.spec_from_file_location(f"loaded_{path.stem}", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def scorer(name):
    return load(SHARED / "score" / f"{name}.py")


def test_the_running_example_comes_out_right():
    text = (SHARED / "seed" / "article.txt").read_text("utf-8")
    body = text[text.index("by alex") + 7 : text.index("You may also like")].strip()
    truth = json.loads((SHARED / "seed" / "truth.json").read_text("utf-8"))
    said = to_builtins(attribute(Article(id="seed", text=body)))
    checks = scorer("seed").checks({"title": truth["title"], "authors": truth["authors"], "text": body}, said)
    assert [name for name, ok in checks if name.startswith("statement") and not ok] == []
    speakers = {a["speaker"]["name"] for a in said["attributions"] if a["speaker"]}
    assert all(any(name in speakers for name in names) for names in truth["people"])
    assert sum(len(speakers & set(names)) for names in truth["people"]) == len(truth["people"])
    assert {"441000000000 KZT", "918000000 USD"} <= {mention.value for mention in verbs.attribute(Article(id="seed", text=body)).mentions}


def test_attribution_does_not_fall():
    with gzip.open(SHARED / "data" / "attribution" / "dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        gold = {row["id"]: row for row in map(json.loads, lines)}
    found = {key: to_builtins(attribute(Article(id=key, text=row["text"]))) for key, row in gold.items()}
    figures = scorer("attribution").score(gold, found)
    assert figures["attribution"][2] >= 70
    assert figures["direct"][2] >= 85


def test_speakers_do_not_get_worse():
    bench = load(Path(__file__).resolve().parents[2] / "bench" / "speakers.py")
    gold = {row["id"]: row for row in bench.rows(bench.GOLD / "gold.jsonl")}
    texts = bench.articles(SHARED / "data" / "pages", gold)
    judged = []
    for key, row in gold.items():
        text = texts[key]["text"]
        statements = attribute(Article(id=key, text=text, language="en")).attributions
        judged += [bench.judge(label, statements, text) for label in row["statements"] if not label["unsure"]]
    leasts = {"direct: found": 0.93, "direct: speaker right, of those found": 0.83, "pronouns resolved, of those found": 0.85}
    for aspect, least in leasts.items():
        told = [one[aspect] for one in judged if aspect in one]
        assert sum(told) / len(told) >= least
