# The form of YAML.
no-yaml = бұл YAML емес: { $problem }
yaml-file-is-empty = файл бос
tag-not-allowed = `{ $tag }` тегіне жол берілмейді
anchors-not-allowed = якорьлер мен бүркеншік аттарға жол берілмейді
write-the-values-out = мәндердің өзін жазыңыз
nested-too-deeply = тым терең кірістірілген
lists-and-keys-are-at-most = тізімдер мен кілттер бірінің ішіне бірі { $most } деңгейден терең кірмейді
second-document = бұл жерде екінші құжат басталады
delete-the-line-of-dashes = `---` жолын алып тастаңыз
key-is-no-word = кілт — бір сөз немесе мәтін
key-given-twice = `{ $key }` кілті екі рет берілген

# What a parser of YAML says of it.
yaml-unreadable = оны оқу мүмкін емес
yaml-no-list-here = тізім элементі бұл жерде тұра алмайды
yaml-no-value-here = мәні бар кілт бұл жерде тұра алмайды
yaml-no-key-here = кілт бұл жерде тұра алмайды
yaml-colon-expected = ':' белгісі жетіспейді
yaml-list-goes-on = ',' немесе ']' жетіспейді
yaml-keys-go-on = ',' немесе '{ "}" }' жетіспейді
yaml-dash-expected = '-' белгісі жетіспейді
yaml-document-start-expected = құжаттың соңынан кейін тағы бірдеңе тұр
yaml-name-expected = әріп немесе цифр жетіспейді
yaml-line-end-expected = бұл жерде жолдың соңы немесе ескертпе күтіледі
yaml-key-expected = бұл жерде кілт күтіледі
yaml-content-expected = бұл жерде мән күтіледі
yaml-whitespace-expected = бұл жерде бос орын немесе жолдың соңы күтіледі
yaml-bracket-expected = '>' белгісі жетіспейді
yaml-tab-in-indentation = шегіністе табуляция тұр
yaml-tab-for-a-space = шегіністің бос орнының орнына табуляция тұр
yaml-indentation-of-zero = 0-ге тең шегініс көрсетілген
yaml-sign-starts-nothing = бұл таңбадан ештеңе басталмайды
yaml-colon-unexpected = бұл жерде ':' белгісі болмауға тиіс
yaml-document-sign-unexpected = бұл жерде құжаттың басы немесе соңы болмауға тиіс
yaml-ends-too-early = файл тым ерте аяқталады
yaml-unknown-escape = кері қиғаш сызықтан кейінгі таңба белгісіз
yaml-undefined-tag = тег анықталмаған
yaml-unknown-directive = белгісіз директива
yaml-control-sign = басқару таңбаларына жол берілмейді

# What mends it.
yaml-quote-the-colon = қос нүктесі бар мәтін тырнақшаға алынады: `{ $text }`
yaml-indent-with-spaces = шегініс бос орындармен жасалады
yaml-keys-below-one-another = шегініс бос орындармен жасалады; бір деңгейдегі кілттер бірінің астында бірі тұрады

# Keys and values.
the-file = файл
an-entry-of = { $place } элементі
no-value-given = бұл жерде мән көрсетілмеген
write-or-delete-key = мәнді жазыңыз немесе кілтті алып тастаңыз
decimal-sign-is-a-point = ондық белгі — нүкте: `{ $text }`
key-unknown = `{ $key }` кілті бұл жерде белгісіз
key-missing = `{ $key }` кілті жоқ
value-is-one-of = { $what } — мына мәндердің бірі: { $values }
value-must-be = { $what }: бұл жерде керегі — { $wanted }
entry-is-name-or-list = `{ $place }` элементі — атау немесе атаулар тізімі бар атау
form-text = мәтін
form-list = тізім
form-keys = мәндері бар кілттер
form-list-of-one = кемінде бір элементі бар тізім
form-text-not-empty = бос емес мәтін
form-other = басқа пішін

# Values of a form of their own.
id-is-made-of = идентификатор латын әріптерінен, цифрлардан, - және _ белгілерінен тұрады
name-is-made-of = ережелерде оған аты арқылы сілтеме жасалады: әріптер, цифрлар және _, біріншісі — әріп
language-is-a-tag = тіл белгімен көрсетіледі, мысалы kk, ru, en
date-is-written = күн жыл-ай-күн ретімен жазылады
write-a-date = оны былай жазыңыз: `2025-05-19`
year-is-four-digits = жыл — төрт цифр
