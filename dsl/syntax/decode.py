"""Bytes of a file to its text."""

from collections.abc import Mapping

from dsl.diagnostics.diagnostic import Findings
from dsl.diagnostics.message import Message, say
from engine.graph.span import Span


def decoded(file: str, content: bytes, findings: Findings) -> str | None:
    """The text of a file without its byte order mark; None for what is no text, after reporting that."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        _refuse(file, content[: fault.start], say("file-is-not-utf8"), findings)
        return None
    before, nul, _ = text.partition("\0")
    if nul:
        _refuse(file, before.encode(), say("file-is-no-text"), findings)
        return None
    return text


def _refuse(file: str, before: bytes, said: Message, findings: Findings) -> None:
    line = before.count(b"\n") + 1
    findings.add("E0101", Span(file, line, 1, line, 1), said, say("save-as-utf8"))


def decoded_files(sources: Mapping[str, bytes], findings: Findings) -> dict[str, str]:
    """The texts of files by their paths; of those that are no text nothing but that is reported."""
    texts = {file: decoded(file, content, findings) for file, content in sorted(sources.items())}
    return {file: text for file, text in texts.items() if text is not None}
