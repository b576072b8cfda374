"""Many reports at once, none lost when a worker dies.

One duty: hand tasks to worker processes and collect every result. At most ``jobs``
tasks are out at a time, so when the pool breaks the suspects are few: each is tried
once more, alone, and fails only if its worker dies again. Not here: what a task does.
"""

from __future__ import annotations

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.context import BaseContext

from cchc_lib.runs.execute import Task, failed_result, run_report
from cchc_lib.runs.records import Failure, FailureKind, ReportResult

Work = Callable[[Task], ReportResult]
_Pending = dict[Future[ReportResult], Task]


def count_cores() -> int:
    """Count the cores this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # Linux alone knows
        return os.cpu_count() or 1


def run_tasks(
    tasks: Sequence[Task], jobs: int, *, work: Work = run_report
) -> Iterator[ReportResult]:
    """Yield one result a task, as they are done.

    Parameters
    ----------
    tasks : sequence of Task
        In the order they are started.
    jobs : int
        Worker processes; 1 works in this process.
    work : callable
        What is done with a task; it must pickle.
    """
    if jobs == 1:
        yield from map(work, tasks)
        return
    waiting = deque(tasks)
    while waiting:
        suspects: list[Task] = []
        yield from _drain(waiting, jobs, work, suspects)
        yield from (_try_alone(task, work) for task in suspects)


def _drain(
    waiting: deque[Task], jobs: int, work: Work, suspects: list[Task]
) -> Iterator[ReportResult]:
    """Work until nothing waits or the pool breaks; what was out then is suspect."""
    with ProcessPoolExecutor(min(jobs, len(waiting)), _context()) as pool:
        pending: _Pending = {}
        while (waiting or pending) and not suspects:
            while waiting and len(pending) < jobs:
                task = waiting.popleft()
                try:
                    pending[pool.submit(work, task)] = task
                except BrokenProcessPool:
                    suspects.append(task)
                    break
            done, _ = wait(pending, return_when=FIRST_COMPLETED)
            yield from _collect(done, pending, suspects)
        # A broken pool has ended every future; those with a result still count.
        yield from _collect(set(pending), pending, suspects)


def _collect(
    done: set[Future[ReportResult]], pending: _Pending, suspects: list[Task]
) -> Iterator[ReportResult]:
    for future in sorted(done, key=list(pending).index):
        task, error = pending.pop(future), future.exception()
        if isinstance(error, BrokenProcessPool):
            suspects.append(task)
        else:
            yield _outcome(task, future)


def _try_alone(task: Task, work: Work) -> ReportResult:
    with ProcessPoolExecutor(1, _context()) as pool:
        future = pool.submit(work, task)
        wait([future])
    return _outcome(task, future)


def _outcome(task: Task, future: Future[ReportResult]) -> ReportResult:
    error = future.exception()
    if error is None:
        return future.result()
    # A result that does not pickle, no memory left: still one report, not the run.
    died = isinstance(error, BrokenProcessPool)
    name = "WorkerDied" if died else type(error).__name__
    kind: FailureKind = "worker_died" if died else "internal"
    return failed_result(task, Failure(kind=kind, name=name, value=str(error)))


def _context() -> BaseContext:
    """Start workers clean: a fork of a process with threads may hang.

    The fork server has the libraries loaded once for all workers.
    """
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["cchc_lib.runs.execute"])
    return context
