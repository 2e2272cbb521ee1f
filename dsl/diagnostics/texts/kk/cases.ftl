# Бақылау мысалдарының файлдарындағы қателер.
title-e0901 = мысал нені күтетінін айтпайды
title-e0902 = деректері жоқ немесе деректері екі түрде берілген мысал
title-e0903 = атауы бірдей екі мысал
title-e0904 = қайталау саны сан емес
title-e0905 = ешбір жауапта жоқ нәрсе күтіледі
title-e0906 = күтілетін нәрсенің түрі дұрыс емес
title-e0907 = сұрауда болмайтын қате күтіледі
title-e0908 = мысал жоқ оқылымды сұрайды

case-without-data = мысалдың деректері жоқ
give-case-data = `body` мен `data` немесе тұтас сұрауды `request` беріңіз
beside-a-request = `{ $key }` тұтас сұраудың қасында тұр
move-into-the-request = мұны сұраудың ішіне көшіріңіз немесе жойыңыз
request-given-here = сұрау осы жерде берілген
case-without-expectation = мысал деректерден не шығуы керек екенін айтпайды
say-what-is-expected = күтілетін балдарды `expect` ішіне немесе қателерді `errors` ішіне жазыңыз
answer-and-errors = мысал жауапты да, қателерді де күтеді
make-two-cases = қатесі бар сұраудың жауабы болмайды: екі мысал жасаңыз
expected-here = жауап осы жерде күтіледі
no-number-of-times = `times` 1 мен { $most } аралығындағы бүтін сан болуы керек
no-pointer = `{ $pointer }` сұраудағы орын емес
write-a-pointer = кілттерді әрқайсысының алдына қиғаш сызық қойып жазыңыз, мысалы `/bodies/0/data/goals`
no-error-code = `{ $code }` сұрау қатесінің коды емес
write-an-error-code = сұрау қатесінің коды бір әріп пен үш цифрдан тұрады, мысалы R103
case-asks-for-no-reading = `{ $name }` деген оқылым жоқ
case-asks-for-no-option = `{ $name }` оқылымында `{ $option }` деген нұсқа жоқ
two-cases-of-a-title = екі мысалдың атауы бірдей
tell-cases-apart = бұл мысалдың айырмасын атауында айтыңыз
title-given-here = екінші мысал осы жерде тұр
nothing-to-expect = мұнда ешбір жауапта `{ $name }` жоқ
it-stands-under = мұның орны — `{ $place }`
expected-keys = `{ $key }` мәндері бар кілттерден тұруы керек
expected-list = `{ $key }` тізім болуы керек
expected-value = `{ $key }` жалғыз мән болуы керек
expected-number = `{ $key }` сан болуы керек, ал `{ $value }` сан емес
write-an-exact-number = `77/2` немесе `38.5` түрінде жазыңыз

# What a case expects and what came of it.
an-answer = жауап
refused-with = { $code } { $pointer }: { $message }
refused-and-hint = { $refused }; { $hint }
error-at = қате: { $pointer }
code-at = { $code }: { $pointer }
no-error = қате жоқ
no-further-error = басқа қате жоқ
nothing-by-status = ештеңе жоқ, себебі күйі { $status }
nothing-there = ештеңе жоқ
entries = { $count ->
    [0] жазба жоқ
   *[other] { $count } жазба: { $entries }
}
before-rounding = барлығы { $together }, дөңгелектеуге дейін { $exact }

