"""The list of what was published: written once, added to, never shortened, and quiet when nothing has changed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from hub.checks.moved import RULES
from hub.moved import PUBLISHED, Published, as_text, publish_list, read_history
from hub.project import read_project
from hypothesis import given
from hypothesis import strategies as st

TODAY = date(2026, 11, 25)


def publish(root: Path) -> str:
    project = read_project(root, TODAY)
    text = publish_list(root, project.bank, project.pages)
    (root / PUBLISHED).write_text(text, encoding="utf-8")
    return text


def told(root: Path) -> list[str]:
    project = read_project(root, TODAY)
    return sorted(problem.rule for rule in RULES for problem in rule(project))


def test_publishing_is_quiet_and_the_same_twice(tiny_hub: Path):
    text = publish(tiny_hub)
    assert told(tiny_hub) == []
    assert publish(tiny_hub) == text
    assert "  /cy/canllaw/:" in text and "  pass-it-on: " in text and "  /:\n" in text


def test_nothing_is_ever_taken_out(tiny_hub: Path):
    publish(tiny_hub)
    for file in ("docs/guide.md", "docs/cy/guide.md"):
        (tiny_hub / file).unlink()
    assert told(tiny_hub) == ["address-gone", "address-gone"]
    assert "  /guide/:" in publish(tiny_hub)
    (tiny_hub / "quiz/moved.yml").write_text(
        "pages:\n  /guide/: index.md\n  /cy/canllaw/: index.md\n", encoding="utf-8"
    )
    assert told(tiny_hub) == []


def test_a_page_that_cannot_be_read_is_not_taken_for_gone(tiny_hub: Path):
    publish(tiny_hub)
    path = tiny_hub / "docs/guide.md"
    path.write_text(path.read_text(encoding="utf-8").replace("title: ", "title: a: "), encoding="utf-8")
    assert "address-gone" not in told(tiny_hub)


def test_a_better_wording_is_no_other_meaning(tiny_hub: Path):
    publish(tiny_hub)
    path = tiny_hub / "quiz/areas/listening.yml"
    text = path.read_text(encoding="utf-8").replace(
        "I let people finish before I answer.", "I let other people finish first, before I answer them."
    )
    path.write_text(text, encoding="utf-8")
    assert told(tiny_hub) == []


@given(
    st.dictionaries(
        st.from_regex(r"[a-z]{1,8}", fullmatch=True),
        st.text(alphabet="ab:'\"\\#{}[]&*!|>-%@` \nŵ“", min_size=1, max_size=40).filter(str.strip),
    )
)
def test_any_stem_can_be_written_and_read(tmp_path_factory, items: dict[str, str]):
    root = tmp_path_factory.mktemp("hub")
    (root / "quiz").mkdir()
    published = Published(items={name: " ".join(stem.split()) for name, stem in items.items()})
    (root / PUBLISHED).write_text(as_text(published), encoding="utf-8")
    history = read_history(root)
    assert history.problems == () and history.published == published
