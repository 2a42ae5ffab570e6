// The claims of all that is followed -> the five most worth reading. The build has the same rule.

const MOST = 5;
const ON_ONE_SIDE = 2;

/**
 * At most five picks added from `since` on, in their order. No more than two from one side of a
 * question while there is something else, and never five.
 */
export function topFive(picks, since) {
  const unique = new Map(picks.map((pick) => [pick.claim.address, pick]));
  const ordered = [...unique.values()].sort((one, other) => other.order - one.order);
  const chosen = [];
  const passed = [];
  const counts = new Map();
  for (const pick of ordered.filter(({ added }) => added >= since)) {
    if (chosen.length === MOST) break;
    if (pick.sides.some((side) => counts.get(side) >= ON_ONE_SIDE)) {
      passed.push(pick);
      continue;
    }
    chosen.push(pick);
    for (const side of pick.sides) counts.set(side, (counts.get(side) ?? 0) + 1);
  }
  for (const pick of passed) {
    if (chosen.length < MOST && !areOnOneSide([...chosen, pick])) chosen.push(pick);
  }
  return chosen.sort((one, other) => other.order - one.order);
}

function areOnOneSide(picks) {
  const [first, ...others] = picks;
  return (
    picks.length === MOST &&
    first.sides.some((side) => others.every(({ sides }) => sides.includes(side)))
  );
}
