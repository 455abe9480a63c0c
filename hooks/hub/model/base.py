"""What every model shares: kinds of value, and a model that is frozen and refuses keys it does not know."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

Language = Literal["en", "cy"]
LANGUAGES: tuple[Language, ...] = ("en", "cy")
DEPTHS = ("new", "established", "experienced", "leading")
EVERYONE = "everyone"


def _iso_date(value: object) -> object:
    """Pydantic would take "1" for a moment in 1970; only year-month-day is a date here."""
    if isinstance(value, str):
        return date.fromisoformat(value) if len(value) == 10 else date.fromisoformat("")
    return value


Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
Line = Annotated[str, StringConstraints(min_length=1)]
Level = Annotated[int, Field(ge=0, le=3)]
Date = Annotated[date, BeforeValidator(_iso_date)]
DateOrNotYet = Date | Literal["not-yet"]
Url = Annotated[str, StringConstraints(pattern=r"^https?://[^\s<>\"]+$")]
Confidence = Literal["high", "medium", "low"]
Slug = Annotated[str, StringConstraints(pattern=r"^([a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*)?$")]


class Model(BaseModel):
    """Frozen, and a key it does not know is a mistake."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Text(Model):
    """The same short text in both languages."""

    en: Line = Field(description="The English wording")
    cy: Line = Field(description="The Welsh wording")

    def __getitem__(self, lang: Language) -> str:
        return getattr(self, lang)
