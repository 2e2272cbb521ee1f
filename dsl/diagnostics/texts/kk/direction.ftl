# `rises with` және `falls with` нұсқаулары.
rises-and-falls = `{ $input }` атауы `rises with` ішінде де, `falls with` ішінде де тұр
keep-name-in-one-clause = оны екі нұсқаудың бірінде ғана қалдырыңыз
rows-go-no-way = `{ $rows }` жолдары өсе не кеми алатын сан емес
has-no-columns = `{ $name }` атауында баған жоқ: бұл — { $sort }
no-such-column-of-rows = `{ $rows }` жолдарында `{ $name }` бағаны жоқ
direction-of-no-input = `{ $name }` — { $sort }, ал бұл нұсқауларда кіріс мәндер аталады
name-the-inputs = ол негізделген кіріс мәндерді атаңыз
direction-of-no-number = бұл нұсқауларда сандар мен күндер аталады: `{ $name }` — { $type }

# Олар туралы дәлелденбегені.
direction-open =
    { $way ->
        [rises] `{ $criterion }` өлшемшартының балы `{ $input }` өскенде өсетіні дәлелденбеген: `{ $part }` қай жаққа өзгеретіні белгісіз
       *[falls] `{ $criterion }` өлшемшартының балы `{ $input }` өскенде кемитіні дәлелденбеген: `{ $part }` қай жаққа өзгеретіні белгісіз
    }
direction-opposite =
    { $way ->
        [rises] `{ $criterion }` өлшемшартының балы `{ $input }` өскенде өспейді: ол кемиді
       *[falls] `{ $criterion }` өлшемшартының балы `{ $input }` өскенде кемімейді: ол өседі
    }
direction-none = `{ $criterion }` өлшемшартының балы `{ $input }` мәніне тәуелді емес
let-each-part-go-one-way = атауды нұсқаудан алып тастаңыз немесе формуланың әр бөлігі бір жаққа өзгеретіндей етіңіз: `min(1, …)`, кіріс мәндердің шектері
write-in-the-other-clause = оны `{ $clause }` нұсқауында жазыңыз немесе формуланы түзетіңіз
take-out-of-the-clause = атауды нұсқаудан алып тастаңыз
for-two-data = деректер { $data } болғанда нәтиже { $score }, ал оның орнына { $changed } болса, нәтиже { $other }
