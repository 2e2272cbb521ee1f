# Ошибки в файлах контрольных примеров.
title-e0901 = пример не говорит, что он ожидает
title-e0902 = пример без данных или с данными в двух видах
title-e0903 = два примера с одним названием
title-e0904 = число повторений не является числом
title-e0905 = ожидается то, чего нет ни в одном ответе
title-e0906 = ожидание неправильного вида
title-e0907 = ожидаемая ошибка, которой не бывает у запроса
title-e0908 = пример просит прочтение, которого нет

case-without-data = у примера нет данных
give-case-data = укажите `body` и `data` или целый запрос `request`
beside-a-request = `{ $key }` стоит рядом с целым запросом
move-into-the-request = перенесите это в запрос или удалите
request-given-here = запрос указан здесь
case-without-expectation = пример не говорит, что должно получиться из его данных
say-what-is-expected = напишите ожидаемые баллы в `expect` или ошибки в `errors`
answer-and-errors = пример ожидает и ответ, и ошибки
make-two-cases = у запроса с ошибками нет ответа: сделайте два примера
expected-here = ответ ожидается здесь
no-number-of-times = `times` должно быть целым числом от 1 до { $most }
no-pointer = `{ $pointer }` не является местом в запросе
write-a-pointer = напишите ключи, перед каждым косая черта, например `/bodies/0/data/goals`
no-error-code = `{ $code }` не является кодом ошибки запроса
write-an-error-code = код ошибки запроса состоит из буквы и трёх цифр, например R103
case-asks-for-no-reading = нет прочтения с именем `{ $name }`
case-asks-for-no-option = у прочтения `{ $name }` нет варианта `{ $option }`
two-cases-of-a-title = у двух примеров одно название
tell-cases-apart = скажите в названии, чем этот пример отличается
title-given-here = другой пример стоит здесь
nothing-to-expect = ни в одном ответе здесь нет `{ $name }`
it-stands-under = место для этого — `{ $place }`
expected-keys = `{ $key }` должно состоять из ключей со значениями
expected-list = `{ $key }` должно быть списком
expected-value = `{ $key }` должно быть одним значением
expected-number = `{ $key }` должно быть числом, а `{ $value }` не число
write-an-exact-number = напишите `77/2` или `38.5`

# What a case expects and what came of it.
an-answer = ответ
refused-with = { $code } { $pointer }: { $message }
refused-and-hint = { $refused }; { $hint }
error-at = ошибка в { $pointer }
code-at = { $code } в { $pointer }
no-error = нет ошибки
no-further-error = других ошибок нет
nothing-by-status = ничего, так как состояние { $status }
nothing-there = ничего
entries = { $count ->
    [0] нет записей
    [one] { $count } запись: { $entries }
    [few] { $count } записи: { $entries }
   *[other] { $count } записей: { $entries }
}
before-rounding = вместе { $together }, до округления { $exact }

# Что может сделать правило и чего не показывает ни один пример.
never-scored = `{ $of }` ни разу не получает балл
never-published = результат `{ $of }` ни разу не имеет значения
never-worked-out = `{ $of }` ни разу не вычисляется
never-taken = альтернатива `{ $rule }` в `{ $of }` ни разу не выбирается
never-holds = условие `{ $rule }` в `{ $of }` ни разу не выполняется
never-fails = условие `{ $rule }` в `{ $of }` ни разу не нарушается
never-of-the-kind = `{ $of }` ни разу не встречает орган того вида, к которому применяется
never-of-another-kind = `{ $of }` ни разу не встречает орган другого вида
never-inapplicable = в `{ $of }` ни разу нет неприменимого критерия
never-the-best-run = вариант подсчёта { $name } в `{ $of }` ни разу не лучший
never-any-points = `{ $of }` ни разу не даёт баллов
never-at-its-limit = `{ $of }` ни разу не превышает предел `{ $rule }`
never-below-its-limit = `{ $of }` всегда превышает предел `{ $rule }`
never-held = `{ $rule }` в `{ $of }` ни разу не удерживает балл
never-not-held = `{ $rule }` в `{ $of }` всегда удерживает балл
never-in-the-band = ни одно значение не попадает в интервал `{ $name }` шкалы `{ $of }`
never-the-row = строка { $name } таблицы `{ $of }` ни разу не выбирается
never-read-so = ни один пример не выбирает прочтение `{ $of }`
never-this-way = `{ $rule }` в `{ $of }` ни разу не действует
never-ranked = ни один орган не имеет места в рейтинге `{ $of }`
never-raised = флаг `{ $of }` ни разу не ставится
never-not-raised = флаг `{ $of }` ставится всегда
never-in-the-window = ни одна реорганизация не попадает в период `{ $of }`
never-applied = ни одно возражение не применяется
never-with-documents = ни у одного возражения нет документов
never-without-documents = нет возражения без документов
never-in-time = ни одно возражение не соблюдает этот срок
never-late = ни одно возражение не нарушает этот срок

# Почему изменение правил ни на что не влияет.
zero-added = прибавить и вычесть 0 — одно и то же
one-multiplied = умножить и разделить на 1 — одно и то же
score-is-not-rounded = балл не округляется
alternatives-meet-here = на границе обе альтернативы дают одно значение
nothing-falls-below = ничто не опускает балл ниже шкалы
nothing-rises-above = ничто не поднимает балл выше шкалы
taken-before = то, что добавляется, уже относится к стоящему выше
means-the-same = правила означают то же самое

# Отчёт о контрольных примерах.
as-it-is = { $value }
case-failed = не сошлось: { $title }
case-differs = { $path }: ожидалось { $expected }, получено { $got }
case-differs-whole = ожидалось { $expected }, получено { $got }
case-differs-first = первым отличается: { $path }
cases-not-covered = ни один пример не показывает:
cases-do-not-notice = ни один пример не замечает:
changes-left-out = не пробовались, так как ничего не меняют:
cases-passed = { $count ->
    [0] нет примеров
    [one] { $count } пример сходится
    [few] { $count } примера сходятся
   *[other] { $count } примеров сходятся
}
cases-failed = { $count ->
    [one] { $count } пример не сходится
    [few] { $count } примера не сходятся
   *[other] { $count } примеров не сходятся
}
rules-covered = показано { $percent } % правил ({ $covered } из { $items })
changes-noticed = замечено { $percent } % изменений ({ $noticed } из { $tried })
cases-broken = примеры нельзя проверить
changes-not-tried = изменения не пробуются, пока примеры не сходятся
