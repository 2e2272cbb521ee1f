"""The body of a check -> the files in it, or all that is wrong with it."""

import re
from collections.abc import Collection

from api.checking.limits import CheckLimits
from api.wire.fault import Fault
from api.wire.json_tree import Json
from api.wire.pointer import pointer_to
from api.wire.quoted import quoted

MEMBER = "files"

_NODE = re.compile(r'"[^"\n]*"|\w+|[^\w\s]')


def read_files(tree: Json, limits: CheckLimits) -> tuple[dict[str, bytes], list[Fault]]:
    """The content of each file by its path, and what is wrong with the document."""
    if not isinstance(tree, dict):
        return {}, [Fault("", "Q011", "the body is not an object", 'send {"files": {"name": "text"}}')]
    faults = [
        Fault(
            pointer_to([name]), "Q012", f"there is no member {quoted(name)} here", "the only member is files"
        )
        for name in tree
        if name != MEMBER
    ]
    files = tree.get(MEMBER)
    if not isinstance(files, dict):
        where = f"/{MEMBER}" if MEMBER in tree else ""
        faults.append(Fault(where, "Q011", "files is not an object", "give each file as a name and its text"))
        return {}, faults
    too_many = number_faults(len(files), limits, f"/{MEMBER}")
    if too_many:
        return {}, [*faults, *too_many]
    texts = {name: text for name, text in files.items() if type(text) is str}  # a NumberText is no text
    for name in files:
        if name not in texts:
            faults.append(Fault(pointer_to([MEMBER, name]), "Q013", "the content of a file is a text"))
    faults += size_faults(texts.values(), limits, f"/{MEMBER}")
    return {name: text.encode() for name, text in texts.items()}, faults


def number_faults(files: int, limits: CheckLimits, pointer: str) -> list[Fault]:
    """What is wrong with the number of files that stand at this pointer."""
    if files <= limits.files:
        return []
    return [Fault(pointer, "Q014", f"{files} files; at most {limits.files} are read")]


def size_faults(texts: Collection[str], limits: CheckLimits, pointer: str) -> list[Fault]:
    """What is wrong with the size of the files that stand at this pointer."""
    characters = sum(map(len, texts))
    if characters > limits.text:
        message = f"the files have {characters} characters; at most {limits.text} are read"
        return [Fault(pointer, "Q015", message)]
    nodes = sum(map(count_nodes, texts))
    if nodes > limits.nodes:
        message = f"the files have {nodes} words, numbers and signs; at most {limits.nodes} are read"
        return [Fault(pointer, "Q016", message, "check parts of the methodology by themselves")]
    return []


def count_nodes(text: str) -> int:
    """How many words, numbers, quoted texts and signs a text has, in whatever language it is written."""
    return sum(1 for _ in _NODE.finditer(text))
