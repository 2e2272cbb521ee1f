folder-unreadable = папку не удается прочитать: { $reason }
folder-named-otherwise = папка называется { $folder }, а методика в ней { $id }: дайте им одно имя
checked-fine = всё в порядке
checked-rules-fine = правила в порядке
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
renewed = { $target }: создана из { $origin }, оцениваемый год { $year }
renewed-left = осталось сделать:
renewed-nothing = ничего не создано
renewed-formerly = имена остаются одними и теми же из года в год; если имя меняется, старое сохраняет `formerly`: `tarazy new --rename СТАРОЕ=НОВОЕ` делает и то и другое
renewed-warning = { $text }
renewed-without-cases = проверочные примеры не удалось посчитать
renewed-case = пример «{ $title }» больше не дает ожидаемого: пересмотрите его
renewed-law-as-of = законодательство взято на { $day }: посмотрите, что изменилось с тех пор, и укажите день новой редакции
renewed-title-without-year = в названии нет года: проверьте, подходит ли оно
renewed-deadline = день `{ $name }` перенесен с { $before } на { $after }: подтвердите его
renewed-day-taken-out = { $day } убран из `{ $key }`: теперь календарь охватывает годы { $first } и { $last }
renewed-calendar = теперь календарь охватывает годы { $first } и { $last }: перечислите дни этих лет, которые свободны или рабочие вне очереди
renewed-year-named = здесь всё еще назван { $year } год
renewed-day-named = день { $day } остался прежним
rename-form = переименование записывается так: old.path=new_name, а не { $text }
rename-with-errors = в методике есть ошибки: сначала исправьте их
rename-of-nothing = нет ничего, что называлось бы { $path } и могло быть переименовано: { $hint }
rename-paths = путь записывается так: `block.criterion`
rename-of-several = так называется несколько вещей: { $path }; укажите, какая имеется в виду: { $several }
rename-fails = `{ $path }` нельзя назвать `{ $name }`: { $place }: { $reason }
rename-changes-meaning = `{ $path }` нельзя назвать `{ $name }`, не изменив смысла правил
watched-more = … и ещё { $count }
