"""A page at an address that was left: it leads on, since no host of static files can be asked to redirect."""

from __future__ import annotations

from html import escape
from pathlib import Path

from .bank import Bank
from .moved import read_history
from .pages import Pages
from .policy import POLICY
from .words import Words, relative


def stubs(root: Path, bank: Bank, pages: Pages, base: str) -> dict[str, str]:
    """File of the site → HTML, for each old address in quiz/moved.yml whose page there is. `base` ends in a slash."""
    found = {}
    for old, path in read_history(root).moved.pages.items():
        lang = "cy" if old.startswith("/cy/") else "en"
        page = pages.get(lang, path)
        if page:
            here = old.strip("/") + "/"
            title = escape(page.meta.title)
            href = escape(relative(here, page.address) or "./")
            found[f"{here}index.html"] = (
                f'<!doctype html>\n<html lang="{lang}">\n<head>\n'
                f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n<meta charset="utf-8">\n'
                f'<meta http-equiv="refresh" content="0; url={href}">\n<meta name="robots" content="noindex">\n'
                f'<link rel="canonical" href="{escape(base + page.address)}">\n<title>{title}</title>\n</head>\n'
                f"<body>\n<main>\n<h1>{escape(Words(bank.phrases, lang).t('moved-title'))}</h1>\n"
                f'<p><a href="{href}">{title}</a></p>\n</main>\n</body>\n</html>\n'
            )
    return found
