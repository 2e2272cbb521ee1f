"""`tarazy sign`: a further signature of a record."""

import argparse
from pathlib import Path

from api.evidence.finding import Demands
from cli.data import STDIN
from cli.key_files import signing_key
from cli.outcome import Exit, complain, said, wrong_usage
from cli.record_file import complain_of, read_record_file, verified
from cli.replacing import replace
from dsl.diagnostics.message import say
from dsl.diagnostics.printable import printable
from dsl.diagnostics.wording import Language, worded


def run(options: argparse.Namespace) -> Exit:
    """Verify the record, and sign it where nothing is wrong with it."""
    if options.record == STDIN:
        raise wrong_usage("a record that is signed is a file")
    language = Language(options.lang)
    key = signing_key(options.key)
    raw = read_record_file(options.record)
    _, found = verified(raw, options.record, language, Demands())
    if not found["same"]:
        complain_of(found, options.record, language)
        complain(worded(say("signed-nothing"), language))
        return Exit.wrong
    from api.evidence.read import read_record
    from api.evidence.record import written
    from api.evidence.seal import sealed
    from api.evidence.signature import sign
    from api.evidence.worker import LIMITS

    record = read_record(raw, LIMITS)
    signature = sign(record, key)
    name = printable(options.record)
    if signature.key_id in {each.key_id for each in record.signatures}:
        print(f"{name}: {worded(say('signed-already', key=signature.key_id), language)}")
        return Exit.fine
    try:
        replace(Path(options.record), written(sealed(record, (*record.signatures, signature))))
    except OSError as error:
        raise wrong_usage(f"{options.record}: {said(error)}") from None
    print(f"{name}: {worded(say('signed-by', key=signature.key_id), language)}")
    return Exit.fine
