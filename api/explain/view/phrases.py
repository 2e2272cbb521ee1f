"""What the parts of an explanation have in common when they are told: scores, reasons, the law."""

from collections.abc import Iterator

from api.explain.model import (
    BlockPart,
    CriterionPart,
    Declared,
    Explanation,
    RatingPart,
    RoundingPart,
    Texts,
    Why,
)
from api.explain.view.document import Heading, Law, Node, Paragraph
from api.explain.view.formula import equal
from api.explain.view.numbers import Numbers
from api.explain.view.telling import Telling
from api.explain.view.titles import Words
from dsl.diagnostics.message import Message, say
from dsl.diagnostics.wording import Language

__all__ = ["Phrases"]


class Phrases:
    """Phrases of one explanation in one language; `titles` are those of its blocks and criteria, by id."""

    def __init__(self, explanation: Explanation, language: Language) -> None:
        self.words = Words(explanation, language)
        self.numbers = Numbers(language)
        self.telling = Telling(explanation, self.words, self.numbers)
        self.titles = {
            id_: self.words.title(title, name) for id_, name, title in _titles(explanation.members)
        }

    def say(self, message: Message) -> str:
        """A message in the language."""
        return self.words.say(message)

    def score(self, score: str | None, status: str) -> str:
        """A published score as the language writes it, or why there is none."""
        if score is None:
            return self.words.code("status", status)
        return self.numbers.decimal(score) if "/" not in score else self.numbers.whole(score)

    def place(self, rating: RatingPart) -> str:
        """The place in a rating, or why there is none."""
        if rating.rank is None:
            return self.words.code("status", rating.status)
        rank = self.numbers.short(rating.rank)
        return self.say(say("explain-place-of", rank=rank, of=rating.of))

    def why_of(self, part: CriterionPart | BlockPart) -> str:
        """Why a member has no score; nothing where it has one."""
        if isinstance(part, BlockPart) and part.why is not None and part.why.reason == "not_scored":
            return self.say(_unscored(part))
        return self.why(part.why)

    def why(self, why: Why | None) -> str:
        """Why something has no score; nothing where it has one."""
        if why is None:
            return ""
        match why.reason:
            case "condition":
                values = [
                    equal(each.name.rpartition(".")[2], self.numbers.value(each.type, each.value))
                    for each in why.values
                ]
                if not values:
                    return self.say(say("explain-why-condition", condition=why.written))
                shown = "; ".join(values)
                return self.say(say("explain-why-values", condition=why.written, values=shown))
            case "kind":
                return self.say(say("explain-why-kind"))
            case reason:
                return self.words.code("status", reason)

    def law(self, part: Declared) -> Iterator[Node]:
        """What a declaration rests on, and its place in the rules."""
        lines = [self.say(say("explain-law", place=cited)) for cited in self.words.cited(part.cites)]
        for each in part.assumes:
            said = f"{each.id}: {self.words.text(each.text)}"
            reconstructed = say("explain-reconstructed", assumption=said)
            lines.append(
                self.say(reconstructed if each.reconstructed else say("explain-assumed", assumption=said))
            )
        if part.file:
            place = f"{part.file}:{part.line}:{part.column}"
            lines.append(self.say(say("explain-rule-at", place=place)))
        if lines:
            yield Law(tuple(lines))

    def headed(self, part: Declared, shown: str, level: int) -> Iterator[Node]:
        """A heading with what came of it, and the law."""
        yield Heading(level, f"{self.words.title(part.title, part.name)}: {shown}")
        yield from self.law(part)

    def rounding(self, rounding: RoundingPart | None, published: str | None) -> Iterator[Node]:
        """What a rounding made of a number; of one that is published, as it is published."""
        if rounding is not None:
            said = say(
                "explain-rounding",
                before=self.numbers.whole(rounding.before),
                after=self.numbers.short(rounding.after) if published is None else self.score(published, ""),
                step=self.numbers.short(rounding.step),
                mode=self.words.code("mode", rounding.mode),
            )
            yield Paragraph(self.say(said))

    def signed(self, change: str) -> str:
        """A change with its sign."""
        text = self.numbers.short(change.removeprefix("-"))
        sign = "−" if change.startswith("-") else "+"
        return f"≈ {sign}{text.removeprefix('≈ ')}" if text.startswith("≈") else f"{sign}{text}"


def _unscored(part: BlockPart) -> Message:
    """Why a block that applies has no score."""
    scored = sum(1 for each in part.members if each.score is not None)
    if part.members and not scored:
        return say("explain-unscored-nothing")
    if scored < part.least:
        return say("explain-unscored-least", scored=scored, least=part.least)
    if part.combination == "formula":
        return say("explain-unscored-formula")
    if part.inapplicable == "give":
        return say("explain-unscored-give")
    return say("explain-unscored-part")


def _titles(members: tuple[CriterionPart | BlockPart, ...]) -> Iterator[tuple[str, str, Texts]]:
    """The ids of blocks and criteria with their names and titles."""
    for member in members:
        yield member.id, member.name, member.title
        if isinstance(member, BlockPart):
            yield from _titles(member.members)
