"""Every output of the data, one row each. Adding one is a function and a row."""

from collections.abc import Callable, Iterator

from claimbook.model.pages import PlannedFiles
from claimbook.render.data.csv_file import csv_files
from claimbook.render.data.database import database_files
from claimbook.render.data.index import index_files
from claimbook.render.data.json_files import line_files, list_files, record_files
from claimbook.render.data.llms import llms_files
from claimbook.render.data.openapi import openapi_files
from claimbook.render.data.schemas import schema_files
from claimbook.render.site import Site

OUTPUTS: tuple[Callable[[Site], Iterator[PlannedFiles]], ...] = (
    database_files,
    line_files,
    csv_files,
    index_files,
    list_files,
    record_files,
    schema_files,
    openapi_files,
    llms_files,
)
"""What takes longest comes first, since it is one piece."""


def planned_data(site: Site) -> Iterator[PlannedFiles]:
    """Every file of the data that a static host serves as it is."""
    for output in OUTPUTS:
        yield from output(site)
