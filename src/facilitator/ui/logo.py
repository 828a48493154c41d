"""A picture from a file as the record keeps it: on white, no larger than it is printed, without what a camera adds."""

from __future__ import annotations

import base64
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QImageWriter, QPainter, QPixmap

from facilitator.errors import Refused
from facilitator.record.picture import MOST_BYTES

__all__ = ["logo_from", "logo_pixmap"]

_WIDTHS = (1200, 900, 600, 400, 250, 150)
"""Pixels that a logo is made no wider and no higher than; the first at which the file is small enough."""

_MOST_READ = 20 * 1024 * 1024


def logo_from(path: Path) -> str:
    """The picture as a PNG in base64.

    Raises:
        Refused: it cannot be read, or is neither PNG nor JPEG.
    """
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    known = bytes(reader.format().data()) in (b"png", b"jpeg") and path.stat().st_size <= _MOST_READ
    picture = reader.read() if known else QImage()
    if picture.isNull():
        raise Refused(
            f"{path.name} cannot be read as a picture. Choose a PNG or JPEG file.",
            f"{path.name}을(를) 그림으로 읽을 수 없습니다. PNG나 JPEG 파일을 고르십시오.",
        )
    for width in _WIDTHS:
        data = _png(picture, width)
        if len(data) <= MOST_BYTES:
            break
    return base64.b64encode(data).decode()


def logo_pixmap(logo: str, size: QSize) -> QPixmap:
    """The logo of a record as it is shown in this size; null where there is none."""
    pixmap = QPixmap()
    pixmap.loadFromData(base64.b64decode(logo))
    if pixmap.isNull():
        return pixmap
    return pixmap.scaled(size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)


def _png(picture: QImage, width: int) -> bytes:
    if picture.width() > width or picture.height() > width:
        picture = picture.scaled(
            width, width, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
    plain = QImage(picture.size(), QImage.Format.Format_RGB888)
    plain.fill(QColor("white"))
    painter = QPainter(plain)
    painter.drawImage(0, 0, picture)
    painter.end()
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(plain)
    return bytes(kept.data())
