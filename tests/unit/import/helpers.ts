import Papa from 'papaparse';
import { planImport } from '../../../shared/import/import.ts';
import type { ImportPlan, ImportRequest } from '../../../shared/import/importPlan.ts';
import { type DocumentState, emptyDocument, type StructureState } from '../../../shared/model/state.ts';
import { tryPatch } from '../../../shared/patch/check.ts';

/** Rows of CSV text with the line that each starts on, as the reader of files gives them. */
export function rowsOf(csv: string): { rows: string[][]; lines: number[] } {
  const text = csv.replace(/^\uFEFF/, '');
  const { data } = Papa.parse<string[]>(text, { delimiter: ',' });
  if (data.at(-1)?.join('') === '') data.pop();
  const lines: number[] = [];
  let line = 1;
  for (const row of data) {
    lines.push(line);
    line += 1 + row.join('').split('\n').length - 1;
  }
  return { rows: data, lines };
}

type Options = Partial<Omit<ImportRequest, 'rows' | 'lines'>>;

/** The plan for a CSV file; a refusal outright fails the test. */
export function plan(state: DocumentState, csv: string, options: Options = {}): ImportPlan {
  const planned = planImport(state, { structureName: 'Current', fileName: 'posts.csv', ...rowsOf(csv), ...options });
  if (!planned.ok) throw new Error(planned.refusal.message);
  return planned.value;
}

/** Imports a CSV file into the document (which is changed) and gives the structure. */
export function load(
  state: DocumentState,
  csv: string,
  options: Options = {},
): { plan: ImportPlan; structure: StructureState } {
  const planned = plan(state, csv, options);
  if (planned.patch === null) throw new Error(JSON.stringify(planned.report.rejected));
  const applied = tryPatch(state, planned.patch);
  if (!applied.ok) throw new Error(applied.refusal.message);
  return { plan: planned, structure: state.structures.get(planned.structureId) as StructureState };
}

/** A new document with one structure from a CSV file. */
export function document(csv: string, options: Options = {}) {
  const state = emptyDocument('Test');
  return { state, ...load(state, csv, options) };
}

export function postByRef(structure: StructureState, ref: string) {
  const post = structure.posts.get(structure.byRef.get(ref) ?? '');
  if (!post) throw new Error(`No post ${ref}`);
  return post;
}

/** Lines joined to a CSV file of the own template. */
export const csv = (...lines: string[]) => `${lines.join('\n')}\n`;
