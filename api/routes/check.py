"""The endpoint that checks rule files: texts in, diagnostics out; nothing is stored."""

from asyncio import Semaphore

from fastapi import APIRouter, Depends
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from api.findings import CheckResult, check_result
from api.loading import compiled
from api.media import JSON, require_json
from api.openapi import problems
from api.problem import Problem
from api.routes import PREFIX
from api.routes.parameters import only
from api.wire.fault import Fault
from api.wire.json_tree import Json, read_json
from api.wire.pointer import pointer_to
from api.wire.quoted import quoted

MOST_FILES = 200
MOST_TEXT = 1024 * 1024
"""How many characters all files together may have: many times what a methodology has."""
MOST_AT_ONCE = 2
"""How many checks run at the same time. Each takes a processor for itself; the others wait."""

_REQUEST = {
    "required": True,
    "description": "The files of one methodology, by their path in its folder.",
    "content": {
        JSON: {
            "schema": {
                "type": "object",
                "required": ["files"],
                "additionalProperties": False,
                "properties": {
                    "files": {
                        "type": "object",
                        "maxProperties": MOST_FILES,
                        "additionalProperties": {"type": "string"},
                    }
                },
            },
            "example": {"files": {"methodology.yaml": "id: draft\n", "x.rules": "block x\n"}},
        }
    },
}


def routes() -> APIRouter:
    """The router of this endpoint."""
    router = APIRouter(prefix=PREFIX, tags=["rules"], dependencies=[Depends(only())])
    turns = Semaphore(MOST_AT_ONCE)

    @router.post(
        "/check",
        summary="Check rule files",
        responses=problems(
            "malformed-json",
            "content-too-large",
            "unsupported-media-type",
            "invalid-request",
            "invalid-parameter",
        ),
        openapi_extra={"requestBody": _REQUEST},
    )
    async def check(request: Request) -> CheckResult:
        """The answer is a success also when the files have errors: to find them is what was asked."""
        require_json(request)
        raw = await request.body()
        async with turns:
            return await run_in_threadpool(_checked, raw)

    return router


def _checked(raw: bytes) -> CheckResult:
    tree, faults = read_json(raw)
    if faults:
        raise Problem("malformed-json", "the body cannot be read", faults)
    files, found = _files(tree)
    if found:
        raise Problem("invalid-request", "the body is not a set of files", found)
    return check_result(compiled(files))


def _files(tree: Json) -> tuple[dict[str, bytes], list[Fault]]:
    """The content of each file, and what is wrong with the document."""
    if not isinstance(tree, dict):
        return {}, [Fault("", "Q011", "the body is not an object", 'send {"files": {"name": "text"}}')]
    faults = [
        Fault(
            pointer_to([name]), "Q012", f"there is no member {quoted(name)} here", "the only member is files"
        )
        for name in tree
        if name != "files"
    ]
    files = tree.get("files")
    if not isinstance(files, dict):
        where = "/files" if "files" in tree else ""
        faults.append(Fault(where, "Q011", "files is not an object", "give each file as a name and its text"))
        return {}, faults
    if len(files) > MOST_FILES:
        faults.append(Fault("/files", "Q014", f"{len(files)} files; at most {MOST_FILES} are read"))
    characters = sum(len(text) for text in files.values() if isinstance(text, str))
    if characters > MOST_TEXT:
        message = f"the files have {characters} characters; at most {MOST_TEXT} are read"
        faults.append(Fault("/files", "Q015", message))
    contents = {}
    for name, text in files.items():
        if type(text) is str:  # a NumberText is one too, but no text
            contents[name] = text.encode()
        else:
            faults.append(Fault(pointer_to(["files", name]), "Q013", "the content of a file is a text"))
    return contents, faults
