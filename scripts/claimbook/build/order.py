"""What is asked of a build."""

import datetime
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Order:
    """What to build. `as_of` fixes the site's date; `serve_url` is for one's own eyes only."""

    root: Path
    site_dir: Path
    today: datetime.date
    as_of: datetime.date | None = None
    strict: bool = False
    serve_url: str | None = None
