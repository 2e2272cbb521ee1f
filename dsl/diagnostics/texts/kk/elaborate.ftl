# Text that stands in the rules.
as-written = `{ $text }`
write-this = `{ $text }` деп жазыңыз

# Types and units in a sentence.
a-number = сан
a-yes-or-no = иә немесе жоқ
a-text = мәтін
a-date = күн
one-of = мыналардың бірі: { $options }
rows = деректер жолдары
something-faulty = қате нәрсе
a-pure-number = бірліксіз сан

# What a value is for: put into a sentence as `role` or `user`.
this-condition = бұл шарт
a-weight = салмақ
this-weight = бұл салмақ
this-function = бұл функция
the-comparison = салыстыру
what-follows = `{ $word }` сөзінен кейінгі нәрсе
what-joins = `{ $word }` біріктіретін нәрсе
what-not-turns = `not` терістейтін нәрсе
what-runs-over = `{ $function }` алатын мән
what-takes = `{ $function }` функциясының аргументі
what-has-minus = алдында минус тұрған нәрсе
base-of-power = дәреженің негізі
an-exponent = дәреже көрсеткіші
index-of-root = түбір көрсеткіші
level-of-quantile = квантиль деңгейі
what-lies-in-band = шкала аралығы ізделетін нәрсе
what-is-rounded = дөңгелектелетін нәрсе
what-is-rounded-to = дөңгелектеу қадамы

# Of the wrong type.
must-be-number = { $role }: сан керек, ал мұнда { $type }
must-be-yes-or-no = { $role }: иә немесе жоқ керек, ал мұнда { $type }
must-be-constant = { $role }: ережелердің өзінде тұрған сан керек
works-on-numbers = `{ $sign }` белгісі сандарға қолданылады, ал мұнда { $type }
takes-dates = `{ $function }` функциясы күндерге қолданылады, ал мұнда { $type }
takes-type = `{ $function }` функциясына { $wanted } керек, ал мұнда { $type }
takes-rows = `{ $function }` функциясына мұнда деректер жолдары керек
key-is-of-type = `{ $name }` кілті — { $wanted }, ал мұнда { $type }
alternative-is-of-type = бұл балама — { $type }, ал біріншісі — { $first }
alternatives-of-one-type = барлық балама бір түрден болуға тиіс
cannot-be-compared = салыстыруға болмайды: бір жағында { $left }, екінші жағында { $right }
compare-with-something = мұны бір нәрсемен салыстырыңыз
different-choices = бұл мәндер әртүрлі атаулар тізімінен таңдалады
not-one-of = `{ $name }` мына тізімде жоқ: { $options }
only-a-name-is-known = аты бар нәрсе ғана белгілі немесе жоқ бола алады
only-a-flag-is-raised = тек белгі қойыла алады
only-a-member-is-scored = тек блок немесе өлшемшарт бағалана алады
write-name-of-rows = деректер жолдарының атауын жазыңыз

# Units and dates.
date-not-joined = `{ $sign }` белгісі мұндай мәндерді біріктірмейді: бір жағында күн, екінші жағында { $type }
joins-percent = { $sign }: бір жағында % белгісімен жазылған бірдің үлесі, екінші жағында пайыз саны
write-percent-as-word = санды сөзбен бірге жазыңыз: `5 percent`
joins-units = { $sign }: бір жағында { $left }, екінші жағында { $right }
one-unit-on-both-sides = екі жағы да бір өлшем бірлігінде болуға тиіс
alternatives-in-units = баламалар әртүрлі өлшем бірлігінде берілген
no-such-unit = `{ $name }` деп аталатын өлшем бірлігі жоқ
declare-the-unit = оны жариялаңыз: `unit { $name }`
day-does-not-exist = күнтізбеде мұндай күн жоқ
write-year-month-day = күнді жыл-ай-күн ретінде жазыңыз
month-has-days = { $year } жылғы `{ $month }` айында { $days } күн бар

