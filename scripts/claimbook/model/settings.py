"""The settings of a knowledge base: what mkdocs.yml says of it, typed as strictly as a claim."""

from enum import StrEnum
from typing import Annotated
from urllib.parse import quote

from pydantic import Field, StringConstraints

from claimbook.model.record import Part
from claimbook.model.scalars import Flag, Url, Version
from claimbook.model.text import Label

SCHEMA_VERSION = 1
"""The version of the files' shape that this program reads and writes."""


class Host(StrEnum):
    """Who publishes the site."""

    GITHUB_PAGES = "github-pages"
    OTHER = "other"


MOST_BYTES = {Host.GITHUB_PAGES: 1_000_000_000}
"""How large a site may be at most, in bytes, for those hosts that say so."""


class Labels(Part):
    """What a base calls its kinds of page, where it is not the usual word."""

    claims: Label = Field(default="Claims", description="Claims.")
    themes: Label = Field(default="Themes", description="Themes.")
    companies: Label = Field(default="Companies", description="Companies, or organisations.")
    sources: Label = Field(default="Sources", description="Sources.")
    shows: Label = Field(default="Shows", description="Shows, or publications.")
    people: Label = Field(default="People", description="People.")
    questions: Label = Field(default="Questions", description="Questions.")
    tensions: Label = Field(default="Disagreements", description="Disagreements.")


class Settings(Part):
    """`extra: claimbook:` in mkdocs.yml, with the site's name, description, address and language.

    `site_language` is what `language` under `theme:` says.
    """

    site_name: Label = Field(default="Claimbook", description="MkDocs' own: the site's name.")
    site_description: str = Field(default="", description="MkDocs' own: what the site is.")
    site_url: Url | None = Field(default=None, description="MkDocs' own: where it is published.")
    site_language: Label = Field(
        default="en", description="The theme's own: the language that pages speak."
    )
    schema_version: Version = Field(
        default=SCHEMA_VERSION,
        description="The version of the files' shape; `claimbook migrate` brings it up to date.",
    )
    repository: Url | None = Field(
        default=None, description="The repository's page, for edit, history and new-file links."
    )
    branch: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._/-]{0,99}$")] = (
        Field(default="main", description="The branch that edit links lead to.")
    )
    data_licence: Annotated[
        str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9.+-]{0,59}$")
    ] = Field(default="CC-BY-4.0", description="The SPDX id of the claims' licence.")
    share_images: Flag = Field(
        default=True, description="Whether links to claims and themes bring a picture along."
    )
    host: Host = Field(
        default=Host.GITHUB_PAGES,
        description="Who publishes the site: a build fails where it is larger than they take.",
    )
    labels: Labels = Field(default_factory=Labels, description="Words for the kinds of page.")

    @property
    def most_bytes(self) -> int | None:
        """How large the site may be at most; None where nobody knows."""
        return MOST_BYTES.get(self.host)

    def edit_link(self, path: str) -> str | None:
        """The address that opens a file of the base for editing in a browser; None without one."""
        if self.repository is None:
            return None
        return f"{self.repository.rstrip('/')}/edit/{self.branch}/{quote(path)}"

    def history_link(self, path: str) -> str | None:
        """The address of a file's history; None without a repository."""
        if self.repository is None:
            return None
        return f"{self.repository.rstrip('/')}/commits/{self.branch}/{quote(path)}"
