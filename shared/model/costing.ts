import { type Money, type Percent, parseDecimal, parseMoney, parsePercent } from './fixed.ts';
import { DEFAULT_PAY_TABLE, NATIONAL_PAY_TABLES } from './rates.ts';
import type { SalaryBasis, Settings } from './settings.ts';

export interface CompiledOnCosts {
  readonly mode: 'flat' | 'itemised';
  /** Flat rate; 0 when itemised. */
  readonly rate: Percent;
  readonly ni: { readonly rate: Percent; readonly threshold: Money } | null;
  readonly pension: Percent | null;
  /** Paid each year whatever posts there are; part of no post's cost (COST-2). */
  readonly pensionSecondary: Money | null;
  readonly levy: Percent | null;
  readonly allowancesNi: boolean;
  readonly allowancesPension: boolean;
}

/** How one structure is costed: on-costs, salary basis, grades and pay points, all in fixed point. */
export interface Costing {
  readonly onCosts: CompiledOnCosts | null;
  readonly basis: SalaryBasis;
  /** Name of the pay table that its points are read from. */
  readonly payTable: string;
  readonly spine: ReadonlyMap<string, Money>;
  readonly grades: ReadonlyMap<string, GradeScale>;
}

export interface GradeScale {
  readonly points: ReadonlyMap<string, Money>;
  /** Lowest and highest salary; null for a grade without any. */
  readonly bottom: Money | null;
  readonly top: Money | null;
  /** Some of its points have no salary of their own: the pay table's is used. */
  readonly fromTable: boolean;
}

const costingCache = new WeakMap<Settings, Map<string, Costing>>();

/** What a costing is worked out from, and nothing else (COST-1, DOC-11). */
interface Inputs {
  readonly onCosts: Settings['onCosts'];
  readonly basis: SalaryBasis | null | undefined;
  readonly own: NonNullable<Settings['structures']>[string] | undefined;
  readonly grades: Settings['grades'];
  readonly payTables: Settings['payTables'];
}

/** Costings that were worked out last: a few documents and structures have the same again after most edits. */
const recent: { readonly inputs: Inputs; readonly costing: Costing }[] = [];
const MOST_RECENT = 32;

/**
 * The costing of the structure called `structureName` under these settings. After an edit of anything else, a report
 * cell say, it is the same object, so that no figure is worked out again.
 */
export function costingOf(settings: Settings, structureName: string): Costing {
  let byName = costingCache.get(settings);
  if (!byName) costingCache.set(settings, (byName = new Map()));
  let costing = byName.get(structureName);
  if (!costing) byName.set(structureName, (costing = sameOrNew(inputsOf(settings, structureName))));
  return costing;
}

function inputsOf(settings: Settings, structureName: string): Inputs {
  const { structures, onCosts, salaryBasis, grades, payTables } = settings;
  const own = structures && Object.hasOwn(structures, structureName) ? structures[structureName] : undefined;
  return { onCosts, basis: salaryBasis, own, grades, payTables };
}

function sameOrNew(inputs: Inputs): Costing {
  const at = recent.findIndex(({ inputs: known }) =>
    (Object.keys(inputs) as (keyof Inputs)[]).every((key) => known[key] === inputs[key]),
  );
  const found = at < 0 ? { inputs, costing: compileCosting(inputs) } : (recent.splice(at, 1)[0] as (typeof recent)[0]);
  recent.unshift(found);
  recent.length = Math.min(recent.length, MOST_RECENT);
  return found.costing;
}

function compileCosting({ onCosts, basis, own, grades: scales, payTables }: Inputs): Costing {
  const tables: Pick<Settings, 'payTables'> = payTables === undefined ? {} : { payTables };
  const wanted = own?.payTable ?? DEFAULT_PAY_TABLE;
  // A table of the document may stand in for the national one of its name, but an offer only where it was chosen (COST-5).
  const table = own?.payTable == null ? defaultPayTable(tables) : findPayTable(tables, wanted);
  const spine = new Map(
    Object.entries(table?.points ?? {}).map(([point, salary]) => [pointKey(point), parseMoney(salary) ?? 0]),
  );
  const grades = new Map<string, GradeScale>();
  for (const [name, points] of Object.entries(scales ?? {})) grades.set(gradeKey(name), compileGrade(points, spine));
  return {
    onCosts: compileOnCosts(onCosts ?? null),
    basis: own?.salaryBasis ?? basis ?? 'point',
    payTable: table?.name ?? wanted,
    spine,
    grades,
  };
}

/** A pay table by name: the document's own first, then the national ones. */
export function findPayTable(settings: Pick<Settings, 'payTables'>, name: string) {
  const key = name.trim().toLowerCase();
  return [...(settings.payTables ?? []), ...NATIONAL_PAY_TABLES].find((table) => table.name.toLowerCase() === key);
}

/** The pay table of a structure that names none: the newest agreed national one, never an offer (COST-5). */
export function defaultPayTable(settings: Pick<Settings, 'payTables'>) {
  const table = findPayTable(settings, DEFAULT_PAY_TABLE);
  return table?.offer ? NATIONAL_PAY_TABLES.find((national) => national.name === DEFAULT_PAY_TABLE) : table;
}

function compileGrade(
  points: readonly { point: string; salary?: string | undefined }[],
  spine: ReadonlyMap<string, Money>,
): GradeScale {
  const scale = new Map<string, Money>();
  let fromTable = false;
  for (const { point, salary } of points) {
    const value = salary === undefined ? spine.get(pointKey(point)) : parseMoney(salary);
    if (value !== null && value !== undefined) scale.set(pointKey(point), value);
    fromTable ||= salary === undefined && value !== undefined;
  }
  const values = [...scale.values()];
  return {
    points: scale,
    bottom: values.length === 0 ? null : values.reduce((a, b) => Math.min(a, b)),
    top: values.length === 0 ? null : values.reduce((a, b) => Math.max(a, b)),
    fromTable,
  };
}

function compileOnCosts(input: NonNullable<Settings['onCosts']> | null): CompiledOnCosts | null {
  if (input === null) return null;
  const none = {
    rate: 0,
    ni: null,
    pension: null,
    pensionSecondary: null,
    levy: null,
    allowancesNi: false,
    allowancesPension: false,
  };
  if (input.mode === 'flat') return { ...none, mode: 'flat', rate: parsePercent(input.rate) ?? 0 };
  return {
    mode: 'itemised',
    rate: 0,
    ni: input.ni ? { rate: parsePercent(input.ni.rate) ?? 0, threshold: parseMoney(input.ni.threshold) ?? 0 } : null,
    pension: input.pension == null ? null : parsePercent(input.pension),
    pensionSecondary: input.pensionSecondary == null ? null : parseMoney(input.pensionSecondary),
    levy: input.levy == null ? null : parsePercent(input.levy),
    allowancesNi: input.allowancesNi ?? false,
    allowancesPension: input.allowancesPension ?? false,
  };
}

/** Grades and points compare without case, spaces or a leading "SCP". */
export function gradeKey(grade: string): string {
  return grade.trim().replace(/\s+/g, ' ').toLowerCase();
}

export function pointKey(point: string): string {
  const plain = point
    .trim()
    .toLowerCase()
    .replace(/^(scp|point|pt)\s*/, '');
  return /^\d+$/.test(plain) ? String(parseDecimal(plain, 0) ?? plain) : plain;
}
