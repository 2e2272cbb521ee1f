"""The answer: what was scored, as the JSON document that a request is answered with."""

from api.answer.writer import AnswerWriter

__all__ = ["AnswerWriter"]
