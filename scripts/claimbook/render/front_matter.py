"""A page's title, description and options -> YAML front matter, by a serialiser."""

import html

import yaml


def front_matter(title: str, description: str, **options: object) -> str:
    """Front matter with its fences.

    MkDocs' templates put title and description into HTML as they are, so they are escaped here.
    """
    fields = {
        "title": _escaped(title),
        "description": _escaped(description),
        **options,
    }
    dumped = yaml.dump(
        fields, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=1000
    )
    return f"---\n{dumped}---\n"


def _escaped(text: str) -> str:
    return html.escape(text, quote=False).replace('"', "&quot;")
