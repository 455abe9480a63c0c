"""The workflows hold no more rights than they need, run nothing that can change under them, and trust no stranger's text."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[1]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
USES = re.compile(r"^\s*(?:- )?uses: (\S+)(.*)$", re.MULTILINE)
PINNED = re.compile(r"[\w.-]+/[\w./-]+@[0-9a-f]{40}")
RIGHTS = {  # job → what it may do; a wider right is a decision, and is made here
    "check.yml": {"test": {"contents": "read"}},
    "content.yml": {"content": {"contents": "read"}},
    "comment.yml": {"comment": {"contents": "read", "actions": "read", "pull-requests": "write"}},
    "publish.yml": {"build": {"contents": "read", "pages": "read"}, "deploy": {"pages": "write", "id-token": "write"}},
}


def load(path: Path) -> dict:
    return yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)


def test_every_workflow_has_its_rights_written_here():
    assert {path.name for path in WORKFLOWS} == set(RIGHTS)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_rights_are_given_job_by_job(path: Path):
    workflow = load(path)
    assert workflow["permissions"] == {}
    assert {name: job["permissions"] for name, job in workflow["jobs"].items()} == RIGHTS[path.name]
    assert all("timeout-minutes" in job for job in workflow["jobs"].values())


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_pinned_by_hash_and_says_its_version(path: Path):
    for action, said in USES.findall(path.read_text(encoding="utf-8")):
        assert PINNED.fullmatch(action), action
        assert re.fullmatch(r" # v\d+\.\d+\.\d+", said), action


def test_one_action_has_one_version_everywhere():
    seen: dict[str, set[str]] = {}
    for path in WORKFLOWS:
        for action, said in USES.findall(path.read_text(encoding="utf-8")):
            seen.setdefault(action.partition("@")[0], set()).add(action + said)
    assert {name: versions for name, versions in seen.items() if len(versions) > 1} == {}


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_nothing_a_stranger_wrote_becomes_a_command(path: Path):
    workflow = load(path)
    assert "pull_request_target" not in workflow["on"]
    for job in workflow["jobs"].values():
        for step in job["steps"]:
            assert "${{" not in step.get("run", ""), step
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] == "false"
                assert "head" not in step["with"].get("ref", ""), (
                    "only our own branch, or what GitHub checks out itself"
                )


def test_who_may_write_runs_only_our_own_code():
    """The workflow that may comment starts after another one, and checks out the main branch, never the one under review."""
    workflow = load(ROOT / ".github" / "workflows" / "comment.yml")
    assert list(workflow["on"]) == ["workflow_run"]
    assert workflow["on"]["workflow_run"]["workflows"] == [load(ROOT / ".github" / "workflows" / "content.yml")["name"]]
    [step] = [step for step in workflow["jobs"]["comment"]["steps"] if "uses" in step]
    assert step["with"]["ref"] == "${{ github.event.repository.default_branch }}"


def test_zizmor_finds_nothing():
    command = [
        str(Path(sys.executable).with_name("zizmor")),
        "--offline",
        "--pedantic",
        "--no-progress",
        "--color=never",
        ".github",
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_zizmor_would_find_something(tmp_path: Path):
    bad = "on: pull_request_target\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ github.event.pull_request.title }}\n"
    (tmp_path / "bad.yml").write_text(bad, encoding="utf-8")
    command = [str(Path(sys.executable).with_name("zizmor")), "--offline", str(tmp_path / "bad.yml")]
    assert subprocess.run(command, capture_output=True, check=False).returncode != 0
