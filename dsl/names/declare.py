"""Collects the declared names and reports those that are taken or reserved."""

from dsl.diagnostics.diagnostic import Findings, Related
from dsl.diagnostics.message import say
from dsl.elaborate.builtins import BUILTIN_FUNCTIONS, BUILTIN_UNITS
from dsl.names.given import MEANINGS, given_names
from dsl.names.sorts import SORTS
from dsl.names.symbols import KIND, MEASURES, Symbol, Symbols
from dsl.outline.outline import Declaration
from dsl.syntax import tree
from dsl.syntax.keywords import reserved_words

_RESERVED = reserved_words() | BUILTIN_FUNCTIONS | {KIND}
_TAKEN = {"unit": _RESERVED | BUILTIN_UNITS, "option": reserved_words()}
_VALUES = frozenset({"attribute", "input", "parameter", "let", "table", "bands", "function", "reading"})
_NAMELESS = frozenset({"for each of", "score", "succession", "appeal"})


def declare(root: Declaration, findings: Findings) -> Symbols:
    """The symbols of a methodology."""
    symbols = Symbols()
    for symbol in given_names(root):
        _enter(symbols.values, symbol, findings)
        if symbol.sort == "rows":
            columns = symbols.columns.setdefault(symbol.path, {})
            for column in symbol.declaration.all("column"):
                _enter(columns, Symbol("column", column.name, column, given=True), findings)
    for declaration in root.walk():
        _check_word(declaration, findings)
        if declaration.word == "unit":
            _enter(symbols.units, Symbol("unit", declaration.path, declaration), findings)
        elif declaration.word in MEASURES:
            _enter(symbols.measures, Symbol(declaration.word, declaration.path, declaration), findings)
        elif declaration.word in ("rating", "flag"):
            apart = symbols.ratings if declaration.word == "rating" else symbols.flags
            _enter(apart, Symbol(declaration.word, declaration.name, declaration), findings)
        elif declaration.word == "window":
            _enter(symbols.windows, Symbol("window", declaration.name, declaration), findings)
        elif declaration.word in _VALUES:
            sort = "rows" if is_rows(declaration) else declaration.word
            _enter(symbols.values, Symbol(sort, declaration.path, declaration), findings)
            if sort == "rows":
                columns = symbols.columns.setdefault(declaration.path, {})
                for column in declaration.all("column"):
                    _enter(columns, Symbol("column", column.name, column), findings)
    _derive(root, symbols, findings)
    _shadowed(symbols, findings)
    return symbols


def is_rows(declaration: Declaration) -> bool:
    """Whether an input is a table of rows."""
    line = declaration.line
    return isinstance(line, tree.Typed) and line.type is not None and line.type.base == "rows"


def _check_word(declaration: Declaration, findings: Findings) -> None:
    parameters = declaration.line.parameters if isinstance(declaration.line, tree.FunctionOf) else ()
    seen: dict[str, tree.Word] = {}
    for parameter in parameters:
        _check_spelling(parameter.name, _RESERVED, findings)
        earlier = seen.setdefault(parameter.name.text, parameter.name)
        if earlier is not parameter.name:
            findings.add(
                "E0302",
                parameter.name.span,
                say("two-parameters-are-called", name=earlier.text),
                say("give-one-another-name"),
                [Related(earlier.span, say("declared-here", name=earlier.text))],
            )
    word = getattr(declaration.line, "name", None)
    if isinstance(word, tree.Word) and declaration.word not in _NAMELESS:
        taken = _TAKEN.get(declaration.word, _RESERVED)
        _check_spelling(word, taken, findings)


def _check_spelling(word: tree.Word, taken: frozenset[str], findings: Findings) -> None:
    if word.text in taken:
        findings.add(
            "E0303",
            word.span,
            say("reserved-word", name=word.text),
            say("choose-another-name"),
        )


def _enter(table: dict[str, Symbol], symbol: Symbol, findings: Findings) -> None:
    earlier = table.setdefault(symbol.path, symbol)
    if earlier is not symbol:
        _taken(symbol, earlier, findings)


def _taken(symbol: Symbol, earlier: Symbol, findings: Findings) -> None:
    if symbol.given:
        symbol, earlier = earlier, symbol
    name = symbol.declaration.name
    if earlier.given:
        findings.add(
            "E0302",
            symbol.declaration.name_span,
            say("name-has-a-meaning", name=name, meaning=MEANINGS[earlier.declaration.path]),
            say("give-this-another-name"),
            [Related(earlier.declaration.name_span, say("has-this-meaning-here"))],
        )
        return
    findings.add(
        "E0302",
        symbol.declaration.name_span,
        say("name-is-taken", name=name, sort=SORTS[earlier.sort]),
        say("give-one-another-name"),
        [Related(earlier.declaration.name_span, say("declared-here", name=name))],
    )


def _derive(root: Declaration, symbols: Symbols, findings: Findings) -> None:
    """Enter derived columns under their rows, which may be declared after them."""
    for each in root.walk():
        if each.word != "for each of" or not isinstance(each.line, tree.Declared):
            continue
        rows = symbols.value(each.path, each.line.name.text)
        if rows is not None and rows.sort != "rows":
            said = say("not-rows", name=each.line.name.text, sort=SORTS[rows.sort])
            findings.add("E0406", each.line.name.span, said)
            continue
        if rows is None:
            findings.unknown(
                "E0301",
                each.line.name.text,
                each.line.name.span,
                say("no-such-rows", name=each.line.name.text),
                symbols.visible(each.path),
            )
            continue
        columns = symbols.columns[rows.path]
        for definition in each.all("definition"):
            _enter(columns, Symbol("definition", definition.name, definition), findings)


def _shadowed(symbols: Symbols, findings: Findings) -> None:
    for path, symbol in symbols.values.items():
        scope, _, name = path.rpartition(".")
        outer = symbols.value(scope.rpartition(".")[0], name) if scope else None
        if outer is not None:
            _taken(symbol, outer, findings)
    for path, symbol in symbols.measures.items():
        value = symbols.values.get(path)
        if symbol.sort == "block" and value is not None:
            _taken(symbol, value, findings)
    for rows, columns in symbols.columns.items():
        for name, column in columns.items():
            outer = symbols.value(rows.rpartition(".")[0], name)
            if outer is not None:
                _taken(column, outer, findings)
