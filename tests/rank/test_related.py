"""Related claims: who, why, in which order, and never ten from one corner."""

import random
from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.rank.small import answer, any_claims, claim, first_claims, linked, relation

from claimbook.link.library import Library
from claimbook.model.claim import Claim
from claimbook.model.relations import RELATION_OF, RelationType
from claimbook.rank.reasons import (
    Accord,
    DirectRelation,
    Reason,
    SameQuestion,
    SharedSources,
    SharedTopics,
    SimilarText,
    companies_about,
)
from claimbook.rank.related import Related, related_claims
from claimbook.rank.words import stem, telling_words


def ids(related: tuple[Related, ...]) -> list[str]:
    return [found.claim.id for found in related]


def base(*claims: Claim, others: int = 12) -> Library:
    """The claims among so many that have nothing to do with them."""
    return linked([*claims, *(claim(f"other-{n:02}") for n in range(others))])


ONE: dict[str, dict[str, Any]] = {
    "relation": {"relations": [relation("qualifies", "two")]},
    "question": {"answers": [answer("yes")]},
    "topics": {"themes": ["work"], "companies": ["meta"]},
    "sources": {"attestations": [{"source": "paper"}, {"source": "talk"}]},
    "text": {"statement": "Keystrokes trained the agents."},
}
TWO: dict[str, dict[str, Any]] = {
    "relation": {},
    "question": {"answers": [answer("nay")]},
    "topics": {"themes": ["pay", "work"], "companies": ["ibm", {"id": "meta", "role": "example"}]},
    "sources": {"attestations": [{"source": "talk"}]},
    "text": {"statement": "Agents want training: keystroke upon keystroke."},
}


@pytest.mark.parametrize(
    ("what", "reason"),
    [
        (
            "relation",
            DirectRelation(RelationType.QUALIFIES, stated=True, note="qualifies it"),
        ),
        (
            "question",
            SameQuestion(
                "why-so",
                Accord.DIFFER,
                claim("one", **ONE["question"]).answers,
                claim("two", **TWO["question"]).answers,
            ),
        ),
        ("topics", SharedTopics(companies=("meta",), themes=("work",))),
        ("sources", SharedSources(("talk",))),
        ("text", SimilarText(("agents", "keystroke", "trained"))),
    ],
)
def test_related_claims_are_found_by_each_reason_alone(what: str, reason: Reason) -> None:
    library = base(claim("one", **ONE[what]), claim("two", **TWO[what]))
    related = related_claims(library)
    assert related["one"] == (Related(library.claims["two"], (reason,)),)
    assert related["one"][0].linked is (what == "relation")
    assert ids(related["two"]) == ["one"]
    assert related["other-00"] == ()


def test_related_claims_have_all_their_reasons_in_order() -> None:
    merged = ({k: v for part in parts.values() for k, v in part.items()} for parts in (ONE, TWO))
    one, two = (claim(id, **fields) for id, fields in zip(("one", "two"), merged, strict=True))
    (found,) = related_claims(base(one, two))["one"]
    assert [type(reason) for reason in found.reasons] == [
        DirectRelation,
        SameQuestion,
        SharedTopics,
        SharedSources,
        SimilarText,
    ]


def test_related_claims_begin_with_relations_by_rank() -> None:
    types = ["related", "supports", "contradicts", "refines"]
    targets = [claim(f"to-{type}") for type in types]
    stated = [relation(type, f"to-{type}") for type in types]
    near = claim("near", themes=["work"], answers=[answer("yes")])
    one = claim("one", themes=["work"], answers=[answer("yes")], relations=stated)
    found = related_claims(base(one, near, *targets))["one"]
    assert ids(found) == ["to-contradicts", "to-supports", "to-refines", "to-related", "near"]


def test_related_claims_tell_every_relation_of_a_pair() -> None:
    two = claim("two", relations=[relation("refines", "one")])
    found = related_claims(base(claim("one", relations=[relation("supports", "two")]), two))
    assert [
        (r.type, r.stated) for r in found["one"][0].reasons if isinstance(r, DirectRelation)
    ] == [
        (RelationType.SUPPORTS, True),
        (RelationType.REFINES, False),
    ]


def test_related_claims_put_the_rarer_facet_first() -> None:
    one = claim("one", themes=["wide", "rare"])
    wide = [claim(f"a-wide-{n}", themes=["wide"]) for n in range(4)]
    found = related_claims(base(one, *wide, claim("z-rare", themes=["rare"])))["one"]
    assert ids(found)[0] == "z-rare"


