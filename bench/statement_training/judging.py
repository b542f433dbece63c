"""The figures of a tagger: by kind, exact spans, speech only, by publisher, words a second."""

import importlib.util
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from statement_training.corpus import Example, between

Predict = Callable[[Example], list[dict[str, Any]]]


def scorer(folder: Path) -> Callable[..., dict[str, tuple[float, ...]]]:
    """Return the scorer's ``score`` from the folder beside the data."""
    spec = importlib.util.spec_from_file_location("attribution_score", folder / "attribution.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.score


def predictions(examples: Sequence[Example], predict: Predict) -> dict[str, dict[str, Any]]:
    return {e.row["id"]: {"attributions": predict(e)} for e in examples}


def figures(examples: Sequence[Example], predict: Predict, score: Callable[..., dict[str, tuple[float, ...]]]) -> dict[str, float]:
    """Return F1 by kind; ``speech`` is attribution among the cues of speech and writing."""
    gold, found = {e.row["id"]: e.row for e in examples}, predictions(examples, predict)
    out = {name: values[-1] for name, values in score(gold, found).items()}
    out["speech"] = score(gold, found, speech=True)["attribution"][-1]
    return out


def attribution_f1(examples: Sequence[Example], predict: Predict) -> float:
    """Return the scorer's "attribution" F1, counted over our own tokens: what early stopping goes by, without the scorer at hand."""
    hits = found_all = gold_all = 0
    for example in examples:
        gold, found = (_token_sets(example, side) for side in (example.row["attributions"], predict(example)))
        overlaps = [(_jaccard(a["content"], b["content"]), g, f) for g, a in enumerate(gold) for f, b in enumerate(found)]
        free_gold, free_found = set(range(len(gold))), set(range(len(found)))
        for overlap, g, f in sorted(overlaps, reverse=True):
            if overlap < 0.5:
                break
            if g in free_gold and f in free_found:
                free_gold.remove(g)
                free_found.remove(f)
                a, b = gold[g]["source"], found[f]["source"]
                hits += 3 * len(a & b) >= len(a | b)
        gold_all, found_all = gold_all + len(gold), found_all + len(found)
    return 200 * hits / max(1, gold_all + found_all)


def _jaccard(a: set[int], b: set[int]) -> float:
    return len(a & b) / len(a | b)


def _token_sets(example: Example, attributions: Sequence[dict[str, Any]]) -> list[dict[str, set[int]]]:
    """Return, for each attribution with a content, the numbers of the tokens of its source and content that are words."""
    text, tokens = example.row["text"], example.tokens
    words = {k for k, span in enumerate(zip(tokens.starts, tokens.ends, strict=True)) if any(map(str.isalnum, text[slice(*span)]))}
    sets = []
    for attribution in attributions:
        covered = {role: [between(tokens, span) for span in attribution.get(role) or ()] for role in ("source", "content")}
        parts = {role: words & {k for stretch in stretches for k in range(*stretch)} for role, stretches in covered.items()}
        if parts["content"]:
            sets.append(parts)
    return sets


def by_publisher(examples: Sequence[Example], predict: Predict, score: Callable[..., dict[str, tuple[float, ...]]]) -> dict[str, float]:
    publishers = sorted({e.row["publisher"] for e in examples})
    return {p: figures([e for e in examples if e.row["publisher"] == p], predict, score)["attribution"] for p in publishers}


def words_a_second(examples: Sequence[Example], tag: Callable[[str], Any]) -> float:
    texts = [e.row["text"] for e in examples]
    words = sum(len(text.split()) for text in texts)
    began = time.perf_counter()
    for text in texts:
        tag(text)
    return words / (time.perf_counter() - began)


def show(name: str, values: dict[str, float]) -> str:
    wanted = ("attribution", "direct", "indirect", "speech", "source exact", "cue exact", "content exact", "content soft")
    return f"{name:12} " + "  ".join(f"{key} {values[key]:.1f}" for key in wanted)
