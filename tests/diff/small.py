"""A small methodology with something of every sort, and edits of its text."""

from functools import cache

from api.loading import Loaded, compiled

MANIFEST = """\
id: "{id}"
title: {{en: "A contest", ru: "Конкурс", kk: "Байқау"}}
assessed_year: 2025
law_as_of: 2025-01-01
languages: [en, ru, kk]
kinds:
  city: {{title: {{en: "city libraries"}}}}
  rural: {{title: {{en: "rural libraries"}}}}
sources:
  order: {{title: {{en: "The order"}}, authority: law}}
schedule:
  service: 2026-03-01
calendar:
  weekend: [saturday, sunday]
rules: [rules.rules]
"""
BODIES = """\
bodies:
  - id: central
    kind: city
    title: {en: "Central Library"}
    attributes: {readers: 12000}
    cites: {source: order, at: "annex"}
  - id: steppe
    kind: rural
    scope: [service: [visits, opening]]
    attributes: {readers: 800}
"""
TABLE = """\
size,points
small,10
large,30
"""
RULES = """\
attribute readers: whole number from 1

reading ties
    option shared, by default
        note en "the usual way"
    option dense
        note en "no gaps"

reading grace
    option days, by default
    option none
    option half

parameter base = 10
    cites order "4"

bands grades
    low below 40
    middle from 40 to below 80
    high from 80

table sizes from "tables/sizes.csv"
    key size: small or large
    points: number

function part(of_these, of_all) = of_these / of_all

block service, weight 60%
    title en "Service" ru "Обслуживание" kk "Қызмет көрсету"
    cites order "2"
    scale from 0 to 100
    inapplicable members are rescaled
    never below 0
    round half up to 2 decimals

    input visits: whole number
    input planned: whole number from 1
    input hours: number from 0 to 168
    input complaints: whole number
    input praise: whole number
    input size: small or large
    input shelves: rows
        books: number from 0
        lent: number from 0, may be missing

    for each of shelves
        used = min(1, lent / books) when lent is known and books > 0
               0 otherwise

    criterion visits, worth 50
        title en "Visits" ru "Посещения" kk "Келушілер"
        cites order "3"
        assumes visits en "in proportion to the plan"
        score = worth * min(1, visits / planned)
        rises with visits

    criterion opening, worth 30
        let open = hours / 168
        score = look up points in sizes by (size) when open > 1/2
                base otherwise

    criterion shelves, worth 20
        applies when count(shelves) > 0
        score = worth * average(used of shelves)

    penalty complaints
        takes 0.5 for each of complaints, at most 10

    bonus praise
        gives 0.1 for each of praise, at most 5

    cap closed
        limits the score to 50 when hours is 0

    never above 100

block staff, weight 40%
    scale from 0 to 10
    inapplicable members are rescaled
    input trained: whole number
    input employed: whole number from 1
    criterion training, worth 10
        score = worth * min(1, part(trained, employed))

result grade = band of score of service in grades when service is scored
               "none" otherwise

rating contest
    title en "The contest"
    bodies assessed on service
    score = score of service
    highest score first
    equal scores share the best place when ties is shared
    equal scores share a place without gaps otherwise

flag last
    title en "Last place"
    in contest
    marks the last 1 places

succession
    for each of predecessors
        counted = share when grace is days
                  0 otherwise
    let added = sum(counted * predecessor_score of predecessors)
    score = (own_score + added) / (1 + sum(counted of predecessors))
    window in_the_year from 1 January to 30 June
        predecessor is not rated
        predecessor counts in the score
    window later from 1 July to 31 December
        warns

appeal
    against service
    filed within 5 working days
"""


@cache
def loaded(*edits: tuple[str, str], id_: str = "first") -> Loaded:
    """The methodology with these texts replaced, each of which stands in one of its files, once."""
    files = {
        "methodology.yaml": MANIFEST.format(id=id_),
        "bodies.yaml": BODIES,
        "tables/sizes.csv": TABLE,
        "rules.rules": RULES,
    }
    for old, new in edits:
        file = next(name for name, text in files.items() if text.count(old) == 1)
        files[file] = files[file].replace(old, new)
    found = compiled({name: text.encode() for name, text in files.items()})
    assert isinstance(found, Loaded), found.report
    return found
