"""One run finds every fault of a folder, each at its line."""

from dsl import compile_sources

MANIFEST = b"""
id: example
title: {en: "An example"}
assessed_year: 2025
law_as_of: 2025-01-01
languages: [en]
rules: [first.rules, second.rules]
"""

FIVE_FAULTS = b"""block goals
    scale from 0 to 100
    input planned: number above 0
    input actual: number from 0, may be missing
    input direction: growth or decline

    criterion attainment, worth 60
        score = worth * min(1, aktual / planned)

    criterion direction, worth 20
        score = worth * direction

    criterion steps, worth 15
        score = 15 when planned > 10
                5 when planned > 5

    criterion late, worth 4
        score = actual
"""


def _places(files: dict[str, bytes]) -> list[tuple[str, int, str]]:
    found = compile_sources({"methodology.yaml": MANIFEST, **files}).diagnostics
    return [(finding.span.file, finding.span.line, finding.code) for finding in found]


def test_five_different_faults_in_one_file_are_five_diagnostics_each_at_its_line() -> None:
    assert _places({"first.rules": FIVE_FAULTS, "second.rules": b""}) == [
        ("first.rules", 7, "E0203"),  # the points sum to 99
        ("first.rules", 8, "E0301"),  # `aktual` is unknown
        ("first.rules", 11, "E0401"),  # a choice cannot be multiplied
        ("first.rules", 15, "E0501"),  # no `otherwise`
        ("first.rules", 18, "E0502"),  # `actual` may be missing
    ]


def test_faults_say_what_is_wrong_in_the_words_of_the_rules() -> None:
    files = {"methodology.yaml": MANIFEST, "first.rules": FIVE_FAULTS, "second.rules": b""}
    assert [finding.message() for finding in compile_sources(files).diagnostics] == [
        "the points of block goals sum to 99, not 100: attainment 60 + direction 20 + steps 15 + late 4",
        "nothing is called `aktual` here",
        "`*` works on numbers, and this is one of `growth`, `decline`",
        "the alternatives of `score` end without `otherwise`",
        "the score of `late` needs `actual`, which may be missing",
    ]


def test_unreadable_lines_of_several_files_are_all_reported_and_hide_nothing() -> None:
    first = b"input a: number\nlet b = a ==\nlet c = a + d\n"
    second = b"input e number\nbands f\n    low blow 5\n    high from 5\nlet g = b + e\n"
    assert _places({"first.rules": first, "second.rules": second}) == [
        ("first.rules", 2, "E0115"),
        ("first.rules", 3, "E0301"),
        ("second.rules", 1, "E0113"),
        ("second.rules", 3, "E0117"),
    ]


def test_a_fault_of_the_manifest_does_not_hide_those_of_the_rules() -> None:
    files = {
        "methodology.yaml": MANIFEST.replace(b"languages", b"langauges"),
        "first.rules": b"let a = = 1\n",
    }
    found = compile_sources({**files, "second.rules": b""}).diagnostics
    assert [(finding.span.file, finding.code) for finding in found] == [
        ("first.rules", "E0102"),
        ("methodology.yaml", "E0124"),
        ("methodology.yaml", "E0121"),
    ]
