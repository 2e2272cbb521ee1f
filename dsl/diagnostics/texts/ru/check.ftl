# What does not apply.
inapplicable-left-open = `{ $member }` может не применяться, а в блоке { $block } не сказано, что происходит в этом случае
write-inapplicable = напишите `inapplicable members are rescaled`, `… count as zero`, `… leave the block unscored` или `… give their worth to …`
may-not-apply = это может не применяться
inapplicable-beside-runs = блок { $block } берёт лучший из нескольких вариантов расчёта, и то, что в нём сказано о неприменимых составляющих, с этим несовместимо
inapplicable-with-runs = при нескольких вариантах расчёта неприменимое либо пересчитывается пропорционально, либо считается нулем
no-shares-to-rescale = в блоке { $block } нет максимальных баллов или весов, которые можно было бы пересчитать или передать
inapplicable-without-shares = неприменимое считается нулем или оставляет блок без оценки
inapplicable-beside-formula = у блока { $block } своя формула балла, и она сама решает, что происходит с его составляющими
formula-asks-what-is-scored = удалите это указание; в формуле пишется `when … is scored`

# Points and weights.
share-outside-blocks = максимальный балл или вес есть только у критерия внутри блока
delete-it = удалите это
share-beside-lowest = у `{ $member }` есть вес или максимальный балл, а блок { $block } берёт наименьшую из своих составляющих
share-beside-highest = у `{ $member }` есть вес или максимальный балл, а блок { $block } берёт наибольшую из своих составляющих
delete-the-share = удалите максимальный балл или вес
points-start-at-zero = баллы блока { $block } начинаются с 0, а его шкала с { $bottom }
scale-from-zero = задайте шкалу от 0, веса вместо максимальных баллов или свою формулу балла
points-do-not-sum = сумма баллов блока { $block } равна { $total }, а не { $top }: { $parts }
worths-sum-to-the-top = сумма максимальных баллов блока равна верхней границе его шкалы
weights-do-not-sum = сумма весов блока { $block } равна { $total } %, а не 100 %: { $parts }
weights-of-methodology-do-not-sum = сумма весов методики равна { $total } %, а не 100 %: { $parts }
weights-sum-to-hundred = сумма весов равна 100 %
further-part-of-the-sum = ещё одно слагаемое этой суммы
block-beside-worths = блок `{ $block }` стоит рядом с критериями, у которых есть максимальный балл, а у блока его не бывает
weigh-all-instead = дайте вместо этого вес каждому из них
worth-lacking = у `{ $member }` нет максимального балла, а у стоящих рядом он есть
weight-lacking = у `{ $member }` нет веса, а у стоящих рядом он есть
write-worth = напишите `, worth …` после названия: либо у всех составляющих блока есть максимальный балл, либо у всех есть вес
write-weight = напишите `, weight …` после названия: либо у всех составляющих блока есть максимальный балл, либо у всех есть вес

# Scores and flags that rest on one another.
score-of-another-block = балл `{ $score }` недоступен в `{ $user }`: каждый блок оценивается отдельно
use-in-outermost-result = используйте его в `result` на верхнем уровне
scores-in-a-circle = эти баллы замкнуты в круг, каждому нужен следующий: { $circle }
score-needs = { $one } → { $other }
in-the-circle-over-bodies = `{ $name }` по всем органам
work-out-one-alone = пусть один из них вычисляется без остальных
take-it-over-something-else = значение по органам вычисляется раньше каждого балла, который его использует: возьмите его от чего-то другого
flags-in-a-circle = эти флаги замкнуты в круг, каждый спрашивает о следующем: { $circle }
flag-asks-for = { $one } → { $other }
raise-one-flag-alone = пусть один из них поднимается без остальных
flag-asks-for-too-many =
    флаг `{ $flag }` спрашивает о { $count ->
        [one] { $count } другом флаге
       *[other] { $count } других флагах
    }, а возможно не больше { $most }
ask-in-a-further-flag = спросите о некоторых из них в отдельном флаге

# What is published.
block-unrounded = балл блока { $block } не выражается дробью и публикуется без округления
result-unrounded = результат `{ $result }` не выражается дробью и публикуется без округления
rating-unrounded = балл рейтинга `{ $rating }` не выражается дробью и публикуется без округления

# Parameters, succession, ratings.
parameter-of-data = параметр `{ $parameter }` зависит от данных органа
succession-over-bodies = правопреемство опирается на это значение по органам, а там оно недоступно
succession-of-its-own-bodies = правопреемство опирается только на органы, которых оно касается
nobody-in-rating = в рейтинг `{ $rating }` не может попасть никто: ни один орган его видов не оценивается по следующему: { $members }
correct-who-is-rated = исправьте `applies to` или `bodies assessed on`
flag-for-other-kinds = флаг `{ $flag }` и его рейтинг `{ $rating }` предназначены для разных видов органов
correct-who-is-flagged = исправьте `applies to` или уберите рейтинг из `in …`
weights-are-hundredths = `{ $share }%` — это часть одного процента: напишите `{ $weight }%`
weight-lacks-percent = напишите `{ $weight }%`: без знака это в { $weight } раз больше целого
