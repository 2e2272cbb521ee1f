"""One work in one process of its own, for a program that has no more of it to come."""

import multiprocessing
import signal
from multiprocessing.connection import Connection

from api.checking.limits import CheckLimits
from api.checking.work import Refused, Work, broken_off, over_time
from api.checking.worker import begin, done_within
from dsl.diagnostics.wording import Language


def done_apart(work: Work, raw: bytes, language: Language, limits: CheckLimits) -> bytes | Refused:
    """The answer, or why there is none. The process is gone when this returns, or raises."""
    methods = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("fork" if "fork" in methods else "spawn")
    receiver, sender = context.Pipe(duplex=False)
    arguments = (sender, work, raw, language, limits)
    process = context.Process(target=_do, args=arguments, daemon=True)  # type: ignore[attr-defined]
    process.start()
    sender.close()  # so that its end is seen here
    try:
        if not receiver.poll(limits.seconds):
            return over_time(work, limits)
        answer: bytes | Refused = receiver.recv()
    except EOFError:
        return broken_off()
    else:
        return answer
    finally:
        process.kill()
        process.join()
        receiver.close()


def _do(sender: Connection, work: Work, raw: bytes, language: Language, limits: CheckLimits) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C ends the one that waits, and that ends this one
    begin(limits)
    sender.send(done_within(work, raw, language, limits))
