# Объяснения баллов.
explain-title = Как получился балл: { $body }
explain-readings = Выбранные прочтения закона, отличные от принятых по умолчанию: { $readings }
explain-legend = Знак ≈ стоит перед числом, которое здесь сокращено; полностью оно есть в объяснении в формате JSON.
explain-missing = нет данных
explain-yes = да
explain-no = нет
explain-and = и
explain-or = или

# Состояния.
explain-scored = балл выставлен
explain-not-applicable = не применяется
explain-not-scored = балла нет
explain-not-submitted = данные не представлены
explain-out-of-scope = этот орган по нему не оценивается
explain-ranked = имеет место
explain-incomplete = оценен не полностью
explain-not-rated = не участвует
explain-raised = поставлен
explain-not-raised = не поставлен
explain-undetermined = нельзя определить
explain-applied = применено
explain-rejected = отклонено
explain-inadmissible = недопустимо
explain-pending = решения еще нет

# Способы округления.
explain-half-up = до ближайшего, половина от нуля
explain-half-even = до ближайшего, половина к четному
explain-half-down = до ближайшего, половина к нулю
explain-up = от нуля
explain-down = к нулю
explain-ceiling = вверх
explain-floor = вниз

# Таблицы.
explain-what = показатель
explain-score = балл
explain-exact = до округления
explain-note = примечание
explain-rating = рейтинг
explain-place = место
explain-place-of = место { $rank } из { $of }
explain-share = максимальный балл или вес
explain-brought = получено
explain-lost = потеряно
explain-row = строка
explain-counts = учтена
explain-predecessor = предшественник
explain-share-of-functions = доля функций
explain-ended = прекратил деятельность
explain-score-before-rounding = балл до округления

# Правила.
explain-law = основание: { $place }
explain-assumed = допущение { $assumption }
explain-reconstructed = восстановлено { $assumption }
explain-rule-at = правило: { $place }
explain-of-worth = { $score } из { $worth }
explain-why-condition = не применяется: условие `{ $condition }` не выполнено
explain-why-values = не применяется: условие `{ $condition }` не выполнено ({ $values })
explain-why-kind = не применяется к органам этого вида
explain-unscored-nothing = балла нет: ничто внутри не может быть оценено
explain-unscored-least = балла нет: составляющих с баллом { $scored }, а нужно не менее { $least }
explain-unscored-part = балла нет: балл есть не у всех составляющих
explain-unscored-give = балла нет: не применяется ни одна из составляющих, к которым переходит максимальный балл или вес других
explain-unscored-formula = балла нет: его формула не имеет значения
explain-no-value = значения нет: отсутствует то, что для него нужно
explain-not-counted = не учитывается: у блока нет балла
explain-worth-grown = Перешел максимальный балл того, что не применяется: вместо { $before } стало { $after }
explain-applies-when = применяется, если
explain-raised-when = ставится, если
explain-points = баллы
explain-value = значение
explain-taken = выбрано `{ $rule }`, так как `{ $condition }` ({ $numbers })
explain-since = так как `{ $condition }` ({ $numbers })
explain-otherwise = так как ни одно из предыдущих условий не выполнено
explain-taken-otherwise = выбрано `{ $rule }`, так как ни одно из предыдущих условий не выполнено
explain-rounded-inside = { $before }, округлено { $mode }, шаг { $step }: { $after }
explain-row-of-table = таблица { $table }, строка { $row }: { $value }
explain-rows-counted = { $met ->
    [one] учтена { $met } строка
    [few] учтены { $met } строки
   *[other] учтено { $met } строк
}, всего { $rows }
explain-rows-left = { $rows ->
    [one] не показана еще { $rows } строка (из них учтено { $met })
    [few] не показаны еще { $rows } строки (из них учтено { $met })
   *[other] не показано еще { $rows } строк (из них учтено { $met })
}
explain-rows-total = их сумма { $total }
explain-rows-weighted = сумма их значений, умноженных на веса, { $total }, сумма весов { $weights }

