rules-nested-too-deeply = the rules are nested too deeply to be read
split-formulas-and-chains = split long formulas and long chains of definitions
methodology-starts-with-it = a methodology starts with it
file-listed-twice = the file `{ $file }` is listed twice
no-file-of-a-methodology = `{ $file }` is no file of a methodology
yaml-files-are = its YAML files are `{ $manifest }` and `{ $bodies }`
file-not-listed = `{ $file }` is not listed under `rules` in { $manifest }
list-or-delete-file = list it, or delete it
