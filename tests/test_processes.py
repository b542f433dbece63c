"""Processes that do a part of the work, and what becomes of them when the one that they work for is killed."""

import os
import signal
import subprocess
import sys
import time

import pytest

PARENT = """
import os, time
from headwater.processes import pool, submit
if __name__ == "__main__":
    workers = pool(2)
    print(*{submit(workers, os.getpid).result() for _ in range(20)}, flush=True)
    RUNS
    time.sleep(60)
"""
WORK = "[submit(workers, time.sleep, 60) for _ in range(4)]"


def lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.parametrize("runs", ["pass", WORK], ids=["waiting for work", "at work"])
@pytest.mark.parametrize("blow", [signal.SIGKILL, signal.SIGTERM])
def test_workers_end_with_the_process_that_they_work_for(runs: str, blow: signal.Signals, tmp_path) -> None:
    script = tmp_path / "parent.py"
    script.write_text(PARENT.replace("RUNS", runs))
    with subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout
        workers = [int(pid) for pid in parent.stdout.readline().split()]
        assert workers
        assert all(map(lives, workers))
        parent.send_signal(blow)
    ends = time.monotonic() + 20
    while any(map(lives, workers)) and time.monotonic() < ends:
        time.sleep(0.05)
    assert not [pid for pid in workers if lives(pid)]
