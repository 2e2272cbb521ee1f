"""The key that a service signs records with, where its settings name one."""

from typing import TYPE_CHECKING

from api.settings import Settings

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey


def signing_key_of(settings: Settings) -> "Ed25519PrivateKey | None":
    """The key; NoKey where the file that the settings name does not hold one, or none that opens."""
    if settings.signing_key is None:
        return None
    from api.evidence.keys import NoKey, private_key

    def passphrase() -> bytes:
        if settings.passphrase is None:
            raise NoKey("the key has a passphrase: give it in TARAZY_PASSPHRASE")
        return settings.passphrase.get_secret_value().encode("utf-8", "surrogateescape")

    try:
        return private_key(settings.signing_key.read_bytes(), passphrase)
    except OSError as error:
        raise NoKey(f"{settings.signing_key}: {(error.strerror or str(error)).lower()}") from None
    except NoKey as error:
        raise NoKey(f"{settings.signing_key}: {error}") from None
