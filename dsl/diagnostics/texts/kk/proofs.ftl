# ranges
range-of-one = мәні { $number } санына тең
range-of-any = мәні кез келген сан болуы мүмкін
range-upwards = мәннің аралығы: { $end } және одан жоғары
range-downwards = мәннің аралығы: { $end }
range-with-two-ends = мәннің аралығы: { $lower }, { $upper }
range-from = төменгі шегі { $number }
range-above = төменгі шегі { $number } (өзі кірмейді)
range-up-to = жоғарғы шегі { $number }
range-below = жоғарғы шегі { $number } (өзі кірмейді)
# examples
shown = { $finding }; { $example }
for-example = мысалы, мына деректермен: { $data }; сонда { $result }
for-example-always = кез келген деректермен { $result }
it-fails = есептеу мүмкін емес
it-is = нәтиже: { $number }
it-breaks = ереже бұзылады
input-with-value = { $input } { $value }
rows-without-row = { $rows } жолсыз
value-missing = жоқ
# division
divisor-may-be-zero = `{ $divisor }` бөлгіші 0 болуы мүмкін: { $range }
guard-above-zero = бұл жағдайды ескеріңіз: `when { $divisor } > 0`, `applies when { $divisor } > 0` немесе 0 мәнін болдырмайтын кіріс мән шектері
guard-not-zero = бұл жағдайды ескеріңіз: `when { $divisor } is not 0`, `applies when { $divisor } is not 0` немесе 0 мәнін болдырмайтын кіріс мән шектері
guard-row-above-zero = бұл жағдайды әр жол үшін ескеріңіз: `where { $divisor } > 0`, `when { $divisor } > 0` немесе 0 мәнін болдырмайтын баған шектері
guard-row-not-zero = бұл жағдайды әр жол үшін ескеріңіз: `where { $divisor } is not 0`, `when { $divisor } is not 0` немесе 0 мәнін болдырмайтын баған шектері
# domains
outside-of-calendar = `{ $operand }` күнтізбеден, 0001-01-01 бен 9999-12-31 аралығынан, шығуы мүмкін
bound-the-date = оны құрайтын мәндердің шектерін беріңіз: күн үшін `date from { $year }-01-01 to { $year }-12-31`, күндер саны үшін `from … to …`
no-whole-days = `{ $operand }` күндерінің саны бүтін болмауы мүмкін
round-the-days = күндердің саны бүтін болсын: `whole number`, `rounded(…, down to 0 decimals)`
too-many-digits = `{ $power }` санында есептелетіннен көп цифр болуы мүмкін
bound-the-base = дәреженің негізін шектеңіз: `from … to …` және `up to … decimals`
outside-of-domain = `{ $operand }` анықталу облысынан ({ $domain }) шығуы мүмкін: { $range }
guard-the-domain = бұл жағдайды шартпен (`when …`), `max` немесе `clamp` арқылы не кіріс мән шектерімен ескеріңіз
domain-of-ln = логарифм үшін 0 санынан үлкен
domain-of-exp = `exp` үшін -100000 бен 100000 аралығы
domain-of-root = жұп дәрежелі түбір үшін теріс емес
domain-of-order = түбірдің дәрежесі үшін кемінде 1 болатын бүтін сан
domain-of-power = бүтін емес болуы мүмкін дәреже үшін теріс емес
domain-of-exponent = дәреже көрсеткіші үшін -500 бен 500 аралығы
domain-of-falling-power = теріс болуы мүмкін дәреже үшін 0 санынан үлкен
domain-of-level = квантиль деңгейі үшін 0 мен 1 аралығы
# aggregates
too-few =
    { $least ->
        [one] `{ $aggregate }`: бірде-бір мән болмауы мүмкін
       *[other] `{ $aggregate }`: мәндер саны { $least } санынан аз болуы мүмкін
    }
