import { readFileSync } from 'node:fs';
import { planImport } from '../../shared/import/import.ts';
import type { StructureId } from '../../shared/model/records.ts';
import { parseSettings, type Settings } from '../../shared/model/settings.ts';
import { type DocumentState, emptyDocument } from '../../shared/model/state.ts';
import { tryPatch } from '../../shared/patch/check.ts';

/** A row of the own template; columns that no row has are left out of the file. */
export type OwnRow = Readonly<Record<string, string>>;

/** A report's data, as its file in reports/ has it. */
export function report<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`./reports/${name}.json`, import.meta.url), 'utf8')) as T;
}

export function documentWith(title: string, settings: unknown = {}): DocumentState {
  const parsed = parseSettings(settings);
  if (!parsed.ok) throw new Error(parsed.refusal.message);
  const state = emptyDocument(title);
  state.document = { ...state.document, settings: parsed.value as Settings };
  return state;
}

/** Imports rows of the own template as a structure, as a user's file would be; any bad row fails the test. */
export function importRows(
  state: DocumentState,
  structureName: string,
  rows: readonly OwnRow[],
  fromName?: string,
): StructureId {
  const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const table = [headings, ...rows.map((row) => headings.map((heading) => row[heading] ?? ''))];
  const plan = planImport(state, {
    structureName,
    fromName,
    fileName: `${structureName}.csv`,
    rows: table,
    lines: table.map((_, i) => i + 1),
  });
  if (!plan.ok) throw new Error(plan.refusal.message);
  if (plan.value.patch === null) throw new Error(JSON.stringify(plan.value.report.rejected));
  const applied = tryPatch(state, plan.value.patch);
  if (!applied.ok) throw new Error(applied.refusal.message);
  return plan.value.structureId;
}

/** Post rows with one holder each, H1, H2 …, repeated for every person but the vacant ones. */
export function withHolders(row: OwnRow, people: number, prefix: string): OwnRow[] {
  if (people === 0) return [{ ...row, 'Holder ID': '' }];
  return Array.from({ length: people }, (_, i) => ({ ...row, 'Holder ID': `${prefix}${i + 1}`, 'Holder FTE': '1' }));
}
