"""`tarazy new`: a methodology for another year, made of one that there is."""

import shutil
from pathlib import Path

import pytest

from api.loading import Loaded
from api.look import Look, Looker
from cli.main import main
from tests.cli.terminal import ROOT, tarazy

LEFT = (
    ("cases/blocks.yaml", "2025", "2025 is still named here"),
    ("methodology.yaml", "2025,", "2025 is still named here"),
    (
        "methodology.yaml",
        "2025-05-19",
        "the law is taken as it was on 2025-05-19: read what has changed since, and give the day of the new "
        "wording",
    ),
    (
        "methodology.yaml",
        "2027-01-31\n  interaction",
        "the day `goals` was moved from 2026-01-31 to 2027-01-31: confirm it",
    ),
    (
        "methodology.yaml",
        "2027-02-28",
        "the day `interaction` was moved from 2026-02-28 to 2027-02-28: confirm it",
    ),
    (
        "methodology.yaml",
        "2027-01-31\ncalendar",
        "the day `organisation` was moved from 2026-01-31 to 2027-01-31: confirm it",
    ),
    (
        "methodology.yaml",
        "calendar:",
        "the calendar now has the years 2027 and 2028: list the days of these years that are free or worked "
        "on out of turn",
    ),
    (
        "methodology.yaml",
        "KZ",
        "the holiday on 2028-05-05 is only estimated: Eid al-Adha",
    ),
    (
        "methodology.yaml",
        "free:",
        "2026-05-27 was taken out of `free`: the calendar now has the years 2027 and 2028",
    ),
)
"""What is left to be done after 2025: the file, what stands at the place, and the sentence."""


def place(path: str, at: str) -> str:
    """The line and column of a part of a file."""
    before = text(path).partition(at)[0]
    return f"{before.count(chr(10)) + 1}:{len(before.rpartition(chr(10))[2]) + 1}"


