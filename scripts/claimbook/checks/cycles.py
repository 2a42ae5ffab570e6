"""A graph -> its cycles: each told once, from its smallest node, by the shortest way round."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

Graph = Mapping[str, Iterable[str]]

MOST_IN_A_KNOT = 20
"""Nodes that all reach each other can hold countless cycles: more than these help nobody."""


MOST_SHOWN = 20


def cycles(graph: Graph) -> list[tuple[str, ...]]:
    """Cycles such that without their first steps none is left, sorted: `("a", "b", "a")`.

    Whatever the order of the graph. Only where a knot holds more than MOST_IN_A_KNOT is the rest
    left untold.
    """
    found = []
    for knot in _knots(_led_to(graph)):
        inside = {node: sorted(set(graph[node]) & knot) for node in sorted(knot)}
        knots = [knot]
        for _ in range(MOST_IN_A_KNOT):
            if not knots:
                break
            cycle = _shortest(inside, min(knots[0]))
            found.append(cycle)
            inside[cycle[0]].remove(cycle[1])
            knots = _knots(inside)
    return sorted(found)


def way_round(cycle: tuple[str, ...]) -> str:
    """A cycle as a message shows it: `a -> b -> a`; of a very long one the beginning."""
    shown = cycle[:MOST_SHOWN] if len(cycle) > MOST_SHOWN + 1 else cycle[:-1]
    left = len(cycle) - 1 - len(shown)
    more = (f"... ({left} more)",) if left else ()
    return " -> ".join((*shown, *more, cycle[-1]))


def _shortest(graph: Graph, start: str) -> tuple[str, ...]:
    """The shortest way from `start` back to it, which there is."""
    came_from: dict[str, str] = {}
    edge = [start]
    while start not in came_from:
        steps = [(node, after) for node in edge for after in graph[node]]
        edge = []
        for node, after in steps:
            if after not in came_from:
                came_from[after] = node
                edge.append(after)
    way = [start, came_from[start]]
    while way[-1] != start:
        way.append(came_from[way[-1]])
    return tuple(reversed(way))


def _led_to(graph: Graph) -> Graph:
    """The graph without what can be in no circle: nodes that none leads to, and then what is left.

    It is nearly all of a graph that has no circle, and costs less than a walk.
    """
    leading = Counter(after for afters in graph.values() for after in afters)
    free = [node for node in graph if not leading[node]]
    for node in free:
        for after in graph[node]:
            leading[after] -= 1
            if not leading[after] and after in graph:
                free.append(after)
    gone = set(free)
    return {node: afters for node, afters in graph.items() if node not in gone}


def _knots(graph: Graph) -> list[set[str]]:
    """The sets of nodes that all reach each other, by smallest node: Tarjan's, without recursion.

    A node alone is one where it leads to itself.
    """
    search = _Search(graph)
    for root in graph:
        search.run(root)
    return sorted(search.knots, key=min)


class _Search:
    """One depth-first walk, and the knots that it has closed."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.knots: list[set[str]] = []
        self._number: dict[str, int] = {}
        self._lowest: dict[str, int] = {}
        self._open: list[str] = []
        self._is_open: set[str] = set()

    def run(self, root: str) -> None:
        """Walk all that `root` reaches and no walk before has seen."""
        if root in self._number:
            return
        path = [(root, self._enter(root))]
        while path:
            node, afters = path[-1]
            after = next(afters, None)
            if after is None:
                path.pop()
                self._leave(node, path[-1][0] if path else None)
            elif after not in self._number:
                path.append((after, self._enter(after)))
            elif after in self._is_open:
                self._lowest[node] = min(self._lowest[node], self._number[after])

    def _enter(self, node: str) -> Iterator[str]:
        self._number[node] = self._lowest[node] = len(self._number)
        self._open.append(node)
        self._is_open.add(node)
        return iter(self.graph.get(node, ()))

    def _leave(self, node: str, parent: str | None) -> None:
        if parent is not None:
            self._lowest[parent] = min(self._lowest[parent], self._lowest[node])
        if self._lowest[node] != self._number[node]:
            return
        knot = {node}
        while (last := self._open.pop()) != node:
            knot.add(last)
        self._is_open -= knot
        if len(knot) > 1 or node in self.graph.get(node, ()):
            self.knots.append(knot)
