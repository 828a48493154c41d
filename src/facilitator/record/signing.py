"""Signing what leaves the record for good, with a key of the hub's.

The signature is Ed25519 (RFC 8032). Its key follows from the hub's own by HKDF (RFC 5869), so that a restored backup signs alike; the
hub's key, which sealed the ballots, vouches for it with an ECDSA signature that is deterministic (RFC 6979). So the same
content always gets the same signatures.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_pem_public_key
from sqlalchemy.orm import Session as OrmSession

from facilitator.record.sealing import hub_key

_PURPOSE = b"facilitator: signature of an archived package"


@dataclass(frozen=True)
class Signer:
    """Signs with a key that follows from the hub's."""

    hub: ec.EllipticCurvePrivateKey

    @cached_property
    def _key(self) -> Ed25519PrivateKey:
        number = self.hub.private_numbers().private_value
        derived = HKDF(algorithm=hashes.SHA256(), length=32, salt=None, info=_PURPOSE).derive(
            number.to_bytes(32, "big")
        )
        return Ed25519PrivateKey.from_private_bytes(derived)

    @property
    def public_key(self) -> str:
        """The public key of the signatures, as PEM."""
        return self._key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()

    @property
    def hub_key(self) -> str:
        """The hub's public key, as PEM: that of the seals of ballots."""
        return self.hub.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()

    @property
    def vouched(self) -> str:
        """The hub's signature over the text of ``public_key``, in hexadecimal."""
        signed = self.hub.sign(self.public_key.encode(), ec.ECDSA(hashes.SHA256(), deterministic_signing=True))
        return signed.hex()

    def sign(self, content: bytes) -> bytes:
        """The signature over ``content``: 64 bytes."""
        return self._key.sign(content)


def signer_of(session: OrmSession) -> Signer | None:
    """Who signs for this record; None where it never had a hub."""
    key = hub_key(session)
    return None if key is None else Signer(key)


def is_signed(content: bytes, signature: bytes, public_key: str) -> bool:
    """Whether ``content`` was signed with the key of ``public_key`` (PEM)."""
    try:
        key = load_pem_public_key(public_key.encode())
        if not isinstance(key, Ed25519PublicKey):
            return False
        key.verify(signature, content)
    except (InvalidSignature, ValueError):
        return False
    return True


def is_vouched(public_key: str, vouched: str, hub: str) -> bool:
    """Whether the hub with the public key ``hub`` (PEM) vouches for ``public_key``."""
    try:
        key = load_pem_public_key(hub.encode())
        if not isinstance(key, ec.EllipticCurvePublicKey):
            return False
        key.verify(bytes.fromhex(vouched), public_key.encode(), ec.ECDSA(hashes.SHA256()))
    except (InvalidSignature, ValueError):
        return False
    return True
