# The form of YAML.
no-yaml = this is no YAML: { $problem }
yaml-file-is-empty = the file is empty
tag-not-allowed = the tag `{ $tag }` is not allowed
anchors-not-allowed = anchors and aliases are not allowed
write-the-values-out = write the values out
nested-too-deeply = this is nested too deeply
lists-and-keys-are-at-most = lists and keys are at most { $most } deep
second-document = a second document begins here
delete-the-line-of-dashes = delete the line `---`
key-is-no-word = a key must be a single word or text
key-given-twice = the key `{ $key }` is given twice

# What a parser of YAML says of it.
yaml-unreadable = it cannot be read
yaml-no-list-here = block sequence entries are not allowed in this context
yaml-no-value-here = mapping values are not allowed in this context
yaml-no-key-here = mapping keys are not allowed in this context
yaml-colon-expected = could not find expected ':'
yaml-list-goes-on = did not find expected ',' or ']'
yaml-keys-go-on = did not find expected ',' or '{ "}" }'
yaml-dash-expected = did not find expected '-' indicator
yaml-document-start-expected = did not find expected <document start>
yaml-name-expected = did not find expected alphabetic or numeric character
yaml-line-end-expected = did not find expected comment or line break
yaml-key-expected = did not find expected key
yaml-content-expected = did not find expected node content
yaml-whitespace-expected = did not find expected whitespace or line break
yaml-bracket-expected = did not find the expected '>'
yaml-tab-in-indentation = found a tab character that violates indentation
yaml-tab-for-a-space = found a tab character where an indentation space is expected
yaml-indentation-of-zero = found an indentation indicator equal to 0
yaml-sign-starts-nothing = found character that cannot start any token
yaml-colon-unexpected = found unexpected ':'
yaml-document-sign-unexpected = found unexpected document indicator
yaml-ends-too-early = found unexpected end of stream
yaml-unknown-escape = found unknown escape character
yaml-undefined-tag = found undefined tag handle
yaml-unknown-directive = found unknown directive name
yaml-control-sign = control characters are not allowed

# What mends it.
yaml-quote-the-colon = a text with a colon stands in quotation marks: `{ $text }`
yaml-indent-with-spaces = indent with spaces
yaml-keys-below-one-another = indent with spaces; keys of one level stand below one another

# Keys and values.
the-file = the file
an-entry-of = an entry of { $place }
no-value-given = no value is given here
write-or-delete-key = write one, or delete the key
decimal-sign-is-a-point = the decimal sign is a point: `{ $text }`
key-unknown = the key `{ $key }` is unknown here
key-missing = the key `{ $key }` is missing
value-is-one-of = { $what } is one of { $values }
value-must-be = { $what } must be { $wanted }
entry-is-name-or-list = an entry of `{ $place }` is a name, or a name with a list of names
form-text = a text
form-list = a list
form-keys = keys with values
form-list-of-one = a list of at least one entry
form-text-not-empty = a text that is not empty
form-other = of another form

# Values of a form of their own.
id-is-made-of = an id is made of Latin letters, digits, - and _
name-is-made-of = rules call it by name: letters, digits and _, a letter first
language-is-a-tag = a language is a tag such as kk, ru, en
date-is-written = a date is written year-month-day
write-a-date = write it as `2025-05-19`
year-is-four-digits = a year is four digits