def test_related_claims_are_not_ten_from_one_corner() -> None:
    one = claim("one", themes=["work"], companies=["meta"], answers=[answer("yes")])
    crowd = [claim(f"a-{n:02}", themes=["work"], answers=[answer("yes")]) for n in range(12)]
    few = [
        claim("b-other-answer", answers=[answer("nay")]),
        claim("b-same-company", companies=["meta"]),
        claim("b-same-company-too", companies=["meta"]),
    ]
    found = related_claims(base(one, *crowd, *few, others=20), most=6)["one"]
    assert ids(found) == [
        "b-same-company",
        "a-00",
        "b-other-answer",
        "b-same-company-too",
        "a-01",
        "a-02",
    ]


def test_related_claims_leave_room_beside_many_relations() -> None:
    crowd = [claim(f"a-{n:02}", relations=[relation("supports", "one")]) for n in range(12)]
    doubt = claim("z-doubt", relations=[relation("qualifies", "one")])
    near = [claim(f"near-{n}", themes=["work"]) for n in range(4)]
    one = claim("one", themes=["work"])
    found = related_claims(base(one, *crowd, doubt, *near))["one"]
    assert ids(found) == [*(f"a-{n:02}" for n in range(6)), "z-doubt", "near-0", "near-1", "near-2"]
    alone = related_claims(base(one, *crowd, doubt))["one"]
    assert ids(alone) == [*(f"a-{n:02}" for n in range(9)), "z-doubt"]


def test_related_claims_can_leave_out_what_a_page_shows_elsewhere() -> None:
    one = claim(
        "one", themes=["work"], answers=[answer("yes")], relations=[relation("supports", "two")]
    )
    library = base(
        one,
        claim("two", themes=["work"]),
        claim("rival", themes=["work"], answers=[answer("nay")]),
        claim("third", themes=["work"]),
    )  # fmt: skip
    found = {
        flags: set(ids(related_claims(library, linked=flags[0], rivals=flags[1])["one"]))
        for flags in [(True, True), (False, True), (True, False), (False, False)]
    }
    assert found == {
        (True, True): {"two", "rival", "third"},
        (False, True): {"rival", "third"},
        (True, False): {"two", "third"},
        (False, False): {"third"},
    }


def test_related_claims_follow_a_merged_claim_to_its_successor() -> None:
    gone = claim("gone", status="merged", merged_into="kept", themes=["work"])
    one = claim("one", relations=[relation("supports", "gone")])
    assert ids(related_claims(base(one, gone, claim("kept")))["one"]) == ["kept"]


def test_related_claims_do_not_name_the_source_of_most_claims() -> None:
    everywhere = {"attestations": [{"source": "insights"}]}
    claims = [
        claim(f"claim-{n}", themes=["work"][: n < 2] or ["alone"], **everywhere) for n in range(9)
    ]
    found = related_claims(linked(claims))["claim-0"]
    assert [reason for related in found for reason in related.reasons] == [
        SharedTopics((), ("work",))
    ]


def test_related_claims_of_no_claims() -> None:
    assert related_claims(linked([])) == {}


@given(any_claims(), st.randoms(use_true_random=False))
def test_related_claims_do_not_depend_on_the_order_of_records(
    claims: list[Claim], rng: random.Random
) -> None:
    shuffled = claims.copy()
    rng.shuffle(shuffled)
    assert related_claims(linked(shuffled)) == related_claims(linked(claims))


@given(any_claims(), st.integers(0, 5))
def test_related_claims_are_other_active_claims_each_once(claims: list[Claim], most: int) -> None:
    related = related_claims(linked(claims), most=most)
    assert list(related) == sorted(claim.id for claim in claims if claim.active)
    for id, found in related.items():
        assert len(found) <= most
        assert max(Counter(ids(found)).values(), default=1) == 1
        assert all(other.claim.active and other.claim.id != id and other.reasons for other in found)


def holds(reason: Reason, own: Claim, other: Claim) -> bool:
    """Whether what a reason says of two claims can be read in them."""
    match reason:
        case DirectRelation(type, stated, note):
            stating, target = (own, other) if stated else (other, own)
            named = [(r.type, r.target, r.note) for r in stating.relations]
            return (type, target.id, note) in named
        case SameQuestion(question, _, ours, theirs):
            said = [a for a in (*own.answers, *other.answers) if a.question == question]
            return bool(ours and theirs) and [*ours, *theirs] == said
        case SharedTopics(companies, themes):
            about = {*companies_about(own)} & {*companies_about(other)}
            return {*companies} == about and {*themes} == {*own.themes} & {*other.themes}
        case SharedSources(sources):
            return all(
                s in {a.source for a in c.attestations} for c in (own, other) for s in sources
            )
        case SimilarText(words):
            stems = [
                {stem(w) for w in telling_words(f"{c.title} {c.statement}")} for c in (own, other)
            ]
            return bool(words) and {stem(word) for word in words} <= stems[0] & stems[1]