# Ереже істей алатын, бірақ ешбір мысал көрсетпейтін нәрсе.
never-scored = `{ $of }` бірде-бір рет балл алмайды
never-published = `{ $of }` нәтижесінің мәні бірде-бір рет болмайды
never-worked-out = `{ $of }` бірде-бір рет есептелмейді
never-taken = `{ $of }` ішіндегі `{ $rule }` баламасы бірде-бір рет таңдалмайды
never-holds = `{ $of }` ішіндегі `{ $rule }` шарты бірде-бір рет орындалмайды
never-fails = `{ $of }` ішіндегі `{ $rule }` шарты бірде-бір рет бұзылмайды
never-of-the-kind = `{ $of }` өзі қолданылатын түрдегі органға бірде-бір рет тап болмайды
never-of-another-kind = `{ $of }` басқа түрдегі органға бірде-бір рет тап болмайды
never-inapplicable = `{ $of }` ішінде қолданылмайтын өлшемшарт бірде-бір рет болмайды
never-the-best-run = `{ $of }` ішіндегі { $name } есептеу нұсқасы бірде-бір рет ең үздік болмайды
never-any-points = `{ $of }` бірде-бір рет балл бермейді
never-at-its-limit = `{ $of }` `{ $rule }` шегінен бірде-бір рет аспайды
never-below-its-limit = `{ $of }` `{ $rule }` шегінен үнемі асады
never-held = `{ $of }` ішіндегі `{ $rule }` балды бірде-бір рет ұстамайды
never-not-held = `{ $of }` ішіндегі `{ $rule }` балды үнемі ұстайды
never-in-the-band = ешбір мән `{ $of }` шкаласының `{ $name }` аралығына түспейді
never-the-row = `{ $of }` кестесінің { $name } жолы бірде-бір рет таңдалмайды
never-read-so = ешбір мысал `{ $of }` оқылымын таңдамайды
never-this-way = `{ $of }` ішіндегі `{ $rule }` бірде-бір рет қолданылмайды
never-ranked = `{ $of }` рейтингінде ешбір органның орны жоқ
never-raised = `{ $of }` белгісі бірде-бір рет қойылмайды
never-not-raised = `{ $of }` белгісі үнемі қойылады
never-in-the-window = ешбір қайта ұйымдастыру `{ $of }` кезеңіне түспейді
never-applied = ешбір қарсылық қолданылмайды
never-with-documents = ешбір қарсылықтың құжаты жоқ
never-without-documents = құжатсыз қарсылық жоқ
never-in-time = ешбір қарсылық бұл мерзімді сақтамайды
never-late = ешбір қарсылық бұл мерзімді бұзбайды

# Ережелердің өзгеруі неге ештеңеге әсер етпейді.
zero-added = 0-ді қосу мен азайту бірдей
one-multiplied = 1-ге көбейту мен бөлу бірдей
score-is-not-rounded = балл дөңгелектелмейді
alternatives-meet-here = шекарада екі баламаның мәні бірдей
nothing-falls-below = ештеңе балды шкаладан төмен түсірмейді
nothing-rises-above = ештеңе балды шкаладан жоғары көтермейді
taken-before = қосылатын нәрсе жоғарыда тұрғанға тиесілі
means-the-same = ережелердің мағынасы сол күйінде

# Бақылау мысалдары туралы есеп.
as-it-is = { $value }
case-failed = сәйкес келмеді: { $title }
case-differs = { $path }: күтілгені { $expected }, шыққаны { $got }
case-differs-whole = күтілгені { $expected }, шыққаны { $got }
case-differs-first = алдымен мынау өзгеше: { $path }
cases-not-covered = ешбір мысал көрсетпейді:
cases-do-not-notice = ешбір мысал байқамайды:
changes-left-out = ештеңені өзгертпейтіндіктен қолданылмады:
cases-passed = { $count ->
    [0] мысал жоқ
   *[other] { $count } мысал сәйкес
}
cases-failed = { $count ->
   *[other] { $count } мысал сәйкес емес
}
rules-covered = ережелердің { $percent } %-ы көрсетілген ({ $items } ішінен { $covered })
changes-noticed = өзгерістердің { $percent } %-ы байқалды ({ $tried } ішінен { $noticed })
cases-broken = мысалдарды тексеру мүмкін емес
changes-not-tried = мысалдар сәйкес келмей тұрғанда өзгерістер қолданылмайды
