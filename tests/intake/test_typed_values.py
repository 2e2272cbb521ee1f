"""What a value becomes."""

from datetime import date

from gmpy2 import mpq

from tests.intake.small import CONTACT, body_of, finance, intake, request, with_goals, with_indicator


def test_whole_number_is_an_int() -> None:
    assert body_of(with_goals(cases=3)).values["goals.cases"] == 3


def test_whole_number_may_be_written_with_an_exponent() -> None:
    assert (
        body_of(b'{"bodies": [{"id": "finance", "data": {"warnings": 0, "staff": 1e2}}]}').values["staff"]
        == 100
    )


def test_whole_number_may_be_written_with_empty_decimals() -> None:
    assert body_of(with_goals(cases="10.0")).values["goals.cases"] == 10


def test_number_with_declared_decimals_is_scaled_to_an_int() -> None:
    assert body_of(with_goals(rate="50.2")).values["goals.rate"] == 5020


def test_digits_behind_the_declared_decimals_may_be_zeros() -> None:
    assert body_of(with_goals(rate="50.2500")).values["goals.rate"] == 5025


def test_fraction_may_stand_for_a_number_with_declared_decimals() -> None:
    assert body_of(with_goals(rate="1/4")).values["goals.rate"] == 25


def test_minus_zero_is_zero() -> None:
    assert body_of(with_goals(rate="-0.0", cases=-0)).values["goals.rate"] == 0


def test_number_without_declared_decimals_is_a_rational() -> None:
    assert body_of(with_goals(share="-1/3")).values["goals.share"] == mpq(-1, 3)


def test_json_number_is_read_as_it_is_written() -> None:
    raw = with_goals(share=0).replace(b'"share": 0', b'"share": 0.10000000000000000001')
    assert body_of(raw).values["goals.share"] == mpq("0.10000000000000000001")


def test_rows_are_tuples_in_the_order_of_the_columns() -> None:
    assert body_of(with_goals()).values["goals.indicators"] == [
        ("road", mpq("120.5"), mpq(118), "growth"),
        ("dust", mpq(1, 3), None, "decline"),
    ]


def test_no_rows_are_rows_too() -> None:
    assert body_of(with_goals(indicators=[])).values["goals.indicators"] == []


def test_yes_or_no_is_a_bool() -> None:
    assert body_of(with_goals(audited=False)).values["goals.audited"] is False


def test_date_is_its_ordinal() -> None:
    assert (
        body_of(with_goals(audit_day="2024-02-29")).values["goals.audit_day"] == date(2024, 2, 29).toordinal()
    )


def test_text_keeps_every_character() -> None:
    assert body_of(with_indicator(name="a\u0000\tb ")).values["goals.indicators"][1][0] == "a\u0000\tb "


def test_null_is_missing() -> None:
    assert body_of(with_goals(share=None)) == body_of(with_goals())
    assert body_of(with_goals()).values["goals.share"] is None


def test_nested_block_nests_its_values() -> None:
    values = body_of(request(finance(contact=CONTACT, staff=3, warnings=0))).values
    assert values["contact.letters.answered"] == 75
    assert values["contact.letters.note"] == "-"


def test_attributes_of_a_declared_body_are_typed() -> None:
    values = body_of(with_goals()).values
    assert values["region"] == "north"
    assert values["population"] is None
    assert values["kind"] == "central"


def test_attributes_of_an_open_body_are_read() -> None:
    given = {"id": "any", "kind": "local", "attributes": {"region": "south", "population": "1.5"}, "data": {}}
    read = body_of(request(given), intake(closed=False))
    assert read.values == {"kind": "local", "region": "south", "population": 15}
    assert read.declared is None