CHANGED = {
    'id: "2025"': 'id: "2026"\nformerly: ["2025"]',
    "органов за 2025 год": "органов за 2026 год",
    "органдардың 2025 жылғы": "органдардың 2026 жылғы",
    "effectiveness of government bodies for 2025": "effectiveness of government bodies for 2026",
    "assessed_year: 2025": "assessed_year: 2026",
    "goals: 2026-01-31": "goals: 2027-01-31",
    "interaction: 2026-02-28": "interaction: 2027-02-28",
    "organisation: 2026-01-31": "organisation: 2027-01-31",
    "free: [2026-05-27, 2027-05-16]": "free: [2027-05-16]",
}
"""What becomes of the manifest of 2025; nothing else in it is touched."""


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A current directory with a copy of the methodologies."""
    shutil.copytree(ROOT / "methodologies", tmp_path / "methodologies")
    shutil.copytree(ROOT / "examples" / "methodologies", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def new(*arguments: str) -> int:
    return main(["new", *arguments])


def looked_at(folder: str) -> Look:
    """What the check and the worked cases say of a folder, which must be called as its methodology."""
    look = Looker(Path(folder), named=True).look()
    assert look is not None
    return look


def text(path: str) -> str:
    return Path(path).read_text("utf-8")


def everything() -> dict[Path, bytes | None]:
    return {path: path.read_bytes() if path.is_file() else None for path in sorted(Path().rglob("*"))}


def test_a_new_year() -> None:
    done = tarazy("new", "2026", "--from", "2025", cwd=Path.cwd())
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().splitlines() == [
        "methodologies/2026: made from methodologies/2025, for the assessed year 2026",
        "left to be done:",
        *(
            f"  methodologies/2026/{file}:{place(f'methodologies/2026/{file}', at)} {sentence}"
            for file, at, sentence in LEFT
        ),
        "names stay the same from year to year; where one is changed, `formerly` keeps the old one: "
        "`tarazy new --rename OLD=NEW` does both",
    ]
    expected = text("methodologies/2025/methodology.yaml")
    for before, after in CHANGED.items():
        head, found, tail = expected.partition(before)
        assert found, before
        expected = head + after + tail
    assert text("methodologies/2026/methodology.yaml") == expected
    for file in ("bodies.yaml", "goals.rules", "readings.rules", "rating.rules", "cases/blocks.yaml"):
        assert text(f"methodologies/2026/{file}") == text(f"methodologies/2025/{file}")


def test_it_is_sound_and_its_cases_come_out() -> None:
    assert new("2026", "--from", "2025") == 0
    look = looked_at("methodologies/2026")
    assert look.fine
    assert [found.code for found in look.checked.diagnostics] == ["W0602"]
    assert len(look.cases) == len(looked_at("methodologies/2025").cases)


def test_events_and_histories_of_the_cases_move_with_the_year() -> None:
    assert new("2026", "--from", "2025") == 0
    cases = text("methodologies/2026/cases/ratings.yaml")
    assert "effective: 2026-06-30" in cases
    assert "received: 2027-03-18, filed: 2027-03-30" in cases
    assert "[{year: 2023, value: 61.5}, {year: 2024, value: 61.4}, {year: 2025, value: 61.3}" in cases
    assert "2022" not in cases


def test_ids_stay_the_same_and_the_origin_is_remembered() -> None:
    assert new("2026", "--from", "2025") == 0
    assert new("2027", "--from", "2026") == 0
    origin, later = (looked_at(f"methodologies/{year}").checked for year in (2025, 2027))
    assert isinstance(origin, Loaded)
    assert isinstance(later, Loaded)
    assert later.methodology.formerly == ("2025", "2026")
    ids = [[member.label.id for member, _ in each.methodology.walk()] for each in (origin, later)]
    assert ids[0] == ids[1]


@pytest.mark.parametrize(
    ("arguments", "assessed"),
    [
        (("2040", "--from", "examples/libraries"), 2040),
        (("contest-2029", "--from", "examples/libraries"), 2029),
        (("draft", "--from", "examples/libraries"), 2031),
        (("draft-20251", "--from", "examples/libraries"), 2031),
        (("2026-for-2027", "--from", "examples/libraries"), 2031),
        (("2040", "--from", "examples/libraries", "--year", "2026"), 2026),
        (("variant", "--from", "examples/libraries", "--year", "2030"), 2030),
        (("servants", "--from", "examples/civil-servant"), 2023),
        (("2022", "--from", "2023"), 2022),
    ],
)
def test_the_assessed_year(arguments: tuple[str, ...], assessed: int) -> None:
    assert new(*arguments) == 0
    checked = looked_at(f"methodologies/{arguments[0]}").checked
    assert isinstance(checked, Loaded)
    assert checked.methodology.assessed_year == assessed


def test_the_last_day_of_a_leap_february() -> None:
    assert new("2024", "--from", "2023", "--year", "2024") == 0
    assert "interaction: 2025-02-28" in text("methodologies/2024/methodology.yaml")


def test_a_copy_for_the_same_year_has_nothing_of_another_year_left(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert new("variant", "--from", "2025", "--year", "2025") == 0
    said = capsys.readouterr().out
    assert "still named" not in said
    assert text("methodologies/variant/cases/ratings.yaml") == text("methodologies/2025/cases/ratings.yaml")


def test_a_case_that_no_longer_comes_out_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    """The objection was filed within 5 working days of 2026; the same days of 2028 are others."""
    assert new("2027", "--from", "2025") == 0
    assert (
        "  methodologies/2027/cases/ratings.yaml:98:12 the case “an accepted objection lifts a body and "
        "pushes another one down” no longer comes out as it expects: revise it\n"
    ) in capsys.readouterr().out
    assert not looked_at("methodologies/2027").fine


def test_in_another_language(capsys: pytest.CaptureFixture[str]) -> None:
    assert new("2026", "--from", "2025", "--lang", "kk") == 0
    assert capsys.readouterr().out.startswith(
        "methodologies/2026: methodologies/2025 негізінде жасалды, бағаланатын жыл 2026\nістейтіні қалды:\n"
    )


def test_files_of_other_sorts_are_copied_and_hidden_ones_are_not() -> None:
    Path("methodologies/2025/notes").mkdir()
    Path("methodologies/2025/notes/letter.pdf").write_bytes(b"\x00\xff")
    Path("methodologies/2025/.draft").write_text("x")
    assert new("2026", "--from", "2025") == 0
    assert Path("methodologies/2026/notes/letter.pdf").read_bytes() == b"\x00\xff"
    assert not Path("methodologies/2026/.draft").exists()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("2023", "--from", "2025"), "there is already methodologies/2023"),
        (("2025", "--from", "2025"), "there is already methodologies/2025"),
        (("a file", "--from", "2025"), "'a file' is no id: an id is made of Latin letters, digits, - and _"),
        (("../x", "--from", "2025"), "'../x' is no id: an id is made of Latin letters, digits, - and _"),
        (("", "--from", "2025"), "'' is no id: an id is made of Latin letters, digits, - and _"),
        (("taken", "--from", "2025"), "there is already methodologies/taken"),
        (("2026", "--from", "2024"), "there is no methodology 2024; there is 2025, 2023"),
        (("2026", "--from", "2025", "--methodologies", "nowhere"), "there is no directory nowhere"),
        (
            ("2026", "--from", "2025", "--rename", "goals"),
            "a rename is written old.path=new_name, not goals",
        ),
        (
            ("2026", "--from", "2025", "--rename", "goals=a.b"),
            "a rename is written old.path=new_name, not goals=a.b",
        ),
        (
            ("2026", "--from", "2025", "--rename", "goals.plan_indicator=plan"),
            "nothing that can be renamed is called goals.plan_indicator: "
            "did you mean `goals.plan_indicators`?",
        ),
        (
            ("2026", "--from", "2025", "--rename", "interaction.satisfaction=content"),
            "several things are called interaction.satisfaction; write which one is meant: "
            "`input interaction.satisfaction` and `criterion interaction.satisfaction`",
        ),
    ],
)
def test_wrong_usage_makes_nothing(
    arguments: tuple[str, ...], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("methodologies/taken").symlink_to("nowhere")
    before = everything()
    assert new(*arguments) == 2
    told = capsys.readouterr()
    assert (told.out, told.err) == ("", f"tarazy: {sentence}\n")
    assert everything() == before


@pytest.mark.parametrize("year", ["26", "02026", "next", "-2026"])
def test_a_year_that_is_none(year: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        new("2026", "--from", "2025", f"--year={year}")
    assert ended.value.code == 2
    assert capsys.readouterr().err.startswith("usage: tarazy new")


@pytest.mark.parametrize(
    ("rename", "reason"),
    [
        ("goals.plan_indicators=budget_programmes", "budget_programmes"),
        ("goals.plan_indicators=criterion", "criterion"),
    ],
)
def test_a_name_that_cannot_be_given(rename: str, reason: str, capsys: pytest.CaptureFixture[str]) -> None:
    before = everything()
    assert new("2026", "--from", "2025", "--rename", rename) == 2
    told = capsys.readouterr().err
    assert told.startswith(f"tarazy: `goals.plan_indicators` cannot be called `{reason}`: goals.rules:")
    assert everything() == before


def test_an_origin_with_errors_makes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    goals = Path("methodologies/2025/goals.rules")
    goals.write_text(goals.read_text("utf-8").replace("weight 45%", "weight 46%"))
    before = everything()
    assert new("2026", "--from", "2025") == 1
    assert capsys.readouterr().err.startswith("methodologies/2025/goals.rules:3:7 E0203 ")
    assert everything() == before


def test_all_or_nothing(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    before = everything()
    write = Path.write_bytes

    def full(path: Path, content: bytes) -> int:
        if path.name == "readings.rules":
            raise OSError(28, "No space left on device")
        return write(path, content)

    monkeypatch.setattr(Path, "write_bytes", full)
    assert new("2026", "--from", "2025") == 2
    assert (
        capsys.readouterr().err == "tarazy: methodologies/2026 cannot be written: no space left on device\n"
    )
    assert everything() == before


RENAMES = {
    "block": ("examples/libraries", "service=help_for_readers"),
    "input": ("examples/libraries", "service.planned=plan"),
    "rating": ("examples/libraries", "contest=race"),
    "flag": ("examples/libraries", "flag.needs_help=last_place"),
    "reading": ("examples/libraries", "takeover=merger"),
    "option": ("examples/libraries", "takeover.counts=added"),
    "window": ("examples/libraries", "succession.in_the_year=same_year"),
    "derived column of what the language declares": (
        "examples/libraries",
        "succession.predecessors.part=piece",
    ),
    "block with cases": ("examples/civil-servant", "block performance=work"),
    "criterion that others give their worth to": ("examples/civil-servant", "performance.functions=duties"),
    "criterion that rows are called like": (
        "examples/civil-servant",
        "criterion performance.competences=skills_mark",
    ),
    "rows that a criterion is called like": ("examples/civil-servant", "input competences=skills"),
    "column": ("examples/civil-servant", "competences.indicators=signs"),
    "derived column": ("examples/civil-servant", "competences.as_expected=met"),
    "result": ("examples/civil-servant", "whole_mark=mark_sent"),
    "input that may be missing": ("examples/civil-servant", "goals_mark=aims_mark"),
}


@pytest.mark.parametrize(("origin", "rename"), RENAMES.values(), ids=RENAMES.keys())
def test_a_rename(origin: str, rename: str, capsys: pytest.CaptureFixture[str]) -> None:
    """It is made wherever the name is used, in worked cases too, and `formerly` keeps the old name."""
    assert new("next", "--from", origin, "--rename", rename) == 0
    assert "no longer comes out" not in capsys.readouterr().out
    assert looked_at("methodologies/next").fine
    old = rename.partition("=")[0].rpartition(".")[2].rpartition(" ")[2]
    rules = "".join(path.read_text("utf-8") for path in Path("methodologies/next").glob("*.rules"))
    assert f"formerly {old}\n" in rules
    assert main(["fmt", "--check", "methodologies/next"]) == 0


def test_renames_in_a_whole_methodology(capsys: pytest.CaptureFixture[str]) -> None:
    """Blocks called like ratings, inputs called like criteria, deadlines, scopes of bodies, objections."""
    renames = (
        "block organisation=development",
        "rating interaction=services",
        "input interaction.satisfaction=content",
        "goals.indicators.planned=plan",
        "flag bottom_three=last_three",
        "ties.dense=tight",
    )
    assert new("2026", "--from", "2025", *(part for each in renames for part in ("--rename", each))) == 0
    assert "no longer comes out" not in capsys.readouterr().out
    assert looked_at("methodologies/2026").fine
    assert "scope: [goals, interaction, development]" in text("methodologies/2026/bodies.yaml")
    assert "  development: 2027-01-31\n" in text("methodologies/2026/methodology.yaml")
    rules = text("methodologies/2026/rating.rules")
    assert "rating services\n    formerly interaction\n" in rules
    assert "    bodies assessed on interaction otherwise\n" in rules
    assert "rating organisation\n" in rules
    assert "    in goals, services, organisation, unified\n" in rules
    cases = text("methodologies/2026/cases/ratings.yaml")
    assert "{rank: 1, of: 2}, services: {rank: 1, of: 2}" in cases
    assert "flags_before: [last_three, ground_for_liability]" in cases


def test_several_renames_follow_each_other() -> None:
    options = ["--rename", "service=help", "--rename", "help.reach=readers"]
    assert new("2031", "--from", "examples/libraries", *options) == 0
    assert new("2032", "--from", "2031", "--rename", "help.readers=served_readers") == 0
    rules = text("methodologies/2032/libraries.rules")
    assert "block help\n    formerly service\n" in rules
    assert "    criterion served_readers, worth 100\n        formerly reach, readers\n" in rules
    assert "  help: 2033-03-01\n" in text("methodologies/2032/methodology.yaml")
