"""The bytes of a record -> the record, or all that keeps it from being one."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from pydantic import ValidationError

from api.checking.limits import CheckLimits
from api.checking.read import number_faults, size_faults
from api.evidence.finding import Found
from api.evidence.record import BYTES_32, DIGEST, FORMAT, VERSION, Record
from api.wire.fault import Fault
from api.wire.json_tree import Json, NumberText, read_json
from api.wire.pointer import pointer_to
from api.wire.quoted import quoted
from dsl.diagnostics.message import Message, say

SOURCES = ("methodology", "sources")

_WHOLE = re.compile(r"0|[1-9][0-9]{0,17}")


class Unreadable(Exception):  # noqa: N818 - what the bytes are, not a fault of the program
    """These bytes are no record that can be read here; `findings` say why."""

    def __init__(self, findings: Sequence[Found], *, is_json: bool = True) -> None:
        super().__init__(f"{len(findings)} findings")
        self.findings = tuple(findings)
        self.is_json = is_json


def read_record(raw: bytes, limits: CheckLimits) -> Record:
    """The record in these bytes; Unreadable where there is none, or where its sources exceed the limits."""
    tree, faults = read_json(raw)
    if faults:
        raise Unreadable([_of(fault) for fault in faults], is_json=False)
    if not isinstance(tree, dict) or type(tree.get("format")) is not str or tree["format"] != FORMAT:
        pointer = "/format" if isinstance(tree, dict) and "format" in tree else ""
        raise Unreadable([Found("V001", pointer, say("record-no-record", format=FORMAT))])
    newer = _newer(tree.get("version"))
    if newer is not None:
        raise Unreadable([newer])
    try:
        record = Record.model_validate(_plain(tree))
    except ValidationError as error:
        raise Unreadable([_of_form(found) for found in error.errors(include_url=False)]) from None
    sources, where = record.methodology.sources, pointer_to(SOURCES)
    too_much = number_faults(len(sources), limits, where) or size_faults(sources.values(), limits, where)
    if too_much:
        raise Unreadable([_of(fault) for fault in too_much])
    return record


def _newer(version: Json) -> Found | None:
    if not isinstance(version, NumberText) or not _WHOLE.fullmatch(version) or int(version) <= VERSION:
        return None
    said = say("record-newer", version=str(version), known=str(VERSION))
    return Found("V002", "/version", said, hint=say("record-newer-program"))


def _plain(tree: Json) -> Any:
    """The tree with numbers in place of their texts, which a text would be taken for."""
    match tree:
        case dict():
            return {key: _plain(value) for key, value in tree.items()}
        case list():
            return [_plain(value) for value in tree]
        case NumberText():
            return int(tree) if _WHOLE.fullmatch(tree) else Decimal(tree)
        case _:
            return tree


def _of(fault: Fault) -> Found:
    return Found(fault.code, fault.pointer, fault.message, hint=fault.hint)


def _of_form(error: Any) -> Found:
    """A finding of the form, as the validator tells it."""
    path = error["loc"]
    pointer = pointer_to(path)
    match error["type"]:
        case "missing":
            return Found("V004", pointer, say("record-member-missing", name=str(path[-1])))
        case "extra_forbidden":
            return Found("V003", pointer, say("record-member-unknown", name=quoted(str(path[-1]))))
        case _:
            return Found("V005", pointer, _expected(error))


def _expected(error: Any) -> Message:
    """What should stand where something else does."""
    match error["type"]:
        case "string_type":
            return say("record-expects-text")
        case "dict_type" | "model_type":
            return say("record-expects-object")
        case "list_type":
            return say("record-expects-array")
        case "too_long":
            return say("record-expects-at-most", most=str(error["ctx"]["max_length"]))
        case "literal_error":
            return say("record-expects", value=error["ctx"]["expected"].replace("'", '"'))
        case "string_pattern_mismatch" if error["ctx"]["pattern"] == DIGEST:
            return say("record-expects-digest")
        case "string_pattern_mismatch":
            length = 32 if error["ctx"]["pattern"] == BYTES_32 else 64
            return say("record-expects-base64", length=str(length))
        case "version":
            return say("record-expects", value=str(VERSION))
        case "moment":
            return say("record-expects-moment")
        case other:
            raise AssertionError(other)
