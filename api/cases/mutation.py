"""The campaign of changed rules: each change of a methodology in one place, and whether a case notices it."""

import os
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context

from api.cases.suite import Suite, suite_of
from api.cases.tested import run_cases
from api.cases.trial import Trial
from api.loading import Loaded, compiled
from dsl.excerpts import Excerpts
from dsl.mutate.mutant import Mutant
from dsl.mutate.mutants import mutants_of

__all__ = ["Campaign", "Files", "campaign"]

Files = Mapping[str, bytes]
Progress = Callable[[int, int], None]
"""Is told, now and then, how many of how many changes are tried."""

_FEW = 40
"""So few changes are tried sooner than further processes are started."""


@dataclass(frozen=True, slots=True)
class Campaign:
    """What came of the changes: those that no case noticed, and those left out since they change nothing."""

    tried: int
    unnoticed: tuple[Mutant, ...]
    left_out: tuple[Mutant, ...]

    @property
    def noticed(self) -> int:
        """How many changes a case noticed."""
        return self.tried - len(self.unnoticed)

    @property
    def percent(self) -> int:
        """The noticed part in whole percent, rounded down: 100 is all."""
        return 100 * self.noticed // self.tried if self.tried else 100


def campaign(
    files: Files, case_files: Files, workers: int | None = None, progress: Progress | None = None
) -> Campaign:
    """Try all changes of the methodology in these files against its cases, all of which pass.

    `workers` is the number of processes, by default one for each processor. Raises ValueError for files that
    do not make a methodology with cases that pass.
    """
    bench = _Bench(files, case_files)
    mutants = [mutant for mutant in bench.mutants if mutant.without_effect is None]
    left_out = tuple(mutant for mutant in bench.mutants if mutant.without_effect is not None)
    positions = [at for at, mutant in enumerate(bench.mutants) if mutant.without_effect is None]
    count = workers or os.cpu_count() or 1
    unnoticed = []
    outcomes = (
        map(bench.is_noticed, positions)
        if count == 1 or len(positions) < _FEW
        else _in_processes(files, case_files, positions, count)
    )
    for done, (mutant, noticed) in enumerate(zip(mutants, outcomes, strict=True), start=1):
        if not noticed:
            unnoticed.append(mutant)
        if progress is not None:
            progress(done, len(mutants))
    return Campaign(len(mutants), tuple(unnoticed), left_out)


class _Bench:
    """All changes of a methodology, and the trial of each, by its position: the same in every process."""

    def __init__(self, files: Files, case_files: Files) -> None:
        loaded = compiled(files)
        if not isinstance(loaded, Loaded):
            raise ValueError("only what can be served is tried")  # noqa: TRY004 - of the files, not a type
        suite = suite_of(loaded, case_files)
        if not isinstance(suite, Suite):
            raise ValueError("the cases cannot be run")  # noqa: TRY004 - of the files, not a type
        results = run_cases(loaded, suite.cases)
        if not all(result.passed for result in results):
            raise ValueError("rules are changed once all cases pass")
        self.mutants = mutants_of(loaded.methodology, Excerpts(loaded.sources), loaded.clauses)
        self._trial = Trial(suite, results)

    def is_noticed(self, position: int) -> bool:
        """Whether a case notices the change at a position."""
        return self._trial.noticed_by(self.mutants[position]) is not None


def _in_processes(files: Files, case_files: Files, positions: list[int], workers: int) -> Iterator[bool]:
    """The same in further processes, in the order of the positions."""
    with ProcessPoolExecutor(
        workers, get_context("spawn"), initializer=_prepare, initargs=(dict(files), dict(case_files))
    ) as pool:
        yield from pool.map(_try, positions, chunksize=8)


_prepared: list[_Bench] = []
"""The bench of a process that was started to try changes, and nothing in any other one."""


def _prepare(files: Files, case_files: Files) -> None:
    _prepared.append(_Bench(files, case_files))


def _try(position: int) -> bool:
    return _prepared[0].is_noticed(position)
