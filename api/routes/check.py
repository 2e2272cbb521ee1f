"""The endpoint that checks rule files: texts in, diagnostics out; nothing is stored."""

from fastapi import APIRouter, Depends
from fastapi.responses import Response
from starlette.requests import Request

from api.checking.checker import Checker
from api.checking.limits import CheckLimits
from api.checking.worker import CHECK
from api.findings import CheckResult
from api.language import OF_FINDINGS, language_of, language_parameter
from api.media import JSON, require_json
from api.openapi import problems
from api.routes import PREFIX
from api.routes.parameters import only
from dsl.diagnostics.wording import Language


def routes(checker: Checker, limits: CheckLimits) -> APIRouter:
    """The router of this endpoint."""
    router = APIRouter(prefix=PREFIX, tags=["rules"], dependencies=[Depends(only(lang=tuple(Language)))])

    @router.post(
        "/check",
        summary="Check rule files",
        response_model=CheckResult,
        responses=problems(
            "malformed-json",
            "content-too-large",
            "unsupported-media-type",
            "invalid-request",
            "invalid-parameter",
            "check-over-limit",
            "check-broken-off",
            "too-many-checks",
        ),
        openapi_extra={"requestBody": _request(limits), "parameters": [language_parameter(OF_FINDINGS)]},
    )
    async def check(request: Request) -> Response:
        """The answer is a success also when the files have errors: to find them is what was asked."""
        require_json(request)
        language = language_of(request)
        found = await checker.run(CHECK, await request.body(), language)
        headers = {"Content-Language": language.value, "Vary": "Accept-Language"}
        return Response(found, media_type=JSON, headers=headers)

    return router


def _request(limits: CheckLimits) -> dict[str, object]:
    return {
        "required": True,
        "description": "The files of one methodology, by their path in its folder: together at most "
        f"{limits.text} characters, and at most {limits.nodes} words, numbers and signs.",
        "content": {
            JSON: {
                "schema": {
                    "type": "object",
                    "required": ["files"],
                    "additionalProperties": False,
                    "properties": {
                        "files": {
                            "type": "object",
                            "maxProperties": limits.files,
                            "additionalProperties": {"type": "string"},
                        }
                    },
                },
                "examples": {
                    "fault": {
                        "summary": "A name that nothing has",
                        "value": {"files": _EXAMPLE},
                    },
                    "nothing": {"summary": "No file at all", "value": {"files": {}}},
                },
            }
        },
    }


_EXAMPLE = {
    "methodology.yaml": 'id: draft\ntitle: {en: "A draft"}\nassessed_year: 2030\nlaw_as_of: 2030-01-01\n'
    "languages: [en]\nrules: [x.rules]\n",
    "x.rules": "input done: number from 0 to 100\ncriterion work\n    score = dome\n",
}
