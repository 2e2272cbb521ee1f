"""Draws files for as long as it is told to: `python -m tests.fuzz.campaign --seconds 3600`.

What breaks the check is made as small as can be, saved with its traceback, and passed over from then on.
"""

import argparse
import json
import sys
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from api.app import service_over
from api.registry import Registry
from api.settings import Settings
from dsl.diagnostics.wording import Language
from tests.fuzz.corpus import Files
from tests.fuzz.holds import Slowest, body, hold, hold_of_findings, is_result
from tests.fuzz.strategies import files
from tests.service.conftest import Client, problem

ROUND = 100
"""So many sets of files are drawn from one seed."""
THROUGH_THE_SERVICE = 10
"""One in so many is sent to a service too, and checked by a process of its."""

bounded = settings(
    max_examples=ROUND,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
    print_blob=False,
    report_multiple_bugs=False,
    phases=[Phase.generate, Phase.shrink],
)


class Campaign:
    """What was tried so far, and what broke."""

    def __init__(self, save: Path | None, client: Client) -> None:
        self.tried = 0
        self.sent = 0
        self.slowest = Slowest()
        self.broken: dict[str, Files] = {}
        self._save = save
        self._client = client
        self._last: Files = {}

    def round(self, number: int) -> None:
        """Draw from one seed; a new way to break the check ends the round, once it is as small as can be."""
        try:
            seed(number)(bounded(given(files, st.sampled_from(Language))(self._try)))()
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
            self._keep(error)

    def _try(self, drawn: Files, language: Language) -> None:
        self.tried += 1
        try:
            hold(drawn, language, self.slowest)
            hold_of_findings(drawn)
            if self.tried % THROUGH_THE_SERVICE == 0:
                self.sent += 1
                send(self._client, drawn, language)
        except Exception as error:
            if _signature(error) in self.broken:
                return
            self._last = drawn
            raise

    def _keep(self, error: Exception) -> None:
        signature = _signature(error)
        self.broken[signature] = self._last
        text = "".join(traceback.format_exception(error))
        print(f"{signature}\n{text}", file=sys.stderr, flush=True)
        if self._save is not None:
            self._save.mkdir(parents=True, exist_ok=True)
            path = self._save / f"{len(self.broken):03}.json"
            path.write_text(
                json.dumps({"files": self._last, "error": text}, ensure_ascii=False, indent=1), "utf-8"
            )


def send(client: Client, drawn: Files, language: Language) -> None:
    """Send files to a service: whatever they are, the answer is a result or a refusal that names a limit."""
    response = client.post(f"/v1/check?lang={language}", body(drawn))
    if response.status_code == 200:
        is_result(response.json())
    else:
        assert response.status_code in (400, 422), response.text
        assert problem(response)["type"] != "/problems/check-over-limit", response.text


def _signature(error: BaseException) -> str:
    """What tells one way to break from another: where it was raised last, and what."""
    frames = traceback.extract_tb(error.__traceback__)
    last = next((frame for frame in reversed(frames) if "/tests/" not in frame.filename), frames[-1])
    return f"{type(error).__name__} in {Path(last.filename).name}:{last.lineno}"


@contextmanager
def a_service() -> Iterator[Client]:
    """A service without methodologies."""
    client = Client(service_over(Registry({}, {}), Settings()))
    try:
        yield client
    finally:
        client.app.state.checker.stop()


def main() -> int:
    """Run the campaign; the exit code is 1 where something broke."""
    parser = argparse.ArgumentParser(prog="fuzz")
    parser.add_argument("--seconds", type=int, default=3600)
    parser.add_argument("--seed", type=int, default=0, help="the first seed; each round takes the next one")
    parser.add_argument("--save", type=Path, help="the directory for what breaks the check")
    options = parser.parse_args()
    end = time.monotonic() + options.seconds
    told = time.monotonic()
    with a_service() as client:
        campaign = Campaign(options.save, client)
        number = options.seed
        while time.monotonic() < end:
            campaign.round(number)
            number += 1
            if time.monotonic() - told > 60:
                told = time.monotonic()
                print(_summary(campaign, number - options.seed), flush=True)
    print(_summary(campaign, number - options.seed))
    return 1 if campaign.broken else 0


def _summary(campaign: Campaign, rounds: int) -> str:
    return (
        f"{campaign.tried} sets of files in {rounds} rounds, {campaign.sent} of them through the service; "
        f"the slowest took {campaign.slowest.seconds:.2f} s; {len(campaign.broken)} broke the check"
    )


if __name__ == "__main__":
    sys.exit(main())