# Numbers.
more-digits = бұл санда { $most } цифрдан көп
divides-by-zero = мұнда нөлге бөлінеді
exponent-is-whole = `^` белгісінің көрсеткіші мәтінде тұрған бүтін сан болуға тиіс
write-power = басқа көрсеткіш үшін `power(base, exponent)` деп жазыңыз
exponent-is-at-most = дәреже көрсеткіші { $most } санынан аспайды
index-is-whole = түбір көрсеткіші — 1 санынан басталатын бүтін сан
decimals-are-whole = үтірден кейінгі таңбалар саны — бүтін сан, ең көбі { $most }
multiple-is-above-zero = тек 0-ден үлкен санның еселігіне дейін дөңгелектеуге болады
level-is-single = квантиль деңгейі — бір ғана сан
level-is-part-of-one = квантиль деңгейі — 0 мен 1 аралығындағы сан

# What may be absent.
may-be-missing = `{ $name }` болмауы мүмкін
needs-what-may-be-missing = { $user }: `{ $name }` керек, бірақ бұл мән болмауы мүмкін
provide-where-known = мұны ескеріңіз: `where { $name } is known`
provide-when-known = мұны ескеріңіз: `when { $name } is known` немесе `applies when { $name } is known`
needs-score-that-may-not-exist = { $user }: `{ $name }` балы керек, бірақ бұл балл болмауы мүмкін
provide-where-scored = мұны ескеріңіз: `where { $name } is scored`
provide-when-scored = мұны ескеріңіз: `when { $name } is scored`
is-always-there = `{ $name }` әрқашан бар
delete-the-question = бұл сұрақты жойыңыз немесе мәннің болмауы мүмкін екенін жариялаңыз

# Names.
nothing-is-called = мұнда `{ $name }` деген атау жоқ
no-such-function = `{ $name }` деп аталатын функция жоқ
no-such-table = `{ $name }` деп аталатын кесте жоқ
no-such-bands = `{ $name }` деп аталатын аралықтар шкаласы жоқ
no-such-column = `{ $table }` кестесінде іздеп табуға болатын `{ $name }` бағаны жоқ
no-such-flag = `{ $name }` деп аталатын белгі жоқ
no-block-or-criterion = `{ $name }` деп аталатын блок немесе өлшемшарт жоқ
no-such-kind = `{ $name }` деп аталатын органдар түрі жоқ
no-such-rating = `{ $name }` деп аталатын рейтинг жоқ
no-kinds = әдістемеде органдардың түрлері жоқ
scale-of-bands = аралықтар шкаласы
has-no-value = `{ $name }` — { $sort }, бұл атаудың өз мәні жоқ
is-no-value = `{ $name }` мән емес, бұл — { $sort }
rows-have-no-value = `{ $name }` — деректер жолдары, олардың бір ғана мәні жоқ
write-an-aggregate = `count({ $name })`, `sum(… of { $name })` немесе басқа агрегат жазыңыз
column-has-no-value = `{ $name }` — `{ $rows }` деректер жолдарының бағаны, оның мәні тек жолдың ішінде бар
write-a-sum = агрегат жазыңыз, мысалы `sum({ $name } of { $rows })`
has-no-weight = `{ $name }` үшін салмақ берілмеген
worth-out-of-place = `worth` мәні тек балы көрсетілген өлшемшартта бар
write-the-number = санның өзін жазыңыз
scores-are-out-of-reach = бұл жерден балдарға қол жетпейді
name-with-let = алдымен оған `let` арқылы атау беріңіз
name-value-with-let = алдымен мәнге `let` арқылы атау беріңіз
flags-come-last = белгілер барлық балдар мен орындардан кейін қойылады: олар туралы тек белгі сұрай алады
function-sees-parameters = функция тек өз параметрлерін көреді, ал `{ $name }` олардың қатарында жоқ
hand-over = мәнді параметр ретінде беріңіз
in-a-circle = бұл анықтамалар шеңбер құрайды: { $path }
definition-needs = { $one } → { $other }
define-without-others = біреуін басқаларынсыз анықтаңыз

