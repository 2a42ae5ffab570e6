"""A field that a record has not -> where it belongs, or which field was meant."""

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
    name = place.field
    if place.owner is not place.model and name in known_fields(place.model):
        return f"'{name}' belongs to the record itself: begin it in the first column."
    for field in known_fields(place.owner):
        for part in parts_in(place.owner.model_fields[field].annotation):
            if name in known_fields(part):
                return f"'{name}' belongs into '{field}': indent it there."
    return ""