@given(any_claims())
def test_related_claims_give_true_reasons(claims: list[Claim]) -> None:
    library = linked(claims)
    for id, found in related_claims(library).items():
        for other in found:
            for reason in other.reasons:
                assert holds(reason, library.claims[id], other.claim), reason


def mirrored(reason: Reason) -> Reason:
    """A reason seen from the other end."""
    match reason:
        case DirectRelation(type, stated, note):
            return DirectRelation(type, not stated, note)
        case SameQuestion(question, accord, own, other):
            return SameQuestion(question, accord, other, own)
    return reason


@given(any_claims())
def test_related_claims_give_the_same_reasons_at_both_ends(claims: list[Claim]) -> None:
    related = {
        (id, other.claim.id): other.reasons
        for id, found in related_claims(linked(claims), most=50).items()
        for other in found
    }
    for (own, other), reasons in related.items():
        # How far a text is like another depends on which of the two is read first.
        firm = {mirrored(reason) for reason in reasons if not isinstance(reason, SimilarText)}
        if (other, own) in related:
            assert firm <= set(related[other, own])
        else:
            assert not any(isinstance(r, DirectRelation | SameQuestion) for r in reasons)


@given(any_claims())
def test_related_claims_name_each_active_link_in_the_order_of_ranks(claims: list[Claim]) -> None:
    library = linked(claims)
    for id, found in related_claims(library, most=50).items():
        direct = [r for other in found for r in other.reasons if isinstance(r, DirectRelation)]
        assert Counter((r.type, r.note) for r in direct) == Counter(
            (link.relation.type, link.relation.note) for link in library.links_of(id)
        )
        first = [other.reasons[0] for other in found]
        ranks = [RELATION_OF[r.type].rank if isinstance(r, DirectRelation) else 99 for r in first]
        assert ranks == sorted(ranks)


@given(any_claims())
def test_related_claims_without_linked_and_rivals_are_the_others(claims: list[Claim]) -> None:
    library = linked(claims)
    whole = related_claims(library, most=50)
    for id, found in related_claims(library, most=50, linked=False, rivals=False).items():
        # Others may have come into the places of those that were left out.
        assert not [other for other in found if other.linked or rival(other)]
        assert set(ids(found)) >= {
            other.claim.id for other in whole[id] if not other.linked and not rival(other)
        }


def rival(other: Related) -> bool:
    """Whether a claim answers a question differently."""
    reasons = (reason for reason in other.reasons if isinstance(reason, SameQuestion))
    return any(reason.accord is Accord.DIFFER for reason in reasons)


@pytest.mark.parametrize(
    ("id", "first"),
    [
        ("meta-staff-trained-their-replacements", "meta-layoffs-fund-ai-capex"),
        ("meta-layoffs-fund-ai-capex", "meta-staff-trained-their-replacements"),
        ("genai-productivity-drives-tech-layoffs", "ai-is-an-excuse-for-overhiring-cuts"),
        ("ai-is-an-excuse-for-overhiring-cuts", "genai-productivity-drives-tech-layoffs"),
    ],
)
def test_first_claims_lead_with_their_contradiction(id: str, first: str) -> None:
    found = related_claims(first_claims())[id][0]
    assert found.claim.id == first
    assert isinstance(found.reasons[0], DirectRelation)
    assert found.reasons[0].type is RelationType.CONTRADICTS


def test_first_claims_without_a_link_are_related_by_what_they_share() -> None:
    found = related_claims(first_claims(), linked=False)["meta-staff-trained-their-replacements"]
    assert ids(found) == [
        "meta-monitoring-is-digital-taylorism",
        "gpu-costs-crowd-out-payroll",
        "gm-it-layoff-was-a-skills-swap",
    ]
    assert found[0].reasons == (
        SharedTopics(
            ("meta",), ("employee-monitoring", "knowledge-work-automation", "work-as-training-data")
        ),
        SimilarText(("employees", "keystroke", "mouse")),
    )


def test_first_claims_all_have_something_related() -> None:
    assert all(related_claims(first_claims()).values())
