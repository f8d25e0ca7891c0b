import { basename } from 'node:path';
import { ok, type Result } from '../../shared/errors.ts';
import { IMPORT_FORMATS, type ImportFormat } from '../../shared/import/detect.ts';
import { planImport } from '../../shared/import/import.ts';
import { FiguresEngine } from '../../shared/metrics/engine.ts';
import { figuresJson } from '../../shared/metrics/figures.ts';
import { readRows } from '../import/read.ts';
import { parse } from './args.ts';
import type { Command, Output } from './documents.ts';
import { changing, commit, readInput } from './files.ts';
import { table } from './print.ts';
import { WrongUse } from './usage.ts';

/** import FILE DOC --structure NAME [--from NAME] [--format F] [--repair] */
export const importFile: Command = async (argv) => {
  const args = parse(argv, 2, { structure: 'text', from: 'text', format: 'text', repair: 'flag' });
  const [file, doc] = args.positionals as [string, string];
  const structureName = args.need('structure');
  const format = args.text('format') ?? 'auto';
  if (format !== 'auto' && !(IMPORT_FORMATS as readonly string[]).includes(format)) {
    throw new WrongUse(`--format takes auto, ${IMPORT_FORMATS.join(', ')}.`);
  }
  const bytes = readInput(file);
  if (!bytes.ok) return bytes;
  const fileName = basename(file);
  const read = await readRows(fileName, bytes.value);
  if (!read.ok) return read;
  const { rows, lines } = read.value;
  return changing(doc, (document): Result<Output> => {
    const plan = planImport(document.session.state, {
      structureName,
      fromName: args.text('from'),
      format: format as ImportFormat | 'auto',
      repair: args.flag('repair'),
      fileName,
      rows,
      lines,
    });
    if (!plan.ok) return plan;
    const { report, patch, label, structureId } = plan.value;
    if (patch === null) {
      const bad = report.rejected[0];
      const where = bad
        ? ` The first is row ${bad.row}, ${bad.column}: "${bad.value.length > 60 ? `${bad.value.slice(0, 60)}…` : bad.value}" (${bad.problem}).`
        : '';
      const refusal = `${fileName} has ${plural(report.rejected.length, 'problem')} in ${plural(report.rowsRejected, 'row')}; nothing was imported.${where} Correct the file, or import with --repair.`;
      return ok({ json: { ...report, totals: null }, text: problemTable(report.rejected), refusal });
    }
    const done = commit(document, { patch, label, structure: structureId, focus: null });
    if (!done.ok) return done;
    const totals = figuresJson(new FiguresEngine(document.session.state, structureId).totals());
    const text = [
      `${report.structure}: ${report.rowsIn} rows in = ${report.rowsUsed} used + ${report.rowsRejected} rejected; ${report.posts} posts in ${report.boxes} boxes, ${report.people} people, ${report.roots} at the top.`,
      ...(report.repaired.length > 0 ? ['Repaired:', problemTable(report.repaired)] : []),
      ...(report.rejected.length > 0 ? ['Left out:', problemTable(report.rejected)] : []),
      ...(report.missing.length > 0
        ? [`Missing from the file, deleted until confirmed: ${report.missing.join(', ')}`]
        : []),
    ].join('\n');
    return ok({ json: { ...report, totals }, text });
  });
};

const plural = (n: number, word: string) => `${n.toLocaleString('en-GB')} ${word}${n === 1 ? '' : 's'}`;

function problemTable(
  problems: readonly { row: number; column: string; value: string; problem: string; action: string }[],
): string {
  return table(
    ['Row', 'Column', 'Value', 'Problem', 'Action'],
    problems.map((p) => [String(p.row), p.column, p.value.slice(0, 40), p.problem, p.action]),
  );
}
