# Tables.
table-without-keys = у таблицы `{ $table }` нет ключа, по которому в ней ищут
table-without-columns = у таблицы `{ $table }` нет столбца, значение которого можно найти
taken-by-a-key = имя `{ $name }` занято: в этой таблице уже есть ключ с таким именем
taken-by-a-column = имя `{ $name }` занято: в этой таблице уже есть столбец с таким именем
no-such-file = нет файла `{ $file }`
paths-are-relative = путь к файлу отсчитывается от папки методики
table-columns-have-no-bounds = у столбцов таблицы нет границ, знаков после запятой и единиц измерения
table-has-a-value-in-each-cell = в каждой ячейке таблицы есть значение
ends-are-columns-of-the-file = границами интервала в таблице служат столбцы её файла
write-their-names = напишите имена этих столбцов
same-keys-select-two-rows = одни и те же ключи выбирают и эту строку, и другую
shorten-range-or-delete-row = исключите конец интервала словами `to below` или удалите строку
the-other-row = другая строка

# The file of a table.
no-csv = это не CSV: { $fault }
quotes-never-closed = данные закончились внутри кавычек
text-after-quotes = после закрывающей кавычки должна стоять запятая
cell-too-long = ячейка длиннее допустимого, наибольшее число знаков: { $most }
file-is-empty = файл `{ $file }` пуст
separated-by-semicolons = ячейки этого файла разделены знаком `;`
separate-by-commas = разделите их знаком `,`
column-not-in-first-line = столбца `{ $column }` нет в первой строке
column-twice-in-first-line = столбец `{ $column }` стоит в первой строке дважды
first-line-names-columns = в первой строке каждый столбец назван один раз
column-not-used = таблица не использует столбец `{ $column }`
declare-or-delete-it = объявите его или удалите
cells-of-this-row =
    в этой строке { $cells ->
        [one] { $cells } ячейка
        [few] { $cells } ячейки
       *[other] { $cells } ячеек
    }, а в первой { $header }

# Values in a file of data.
value-at-fault = { $name }: { $fault }
number-too-long = число слишком длинное, наибольшее число знаков: { $most }
no-number = `{ $value }` не является числом
number-divides-by-zero = в `{ $value }` деление на ноль
no-whole-number = `{ $value }` не является целым числом
no-date = `{ $value }` не является датой: пишите год-месяц-день
no-such-date = в календаре нет дня `{ $day }`
none-of-the-options = `{ $value }` не входит в число вариантов: { $options }
neither-yes-nor-no = `{ $value }` не означает ни yes (да), ни no (нет)
value-is-missing = не указано значение

# Bands and ranges.
scale-without-bands = в шкале `{ $scale }` нет интервалов
two-bands-of-a-name = два интервала называются `{ $name }`
bands-overlap = интервалы `{ $one }` и `{ $other }` перекрываются: значение { $value } входит в оба
end-where-the-other-begins = закончите один там, где начинается другой: `to below` исключает конец
band-lacks-percent = напишите `{ $number }%`: другие интервалы заданы в процентах
is-given-here = `{ $name }` дано здесь
end-of-a-range = граница интервала
no-number-in-range = в этом интервале нет ни одного числа
