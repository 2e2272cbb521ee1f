# Ratings.
rating-without-ties = в рейтинге `{ $rating }` не сказано, что происходит при равных баллах
write-equal-scores = напишите `equal scores share the best place`, `… share a place without gaps`, `… share the mean place` или `… are told apart`
rating-without-score = в рейтинге `{ $rating }` не сказано, по какому баллу распределяются места
rating-by-no-score = рейтинг `{ $rating }` не опирается ни на один балл блока или критерия
write-score-of = напишите `score of …`; значение, которое не является баллом, сначала оценивается критерием
rating-without-best-end = в рейтинге `{ $rating }` не сказано, какой балл считается лучшим
write-highest-or-lowest = напишите `highest score first` или `lowest score first`
two-best-ends = в рейтинге лучшим назван и наибольший, и наименьший балл
keep-one-of-the-lines = оставьте одну из строк
no-such-outermost-member = на верхнем уровне нет блока или критерия с именем `{ $name }`
delete-or-declare-kinds = удалите строку или объявите `kinds` в файле methodology.yaml

# Keys that tell equal scores apart.
told-apart-by-nothing-said = не сказано, по чему различаются равные баллы
write-a-key-below = напишите в строке ниже `by unrounded score, highest first` или `by body id, lowest first`
keys-of-a-shared-place = равные баллы, которые делят место, ничем не различаются
delete-or-tell-apart = удалите строку или напишите выше `equal scores are told apart`
what-tells-bodies-apart = то, чем различаются органы
key-below-body-id = до этого признака дело никогда не доходит: идентификаторы органов не повторяются
key-said-above-already = до этого признака дело никогда не доходит: тот же признак стоит выше
delete-the-line = удалите строку
this-key-decides = решает этот признак

# Flags.
flag-marks-nobody = у флага `{ $flag }` не сказано, кого он отмечает
write-marks = напишите `marks the last … places`, `marks bodies where …` или `marks bodies with …`
places-in-no-rating = у флага `{ $flag }` не сказано, в каких рейтингах считаются места
write-in-ratings = напишите `in …` с именами рейтингов
flag-in-no-rating = флаг `{ $flag }` не относится ни к одному рейтингу, о котором мог бы спросить
told-apart-before-places = органы с равными баллами различаются раньше, чем получают места
take-score-or-attribute = возьмите балл или атрибут
number-of-places = число мест должно быть целым, не меньше 1
number-of-years = число лет должно быть целым, от 1 до { $most }
exact-number-without-keys = не сказано, какие из органов с равными баллами отмечаются
write-keys-below = напишите ниже `by unrounded score, highest first`, а под ней `by body id, lowest first`
keys-without-exact-number = признаки различают органы только там, где отмечается точное их число
delete-or-mark-exactly = удалите строку или напишите `marks exactly the last … bodies`
keys-may-leave-equal = органы могут быть равны по всем этим признакам, и тогда не сказано, какие из них отмечаются
write-key-of-body-id = напишите в строке ниже `by body id, lowest first`
