# Екі әдістемені салыстырғанда түзету неге қатысты.
diff-adjustment-bonus = бонус
diff-adjustment-penalty = айыппұл
diff-appeal = қарсылық ережелері
diff-attribute = атрибут
diff-bands = аралықтар шкаласы
diff-block = блок
diff-body = орган
diff-cap = балл шегі
diff-column = баған
diff-column-computed = есептелетін баған
diff-criterion = өлшемшарт
diff-flag = белгі
diff-function = функция
diff-input = кіріс мән
diff-let = аталған мән
diff-methodology = әдістеме
diff-option = нұсқа
diff-parameter = параметр
diff-rating = рейтинг
diff-reading = оқылым
diff-result = нәтиже
diff-rows = деректер жолдары
diff-succession = құқықтық мирасқорлық
diff-table = кесте
diff-time-limit = мерзім
diff-window = кезең

# Түзету не туралы.
diff-sort-added = қосылды
diff-sort-removed = алып тасталды
diff-sort-moved = көшірілді
diff-sort-renamed = атауы өзгертілді
diff-sort-weight = салмақ
diff-sort-worth = ең жоғары балл
diff-sort-formula = формула
diff-sort-parameter = параметр
diff-sort-threshold = шекті мән
diff-sort-rounding = дөңгелектеу
diff-sort-penalty = айыппұл
diff-sort-bonus = бонус
diff-sort-applicability = қолданылуы
diff-sort-combination = балдарды біріктіру
diff-sort-input = кіріс деректер
diff-sort-scope = бағалау аясы
diff-sort-rating = рейтинг
diff-sort-flag = белгі
diff-sort-succession = құқықтық мирасқорлық
diff-sort-appeals = қарсылықтар
diff-sort-schedule = мерзімдер
diff-sort-year = бағаланатын жыл
diff-sort-reading = оқылым
diff-sort-direction = бағыт
diff-sort-citation = дереккөзге сілтеме
diff-sort-assumption = болжам
diff-sort-title = атауы
diff-sort-note = ескертпе
diff-sort-source = дереккөз
diff-sort-identity = деректемелер
diff-sort-order = реті

# Түзету нені өзгерте алады.
diff-effect-score = балды өзгерте алады
diff-effect-rating = тек рейтингті немесе белгіні өзгерте алады
diff-effect-editorial = редакциялық

# Әрқайсысының саны.
diff-count-score = балды өзгерте алатын түзетулер: { $count }
diff-count-rating = тек рейтингті немесе белгіні өзгерте алатындары: { $count }
diff-count-editorial = редакциялық түзетулер: { $count }

# Түзетудің егжей-тегжейі неге қатысты.
diff-of-assessed-year = бағаланатын жыл
diff-of-attribute = { $name } атрибуты
diff-of-bodies = органдар тізбесі
diff-of-calendar-first = күнтізбенің алғашқы күні
diff-of-calendar-last = күнтізбенің соңғы күні
diff-of-columns = бағандар
diff-of-default = өзгесі таңдалмаса, осы алынады
diff-of-former-ids = бұрынғы атаулары
diff-of-free-days = жұмыс емес күндер
diff-of-id = идентификатор
diff-of-keys = кілттер
diff-of-kind = түрі
diff-of-languages = тілдер
diff-of-law-as-of = заңның мына күнгі редакциясы
diff-of-note = ескертпе ({ $language })
diff-of-provisions = ережелер
diff-of-row = { $key } жолы
diff-of-rows = жолдар
diff-of-schedule = { $name } күні
diff-of-scope = мыналар бойынша бағаланады
diff-of-title = атауы ({ $language })
diff-of-weekend = аптаның демалыс күндері
diff-of-working-days = демалыс күндеріндегі жұмыс күндері

# Егжей-тегжей туралы айтылатыны.
diff-assumes = болжамдары: { $assumes }
diff-authority-document = құжат
diff-authority-law = құқық көзі
diff-calendar-rules = күнтізбе
diff-cites = негізі: { $cites }
diff-days = { $count } күн
diff-follows-worth = формула оны өзі атайды
diff-listed-bodies = { $count } орган
diff-named-changed = жазылуы бірдей, бірақ ондағы атау білдіретін нәрсе өзгерген
diff-no-difference = Айырмашылық жоқ.
diff-nothing-shown = Сұралған түрдегі түзету жоқ.
diff-open-bodies = кез келген орган
diff-order = басқа ретпен тұр, мұның мәні жоқ
diff-reconstructed = қалпына келтірілген
diff-same-meaning = басқаша жазылған, мағынасы сол

# Бет.
diff-heading = { $before } мен { $after } салыстыруы

# Бас тартулар.
diff-incompatible = { $before } мен { $after } арасында ортақ ештеңе жоқ: бірінің бірде-бір блогы, өлшемшарты немесе кіріс мәні екіншісінде жоқ
diff-say-formerly = бірі екіншісін басқа атаулармен жалғастырса, бұрынғы атауларын `formerly` жолында көрсетіңіз
