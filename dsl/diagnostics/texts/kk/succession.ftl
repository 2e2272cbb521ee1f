# Succession.
succession-without-blocks = құқықтық мирасқорлық ережелері блоктардың нәтижелеріне қатысты, ал ең жоғарғы деңгейде бірде-бір блок жоқ
put-criteria-into-a-block = өлшемшарттарды блокқа орналастырыңыз
rows-of-no-succession = `{ $rows }` деректер жолдары құқықтық мирасқорлыққа қатысты емес
write-for-each-predecessor = `for each of predecessors` деп жазыңыз немесе мұны деректер жолдары жарияланған жерге көшіріңіз
not-said-how-predecessors-count = `{ $window }` кезеңінде ізашарлар ескеріледі, бірақ қалай ескерілетіні айтылмаған
write-score-of-successor = `own_score` мәні мен `predecessors` деректер жолдарын қолданып, `score = …` деп жазыңыз
predecessors-count-in-no-window = ізашарлардың балда қалай ескерілетіні айтылған, бірақ олар бірде-бір кезеңде ескерілмейді
write-predecessor-counts = кезеңдердің бірінде `predecessor counts in the score` деп жазыңыз немесе мұны алып тастаңыз
score-takes-no-predecessors = бұл балда ізашарлар ескерілуге тиіс, бірақ ол олардан ештеңе алмайды
write-aggregate-of-predecessors = `predecessors` деректер жолдары бойынша агрегат жазыңыз, мысалы `sum(share * predecessor_score of predecessors)`
score-beyond-succession = `{ $score }` балы құқықтық мирасқорлық ережелерінде қолжетімсіз: олар әр блокқа жеке қолданылады
input-beyond-succession = `{ $input }` кіріс мәні құқықтық мирасқорлық ережелерінде қолжетімсіз: олар әр блокқа жеке қолданылады
take-given-of-succession = `own_score`, `deadline` және `predecessors` деректер жолдарының бағандарын қолданыңыз

# Windows.
succession-for-no-days = құқықтық мирасқорлық ережелері бірде-бір күнге қатысты емес
window-applies-by-readings = кезеңнің қолданылуы тек оқылымдар мен параметрлерге байланысты
ask-for-the-day-with-range = күн `from … to …` сөздерімен беріледі
window-without-consequence = `{ $window }` кезеңінде оның күндері болған қайта ұйымдастырудан не шығатыны айтылмаған
write-consequence = мыналардың бірін жазыңыз: `predecessor is not rated`, `predecessor counts in the score`, `results are recommendations` немесе `warns`
window-ends-on-days = кезеңнің шектері — күндер, ал бұл мәннің түрі: { $type }
end-of-window-by-no-body = кезеңнің шегі — органға тәуелді емес күн
write-a-day-or-deadline = күнді, мысалы `30 June`, немесе `deadline` деп жазыңыз
window-without-days = `{ $window }` кезеңінде бірде-бір күн жоқ
windows-overlap = `{ $one }` және `{ $other }` кезеңдері қабаттасады: { $day } күні екеуіне де кіреді
windows-overlap-where = `{ $one }` және `{ $other }` кезеңдері қабаттасады: мына таңдауда { $day } күні екеуіне де кіреді: { $readings }
reading-is = `{ $reading }` үшін `{ $option }` таңдалған
end-before-the-other-begins = біреуін екіншісі басталғанға дейін аяқтаңыз: `to below` соңын қоспайды
block-without-deadline = { $block } блогының соңғы мерзімі жоқ: methodology.yaml файлындағы графикте ол аталмаған
deadline-of-similar-name = `{ $similar }` бар: мүмкін, `{ $block }` деп жазғыңыз келді ме?
write-deadline = `schedule` кілтінің астында күнді көрсетіп, `{ $block }: …` деп жазыңыз

# Appeals.
objections-without-blocks = қарсылықтар блоктардың нәтижелеріне қатысты, ал ең жоғарғы деңгейде бірде-бір блок жоқ
no-such-outermost-block = ең жоғарғы деңгейде `{ $name }` деп аталатын блок жоқ
objections-are-against-blocks = қарсылықтар осындай блоктардың нәтижелеріне қатысты беріледі
working-days-without-calendar = есеп жұмыс күндерімен жүргізіледі, ал әдістеменің күнтізбесі жоқ
write-calendar = methodology.yaml файлында `calendar` деп жазыңыз
days-of-a-time-limit = мерзім күндердің бүтін санымен беріледі, ең азы 1, ең көбі { $most }
