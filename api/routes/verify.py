"""The endpoints of evidence: a record in, what comes of repeating it out; and the key that signs records."""

import base64
from typing import TYPE_CHECKING

from fastapi import APIRouter, Depends
from fastapi.responses import Response
from pydantic import BaseModel, Field
from starlette.requests import Request

from api.checking.checker import Checker
from api.checking.limits import CheckLimits
from api.evidence.verification import Verification
from api.evidence.worker import VERIFY
from api.language import OF_FINDINGS, language_of, language_parameter
from api.media import JSON, require_json
from api.openapi import problems, schema_of_records
from api.problem import Problem
from api.routes import PREFIX
from api.routes.parameters import only
from dsl.diagnostics.wording import Language

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey


class SigningKey(BaseModel):
    """The public key of the service."""

    algorithm: str = Field(description="`ed25519`.")
    key_id: str = Field(description="SHA-256 of the 32 bytes of the key, as signatures name it.")
    public_key: str = Field(description="The 32 bytes in base64.")
    pem: str = Field(description="The same as a file that `tarazy verify --key` takes.")


def routes(checker: Checker, limits: CheckLimits, key: "Ed25519PrivateKey | None") -> APIRouter:
    """The router of these endpoints."""
    router = APIRouter(prefix=PREFIX, tags=["evidence"])

    @router.post(
        "/verify",
        summary="Verify a record of an evaluation",
        response_model=Verification,
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
        dependencies=[Depends(only(lang=tuple(Language)))],
    )
    async def verify(request: Request) -> Response:
        """The answer is a success also when the record is not as it should be: to find that was asked."""
        require_json(request)
        language = language_of(request)
        found = await checker.run(VERIFY, await request.body(), language)
        headers = {"Content-Language": language.value, "Vary": "Accept-Language"}
        return Response(found, media_type=JSON, headers=headers)

    @router.get(
        "/signing-key",
        summary="The public key of the service",
        responses=problems("no-signing-key", "invalid-parameter"),
        dependencies=[Depends(only())],
    )
    async def signing_key() -> SigningKey:
        if key is None:
            raise Problem("no-signing-key", "the service has no key to sign records with")
        return _public(key)

    return router


def _public(key: "Ed25519PrivateKey") -> SigningKey:
    from api.evidence.keys import public_text
    from api.evidence.signature import key_id

    public = key.public_key()
    raw = public.public_bytes_raw()
    return SigningKey(
        algorithm="ed25519",
        key_id=key_id(raw),
        public_key=base64.b64encode(raw).decode(),
        pem=public_text(public).decode(),
    )


def _request(limits: CheckLimits) -> dict[str, object]:
    return {
        "required": True,
        "description": "A record, as evaluate gives it with `record=true`. Its sources together have at most "
        f"{limits.files} files, {limits.text} characters and {limits.nodes} words, numbers and signs.",
        "content": {JSON: {"schema": schema_of_records()}},
    }
