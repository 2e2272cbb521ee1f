stands-twice = { $declaration ->
    [file] ережелерде екі рет тұр: { $line }
    [column] бұл бағанда екі рет тұр: { $line }
    [definition] бұл анықтамада екі рет тұр: { $line }
   *[other] бір `{ $declaration }` ішінде екі рет тұр: { $line }
}
type-says-twice = бұл түрде бір нәрсе екі рет айтылған
named-twice = бұл жолда `{ $name }` екі рет аталған
cannot-stand-outermost = файлдың сыртқы деңгейінде тұра алмайды: { $line }
cannot-stand-in = { $declaration } ашатын бөлікте тұра алмайды: { $line }
nothing-can-stand-in = { $declaration } ашатын бөлікте ештеңе тұра алмайды
indented-deeper-than = бұл жолдың шегінісі үстіндегі { $line } жолының шегінісінен үлкен

keep-one = екеуінің бірін қалдырыңыз
belongs-in = бұл жолдың орны: { $places }
belongs-in-described = бұл жолдың орны — өзі сипаттайтын жарияланымның ішінде
indent-both-alike = екеуіне де бірдей шегініс жасаңыз

it-was-given-here = бұл осы жерде берілген
named-here = бұл осы жерде аталған

# How the kinds of lines that have no keyword of their own are called.
line-column = баған (`атау: түр`)
line-definition = анықтама (`атау = мән`)
line-alternative = балама (`мән when шарт`)
line-band = шкала аралығы (`атау from … to …`)
line-equal-scores = тең балдар туралы жол
line-run = `all members` немесе `only …` жолы
line-file = файлдың сыртқы деңгейі
