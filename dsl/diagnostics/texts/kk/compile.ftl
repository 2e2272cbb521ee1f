rules-nested-too-deeply = ережелер тым терең кірістірілген, оларды оқу мүмкін емес
split-formulas-and-chains = ұзын формулалар мен анықтамалардың ұзын тізбектерін бөліңіз
methodology-starts-with-it = әдістеме осы файлдан басталады
file-listed-twice = `{ $file }` файлы екі рет көрсетілген
no-file-of-a-methodology = `{ $file }` — әдістеменің файлы емес
yaml-files-are = оның YAML файлдары — `{ $manifest }` және `{ $bodies }`
file-not-listed = `{ $file }` файлы { $manifest } ішіндегі `rules` тізімінде жоқ
list-or-delete-file = оны тізімге енгізіңіз немесе жойыңыз
