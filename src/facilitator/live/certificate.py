"""The hub's own certificate, and how a station knows it again: by the pin of its public key in the join code.

There is no authority in a hall. The hub signs its certificate itself; a station takes it from the first connection, checks
the SHA-256 of its public key (RFC 7469, section 2.4, names it so) against the pin, and trusts this one from then on.
"""

from __future__ import annotations

import hashlib
import os
import socket
import ssl
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from facilitator.errors import Refused
from facilitator.live.join_code import base32

_BEGINS, _ENDS = datetime(2020, 1, 1, tzinfo=UTC), datetime(2120, 1, 1, tzinfo=UTC)
"""The clocks of laptops may be wrong by years, and a record is opened again after decades."""


def new_certificate() -> tuple[str, str]:
    """A new private key and its certificate, both as PEM text."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Facilitator hub")])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(_BEGINS)
        .not_valid_after(_ENDS)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return private.decode(), certificate.public_bytes(serialization.Encoding.PEM).decode()


def pin_of(certificate: str) -> str:
    """The pin of a certificate's public key: the first 80 bits of its SHA-256, in base 32."""
    public = x509.load_pem_x509_certificate(certificate.encode()).public_key()
    raw = public.public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)
    return base32(hashlib.sha256(raw).digest()[:10])


def server_context(private_key: str, certificate: str) -> ssl.SSLContext:
    """What the hub listens with."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    # The key can only be loaded from a file; this one exists for a moment, for this user alone.
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "hub.pem"
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(private_key + certificate)
        context.load_cert_chain(path)
    return context


def client_context(certificate: str) -> ssl.SSLContext:
    """What a station connects with: it trusts this one certificate, under whatever address the hub has."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.load_verify_locations(cadata=certificate)
    return context


def fetch_certificate(host: str, port: int, pin: str, timeout: float = 5.0) -> str:
    """The certificate of the hub at this address, whose key has this pin, as PEM text.

    Raises:
        Refused: it has another key: somebody else answers at this address, or the code is of another day.
        OSError: nobody answers.
    """
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    with (
        socket.create_connection((host, port), timeout=timeout) as plain,
        context.wrap_socket(plain, server_hostname=host) as connection,
    ):
        shown = connection.getpeercert(binary_form=True)
    certificate = ssl.DER_cert_to_PEM_cert(shown or b"")
    if pin_of(certificate) != pin:
        raise Refused(
            f"What answers at {host}:{port} is not the hub of this join code: its key is another. Nothing was sent to it. "
            "Read the code from the hub once more.",
            f"{host}:{port}에서 응답한 것은 이 접속 코드의 허브가 아닙니다(열쇠가 다릅니다). 아무것도 보내지 않았습니다. "
            "허브의 코드를 다시 확인해 주십시오.",
        )
    return certificate