# Functions.
takes-values = `{ $function }` функциясы қабылдайтын мәндер саны — { $taken }, ал берілгені — { $given }
takes-at-least = `{ $function }` функциясы қабылдайтын мәндер саны кемінде { $least }, ал берілгені — { $given }
looked-up-by = `{ $table }` кестесінен іздеуге керек мәндер саны — { $taken }, ал берілгені — { $given }
takes-one-further-value = `{ $function }` тағы бір мән қабылдайды
takes-no-further-value = `{ $function }` басқа мән қабылдамайды
takes-no-weights = `{ $function }` салмақ қабылдамайды
only-average-does = салмақты тек `average` қабылдайды
share-needs-condition = `share` үшін шарт керек
parameter-has-no-bounds = функция параметрінің шектері болмайды
say-it-of-input = оларды кіріс мәнде көрсетіңіз

# Rows and bodies.
runs-over-no-rows = `{ $function }` деректер жолдары бойынша есептелмейді
aggregates-are = деректер жолдары бойынша есептелетін агрегаттар: { $functions }
which-rows = `{ $function }` қай деректер жолдары бойынша есептелетіні айтылмаған
rows-in-a-row = `{ $function }` жолдың ішінде деректер жолдары бойынша есептеледі
name-outside-rows = алдымен оған деректер жолдарынан тыс `let` арқылы атау беріңіз
runs-over-no-bodies = `{ $function }` мұнда органдар бойынша есептелмейді
write-over-all = жеке мән алу үшін `{ $function }(… over all bodies)` деп жазыңыз
aggregates-over-bodies-are = органдар бойынша есептелетін агрегаттар: { $functions }
which-bodies = `{ $function }` қай органдар бойынша есептелетіні айтылмаған
bodies-as-value = `{ $bodies }` мұнда мәннің орнында тұр
write-over-in-aggregate = органдар агрегатта көрсетіледі: `count(over all bodies)`, `max(… over all bodies)`
bodies-in-a-function = функция тек өз параметрлерін көреді, ал `{ $function }` органдар бойынша есептеледі
name-and-hand-over = мәнге `let` арқылы атау беріп, оны параметр ретінде беріңіз
bodies-in-a-row = `{ $function }` деректер жолының ішінде органдар бойынша есептеледі
bodies-out-of-reach = `{ $function }` органдар бойынша есептеледі, ал бұл жерден басқа органдарға қол жетпейді
name-at-outermost = мәнге сыртқы деңгейде `let` арқылы атау беріңіз
succession-rests-on-its-bodies = құқықтық мирасқорлық тек өзіне қатысты органдарға негізделеді
takes-bodies-alone = `{ $function }` органдардың мәнін емес, органдардың өзін қабылдайды
which-value-of-bodies = `{ $function }` органдардың қай мәнін алатыны айтылмаған

# Alternatives.
never-reached-without-condition = бұл балама ешқашан таңдалмайды: жоғарыдағы мәннің шарты жоқ
write-when = бірінші мәннен кейін `when` сөзі мен шартты жазыңыз
always-taken = бұл мән әрқашан алынады
never-reached-after-otherwise = бұл балама ешқашан таңдалмайды: ол `otherwise` сөзінен кейін тұр
end-without-otherwise = `{ $name }` баламалары `otherwise` сөзінсіз аяқталады
say-otherwise = ешбір шарт орындалмағанда мәннің неге тең екенін көрсетіңіз: `… otherwise`
without-quotation-marks = нұсқаны тырнақшасыз жазыңыз: `{ $option }`
value-without-quotation-marks = тырнақшасыз жазыңыз: `{ $text }`
