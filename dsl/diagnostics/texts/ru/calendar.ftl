# The calendar of working days.
holiday-only-estimated = праздничный день { $day } известен лишь приблизительно: { $name }
confirm-or-deny-holiday = подтвердите этот день под ключом `free` или отмените под ключом `working`
free-and-worked-on = день { $day } указан и как выходной, и как рабочий
here-it-is-free = здесь он выходной
day-outside-of-calendar = календарь начинается { $first } и заканчивается { $last }
delete-the-day = удалите этот день: он нигде не нужен
week-without-work = ни один день недели не является рабочим, и рабочие дни нельзя посчитать
list-free-days-of-week = перечислите только выходные дни недели
listed-twice = { $what } указано дважды
holidays-not-known = праздничные дни для `{ $country }` неизвестны
write-country-code = напишите код страны из двух букв или перечислите дни под ключом `free`
