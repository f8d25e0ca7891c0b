import { gradeKey } from '../../shared/model/costing.ts';
import type { Money } from '../../shared/model/fixed.ts';
import type { Post } from '../../shared/model/records.ts';
import type { StructureState } from '../../shared/model/state.ts';
import { type CostLine, lineChange, NO_COST_LINE } from '../../shared/money/costLine.ts';
import type { CostArea, CostRow, CostTable } from '../../shared/money/costTable.ts';
import { financeWords } from './words.ts';

/** Existing, proposed and change as committee reports print them, worked out without any of the page. */

export interface AreaLine {
  readonly kind: 'area';
  readonly name: string;
  readonly existing: CostLine;
  readonly proposed: CostLine;
  readonly change: CostLine;
}

export interface PostLine {
  readonly kind: 'post';
  readonly key: string;
  readonly title: string;
  readonly grade: string;
  /** What became of it, in words; empty where it stands on both sides in the same area. */
  readonly note: string;
  readonly look: 'new' | 'deleted' | 'changed' | 'transferred' | 'same';
  readonly existing: CostRow | null;
  readonly proposed: CostRow | null;
  readonly change: Money;
}

export type EvaluationLine = AreaLine | PostLine;

export interface Evaluation {
  readonly lines: readonly EvaluationLine[];
  readonly existing: CostLine;
  readonly proposed: CostLine;
  readonly change: CostLine;
  /** Allowances and agency have a column only where somebody has them. */
  readonly hasOther: boolean;
}

/** Allowances and agency staff: inside the total, and neither salary nor on-costs. */
export const otherCost = (line: CostLine): Money => line.allowances + line.agency;

const NO_AREA: CostArea = { name: '', rows: [], total: NO_COST_LINE };

/**
 * The two cost tables side by side, area by area. A post that moves to another area stands in both, so that each
 * area's subtotal is that of its own structure.
 */
export function evaluation(
  existing: CostTable,
  proposed: CostTable,
  from: StructureState,
  to: StructureState,
  field: 'unit' | 'directorate' | 'workArea' | 'costCentre',
): Evaluation {
  const byName = (table: CostTable) => new Map(table.areas.map((area) => [area.name, area]));
  const [before, after] = [byName(existing), byName(proposed)];
  const lines: EvaluationLine[] = [];
  const [old, now] = [lineages(from), lineages(to)];
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const [a, b] = [before.get(name) ?? NO_AREA, after.get(name) ?? NO_AREA];
    lines.push({
      kind: 'area',
      name,
      existing: a.total,
      proposed: b.total,
      change: lineChange(a.total, b.total),
    });
    for (const [left, right] of pairRows(a.rows, b.rows, from, to)) {
      lines.push(postLine(left, right, { from, to, old, now, field }));
    }
  }
  return {
    lines,
    existing: existing.total,
    proposed: proposed.total,
    change: lineChange(existing.total, proposed.total),
    hasOther: otherCost(existing.total) !== 0 || otherCost(proposed.total) !== 0,
  };
}

type RowPair = readonly [CostRow | null, CostRow | null];

/** Rows of one area beside each other: the same box first, then another box of the same lineage (a box that was split). */
function pairRows(
  left: readonly CostRow[],
  right: readonly CostRow[],
  from: StructureState,
  to: StructureState,
): RowPair[] {
  const free = new Map(right.map((row) => [row.id, row]));
  const taken = new Map<string, CostRow>();
  const take = (row: CostRow, twin: CostRow | undefined) => {
    if (!twin) return;
    taken.set(row.id, twin);
    free.delete(twin.id);
  };
  for (const row of left) take(row, free.get(row.id));
  const spare = new Map<string, CostRow>();
  for (const row of free.values()) spare.set(to.posts.get(row.id)?.lineage ?? row.id, row);
  for (const row of left) {
    const lineage = from.posts.get(row.id)?.lineage ?? row.id;
    const twin = taken.has(row.id) ? undefined : spare.get(lineage);
    take(row, twin);
    if (twin) spare.delete(lineage);
  }
  return [
    ...left.map((row): RowPair => [row, taken.get(row.id) ?? null]),
    ...right.filter((row) => free.has(row.id)).map((row): RowPair => [null, row]),
  ];
}

interface Places {
  readonly from: StructureState;
  readonly to: StructureState;
  readonly old: ReadonlyMap<string, Post>;
  readonly now: ReadonlyMap<string, Post>;
  readonly field: 'unit' | 'directorate' | 'workArea' | 'costCentre';
}

function postLine(left: CostRow | null, right: CostRow | null, places: Places): PostLine {
  const row = (right ?? left) as CostRow;
  const { note, look } = left && right ? keptNote(left, right) : left ? goneNote(left, places) : newNote(row, places);
  const regraded = left && right && gradeKey(left.grade) !== gradeKey(right.grade);
  return {
    kind: 'post',
    key: `${left?.id ?? ''} ${right?.id ?? ''}`,
    title: row.title,
    grade: regraded ? `${left.grade || financeWords.none} → ${right.grade || financeWords.none}` : row.grade,
    note,
    look,
    existing: left,
    proposed: right,
    change: (right?.total ?? 0) - (left?.total ?? 0),
  };
}

type Note = Pick<PostLine, 'note' | 'look'>;

function keptNote(left: CostRow, right: CostRow): Note {
  const notes = financeWords.notes;
  const parts: string[] = [];
  if (left.title !== right.title) parts.push(notes.was(left.title));
  if (gradeKey(left.grade) !== gradeKey(right.grade)) parts.push(notes.regraded);
  return { note: parts.join(', '), look: left.total === right.total && parts.length === 0 ? 'same' : 'changed' };
}

function goneNote(left: CostRow, { from, to, now, field }: Places): Note {
  const lineage = from.posts.get(left.id)?.lineage ?? left.id;
  const twin = to.posts.get(left.id) ?? now.get(lineage);
  if (!twin || twin.deleted) return { note: financeWords.notes.deleted, look: 'deleted' };
  if (twin.transferredTo !== '')
    return { note: financeWords.notes.transferredOut(twin.transferredTo), look: 'transferred' };
  return { note: financeWords.notes.movedTo(twin[field]), look: 'changed' };
}

function newNote(right: CostRow, { from, to, old, field }: Places): Note {
  const post = to.posts.get(right.id);
  const twin = from.posts.get(right.id) ?? old.get(post?.lineage ?? right.id);
  if (twin && !twin.deleted && twin.transferredTo === '')
    return { note: financeWords.notes.movedFrom(twin[field]), look: 'changed' };
  if (post && post.transferredFrom !== '')
    return { note: financeWords.notes.transferredIn(post.transferredFrom), look: 'transferred' };
  return { note: financeWords.notes.created, look: 'new' };
}

/** One box of each lineage; one that stands wins over one that does not. */
function lineages(structure: StructureState): Map<string, Post> {
  const out = new Map<string, Post>();
  for (const post of structure.posts.values()) {
    const known = out.get(post.lineage);
    if (!known || known.deleted || known.transferredTo !== '') out.set(post.lineage, post);
  }
  return out;
}
