two-parameters-are-called = два параметра носят одно имя `{ $name }`
reserved-word = `{ $name }` — слово самого языка, оно не может быть именем
mixes-scripts = в слове `{ $name }` смешаны латинские и кириллические буквы
letters-are-cyrillic =
    в слове `{ $name }` смешаны латинские и кириллические буквы: { $letters } — { $count ->
        [one] кириллическая
       *[other] кириллические
    }
letters-are-latin =
    в слове `{ $name }` смешаны латинские и кириллические буквы: { $letters } — { $count ->
        [one] латинская
       *[other] латинские
    }
letter-at = `{ $letter }` ({ $at }-я буква)
name-has-a-meaning = имя `{ $name }` занято: { $meaning }
name-is-taken = имя `{ $name }` занято: так уже называется { $sort }
not-rows = `{ $name }` — это { $sort }, а не строки данных
no-such-rows = строк данных с именем `{ $name }` нет

give-one-another-name = переименуйте одно из двух
give-this-another-name = дайте здесь другое имя
choose-another-name = выберите другое имя или добавьте к этому ещё одно слово
write-in-one-script = напишите слово буквами одного алфавита: С, а, е, о, р, х выглядят в обоих одинаково

declared-here = `{ $name }` объявлено здесь
has-this-meaning-here = этот смысл имя получает здесь

# What a name of the language means, behind `name-has-a-meaning`.
means-own-score = в правилах правопреемства это собственный балл правопреемника
means-deadline = в правилах правопреемства это крайний срок блока
means-predecessors = в правилах правопреемства это предшественники, чьим правопреемником является орган
means-share = это доля, перешедшая к правопреемнику
means-effective = это день, в который предшественник прекратил деятельность
means-predecessor-score = это балл предшественника
means-place = во флаге это место в рейтинге
means-rated = во флаге это число органов, у которых есть место в рейтинге
means-rating-score = во флаге это балл в рейтинге

# What a name was declared as.
an-attribute = атрибут
a-bands = шкала интервалов
a-block = блок
a-bonus = бонус
a-cap = предел балла
a-column = столбец
a-criterion = критерий
a-definition = определение
a-flag = флаг
a-function = функция
an-input = входное значение
a-let = именованное значение `let`
a-parameter = параметр
a-penalty = штраф
a-rating = рейтинг
a-reading = прочтение
a-result = результат
a-table = таблица
a-unit = единица измерения
a-window = период
