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
it-stands-under = it stands under `{ $place }`
expected-keys = `{ $key }` must be keys with values
expected-list = `{ $key }` must be a list
expected-value = `{ $key }` is a single value
expected-number = `{ $key }` is a number, and `{ $value }` is none
write-an-exact-number = write it as `77/2` or `38.5`

# What a case expects and what came of it.
an-answer = an answer
refused-with = { $code } { $pointer }: { $message }
refused-and-hint = { $refused }; { $hint }
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

# What a rule can do and no case shows.
never-scored = `{ $of }` is never scored
never-published = the result `{ $of }` never has a value
never-worked-out = `{ $of }` is never worked out
never-taken = the alternative `{ $rule }` of `{ $of }` is never taken
never-holds = the condition `{ $rule }` in `{ $of }` never holds
never-fails = the condition `{ $rule }` in `{ $of }` never fails
never-of-the-kind = `{ $of }` never meets a body of a kind that it applies to
never-of-another-kind = `{ $of }` never meets a body of another kind
never-inapplicable = `{ $of }` never has a member that does not apply
never-the-best-run = run { $name } of `{ $of }` is never the best
never-any-points = `{ $of }` never has points
never-at-its-limit = `{ $of }` never reaches beyond its limit `{ $rule }`
never-below-its-limit = `{ $of }` always reaches beyond its limit `{ $rule }`
never-held = `{ $rule }` in `{ $of }` never holds the score
never-not-held = `{ $rule }` in `{ $of }` always holds the score
never-in-the-band = no value lies in the band `{ $name }` of `{ $of }`
never-the-row = row { $name } of `{ $of }` is never looked up
never-read-so = no case reads `{ $of }`
never-this-way = `{ $rule }` in `{ $of }` never counts
never-ranked = no body has a place in the rating `{ $of }`
never-raised = the flag `{ $of }` is never raised
never-not-raised = the flag `{ $of }` is always raised
never-in-the-window = no reorganisation falls into the window `{ $of }`
never-applied = no objection is applied
never-with-documents = no objection has documents
never-without-documents = no objection lacks documents
never-in-time = no objection keeps this time limit
never-late = no objection exceeds this time limit

# Why a change of the rules has no effect.
zero-added = adding and subtracting 0 is the same
one-multiplied = multiplying and dividing by 1 is the same
score-is-not-rounded = the score is not rounded
alternatives-meet-here = both alternatives have the same value at the border
nothing-falls-below = nothing leads the score below the scale
nothing-rises-above = nothing leads the score above the scale
taken-before = what it gains belongs to what stands above it
means-the-same = the rules mean the same

# The report of worked cases.
as-it-is = { $value }
case-failed = failed: { $title }
case-differs = { $path }: expected { $expected }, got { $got }
case-differs-whole = expected { $expected }, got { $got }
case-differs-first = this differs first: { $path }
cases-not-covered = no case shows:
cases-do-not-notice = no case notices:
changes-left-out = left out, since they change nothing:
cases-passed = { $count ->
    [0] no cases
    [one] 1 case passes
   *[other] { $count } cases pass
}
cases-failed = { $count ->
    [one] 1 case fails
   *[other] { $count } cases fail
}
rules-covered = { $percent } % of the rules shown ({ $covered } of { $items })
changes-noticed = { $percent } % of changes noticed ({ $noticed } of { $tried })
cases-broken = the cases cannot be run
changes-not-tried = no changes are tried while a case fails
