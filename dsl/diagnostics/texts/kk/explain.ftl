# Балдардың түсіндірмесі.
explain-title = Балл қалай шықты: { $body }
explain-readings = Әдепкіден өзгеше таңдалған заң оқылымдары: { $readings }
explain-legend = ≈ белгісі осы жерде қысқартылған санның алдында тұрады; толық күйі JSON түріндегі түсіндірмеде бар.
explain-missing = дерек жоқ
explain-yes = иә
explain-no = жоқ
explain-and = және
explain-or = немесе

# Күйлер.
explain-scored = балл қойылды
explain-not-applicable = қолданылмайды
explain-not-scored = балл жоқ
explain-not-submitted = деректер ұсынылмаған
explain-out-of-scope = бұл орган ол бойынша бағаланбайды
explain-ranked = орны бар
explain-incomplete = толық бағаланбаған
explain-not-rated = қатыспайды
explain-raised = қойылды
explain-not-raised = қойылмады
explain-undetermined = анықтау мүмкін емес
explain-applied = қолданылды
explain-rejected = қабылданбады
explain-inadmissible = жол берілмейді
explain-pending = әлі шешілмеген

# Дөңгелектеу тәсілдері.
explain-half-up = жақынына, жартысы нөлден әрі
explain-half-even = жақынына, жартысы жұпқа қарай
explain-half-down = жақынына, жартысы нөлге қарай
explain-up = нөлден әрі
explain-down = нөлге қарай
explain-ceiling = жоғары қарай
explain-floor = төмен қарай

# Кестелер.
explain-what = көрсеткіш
explain-score = балл
explain-exact = дөңгелектеуге дейін
explain-note = ескерту
explain-rating = рейтинг
explain-place = орын
explain-place-of = { $of } органның ішінде { $rank }-орын
explain-share = ең жоғары балл немесе салмақ
explain-brought = алынған
explain-lost = жоғалған
explain-row = жол
explain-counts = есептелді
explain-predecessor = алдыңғы орган
explain-share-of-functions = функциялардың үлесі
explain-ended = қызметін тоқтатқан күні
explain-score-before-rounding = дөңгелектеуге дейінгі балл

# Ережелер.
explain-law = негізі: { $place }
explain-assumed = болжам { $assumption }
explain-reconstructed = қалпына келтірілген { $assumption }
explain-rule-at = ереже: { $place }
explain-of-worth = { $worth } балдан { $score }
explain-why-condition = қолданылмайды: `{ $condition }` шарты орындалмаған
explain-why-values = қолданылмайды: `{ $condition }` шарты орындалмаған ({ $values })
explain-why-kind = бұл түрдегі органдарға қолданылмайды
explain-unscored-nothing = балл жоқ: ішіндегі ештеңені бағалау мүмкін емес
explain-unscored-least = балл жоқ: құрамдас бөліктердің { $scored } ғана балы бар, кемінде { $least } қажет
explain-unscored-part = балл жоқ: құрамдас бөліктердің бәрінде бірдей балл жоқ
explain-unscored-give = балл жоқ: басқалардың ең жоғары балын немесе салмағын қабылдайтын бөліктердің ешқайсысы қолданылмайды
explain-unscored-formula = балл жоқ: формуласының мәні жоқ
explain-no-value = мәні жоқ: оған қажет дерек жоқ
explain-not-counted = есептелмейді: блоктың балы жоқ
explain-worth-grown = Қолданылмайтын бөліктің ең жоғары балы осыған өтті: { $before } орнына { $after } болды
explain-applies-when = қолдану шарты
explain-raised-when = қою шарты
explain-points = балдар
explain-value = мәні
explain-taken = `{ $rule }` таңдалды, себебі `{ $condition }` ({ $numbers })
explain-since = себебі `{ $condition }` ({ $numbers })
explain-otherwise = себебі алдыңғы шарттардың ешқайсысы орындалмаған
explain-taken-otherwise = `{ $rule }` таңдалды, себебі алдыңғы шарттардың ешқайсысы орындалмаған
explain-rounded-inside = { $before } дөңгелектелді ({ $mode }, қадамы { $step }): { $after }
explain-row-of-table = { $table } кестесі, { $row }-жол: { $value }
explain-rows-counted = { $met } жол есептелді, барлығы { $rows }
explain-rows-left = тағы { $rows } жол көрсетілмеген (оның { $met } есептелді)
explain-rows-total = олардың қосындысы { $total }
explain-rows-weighted = олардың салмаққа көбейтілген мәндерінің қосындысы { $total }, салмақтарының қосындысы { $weights }

