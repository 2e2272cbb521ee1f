# Что поднимет орган: цели.
lift-score-goal = { $title } ({ $id }): балл { $score }; для лучшего нужно
lift-place-goal = { $title } ({ $id }): место { $rank } из { $of }, балл { $score }; для лучшего места нужно
lift-flag-goal = { $title } ({ $id }): чтобы отметки не стало, нужно

# Столбцы таблицы и то, что в ней стоит.
lift-column-input = данные
lift-column-title = название
lift-column-now = сейчас
lift-column-needed = нужно
lift-column-change = изменение
lift-column-score = балл тогда
lift-column-place = место тогда
lift-column-flags = отметки тогда
lift-column-how = откуда это известно
lift-place-of = { $rank } из { $of }
lift-missing = нет
lift-left-out = не указывать
lift-no-flags = нет
lift-days =
    { $days ->
        [one] { $sign }{ $days } день
        [few] { $sign }{ $days } дня
       *[other] { $sign }{ $days } дней
    }
lift-by-ranges = доказано по промежуткам
lift-by-values = проверены все значения
lift-by-trying = меньшие изменения не исключены

# Чего нельзя достичь и что не рассмотрено.
lift-nothing-reaches = ни одно значение само по себе этого не дает
lift-at-best = недостижимо через { $pointer }: самое большее { $score } при { $value }
lift-at-best-placed = недостижимо через { $pointer }: самое большее { $score } и место { $rank } из { $of }, при { $value }
lift-out-of-reach = недостижимо при любом значении: { $inputs }
lift-in-rows =
    { $count ->
        [one] { $id } в { $count } строке
       *[other] { $id } в { $count } строках
    }
lift-without-effect =
    { $count ->
        [one] не влияет на это: еще { $count } значение
        [few] не влияют на это: еще { $count } значения
       *[other] не влияют на это: еще { $count } значений
    }
lift-undecided = не решено в пределах поиска: { $inputs }
lift-refused = не решено, так как измененный запрос отклоняется: { $inputs }
lift-not-tried-text = не рассмотрено, так как допустим любой текст: { $inputs }
lift-not-tried-limit = не рассмотрено, так как достигнуты пределы поиска: { $inputs }
lift-equal-rows = { $pointer } и равные ей строки { $rows }
lift-concluded = определено заключением, так что данные этого не меняют: { $blocks }
lift-no-goals = у органа нет ни балла, ни места, ни отметки, которые могли бы изменить данные
lift-no-place = { $rating }: места нет. { $reasons }
lift-why-no-score = Нет балла, который нужен рейтингу.
lift-why-missing = Нет значения, которое нужно рейтингу.
lift-why-scope = Орган оценивается не по всему, что нужно рейтингу.
lift-why-condition = Условие рейтинга для органа не выполняется.
lift-why-succession = Орган прекратил деятельность и своего места не имеет.
