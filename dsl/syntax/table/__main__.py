"""`python -m dsl.syntax.table`: writes the table anew after a change of the grammar or of its words."""

from pathlib import Path

from dsl.syntax.table.make import make
from dsl.syntax.table.stored import FILE, text_of

Path(__file__).with_name(FILE).write_text(text_of(make()), "utf-8")
