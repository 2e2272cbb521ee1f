# Readings.
option-declared-twice = the option `{ $option }` is declared twice
it-is-declared-here = it is declared here
reading-without-choice = the reading `{ $reading }` leaves no choice: it has fewer than two options
write-options = write `option …` for each way to read the law
reading-without-default = the reading `{ $reading }` does not say which option is taken by default
write-by-default = write `, by default` behind one of them
two-defaults = the reading `{ $reading }` has two defaults
default-here-too = this one is taken by default too
nothing-uses-reading = nothing uses the reading `{ $reading }`
delete-or-ask-for-it = delete it, or ask for it: `when … is …`

# Clauses that readings decide.
settled-before-bodies = this is settled before any body is met, and asks for something of a body
ask-for-readings-alone = ask for readings and parameters alone
otherwise-after-nothing = `otherwise` follows no condition
delete-the-word = delete the word
no-option-leads-here = no option of the readings leads to this line
correct-conditions-above = correct its condition, or those above it
said-above-already = this says the same as the line above it
said-here = it was said here
twice-without-condition = { $line } stands twice, and once without a condition
keep-one-or-write-when = keep one of them, or write `when …` behind each and `otherwise` behind the last
other-one-here = the other one stands here
lines-after-otherwise = the lines after `otherwise` are never reached
no-condition-may-hold = nothing is said for the case that no condition holds
write-line-with-otherwise = write a further line that ends with `otherwise`

# Functions.
nothing-uses-function = nothing uses the function `{ $function }`
delete-or-call-it = delete it, or call it
nothing-uses-parameter = nothing uses the parameter `{ $parameter }`
delete-or-ask-for-parameter = delete it, or use it in a rule
