"""The form of a file of worked cases. Values arrive as the text of the file."""

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

__all__ = ["CaseEntry", "CasesFile"]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class ErrorEntry(_Strict):
    """A fault of the request: where it is, and which one."""

    pointer: str
    code: str | None = None


def _pointer(value: Any) -> Any:
    return {"pointer": value} if isinstance(value, str) else value


class CaseEntry(_Strict):
    """A worked case: one body with its `data`, or a whole `request`, and what must come of it.

    `kind`, `attributes` and `readings` stand beside the data of one body. What stands inside data, requests
    and expectations is not of the form of the file, but of the methodology.
    """

    title: Annotated[str, Field(min_length=1)]
    body: str | None = None
    kind: str | None = None
    attributes: dict[str, Any] | None = None
    data: dict[str, Any] | None = None
    readings: dict[str, str] | None = None
    request: dict[str, Any] | None = None
    expect: dict[str, Any] | None = None
    errors: Annotated[list[Annotated[ErrorEntry, BeforeValidator(_pointer)]], Field(min_length=1)] | None = (
        None
    )


class CasesFile(_Strict):
    """`cases/*.yaml`."""

    cases: Annotated[list[CaseEntry], Field(min_length=1)]