# Құрамдас бөліктерден балға дейін.
explain-by-sum = балдар қосындысы
explain-by-average = салмақты орташа мән
explain-by-lowest = балдардың ең кішісі
explain-by-highest = балдардың ең үлкені
explain-by-formula = формула
explain-concluded = Балл дайын қорытындыдан ұсынылған күйінде алынды.
explain-run = Бірнеше есептеу нұсқасының ішінде ең көп балл беретіні — { $run }-нұсқа, сол есептелді.
explain-run-of = Бірнеше есептеу нұсқасының ішінде ең көп балл беретіні — { $run }-нұсқа, сол есептелді: { $members }
explain-not-in-run = есептелген нұсқаға кірмейді
explain-combined = Барлығы ({ $how }): { $value }
explain-factor = Балдар { $whole } мәнінен бүкіл шкалаға келтірілді: көбейткіш { $factor }
explain-growth = Қолданылмайтын бөліктерден қабылдаған құрамдас бөліктер { $growth } көбейткішімен есептелді
explain-cap-held = { $cap } шегі балды { $limit } деңгейінде ұстайды
explain-cap-not-held = { $cap } шегі балды төмендетпейді
explain-never-below = Балл { $limit } мәнінен төмен болмайды
explain-never-above = Балл { $limit } мәнінен жоғары болмайды
explain-limit = шектеуге дейін { $before }, ең көбі { $limit }
explain-own-score = Дөңгелектеуге дейінгі өз балы: { $score }
explain-with-predecessors = алдыңғы органдарды ескергенде
explain-rounding = Дөңгелектеу ({ $mode }, қадамы { $step }): { $before } орнына { $after }
explain-waterfall = Шкаланың жоғарғы шегінен балға дейін
explain-stage = кезең
explain-change = өзгеріс
explain-left = қалғаны
explain-top = шкаланың жоғарғы шегі
explain-stage-range = балдың шектері
explain-stage-succession = алдыңғы органдар
explain-stage-rounding = дөңгелектеу

# Орындар, белгілер, оқиғалар.
explain-better = { $better ->
    [0] Жоғары тұрған орган жоқ, орны бар органдар саны { $of }
   *[other] { $better } орган жоғары тұр, орны бар органдар саны { $of }
}
explain-equal = Балы тең органдар: { $bodies }; { $ties }
explain-ties-best = балдары тең органдар жақсы орынды бөліседі
explain-ties-dense = балдары тең органдар бір орынды бөліседі, бос орын қалмайды
explain-ties-mean = балдары тең органдар орындарының орташасын алады
explain-ties-broken = қосымша белгілер оларды ажыратпайды, олар жақсы орынды бөліседі
explain-reason-no-score = Рейтингке қажет балдар жоқ
explain-reason-missing-value = Рейтингке қажет мән жоқ
explain-reason-scope = Орган рейтингке қажет барлық бөлік бойынша бағаланбайды
explain-reason-condition = Рейтинг шарты орындалмаған
explain-reason-succession = Орган қызметін тоқтатқан, өз орны жоқ
explain-flags = Белгілер
explain-flag-last = { $count ->
    [1] Соңғы орын белгіленеді
   *[other] Соңғы { $count } орын белгіленеді
}; орган { $of } органның ішінде { $rank }-орында, одан төмен { $beyond } орган бар
explain-flag-first = { $count ->
    [1] Бірінші орын белгіленеді
   *[other] Алғашқы { $count } орын белгіленеді
}; орган { $of } органның ішінде { $rank }-орында, одан жоғары { $beyond } орган бар
explain-trend-consecutive-falling = Әр жыл алдыңғы жылмен салыстырылады, кіші мән нашар: { $years }
explain-trend-consecutive-rising = Әр жыл алдыңғы жылмен салыстырылады, үлкен мән нашар: { $years }
explain-trend-first-falling = Әр жыл бірінші жылмен салыстырылады, кіші мән нашар: { $years }
explain-trend-first-rising = Әр жыл бірінші жылмен салыстырылады, үлкен мән нашар: { $years }
explain-events = Оқиғалар
explain-note-reorganised = Орган қайта ұйымдастырылған
explain-note-counts-predecessor = Алдыңғы органдардың балдары есептелді
explain-note-recommendations = Алдыңғы органдардың нәтижелері ұсыным болып табылады
explain-note-no-effect = Алдыңғы органдар балға әсер етпейді
explain-note-no-successor = Орган қызметін тоқтатқан, құқықтық мирасқоры жоқ
explain-note-warned = Орган қызметін тоқтатқан; бәрі әдеттегідей бағаланды
explain-objection = { $block } блогы бойынша қарсылық: { $status }
explain-remark-no-documents = растайтын құжаттар жоқ
explain-remark-filed-late = кеш берілген
explain-remark-answered-late = кеш қаралған
explain-remark-block-without-appeals = бұл блок бойынша қарсылық қабылданбайды
