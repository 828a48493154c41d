"""PDFBox Preflight, the checker of another house for PDF/A-1b, as Debian brings it."""

from __future__ import annotations

import subprocess
from pathlib import Path

JARS = Path("/usr/share/java")
NEEDED = (
    "preflight", "pdfbox2", "pdfbox2-tools", "fontbox2", "xmpbox", "jaxb-api", "javax.activation", "commons-io",
    "commons-logging",
)  # fmt: skip


def passed(folder: Path) -> set[str]:
    """The names of those PDFs of a folder that Preflight calls valid PDF/A-1b."""
    path = ":".join(str(JARS / f"{name}.jar") for name in NEEDED)
    ran = subprocess.run(
        ["java", "-cp", path, "org.apache.pdfbox.preflight.Validator_A1b", "group", str(folder)],
        capture_output=True,
        text=True,
        timeout=300,
    )
    return {
        file.name for file in folder.glob("*.pdf") if f"The file {file.name} is a valid PDF/A-1b file" in ran.stdout
    }
