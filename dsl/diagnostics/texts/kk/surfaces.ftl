folder-unreadable = қалтаны оқу мүмкін емес: { $reason }
folder-named-otherwise = қалтаның атауы { $folder }, ал ішіндегі әдістеме { $id }: екеуіне бір атау беріңіз
checked-fine = бәрі дұрыс
checked-unservable = қолдануға жарамсыз
checked-errors = { $count } қате
checked-warnings = { $count } ескерту
renewed = { $target }: { $origin } негізінде жасалды, бағаланатын жыл { $year }
renewed-left = істейтіні қалды:
renewed-nothing = ештеңе жасалмады
renewed-formerly = атаулар жылдан жылға өзгермейді; атау өзгерсе, ескісін `formerly` сақтайды: `tarazy new --rename ЕСКІ=ЖАҢА` екеуін де жасайды
renewed-warning = { $text }
renewed-without-cases = тексеру мысалдарын есептеу мүмкін болмады
renewed-case = «{ $title }» мысалының нәтижесі енді күткендей емес: оны қайта қараңыз
renewed-law-as-of = заңнама { $day } күнгі редакцияда алынған: содан бері не өзгергенін қарап, жаңа редакцияның күнін көрсетіңіз
renewed-title-without-year = атауда жыл көрсетілмеген: оның әлі сәйкес келетінін тексеріңіз
renewed-deadline = `{ $name }` күні ауыстырылды: { $before } → { $after }; оны растаңыз
renewed-day-taken-out = { $day } күні `{ $key }` тізімінен алынды: күнтізбе енді мына жылдарды қамтиды: { $first }, { $last }
renewed-calendar = күнтізбе енді мына жылдарды қамтиды: { $first }, { $last }; осы жылдардың кезектен тыс демалыс және жұмыс күндерін тізіп жазыңыз
renewed-year-named = мұнда әлі де { $year } жыл аталған
renewed-day-named = { $day } күні бұрынғыша қалды
rename-form = атауды өзгерту былай жазылады: old.path=new_name, ал мынадай емес: { $text }
rename-with-errors = әдістемеде қателер бар: алдымен соларды түзетіңіз
rename-of-nothing = мұндай атауы бар және атауын өзгертуге болатын ештеңе жоқ: { $path }; { $hint }
rename-paths = жол былай жазылады: `block.criterion`
rename-of-several = бірнеше нәрсенің атауы осындай: { $path }; қайсысы екенін жазыңыз: { $several }
rename-fails = `{ $path }` үшін `{ $name }` атауы жарамайды: { $place }: { $reason }
rename-changes-meaning = `{ $path }` үшін `{ $name }` атауы ережелердің мағынасын өзгертеді
watched-more = … және тағы { $count }
