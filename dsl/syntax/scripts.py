"""The scripts of letters."""

import unicodedata


def scripts_of(word: str) -> frozenset[str]:
    """The scripts that a word's letters belong to: LATIN, CYRILLIC, …"""
    return frozenset(
        unicodedata.name(character, "").partition(" ")[0] for character in word if character.isalpha()
    )
