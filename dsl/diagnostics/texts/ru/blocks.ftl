# Blocks.
block-without-scale = у блока `{ $block }` не задана шкала
scale-has-two-ends = у шкалы две границы, и обе в неё входят
score-in-two-ways = в блоке `{ $block }` двумя способами сказано, каков его балл
keep-one-way = оставьте один из них
block-without-members = в блоке `{ $block }` нет ни критериев, ни формулы балла
no-such-member-of-block = в блоке `{ $block }` нет составляющей с именем `{ $name }`
least-number-of-members = это целое число от 1 до { $members }, то есть до числа составляющих
run-without-members = в этом варианте расчёта не осталось ни одной составляющей
too-few-runs = лучший вариант расчёта выбирается из двух или более
write-each-run-on-its-line = напишите каждый на своей строке
below-never-below = это меньше того, что задано в `never below`
correct-one-of-them = исправьте одно из двух

# What is worth something: put into a sentence as `share` or `role`.
worth-of-criterion = максимальный балл критерия
weight-of-criterion = вес критерия
weight-of-block = вес блока
share-is-above-zero = должно быть больше 0: { $share }
score-of = балл `{ $name }`
score-of-successor = балл правопреемника
penalty-named = штраф `{ $name }`
bonus-named = бонус `{ $name }`
result-named = результат `{ $name }`
the-limit = предел
limit-of-a-cap = предел ограничения

# Criteria, penalties, bonuses, caps, results.
criterion-without-score = у критерия `{ $criterion }` нет формулы балла
score-in-another-unit = единица измерения здесь { $unit }, а нужны баллы или число без единицы: { $role }
divide-by-the-same-unit = разделите на значение в той же единице измерения
penalty-without-points = у штрафа `{ $penalty }` не сказано, сколько он отнимает
bonus-without-points = у бонуса `{ $bonus }` не сказано, сколько он прибавляет
cap-without-limit = у ограничения `{ $cap }` не сказано, что оно ограничивает
only-numbers-are-rounded = округлить можно только число

# Kinds of bodies.
kinds-are-declared = виды органов объявляются в файле methodology.yaml
