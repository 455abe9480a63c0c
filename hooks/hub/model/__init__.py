"""What the bank and the pages are made of: frozen, typed, unknown keys refused.

One definition gives types, validation and the editors' schema. Every value arrives as text (see `source`);
pydantic turns "2" into 2, "true" into True and "2026-11-25" into a date. What needs two places at once is in `checks`.
"""

from .areas import Area, Ground, HelpNow, Item, Source, Usual, Wording
from .base import (
    DEPTHS,
    EVERYONE,
    LANGUAGES,
    Confidence,
    Date,
    DateOrNotYet,
    Id,
    Language,
    Level,
    Line,
    Model,
    Slug,
    Text,
    Url,
)
from .front_matter import EnglishFrontMatter, FrontMatter, PageSource, WelshFrontMatter
from .resources import Address, Edge, Essential, Resource
from .roles import Depth, Family, Profile, Role, Roles, Titles
from .words import Phrase, Phrases, Publisher, Synonym, Synonyms

__all__ = [
    "DEPTHS",
    "EVERYONE",
    "LANGUAGES",
    "Address",
    "Area",
    "Confidence",
    "Date",
    "DateOrNotYet",
    "Depth",
    "Edge",
    "EnglishFrontMatter",
    "Essential",
    "Family",
    "FrontMatter",
    "Ground",
    "HelpNow",
    "Id",
    "Item",
    "Language",
    "Level",
    "Line",
    "Model",
    "PageSource",
    "Phrase",
    "Phrases",
    "Profile",
    "Publisher",
    "Resource",
    "Role",
    "Roles",
    "Slug",
    "Source",
    "Synonym",
    "Synonyms",
    "Text",
    "Titles",
    "Url",
    "Usual",
    "WelshFrontMatter",
    "Wording",
]
