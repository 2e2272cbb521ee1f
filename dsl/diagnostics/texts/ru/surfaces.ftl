folder-unreadable = папку не удается прочитать: { $reason }
folder-named-otherwise = папка называется { $folder }, а методика в ней { $id }: дайте им одно имя
no-form-of-data = для методики нельзя составить форму данных: { $reason }
checked-fine = всё в порядке
checked-unservable = не может быть использована
checked-errors = { $count ->
    [one] { $count } ошибка
    [few] { $count } ошибки
   *[other] { $count } ошибок
}
checked-warnings = { $count ->
    [one] { $count } предупреждение
    [few] { $count } предупреждения
   *[other] { $count } предупреждений
}
