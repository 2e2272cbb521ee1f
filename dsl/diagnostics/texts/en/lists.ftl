joined-by-and = { $several } and { $last }
joined-by-or = { $several } or { $last }
joined-by-comma = { $several }, { $last }
