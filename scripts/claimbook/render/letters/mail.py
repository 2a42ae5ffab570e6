"""A letter -> a mail (RFC 5322) in plain text and HTML, the same bytes each time.

Who sends it fills in From and To; what names it is made from what it says, not from a clock.
"""

import datetime
import hashlib
import ipaddress
import re
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from urllib.parse import urlsplit

from claimbook.render.letters.letter import Letter
from claimbook.render.letters.markdown import markdown_letter
from claimbook.render.letters.page import html_letter

_SENDER = "brief"
_MEANINGFUL = re.compile(r'[]()<>@,:;."\\[=?]')
"""What means something in an address: a long name that is folded loses its quotation marks."""


def mail_letter(letter: Letter) -> bytes:
    """The mail, with CRLF at the ends of its lines, none of which is longer than 78 characters."""
    plain, page = markdown_letter(letter).decode(), html_letter(letter).decode()
    mark = hashlib.sha256(f"{letter.brief_url}\n{plain}\n{page}".encode()).hexdigest()[:32]
    host = _host(letter.base)
    mail = EmailMessage(policy=SMTP)
    mail["Subject"] = f"{letter.site_name}: {letter.title}"
    name = _MEANINGFUL.sub(" ", letter.site_name)
    mail["From"] = Address(" ".join(name.split()), addr_spec=f"{_SENDER}@{host}")
    mail["Date"] = datetime.datetime.combine(letter.day, datetime.time(), tzinfo=datetime.UTC)
    mail["Message-ID"] = f"<{mark}.{_SENDER}@{host}>"
    mail.set_content(plain, cte="quoted-printable")
    mail.add_alternative(page, subtype="html", cte="quoted-printable")
    mail.set_boundary(f"=_{mark}")
    return mail.as_bytes()


def _host(base: str) -> str:
    """The site's host, as the part of an address after the `@`."""
    host = urlsplit(base).hostname or "localhost"
    try:
        number = ipaddress.ip_address(host)
    except ValueError:
        return _ascii(host)
    return f"[{'IPv6:' if number.version == 6 else ''}{number}]"


def _ascii(host: str) -> str:
    try:
        return host.encode("idna").decode()
    except UnicodeError:
        return "localhost"
