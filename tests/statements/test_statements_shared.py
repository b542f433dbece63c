"""What is measured on data that the repository does not hold; skipped where it is absent."""

import gzip
import importlib.util
import json
from pathlib import Path

import pytest

from headwater.models import Article, to_builtins
from headwater.statements import attribute

SHARED = Path(__file__).resolve().parents[3] / "shared"
pytestmark = pytest.mark.skipif(not (SHARED / "score").is_dir(), reason="the measuring data (../shared) is not here")


def scorer(name):
    spec = importlib.util.spec_from_file_location(f"shared_{name}", SHARED / "score" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


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
    assert {"441000000000 KZT", "918000000 USD"} <= {m["value"] for m in said["mentions"]}


def test_attribution_does_not_fall():
    with gzip.open(SHARED / "data" / "attribution" / "dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        gold = {row["id"]: row for row in map(json.loads, lines)}
    found = {key: to_builtins(attribute(Article(id=key, text=row["text"]))) for key, row in gold.items()}
    figures = scorer("attribution").score(gold, found)
    assert figures["attribution"][2] >= 57
    assert figures["direct"][2] >= 74
