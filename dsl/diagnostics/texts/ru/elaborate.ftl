# Text that stands in the rules.
as-written = `{ $text }`
write-this = напишите `{ $text }`

# Types and units in a sentence.
a-number = число
a-yes-or-no = да или нет
a-text = текст
a-date = дата
one-of = одно из: { $options }
rows = строки данных
something-faulty = нечто ошибочное
a-pure-number = число без единицы

# What a value is for: put into a sentence as `role` or `user`.
this-condition = это условие
a-weight = вес
this-weight = этот вес
this-function = эта функция
the-comparison = сравнение
what-follows = то, что стоит после `{ $word }`
what-joins = то, что соединяет `{ $word }`
what-not-turns = то, что отрицает `not`
what-runs-over = значение, которое берёт `{ $function }`
what-takes = аргумент функции `{ $function }`
what-has-minus = то, перед чем стоит минус
base-of-power = основание степени
an-exponent = показатель степени
index-of-root = показатель корня
level-of-quantile = уровень квантиля
what-lies-in-band = то, для чего ищется интервал шкалы
what-is-rounded = то, что округляется
what-is-rounded-to = шаг, до кратного которому ведётся округление

# Of the wrong type.
must-be-number = { $role }: требуется число, а здесь { $type }
must-be-yes-or-no = { $role }: требуется да или нет, а здесь { $type }
must-be-constant = { $role }: требуется число, которое стоит в самих правилах
works-on-numbers = знак `{ $sign }` применяется к числам, а здесь { $type }
takes-dates = функция `{ $function }` применяется к датам, а здесь { $type }
takes-type = для функции `{ $function }` требуется { $wanted }, а здесь { $type }
takes-rows = для функции `{ $function }` здесь требуются строки данных
key-is-of-type = ключ `{ $name }` — это { $wanted }, а здесь { $type }
alternative-is-of-type = этот вариант значения — { $type }, а первый — { $first }
alternatives-of-one-type = все варианты значения должны быть одного типа
cannot-be-compared = нельзя сравнить: с одной стороны { $left }, с другой { $right }
compare-with-something = сравните это с чем-нибудь
different-choices = эти значения выбираются из разных перечней имён
not-one-of = `{ $name }` не входит в перечень: { $options }
only-a-name-is-known = известным или отсутствующим может быть только то, что имеет имя
only-a-flag-is-raised = поднят может быть только флаг
only-a-member-is-scored = оценён может быть только блок или критерий
write-name-of-rows = напишите имя строк данных

# Units and dates.
date-not-joined = знак `{ $sign }` не соединяет такие значения: с одной стороны дата, с другой { $type }
joins-percent = { $sign }: с одной стороны доля единицы, записанная со знаком %, с другой — число процентов
write-percent-as-word = запишите число со словом: `5 percent`
joins-units = { $sign }: с одной стороны { $left }, с другой { $right }
one-unit-on-both-sides = обе стороны должны быть в одной единице измерения
alternatives-in-units = варианты значения даны в разных единицах измерения
no-such-unit = единицы измерения с именем `{ $name }` нет
declare-the-unit = объявите её: `unit { $name }`
day-does-not-exist = в календаре нет такого дня
write-year-month-day = запишите дату как год-месяц-день
month-has-days = { $days ->
    [one] в месяце `{ $month }` { $year } года { $days } день
    [few] в месяце `{ $month }` { $year } года { $days } дня
   *[other] в месяце `{ $month }` { $year } года { $days } дней
}

# Numbers.
more-digits = в этом числе больше чем { $most ->
    [one] { $most } цифра
    [few] { $most } цифры
   *[other] { $most } цифр
}
divides-by-zero = здесь происходит деление на ноль
exponent-is-whole = показатель при `^` должен быть целым числом, которое стоит в тексте
write-power = для любого другого показателя напишите `power(base, exponent)`
exponent-is-at-most = показатель степени не может быть больше { $most }
index-is-whole = показатель корня — целое число от 1
decimals-are-whole = число знаков после запятой — целое, не больше { $most }
multiple-is-above-zero = округлять можно только до кратного числу больше 0
level-is-single = уровень квантиля — это одно число
level-is-part-of-one = уровень квантиля — число от 0 до 1

# What may be absent.
may-be-missing = `{ $name }` может отсутствовать
needs-what-may-be-missing = { $user }: требуется `{ $name }`, но это значение может отсутствовать
provide-where-known = предусмотрите это: `where { $name } is known`
provide-when-known = предусмотрите это: `when { $name } is known` или `applies when { $name } is known`
needs-score-that-may-not-exist = { $user }: требуется балл `{ $name }`, но этого балла может не быть
provide-where-scored = предусмотрите это: `where { $name } is scored`
provide-when-scored = предусмотрите это: `when { $name } is scored`
is-always-there = `{ $name }` есть всегда
delete-the-question = удалите этот вопрос или объявите, что значение может отсутствовать

