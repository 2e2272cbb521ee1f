"""Counts and durations of requests, in the text format of Prometheus."""

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field

MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8"

BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
"""Upper ends of the duration buckets, in seconds."""


@dataclass(slots=True)
class _Durations:
    """How long the requests of one route took: how many in each bucket (the last is open), and the sum."""

    counts: list[int] = field(default_factory=lambda: [0] * (len(BUCKETS) + 1))
    seconds: float = 0.0


@dataclass(slots=True)
class Metrics:
    """The counts of one running service. All requests are counted in the thread of its event loop."""

    requests: Counter[tuple[str, str, int]] = field(default_factory=Counter)
    durations: dict[tuple[str, str], _Durations] = field(default_factory=dict)
    in_progress: int = 0

    def record(self, method: str, route: str, status: int, seconds: float) -> None:
        """Count one answered request."""
        self.requests[method, route, status] += 1
        durations = self.durations.setdefault((method, route), _Durations())
        durations.counts[bisect_left(BUCKETS, seconds)] += 1
        durations.seconds += seconds

    def text(self) -> str:
        """All counts, one on each line."""
        lines = [
            "# HELP tarazy_http_requests_total Answered requests.",
            "# TYPE tarazy_http_requests_total counter",
        ]
        for (method, route, status), count in sorted(self.requests.items()):
            lines.append(
                f'tarazy_http_requests_total{{method="{method}",route="{route}",status="{status}"}} {count}'
            )
        lines += [
            "# HELP tarazy_http_request_duration_seconds From the head of a request to the answer's end.",
            "# TYPE tarazy_http_request_duration_seconds histogram",
        ]
        for (method, route), durations in sorted(self.durations.items()):
            lines += _histogram(f'method="{method}",route="{route}"', durations)
        lines += [
            "# HELP tarazy_http_requests_in_progress Requests that are being answered.",
            "# TYPE tarazy_http_requests_in_progress gauge",
            f"tarazy_http_requests_in_progress {self.in_progress}",
        ]
        return "\n".join(lines) + "\n"


def _histogram(labels: str, durations: _Durations) -> list[str]:
    name = "tarazy_http_request_duration_seconds"
    lines = []
    total = 0
    for end, count in zip((*map(str, BUCKETS), "+Inf"), durations.counts, strict=True):
        total += count
        lines.append(f'{name}_bucket{{{labels},le="{end}"}} {total}')
    return [
        *lines,
        f"{name}_sum{{{labels}}} {durations.seconds:.6f}",
        f"{name}_count{{{labels}}} {total}",
    ]
