# What an edit was made to, in the difference of two methodologies.
diff-adjustment-bonus = bonus
diff-adjustment-penalty = penalty
diff-appeal = appeal
diff-attribute = attribute
diff-bands = bands
diff-block = block
diff-body = body
diff-cap = cap
diff-column = column
diff-column-computed = computed column
diff-criterion = criterion
diff-flag = flag
diff-function = function
diff-input = input
diff-let = named value
diff-methodology = methodology
diff-option = option
diff-parameter = parameter
diff-rating = rating
diff-reading = reading
diff-result = result
diff-rows = rows
diff-succession = succession
diff-table = table
diff-time-limit = time limit
diff-window = window

# What an edit is about.
diff-sort-added = added
diff-sort-removed = removed
diff-sort-moved = moved
diff-sort-renamed = renamed
diff-sort-weight = weight
diff-sort-worth = worth
diff-sort-formula = formula
diff-sort-parameter = parameter
diff-sort-threshold = threshold
diff-sort-rounding = rounding
diff-sort-penalty = penalty
diff-sort-bonus = bonus
diff-sort-applicability = applicability
diff-sort-combination = combination
diff-sort-input = input
diff-sort-scope = scope
diff-sort-rating = rating
diff-sort-flag = flag
diff-sort-succession = succession
diff-sort-appeals = appeals
diff-sort-schedule = schedule
diff-sort-year = assessed year
diff-sort-reading = reading
diff-sort-direction = direction
diff-sort-citation = citation
diff-sort-assumption = assumption
diff-sort-title = title
diff-sort-note = note
diff-sort-source = source
diff-sort-identity = identity
diff-sort-order = order

# What an edit can change.
diff-effect-score = can change a score
diff-effect-rating = can change only a rating or a flag
diff-effect-editorial = editorial

# How much there is of each.
diff-count-score = { $count ->
    [one] 1 edit can change a score
   *[other] { $count } edits can change a score
}
diff-count-rating = { $count ->
    [one] 1 edit can change only a rating or a flag
   *[other] { $count } edits can change only a rating or a flag
}
diff-count-editorial = { $count ->
    [one] 1 edit is editorial
   *[other] { $count } edits are editorial
}

# What one detail of an edit is of.
diff-of-assessed-year = assessed year
diff-of-attribute = attribute { $name }
diff-of-bodies = list of bodies
diff-of-calendar-first = first day of the calendar
diff-of-calendar-last = last day of the calendar
diff-of-columns = columns
diff-of-default = taken unless another is asked for
diff-of-former-ids = former ids
diff-of-free-days = free days
diff-of-id = id
diff-of-keys = keys
diff-of-kind = kind
diff-of-languages = languages
diff-of-law-as-of = law as of
diff-of-note = note ({ $language })
diff-of-provisions = provisions
diff-of-row = row { $key }
diff-of-rows = rows
diff-of-schedule = day of { $name }
diff-of-scope = assessed on
diff-of-title = title ({ $language })
diff-of-weekend = free days of the week
diff-of-working-days = days of a weekend that are worked on

# What is said of a detail.
diff-assumes = assumes { $assumes }
diff-cites = cites { $cites }
diff-authority-document = a document
diff-authority-law = a source of law
diff-calendar-rules = a calendar
diff-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
diff-follows-worth = the formula names it
diff-listed-bodies = { $count ->
    [one] 1 body
   *[other] { $count } bodies
}
diff-named-changed = written the same, but what it names has changed
diff-no-difference = There is no difference.
diff-nothing-shown = No edit is of the kinds asked for.
diff-open-bodies = any body
diff-order = stand in another order, which means nothing
diff-reconstructed = reconstructed
diff-same-meaning = written in another way, means the same

# The page.
diff-heading = Difference of { $before } and { $after }

# Refusals.
diff-incompatible = { $before } and { $after } have nothing in common: no block, criterion or input of the later one is one of the earlier one
diff-say-formerly = where it continues the earlier one under other names, say `formerly` with the old ones
