# Inputs, attributes and rows.
only-rows-have-columns = бағандар тек деректер жолдарында болады
rows-have-no-bounds = деректер жолдарының шектері болмайды және олар ешқашан жоқ деп саналмайды
no-rows-are-an-empty-list = деректер жолы мүлде болмаса, бос тізім беріледі
rows-without-columns = `{ $rows }` деректер жолдарының бағандары жоқ
rows-inside-rows = деректер жолдарының ішінде деректер жолдары бола алмайды
bounded-by-itself = кіріс мән өзін-өзі шектей алмайды
only-numbers-have-units = ондық таңбалар мен өлшем бірліктері тек сандарда болады
only-numbers-have-bounds = шектер тек сандар мен күндерде болады
choice-named-twice = `{ $choice }` нұсқасы екі рет аталған
whole-number-without-decimals = бүтін санда ондық таңбалар болмайды
whole-number-never-negative = ережелерде бүтін сан теріс болмайды
write-number-of-both-signs = оң да, теріс те бүтін сандар үшін `number …, up to 0 decimals` деп жазыңыз

# Bounds.
the-bound = шек
lower-bound-twice = төменгі шек екі рет берілген
upper-bound-twice = жоғарғы шек екі рет берілген
bound-of-another-type = бұл шектің түрі: { $bound }, ал кіріс мәннің түрі: { $input }
bound-is-a-number-or-input = шек сан, параметр немесе басқа кіріс мән арқылы беріледі
check-else-by-a-rule = қалғанының бәрін ережемен тексеріңіз
no-number-within-bounds = бұл шектерде бірде-бір сан жоқ
no-date-within-bounds = бұл шектерде бірде-бір күн жоқ
