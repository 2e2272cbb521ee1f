"""What labels say, in the form that every answer has it in."""

from engine.graph.label import Label, Texts


def cited(label: Label) -> list[str]:
    """The citations of a label, each as the id of its source and the place in it: `law S.7`."""
    return [f"{citation.source} {citation.at}" for citation in label.cites]


def by_language(texts: Texts) -> dict[str, str]:
    """Texts by the tag of their language."""
    return dict(texts)
