"""Every complaint pydantic can make of our models has words for a colleague who does not program."""

from __future__ import annotations

from hub.model import Area, EnglishFrontMatter, Phrases, Publisher, Resource, Roles, WelshFrontMatter
from hub.shape import complaint, shape
from hub.source import Document
from hypothesis import given
from hypothesis import strategies as st

MODELS = (Area, Resource, Roles, Phrases, Publisher, EnglishFrontMatter, WelshFrontMatter)
KEYS = sorted(
    {name for model in MODELS for name in model.model_fields} | {"en", "cy", "item", "levels", "source", "other"}
)
ANYTHING = st.recursive(
    st.text(max_size=12) | st.sampled_from(["", "1", "9" * 5000, "true", "2026-11-25", "https://a.b/"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=6),
    max_leaves=20,
)


@given(st.sampled_from(MODELS), ANYTHING)
def test_any_data_is_a_model_or_problems_in_plain_words(model, data):
    found, problems = shape(model, Document("f.yml", data))
    assert found is not None or problems
    for problem in problems:
        text = f"{problem.message} {problem.hint}".lower()
        for word in ("pydantic", "schema", "validation", "invalid", "dict", "str)", "none", "tuple", "boolean"):
            assert word not in text.replace(str(data).lower(), "") or word in str(data).lower(), text


def test_a_type_of_error_without_words_is_noticed():
    try:
        complaint("some_new_error", "x", {})
    except KeyError:
        return
    raise AssertionError("an unknown type was given words")
