"""The command line: which commands there are and what they take."""

import argparse
import re
from pathlib import Path

METHODOLOGY = "an id found in the methodologies directory, or the path of a methodology folder"


LANGUAGES = ("en", "ru", "kk")


def parser() -> argparse.ArgumentParser:
    """The parser of the whole command line; `command` is the name of the command."""
    top = argparse.ArgumentParser(
        prog="tarazy",
        description="Checks declared assessment methodologies, and scores raw data by them, exactly.",
        epilog="Exit codes: 0 fine; 1 the rules or the data are wrong; 2 wrong usage.",
        allow_abbrev=False,
    )
    common = argparse.ArgumentParser(add_help=False)
    for each in (top, common):
        each.add_argument(
            "--methodologies",
            metavar="DIR",
            type=Path,
            default=argparse.SUPPRESS,
            help="the directory with one folder for each methodology (default: TARAZY_METHODOLOGIES, or "
            "methodologies)",
        )
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True)

    def command(name: str, summary: str) -> argparse.ArgumentParser:
        return commands.add_parser(
            name, help=summary, description=summary, parents=[common], allow_abbrev=False
        )

    check = command("check", "Find what is wrong with methodologies.")
    check.add_argument(
        "methodology", metavar="METHODOLOGY", nargs="*", help=f"{METHODOLOGY} (default: all in the directory)"
    )
    check.add_argument("--format", choices=("text", "json"), default="text")
    _language(check)

    fmt = command("fmt", "Bring rule files into their canonical form, which means the same.")
    fmt.add_argument(
        "path",
        metavar="PATH",
        nargs="*",
        help="a rule file, a folder with rule files at any depth, or the id of a methodology; - formats the "
        "standard input to the standard output (default: the methodologies directory)",
    )
    fmt.add_argument(
        "--check", action="store_true", help="write nothing; show what would change, and exit with 1"
    )
    _language(fmt)

    test = command("test", "Run the worked cases of methodologies, and find what they leave open.")
    test.add_argument(
        "methodology", metavar="METHODOLOGY", nargs="*", help=f"{METHODOLOGY} (default: all in the directory)"
    )
    test.add_argument("--format", choices=("text", "json"), default="text")
    test.add_argument(
        "--coverage", metavar="N", type=int, help="the least percentage of the rules that the cases show"
    )
    test.add_argument(
        "--mutate",
        action="store_true",
        help="change the rules in one place after the other, and find what no case notices",
    )
    test.add_argument(
        "--least", metavar="N", type=int, help="the least percentage of changes that the cases notice"
    )
    _language(test)

    evaluate = command("evaluate", "Score data.")
    evaluate.add_argument("methodology", metavar="METHODOLOGY", help=METHODOLOGY)
    evaluate.add_argument("data", metavar="DATA", help="a JSON file; - is the standard input")
    evaluate.add_argument("--format", choices=("table", "json", "csv"), default="table")
    evaluate.add_argument(
        "--explain",
        choices=("none", "summary", "full"),
        default="none",
        help="how much explanation goes with the scores; it takes --format json",
    )
    evaluate.add_argument(
        "--reading",
        metavar="NAME=VALUE",
        action="append",
        default=[],
        help="read an open question of the law in this way; may be given for several readings",
    )

    explain = command("explain", "Explain the scores of one body, step by step.")
    explain.add_argument("methodology", metavar="METHODOLOGY", help=METHODOLOGY)
    explain.add_argument("data", metavar="DATA", help="a JSON file; - is the standard input")
    explain.add_argument("body", metavar="BODY", help="the id of a body of the data")
    explain.add_argument(
        "--lang",
        choices=LANGUAGES,
        default=LANGUAGES[0],
        help="the language of the explanation (default: en)",
    )
    explain.add_argument("--format", choices=("text", "markdown", "html", "json"), default="text")
    explain.add_argument("--rows", action="store_true", help="tell every row of a table, however many")
    explain.add_argument(
        "--reading",
        metavar="NAME=VALUE",
        action="append",
        default=[],
        help="read an open question of the law in this way; may be given for several readings",
    )

    evaluate.add_argument(
        "--record", metavar="FILE", help="write a record of the evaluation, which `tarazy verify` repeats"
    )
    evaluate.add_argument(
        "--at", metavar="TIME", help="the time that the record states, such as 2026-04-01T09:30:00+05:00"
    )
    evaluate.add_argument("--sign", metavar="KEYFILE", help="sign the record with this private key")

    assumptions = command("assumptions", "List what a methodology assumes, and the readings of its law.")
    assumptions.add_argument("methodology", metavar="METHODOLOGY", help=METHODOLOGY)
    assumptions.add_argument("--format", choices=("table", "json"), default="table")

    compare = command(
        "compare", "Score the same data by two methodologies, and find what made the difference."
    )
    compare.add_argument("before", metavar="A", help=METHODOLOGY)
    compare.add_argument("after", metavar="B", help=METHODOLOGY)
    compare.add_argument("data", metavar="DATA", help="a JSON file; - is the standard input")
    compare.add_argument("--format", choices=("table", "json", "markdown"), default="table")
    compare.add_argument(
        "--mapping",
        metavar="FILE",
        help="a YAML file that says what the data are called under one of the two, or lack there",
    )
    compare.add_argument(
        "--reading",
        metavar="NAME=VALUE",
        action="append",
        default=[],
        help="read an open question of the law in this way under both; may be given for several readings",
    )

    diff = command("diff", "Find what was edited to make one methodology of another.")
    diff.add_argument("before", metavar="A", help=f"the earlier one: {METHODOLOGY}")
    diff.add_argument("after", metavar="B", help="the later one")
    diff.add_argument("--format", choices=("text", "json", "markdown", "html"), default="text")
    diff.add_argument(
        "--only",
        choices=("score", "rating", "editorial"),
        action="append",
        default=[],
        help="show the edits that can change a score, only a rating or a flag, or nothing; may be given "
        "several times (default: all)",
    )
    _language(diff)

    keygen = command("keygen", "Make a pair of keys, to sign records with and to verify them.")
    keygen.add_argument(
        "name", metavar="NAME", help="makes NAME.pem, the private key, and NAME.public.pem, the public one"
    )
    keygen.add_argument(
        "--passphrase",
        action="store_true",
        help="ask for a passphrase that locks the private key; TARAZY_PASSPHRASE has one without asking",
    )

    lift = command("lift", "Find the smallest changes of single values that would lift a body.")
    lift.add_argument("methodology", metavar="METHODOLOGY", help=METHODOLOGY)
    lift.add_argument("data", metavar="DATA", help="a JSON file; - is the standard input")
    lift.add_argument("body", metavar="BODY", help="the id of a body in the data")
    lift.add_argument("--format", choices=("table", "json"), default="table")
    _language(lift)
    lift.add_argument(
        "--reading",
        metavar="NAME=VALUE",
        action="append",
        default=[],
        help="read an open question of the law in this way; may be given for several readings",
    )
    lift.add_argument(
        "--goal",
        choices=("score", "place", "flag"),
        action="append",
        default=[],
        help="look for this alone; may be given several times (default: for all)",
    )
    lift.add_argument(
        "--input",
        metavar="PATH",
        action="append",
        default=[],
        help="look into this alone: the id of an input, or the JSON pointer of a value in the data; may be "
        "given several times (default: all inputs of the body)",
    )
    lift.add_argument(
        "--decimals",
        metavar="N",
        type=int,
        help="look into numbers of so many decimals, where the rules do not limit them (default: those of "
        "the number in the data, at least 2)",
    )

    new = command("new", "Make a methodology for another year of one that there is.")
    new.add_argument("id", metavar="ID", help="the id of the new methodology")
    new.add_argument("--from", dest="origin", metavar="METHODOLOGY", required=True, help=METHODOLOGY)
    new.add_argument(
        "--year",
        type=_year,
        help="the assessed year (default: the one that the id names, or else the next one)",
    )
    new.add_argument(
        "--rename",
        metavar="OLD.PATH=NEW",
        action="append",
        default=[],
        help="give a declaration another name wherever it is used; may be given several times",
    )
    _language(new)

    readings = command("readings", "Find what changes where the law is read in another way.")
    readings.add_argument("methodology", metavar="METHODOLOGY", help=METHODOLOGY)
    readings.add_argument("data", metavar="DATA", help="a JSON file; - is the standard input")
    readings.add_argument("--format", choices=("table", "json"), default="table")
    readings.add_argument(
        "--seed", type=int, default=0, help="the seed of the sample of combinations (default: 0)"
    )

    schema = command("schema", "Print the JSON Schema of the data that a methodology takes.")
    schema.add_argument("methodology", metavar="METHODOLOGY", help=METHODOLOGY)

    serve = command("serve", "Run the HTTP service.")
    serve.add_argument("--host", default=argparse.SUPPRESS, help="where to listen (default: 127.0.0.1)")
    serve.add_argument(
        "--port",
        type=int,
        default=argparse.SUPPRESS,
        help="the port (default: 8000; 0: a free one)",
    )
    serve.add_argument(
        "--show-example",
        nargs=2,
        metavar=("FILE", "ID"),
        help="print a curl command that scores this file by the methodology of this id",
    )

    sign = command("sign", "Verify a record, and add a signature to it.")
    sign.add_argument("record", metavar="FILE", help="a record; it is written anew, with the signature")
    sign.add_argument("--key", metavar="KEYFILE", required=True, help="a private key, as keygen makes it")
    _language(sign)

    verify = command("verify", "Repeat the evaluation in a record, and say whether it gives the same.")
    verify.add_argument("record", metavar="FILE", help="a record; - is the standard input")
    verify.add_argument(
        "--key",
        metavar="PUBLIC.pem",
        action="append",
        default=[],
        help="a public key by which the record must be signed; may be given for several keys",
    )
    verify.add_argument("--methodology", metavar="METHODOLOGY", help=f"what it must be by: {METHODOLOGY}")
    verify.add_argument("--format", choices=("text", "json"), default="text")
    _language(verify)

    watch = command("watch", "Check and run the worked cases again on every save, until Ctrl-C.")
    watch.add_argument(
        "methodology", metavar="METHODOLOGY", nargs="?", help=f"{METHODOLOGY} (default: all in the directory)"
    )
    _language(watch)

    command("version", "Print the version.")
    return top


def _year(text: str) -> int:
    """A year; ValueError for what is not four digits."""
    if not re.fullmatch("[1-9][0-9]{3}", text):
        raise ValueError(text)
    return int(text)


def _language(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--lang", choices=LANGUAGES, default=LANGUAGES[0], help="the language of the findings (default: en)"
    )
