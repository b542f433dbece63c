"""The main job on real pages: add all pages of ../shared/data/relay, trace them all, count the claims' origins, score.

usage: python bench/relay.py [--data FOLDER] [--keep FOLDER]

Prints seconds for each step on this machine and the table of ../shared/score/relay.py beside MinHash with earliest date.
"""

import argparse
import contextlib
import importlib.util
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
HEADWATER = Path(sys.executable).parent / "headwater"
# MinHash and earliest date over tag-stripped pages, from the README of the data; floors from the first issue.
ANCHORS = {"text": (0.901, 0.95), "edge": (0.262, 0.50), "ancestor": (0.464, 0.80), "origin": (0.298, None), "false alarms": (0.381, 0.10)}


def timed(name: str, *arguments: str, into: Path | None = None) -> None:
    """Run the command line on ``arguments`` with its output in a file, print the seconds it took."""
    start = time.perf_counter()
    with into.open("wb") if into else contextlib.nullcontext(subprocess.DEVNULL) as out:
        done = subprocess.run([HEADWATER, *arguments], stdout=out, check=False)
    if done.returncode not in {0, 1}:  # 1: a page could not be used; it is named above and counts as wrong
        sys.exit(f"{name} failed")
    print(f"{name:34} {time.perf_counter() - start:7.1f} s")


def scorer():
    spec = importlib.util.spec_from_file_location("relay_score", SHARED / "score" / "relay.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--data", default=str(SHARED / "data" / "relay"))
    options.add_argument("--keep", help="folder for the archive and the predictions")
    given = options.parse_args()
    data = Path(given.data)
    if not data.exists():
        sys.exit(f"{data} is not there: this bench needs the private data beside the repository")
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(given.keep or scratch)
        folder.mkdir(parents=True, exist_ok=True)
        run(data, folder)


def run(data: Path, folder: Path) -> None:
    archive, traces, claims = folder / "relay.db", folder / "traces.jsonl", folder / "claims.jsonl"
    for leftover in folder.glob("relay.db*"):
        leftover.unlink()
    pages = sum(1 for _ in (data / "index.jsonl").open())
    timed(f"add {pages} pages", "add", "--index", str(data / "index.jsonl"), "--archive", str(archive))
    timed("trace --all", "trace", "--all", "--archive", str(archive), "--json", into=traces)
    timed("claims", "claims", "--jsonl", str(data / "claims_input.jsonl"), "--archive", str(archive), "--json", into=claims)
    score = scorer()
    result = score.score(*score.load(str(data)), score.jl(traces) + score.jl(claims))
    print()
    score.show(result)
    if data.name == "relay":
        table(result)


def table(result: dict) -> None:
    ours = {
        "text": result["text_word_f1"],
        "edge": result["edge"]["f1"],
        "ancestor": result["ancestor"]["f1"],
        "origin": result["origin"]["f1"],
        "false alarms": result["false_alarm_all_origin_pages"][0],
    }
    print(f"\n{'':14}{'Headwater':>10}{'MinHash':>10}{'floor':>8}")
    for name, (anchor, floor) in ANCHORS.items():
        print(f"{name:14}{ours[name]:10.3f}{anchor:10.3f}{'' if floor is None else f'{floor:.2f}':>8}")


if __name__ == "__main__":
    main()
