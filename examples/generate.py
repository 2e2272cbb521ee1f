"""Writes 2023.json and 2025.json beside this file: synthetic data for every assessed body.

The numbers are made up. They are plausible in size and in the form in which systems send them, and say
nothing about any real body. Which inputs a body gets follows from its scope in bodies.yaml of the
methodology. The same files come out, byte for byte, every time:

    python examples/generate.py
"""

import json
import random
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple, TypeVar

import yaml

ROOT = Path(__file__).resolve().parent.parent
SEED = "synthetic"

T = TypeVar("T")
Data = dict[str, object]


class Body(NamedTuple):
    """The scope gives the criteria of a block, none named where all of them are meant."""

    id: str
    kind: str
    scope: dict[str, list[str]]


class Indicator(NamedTuple):
    """A planned value lies from `low` to `high`, both in units of the last decimal place."""

    area: str
    name: str
    direction: str
    places: int
    low: int
    high: int


COMMON = "common"  # what any body can plan
UP, DOWN = "growth", "decline"

INDICATORS = [
    Indicator(COMMON, "Электрондық түрде көрсетілген қызметтердің үлесі, %", UP, 1, 600, 790),
    Indicator(COMMON, "Халықтың қызмет сапасына қанағаттануы, %", UP, 1, 550, 780),
    Indicator(COMMON, "Біліктілігін арттырған қызметшілердің үлесі, %", UP, 1, 300, 700),
    Indicator(COMMON, "Мерзімі бұзылған өтініштердің үлесі, %", DOWN, 2, 30, 200),
    Indicator(COMMON, "Аудитте анықталған бұзушылықтар саны", DOWN, 0, 2, 25),
    Indicator(COMMON, "Жойылған әкімшілік кедергілер саны", UP, 0, 5, 40),
    Indicator(COMMON, "Орындалған сараптамалық ұсынымдардың үлесі, %", UP, 1, 500, 780),
    Indicator("health", "Нәресте өлімі, 1000 тірі туғанға", DOWN, 2, 650, 850),
    Indicator("health", "Туберкулезбен сырқаттанушылық, 100 мың адамға", DOWN, 1, 330, 420),
    Indicator("health", "Жаңадан ашылған медициналық нысандар саны", UP, 0, 8, 60),
    Indicator("school", "Мектепке дейінгі тәрбиемен қамту, %", UP, 1, 650, 790),
    Indicator("school", "Үш ауысымды мектептер саны", DOWN, 0, 2, 40),
    Indicator("school", "Жаңа оқушы орындарының саны", UP, 0, 2000, 40000),
    Indicator("science", "Грантпен оқитын студенттердің үлесі, %", UP, 1, 350, 520),
    Indicator("labour", "Жұмыссыздық деңгейі, %", DOWN, 1, 42, 52),
    Indicator("labour", "Құрылған жаңа жұмыс орындарының саны", UP, 0, 5000, 60000),
    Indicator("labour", "Арнаулы әлеуметтік қызметтермен қамтылғандардың үлесі, %", UP, 1, 500, 790),
    Indicator("farming", "Ауыл шаруашылығының жалпы өнімі, млрд теңге", UP, 1, 900, 9800),
    Indicator("farming", "Су үнемдеу технологиялары қолданылған алқап, мың га", UP, 1, 55, 950),
    Indicator("energy", "Жаңартылатын энергия көздерінің үлесі, %", UP, 1, 50, 90),
    Indicator("energy", "Электр желілерінің тозуы, %", DOWN, 1, 350, 480),
    Indicator("energy", "Ірі техногендік апаттар саны", DOWN, 0, 1, 4),
    Indicator("building", "Жақсы жағдайдағы жергілікті жолдардың үлесі, %", UP, 1, 600, 790),
    Indicator("building", "Пайдалануға берілген тұрғын үй, мың шаршы м", UP, 1, 2500, 19000),
    Indicator("building", "Орталықтан сумен қамтылған ауылдардың үлесі, %", UP, 1, 620, 790),
    Indicator("economy", "Негізгі капиталға салынған инвестиция, млрд теңге", UP, 1, 1500, 18000),
    Indicator("economy", "Шағын және орта бизнестің экономикадағы үлесі, %", UP, 1, 280, 400),
    Indicator("business", "Шикізаттық емес экспорт, млн АҚШ доллары", UP, 1, 800, 27000),
    Indicator("business", "Бәсекелі тәсілмен өткен сатып алулардың үлесі, %", UP, 1, 350, 650),
    Indicator("finance", "Жылдық инфляция деңгейі, %", DOWN, 1, 60, 110),
    Indicator("finance", "Көлеңкелі экономиканың үлесі, %", DOWN, 1, 150, 200),
    Indicator("ecology", "Өңделген қалдықтардың үлесі, %", UP, 1, 200, 300),
    Indicator("ecology", "Атмосфераға шығарындылар, мың тонна", DOWN, 1, 250, 23000),
    Indicator("ecology", "Рұқсатсыз қоқыс орындарының саны", DOWN, 0, 10, 300),
    Indicator("digital", "Кең жолақты интернетпен қамтылған ауылдардың үлесі, %", UP, 1, 600, 790),
    Indicator("digital", "Инновациялық белсенді кәсіпорындардың үлесі, %", UP, 1, 100, 160),
    Indicator("culture", "Спортпен жүйелі шұғылданатын халықтың үлесі, %", UP, 1, 350, 480),
    Indicator("media", "Мемлекеттік тілдегі контенттің үлесі, %", UP, 1, 550, 750),
    Indicator("law", "Тегін заң көмегін алған азаматтар саны", UP, 0, 900, 30000),
    Indicator("abroad", "Жасалған халықаралық келісімдер саны", UP, 0, 10, 60),
    Indicator("service", "Мемлекеттік қызметтегі кадрлар тұрақсыздығы, %", DOWN, 1, 40, 80),
    Indicator("service", "Конкурс арқылы тағайындалған қызметшілердің үлесі, %", UP, 1, 450, 700),
]

