# The assessed bodies.
body-listed-twice = орган `{ $body }` указан дважды
listed-here = это указано здесь
body-without-kind = у органа `{ $body }` не указан вид
declare-kind = объявите его под ключом `kinds` в файле methodology.yaml
nothing-assessed-in-scope = в области оценки органа `{ $body }` названо `{ $name }`, а это не блок и не критерий
twice-in-scope = в области оценки органа `{ $body }` дважды названо `{ $name }`

# Their attributes.
no-such-attribute = в правилах не объявлен атрибут `{ $attribute }`
attribute-lacking = у органа `{ $body }` нет значения для `{ $attribute }`
too-many-decimals = в `{ $value }` слишком много знаков после запятой, наибольшее их число: { $most }
value-out-of-bounds = { $name }: значение `{ $value }` { $where }
below-its-lower-bound = меньше нижней границы
above-its-upper-bound = больше верхней границы
on-its-bound-left-out = совпадает с границей, а она исключена
