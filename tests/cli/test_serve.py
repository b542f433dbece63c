"""`headwater serve`: it says where it is, answers, stops."""

import os
import re
import signal
import socket
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

HEADWATER = Path(sys.executable).with_name("headwater")


def start(*arguments):
    command = [str(HEADWATER), "serve", *map(str, arguments)]
    own = os.environ | {"HEADWATER_TOKEN": "sesame"}
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=own)


@pytest.fixture
def served(tmp_path):
    app = start("--archive", tmp_path / "a.db", "--port", 0)
    yield app, re.search(r"http\S+", app.stdout.readline())[0]
    app.kill()
    app.communicate()


def test_it_prints_its_address_answers_and_stops_on_ctrl_c(served):
    app, address = served
    assert address.startswith("http://127.0.0.1:")
    assert "The archive is empty" in httpx.get(address, timeout=20).text
    app.send_signal(signal.SIGINT)
    _, problems = app.communicate(timeout=20)
    assert app.returncode == 130
    assert "Traceback" not in problems


def test_a_port_that_is_taken_is_one_line_with_a_remedy(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        app = start("--archive", tmp_path / "a.db", "--port", taken.getsockname()[1])
        _, problems = app.communicate(timeout=30)
    assert app.returncode == 1
    assert len(problems.splitlines()) == 1
    assert "already in use" in problems
    assert "--port" in problems


def test_off_this_machine_the_address_has_a_token(tmp_path):
    app = start("--archive", tmp_path / "a.db", "--host", "0.0.0.0", "--port", 0)  # noqa: S104
    try:
        assert app.stdout.readline().count("?token=sesame") == 1
    finally:
        app.kill()
        app.communicate()
