# Texts, citations and assumptions of a declaration.
text-given-twice = текст на языке `{ $language }` дан дважды
no-language-of-methodology = `{ $language }` не является языком этой методики
its-languages = её языки: { $languages }
no-such-source = нет источника с именем `{ $name }`
declare-source = объявите его под ключом `sources` в файле methodology.yaml
assumption-given-twice = допущение `{ $name }` дано дважды
provision-listed-twice = положение `{ $at }` указано дважды
