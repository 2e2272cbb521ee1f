# Faults of files of worked cases.
case-without-data = the case has no data
give-case-data = give `body` and `data`, or a whole `request`
beside-a-request = `{ $key }` stands beside a whole request
move-into-the-request = move it into the request, or delete it
request-given-here = the request is given here
case-without-expectation = the case does not say what must come of its data
say-what-is-expected = write the scores that are expected under `expect`, or the faults under `errors`
answer-and-errors = the case expects both an answer and errors
make-two-cases = a request with errors has no answer: make two cases of it
expected-here = the answer is expected here
no-number-of-times = `times` is a whole number from 1 to { $most }
no-pointer = `{ $pointer }` is no place in a request
write-a-pointer = write the keys with a slash before each, such as `/bodies/0/data/goals`
no-error-code = `{ $code }` is no code of a request
write-an-error-code = the codes of requests are a letter and three digits, such as R103
case-asks-for-no-reading = there is no reading called `{ $name }`
case-asks-for-no-option = the reading `{ $name }` has no option called `{ $option }`
two-cases-of-a-title = two cases have this title
tell-cases-apart = say in the title what sets this case apart
title-given-here = the other case stands here
nothing-to-expect = no answer has `{ $name }` here
expected-keys = `{ $key }` must be keys with values
expected-list = `{ $key }` must be a list
expected-value = `{ $key }` is a single value
expected-number = `{ $key }` is a number, and `{ $value }` is none
write-an-exact-number = write it as `77/2` or `38.5`

# What a case expects and what came of it.
an-answer = an answer
refused-with = { $code } { $pointer }: { $message }
error-at = an error at { $pointer }
code-at = { $code } at { $pointer }
no-error = no error
no-further-error = no further error
nothing-by-status = nothing, since the status is { $status }
nothing-there = nothing
entries = { $count ->
    [0] no entries
    [one] 1 entry: { $entries }
   *[other] { $count } entries: { $entries }
}
before-rounding = together { $together }, before rounding { $exact }
