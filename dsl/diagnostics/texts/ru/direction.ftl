# Указания `rises with` и `falls with`.
rises-and-falls = имя `{ $input }` стоит и в `rises with`, и в `falls with`
keep-name-in-one-clause = оставьте его в одном из двух указаний
rows-go-no-way = строки `{ $rows }` не число, которое может расти или убывать
has-no-columns = у `{ $name }` нет столбцов: это { $sort }
no-such-column-of-rows = у строк `{ $rows }` нет столбца `{ $name }`
direction-of-no-input = `{ $name }` — это { $sort }, а в этих указаниях называют входные значения
name-the-inputs = назовите входные значения, на которых оно основано
direction-of-no-number = в этих указаниях называют числа и даты: `{ $name }` — это { $type }

# Что о них не доказано.
direction-open =
    { $way ->
        [rises] не доказано, что балл критерия `{ $criterion }` растет вместе с `{ $input }`: направление `{ $part }` неизвестно
       *[falls] не доказано, что балл критерия `{ $criterion }` убывает с ростом `{ $input }`: направление `{ $part }` неизвестно
    }
direction-opposite =
    { $way ->
        [rises] балл критерия `{ $criterion }` не растет вместе с `{ $input }`: он убывает
       *[falls] балл критерия `{ $criterion }` не убывает с ростом `{ $input }`: он растет
    }
direction-none = балл критерия `{ $criterion }` не зависит от `{ $input }`
let-each-part-go-one-way = уберите имя из указания или сделайте так, чтобы каждая часть формулы шла в одну сторону: `min(1, …)`, границы входных значений
write-in-the-other-clause = напишите его в указании `{ $clause }` или исправьте формулу
take-out-of-the-clause = уберите имя из указания
for-two-data = при данных { $data } получается { $score }, а если вместо этого { $changed }, то { $other }
