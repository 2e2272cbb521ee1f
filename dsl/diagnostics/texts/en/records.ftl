# The form of a record.
record-no-record = this is no record: a record is a JSON object whose member `format` is "{ $format }"
record-newer = the record was made by a newer version ({ $version }); this one reads { $known }
record-newer-program = verify it with a newer version of the program
record-member-missing = the member `{ $name }` is missing
record-member-unknown = a record has no member { $name } here
record-expects-text = this must be a text
record-expects-object = this must be an object
record-expects-array = this must be an array
record-expects-at-most = this has at most { $most } entries
record-expects = this must be { $value }
record-expects-digest = this must be a digest: sha256: and 64 digits, 0 to 9 and a to f
record-expects-moment = this must be a date with its time and offset, such as 2026-04-01T09:30:00+05:00
record-expects-base64 = this must be { $length } bytes in base64, in its one form

# What a record says of itself.
record-seal = the seal is not that of the content: something in the record was changed after it was sealed
record-digest = the digest is not that of the text beside it: one of them was changed
record-engine = the record was made by version { $recorded } of the program, and this is { $here }
record-methodology-broken = the methodology has an error: { $place } { $code } { $error }
record-methodology-digest = the sources say a methodology with another digest
record-methodology-id = the sources call the methodology { $id }
record-methodology-other = the methodology in the record is not the one that it is compared with
record-methodology-compare = compare the sources in the record with those files

# What comes of repeating the evaluation.
record-reading = the methodology has no such reading, or no such option of it
record-input-refused = the input is refused: { $code } { $message }
record-input-unscorable = the input cannot be scored: { $reason }
record-answer-unreadable = the answer in the record is no JSON: { $code } { $message }
record-answer = the answer is another one here
record-answer-bytes = the answer says the same, but not in the same bytes

# Signatures.
record-signature-invalid = this is no signature of the record by the key { $key }
record-signature-unknown = the record is signed by the key { $key }, and nobody said here whose it is
record-not-signed = the record has no valid signature by the key { $key }

# What a command says of a record.
verified-same = same
verified-not-same = not the same
verified-methodology = methodology { $id } { $digest }
verified-at = recorded at { $moment }
verified-by = signed by { $key }
verified-more = … and { $count } more
verified-differs = recorded { $recorded }, computed { $computed }
verified-nothing = nothing
signed-by = signed by { $key }
signed-already = already signed by { $key }
signed-nothing = nothing was signed
