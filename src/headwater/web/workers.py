"""Answers worked out in threads: what takes long is asked for again by a page that says how far it has come."""

import queue
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

Tell = Callable[[str], None]
Work = Callable[[Tell], Any]

_KEPT = 512  # answers: pages of some 50 kB
_FRESH = 30.0  # seconds for which an answer holds though the archive has changed, so that it is not worked out anew at every addition
_SHARE = 10  # and times what it took, so that a busy archive costs a tenth of a core
_LONG = 0.7  # seconds that an answer takes for which somebody would see the page that says so
_REST = 2  # times what a renewal took before the next one: what somebody waits for comes first


class Answer:
    """An answer on its way, or there: ``future`` holds it; ``step`` says what is being done."""

    def __init__(self, stamp: object) -> None:
        self.future: Future[Any] = Future()
        self.step = "waiting for its turn"
        self.since = time.monotonic()
        self.took = 0.0
        self.renewal: Answer | None = None
        self.outdated = False
        self._stamp = stamp

    def tell(self, step: str) -> None:
        """Say what is being done now."""
        self.step = step

    def work_out(self, work: Work) -> None:
        """Do the work and hold what comes of it."""
        since = time.monotonic()
        try:
            result = work(self.tell)
        except BaseException as error:  # noqa: BLE001 - raised again where the answer is asked for
            self.future.set_exception(error)
        else:
            self.future.set_result(result)
        self.since = time.monotonic()
        self.took = self.since - since

    def failed(self) -> bool:
        """Whether there is no answer to be had."""
        return self.future.done() and self.future.exception() is not None

    def stale(self, stamp: object) -> bool:
        """Whether it is there but may be another one today; what failed may succeed then."""
        fresh = max(_FRESH, _SHARE * self.took)
        old = self.outdated or (time.monotonic() - self.since > fresh and (self.failed() or stamp != self._stamp))
        return self.future.done() and old


class Workers:
    """A few threads that end with the program, and the answers they gave last."""

    def __init__(self, threads: int) -> None:
        self._todo: queue.SimpleQueue[tuple[Answer, Work]] = queue.SimpleQueue()
        self._renewals: queue.SimpleQueue[tuple[Answer, Work]] = queue.SimpleQueue()
        self._answers: OrderedDict[str, Answer] = OrderedDict()
        self._lock = threading.Lock()
        for _ in range(threads):
            # Daemons: Ctrl-C need not wait for a long trace. What was reported as added is on disk.
            threading.Thread(target=self._run, daemon=True).start()
        threading.Thread(target=self._renew, daemon=True).start()

    def ask(self, key: str, work: Work, stamp: object) -> Answer:
        """Return the answer to ``key``: the one at hand, the one being worked out, or a new one.

        One that has grown stale is returned once more while a new one is worked out, so that nobody waits for what was just shown.
        """
        with self._lock:
            answer = self._answers.get(key)
            if answer and answer.renewal and answer.renewal.future.done():
                answer = self._answers[key] = answer.renewal
            if answer is None or (answer.failed() and answer.stale(stamp)):
                answer = self._answers[key] = self._begin(work, stamp, self._todo)
            elif answer.renewal is None and answer.stale(stamp):
                answer.renewal = self._begin(work, stamp, self._renewals)
            self._answers.move_to_end(key)
            while len(self._answers) > _KEPT:
                self._answers.popitem(last=False)
            return answer

    @staticmethod
    def _begin(work: Work, stamp: object, line: "queue.SimpleQueue[tuple[Answer, Work]]") -> Answer:
        answer = Answer(stamp)
        line.put((answer, work))
        return answer

    def known(self, key: str) -> Answer | None:
        """Return the answer to a question that was asked before."""
        with self._lock:
            return self._answers.get(key)

    def forget(self) -> None:
        """Drop the answers that are there: something they were made from has changed."""
        with self._lock:
            for key in [key for key, answer in self._answers.items() if answer.future.done() and not key.startswith("job ")]:
                del self._answers[key]

    def outdate(self) -> None:
        """Drop the answers that are quickly worked out anew; those that took long are shown once more while that is done."""
        with self._lock:
            for key, answer in list(self._answers.items()):
                if answer.future.done() and not key.startswith("job "):
                    if answer.took < _LONG:
                        del self._answers[key]
                    answer.outdated = True

    def _run(self) -> None:
        while True:
            answer, work = self._todo.get()
            answer.work_out(work)

    def _renew(self) -> None:
        """Work out anew what was shown, at leisure: nobody waits for it."""
        while True:
            answer, work = self._renewals.get()
            answer.work_out(work)
            time.sleep(_REST * answer.took)
