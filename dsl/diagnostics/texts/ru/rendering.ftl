hint = подсказка
see = см.
did-you-mean = возможно, имелось в виду `{ $name }`?
