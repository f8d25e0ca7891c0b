import { annualSalary, gradeRange } from '../cost/salary.ts';
import { FiguresEngine } from '../metrics/engine.ts';
import { costingOf, findPayTable } from '../model/costing.ts';
import type { Money } from '../model/fixed.ts';
import { counts, type Post, type StructureId } from '../model/records.ts';
import { type DocumentState, postOf, structureOf, treeOrder } from '../model/state.ts';
import { addLines, type CostLine, exclusionNote, lineChange, lineOfBox } from './costLine.ts';

/** What a report's table of posts is grouped by; "area" in the reports is usually the team. */
export const AREA_FIELDS = ['unit', 'directorate', 'workArea', 'costCentre'] as const;
export type AreaField = (typeof AREA_FIELDS)[number];

/** One box as the financial appendix prints it. */
export interface CostRow extends CostLine {
  readonly id: string;
  readonly ref: string;
  readonly title: string;
  readonly grade: string;
  /** Lowest and highest salary of the grade; null for a grade without a scale. */
  readonly gradeFrom: Money | null;
  readonly gradeTo: Money | null;
  /** Full-time annual salary that the box is costed at; null where it has none, or is paid by the day. */
  readonly fullTimeSalary: Money | null;
}

export interface CostArea {
  readonly name: string;
  readonly rows: readonly CostRow[];
  readonly total: CostLine;
}

/** Rows per post by area with the totals of one structure. Amounts are exact: round each where it is shown. */
export interface CostTable {
  readonly structure: string;
  readonly salaryBasis: string;
  readonly payTable: string;
  readonly areas: readonly CostArea[];
  readonly total: CostLine;
  readonly notes: readonly string[];
}

/** Existing, proposed and change, as reports print them (COST-4). */
export interface CostComparison {
  readonly existing: CostTable;
  readonly proposed: CostTable;
  readonly change: CostLine;
}

export const ROUNDING_NOTE = 'Totals are of unrounded amounts and may not sum due to rounding.';

/** The cost of a structure post by post, areas in order of first appearance down the tree. */
export function costTable(
  state: DocumentState,
  structureId: StructureId,
  options: { readonly area?: AreaField; readonly engine?: FiguresEngine } = {},
): CostTable {
  const structure = structureOf(state, structureId);
  const engine = options.engine ?? new FiguresEngine(state, structureId);
  const costing = costingOf(state.document.settings, structure.record.name);
  const field = options.area ?? 'unit';
  const areas = new Map<string, CostRow[]>();
  for (const id of treeOrder(structure)) {
    const post = postOf(structure, id);
    if (!counts(post)) continue;
    const range = gradeRange(post.grade, costing);
    const row: CostRow = {
      ...lineOfBox(engine.own(id)),
      id,
      ref: post.ref,
      title: post.title,
      grade: post.grade,
      gradeFrom: range?.bottom ?? null,
      gradeTo: range?.top ?? null,
      fullTimeSalary: post.basis === 'agency' ? null : annualSalary(post, costing),
    };
    const rows = areas.get(post[field]);
    if (rows) rows.push(row);
    else areas.set(post[field], [row]);
  }
  const list = [...areas].map(([name, rows]): CostArea => ({ name, rows, total: addLines(rows) }));
  const total = addLines(list.map((area) => area.total));
  const excluded = exclusionNote(total);
  let unstated = 0;
  for (const post of structure.posts.values()) if (counts(post) && post.quantity === null) unstated++;
  const offer = findPayTable(state.document.settings, costing.payTable)?.offer;
  return {
    structure: structure.record.name,
    salaryBasis: costing.basis,
    payTable: costing.payTable,
    areas: list,
    total,
    notes: [
      ROUNDING_NOTE,
      ...(excluded === null ? [] : [`Total ${excluded}.`]),
      ...(unstated === 0
        ? []
        : [`Posts exclude ${unstated} ${unstated === 1 ? 'box' : 'boxes'} whose number of posts is not stated.`]),
      ...(total.onCosts === null && list.length > 0
        ? ['On-costs are not set; the total is salary, allowances and agency.']
        : []),
      ...(offer ? [`${costing.payTable} is an offer: indicative only.`] : []),
    ],
  };
}

/** The financial evaluation of a proposal against what exists: two tables and their difference (to − from). */
export function costComparison(
  state: DocumentState,
  from: StructureId,
  to: StructureId,
  options: { readonly area?: AreaField } = {},
): CostComparison {
  const existing = costTable(state, from, options);
  const proposed = costTable(state, to, options);
  return { existing, proposed, change: lineChange(existing.total, proposed.total) };
}

export interface CostGroup extends CostLine {
  readonly key: string;
  readonly label: string;
}

export type CostGrouping = 'grade' | 'unit' | 'basis' | 'workArea' | 'directorate' | 'costCentre';

const NONE_LABEL: Record<CostGrouping, string> = {
  grade: 'No grade',
  unit: 'No team',
  basis: 'No basis',
  workArea: 'No work area',
  directorate: 'No directorate',
  costCentre: 'No cost centre',
};

/** Costs by grade, team, basis, work area, directorate or cost centre; they add up to the structure's total. */
export function costsBy(
  state: DocumentState,
  structureId: StructureId,
  by: CostGrouping,
  live?: FiguresEngine,
): CostGroup[] {
  const structure = structureOf(state, structureId);
  const engine = live ?? new FiguresEngine(state, structureId);
  const groups = new Map<string, CostLine[]>();
  for (const id of treeOrder(structure)) {
    const post: Post = postOf(structure, id);
    if (!counts(post)) continue;
    const lines = groups.get(post[by]);
    const line = lineOfBox(engine.own(id));
    if (lines) lines.push(line);
    else groups.set(post[by], [line]);
  }
  return [...groups].map(([key, lines]) => ({ key, label: key === '' ? NONE_LABEL[by] : key, ...addLines(lines) }));
}
