joined-by-and = { $several } және { $last }
joined-by-or = { $several } немесе { $last }
joined-by-comma = { $several }, { $last }