PROGRAMMES = [
    "Мемлекеттік саясатты қалыптастыру және іске асыру",
    "Ақпараттық жүйелерді дамыту және сүйемелдеу",
    "Мемлекеттік органның күрделі шығыстары",
    "Мемлекеттік қызметшілердің біліктілігін арттыру",
    "Талдамалық зерттеулер жүргізу",
]

AREAS = {  # a budget programme of the area, and who works in it: central bodies, or those of a kind
    "health": ("Тегін медициналық көмектің кепілдік берілген көлемі", "ministry-of-healthcare local"),
    "school": ("Мектепке дейінгі тәрбие және орта білім беру", "ministry-of-education local"),
    "science": ("Жоғары білімді кадрлар даярлау және ғылымды қолдау", "ministry-of-science"),
    "labour": ("Жұмыспен қамтуға жәрдемдесу", "ministry-of-labour local"),
    "farming": ("Агроөнеркәсіптік кешенді субсидиялау", "ministry-of-agriculture local"),
    "energy": ("Энергетикалық инфрақұрылымды дамыту", "ministry-of-energy atomic-energy-agency local"),
    "building": ("Автомобиль жолдарын салу және жөндеу", "ministry-of-industry local"),
    "business": ("Кәсіпкерлікті қолдау және экспорт", "ministry-of-trade competition-agency local"),
    "economy": ("Экономикалық саясатты жоспарлау", "ministry-of-national-economy local"),
    "finance": ("Қаржылық бақылау", "national-bank financial-market-agency ministry-of-finance"),
    "ecology": ("Қоршаған ортаны және су ресурстарын қорғау", "ministry-of-ecology local"),
    "digital": ("Цифрлық инфрақұрылымды дамыту", "ministry-of-digital-development local"),
    "culture": ("Мәдениет және спорт нысандарын ұстау", "ministry-of-culture local"),
    "media": ("Мемлекеттік ақпараттық саясатты жүргізу", "ministry-of-information"),
    "law": ("Құқықтық көмек және сот сараптамасы", "ministry-of-justice"),
    "abroad": ("Мемлекеттің шетелдегі мүддесін білдіру", "ministry-of-foreign-affairs"),
    "service": ("Мемлекеттік қызметке іріктеу және тестілеу", "civil-service-agency"),
}

