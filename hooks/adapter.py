"""MkDocs' events: the only file that knows MkDocs and static-i18n.

It reads the project once a build, gives Welsh pages their addresses, puts fragments into pages and hands each
template what it shows. Everything it decides is decided in `hub`; when MkDocs goes, this file goes.

static-i18n runs the whole Welsh build inside the English one, with the same configuration object; `i18n.building`
tells the two apart.
"""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from pathlib import Path
from urllib.parse import urlsplit

from hub.frame import FOOTER, NAMES, Menu, alternates, frame
from hub.pages import Page as HubPage
from hub.policy import POLICY
from hub.problems import ERROR, as_text
from hub.project import Project, read_project
from hub.render import Place, fill
from hub.search.files import files as index_files
from hub.search.index import project_indexes
from hub.stubs import stubs
from hub.words import Words
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority, get_plugin_logger

log = get_plugin_logger("hub")

LOCAL_ADDRESS = "http://127.0.0.1:8000/"  # until the publisher's own is set; a release refuses to go on without it

project: Project
menu: Menu


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """First of all: read and check everything, once for both languages, so that nothing half-read is published."""
    global project, menu
    if config.plugins["i18n"].building:
        return config
    root = Path(config.config_file_path).parent
    project = read_project(root)
    wrong = [problem for problem in project.problems if problem.level == ERROR]
    for problem in wrong:
        log.error(as_text(problem))
    if wrong:
        raise PluginError(f"{len(wrong)} to put right. Nothing was published.")
    address = os.environ.get("SITE_URL") or project.bank.publisher.address or LOCAL_ADDRESS
    config.site_url = address.rstrip("/") + "/"
    menu = _menu(config.nav or [])
    return config


def _menu(nav: list) -> Menu:
    """`nav` of mkdocs.yml as paths; titles come from the pages themselves, in each language."""
    sections = []
    for entry in nav:
        paths = [entry] if isinstance(entry, str) else next(iter(entry.values()))
        sections.append((paths[0], tuple(paths[1:])))
    return Menu(tuple(sections))


@event_priority(50)
def on_files(files, config: MkDocsConfig):
    """Before static-i18n (-100), which copies the addresses we give: a Welsh page lives where its `slug` says.

    The theme's own scripts and styles are left out: no page of ours asks for them.
    """
    for file in list(files):
        if file.src_dir != config.docs_dir and not file.src_uri.endswith(".md"):
            files.remove(file)
        elif file.is_documentation_page() and file.src_uri.startswith("cy/"):
            page = project.pages.get("cy", file.src_uri.removeprefix("cy/"))
            if page:
                file.dest_uri = f"{page.address}index.html"
    return files


def on_env(env, config: MkDocsConfig, files):
    """Lines that hold only template tags leave no blank line in the page."""
    env.trim_blocks = env.lstrip_blocks = True
    return env


def on_page_content(html: str, page, config: MkDocsConfig, files) -> str:
    """After Markdown, before the template: fragments in place of the markers."""
    return fill(html, _place(page))


def on_page_context(context: dict, page, config: MkDocsConfig, nav) -> dict:
    """What the template shows around the text."""
    context["hub"] = frame(_place(page), menu, config.site_url, _today(), Path(config.docs_dir))
    context["hub"]["policy"] = POLICY
    return context


def on_post_build(config: MkDocsConfig) -> None:
    """After everything, once for both languages: the indexes of the search, and pages at the addresses that were left."""
    if config.plugins["i18n"].building:
        return
    made = {f"assets/{name}": text for index in project_indexes(project) for name, text in index_files(index).items()}
    made |= stubs(project.root, project.bank, project.pages, config.site_url)
    for name, text in made.items():
        path = Path(config.site_dir) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


def on_template_context(context: dict, template_name: str, config: MkDocsConfig) -> dict:
    """For 404.html and sitemap.xml, which belong to no page and to both languages; 404.html answers at any depth."""
    pages, root = project.pages, urlsplit(config.site_url).path
    words = {lang: Words(project.bank.phrases, lang).t for lang in NAMES}
    context["hub"] = {
        "is_404": True,
        "policy": POLICY,
        "t": lambda name, lang, **values: words[lang](name, **values),
        "asset": lambda path: f"{root}assets/{path}",
        "home": {lang: root + pages.by_path[lang, "index.md"].address for lang in NAMES},
        "places": {
            lang: [
                {"title": page.meta.title, "href": root + page.address}
                for page in (pages.by_path[lang, path] for path in _on_404())
            ]
            for lang in NAMES
        },
    }
    context["hub_pages"] = [
        {
            "loc": config.site_url + page.address,
            "lastmod": page.meta.last_reviewed.isoformat(),
            "alternates": alternates(Place(project.bank, pages, page), config.site_url),
        }
        for page in pages.by_path.values()
    ]
    return context


def _on_404() -> list[str]:
    """Where a reader who is lost may want to go: each section, and the site map."""
    return [
        path for path in (*(top for top, _ in menu.sections[1:]), FOOTER[-1]) if ("en", path) in project.pages.by_path
    ]


def _place(page) -> Place:
    path = page.file.src_uri.removeprefix("cy/")
    hub_page: HubPage = project.pages.by_path[page.file.locale, path]
    return Place(project.bank, project.pages, hub_page)


def _today() -> date:
    """The day of the commit when the Makefile says it, so that one commit always gives the same bytes."""
    moment = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(moment), UTC).date() if moment else date.today()
