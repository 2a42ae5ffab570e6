"""A field that a record has not -> where it belongs, or which field was meant."""

from functools import cache

from pydantic import BaseModel

from claimbook.read.hints import did_you_mean
from claimbook.read.places import Place, known_fields, parts_in


def words(place: Place) -> tuple[str, str]:
    """A message that the field is not known, and a remedy."""
    message = f"{place.called} is not a field of {place.around}"
    return message, _elsewhere(place) or _nearest(place)


def _nearest(place: Place) -> str:
    known = known_fields(place.owner)
    return did_you_mean(place.field, known) or f"Its fields are: {', '.join(known)}."


def _elsewhere(place: Place) -> str:
    """Where a field of this name is at home in the same record, if it is."""
    name, owner = place.field, place.owner
    if owner is not place.model and name in known_fields(place.model):
        return f"'{name}' belongs to the record itself: begin it in the first column."
    around = _fields_of_parts(owner).get(name)
    return f"'{name}' belongs into '{around}': indent it there." if around else ""


@cache
def _fields_of_parts(model: type[BaseModel]) -> dict[str, str]:
    """The fields of a model's parts, each with the model's own field that it is in."""
    found: dict[str, str] = {}
    for field in known_fields(model):
        for part in parts_in(model.model_fields[field].annotation):
            for name in known_fields(part):
                found.setdefault(name, field)
    return found
