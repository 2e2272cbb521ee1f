# Readings.
option-declared-twice = вариант `{ $option }` объявлен дважды
it-is-declared-here = он объявлен здесь
reading-without-choice = прочтение `{ $reading }` не оставляет выбора: в нём меньше двух вариантов
write-options = напишите `option …` для каждого способа прочесть закон
reading-without-default = в прочтении `{ $reading }` не сказано, какой вариант берётся по умолчанию
write-by-default = напишите `, by default` после одного из них
two-defaults = в прочтении `{ $reading }` два варианта по умолчанию
default-here-too = этот вариант тоже берётся по умолчанию
nothing-uses-reading = прочтение `{ $reading }` нигде не используется
delete-or-ask-for-it = удалите его или спросите о нём: `when … is …`

# Clauses that readings decide.
settled-before-bodies = это решается до того, как рассматриваются органы, а здесь спрашивается о данных органа
ask-for-readings-alone = спрашивайте только о прочтениях и параметрах
otherwise-after-nothing = перед `otherwise` нет условия
delete-the-word = удалите это слово
no-option-leads-here = ни один вариант прочтений не ведёт к этой строке
correct-conditions-above = исправьте условие этой строки или строк над ней
said-above-already = здесь сказано то же, что и в строке выше
said-here = это сказано здесь
twice-without-condition = { $line } встречается дважды, причём один раз без условия
keep-one-or-write-when = оставьте одну из строк или напишите `when …` после каждой и `otherwise` после последней
other-one-here = другая стоит здесь
lines-after-otherwise = до строк после `otherwise` дело никогда не доходит
no-condition-may-hold = не сказано, что делать, если не выполнено ни одно условие
write-line-with-otherwise = добавьте строку, которая заканчивается словом `otherwise`

# Functions.
nothing-uses-function = функция `{ $function }` нигде не используется
delete-or-call-it = удалите её или вызовите
nothing-uses-parameter = параметр `{ $parameter }` нигде не используется
delete-or-ask-for-parameter = удалите его или используйте в правиле
