# Files.
file-is-not-utf8 = файл UTF-8 кодтауында емес
file-is-no-text = файл мәтіндік емес: онда U+0000 таңбасы бар
save-as-utf8 = файлды UTF-8 кодтауындағы мәтін ретінде сақтаңыз

# Layout.
indented-with-a-tab = бұл жолдың шегінісі табуляциямен жасалған
indent-with-spaces = шегіністі тек бос орындармен жасаңыз, әр деңгейге төрттен
first-line-is-indented = файлдың бірінші жолы шегініссіз жазылады
indented-as-no-line-above = жоғарыдағы бірде-бір жолда мұндай шегініс жоқ: { $spaces } бос орын
indent-bodies-alike = бір дененің барлық жолына бірдей шегініс жасаңыз, әр деңгейге төрт бос орыннан
stands-inside-others = тым терең кірістірілген: бұл жолдың сыртында { $levels } жол тұр
write-blocks-beside = блоктарды бірінің ішіне бірін емес, қатар орналастырыңыз
parenthesis-closes-nothing = бұл жақша ештеңені жаппайды
delete-or-open-before = оны алып тастаңыз немесе алдынан жақша ашыңыз
parenthesis-never-closed = бұл жақша жабылмаған
close-here-or-deeper = оны осы жолда немесе шегінісі тереңірек жолда жабыңыз
line-longer-than = жол тым ұзын: { $most } таңбадан көп
name-parts-with-let = оның бөліктеріне `let` арқылы ат беріңіз
formula-too-deep = бұл формулада бірінің ішіне бірі кірген амалдар тым көп: { $most } амалдан артық
name-parts-or-add-rows = оның бөліктеріне `let` арқылы ат беріңіз немесе деректер жолдарын қосыңыз
too-many-lines-unreadable = бұл файлдың { $most } жолын оқу мүмкін емес; қалғаны оқылмайды
mend-lines-above-first = алдымен жоғарыдағы жолдарды түзетіңіз

# A line of which no more is known.
cannot-stand-here = `{ $text }` бұл жерде тұра алмайды
line-ends-too-early = жол тым ерте аяқталады
expected = күтілетіні: { $items }
value-missing-behind = `{ $text }` белгісінен кейін мән жоқ
expected-name = атау
expected-text = "…" тырнақшасындағы мәтін
expected-line-end = жолдың соңы

# Signs.
sign-cannot-stand-here = { $code } таңбасы ({ $called }) бұл жерде тұра алмайды
write-a-space-instead = оның орнына бос орын қойыңыз
delete-this-sign = бұл таңбаны алып тастаңыз
a-control-character = басқару таңбасы
no-break-space = үзілмейтін бос орын
soft-hyphen = жұмсақ тасымал
thin-space = жіңішке бос орын
zero-width-space = ені нөлдік бос орын
left-to-right-mark = солдан оңға бағыт белгісі
right-to-left-mark = оңнан солға бағыт белгісі
narrow-no-break-space = тар үзілмейтін бос орын
zero-width-no-break-space = ені нөлдік үзілмейтін бос орын
no-sign-of-the-language = ережелер тілінде `{ $sign }` белгісі жоқ
remarks-begin-with = өзіңізге арналған ескертпе `#` белгісінен басталады
delete-this-sign-at-the-end = бұл белгіні алып тастаңыз: жол өзі аяқталады
one-line-for-each = әрқайсысын өз жолына жазыңыз
bodies-are-indented = бұл белгіні алып тастаңыз: жолға қатыстысы оның астында тереңірек шегініспен тұрады
no-sign-ends-a-line = жол `{ $sign }` белгісімен аяқталмайды
equals-sign-compares-nothing = `=` белгісі атауға мән береді, ештеңені салыстырмайды
no-remainder = бөлудің қалдығына арналған белгі жоқ
percent-of-no-number = бұл `%` белгісінің алдында сан жоқ
percent-behind-a-number = `%` белгісі жазылған саннан кейін қойылады, мысалы `45%`
percent-in-words = жүзден үлес бұлай жазылмайды: `{ $text }`

# Comparisons.
bounds-are-words = `{ $sign }` белгісі мәндерді салыстырады, ал шек сөзбен жазылады
bounds-of-a-band-are-words = аралықтың шектері сөзбен жазылады
no-comparison = ережелер тілінде `{ $words }` деген салыстыру жоқ
two-comparisons-at-once = салыстырудың екі жағы болады

