"""An attestation's source and moment -> the address that plays from there."""

from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from claimbook.model.claim import Attestation
from claimbook.model.scalars import clock
from claimbook.model.sources import Source
from claimbook.tongue.tongue import Tongue

_YOUTUBE = {"youtube.com", "www.youtube.com", "m.youtube.com", "youtu.be"}
_VIMEO = {"vimeo.com", "www.vimeo.com"}


@dataclass(frozen=True)
class Moment:
    """Where to hear or read it: `words` for the link; `plays` if it starts at the moment.

    `sound` tells that the address is that of a recording, which a browser plays by itself.
    """

    url: str
    words: str
    plays: bool
    sound: bool = False


def moment_of(said: Attestation, source: Source, tongue: Tongue) -> Moment | None:
    """The best address the claim file knows: sound, then video, then the source's own page."""
    if source.audio_url and said.at is not None:
        span = f"{said.at},{said.end}" if said.end else str(said.at)
        url = _with_fragment(source.audio_url, f"t={span}")
        return Moment(url, _from(said.at, tongue), plays=True, sound=True)
    if source.url and said.at is not None and (video := _video(source.url, said.at)):
        return Moment(video, _from(said.at, tongue), plays=True)
    if source.audio_url:
        return Moment(source.audio_url, tongue.say("Listen"), plays=True, sound=True)
    if source.url or source.archived_url:
        url = source.url or source.archived_url or ""
        return Moment(url, tongue.say("Open the source"), plays=False)
    return None


def _from(seconds: int, tongue: Tongue) -> str:
    return tongue.say("Play from {moment}", moment=clock(seconds))


def _with_fragment(url: str, fragment: str) -> str:
    return f"{url.partition('#')[0]}#{fragment}"


def _video(url: str, at: int) -> str | None:
    """The address of a video at a second, for the hosts whose addresses can say it."""
    parts = urlsplit(url)
    if parts.hostname in _YOUTUBE:
        query = [(k, v) for k, v in parse_qsl(parts.query) if k != "t"] + [("t", f"{at}s")]
        return urlunsplit(parts._replace(query=urlencode(query)))
    if parts.hostname in _VIMEO:
        return _with_fragment(url, f"t={at}s")
    return None
