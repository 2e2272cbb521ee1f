# The calendar of working days.
holiday-only-estimated = { $day } мереке күні шамамен ғана белгілі: { $name }
confirm-or-deny-holiday = бұл күнді `free` кілтінің астында растаңыз немесе `working` кілтінің астында жоққа шығарыңыз
free-and-worked-on = { $day } күні демалыс күні деп те, жұмыс күні деп те көрсетілген
here-it-is-free = мұнда ол демалыс күні
day-outside-of-calendar = күнтізбенің алғашқы күні { $first }, соңғы күні { $last }
delete-the-day = бұл күнді алып тастаңыз: ол еш жерде қажет емес
week-without-work = аптаның бірде-бір күні жұмыс күні емес, сондықтан жұмыс күндерін санау мүмкін емес
list-free-days-of-week = аптаның тек демалыс күндерін көрсетіңіз
listed-twice = { $what } екі рет көрсетілген
holidays-not-known = `{ $country }` елінің мереке күндері белгісіз
write-country-code = екі әріптен тұратын ел кодын жазыңыз немесе күндерді `free` кілтінің астында көрсетіңіз
