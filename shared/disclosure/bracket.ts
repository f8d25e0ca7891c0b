import { type Constraint, solve } from 'yalps';

/** How closely a sum of withheld quantities is bracketed by what is printed, by a linear programme. */

/** A quantity of the programme, as what may be added to or taken from its true value. */
export interface Room {
  readonly down: number;
  readonly up: number;
}

/** One printed number: weights of the quantities by their place, and how far their sum may be off. */
export interface Row {
  readonly weights: readonly number[];
  readonly slack: readonly [below: number, above: number];
}

/**
 * Least and greatest value that Σ weight × (quantity − its true value) may have: [0, 0] where the rows give it away.
 * `goal` is the weights by place.
 */
export function rangeOf(
  rooms: readonly Room[],
  rows: readonly Row[],
  goal: ReadonlyMap<number, number>,
): [number, number] {
  const constraints = new Map<string, Constraint>();
  const variables = new Map<string, [string, number][]>();
  for (const [i, { weights, slack }] of rows.entries()) {
    constraints.set(`r${i}`, { min: -slack[0], max: slack[1] });
    for (const [at, by] of weights.entries()) {
      if (by === 0) continue;
      put(variables, `+${at}`, [`r${i}`, by]);
      put(variables, `-${at}`, [`r${i}`, -by]);
    }
  }
  for (const [at, { down, up }] of rooms.entries()) {
    if (Number.isFinite(up)) bound(`+${at}`, `u${at}`, up);
    if (Number.isFinite(down)) bound(`-${at}`, `d${at}`, down);
  }
  for (const [at, by] of goal) {
    put(variables, `+${at}`, ['goal', by]);
    put(variables, `-${at}`, ['goal', -by]);
  }
  const best = (direction: 'minimize' | 'maximize') => {
    const { status, result } = solve({ direction, objective: 'goal', constraints, variables });
    const end = direction === 'minimize' ? -1 : 1;
    if (status === 'unbounded') return end * Number.POSITIVE_INFINITY;
    // The true values satisfy every row, so there always is a solution; one that is not found in time counts as found.
    return status === 'optimal' ? end * Math.max(0, end * result) : 0;
  };
  return [best('minimize'), best('maximize')];

  function bound(variable: string, name: string, most: number): void {
    if (!variables.has(variable)) return;
    constraints.set(name, { max: most });
    put(variables, variable, [name, 1]);
  }
}

function put(variables: Map<string, [string, number][]>, key: string, entry: [string, number]): void {
  const known = variables.get(key);
  if (known) known.push(entry);
  else variables.set(key, [entry]);
}
