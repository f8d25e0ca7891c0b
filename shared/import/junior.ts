import { generateNKeysBetween } from 'fractional-indexing';
import { FTE_ONE } from '../model/fixed.ts';
import type { Post } from '../model/records.ts';
import { childIds, type StructureState } from '../model/state.ts';
import { newBox } from './boxes.ts';
import { References } from './names.ts';
import { findColumns, OrganogramRow } from './organogram.ts';
import { type ProblemLog, ROOT_ACTION } from './problems.ts';
import { eachRow, type Table } from './table.ts';
import { readFte } from './values.ts';

/** Organograms of central government, junior posts: one row a group of posts below a senior post. */
export const JUNIOR = {
  manager: ['reportingseniorpost', 'reportstoseniorpost'],
  title: ['genericjobtitle', 'jobtitle'],
  grade: ['grade', 'gradeorequivalent'],
  floor: ['payscaleminimum', 'payscalemin', 'payscalefloor'],
  ceiling: ['payscalemaximum', 'payscalemax', 'payscaleceiling'],
  fte: ['numberofpostsinfte', 'numberofposts', 'fte'],
  organisation: ['organisation', 'organization'],
  unit: ['unit', 'team'],
} as const;

export function isJunior(positions: ReadonlyMap<string, number>): boolean {
  const found = findColumns(positions, JUNIOR);
  return positions.has('reportingseniorpost') && found.fte !== undefined && found.title !== undefined;
}

export interface ReadGroups {
  readonly added: Post[];
  /** Senior posts that stood for several and have reports now: one post (POST-4). */
  readonly single: readonly (readonly [Post, Post])[];
  readonly rowsIn: number;
}

/**
 * The groups of a junior file below the posts of `structure`, which holds the senior file: a box a row, Quantity = FTE
 * rounded up, salary the middle of the scale, occupancy unrecorded. References are made up: "0036-J1".
 */
export function* readJunior(table: Table, structure: StructureState, log: ProblemLog): Generator<number, ReadGroups> {
  const at = findColumns(table.positions, JUNIOR);
  const cells = new OrganogramRow(table, log);
  const references = new References(() => new Set([...structure.byRef.keys(), ...structure.posts.keys()]));
  const groups = new Map<string | null, Post[]>();
  const rowsIn = yield* eachRow(table, log, (row, line) => {
    cells.row = row;
    cells.line = line;
    const wanted = cells.manager(at.manager);
    const found = wanted === '' ? undefined : structure.byRef.get(wanted);
    if (wanted !== '' && found === undefined) cells.repair(at.manager, 'unknown-manager', ROOT_ACTION);
    const manager = found === undefined ? null : (structure.posts.get(found) as Post);
    const { post } = newBox(line, null);
    post.structure = structure.record.id;
    post.ref = references.suffixed(wanted === '' ? 'J' : wanted, wanted === '' ? '' : '-J', 1);
    post.id = post.ref;
    post.lineage = post.ref;
    post.managerId = manager?.id ?? null;
    post.title = cells.text(at.title);
    post.role = post.title;
    post.grade = cells.text(at.grade);
    post.unit = cells.text(at.unit);
    post.directorate = cells.text(at.organisation);
    post.workArea = workAreaFrom(structure, manager);
    post.salary = cells.middle(at.floor, at.ceiling);
    post.fte = cells.number(at.fte, readFte, FTE_ONE);
    post.quantity = Math.ceil(post.fte / FTE_ONE);
    const group = groups.get(post.managerId);
    if (group) group.push(post);
    else groups.set(post.managerId, [post]);
  });
  const single: [Post, Post][] = [];
  for (const [id, posts] of groups) {
    const last = childIds(structure, id).at(-1);
    const keys = generateNKeysBetween(
      last === undefined ? null : (structure.posts.get(last)?.order ?? null),
      null,
      posts.length,
    );
    for (const [i, post] of posts.entries()) (post as { order: string }).order = keys[i] as string;
    const manager = id === null ? undefined : structure.posts.get(id);
    if (manager && manager.kind === 'post' && manager.quantity !== 1)
      single.push([manager, { ...manager, quantity: 1 }]);
  }
  return { added: [...groups.values()].flat(), single, rowsIn };
}

function workAreaFrom(structure: StructureState, manager: Post | null): string {
  for (let at = manager; at !== null; at = at.managerId === null ? null : (structure.posts.get(at.managerId) ?? null)) {
    if (at.workArea !== '') return at.workArea;
  }
  return '';
}
