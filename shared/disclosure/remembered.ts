import type { LedgerRow, Memory } from '../model/ledger.ts';
import type { PersonId } from '../model/records.ts';
import type { Cell, Unknown } from './classes.ts';
import type { Weight } from './weights.ts';

/**
 * What signed papers told (EXPORT-10): they stay published whatever becomes of the document, so a new paper may not
 * complete them. Kept in the ledger beside each sign-off, whether or not it was withdrawn since.
 */
export interface Remembered {
  readonly unknowns: ReadonlyMap<string, Unknown>;
  readonly cells: readonly Cell[];
  /** Numbers of people that were printed, as sets. */
  readonly told: readonly ReadonlySet<PersonId>[];
  /** Sets of people that were withheld and must not follow now either. */
  readonly withheld: readonly ReadonlySet<PersonId>[];
}

/** What all of these rows remember; what several of them say is there once. */
export function rememberedOf(ledger: readonly LedgerRow[]): Remembered {
  const unknowns = new Map<string, Unknown>();
  const cells = new Map<string, Cell>();
  const told = new Map<string, ReadonlySet<PersonId>>();
  const withheld = new Map<string, ReadonlySet<PersonId>>();
  for (const row of ledger) {
    if (row.type !== 'sign-off') continue;
    const { money, people } = row.memory;
    for (const { key, high, ...unknown } of money.unknowns)
      unknowns.set(key, { ...unknown, high: high ?? Number.POSITIVE_INFINITY });
    for (const { terms, slack } of money.cells) {
      const named = terms.flatMap(([at, real, mod]): [string, Weight][] => {
        const key = money.unknowns[at]?.key;
        return key === undefined ? [] : [[key, { real, mod }]];
      });
      named.sort(([a], [b]) => (a < b ? -1 : 1));
      cells.set(JSON.stringify([named, slack]), { terms: new Map(named), slack });
    }
    const setOf = (places: readonly number[]) => new Set(places.flatMap((at) => people.people[at] ?? []));
    for (const places of people.told) keep(told, setOf(places));
    for (const places of people.withheld) keep(withheld, setOf(places));
  }
  return { unknowns, cells: [...cells.values()], told: [...told.values()], withheld: [...withheld.values()] };
}

function keep(sets: Map<string, ReadonlySet<PersonId>>, set: ReadonlySet<PersonId>): void {
  if (set.size > 0) sets.set([...set].toSorted().join('\u0000'), set);
}

/** Cells as they are kept, with the rates that they are about. */
export function moneyMemory(cells: readonly Cell[], unknowns: ReadonlyMap<string, Unknown>): Memory['money'] {
  const places = new Map<string, number>();
  const kept: Memory['money']['unknowns'] = [];
  const placeOf = (key: string): number => {
    const known = places.get(key);
    if (known !== undefined) return known;
    const { holders, value, low, high, margin } = unknowns.get(key) as Unknown;
    kept.push({ key, holders: [...holders], value, low, high: Number.isFinite(high) ? high : null, margin });
    places.set(key, kept.length - 1);
    return kept.length - 1;
  };
  return {
    cells: cells.map(({ terms, slack }) => ({
      terms: [...terms].map(([key, { real, mod }]): [number, number, number] => [placeOf(key), real, mod]),
      slack: [slack[0], slack[1]],
    })),
    unknowns: kept,
  };
}

/** Sets of people as they are kept. */
export function peopleMemory(
  told: readonly ReadonlySet<PersonId>[],
  withheld: readonly ReadonlySet<PersonId>[],
): Memory['people'] {
  const places = new Map<PersonId, number>();
  const list = (sets: readonly ReadonlySet<PersonId>[]) =>
    sets.map((set) =>
      [...set].map((person) => {
        if (!places.has(person)) places.set(person, places.size);
        return places.get(person) as number;
      }),
    );
  const [a, b] = [list(told), list(withheld)];
  return { people: [...places.keys()], told: a, withheld: b };
}

/** The rows without a person: somebody stays in each number, and nobody knows who it was (EXPORT-8). */
export function eraseFromLedgerRow(
  row: LedgerRow,
  person: PersonId,
  { text, ticked }: { text(said: string): string; ticked(said: string): string },
): LedgerRow {
  if (row.type !== 'sign-off') return row;
  const { money, people } = row.memory;
  const gone = (id: string, at: number) => (id === person ? `erased-${at}` : id);
  return {
    ...row,
    by: text(row.by),
    structure: text(row.structure),
    from: row.from === null ? null : text(row.from),
    ticked: row.ticked.map(({ place, text: said, kind }) => ({ place: ticked(place), text: ticked(said), kind })),
    memory: {
      money: {
        ...money,
        unknowns: money.unknowns.map((unknown, at) => ({
          ...unknown,
          key: unknown.key
            .split('\u0000')
            .map((part) => withoutPerson(part, person))
            .join('\u0000'),
          holders: unknown.holders.map((id) => gone(id, at)),
        })),
      },
      people: { ...people, people: people.people.map(gone) },
    },
  };
}

/** A holder's own point has a name of their own: "pay EMP-4711". */
const withoutPerson = (part: string, person: PersonId) => (part === `pay ${person}` ? 'pay erased' : part);
