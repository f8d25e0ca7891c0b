import { gradeKey } from '../model/costing.ts';
import type { Post } from '../model/records.ts';

/** Columns by which rows of a newer file were held to be groups that are here. */
export interface GroupMatch {
  readonly columns: readonly string[];
  readonly groups: number;
  /** Of these, taken in the order of the file, because several are alike in the columns. */
  readonly inOrder: number;
}

interface Way {
  readonly columns: readonly string[];
  readonly key: (group: Post) => readonly unknown[];
  /** Only where one row and one group have the key: what is left out of it could be anybody's. */
  readonly alone: boolean;
}

const SENIOR = 'Reporting Senior Post';
const TITLE = 'Generic Job Title';
const GRADE = 'Grade';
const WITHIN = ['Unit', 'Organisation'];
const PAY = 'Payscale';
const FTE = 'Number of Posts in FTE';
/** Departments write one title in capitals in one year and not in the next. */
const word = gradeKey;
const within = (group: Post) => [word(group.unit), word(group.directorate)];

/**
 * A group has no Post ID of its own. It is known by all that its row says; failing that by less and less: other FTE,
 * another pay scale, another unit, another senior post. What a key leaves out is what then changes.
 */
const WAYS: readonly Way[] = [
  {
    columns: [SENIOR, TITLE, GRADE, ...WITHIN, PAY, FTE],
    key: (g) => [g.managerId, word(g.title), word(g.grade), ...within(g), g.salary, g.fte],
    alone: false,
  },
  {
    columns: [SENIOR, TITLE, GRADE, ...WITHIN, PAY],
    key: (g) => [g.managerId, word(g.title), word(g.grade), ...within(g), g.salary],
    alone: false,
  },
  {
    columns: [SENIOR, TITLE, GRADE, ...WITHIN],
    key: (g) => [g.managerId, word(g.title), word(g.grade), ...within(g)],
    alone: false,
  },
  { columns: [SENIOR, TITLE, GRADE], key: (g) => [g.managerId, word(g.title), word(g.grade)], alone: true },
  { columns: [TITLE, GRADE, ...WITHIN], key: (g) => [word(g.title), word(g.grade), ...within(g)], alone: true },
];

/** Pairs rows of a newer file with the groups of the last one, each at most once, and says by which columns. */
export function matchGroups(
  rows: readonly Post[],
  groups: readonly Post[],
): { readonly pairs: ReadonlyMap<Post, Post>; readonly matched: readonly GroupMatch[] } {
  const pairs = new Map<Post, Post>();
  const free = new Set(groups);
  const matched: GroupMatch[] = [];
  for (const { columns, key, alone } of WAYS) {
    const keyOf = (group: Post) => JSON.stringify(key(group));
    const here = byKey([...free], keyOf);
    const wanted = byKey(
      rows.filter((row) => !pairs.has(row)),
      keyOf,
    );
    let [found, inOrder] = [0, 0];
    for (const [name, alike] of wanted) {
      const candidates = here.get(name) ?? [];
      // Those that are alike in everything are interchangeable, whichever is which.
      const several = columns.includes(FTE) ? false : alike.length > 1 || candidates.length > 1;
      if (alone && several) continue;
      const together = Math.min(alike.length, candidates.length);
      for (let i = 0; i < together; i++) {
        pairs.set(alike[i] as Post, candidates[i] as Post);
        free.delete(candidates[i] as Post);
      }
      found += together;
      if (several) inOrder += together;
    }
    if (found > 0) matched.push({ columns, groups: found, inOrder });
  }
  return { pairs, matched };
}

function byKey(groups: readonly Post[], keyOf: (group: Post) => string): Map<string, Post[]> {
  const found = new Map<string, Post[]>();
  for (const group of groups) {
    const key = keyOf(group);
    const list = found.get(key);
    if (list) list.push(group);
    else found.set(key, [group]);
  }
  return found;
}
