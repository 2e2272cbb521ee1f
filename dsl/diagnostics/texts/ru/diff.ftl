# К чему относится правка в сравнении двух методик.
diff-adjustment-bonus = бонус
diff-adjustment-penalty = штраф
diff-appeal = правила возражений
diff-attribute = атрибут
diff-bands = шкала интервалов
diff-block = блок
diff-body = орган
diff-cap = предел балла
diff-column = столбец
diff-column-computed = вычисляемый столбец
diff-criterion = критерий
diff-flag = флаг
diff-function = функция
diff-input = входное значение
diff-let = именованное значение
diff-methodology = методика
diff-option = вариант
diff-parameter = параметр
diff-rating = рейтинг
diff-reading = прочтение
diff-result = результат
diff-rows = строки данных
diff-succession = правопреемство
diff-table = таблица
diff-time-limit = срок
diff-window = период

# О чем правка.
diff-sort-added = добавлено
diff-sort-removed = исключено
diff-sort-moved = перемещено
diff-sort-renamed = переименовано
diff-sort-weight = вес
diff-sort-worth = максимальный балл
diff-sort-formula = формула
diff-sort-parameter = параметр
diff-sort-threshold = порог
diff-sort-rounding = округление
diff-sort-penalty = штраф
diff-sort-bonus = бонус
diff-sort-applicability = применимость
diff-sort-combination = сведение баллов
diff-sort-input = входные данные
diff-sort-scope = область оценки
diff-sort-rating = рейтинг
diff-sort-flag = флаг
diff-sort-succession = правопреемство
diff-sort-appeals = возражения
diff-sort-schedule = сроки
diff-sort-year = оцениваемый год
diff-sort-reading = прочтение
diff-sort-direction = направление
diff-sort-citation = ссылка на источник
diff-sort-assumption = допущение
diff-sort-title = название
diff-sort-note = примечание
diff-sort-source = источник
diff-sort-identity = реквизиты
diff-sort-order = порядок

# Что правка может изменить.
diff-effect-score = может изменить балл
diff-effect-rating = может изменить только рейтинг или флаг
diff-effect-editorial = редакционное

# Сколько каких.
diff-count-score = { $count ->
    [one] { $count } правка может изменить балл
    [few] { $count } правки могут изменить балл
   *[other] { $count } правок могут изменить балл
}
diff-count-rating = { $count ->
    [one] { $count } правка может изменить только рейтинг или флаг
    [few] { $count } правки могут изменить только рейтинг или флаг
   *[other] { $count } правок могут изменить только рейтинг или флаг
}
diff-count-editorial = { $count ->
    [one] { $count } редакционная правка
    [few] { $count } редакционные правки
   *[other] { $count } редакционных правок
}

# К чему относится подробность правки.
diff-of-assessed-year = оцениваемый год
diff-of-attribute = атрибут { $name }
diff-of-bodies = перечень органов
diff-of-calendar-first = первый день календаря
diff-of-calendar-last = последний день календаря
diff-of-columns = столбцы
diff-of-default = берется, если не выбрано иное
diff-of-former-ids = прежние имена
diff-of-free-days = нерабочие дни
diff-of-id = идентификатор
diff-of-keys = ключи
diff-of-kind = вид
diff-of-languages = языки
diff-of-law-as-of = закон в редакции на
diff-of-note = примечание ({ $language })
diff-of-provisions = положения
diff-of-row = строка { $key }
diff-of-rows = строки
diff-of-schedule = день для { $name }
diff-of-scope = оценивается по
diff-of-title = название ({ $language })
diff-of-weekend = выходные дни недели
diff-of-working-days = рабочие дни среди выходных

# Что сказано о подробности.
diff-assumes = допущения: { $assumes }
diff-authority-document = документ
diff-authority-law = источник права
diff-calendar-rules = календарь
diff-cites = основание: { $cites }
diff-days = { $count ->
    [one] { $count } день
    [few] { $count } дня
   *[other] { $count } дней
}
diff-follows-worth = формула называет его сама
diff-listed-bodies = { $count ->
    [one] { $count } орган
    [few] { $count } органа
   *[other] { $count } органов
}
diff-named-changed = записано так же, но изменилось то, что в записи названо
diff-no-difference = Различий нет.
diff-nothing-shown = Правок запрошенного вида нет.
diff-open-bodies = любой орган
diff-order = стоят в другом порядке, что ничего не значит
diff-reconstructed = восстановлено
diff-same-meaning = записано иначе, смысл тот же

# Страница.
diff-heading = Сравнение { $before } и { $after }

# Отказы.
diff-incompatible = у { $before } и { $after } нет ничего общего: ни один блок, критерий или входное значение одной не есть в другой
diff-say-formerly = если одна продолжает другую под иными именами, укажите прежние имена в `formerly`
