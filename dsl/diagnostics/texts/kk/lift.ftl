# Органды не көтереді: мақсаттар.
lift-score-goal = { $title } ({ $id }): балы { $score }; жақсырағы үшін керегі
lift-place-goal = { $title } ({ $id }): орны { $of } ішінен { $rank }, балы { $score }; жақсырақ орын үшін керегі
lift-flag-goal = { $title } ({ $id }): белгі болмауы үшін керегі

# Кестенің бағандары және ондағы сөздер.
lift-column-input = дерек
lift-column-title = атауы
lift-column-now = қазір
lift-column-needed = керек
lift-column-change = өзгеріс
lift-column-score = сондағы балл
lift-column-place = сондағы орын
lift-column-flags = сондағы белгілер
lift-column-how = бұл қайдан белгілі
lift-place-of = { $of } ішінен { $rank }
lift-missing = жоқ
lift-left-out = көрсетпеу
lift-no-flags = жоқ
lift-days = { $sign }{ $days } күн
lift-by-ranges = аралықтар бойынша дәлелденген
lift-by-values = барлық мәндер тексерілген
lift-by-trying = кішірек өзгерістер жоққа шығарылмаған

# Неге жету мүмкін емес және не қаралмаған.
lift-nothing-reaches = бір деректің өзі бұған жеткізбейді
lift-at-best = { $pointer } арқылы жету мүмкін емес: ең көбі { $score }, мәні { $value }
lift-at-best-placed = { $pointer } арқылы жету мүмкін емес: ең көбі { $score } және { $of } ішінен { $rank }-орын, мәні { $value }
lift-out-of-reach = мәні қандай болса да жету мүмкін емес: { $inputs }
lift-in-rows = { $id }, жол саны — { $count }
lift-without-effect = бұған әсер етпейтін басқа деректер саны — { $count }
lift-undecided = іздеу шегінде шешілмеді: { $inputs }
lift-refused = шешілмеді, өйткені өзгертілген сұрау қабылданбайды: { $inputs }
lift-not-tried-text = қаралмады, өйткені кез келген мәтінге рұқсат бар: { $inputs }
lift-not-tried-limit = қаралмады, өйткені іздеу шегіне жетті: { $inputs }
lift-equal-rows = { $pointer } және оған тең жолдар { $rows }
lift-concluded = қорытындымен белгіленген, сондықтан деректер оны өзгертпейді: { $blocks }
lift-no-goals = органның деректер өзгерте алатын балы да, орны да, белгісі де жоқ
lift-no-place = { $rating }: орны жоқ. { $reasons }
lift-why-no-score = Рейтингке керек балл жоқ.
lift-why-missing = Рейтингке керек мән жоқ.
lift-why-scope = Орган рейтингке керек нәрсенің бәрі бойынша бағаланбайды.
lift-why-condition = Рейтингтің шарты бұл органға орындалмайды.
lift-why-succession = Орган таратылған, өз орны жоқ.
