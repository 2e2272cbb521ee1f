"""Which way a value goes as an input grows, and how the ways of several values go together."""

from collections.abc import Iterable
from enum import StrEnum


class Course(StrEnum):
    """Which way a value goes as an input grows; of a condition, no counts as less than yes."""

    constant = "constant"
    """It stays as it is."""
    rises = "rises"
    """It never falls."""
    falls = "falls"
    """It never rises."""
    open = "open"
    """It may do both, or nothing better is found."""


def turned(course: Course) -> Course:
    """The course of the value with the other sign, or of the opposite condition."""
    match course:
        case Course.rises:
            return Course.falls
        case Course.falls:
            return Course.rises
    return course


def joined(courses: Iterable[Course]) -> Course:
    """The course of a value that goes with each of several."""
    found = Course.constant
    for each in courses:
        if found in (Course.constant, each):
            found = each
        elif each is not Course.constant:
            return Course.open
    return found


def times_sign(course: Course, sign: int) -> Course:
    """The course of a value times something of this sign: 1 not below 0, -1 not above 0, 0 if it is open."""
    if course is Course.constant or sign > 0:
        return course
    return turned(course) if sign < 0 else Course.open
