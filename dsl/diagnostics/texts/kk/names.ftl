two-parameters-are-called = екі параметрдің аты бірдей: `{ $name }`
reserved-word = `{ $name }` — тілдің өз сөзі, ол атау бола алмайды
mixes-scripts = `{ $name }` сөзінде латын және кирилл әріптері араласқан
letters-are-cyrillic =
    `{ $name }` сөзінде латын және кирилл әріптері араласқан: { $letters } — { $count ->
        [one] кирилл әрпі
       *[other] кирилл әріптері
    }
letters-are-latin =
    `{ $name }` сөзінде латын және кирилл әріптері араласқан: { $letters } — { $count ->
        [one] латын әрпі
       *[other] латын әріптері
    }
letter-at = `{ $letter }` ({ $at }-әріп)
name-has-a-meaning = `{ $name }` атауы бос емес: { $meaning }
name-is-taken = `{ $name }` атауы бос емес, бұрыннан осылай аталады: { $sort }
not-rows = `{ $name }` деректер жолдары емес, бұл — { $sort }
no-such-rows = `{ $name }` деп аталатын деректер жолдары жоқ

give-one-another-name = екеуінің бірінің атын өзгертіңіз
give-this-another-name = бұған басқа атау беріңіз
choose-another-name = басқа атау таңдаңыз немесе оған тағы бір сөз қосыңыз
write-in-one-script = сөзді бір әліпбимен жазыңыз: С, а, е, о, р, х әріптері екеуінде де бірдей көрінеді

declared-here = `{ $name }` осы жерде жарияланған
has-this-meaning-here = атау бұл мағынаны осы жерде алады

# What a name of the language means, behind `name-has-a-meaning`.
means-own-score = құқықтық мирасқорлық ережелерінде бұл — мирасқордың өз балы
means-deadline = құқықтық мирасқорлық ережелерінде бұл — блоктың соңғы мерзімі
means-predecessors = құқықтық мирасқорлық ережелерінде бұл — органның ізашарлары
means-share = бұл — мирасқорға өткен үлес
means-effective = бұл — ізашардың қызметі тоқтаған күн
means-predecessor-score = бұл — ізашардың балы
means-place = белгіде бұл — рейтингтегі орын
means-rated = белгіде бұл — рейтингте орны бар органдардың саны
means-rating-score = белгіде бұл — рейтингтегі балл

# What a name was declared as.
an-attribute = атрибут
a-bands = аралықтар шкаласы
a-block = блок
a-bonus = бонус
a-cap = балл шегі
a-column = баған
a-criterion = өлшемшарт
a-definition = анықтама
a-flag = белгі
a-function = функция
an-input = кіріс мән
a-let = аталған мән `let`
a-parameter = параметр
a-penalty = айыппұл
a-rating = рейтинг
a-reading = оқылым
a-result = нәтиже
a-table = кесте
a-unit = өлшем бірлігі
a-window = кезең
