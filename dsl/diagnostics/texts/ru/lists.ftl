joined-by-and = { $several } и { $last }
joined-by-or = { $several } или { $last }
joined-by-comma = { $several }, { $last }
