# Readings.
option-declared-twice = `{ $option }` нұсқасы екі рет жарияланған
it-is-declared-here = ол осында жарияланған
reading-without-choice = `{ $reading }` оқылымы таңдау қалдырмайды: онда екі нұсқа да жоқ
write-options = заңды түсінудің әр тәсілі үшін `option …` деп жазыңыз
reading-without-default = `{ $reading }` оқылымында әдепкіде қай нұсқа алынатыны айтылмаған
write-by-default = олардың бірінен кейін `, by default` деп жазыңыз
two-defaults = `{ $reading }` оқылымында екі әдепкі нұсқа бар
default-here-too = бұл нұсқа да әдепкіде алынады
nothing-uses-reading = `{ $reading }` оқылымы еш жерде қолданылмайды
delete-or-ask-for-it = оны алып тастаңыз немесе ол туралы сұраңыз: `when … is …`

# Clauses that readings decide.
settled-before-bodies = бұл органдар қаралғанға дейін шешіледі, ал мұнда органның деректері сұралады
ask-for-readings-alone = тек оқылымдар мен параметрлер туралы сұраңыз
otherwise-after-nothing = `otherwise` сөзінің алдында шарт жоқ
delete-the-word = бұл сөзді алып тастаңыз
no-option-leads-here = оқылымдардың бірде-бір нұсқасы бұл жолға әкелмейді
correct-conditions-above = осы жолдың немесе оның үстіндегі жолдардың шартын түзетіңіз
said-above-already = мұнда жоғарыдағы жолда айтылғанның өзі айтылған
said-here = бұл осында айтылған
twice-without-condition = { $line } екі рет кездеседі, соның бірінде шарт жоқ
keep-one-or-write-when = біреуін қалдырыңыз немесе әрқайсысынан кейін `when …`, соңғысынан кейін `otherwise` деп жазыңыз
other-one-here = екіншісі осында тұр
lines-after-otherwise = `otherwise` сөзінен кейінгі жолдарға ешқашан кезек келмейді
no-condition-may-hold = бірде-бір шарт орындалмағанда не болатыны айтылмаған
write-line-with-otherwise = `otherwise` сөзімен аяқталатын тағы бір жол жазыңыз

# Functions.
nothing-uses-function = `{ $function }` функциясы еш жерде қолданылмайды
delete-or-call-it = оны алып тастаңыз немесе шақырыңыз
nothing-uses-parameter = `{ $parameter }` параметрі еш жерде қолданылмайды
delete-or-ask-for-parameter = оны жойыңыз немесе ережеде қолданыңыз
