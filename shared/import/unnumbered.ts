import { gradeKey } from '../model/costing.ts';
import type { Person, PersonId, Post } from '../model/records.ts';
import type { StructureState } from '../model/state.ts';
import { headingKey } from './headings.ts';
import { nameKey } from './personNames.ts';
import { cellText } from './rowCells.ts';
import type { Seating } from './seating.ts';
import { spellingKey } from './spelling.ts';
import { isBlankRow, type Table } from './table.ts';

/** What a row, or a box that is here, is known by where posts have no number. '' says nothing. */
interface Traits {
  readonly holders: readonly string[];
  readonly names: readonly string[];
  readonly title: string;
  readonly unit: string;
  readonly directorate: string;
  readonly grade: string;
  readonly manager: string;
}

interface Way {
  /** Keys of a row or box; more than one where several people are in it. */
  readonly keys: (traits: Traits) => readonly string[];
  /** Only where one row and one box have the key: what is left out of it could be anybody's. */
  readonly alone: boolean;
}

const joined = (...parts: readonly string[]) => (parts[0] === '' ? [] : [JSON.stringify(parts)]);

/** From what says most to what says least. */
const WAYS: readonly Way[] = [
  { keys: ({ holders, title }) => holders.flatMap((holder) => joined(holder, title)), alone: true },
  { keys: ({ holders }) => holders, alone: true },
  { keys: ({ names, title }) => names.flatMap((name) => joined(name, title)), alone: true },
  { keys: ({ names }) => names, alone: true },
  // Alike in all of this, and nobody in common: which is which makes no difference.
  { keys: (t) => joined(t.title, t.unit, t.directorate, t.grade, t.manager), alone: false },
  { keys: (t) => joined(t.title, t.unit, t.directorate, t.grade), alone: true },
  { keys: (t) => joined(t.title, t.unit, t.directorate), alone: true },
  { keys: (t) => joined(t.title, t.manager), alone: true },
  { keys: (t) => joined(t.title), alone: true },
];

/**
 * Which box of `from` each row of a list without post numbers continues, by the row's index: by what stays the same
 * (who is in it, what it is called, where it stands), never by where the row stands in the file (IMPORT-6).
 * Example: a starter inserted in row 2 is a new post, and everybody below is who they were.
 */
export function matchUnnumbered(
  table: Table,
  from: StructureState | null,
  people: ReadonlyMap<PersonId, Person>,
  seating: Seating,
): ReadonlyMap<number, Post> {
  const pairs = new Map<number, Post>();
  if (from === null) return pairs;
  const rows = rowTraits(table, seating);
  const boxes = new Map(
    [...from.posts.values()]
      .filter(({ deleted }) => !deleted)
      .map((post) => [post, boxTraits(post, from, people, table)]),
  );
  for (const { keys, alone } of WAYS) {
    const there = byKey(
      [...boxes].filter(([post]) => ![...pairs.values()].includes(post)),
      keys,
    );
    const here = byKey(
      [...rows].filter(([index]) => !pairs.has(index)),
      keys,
    );
    const taken = new Set<Post>();
    for (const [key, indexes] of here) {
      const candidates = (there.get(key) ?? []).filter((post) => !taken.has(post));
      const free = indexes.filter((index) => !pairs.has(index));
      if (alone && (free.length > 1 || candidates.length > 1)) continue;
      for (let i = 0; i < Math.min(free.length, candidates.length); i++) {
        pairs.set(free[i] as number, candidates[i] as Post);
        taken.add(candidates[i] as Post);
      }
    }
  }
  return pairs;
}

function byKey<T>(entries: readonly (readonly [T, Traits])[], keys: Way['keys']): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const [item, traits] of entries)
    for (const key of new Set(keys(traits))) {
      const list = found.get(key);
      if (list) list.push(item);
      else found.set(key, [item]);
    }
  return found;
}

/** Columns that the file has; traits of the others are '' on both sides. */
const has = (table: Table, heading: string) => table.positions.has(headingKey(heading));

function rowTraits(table: Table, seating: Seating): Map<number, Traits> {
  const cell = (row: readonly string[], heading: string) =>
    gradeKey(cellText(row, table.positions.get(headingKey(heading))));
  const titles = new Map<string, string>();
  const found = new Map<number, Traits>();
  for (let i = table.heading + 1; i < table.rows.length; i++) {
    const row = table.rows[i] as readonly string[];
    if (isBlankRow(row)) continue;
    const title = cell(row, 'Job Title');
    const [holder, name] = [spellingKey(seating.idIn(row)), nameKey(seating.nameIn(row))];
    for (const key of [holder, name, title]) if (key !== '') titles.set(key, title);
    found.set(i, {
      holders: holder === '' ? [] : [holder],
      names: name === '' ? [] : [name],
      title,
      unit: cell(row, 'Team'),
      directorate: cell(row, 'Directorate'),
      grade: cell(row, 'Grade'),
      manager: cellText(row, table.positions.get('reportsto')),
    });
  }
  // A manager is compared by title: who it is may have changed with the post.
  for (const [i, traits] of found) {
    const manager =
      titles.get(spellingKey(traits.manager)) ??
      titles.get(nameKey(traits.manager)) ??
      titles.get(gradeKey(traits.manager)) ??
      '';
    found.set(i, { ...traits, manager });
  }
  return found;
}

function boxTraits(post: Post, from: StructureState, people: ReadonlyMap<PersonId, Person>, table: Table): Traits {
  const text = (heading: string, value: string) => (has(table, heading) ? gradeKey(value) : '');
  const manager = post.managerId === null ? undefined : from.posts.get(post.managerId);
  return {
    holders: post.holders.map(({ person }) => spellingKey(person)),
    names: post.holders.flatMap(({ person }) => nameKey(people.get(person)?.name ?? '') || []),
    title: gradeKey(post.title),
    unit: text('Team', post.unit),
    directorate: text('Directorate', post.directorate),
    grade: text('Grade', post.grade),
    manager: gradeKey(manager?.title ?? ''),
  };
}
