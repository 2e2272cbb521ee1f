stands-twice = { $declaration ->
    [file] в правилах дважды стоит { $line }
    [column] в этом столбце дважды стоит { $line }
    [definition] в этом определении дважды стоит { $line }
   *[other] в одном `{ $declaration }` дважды стоит { $line }
}
type-says-twice = в этом типе одно и то же сказано дважды
named-twice = `{ $name }` названо в этой строке дважды
cannot-stand-outermost = на внешнем уровне файла не может стоять { $line }
cannot-stand-in = в теле, которое открывает { $declaration }, не может стоять { $line }
nothing-can-stand-in = в теле, которое открывает { $declaration }, ничего стоять не может
indented-deeper-than = отступ этой строки больше, чем у строки { $line } над ней

keep-one = оставьте одно из двух
belongs-in = место этой строки: { $places }
belongs-in-described = место этой строки — в теле объявления, которое она описывает
indent-both-alike = сделайте у обеих одинаковый отступ

it-was-given-here = это уже указано здесь
named-here = это уже названо здесь

# How the kinds of lines that have no keyword of their own are called.
line-column = столбец (`имя: тип`)
line-definition = определение (`имя = значение`)
line-alternative = вариант значения (`значение when условие`)
line-band = интервал шкалы (`имя from … to …`)
line-equal-scores = строка о равных баллах
line-run = строка `all members` или `only …`
line-file = внешний уровень файла