# Numbers and days.
decimal-comma = `{ $text }` санында ондық үтір тұр
thousands-apart = `{ $text }` санында мыңдықтар бір-бірінен бөлінген
write-whole-or-decimal = `{ $whole }` деп жазыңыз немесе, үтір ондық болса, `{ $decimal }` деп жазыңыз
no-number-of-the-language = сан бұлай жазылмайды: `{ $text }`
not-a-date = күн бұлай жазылмайды: `{ $text }`
no-day-of-the-language = жылдың күні бұлай жазылмайды: `{ $text }`
next-year-or-before = `{ $day } of the next year` (келесі жылдың) немесе `{ $day } of the year before` (алдыңғы жылдың) деп жазыңыз
number-counts-nothing = `{ $number }` саны нені санайтыны айтылмаған
write-one-of = мынаны жазыңыз: { $forms }

# Texts.
text-never-closed = бұл мәтіннің тырнақшасы жабылмаған
close-the-text = оны сол жолдың өзінде `"` белгісімен жабыңыз
other-marks = мәтін `{ $mark }` белгісінен басталмайды
texts-are-quoted = мәтін екі `"` белгісінің арасында тұрады
quote-plainly = `"{ $text }"` деп жазыңыз
language-missing = бұл мәтіннің тілі көрсетілмеген
source-missing = бұл сілтеменің дереккөзі көрсетілмеген
assumption-id-missing = бұл болжамның идентификаторы көрсетілмеген
text-unquoted = бұл мәтін тырнақшасыз тұр

# Conditions.
no-word-of-the-language = ережелер тілінде `{ $word }` деген сөз жоқ
alternatives-on-one-line = әр балама өз жолында тұрады
value-comes-first = мән `{ $word }` сөзінің алдында жазылады
write-when-and-otherwise = `{ $first }` деп, ал келесі жолға `{ $last }` деп жазыңыз

# Words and names.
no-line-starts-with-the-word = бірде-бір жол `{ $word }` сөзінен басталмайды
no-line-starts-with = бірде-бір жол `{ $words }` сөздерінен басталмайды
write-in-english = `{ $keyword }` деп жазыңыз: ережелер тілінің сөздері ағылшынша, ал атаулар мен мәтіндер кез келген тілде бола алады
no-type = мұндай тип жоқ: `{ $word }`
types-are = типтер мыналар: `number`, `whole number`, `text`, `date`, `yes or no`, `rows`, сондай-ақ атаулардан таңдау, мысалы `growth or decline`
choices-are-joined = таңдалатын атаулар `or` сөзімен қосылады
no-name = `{ $name }` атау бола алмайды
names-begin-with-a-letter = атау әріптен басталады
path-is-no-value = `{ $path }` өз алдына мән емес
function-without-parentheses = `{ $function }` мәндері жақшаға жазылады

# What is missing.
sign-missing-here = бұл жерде `{ $sign }` жетіспейді
write-before-this = мұның алдына `{ $sign }` қойыңыз
write-from-to-or-at-most = `from … to` деп, ал төменгі шек болмаса, `at most` деп жазыңыз
rounding-way-missing = қалай дөңгелектелетіні айтылмаған
write-half-up = `half up` деп немесе басқа дөңгелектеу тәсілін жазыңыз
name-says-nothing = `{ $name }` атауынан кейін оның не екені айтылмаған
write-definition-or-column = бұл мән болса, `{ $name } = …`, баған болса, `{ $name }: …` деп жазыңыз
nothing-between = белгі жетіспейді: бір жағында `{ $left }`, екінші жағында `{ $right }`
write-a-sign-between = екеуінің арасына белгі қойыңыз, мысалы `*` немесе `+`
write-a-sign-or-comma-between = екеуінің арасына белгі (мысалы `*` немесе `+`) не үтір қойыңыз
join-the-name = бұл бір атау болса, `{ $name }` деп жазыңыз, екі атау болса, арасына белгі қойыңыз, мысалы `*`
share-on-its-own-line = `{ $word }` үшін бөлек жол жоқ
share-behind-the-name = мұны атаудан кейін, үтір арқылы жазыңыз: `{ $text }`

# What is read as a name, a unit or a calculation.
no-function-of-the-language = ережелер тілінде `{ $function }` функциясы жоқ
number-with-an-exponent = бұл сан дәреже көрсеткішімен жазылған
thousands-joined = бұл санның мыңдықтары `_` белгісімен қосылған
write-the-number-out = санды толық немесе онның дәрежесі арқылы жазыңыз
calculation-for-a-date = бұл жерде күн керек, ал есептеу жазылған
same-look-in-latin = бұл сөз кирилл әріптерімен жазылған: `{ $name }` атауын латын әріптерімен жазыңыз
same-look-in-other-letters = `{ $name }` жарияланған: көрінісі бірдей, бірақ басқа әліпбидің әріптерімен жазылған
