"""The command line: one file a command. `headwater COMMAND --help` shows an example of each."""

import os
import signal
import sys
from types import FrameType
from typing import NoReturn

# One page is no work for several threads: on a busy machine they wait for each other. Archives are read by processes.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

_STOPPED = "headwater: stopped; what was reported as done is kept, run the same command again to go on\n"


_AGAIN = 1.0  # seconds after which a Ctrl-C that has ended nothing is repeated
_GRACE = 5.0  # seconds that it may take to end in good order


def main() -> None:
    """Run the command line. Ctrl-C or SIGTERM, at whatever moment, ends it with one line and exit status 130 or 143."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:  # else whoever started it wants it left alone
        signal.signal(signal.SIGINT, _ending)
    if signal.getsignal(signal.SIGTERM) is signal.SIG_DFL:
        signal.signal(signal.SIGTERM, _ending)
    try:
        from headwater.cli import group  # noqa: PLC0415 - loading it takes a moment, in which Ctrl-C is heard too

        status = group.run()
    except KeyboardInterrupt as stopped:
        signal.setitimer(signal.ITIMER_REAL, 0)
        for again in (signal.SIGINT, signal.SIGTERM):
            signal.signal(again, signal.SIG_IGN)  # it is ending
        sys.stderr.write(_STOPPED)
        _end_others()
        status = 128 + next(iter(stopped.args), signal.SIGINT)
        signal.signal(signal.SIGALRM, lambda *_: os._exit(status))
        signal.setitimer(signal.ITIMER_REAL, _GRACE)
    sys.exit(status)


def _end_others() -> None:
    """End the processes that work for this one: what they have in hand is not waited for, and this one writes all that is kept."""
    for other in sys.modules["multiprocessing"].active_children() if "multiprocessing" in sys.modules else ():
        other.terminate()


def _ending(number: int, _frame: FrameType | None) -> NoReturn:
    """Raise what ends the program, and again each second until it has: Python drops what is raised in a callback or a finaliser."""
    signal.signal(signal.SIGALRM, lambda _, frame: _ending(number, frame))
    signal.setitimer(signal.ITIMER_REAL, _AGAIN)
    raise KeyboardInterrupt(number)