# Names.
nothing-is-called = имени `{ $name }` здесь нет
no-such-function = функции с именем `{ $name }` нет
no-such-table = таблицы с именем `{ $name }` нет
no-such-bands = шкалы интервалов с именем `{ $name }` нет
no-such-column = в таблице `{ $table }` нет столбца `{ $name }`, который можно найти
no-such-flag = флага с именем `{ $name }` нет
no-block-or-criterion = блока или критерия с именем `{ $name }` нет
no-such-kind = вида органов с именем `{ $name }` нет
no-such-rating = рейтинга с именем `{ $name }` нет
no-kinds = в методике нет видов органов
scale-of-bands = шкала интервалов
has-no-value = `{ $name }` — это { $sort }, собственного значения у этого имени нет
is-no-value = `{ $name }` — это { $sort }, а не значение
rows-have-no-value = `{ $name }` — это строки данных, одного значения у них нет
write-an-aggregate = напишите `count({ $name })`, `sum(… of { $name })` или другой агрегат
column-has-no-value = `{ $name }` — это столбец в строках данных `{ $rows }`, значение он имеет только внутри строки
write-a-sum = напишите агрегат, например `sum({ $name } of { $rows })`
has-no-weight = у `{ $name }` нет веса
worth-out-of-place = `worth` имеет значение только в критерии, для которого указано число баллов
write-the-number = напишите само число
scores-are-out-of-reach = баллы отсюда недоступны
name-with-let = сначала дайте этому имя через `let`
name-value-with-let = сначала дайте значению имя через `let`
flags-come-last = флаги поднимаются после всех баллов и мест: спросить о них может только флаг
function-sees-parameters = функция видит только свои параметры, а `{ $name }` к ним не относится
hand-over = передайте значение параметром
in-a-circle = эти определения замкнуты в круг: { $path }
definition-needs = { $one } → { $other }
define-without-others = определите одно из них без остальных

# Functions.
takes-values =
    функция `{ $function }` принимает { $taken ->
        [one] { $taken } значение
        [few] { $taken } значения
       *[other] { $taken } значений
    }, а указано { $given }
takes-at-least =
    функция `{ $function }` принимает не меньше чем { $least ->
        [one] { $least } значение
        [few] { $least } значения
       *[other] { $least } значений
    }, а указано { $given }
looked-up-by =
    в таблице `{ $table }` ищут по ключам: { $taken ->
        [one] нужно { $taken } значение
        [few] нужно { $taken } значения
       *[other] нужно { $taken } значений
    }, а указано { $given }
takes-one-further-value = `{ $function }` принимает ещё одно значение
takes-no-further-value = `{ $function }` не принимает других значений
takes-no-weights = `{ $function }` не принимает весов
only-average-does = веса принимает только `average`
share-needs-condition = для `share` требуется условие
parameter-has-no-bounds = у параметра функции нет границ
say-it-of-input = укажите их у входного значения

# Rows and bodies.
runs-over-no-rows = `{ $function }` не вычисляется по строкам данных
aggregates-are = по строкам данных вычисляются агрегаты: { $functions }
which-rows = не сказано, по каким строкам данных вычисляется `{ $function }`
rows-in-a-row = `{ $function }` вычисляется по строкам данных внутри строки
name-outside-rows = сначала дайте этому имя через `let` вне строк данных
runs-over-no-bodies = `{ $function }` здесь не вычисляется по органам
write-over-all = напишите `{ $function }(… over all bodies)`, чтобы получить отдельное значение
aggregates-over-bodies-are = по органам вычисляются агрегаты: { $functions }
which-bodies = не сказано, по каким органам вычисляется `{ $function }`
bodies-as-value = `{ $bodies }` стоит здесь вместо значения
write-over-in-aggregate = органы указываются в агрегате: `count(over all bodies)`, `max(… over all bodies)`
bodies-in-a-function = функция видит только свои параметры, а `{ $function }` вычисляется по органам
name-and-hand-over = дайте значению имя через `let` и передайте его параметром
bodies-in-a-row = `{ $function }` вычисляется по органам внутри строки данных
bodies-out-of-reach = `{ $function }` вычисляется по органам, а другие органы отсюда недоступны
name-at-outermost = дайте значению имя через `let` на внешнем уровне
succession-rests-on-its-bodies = правопреемство основано только на тех органах, которых оно касается
takes-bodies-alone = `{ $function }` принимает органы, а не их значения
which-value-of-bodies = не сказано, какое значение органов берёт `{ $function }`

# Alternatives.
never-reached-without-condition = до этого варианта дело не доходит: у значения выше нет условия
write-when = напишите `when` и условие после первого значения
always-taken = это значение берётся всегда
never-reached-after-otherwise = до этого варианта дело не доходит: он стоит после `otherwise`
end-without-otherwise = варианты значения `{ $name }` заканчиваются без `otherwise`
say-otherwise = укажите, чему равно значение, когда не выполнено ни одно условие: `… otherwise`
without-quotation-marks = напишите вариант без кавычек: `{ $option }`
value-without-quotation-marks = напишите без кавычек: `{ $text }`
