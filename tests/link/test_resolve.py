"""Records become a library: aliases resolved, relations carried on, both ends linked."""

from tests.libraries import claim, library_of, related, source, theme

from claimbook.link.library import Link
from claimbook.model.kinds import RecordKind
from claimbook.model.relations import RelationType

MERGED = {"status": "merged", "merged_into": "newer", "reason": "R.", "changed": "2026-02-03"}


def ends(links: tuple[Link, ...]) -> list[tuple[str, str, str, int]]:
    return [(link.claim.id, link.relation.type, link.target.id, link.index) for link in links]


def test_relation_is_found_from_both_ends() -> None:
    library = library_of(claim("one", relations=[related("supports", "two")]), claim("two"))
    assert ends(library.links_from["one"]) == [("one", "supports", "two", 0)]
    assert library.links_to["two"] == library.links_from["one"]
    assert library.links_of("two") == library.links_of("one") == library.links_from["one"]
    (link,) = library.links_from["one"]
    assert (link.other("one").id, link.other("two").id) == ("two", "one")


def test_relation_to_a_merged_claim_is_carried_to_where_it_went() -> None:
    older = claim("older", **(MERGED | {"merged_into": "middle"}))
    library = library_of(
        claim("one", relations=[related("contradicts", "older")]),
        older,
        claim("middle", **MERGED),
        claim("newer"),
    )
    assert ends(library.links_to["newer"]) == [("one", "contradicts", "newer", 0)]
    assert "older" not in library.links_to


def test_relation_that_a_merger_carries_onto_a_stated_one_is_one_link() -> None:
    relations = [related("supports", "older"), related("supports", "newer")]
    library = library_of(
        claim("one", relations=relations), claim("older", **MERGED), claim("newer")
    )
    assert ends(library.links_from["one"]) == [("one", "supports", "newer", 1)]


def test_relation_to_what_was_merged_into_the_claim_itself_is_none() -> None:
    newer = claim("newer", relations=[related("supports", "older")])
    library = library_of(newer, claim("older", **MERGED))
    assert library.links_from == library.links_to == {}


def test_relation_of_claims_merged_in_a_circle_ends() -> None:
    one = claim("one", relations=[related("supports", "older")])
    older = claim("older", **MERGED)
    newer = claim("newer", **(MERGED | {"merged_into": "older"}))
    assert len(library_of(one, older, newer).links_from["one"]) == 1


def test_links_of_a_claim_are_those_between_active_claims_the_strongest_first() -> None:
    withdrawn = {"status": "withdrawn", "reason": "R.", "changed": "2026-02-03"}
    relations = [
        related("related", "two"),
        related("depends_on", "gone"),
        related("contradicts", "two"),
    ]
    library = library_of(
        claim("one", relations=relations),
        claim("two", relations=[related("supports", "one")]),
        claim("gone", **withdrawn),
    )
    kinds = [link.relation.type for link in library.links_of("one")]
    assert kinds == [RelationType.CONTRADICTS, RelationType.SUPPORTS, RelationType.RELATED]
    assert len(library.links_from["one"]) == 3


def test_aliases_lead_to_the_id_in_every_field() -> None:
    library = library_of(
        claim("one", themes=["old-theme"], attestations=[{"source": "old-source"}]),
        theme("new-theme", aliases=["old-theme"]),
        source("new-source", aliases=["old-source"]),
    )
    one = library.claims["one"]
    assert one.themes == ("new-theme",)
    assert one.attestations[0].source == "new-source"
    assert library.claims_on(RecordKind.THEME, "new-theme") == (one,)
    assert library.claims_on(RecordKind.SOURCE, "new-source") == (one,)
    assert library.aliases == {
        (RecordKind.THEME, "old-theme"): "new-theme",
        (RecordKind.SOURCE, "old-source"): "new-source",
    }


def test_reference_to_nothing_stays_in_its_record() -> None:
    library = library_of(claim("one", themes=["gone"], relations=[related("supports", "gone")]))
    assert library.claims["one"].themes == ("gone",)
    assert library.links_from == {}