SERVICES = {  # public services rendered in the year: of a kind of body, or of one out of the ordinary
    "central": (400, 60_000),
    "local": (60_000, 400_000),
    "ministry-of-internal-affairs": (300_000, 700_000),
    "ministry-of-justice": (300_000, 700_000),
    "strategic-planning-agency": (0, 0),
}
APPEALS = {"central": (300, 40_000), "local": (8_000, 120_000)}
NO_SURVEY = {"financial-monitoring-agency", "strategic-planning-agency"}  # they serve bodies, not the public

INTERACTION = {  # criterion -> the inputs it needs
    "satisfaction": ("satisfaction",),
    "electronic_services": ("services_rendered", "services_electronic"),
    "timeliness": ("services_rendered", "services_late"),
    "appeals": ("appeals_received", "appeals_late"),
    "openness": ("portals",),
    "public_meetings": ("meetings_held", "meetings_planned"),
}
NEW_IN_2025, LOCAL_ONLY = {"electronic_services", "public_meetings"}, {"public_meetings"}
# the most to publish
PORTALS = {"open_data": 320, "open_legal_acts": 180, "open_budgets": 60, "open_dialogue": 24}


class Draw:
    """Draws for one block of one body, by random() alone: its sequence is the same in every Python."""

    def __init__(self, *key: str) -> None:
        self._next = random.Random("/".join((SEED, *key))).random

    def whole(self, low: int, high: int) -> int:
        return low + int(self._next() * (high - low + 1))

    def small(self, low: int, high: int) -> int:
        return min(self.whole(low, high), self.whole(low, high))

    def part(self, total: int, low: int, high: int) -> int:
        """From `low` to `high` thousandths of the total, rounded down."""
        return total * self.whole(low, high) // 1000

    def chance(self, thousandths: int) -> bool:
        return self.whole(1, 1000) <= thousandths

    def some(self, items: list[T], count: int) -> list[T]:
        """So many of the items, in the order in which they stand."""
        left = list(range(len(items)))
        taken = {left.pop(self.whole(0, len(left) - 1)) for _ in range(count)}
        return [item for place, item in enumerate(items) if place in taken]


def decimal(units: int, places: int) -> str:
    return str(Decimal(units).scaleb(-places))


def attainment(draw: Draw) -> int:
    """Of a plan, in thousandths."""
    kind = draw.whole(1, 100)
    if kind <= 15:
        return 1000
    if kind <= 60:
        return draw.small(1000, 1200)
    if kind <= 92:
        return draw.whole(780, 999)
    return draw.whole(700, 779) if kind <= 97 else draw.whole(520, 699)


def indicator_row(draw: Draw, methodology: str, indicator: Indicator) -> Data:
    if methodology == "2023":
        kind = draw.whole(1, 100)
        states = ((80, "full"), (89, "partial"), (93, "not_achieved"), (100, "not_counted"))
        return {"name": indicator.name, "state": next(state for limit, state in states if kind <= limit)}
    planned, reached = draw.whole(indicator.low, indicator.high), attainment(draw)
    actual = planned * reached // 1000 if indicator.direction == UP else planned * 1000 // reached
    known = [("planned", planned)] if draw.chance(60) else [("planned", planned), ("actual", actual)]
    values = {key: decimal(value, indicator.places) if indicator.places else value for key, value in known}
    return {"name": indicator.name, **values, "direction": indicator.direction}


