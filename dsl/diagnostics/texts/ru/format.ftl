# The canonical form of rule files.
line-grows-too-long = в каноническом виде эта строка длиннее допустимого: знаков больше { $most }
name-parts-of-the-line = дайте её частям имена через `let`
formatted = приведён к каноническому виду
not-formatted = не в каноническом виде