# От составляющих к баллу.
explain-by-sum = сумма баллов
explain-by-average = взвешенное среднее
explain-by-lowest = наименьший из баллов
explain-by-highest = наибольший из баллов
explain-by-formula = формула
explain-concluded = Балл взят из готового заключения в том виде, в каком он представлен.
explain-run = Из нескольких вариантов подсчета больше всего дает вариант { $run }, он и учтен.
explain-run-of = Из нескольких вариантов подсчета больше всего дает вариант { $run }, он и учтен: { $members }
explain-not-in-run = в учтенный вариант не входит
explain-combined = Вместе ({ $how }): { $value }
explain-factor = Баллы пересчитаны с { $whole } на всю шкалу: множитель { $factor }
explain-growth = Составляющие, к которым перешло то, что не применяется, учтены с множителем { $growth }
explain-cap-held = Предел { $cap } удерживает балл на уровне { $limit }
explain-cap-not-held = Предел { $cap } балл не снижает
explain-never-below = Балл не бывает ниже { $limit }
explain-never-above = Балл не бывает выше { $limit }
explain-limit = { $before } до ограничения, не более { $limit }
explain-own-score = Собственный балл до округления: { $score }
explain-with-predecessors = с учетом предшественников
explain-rounding = Округление ({ $mode }, шаг { $step }): { $before } становится { $after }
explain-waterfall = От верхней границы шкалы к баллу
explain-stage = шаг
explain-change = изменение
explain-left = остаток
explain-top = верхняя граница шкалы
explain-stage-range = границы балла
explain-stage-succession = предшественники
explain-stage-rounding = округление

# Места, флаги, события.
explain-better = { $better ->
    [0] Выше нет ни одного органа, всего с местами { $of }
    [one] Выше стоит { $better } орган, всего с местами { $of }
    [few] Выше стоят { $better } органа, всего с местами { $of }
   *[other] Выше стоят { $better } органов, всего с местами { $of }
}
explain-equal = Равный балл: { $bodies }; { $ties }
explain-ties-best = равные баллы делят лучшее место
explain-ties-dense = равные баллы делят место, и пустых мест нет
explain-ties-mean = равные баллы делят среднее из своих мест
explain-ties-broken = дополнительные признаки их не различают, и они делят лучшее место
explain-reason-no-score = Нет баллов, которые нужны рейтингу
explain-reason-missing-value = Нет значения, которое нужно рейтингу
explain-reason-scope = Орган оценивается не по всему, что нужно рейтингу
explain-reason-condition = Условие рейтинга не выполнено
explain-reason-succession = Орган прекратил деятельность и своего места не имеет
explain-flags = Флаги
explain-flag-last = { $count ->
    [1] Отмечается последнее место
    [one] Отмечается { $count } последнее место
    [few] Отмечаются { $count } последних места
   *[other] Отмечаются { $count } последних мест
}; орган на месте { $rank } из { $of }, ниже него { $beyond }
explain-flag-first = { $count ->
    [1] Отмечается первое место
    [one] Отмечается { $count } первое место
    [few] Отмечаются { $count } первых места
   *[other] Отмечаются { $count } первых мест
}; орган на месте { $rank } из { $of }, выше него { $beyond }
explain-trend-consecutive-falling = Каждый год сравнивается с предыдущим, хуже меньшее значение: { $years }
explain-trend-consecutive-rising = Каждый год сравнивается с предыдущим, хуже большее значение: { $years }
explain-trend-first-falling = Каждый год сравнивается с первым, хуже меньшее значение: { $years }
explain-trend-first-rising = Каждый год сравнивается с первым, хуже большее значение: { $years }
explain-events = События
explain-note-reorganised = Орган реорганизован
explain-note-counts-predecessor = Учтены баллы предшественников
explain-note-recommendations = Результаты предшественников служат рекомендациями
explain-note-no-effect = Предшественники на балл не влияют
explain-note-no-successor = Орган прекратил деятельность, правопреемника нет
explain-note-warned = Орган прекратил деятельность; оценка проведена как обычно
explain-objection = Возражение по блоку { $block }: { $status }
explain-remark-no-documents = нет подтверждающих документов
explain-remark-filed-late = подано с опозданием
explain-remark-answered-late = рассмотрено с опозданием
explain-remark-block-without-appeals = по этому блоку возражения не принимаются