def programme_row(draw: Draw, name: str) -> Data:
    places, planned = draw.whole(1, 2), draw.whole(6_000_000, 900_000_000)
    spent = draw.part(planned, 800, 949) if draw.chance(70) else planned - draw.small(0, planned // 20)
    money = {"planned": decimal(planned, places), "spent": decimal(spent, places)}
    return {"name": name, **money, "achieved": draw.chance(880)}


def goals(draw: Draw, methodology: str, body: Body) -> Data:
    names = {body.id, body.kind}
    areas = {area: programme for area, (programme, who) in AREAS.items() if names & {*who.split()}}
    indicators = [indicator for indicator in INDICATORS if indicator.area in {COMMON, *areas}]
    programmes = PROGRAMMES + list(areas.values())
    chosen = draw.some(indicators, draw.whole(8, min(20, len(indicators))))
    funded = draw.some(programmes, draw.whole(4, min(10, len(programmes))))
    return {
        "indicators": [indicator_row(draw, methodology, indicator) for indicator in chosen],
        "programmes": [programme_row(draw, name) for name in funded],
        "reporting_cases": draw.small(0, 6),
    }


def portal_row(draw: Draw, portal: str) -> Data:
    required = draw.small(PORTALS[portal] // 12, PORTALS[portal])
    published = required if draw.chance(400) else draw.part(required, 780, 1040)
    return {"portal": portal, "required": required, "published": published}


def interaction(draw: Draw, methodology: str, body: Body) -> Data:
    rendered = draw.small(*SERVICES.get(body.id, SERVICES[body.kind]))
    received = draw.small(*APPEALS[body.kind])
    planned = draw.whole(60, 400)
    values: Data = {
        "satisfaction": decimal(draw.whole(450, 500), 2),
        "services_rendered": rendered,
        "services_electronic": draw.part(rendered, 620, 990),
        "services_late": draw.part(rendered, 0, 12),
        "appeals_received": received,
        "appeals_late": draw.part(received, 0, 25),
        "portals": [portal_row(draw, portal) for portal in PORTALS],
        "meetings_held": draw.part(planned, 850, 1050),
        "meetings_planned": planned,
    }
    criteria = set(body.scope["interaction"] or INTERACTION)
    if methodology == "2023":
        criteria -= NEW_IN_2025
    if body.kind == "central":
        criteria -= LOCAL_ONLY
    if body.id in NO_SURVEY:
        criteria -= {"satisfaction"}
    needed = {key for criterion in criteria for key in INTERACTION[criterion]}
    return {key: value for key, value in values.items() if key in needed}


def organisation(draw: Draw) -> Data:
    staff = draw.small(100, 4000)
    training, posts = draw.part(staff, 250, 500), draw.part(staff, 60, 220)
    functions, systems = draw.whole(40, 320), draw.small(3, 45)
    return {
        "staff_average": decimal(staff * 10 - draw.whole(0, 9), 1),
        "staff_left": draw.part(staff, 15, 140),
        "training_required": training,
        "training_completed": draw.part(training, 850, 1030),
        "posts_filled": posts,
        "posts_filled_by_competition": draw.part(posts, 400, 950),
        "functions_total": functions,
        "functions_automated": draw.part(functions, 350, 920),
        "systems_total": systems,
        "systems_integrated": draw.part(systems, 500, 1000),
        "outages": draw.small(0, 12),
    }


def assessed(methodology: str) -> list[Body]:
    text = (ROOT / "methodologies" / methodology / "bodies.yaml").read_text(encoding="utf-8")
    bodies = []
    for body in yaml.safe_load(text)["bodies"]:
        scope: dict[str, list[str]] = {}
        for entry in body["scope"]:
            scope.update({entry: []} if isinstance(entry, str) else entry)
        bodies.append(Body(body["id"], body["kind"], scope))
    return bodies


def block_data(block: str, methodology: str, body: Body) -> Data:
    draw = Draw(methodology, body.id, block)
    if block == "goals":
        return goals(draw, methodology, body)
    return interaction(draw, methodology, body) if block == "interaction" else organisation(draw)


def render(methodology: str) -> str:
    bodies = [
        {"id": body.id, "data": {block: block_data(block, methodology, body) for block in body.scope}}
        for body in assessed(methodology)
    ]
    return json.dumps({"bodies": bodies}, ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    for methodology in ("2023", "2025"):
        example = ROOT / "examples" / f"{methodology}.json"
        example.write_text(render(methodology), encoding="utf-8", newline="\n")
