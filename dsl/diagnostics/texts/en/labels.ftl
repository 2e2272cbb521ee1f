# Texts, citations and assumptions of a declaration.
text-given-twice = the text in `{ $language }` is given twice
no-language-of-methodology = `{ $language }` is no language of this methodology
its-languages = its languages are { $languages }
no-such-source = there is no source called `{ $name }`
declare-source = declare it under `sources` in methodology.yaml
assumption-given-twice = the assumption `{ $name }` is given twice
provision-listed-twice = the provision `{ $at }` is listed twice
