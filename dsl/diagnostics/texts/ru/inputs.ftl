# Inputs, attributes and rows.
only-rows-have-columns = столбцы бывают только у строк данных
rows-have-no-bounds = у строк данных нет границ, и они никогда не отсутствуют
no-rows-are-an-empty-list = если строк данных нет совсем, даётся пустой список
rows-without-columns = у строк данных `{ $rows }` нет столбцов
rows-inside-rows = строки данных внутри строк данных невозможны
bounded-by-itself = входное значение не может ограничивать само себя
only-numbers-have-units = знаки после запятой и единицы измерения есть только у чисел
only-numbers-have-bounds = границы есть только у чисел и дат
choice-named-twice = вариант `{ $choice }` назван дважды
whole-number-without-decimals = у целого числа нет знаков после запятой
whole-number-never-negative = целое число в правилах не бывает отрицательным
write-number-of-both-signs = для целых чисел обоих знаков напишите `number …, up to 0 decimals`

# Bounds.
the-bound = граница
lower-bound-twice = нижняя граница дана дважды
upper-bound-twice = верхняя граница дана дважды
bound-of-another-type = тип этой границы: { $bound }, а тип входного значения: { $input }
bound-is-a-number-or-input = граница задаётся числом, параметром или другим входным значением
check-else-by-a-rule = всё остальное проверяйте правилом
no-number-within-bounds = в этих границах нет ни одного числа
no-date-within-bounds = в этих границах нет ни одной даты
