# What does not apply.
inapplicable-left-open = `{ $member }` қолданылмауы мүмкін, ал { $block } блогында мұндай жағдайда не болатыны айтылмаған
write-inapplicable = мыналардың бірін жазыңыз: `inapplicable members are rescaled`, `… count as zero`, `… leave the block unscored` немесе `… give their worth to …`
may-not-apply = бұл қолданылмауы мүмкін
inapplicable-beside-runs = { $block } блогы бірнеше есептеу нұсқасының ең жақсысын алады, ал онда қолданылмайтын құрамдас бөліктер туралы айтылғаны бұған сыйыспайды
inapplicable-with-runs = бірнеше есептеу нұсқасы болса, қолданылмайтындар не пропорционалды қайта есептеледі, не нөл деп саналады
no-shares-to-rescale = { $block } блогында қайта есептеуге немесе беруге болатын ең жоғары балдар не салмақтар жоқ
inapplicable-without-shares = қолданылмайтындар нөл деп саналады немесе блокты бағасыз қалдырады
inapplicable-beside-formula = { $block } блогының балы өз формуласымен есептеледі, құрамдас бөліктердің қалай ескерілетінін сол формула шешеді
formula-asks-what-is-scored = бұл нұсқауды алып тастаңыз; формулада `when … is scored` деп жазылады

# Points and weights.
share-outside-blocks = ең жоғары балл немесе салмақ тек блок ішіндегі өлшемшартта болады
delete-it = мұны алып тастаңыз
share-beside-lowest = `{ $member }` үшін салмақ немесе ең жоғары балл берілген, ал { $block } блогы құрамдас бөліктерінің ең төменін алады
share-beside-highest = `{ $member }` үшін салмақ немесе ең жоғары балл берілген, ал { $block } блогы құрамдас бөліктерінің ең жоғарысын алады
delete-the-share = ең жоғары балды немесе салмақты алып тастаңыз
points-start-at-zero = { $block } блогының балдары 0 мәнінен басталады, ал шкаласының басы: { $bottom }
scale-from-zero = 0 мәнінен басталатын шкаланы, ең жоғары балдардың орнына салмақтарды немесе балдың өз формуласын жазыңыз
points-do-not-sum = { $block } блогы балдарының қосындысы { $total }, бірақ { $top } болуға тиіс: { $parts }
worths-sum-to-the-top = блоктың ең жоғары балдарының қосындысы оның шкаласының жоғарғы шегіне тең
weights-do-not-sum = { $block } блогы салмақтарының қосындысы { $total } %, бірақ 100 % болуға тиіс: { $parts }
weights-of-methodology-do-not-sum = әдістеме салмақтарының қосындысы { $total } %, бірақ 100 % болуға тиіс: { $parts }
weights-sum-to-hundred = салмақтардың қосындысы 100 % болады
further-part-of-the-sum = осы қосындының тағы бір қосылғышы
block-beside-worths = `{ $block }` блогы ең жоғары балы бар өлшемшарттармен қатар тұр, ал блокта ондай балл болмайды
weigh-all-instead = оның орнына әрқайсысына салмақ беріңіз
worth-lacking = `{ $member }` үшін ең жоғары балл берілмеген, ал қатар тұрғандарға берілген
weight-lacking = `{ $member }` үшін салмақ берілмеген, ал қатар тұрғандарға берілген
write-worth = атауынан кейін `, worth …` деп жазыңыз: блоктың барлық құрамдас бөлігінде не ең жоғары балл, не салмақ болады
write-weight = атауынан кейін `, weight …` деп жазыңыз: блоктың барлық құрамдас бөлігінде не ең жоғары балл, не салмақ болады

# Scores and flags that rest on one another.
score-of-another-block = `{ $score }` балы `{ $user }` ішінде қолжетімсіз: әр блок жеке бағаланады
use-in-outermost-result = оны ең жоғарғы деңгейдегі `result` ішінде қолданыңыз
scores-in-a-circle = бұл балдар шеңбер құрайды, әрқайсысына келесісі керек: { $circle }
score-needs = { $one } → { $other }
in-the-circle-over-bodies = `{ $name }` барлық органдар бойынша
work-out-one-alone = олардың бірі қалғандарынсыз есептелетін болсын
take-it-over-something-else = органдар бойынша мән оны қолданатын әр балдан бұрын есептеледі: оны басқа нәрседен алыңыз
flags-in-a-circle = бұл белгілер шеңбер құрайды, әрқайсысы келесісі туралы сұрайды: { $circle }
flag-asks-for = { $one } → { $other }
raise-one-flag-alone = олардың бірі қалғандарынсыз қойылатын болсын
flag-asks-for-too-many = `{ $flag }` белгісі басқа { $count } белгі туралы сұрайды, ал рұқсат етілгені ең көбі { $most }
ask-in-a-further-flag = олардың кейбірін жеке белгіде сұраңыз

# What is published.
block-unrounded = { $block } блогының балы бөлшекпен өрнектелмейді және дөңгелектелмей жарияланады
result-unrounded = `{ $result }` нәтижесі бөлшекпен өрнектелмейді және дөңгелектелмей жарияланады
rating-unrounded = `{ $rating }` рейтингінің балы бөлшекпен өрнектелмейді және дөңгелектелмей жарияланады

# Parameters, succession, ratings.
parameter-of-data = `{ $parameter }` параметрі органның деректеріне тәуелді
succession-over-bodies = құқықтық мирасқорлық осы органдар бойынша мәнге сүйенеді, ал ол мәнге онда қол жетпейді
succession-of-its-own-bodies = құқықтық мирасқорлық тек өзі қатысты органдарға сүйенеді
nobody-in-rating = `{ $rating }` рейтингіне ешкім кіре алмайды: оның түрлеріне жататын бірде-бір орган мынау бойынша бағаланбайды: { $members }
correct-who-is-rated = `applies to` немесе `bodies assessed on` жолын түзетіңіз
flag-for-other-kinds = `{ $flag }` белгісі мен оның `{ $rating }` рейтингі органдардың әртүрлі түрлеріне арналған
correct-who-is-flagged = `applies to` жолын түзетіңіз немесе рейтингті `in …` жолынан алып тастаңыз
weights-are-hundredths = `{ $share }%` — бір пайыздың бөлігі: `{ $weight }%` деп жазыңыз
weight-lacks-percent = `{ $weight }%` деп жазыңыз: белгісіз бұл бүтіннен { $weight } есе артық
