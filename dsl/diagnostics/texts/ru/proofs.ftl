# ranges
range-of-one = значение равно { $number }
range-of-any = значение может быть любым числом
range-upwards = значение лежит { $end } и выше
range-downwards = значение лежит { $end }
range-with-two-ends = значение лежит { $lower } { $upper }
range-from = от { $number }
range-above = выше { $number }
range-up-to = до { $number }
range-below = до { $number } (не включая)
# examples
shown = { $finding }; { $example }
for-example = например, при данных: { $data }; тогда { $result }
for-example-always = при любых данных { $result }
it-fails = вычисление невозможно
it-is = результат равен { $number }
it-breaks = правило нарушено
input-with-value = { $input } { $value }
rows-without-row = { $rows } без строк
value-missing = отсутствует
# division
divisor-may-be-zero = делитель `{ $divisor }` может быть равен 0: { $range }
guard-above-zero = предусмотрите этот случай: `when { $divisor } > 0`, `applies when { $divisor } > 0` или границы входных значений, исключающие 0
guard-not-zero = предусмотрите этот случай: `when { $divisor } is not 0`, `applies when { $divisor } is not 0` или границы входных значений, исключающие 0
guard-row-above-zero = предусмотрите этот случай для каждой строки: `where { $divisor } > 0`, `when { $divisor } > 0` или границы столбцов, исключающие 0
guard-row-not-zero = предусмотрите этот случай для каждой строки: `where { $divisor } is not 0`, `when { $divisor } is not 0` или границы столбцов, исключающие 0
# domains
outside-of-calendar = `{ $operand }` может выйти за пределы календаря, с 0001-01-01 по 9999-12-31
bound-the-date = задайте границы того, из чего он получен: для даты `date from { $year }-01-01 to { $year }-12-31`, для числа дней `from … to …`
no-whole-days = `{ $operand }` может быть нецелым числом дней
round-the-days = пусть дни будут целыми: `whole number`, `rounded(…, down to 0 decimals)`
too-many-digits = в числе `{ $power }` может оказаться больше цифр, чем вычисляется
bound-the-base = задайте границы основания: `from … to …` и `up to … decimals`
outside-of-domain = `{ $operand }` может выйти за область определения ({ $domain }): { $range }
guard-the-domain = предусмотрите этот случай условием (`when …`), с помощью `max` или `clamp` либо границами входных значений
domain-of-ln = для логарифма больше 0
domain-of-exp = для `exp` от -100000 до 100000
domain-of-root = для корня четной степени не меньше 0
domain-of-order = для степени корня целые числа от 1
domain-of-power = для степени, которая может быть нецелой, не меньше 0
domain-of-exponent = для показателя степени от -500 до 500
domain-of-falling-power = для степени, которая может быть отрицательной, больше 0
domain-of-level = для уровня квантиля от 0 до 1
# aggregates
too-few =
    { $least ->
        [one] `{ $aggregate }`: может не оказаться ни одного значения
       *[other] `{ $aggregate }`: значений может быть меньше чем { $least }
    }
guard-the-number = предусмотрите этот случай: `when { $counted } > { $least }` или `applies when { $counted } > { $least }`
not-among-the-bodies = сам орган может не входить в число тех, кого сравнивает `{ $place }`
ask-what-is-asked-of-the-bodies = предусмотрите этот случай: заранее проверьте то же условие, `when …` или `applies when …`
weights-may-sum-to-zero = сумма весов этого среднего может быть равна 0
guard-the-weights = сделайте каждый вес больше 0: `number above 0` или `where … > 0`
# tables and bands
no-row-for = в таблице `{ $table }` нет строки для ключей: { $values }
key-with-value = { $key } { $value }
any-other-value = любое значение { $key }, которого в ней нет
choose-among-keys = объявите входное значение как выбор (`a or b`) или спросите заранее: `when … is one of (…)`
add-the-row = добавьте строку либо предусмотрите этот случай условием (`when …`) или границами входных значений
belongs-to-no-band = значение { $value } не входит ни в один интервал шкалы `{ $bands }`, а `{ $operand }` может его принять: { $range }
band-is-asked-for = интервал этого значения запрашивается здесь
band-ends-below = интервал `{ $band }` кончается ниже
extend-the-bands = пусть каждый интервал кончается там, где начинается следующий, а шкала начинается и кончается вместе со значением
# scores
score-above-worth = балл критерия `{ $criterion }` может превысить его максимальный балл { $worth }: { $range }
score-below-zero = балл критерия `{ $criterion }` может быть меньше 0: { $range }
hold-below-worth = ограничьте балл: `min(worth, …)`, ограничьте растущую часть: `min(1, …)`, или задайте границы входных значений: `at most …`
hold-above-zero = ограничьте балл: `max(0, …)`, или задайте границы входных значений: `from 0`, `at most …`
state-at-most = укажите здесь не больше { $worth } или увеличьте максимальный балл
worth-never-reached = балл критерия `{ $criterion }` никогда не превышает { $top }, а его максимальный балл { $worth }
reach-the-worth = исправьте максимальный балл или баллы: какие-то данные должны давать его целиком, как при `worth * …`
scale-never-reached = балл критерия `{ $criterion }` никогда не превышает { $top }, а шкала его блока заканчивается на { $end }
reach-the-scale = пусть какие-то данные дают { $end }, или задайте элементам максимальные баллы вместо весов
score-off-scale = балл блока { $block } может выйти за его шкалу от { $bottom } до { $top }: { $range }
hold-on-scale = напишите `never below { $bottom }` и `never above { $top }`
hold-on-top = напишите `never above { $top }`
hold-on-bottom = напишите `never below { $bottom }`
round-to-the-scale = округляйте до шага, которому кратны оба конца шкалы
successor-off-scale = балл правопреемника может выйти за шкалу блока { $block } от { $bottom } до { $top }: { $range }
divide-by-parts = разделите на сумму долей: `(own_score + sum(part * predecessor_score of predecessors)) / (1 + sum(part of predecessors))`
parts-at-least-zero = задайте нижние границы долей: ни одна не может быть меньше 0, а делить следует на их сумму
points-below-zero =
    { $kind ->
        [penalty] баллы штрафа { $name } могут быть меньше 0: { $range }
       *[bonus] баллы надбавки { $name } могут быть меньше 0: { $range }
    }
