# The form of YAML.
no-yaml = это не YAML: { $problem }
yaml-file-is-empty = файл пуст
tag-not-allowed = тег `{ $tag }` не допускается
anchors-not-allowed = якоря и псевдонимы не допускаются
write-the-values-out = запишите сами значения
nested-too-deeply = слишком глубокая вложенность
lists-and-keys-are-at-most = списки и ключи вкладываются друг в друга не глубже чем на { $most } уровней
second-document = здесь начинается второй документ
delete-the-line-of-dashes = удалите строку `---`
key-is-no-word = ключ — это одно слово или текст
key-given-twice = ключ `{ $key }` указан дважды

# What a parser of YAML says of it.
yaml-unreadable = его не удаётся прочитать
yaml-no-list-here = элемент списка здесь стоять не может
yaml-no-value-here = ключ со значением здесь стоять не может
yaml-no-key-here = ключ здесь стоять не может
yaml-colon-expected = не хватает знака ':'
yaml-list-goes-on = не хватает ',' или ']'
yaml-keys-go-on = не хватает ',' или '{ "}" }'
yaml-dash-expected = не хватает знака '-'
yaml-document-start-expected = после конца документа стоит что-то ещё
yaml-name-expected = не хватает буквы или цифры
yaml-line-end-expected = здесь ожидается конец строки или примечание
yaml-key-expected = здесь ожидается ключ
yaml-content-expected = здесь ожидается значение
yaml-whitespace-expected = здесь ожидается пробел или конец строки
yaml-bracket-expected = не хватает знака '>'
yaml-tab-in-indentation = в отступе стоит табуляция
yaml-tab-for-a-space = вместо пробела отступа стоит табуляция
yaml-indentation-of-zero = указан отступ, равный 0
yaml-sign-starts-nothing = с этого знака ничто не может начинаться
yaml-colon-unexpected = знака ':' здесь быть не должно
yaml-document-sign-unexpected = начала или конца документа здесь быть не должно
yaml-ends-too-early = файл обрывается слишком рано
yaml-unknown-escape = неизвестный знак после обратной косой черты
yaml-undefined-tag = тег не определён
yaml-unknown-directive = неизвестная директива
yaml-control-sign = управляющие знаки не допускаются

# What mends it.
yaml-quote-the-colon = текст с двоеточием берётся в кавычки: `{ $text }`
yaml-indent-with-spaces = отступ делается пробелами
yaml-keys-below-one-another = отступ делается пробелами; ключи одного уровня стоят точно друг под другом

# Keys and values.
the-file = файл
an-entry-of = элемент { $place }
no-value-given = здесь не указано значение
write-or-delete-key = укажите его или удалите ключ
decimal-sign-is-a-point = десятичный знак — точка: `{ $text }`
key-unknown = ключ `{ $key }` здесь неизвестен
key-missing = нет ключа `{ $key }`
value-is-one-of = { $what } — одно из значений: { $values }
value-must-be = { $what }: здесь требуется { $wanted }
entry-is-name-or-list = элемент `{ $place }` — это имя или имя со списком имён
form-text = текст
form-list = список
form-keys = набор ключей со значениями
form-list-of-one = список хотя бы из одного элемента
form-text-not-empty = непустой текст
form-other = другая форма

# Values of a form of their own.
id-is-made-of = идентификатор состоит из латинских букв, цифр, - и _
name-is-made-of = в правилах на это ссылаются по имени: буквы, цифры и _, первой стоит буква
language-is-a-tag = язык указывается меткой, например kk, ru, en
date-is-written = дата пишется в порядке год-месяц-день
write-a-date = напишите её так: `2025-05-19`
year-is-four-digits = год — это четыре цифры
