"""Hold the API to its own description: python bench/contract.py --archive ARCHIVE [--examples 100]

Serves the archive, and lets schemathesis (extra `bench`) ask what the OpenAPI document allows and what it forbids. Every answer has to be
one that the document describes: no 500, no other shape, no other media type, no request refused that it allows. Exits as schemathesis does.
"""

import argparse
import json
import re
import subprocess
import tempfile
from pathlib import Path
from subprocess import PIPE, Popen
from sys import executable

from headwater import verbs

BIN = Path(executable).parent


def parameters(archive):
    """Return values that lead somewhere, so that more is reached than the refusals."""
    with verbs.Archive.open(archive) as store:
        ids = list(store.ids()[:8])
        stories = list(store.stories.sizes())[:4]
    return {"id": ids, "a": ids[:3], "b": ids[3:6], "story": stories or ["1"]}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--archive", required=True)
    parser.add_argument("--examples", type=int, default=100)
    given = parser.parse_args()
    known = parameters(given.archive)
    app = Popen([str(BIN / "headwater"), "serve", "--archive", given.archive, "--port", "0"], stdout=PIPE, text=True)
    try:
        base = re.search(r"http\S+", app.stdout.readline())[0]
        with tempfile.TemporaryDirectory() as folder:
            rows = "".join(f"{name} = {json.dumps(values)}\n" for name, values in known.items())
            (Path(folder) / "schemathesis.toml").write_text(f"[parameters]\n{rows}", "utf-8")
            asked = [str(BIN / "schemathesis"), "run", f"{base}api/v1/openapi.json", "--max-examples", str(given.examples)]
            asked += ["--checks", "all", "--request-timeout", "60", "--suppress-health-check", "all"]
            done = subprocess.run(asked, cwd=folder, check=False)
    finally:
        app.terminate()
        app.wait(20)
    raise SystemExit(done.returncode)


if __name__ == "__main__":
    main()
