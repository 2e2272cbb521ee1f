# Files.
file-is-not-utf8 = файл не в кодировке UTF-8
file-is-no-text = файл не текстовый: в нём есть знак U+0000
save-as-utf8 = сохраните файл как текст в кодировке UTF-8

# Layout.
indented-with-a-tab = отступ этой строки сделан табуляцией
indent-with-spaces = делайте отступы только пробелами, по четыре на каждый уровень
first-line-is-indented = первая строка файла пишется без отступа
indented-as-no-line-above = ни одна строка выше не имеет такого отступа: { $spaces ->
        [one] { $spaces } пробел
        [few] { $spaces } пробела
       *[many] { $spaces } пробелов
    }
indent-bodies-alike = делайте у всех строк одного тела одинаковый отступ, по четыре пробела на каждый уровень
stands-inside-others = слишком глубокая вложенность: над этой строкой внешних строк { $levels }
write-blocks-beside = располагайте блоки рядом, а не один внутри другого
parenthesis-closes-nothing = эта скобка ничего не закрывает
delete-or-open-before = удалите её или откройте скобку раньше
parenthesis-never-closed = эта скобка не закрыта
close-here-or-deeper = закройте её на этой строке или на строке с большим отступом
line-longer-than = строка слишком длинная: больше { $most } знаков
name-parts-with-let = дайте имена её частям с помощью `let`
formula-too-deep = в этой формуле слишком много вложенных друг в друга действий: больше { $most }
name-parts-or-add-rows = дайте имена её частям с помощью `let` или просуммируйте строки данных
too-many-lines-unreadable = в этом файле не удаётся прочитать { $most } строк; остальное не читается
mend-lines-above-first = сначала исправьте строки выше

# A line of which no more is known.
cannot-stand-here = `{ $text }` здесь стоять не может
line-ends-too-early = строка обрывается слишком рано
expected = ожидается: { $items }
value-missing-behind = после `{ $text }` нет значения
expected-name = имя
expected-text = текст в кавычках "…"
expected-line-end = конец строки

# Signs.
sign-cannot-stand-here = знак { $code } ({ $called }) здесь стоять не может
write-a-space-instead = поставьте вместо него пробел
delete-this-sign = удалите этот знак
a-control-character = управляющий знак
no-break-space = неразрывный пробел
soft-hyphen = мягкий перенос
thin-space = тонкий пробел
zero-width-space = пробел нулевой ширины
left-to-right-mark = метка направления слева направо
right-to-left-mark = метка направления справа налево
narrow-no-break-space = узкий неразрывный пробел
zero-width-no-break-space = неразрывный пробел нулевой ширины
no-sign-of-the-language = знака `{ $sign }` в языке правил нет
remarks-begin-with = примечание для себя начинается со знака `#`
delete-this-sign-at-the-end = удалите этот знак: строка заканчивается сама
one-line-for-each = запишите каждое на своей строке
bodies-are-indented = удалите этот знак: то, что относится к строке, стоит под ней с большим отступом
no-sign-ends-a-line = строка не заканчивается знаком `{ $sign }`
equals-sign-compares-nothing = знак `=` даёт имени значение и ничего не сравнивает
no-remainder = для остатка от деления знака нет
percent-of-no-number = перед этим знаком `%` нет числа
percent-behind-a-number = знак `%` ставится после записанного числа, например `45%`
percent-in-words = так сотая доля не записывается: `{ $text }`

# Comparisons.
bounds-are-words = знак `{ $sign }` сравнивает значения, а граница записывается словами
bounds-of-a-band-are-words = границы интервала записываются словами
no-comparison = сравнения `{ $words }` в языке правил нет
two-comparisons-at-once = у сравнения две стороны

# Numbers and days.
decimal-comma = в числе `{ $text }` стоит десятичная запятая
thousands-apart = в числе `{ $text }` тысячи отделены друг от друга
write-whole-or-decimal = напишите `{ $whole }` или, если запятая десятичная, `{ $decimal }`
no-number-of-the-language = так число не записывается: `{ $text }`
not-a-date = так дата не записывается: `{ $text }`
no-day-of-the-language = так день не записывается: `{ $text }`
next-year-or-before = напишите `{ $day } of the next year` (следующего года) или `{ $day } of the year before` (предыдущего года)
number-counts-nothing = не сказано, что считает число `{ $number }`
write-one-of = напишите { $forms }

# Texts.
text-never-closed = этот текст не закрыт кавычкой
close-the-text = закройте его знаком `"` на той же строке
other-marks = текст не начинается со знака `{ $mark }`
texts-are-quoted = текст стоит между двумя знаками `"`
quote-plainly = напишите `"{ $text }"`
language-missing = не указан язык этого текста
source-missing = не указан источник этой ссылки
assumption-id-missing = не указан идентификатор этого допущения
text-unquoted = этот текст стоит без кавычек

# Conditions.
no-word-of-the-language = слова `{ $word }` в языке правил нет
alternatives-on-one-line = каждый вариант значения стоит на своей строке
value-comes-first = значение пишется перед словом `{ $word }`
write-when-and-otherwise = напишите `{ $first }`, а на следующей строке `{ $last }`

# Words and names.
no-line-starts-with-the-word = ни одна строка не начинается со слова `{ $word }`
no-line-starts-with = ни одна строка не начинается со слов `{ $words }`
write-in-english = напишите `{ $keyword }`: слова языка правил английские, а имена и тексты могут быть на любом языке
no-type = такого типа нет: `{ $word }`
types-are = типы таковы: `number`, `whole number`, `text`, `date`, `yes or no`, `rows`, а также выбор из имён, например `growth or decline`
choices-are-joined = имена, из которых выбирают, соединяются словом `or`
no-name = `{ $name }` не может быть именем
names-begin-with-a-letter = имя начинается с буквы
path-is-no-value = `{ $path }` само по себе не значение
function-without-parentheses = значения для `{ $function }` пишутся в скобках

# What is missing.
sign-missing-here = здесь не хватает `{ $sign }`
write-before-this = поставьте перед этим `{ $sign }`
write-from-to-or-at-most = напишите `from … to` или, если нижней границы нет, `at most`
rounding-way-missing = не сказано, как округлять
write-half-up = напишите `half up` или другой способ округления
name-says-nothing = после имени `{ $name }` не сказано, что это
write-definition-or-column = напишите `{ $name } = …`, если это значение, или `{ $name }: …`, если это столбец
nothing-between = не хватает знака: с одной стороны `{ $left }`, с другой `{ $right }`
write-a-sign-between = поставьте между ними знак, например `*` или `+`
write-a-sign-or-comma-between = поставьте между ними знак, например `*` или `+`, либо запятую
join-the-name = напишите `{ $name }`, если это одно имя, или поставьте знак, например `*`, если два
share-on-its-own-line = для `{ $word }` нет отдельной строки
share-behind-the-name = напишите это после имени, через запятую: `{ $text }`

# What is read as a name, a unit or a calculation.
no-function-of-the-language = функции `{ $function }` в языке правил нет
number-with-an-exponent = это число записано с показателем степени
thousands-joined = тысячи этого числа соединены знаком `_`
write-the-number-out = запишите число полностью или через степень десяти
calculation-for-a-date = здесь нужна дата, а записано вычисление
same-look-in-latin = это слово написано кириллицей: напишите `{ $name }` латинскими буквами
same-look-in-other-letters = объявлено `{ $name }`: оно выглядит так же, но написано буквами другого алфавита
