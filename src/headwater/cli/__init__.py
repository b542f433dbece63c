"""The command line: one file a command. `headwater COMMAND --help` shows an example of each."""

import os
import sys

# One page is no work for several threads: on a busy machine they wait for each other. Archives are read by processes.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

_STOPPED = "headwater: stopped; what was reported as done is kept, run the same command again to go on\n"


def main() -> None:
    """Run the command line. Ctrl-C, at whatever moment, ends it with one line and exit status 130."""
    try:
        from headwater.cli import group  # noqa: PLC0415 - loading it takes a moment, in which Ctrl-C is heard too

        status = group.run()
    except KeyboardInterrupt:
        sys.stderr.write(_STOPPED)
        status = 130
    sys.exit(status)
