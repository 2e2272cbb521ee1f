# Succession.
succession-without-blocks = правила правопреемства относятся к результатам блоков, а на верхнем уровне нет ни одного блока
put-criteria-into-a-block = поместите критерии в блок
rows-of-no-succession = строки данных `{ $rows }` не относятся к правопреемству
write-for-each-predecessor = напишите `for each of predecessors` или перенесите это туда, где объявлены строки данных
not-said-how-predecessors-count = в периоде `{ $window }` предшественники учитываются, но не сказано, как именно
write-score-of-successor = напишите `score = …`, используя `own_score` и строки данных `predecessors`
predecessors-count-in-no-window = сказано, как предшественники учитываются в балле, но ни в одном периоде они не учитываются
write-predecessor-counts = напишите в одном из периодов `predecessor counts in the score` или удалите это
score-takes-no-predecessors = предшественники учитываются в этом балле, но он ничего от них не берёт
write-aggregate-of-predecessors = напишите агрегат по строкам данных `predecessors`, например `sum(share * predecessor_score of predecessors)`
score-beyond-succession = балл `{ $score }` недоступен в правилах правопреемства: они применяются к каждому блоку по отдельности
input-beyond-succession = входное значение `{ $input }` недоступно в правилах правопреемства: они применяются к каждому блоку по отдельности
take-given-of-succession = используйте `own_score`, `deadline` и столбцы `predecessors`

# Windows.
succession-for-no-days = правила правопреемства не относятся ни к одному дню
window-applies-by-readings = применение периода зависит только от прочтений и параметров
ask-for-the-day-with-range = день задаётся словами `from … to …`
window-without-consequence = в периоде `{ $window }` не сказано, что следует из реорганизации в его дни
write-consequence = напишите `predecessor is not rated`, `predecessor counts in the score`, `results are recommendations` или `warns`
window-ends-on-days = границы периода — это дни, а тип этого значения: { $type }
end-of-window-by-no-body = граница периода — это день, который не зависит от органа
write-a-day-or-deadline = напишите день, например `30 June`, или `deadline`
window-without-days = в периоде `{ $window }` нет ни одного дня
windows-overlap = периоды `{ $one }` и `{ $other }` перекрываются: день { $day } входит в оба
windows-overlap-where = периоды `{ $one }` и `{ $other }` перекрываются: день { $day } входит в оба, если { $readings }
reading-is = для `{ $reading }` выбрано `{ $option }`
end-before-the-other-begins = закончите один до начала другого: `to below` исключает конец
block-without-deadline = для блока { $block } нет крайнего срока: график в файле methodology.yaml его не называет
deadline-of-similar-name = есть `{ $similar }`: возможно, имелось в виду `{ $block }`?
write-deadline = напишите `{ $block }: …` с датой под ключом `schedule`

# Appeals.
objections-without-blocks = возражения относятся к результатам блоков, а на верхнем уровне нет ни одного блока
no-such-outermost-block = на верхнем уровне нет блока с именем `{ $name }`
objections-are-against-blocks = возражения подаются против результатов таких блоков
working-days-without-calendar = счёт идёт в рабочих днях, а у методики нет календаря
write-calendar = напишите `calendar` в файле methodology.yaml
days-of-a-time-limit = срок задаётся целым числом дней от 1 до { $most }