guard-the-number = бұл жағдайды ескеріңіз: `when { $counted } > { $least }` немесе `applies when { $counted } > { $least }`
not-among-the-bodies = органның өзі `{ $place }` салыстыратындардың арасында болмауы мүмкін
ask-what-is-asked-of-the-bodies = бұл жағдайды ескеріңіз: дәл сол шартты алдын ала тексеріңіз, `when …` немесе `applies when …`
weights-may-sum-to-zero = осы орташа мәннің салмақтарының қосындысы 0 болуы мүмкін
guard-the-weights = әр салмақ 0 санынан үлкен болсын: `number above 0` немесе `where … > 0`
# tables and bands
no-row-for = `{ $table }` кестесінде мына кілттерге жол жоқ: { $values }
key-with-value = { $key } { $value }
any-other-value = онда жоқ кез келген { $key }
choose-among-keys = кіріс мәнді таңдау ретінде жариялаңыз (`a or b`) немесе алдын ала сұраңыз: `when … is one of (…)`
add-the-row = жолды қосыңыз немесе бұл жағдайды шартпен (`when …`) не кіріс мән шектерімен ескеріңіз
belongs-to-no-band = { $value } мәні `{ $bands }` шкаласының бірде-бір аралығына кірмейді, ал `{ $operand }` ондай болуы мүмкін: { $range }
band-is-asked-for = осы мәннің аралығы осында сұралады
band-ends-below = `{ $band }` аралығы одан төмен аяқталады
extend-the-bands = әр аралық келесісі басталатын жерде аяқталсын, ал шкала мәнмен бірге басталып, бірге аяқталсын
# scores
score-above-worth = `{ $criterion }` өлшемшартының балы оның ең жоғары балынан ({ $worth }) асып кетуі мүмкін: { $range }
score-below-zero = `{ $criterion }` өлшемшартының балы 0 санынан төмен болуы мүмкін: { $range }
hold-below-worth = балды шектеңіз: `min(worth, …)`, өсетін бөлігін шектеңіз: `min(1, …)`, немесе кіріс мән шектерін беріңіз: `at most …`
hold-above-zero = балды шектеңіз: `max(0, …)`, немесе кіріс мән шектерін беріңіз: `from 0`, `at most …`
state-at-most = мұнда { $worth } мәнінен асырмаңыз немесе ең жоғары балды көтеріңіз
worth-never-reached = `{ $criterion }` өлшемшартының балы ешқашан { $top } мәнінен аспайды, ал оның ең жоғары балы { $worth }
reach-the-worth = ең жоғары балды немесе балдарды түзетіңіз: қандай да бір деректер оны толық беруі керек, мысалы `worth * …`
scale-never-reached = `{ $criterion }` өлшемшартының балы ешқашан { $top } мәнінен аспайды, ал блогының шкаласы { $end } мәнімен аяқталады
reach-the-scale = қандай да бір деректер { $end } берсін немесе мүшелерге салмақтың орнына ең жоғары балл беріңіз
score-off-scale = { $block } блогының балы өз шкаласынан ({ $bottom }–{ $top }) шығып кетуі мүмкін: { $range }
hold-on-scale = `never below { $bottom }` және `never above { $top }` деп жазыңыз
hold-on-top = `never above { $top }` деп жазыңыз
hold-on-bottom = `never below { $bottom }` деп жазыңыз
round-to-the-scale = шкаланың екі шегі де еселі болатын қадамға дейін дөңгелектеңіз
successor-off-scale = құқықтық мирасқордың балы { $block } блогының шкаласынан ({ $bottom }–{ $top }) шығып кетуі мүмкін: { $range }
divide-by-parts = үлестердің қосындысына бөліңіз: `(own_score + sum(part * predecessor_score of predecessors)) / (1 + sum(part of predecessors))`
parts-at-least-zero = үлестердің төменгі шегін беріңіз: ешқайсысы 0 санынан кем болмауы, ал бөлгіш олардың қосындысы болуы керек
points-below-zero =
    { $kind ->
        [penalty] { $name } айыппұлының балдары 0 санынан төмен болуы мүмкін: { $range }
       *[bonus] { $name } үстемесінің балдары 0 санынан төмен болуы мүмкін: { $range }
    }
