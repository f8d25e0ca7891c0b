import { buildSample } from '../../electron/samples/samples.ts';
import { type DocumentState, structureByName } from '../../shared/model/state.ts';
import type { PackOptions } from '../../shared/report/pack/context.ts';
import { packReport } from '../../shared/report/pack/pack.ts';
import type { Block, Report, Table } from '../../shared/report/page/report.ts';

/** A sample as a document; a refusal fails the test with its sentence. */
export function sampleState(name: string): DocumentState {
  const built = buildSample(name);
  if (!built.ok) throw new Error(built.refusal.message);
  return built.value;
}

/** The pack of a structure of a document, by the structure's name. */
export function packOf(state: DocumentState, structure: string, options: Partial<PackOptions> = {}): Report {
  const id = structureByName(state, structure)?.record.id;
  if (id === undefined) throw new Error(`no structure ${structure}`);
  const made = packReport(state, id, { date: '2026-11-22', revision: 12, ...options });
  if (!made.ok) throw new Error(made.refusal.message);
  return made.value;
}

/** The table whose caption has these words after its number. */
export function tableOf(report: Report, caption: string): Table {
  const found = report.blocks.find(
    (block): block is Table => block.type === 'table' && block.caption.replace(/^Table \d+: /, '') === caption,
  );
  if (!found) throw new Error(`no table "${caption}"; there are: ${captions(report).join(' | ')}`);
  return found;
}

export function captions(report: Report): string[] {
  return report.blocks.flatMap((block) => (block.type === 'table' ? [block.caption.replace(/^Table \d+: /, '')] : []));
}

/** A row by its first cell, as a map from heading to cell. */
export function rowOf(table: Table, first: string): Record<string, string> {
  const row = table.rows.find(({ cells }) => cells[0] === first);
  if (!row) throw new Error(`no row "${first}"`);
  return Object.fromEntries(table.columns.map(({ text }, i) => [text, row.cells[i] ?? '']));
}

/** Cells of one column, by its heading. */
export function columnOf(table: Table, heading: string): string[] {
  const at = table.columns.findIndex(({ text }) => text === heading);
  return table.rows.map(({ cells }) => cells[at] ?? '');
}

/** Everything that a report says in words, for searching. */
export function textOf(blocks: readonly Block[]): string {
  return JSON.stringify(blocks);
}
