"""The key by which a person is known again when a list is read a second time.

The rule:

* **With a contact**: the name and the contact. A contact is compared by the digits of its first phone number (with
  +82 and lost zeros mended) or by its e-mail address in lower case. Two people of one household who share a phone have
  different names and stay two.
* **Without a contact but with a full birth date**: the name and the birth date.
* **Without either**: the name, the age as written, the gender, the district, and a running number among those in the list
  who agree in all of them. So two different 김민준, both 남, 30대, 관악구, stay two; and when the same list comes again,
  the first is the first and the second the second, and nobody is added.

Names are compared without spaces and case: "남궁 민수" and "남궁민수" are one name. Columns that do not stand in the rule
(occupation, opinion, table …) may change between two readings. A person whose first list had no contact and whose second
has one is two people to the program.

The key is a digest (BLAKE2b, 16 bytes, as hexadecimal), so that it is short and shows nothing; it can still be found by trying
all phone numbers, so it is personal data like the contact itself.
"""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Mapping

from facilitator.roster.contacts import contact_key
from facilitator.roster.text import compact


def certain_key(name: str, contact: str, born: datetime.date | None) -> str | None:
    """The key of a person with a contact or a full birth date, or None where neither is there."""
    phone_or_mail = contact_key(contact) if contact else ""
    if phone_or_mail:
        return _digest("contact", compact(name), phone_or_mail)
    if born is not None:
        return _digest("born", compact(name), born.isoformat())
    return None


def likely_key(name: str, age_as_written: str, attributes: Mapping[str, str]) -> str:
    """What people without contact and birth date are compared by; not a key yet, see ``numbered_key``."""
    gender, district = attributes.get("gender", ""), attributes.get("district", "")
    return _digest("attributes", compact(name), compact(age_as_written), compact(gender), compact(district))


def numbered_key(likely: str, ordinal: int) -> str:
    """The key of the ``ordinal``-th person (from 1) in the list with this ``likely_key``."""
    return _digest("ordinal", likely, str(ordinal))


def _digest(*parts: str) -> str:
    return hashlib.blake2b("\x1f".join(parts).encode(), digest_size=16).hexdigest()
