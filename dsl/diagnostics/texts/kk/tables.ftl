# Tables.
table-without-keys = `{ $table }` кестесінде іздейтін кілт жоқ
table-without-columns = `{ $table }` кестесінде мәнін табуға болатын баған жоқ
taken-by-a-key = `{ $name }` атауы бос емес: бұл кестеде осындай атауы бар кілт бар
taken-by-a-column = `{ $name }` атауы бос емес: бұл кестеде осындай атауы бар баған бар
no-such-file = `{ $file }` файлы жоқ
paths-are-relative = файлға дейінгі жол әдістеме қалтасынан басталады
table-columns-have-no-bounds = кестенің бағандарында шектер, ондық таңбалар және өлшем бірліктері болмайды
table-has-a-value-in-each-cell = кестенің әр ұяшығында мән болады
ends-are-columns-of-the-file = кестедегі аралықтың шектері — оның файлының бағандары
write-their-names = сол бағандардың атауларын жазыңыз
same-keys-select-two-rows = бір кілттер осы жолды да, басқа жолды да таңдайды
shorten-range-or-delete-row = аралықтың соңын `to below` сөздерімен алып тастаңыз немесе бір жолды жойыңыз
the-other-row = басқа жол

# The file of a table.
no-csv = бұл CSV емес: { $fault }
quotes-never-closed = деректер тырнақша ішінде аяқталған
text-after-quotes = жабылатын тырнақшадан кейін үтір тұруға тиіс
cell-too-long = ұяшық рұқсат етілгеннен ұзын, таңбалардың ең көп саны: { $most }
file-is-empty = `{ $file }` файлы бос
separated-by-semicolons = бұл файлдың ұяшықтары `;` таңбасымен бөлінген
separate-by-commas = оларды `,` таңбасымен бөліңіз
column-not-in-first-line = бірінші жолда `{ $column }` бағаны жоқ
column-twice-in-first-line = `{ $column }` бағаны бірінші жолда екі рет тұр
first-line-names-columns = бірінші жолда әр баған бір рет аталады
column-not-used = кесте `{ $column }` бағанын қолданбайды
declare-or-delete-it = оны жариялаңыз немесе алып тастаңыз
cells-of-this-row = бұл жолда { $cells } ұяшық бар, ал бірінші жолда { $header }

# Values in a file of data.
value-at-fault = { $name }: { $fault }
number-too-long = сан тым ұзын, таңбалардың ең көп саны: { $most }
no-number = `{ $value }` сан емес
number-divides-by-zero = `{ $value }` нөлге бөледі
no-whole-number = `{ $value }` бүтін сан емес
no-date = `{ $value }` күн емес: жыл-ай-күн түрінде жазыңыз
no-such-date = күнтізбеде `{ $day }` күні жоқ
none-of-the-options = `{ $value }` мына нұсқалардың ешбірі емес: { $options }
neither-yes-nor-no = `{ $value }` yes (иә) де, no (жоқ) та емес
value-is-missing = мән көрсетілмеген

# Bands and ranges.
scale-without-bands = `{ $scale }` шкаласында аралықтар жоқ
two-bands-of-a-name = екі аралық `{ $name }` деп аталады
bands-overlap = `{ $one }` және `{ $other }` аралықтары қабаттасады: { $value } мәні екеуіне де кіреді
end-where-the-other-begins = біреуін екіншісі басталатын жерде аяқтаңыз: `to below` соңын қоспайды
band-lacks-percent = `{ $number }%` деп жазыңыз: басқа аралықтар пайызбен берілген
is-given-here = `{ $name }` осында берілген
end-of-a-range = аралықтың шегі
no-number-in-range = бұл аралықта бірде-бір сан жоқ
