"""Words of the language in Russian or Kazakh."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from dsl.diagnostics.message import say
from dsl.syntax.explain.unread import Slip, Unread
from dsl.syntax.keywords import ENGLISH

_ENGLISH: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "unit": ("единица", "өлшем", "бірлік"),
        "attribute": ("атрибут", "признак", "сипат"),
        "input": ("вход", "входные", "ввод", "данные", "показатель", "кіріс", "көрсеткіш", "деректер"),
        "for each of": ("для", "каждый", "каждого", "әрбір", "әр"),
        "parameter": ("параметр", "константа"),
        "let": ("пусть", "болсын"),
        "table": ("таблица", "кесте"),
        "key": ("ключ", "кілт"),
        "bands": ("интервалы", "диапазоны", "аралықтар"),
        "function": ("функция",),
        "block": ("блок", "раздел", "бөлім"),
        "criterion": ("критерий", "өлшемшарт", "критерии"),
        "penalty": ("штраф", "айыппұл", "санкция"),
        "bonus": ("бонус", "премия", "сыйақы", "ынталандыру"),
        "cap": ("предел", "потолок", "шек"),
        "result": ("результат", "итог", "нәтиже", "қорытынды"),
        "reading": ("прочтение", "толкование", "оқылым"),
        "option": ("вариант", "опция", "нұсқа"),
        "rating": ("рейтинг",),
        "flag": ("флаг", "белгі", "отметка"),
        "succession": ("правопреемство", "мирасқорлық"),
        "window": ("окно", "терезе"),
        "appeal": ("апелляция", "возражение", "қарсылық"),
        "title": ("название", "заголовок", "наименование", "атауы", "тақырып", "атау"),
        "note": ("примечание", "ескертпе", "ескерту"),
        "cites": ("ссылка", "источник", "сілтеме", "дереккөз"),
        "assumes": ("допущение", "болжам"),
        "formerly": ("ранее", "прежде", "бұрын"),
        "applies when": ("применяется", "применимо", "қолданылады"),
        "worth": ("баллов", "балл", "баллы", "ұпай", "стоимость", "құны"),
        "weight": ("вес", "веса", "салмақ", "салмағы", "удельный"),
        "scale": ("шкала",),
        "score": ("оценка", "баға", "балл", "баллы"),
        "takes": ("снимает", "вычитает", "алады"),
        "gives": ("дает", "даёт", "добавляет", "береді"),
        "round": ("округление", "округлить", "округлять", "дөңгелектеу"),
        "marks": ("отмечает", "белгілейді"),
        "number": ("число", "сан"),
        "whole number": ("целое", "бүтін"),
        "text": ("текст", "мәтін", "строка"),
        "date": ("дата", "күн"),
        "rows": ("строки", "жолдар", "список"),
        "yes": ("да", "иә"),
        "no": ("нет", "жоқ"),
        "may be missing": ("необязательно", "міндетті"),
        "up to": ("до",),
        "in": ("в", "во"),
        "from": ("от", "с", "бастап"),
        "above": ("выше", "больше", "более", "свыше", "жоғары", "артық"),
        "to": ("до", "дейін"),
        "at most": ("максимум", "аспайды"),
        "below": ("ниже", "меньше", "менее", "төмен", "кем"),
        "when": ("если", "когда", "при", "егер", "болса"),
        "otherwise": ("иначе", "остальное", "остальных", "прочее", "әйтпесе", "болмаса", "өзгеше"),
        "and": ("и", "және", "мен"),
        "or": ("или", "либо", "немесе"),
        "not": ("не", "емес"),
        "is": ("есть", "равно", "равен", "равна", "тең"),
        "is missing": ("отсутствует", "пусто"),
        "is known": ("известно", "известен", "известна", "белгілі"),
        "of": ("из",),
        "where": ("где", "мұнда"),
        "by": ("по", "бойынша"),
        "decimals": ("знаков", "знака", "таңба"),
        "working days": ("рабочих", "жұмыс"),
        "calendar days": ("календарных", "күнтізбелік"),
        "places": ("мест", "места", "орын"),
        "half up": ("математическое", "математически"),
    }
)
_MEANT: dict[str, list[str]] = {}
for _keyword, _words in _ENGLISH.items():
    for _word in _words:
        _MEANT.setdefault(_word, []).append(_keyword)
_TERMINALS = {phrase: terminal for terminal, phrase in ENGLISH.items()}


def translated(line: Unread) -> Slip | None:
    """`блок цели`, `0 иначе`: reading is stuck at such a word, or behind one that was read as a name."""
    here = re.compile(r"[^\W\d]\w*").match(line.visible, line.at)
    if here is not None and here[0].lower() not in _MEANT:
        here = None
    before = line.before[-1] if line.before and line.before[-1].lower() in _MEANT else None
    if before is not None:
        start = line.visible.rindex(before, 0, line.at)
        meant = _MEANT[before.lower()][-1 if len(line.before) == 1 and line.first else 0]
        return _slip(start, line.visible[start : here.end()] if here else before, meant)
    return _slip(here.start(), here[0], _fitting(line, here[0].lower())) if here else None


def _fitting(line: Unread, word: str) -> str:
    """The keyword that would fit of those that a word may mean."""
    meant = _MEANT[word]
    return next((keyword for keyword in meant if _TERMINALS.get(keyword) in line.stuck.accepted), meant[0])


def _slip(start: int, word: str, keyword: str) -> Slip:
    said = say("no-word-of-the-language", word=word)
    return Slip("E0132", start, start + len(word), said, say("write-in-english", keyword=keyword))
