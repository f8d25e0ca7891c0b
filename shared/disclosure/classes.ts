import { inverse, times, type Weight } from './weights.ts';

/** Withheld quantities, and which of them only ever stand together in what is printed. */

/** A quantity that is withheld: what somebody is paid, as a rate that several holders may share. */
export interface Unknown {
  /** References of the distinct people behind it whose pay is not public. */
  readonly holders: readonly string[];
  readonly value: number;
  /** What anybody knows of it beforehand: the published range of its grade, or 0 to Infinity. */
  readonly low: number;
  readonly high: number;
  /** Nobody may come closer to it than this. */
  readonly margin: number;
}

/** One printed number: Σ weight × quantity, known to `slack` below and above where it is printed rounded. */
export interface Cell {
  readonly terms: ReadonlyMap<string, Weight>;
  readonly slack: readonly [below: number, above: number];
}

export const EXACT = [0, 0] as const;

/** A quantity in a sum, and how much of the sum one unit of it is. */
export interface Member {
  readonly unknown: Unknown;
  readonly share: number;
}

/** Quantities that stand in the same proportion in every cell: only their sum is ever told. */
export interface Class {
  readonly members: readonly Member[];
  /** What one unit of the sum adds to each cell: modulo the prime, and as a plain number. */
  readonly column: readonly number[];
  readonly real: readonly number[];
  /** Distinct people behind it, as far as they are fewer than the threshold. */
  readonly holders: ReadonlySet<string>;
}

export type Atoms = ReadonlyMap<string, Pick<Class, 'members' | 'holders'>>;

/**
 * The quantities of some cells, those that are never told apart as one. Whoever looks at many choices of the same cells
 * does this once: thousands of posts become a few sums.
 */
export function atomsOf(
  cells: readonly Cell[],
  unknowns: ReadonlyMap<string, Unknown>,
  least: number,
): { readonly cells: readonly Cell[]; readonly atoms: Atoms } {
  const single: Atoms = new Map(
    [...unknowns].map(([key, unknown]) => [
      key,
      { members: [{ unknown, share: 1 }], holders: new Set(unknown.holders) },
    ]),
  );
  const classes = classesOf(cells, single, least);
  const atoms = new Map(classes.map((each, i) => [String(i), each]));
  return {
    atoms,
    cells: cells.map(({ slack }, row) => {
      const terms = new Map<string, Weight>();
      for (const [i, { column, real }] of classes.entries())
        if (column[row] !== 0) terms.set(String(i), { mod: column[row] as number, real: real[row] as number });
      return { slack, terms };
    }),
  };
}

/** Atoms that these cells do not tell apart, as classes. */
export function classesOf(cells: readonly Cell[], atoms: Atoms, least: number): Class[] {
  const rows = new Map<string, [row: number, by: Weight][]>();
  for (const [row, { terms }] of cells.entries())
    for (const [key, by] of terms) {
      const known = rows.get(key);
      if (known) known.push([row, by]);
      else rows.set(key, [[row, by]]);
    }
  const found = new Map<
    string,
    { members: Member[]; entries: [number, number][]; real: number[]; holders: Set<string> }
  >();
  for (const [key, entries] of rows) {
    const atom = atoms.get(key);
    const lead = entries[0]?.[1];
    if (!atom || !lead) continue;
    const scale = inverse(lead.mod);
    const column = entries.map(([row, { mod }]): [number, number] => [row, times(mod, scale)]);
    const name = column.join(';');
    let same = found.get(name);
    if (!same) {
      const real = cells.map(() => 0);
      for (const [row, by] of entries) real[row] = by.real / lead.real;
      found.set(name, (same = { members: [], entries: column, real, holders: new Set() }));
    }
    for (const { unknown, share } of atom.members) same.members.push({ unknown, share: share * lead.real });
    if (same.holders.size < least) for (const holder of atom.holders) same.holders.add(holder);
  }
  return [...found.values()].map(({ members, entries, real, holders }) => {
    const column = cells.map(() => 0);
    for (const [row, mod] of entries) column[row] = mod;
    return { members, column, real, holders };
  });
}
