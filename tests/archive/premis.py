"""What PREMIS 3.0 asks of a file of events, checked by hand: no library that the project uses carries the official schema.

The elements, their order and how often each may stand are those of ``premis-v3-0.xsd`` (Library of Congress, 2015), and with
that of the PREMIS Data Dictionary for Preservation Metadata, version 3.0. Only what a package uses is here; any other element
counts as a mistake.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from xml.etree import ElementTree

NAMESPACE = "{http://www.loc.gov/premis/v3}"
TYPE = "{http://www.w3.org/2001/XMLSchema-instance}type"

ANY = 1_000_000

CONTENT: dict[str, tuple[tuple[str, int, int], ...]] = {
    "premis": (("object", 1, ANY), ("event", 0, ANY), ("agent", 0, ANY)),
    "object": (("objectIdentifier", 1, ANY), ("objectCharacteristics", 1, ANY), ("originalName", 0, 1)),
    "objectCharacteristics": (("fixity", 0, ANY), ("size", 0, 1), ("format", 1, ANY)),
    "fixity": (("messageDigestAlgorithm", 1, 1), ("messageDigest", 1, 1)),
    "format": (("formatDesignation", 1, 1),),
    "formatDesignation": (("formatName", 1, 1), ("formatVersion", 0, 1)),
    "event": (
        ("eventIdentifier", 1, 1), ("eventType", 1, 1), ("eventDateTime", 1, 1), ("eventDetailInformation", 0, ANY),
        ("eventOutcomeInformation", 0, ANY), ("linkingAgentIdentifier", 0, ANY),
    ),
    "eventDetailInformation": (("eventDetail", 1, 1),),
    "eventOutcomeInformation": (("eventOutcome", 1, 1),),
    "agent": (("agentIdentifier", 1, ANY), ("agentName", 0, ANY), ("agentType", 0, 1)),
    **{
        f"{of}Identifier": ((f"{of}IdentifierType", 1, 1), (f"{of}IdentifierValue", 1, 1))
        for of in ("object", "event", "agent", "linkingAgent")
    },
}  # fmt: skip
"""Element -> its children in their order, each with the least and the most times that it stands there. Any other holds text."""

MOMENT = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z"
EDTF = re.compile(rf"{MOMENT}(/{MOMENT})?")
"""A moment, or a span of time, in the Extended Date/Time Format."""


def mistakes(xml: bytes) -> list[str]:
    """What is wrong with a file of events; nothing where it is in order."""
    root = ElementTree.fromstring(xml)
    found = list(_misplaced(root))
    if (root.tag, root.get("version")) != (f"{NAMESPACE}premis", "3.0"):
        found.append(f"it begins with {root.tag} {root.get('version')}")
    found += [f"an object is {one.get(TYPE)}" for one in _all(root, "object") if one.get(TYPE) != "premis:file"]
    found += [f"{one.text} is no time" for one in _all(root, "eventDateTime") if not EDTF.fullmatch(one.text or "")]
    for of in ("object", "event", "agent"):
        counted = Counter(_pair(one, f"{of}Identifier") for one in _all(root, f"{of}Identifier"))
        found += [f"{pair} is not one {of} alone" for pair, times in counted.items() if times > 1]
    agents = {_pair(one, "agentIdentifier") for one in _all(root, "agentIdentifier")}
    links = {_pair(one, "linkingAgentIdentifier") for one in _all(root, "linkingAgentIdentifier")}
    return found + [f"{link} is no agent" for link in sorted(links - agents)]


def _misplaced(element: ElementTree.Element) -> Iterator[str]:
    name = element.tag.removeprefix(NAMESPACE)
    children = [child.tag.removeprefix(NAMESPACE) for child in element]
    if name not in CONTENT:
        if children or not (element.text or "").strip():
            yield f"{name} holds no text"
        return
    allowed = CONTENT[name]
    order = [child for child, _, _ in allowed]
    yield from (f"{child} stands in {name}" for child in children if child not in order)
    known = [order.index(child) for child in children if child in order]
    if known != sorted(known):
        yield f"{name} has its elements in another order"
    for child, least, most in allowed:
        if not least <= children.count(child) <= most:
            yield f"{name} has {child} {children.count(child)} times"
    for one in element:
        yield from _misplaced(one)


def _all(root: ElementTree.Element, name: str) -> Iterator[ElementTree.Element]:
    return root.iter(f"{NAMESPACE}{name}")


def _pair(element: ElementTree.Element, name: str) -> tuple[str, str]:
    return element.findtext(f"{NAMESPACE}{name}Type", ""), element.findtext(f"{NAMESPACE}{name}Value", "")
