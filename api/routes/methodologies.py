"""What is served: the methodologies, their schemas, graphs, registers and rule files."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Literal

from fastapi import APIRouter, Depends
from fastapi.responses import PlainTextResponse, Response
from pydantic import BaseModel, Field

from api.loading import Loaded
from api.media import JSON
from api.openapi import json_object, problems, text
from api.problem import Problem
from api.register import Register
from api.registry import Registry
from api.routes import PREFIX
from api.routes.find import find
from api.routes.parameters import only
from api.wire.quoted import visible
from dsl.prove.direction import Course
from engine.exact import plain_text
from engine.graph.methodology import Block, Criterion

Titles = dict[str, str]
Direction = Literal["rises", "falls", "open"]

_DIRECTIONS: Mapping[Course, Direction] = MappingProxyType(
    {Course.rises: "rises", Course.falls: "falls", Course.open: "open"}
)
_BY_ID = problems("unknown-methodology", "invalid-parameter", "broken-methodology")


class MethodologySummary(BaseModel):
    """A methodology in a line of the list."""

    id: str
    titles: Titles = Field(description="By language.")
    digest: str = Field(description="Digest of the meaning: methodologies that say the same have the same.")
    assessed_year: int
    law_as_of: date


class MethodologyList(BaseModel):
    """All methodologies that are served."""

    methodologies: list[MethodologySummary]


class KindOfBody(BaseModel):
    """A kind of assessed bodies."""

    id: str
    titles: Titles


class BlockSummary(BaseModel):
    """A part of the assessment with a score of its own."""

    id: str = Field(description="Its path: a block inside another has the id of that one before a dot.")
    titles: Titles
    weight: str | None = Field(description="Its weight in what it stands in, exact: a decimal or a fraction.")
    lowest: str = Field(description="The lowest score that it can have.")
    highest: str = Field(description="The highest score that it can have.")
    kinds: list[str] | None = Field(description="The kinds of bodies that it is for; null for all.")


class CriterionSummary(BaseModel):
    """One measure, and which way its score goes as an input grows and all other data stay as they are."""

    id: str = Field(description="Its path: a criterion in a block has the id of that one before a dot.")
    titles: Titles
    worth: str | None = Field(description="The most points that it can bring; null where it has no worth.")
    weight: str | None = Field(description="Its weight in what it stands in, exact: a decimal or a fraction.")
    kinds: list[str] | None = Field(description="The kinds of bodies that it is for; null for all.")
    directions: dict[str, Direction] = Field(
        description="By the id of each number and date that the score depends on, of a column behind that of "
        "its rows: `rises` where it is proved that the score never falls, `falls` where it is proved that it "
        "never rises, otherwise `open`. It holds as long as the criterion applies."
    )


class MethodologyDetail(MethodologySummary):
    """A methodology with what it consists of."""

    formerly: list[str] = Field(description="The methodologies of earlier years that it continues, by id.")
    languages: list[str]
    kinds: list[KindOfBody]
    blocks: list[BlockSummary]
    criteria: list[CriterionSummary]
    bodies: int | None = Field(description="How many bodies it lists; null where the set of bodies is open.")
    files: list[str] = Field(description="The files that it was made from.")


def routes(registry: Registry) -> APIRouter:
    """The router of these endpoints."""
    router = APIRouter(
        prefix=f"{PREFIX}/methodologies", tags=["methodologies"], dependencies=[Depends(only())]
    )
    listed = MethodologyList(methodologies=[_summary(loaded) for loaded in registry.served.values()])

    @router.get("", summary="All methodologies", responses=problems("invalid-parameter"))
    async def methodologies() -> MethodologyList:
        return listed

    @router.get("/{methodology_id}", summary="One methodology", responses=_BY_ID)
    async def methodology(methodology_id: str) -> MethodologyDetail:
        return _detail(find(registry, methodology_id))

    @router.get(
        "/{methodology_id}/schema",
        summary="JSON Schema of the data that evaluate takes",
        response_class=Response,
        responses=json_object("A JSON Schema (2020-12).") | _BY_ID,
    )
    async def schema(methodology_id: str) -> Response:
        return Response(find(registry, methodology_id).schema, media_type=JSON)

    @router.get(
        "/{methodology_id}/graph",
        summary="The scoring graph",
        response_class=Response,
        responses=json_object("Everything that the rules say, as data.") | _BY_ID,
    )
    async def graph(methodology_id: str) -> Response:
        return Response(find(registry, methodology_id).graph, media_type=JSON)

    @router.get(
        "/{methodology_id}/assumptions",
        summary="What it takes for granted: assumptions, and readings of the law",
        responses=_BY_ID,
    )
    async def assumptions(methodology_id: str) -> Register:
        return find(registry, methodology_id).register

    @router.get(
        "/{methodology_id}/sources/{file:path}",
        summary="One of the files that it was made from",
        response_class=PlainTextResponse,
        responses=text("The text of the file.")
        | problems("unknown-methodology", "unknown-source", "invalid-parameter", "broken-methodology"),
    )
    async def source(methodology_id: str, file: str) -> Response:
        found = find(registry, methodology_id).sources.get(file)
        if found is None:
            raise Problem("unknown-source", f"the methodology has no file {visible(file)}")
        return PlainTextResponse(found)

    return router


def _summary(loaded: Loaded) -> MethodologySummary:
    methodology = loaded.methodology
    return MethodologySummary(
        id=methodology.id,
        titles=dict(methodology.titles),
        digest=loaded.digest,
        assessed_year=methodology.assessed_year,
        law_as_of=methodology.law_as_of,
    )


def _detail(loaded: Loaded) -> MethodologyDetail:
    methodology = loaded.methodology
    return MethodologyDetail(
        **_summary(loaded).model_dump(),
        formerly=list(methodology.formerly),
        languages=list(methodology.languages),
        kinds=[KindOfBody(id=kind.id, titles=dict(kind.titles)) for kind in methodology.kinds],
        blocks=[_block(member) for member, _ in methodology.walk() if isinstance(member, Block)],
        criteria=[
            _criterion(loaded, member) for member, _ in methodology.walk() if isinstance(member, Criterion)
        ],
        bodies=None if methodology.bodies is None else len(methodology.bodies),
        files=sorted(loaded.sources),
    )


def _block(block: Block) -> BlockSummary:
    return BlockSummary(
        id=block.label.id,
        titles=dict(block.label.titles),
        weight=None if block.weight is None else plain_text(block.weight),
        lowest=plain_text(block.bottom),
        highest=plain_text(block.top),
        kinds=None if block.kinds is None else list(block.kinds),
    )


def _criterion(loaded: Loaded, criterion: Criterion) -> CriterionSummary:
    id_ = criterion.label.id
    return CriterionSummary(
        id=id_,
        titles=dict(criterion.label.titles),
        worth=None if criterion.worth is None else plain_text(criterion.worth),
        weight=None if criterion.weight is None else plain_text(criterion.weight),
        kinds=None if criterion.kinds is None else list(criterion.kinds),
        directions={path: _DIRECTIONS[course] for path, course in loaded.directions[id_].items()},
    )
