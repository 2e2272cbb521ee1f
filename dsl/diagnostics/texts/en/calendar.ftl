# The calendar of working days.
holiday-only-estimated = the holiday on { $day } is only estimated: { $name }
confirm-or-deny-holiday = confirm the day under `free`, or deny it under `working`
free-and-worked-on = { $day } is free and worked on at once
here-it-is-free = here it is free
day-outside-of-calendar = the calendar begins on { $first } and ends on { $last }
delete-the-day = delete the day: nothing asks for it
week-without-work = no day of the week is worked on, so that working days cannot be counted
list-free-days-of-week = list the free days of a week only
listed-twice = { $what } is listed twice
holidays-not-known = the public holidays of `{ $country }` are not known
write-country-code = write the code of a country with two letters, or list the days under `free`
