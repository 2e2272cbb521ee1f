# Ratings.
rating-without-ties = `{ $rating }` рейтингінде балдар тең болғанда не болатыны айтылмаған
write-equal-scores = мыналардың бірін жазыңыз: `equal scores share the best place`, `… share a place without gaps`, `… share the mean place` немесе `… are told apart`
rating-without-score = `{ $rating }` рейтингінде орындар қай балл бойынша бөлінетіні айтылмаған
rating-by-no-score = `{ $rating }` рейтингі блоктың да, өлшемшарттың да балына сүйенбейді
write-score-of = `score of …` деп жазыңыз; балл болып табылмайтын мән алдымен өлшемшартпен бағаланады
rating-without-best-end = `{ $rating }` рейтингінде қай балл ең жақсы деп саналатыны айтылмаған
write-highest-or-lowest = `highest score first` немесе `lowest score first` деп жазыңыз
two-best-ends = рейтингте ең жоғары балл да, ең төмен балл да ең жақсы деп аталған
keep-one-of-the-lines = жолдардың бірін қалдырыңыз
no-such-outermost-member = ең жоғарғы деңгейде `{ $name }` деп аталатын блок та, өлшемшарт та жоқ
delete-or-declare-kinds = жолды алып тастаңыз немесе methodology.yaml файлында `kinds` бөлімін жариялаңыз

# Keys that tell equal scores apart.
told-apart-by-nothing-said = тең балдар не бойынша ажыратылатыны айтылмаған
write-a-key-below = төмендегі жолға `by unrounded score, highest first` немесе `by body id, lowest first` деп жазыңыз
keys-of-a-shared-place = бір орынды бөлісетін тең балдар ештеңемен ажыратылмайды
delete-or-tell-apart = жолды алып тастаңыз немесе жоғарыға `equal scores are told apart` деп жазыңыз
what-tells-bodies-apart = органдарды ажырататын мән
key-below-body-id = бұл сипатқа ешқашан кезек келмейді: екі органның идентификаторы бірдей болмайды
key-said-above-already = бұл сипатқа ешқашан кезек келмейді: дәл сондай сипат жоғарыда тұр
delete-the-line = жолды алып тастаңыз
this-key-decides = осы сипат шешеді

# Flags.
flag-marks-nobody = `{ $flag }` белгісі кімге қойылатыны айтылмаған
write-marks = мыналардың бірін жазыңыз: `marks the last … places`, `marks bodies where …` немесе `marks bodies with …`
places-in-no-rating = `{ $flag }` белгісінде орындар қай рейтингтерде саналатыны айтылмаған
write-in-ratings = рейтингтердің атауларымен `in …` деп жазыңыз
flag-in-no-rating = `{ $flag }` белгісі сұрай алатын бірде-бір рейтингке қатысты емес
told-apart-before-places = балдары тең органдар орын алмай тұрып ажыратылады
take-score-or-attribute = балды немесе атрибутты алыңыз
number-of-places = орындар саны бүтін сан болуға тиіс, ең азы 1
number-of-years = жылдар саны бүтін сан болуға тиіс, ең азы 1, ең көбі { $most }
exact-number-without-keys = балдары тең органдардың қайсысына белгі қойылатыны айтылмаған
write-keys-below = төменге `by unrounded score, highest first`, ал оның астына `by body id, lowest first` деп жазыңыз
keys-without-exact-number = сипаттар органдарды тек олардың нақты саны белгіленетін жерде ажыратады
delete-or-mark-exactly = жолды алып тастаңыз немесе `marks exactly the last … bodies` деп жазыңыз
keys-may-leave-equal = органдар осы сипаттардың бәрі бойынша тең болуы мүмкін, ондайда қайсысына белгі қойылатыны айтылмаған
write-key-of-body-id = төмендегі жолға `by body id, lowest first` деп жазыңыз