hold-points = оларды шектеңіз: `max(0, …)`, немесе кіріс мән шектерін беріңіз: `from 0`
# depth
cannot-be-followed = `{ $name }` атауының артында тым ұзын анықтамалар тізбегі тұр: ол туралы ештеңе дәлелденбеді
name-less-deeply = бұл жағдайды атау анықталған жерде ескеріңіз немесе атаулар тізбегін қысқартыңыз
# dead matter
input-unused = `{ $name }` кіріс мәніне бірде-бір нәтиже тәуелді емес
attribute-unused = `{ $name }` атрибутына бірде-бір нәтиже тәуелді емес
column-unused = `{ $name }` бағанына бірде-бір нәтиже тәуелді емес
let-unused = `{ $name }` мәніне бірде-бір нәтиже тәуелді емес
table-unused = `{ $name }` кестесінен ештеңе ізделмейді
bands-unused = `{ $name }` аралықтар шкаласына бірде-бір нәтиже тәуелді емес
use-or-delete-input = оны ережеде қолданыңыз немесе жойыңыз: әйтпесе органдар оны босқа ұсынады
use-or-delete-definition = оны ережеде қолданыңыз немесе жойыңыз
cannot-be-taken = бұл балама ешқашан таңдалмайды: оның шарты орындалатын жерде жоғарыдағы шарттардың бірі де орындалады немесе оны рұқсат етілген бірде-бір мән орындамайды
delete-or-mend-condition = оны жойыңыз немесе шарттарды түзетіңіз; ол соңғысы болса, үстіндегі шарттың орнына `otherwise` деп жазыңыз
nothing-is-scored = бағаланатын ештеңе жоқ: блок та, өлшемшарт та, нәтиже де берілмеген
declare-what-is-scored = `rules` тізіміндегі ережелер файлына `block …` немесе `criterion …` деп жазыңыз
gives-all-the-same = `{ $criterion }` өлшемшарты қолданылатын әр органға бірдей балл береді: { $score }
let-it-depend-on-data = ол органның деректеріне тәуелді болсын
cannot-be-reached = мұнда бірде-бір рұқсат етілген мән жеткізбейді: жоғарыдағы баламалардың бірі әрқашан бұрын таңдалады
mend-conditions = үстіндегі шарттың орнына `otherwise` деп жазыңыз немесе шарттарды түзетіңіз
# law
nothing-says-whence = `{ $name }` ережесінің қайдан алынғаны көрсетілмеген
cite-or-assume = оның астына `cites SOURCE "…"` деп жазыңыз немесе, бірде-бір дереккөз оны бермесе, `assumes ID en "…"` деп жазыңыз
nothing-cites-source = бірде-бір ереже `{ $source }` дереккөзіне сілтеме жасамайды
cite-or-delete-source = ереженің негізі болатын жерде оған сілтеме жасаңыз немесе оны жойыңыз
# rounding
published-unrounded = `{ $name }` балы дөңгелектелмей жарияланады, ал `{ $other }` балы дөңгелектеледі
write-round = `round half up to 2 decimals` деп немесе басқа дөңгелектеу тәсілін жазыңыз
this-one-is-rounded = бұл балл дөңгелектеледі
# provisions
nothing-cites-provision = бірде-бір ереже { $source } { $at } тармағына сілтеме жасамайды
cite-provision = оны орындайтын ережеде сілтеме жасаңыз немесе `provisions` тізімінен алып тастаңыз
provision-not-listed = { $source } дереккөзінің ережелер орындайтын тармақтары арасында `{ $at }` жоқ
list-provision = сілтемені түзетіңіз немесе оны `methodology.yaml` файлындағы дереккөздің `provisions` тізіміне қосыңыз
reading-of-nothing = `{ $name }` оқылымы қай ережені оқитынын көрсетпейді
cite-what-is-read = оның астына `cites SOURCE "…"` деп жазыңыз
# weighted criteria
weighted-off-scale = `{ $criterion }` өлшемшартының балы өз блогының шкаласынан ({ $bottom }–{ $top }) шығып кетуі мүмкін: { $range }
hold-weighted = балды шектеңіз: `clamp(…, { $bottom }, { $top })`, немесе кіріс мән шектерін беріңіз
