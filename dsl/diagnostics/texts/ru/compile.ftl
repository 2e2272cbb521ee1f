rules-nested-too-deeply = вложенность правил слишком глубока, прочитать их нельзя
split-formulas-and-chains = разбейте длинные формулы и длинные цепочки определений
methodology-starts-with-it = с этого файла начинается методика
file-listed-twice = файл `{ $file }` указан дважды
no-file-of-a-methodology = файл `{ $file }` не относится к методике
yaml-files-are = её файлы YAML — `{ $manifest }` и `{ $bodies }`
file-not-listed = файла `{ $file }` нет в списке `rules` в { $manifest }
list-or-delete-file = внесите его в список или удалите
