"""Bytes of a file to its text."""

from dsl.diagnostics.diagnostic import Findings
from engine.graph.span import Span


def decoded(file: str, content: bytes, findings: Findings) -> str | None:
    """The text of a file without its byte order mark; None for what is no text, after reporting that."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        _refuse(file, content[: fault.start], "the file is not in UTF-8", findings)
        return None
    before, nul, _ = text.partition("\0")
    if nul:
        _refuse(file, before.encode(), "the file is no text: it contains the sign U+0000", findings)
        return None
    return text


def _refuse(file: str, before: bytes, message: str, findings: Findings) -> None:
    line = before.count(b"\n") + 1
    findings.add("E0101", Span(file, line, 1, line, 1), message, "save it as UTF-8 text")
