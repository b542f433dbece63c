"""Serve the app: bind, say where it is, run until it is stopped."""

import errno
import os
import secrets
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import uvicorn

from headwater import verbs
from headwater.models import HeadwaterError, Problem
from headwater.web.app import create_app
from headwater.web.security import is_loopback

_SWITCH = 0.001  # seconds after which a thread that works something out lets the one that answers go on; five times as often as usual


def serve(archive: str, host: str, port: int, ready: Callable[[str], None]) -> None:
    """Serve ``archive`` until Ctrl-C; ``ready`` is told the address once it can be opened. Raise HeadwaterError where it cannot bind.

    Off this machine's own addresses a token is asked for: ``HEADWATER_TOKEN``, else a new one, which is part of the address told.
    """
    if verbs.archive_exists(archive):
        _prepare(archive)
    token = None if is_loopback(host) else os.environ.get("HEADWATER_TOKEN") or secrets.token_urlsafe(24)
    app = create_app(archive, token=token)
    config = uvicorn.Config(app, host, port, log_config=None, log_level="critical", access_log=False, server_header=False)
    try:
        socket = config.bind_socket()
    except SystemExit as stopped:  # uvicorn's way of saying that it cannot; why is in what it was handling
        why = stopped.__context__
        reason = getattr(why, "strerror", None) or "it cannot be bound"
        taken = getattr(why, "errno", None) == errno.EADDRINUSE
        remedy = "stop the other program or name another port with --port" if taken else "check --host and --port"
        raise HeadwaterError(Problem(f"{host}:{port}", str(reason).lower(), remedy)) from None
    socket.listen()  # whoever reads the address may ask at once
    name, bound = socket.getsockname()[:2]
    shown = f"[{name}]" if ":" in name else name
    ready(f"http://{shown}:{bound}/" + (f"?token={token}" if token else ""))
    sys.setswitchinterval(_SWITCH)
    uvicorn.Server(config).run(sockets=[socket])


def _prepare(archive: str) -> None:
    """Bring an older archive to the present schema, since the screens only read; one that may not be written to is looked at as it is."""
    try:
        verbs.Archive.open(archive).close()
    except HeadwaterError:
        verbs.Archive.open(archive, readonly=True).close()
        return
    for end in ("", "-wal", "-shm"):
        with suppress(OSError):  # what it held stands in the archive now; where it cannot go, it stays
            Path(f"{archive.removeprefix('sqlite:///')}.said.db{end}").unlink()
