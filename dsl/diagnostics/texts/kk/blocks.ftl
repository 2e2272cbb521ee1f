# Blocks.
block-without-scale = `{ $block }` блогының шкаласы берілмеген
scale-has-two-ends = шкаланың екі шегі бар, екеуі де шкалаға кіреді
score-in-two-ways = `{ $block }` блогында балдың қалай есептелетіні екі түрлі айтылған
keep-one-way = біреуін қалдырыңыз
block-without-members = `{ $block }` блогында өлшемшарттар да, балл формуласы да жоқ
no-such-member-of-block = `{ $block }` блогында `{ $name }` деп аталатын құрамдас бөлік жоқ
least-number-of-members = бұл бүтін сан, ең азы 1, ең көбі { $members } (құрамдас бөліктердің саны)
run-without-members = бұл есептеу нұсқасында бірде-бір құрамдас бөлік қалмаған
too-few-runs = ең жақсы есептеу нұсқасы екі немесе одан көп нұсқадан таңдалады
write-each-run-on-its-line = әрқайсысын өз жолына жазыңыз
below-never-below = бұл `never below` жолында берілгеннен кем
correct-one-of-them = екеуінің бірін түзетіңіз

# What is worth something: put into a sentence as `share` or `role`.
worth-of-criterion = өлшемшарттың ең жоғары балы
weight-of-criterion = өлшемшарттың салмағы
weight-of-block = блоктың салмағы
share-is-above-zero = мынау 0 мәнінен артық болуға тиіс: { $share }
score-of = `{ $name }` балы
score-of-successor = құқықтық мирасқордың балы
penalty-named = `{ $name }` айыппұлы
bonus-named = `{ $name }` бонусы
result-named = `{ $name }` нәтижесі
the-limit = шек
limit-of-a-cap = шектеудің шегі

# Criteria, penalties, bonuses, caps, results.
criterion-without-score = `{ $criterion }` өлшемшартының балл формуласы жоқ
score-in-another-unit = мұндағы өлшем бірлігі { $unit }, ал балдар немесе бірліксіз сан керек: { $role }
divide-by-the-same-unit = сол өлшем бірлігіндегі мәнге бөліңіз
penalty-without-points = `{ $penalty }` айыппұлында қанша шегерілетіні айтылмаған
bonus-without-points = `{ $bonus }` бонусында қанша қосылатыны айтылмаған
cap-without-limit = `{ $cap }` шектеуінде нені шектейтіні айтылмаған
only-numbers-are-rounded = тек санды ғана дөңгелектеуге болады

# Kinds of bodies.
kinds-are-declared = органдардың түрлері methodology.yaml файлында жарияланады
