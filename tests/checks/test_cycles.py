"""Cycles of a graph: each once, the shortest, and none left behind."""

from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimbook.checks.cycles import MOST_IN_A_KNOT, MOST_SHOWN, cycles, way_round

NODES = "abcdef"
GRAPHS = st.dictionaries(
    st.sampled_from(NODES), st.lists(st.sampled_from(NODES), max_size=3, unique=True)
)
Edges = dict[str, list[str]]


@pytest.mark.parametrize(
    ("graph", "expected"),
    [
        pytest.param({}, [], id="nothing"),
        pytest.param({"a": ["b"], "b": ["c"]}, [], id="a chain"),
        pytest.param({"a": ["b", "c"], "b": ["d"], "c": ["d"]}, [], id="two ways down"),
        pytest.param({"a": ["a"]}, [("a", "a")], id="to itself"),
        pytest.param({"b": ["a"], "a": ["b"]}, [("a", "b", "a")], id="two"),
        pytest.param(
            {"c": ["a"], "a": ["b"], "b": ["c"], "x": ["a"], "b2": ["x"]},
            [("a", "b", "c", "a")],
            id="three, with ways in",
        ),
        pytest.param(
            {"a": ["b"], "b": ["a", "c"], "c": ["d"], "d": ["c"]},
            [("a", "b", "a"), ("c", "d", "c")],
            id="two knots in a row",
        ),
        pytest.param(
            {"a": ["b", "c"], "b": ["a"], "c": ["a"]},
            [("a", "b", "a"), ("a", "c", "a")],
            id="two through one node",
        ),
        pytest.param(
            {"a": ["b", "c"], "b": ["c"], "c": ["a"]},
            [("a", "b", "c", "a"), ("a", "c", "a")],
            id="a short cut",
        ),
    ],
)
def test_cycles_are_found(graph: Edges, expected: list[tuple[str, ...]]) -> None:
    assert cycles(graph) == expected


@given(GRAPHS)
def test_cycles_are_ways_round_from_their_smallest_node(graph: Edges) -> None:
    for way in cycles(graph):
        assert way[0] == way[-1] == min(way)
        assert len(set(way)) == len(way) - 1
        for node, after in pairwise(way):
            assert after in graph[node]


@given(GRAPHS)
def test_cycles_without_their_first_steps_leave_none(graph: Edges) -> None:
    found = cycles(graph)
    assert len({way[:2] for way in found}) == len(found)
    cut = {way[:2] for way in found}
    left = {
        node: [after for after in afters if (node, after) not in cut]
        for node, afters in graph.items()
    }
    assert not any(reaches_itself(node, left) for node in left)
    assert bool(found) == any(reaches_itself(node, graph) for node in graph)


def reaches_itself(start: str, graph: Edges) -> bool:
    reached: set[str] = set()
    edge = set(graph.get(start, ()))
    while edge:
        reached |= edge
        edge = {after for node in edge for after in graph.get(node, ())} - reached
    return start in reached


@given(GRAPHS, st.randoms(use_true_random=False))
def test_cycles_do_not_depend_on_the_order_of_the_graph(graph: Edges, random: Random) -> None:
    names = random.sample(list(graph), len(graph))
    shuffled = {name: random.sample(graph[name], len(graph[name])) for name in names}
    assert cycles(shuffled) == cycles(graph)


def test_cycles_of_long_chains_need_no_recursion() -> None:
    names = [f"{number:05}" for number in range(10_000)]
    chain = {name: [after] for name, after in pairwise(names)}
    assert cycles(chain) == []
    assert cycles(chain | {names[-1]: [names[0]]}) == [(*names, names[0])]


def test_cycles_of_a_great_knot_are_told_in_part() -> None:
    names = [f"{number:03}" for number in range(60)]
    everybody = {name: [other for other in names if other != name] for name in names}
    assert cycles(everybody) == [("000", other, "000") for other in names[1 : MOST_IN_A_KNOT + 1]]


@pytest.mark.parametrize(
    ("length", "end"),
    [
        pytest.param(1, "000 -> 000", id="to itself"),
        pytest.param(MOST_SHOWN, "018 -> 019 -> 000", id="all shown"),
        pytest.param(MOST_SHOWN + 1, "019 -> ... (1 more) -> 000", id="one more"),
        pytest.param(500, "019 -> ... (480 more) -> 000", id="many more"),
    ],
)
def test_way_round_shows_the_whole_way_but_for_very_long_ones(length: int, end: str) -> None:
    names = [f"{number:03}" for number in range(length)]
    way = way_round((*names, names[0]))
    assert way.startswith("000 -> ")
    assert way.endswith(end)
