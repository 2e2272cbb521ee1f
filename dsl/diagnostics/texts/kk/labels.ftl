# Texts, citations and assumptions of a declaration.
text-given-twice = `{ $language }` тіліндегі мәтін екі рет берілген
no-language-of-methodology = `{ $language }` бұл әдістеменің тілі емес
its-languages = оның тілдері: { $languages }
no-such-source = `{ $name }` деп аталатын дереккөз жоқ
declare-source = оны methodology.yaml файлында `sources` кілтінің астында жариялаңыз
assumption-given-twice = `{ $name }` болжамы екі рет берілген
provision-listed-twice = `{ $at }` ережесі екі рет көрсетілген