hold-points = ограничьте их: `max(0, …)`, или задайте границы входных значений: `from 0`
# depth
cannot-be-followed = за именем `{ $name }` стоит слишком длинная цепочка определений: о ней ничего не доказано
name-less-deeply = предусмотрите этот случай там, где имя определено, или сократите цепочку имен
# dead matter
input-unused = ни один результат не зависит от входного значения `{ $name }`
attribute-unused = ни один результат не зависит от атрибута `{ $name }`
column-unused = ни один результат не зависит от столбца `{ $name }`
let-unused = ни один результат не зависит от `{ $name }`
table-unused = в таблице `{ $name }` ничего не ищется
bands-unused = ни один результат не зависит от шкалы интервалов `{ $name }`
use-or-delete-input = используйте его в правиле или удалите: органы представляли бы его напрасно
use-or-delete-definition = используйте его в правиле или удалите
cannot-be-taken = эта альтернатива никогда не выбирается: где ее условие выполнено, выполнено и одно из условий выше, либо его не выполняет ни одно допустимое значение
delete-or-mend-condition = удалите ее или исправьте условия; если она последняя, напишите `otherwise` вместо условия над ней
nothing-is-scored = оценивать нечего: нет ни блока, ни критерия, ни результата
declare-what-is-scored = напишите `block …` или `criterion …` в файле правил, указанном в `rules`
gives-all-the-same = критерий `{ $criterion }` дает каждому органу, к которому он применяется, один и тот же балл: { $score }
let-it-depend-on-data = пусть он зависит от данных органа
cannot-be-reached = сюда не ведет ни одно допустимое значение: всегда выбирается одна из альтернатив выше
mend-conditions = напишите `otherwise` вместо условия над ней или исправьте условия
# law
nothing-says-whence = не указано, откуда взято правило `{ $name }`
cite-or-assume = напишите под ним `cites SOURCE "…"` или, если ни один источник его не дает, `assumes ID en "…"`
nothing-cites-source = ни одно правило не ссылается на источник `{ $source }`
cite-or-delete-source = сошлитесь на него там, где он служит основанием правила, или удалите его
# rounding
published-unrounded = балл `{ $name }` публикуется без округления, а балл `{ $other }` округляется
write-round = напишите `round half up to 2 decimals` или другой способ округления
this-one-is-rounded = этот балл округляется
# provisions
nothing-cites-provision = ни одно правило не ссылается на { $source } { $at }
cite-provision = сошлитесь на него в правиле, которое его исполняет, или исключите его из `provisions`
provision-not-listed = среди положений источника { $source }, которые исполняют правила, нет `{ $at }`
list-provision = исправьте ссылку или добавьте положение в `provisions` источника в `methodology.yaml`
reading-of-nothing = прочтение `{ $name }` не указывает, какое положение оно читает
cite-what-is-read = напишите под ним `cites SOURCE "…"`
# weighted criteria
weighted-off-scale = балл критерия `{ $criterion }` может выйти за шкалу своего блока от { $bottom } до { $top }: { $range }
hold-weighted = ограничьте балл: `clamp(…, { $bottom }, { $top })`, или задайте границы входных значений
