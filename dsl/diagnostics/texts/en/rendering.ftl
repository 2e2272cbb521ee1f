hint = hint
see = see
did-you-mean = did you mean `{ $name }`?
