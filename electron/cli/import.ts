import { basename } from 'node:path';
import { ok, type Result } from '../../shared/errors.ts';
import { IMPORT_FORMATS, type ImportFormat } from '../../shared/import/detect.ts';
import { planImport } from '../../shared/import/import.ts';
import type { ImportReport, ImportRequest } from '../../shared/import/importPlan.ts';
import { planMerge } from '../../shared/import/merge.ts';
import type { MergeReport } from '../../shared/import/mergePlan.ts';
import { FiguresEngine } from '../../shared/metrics/engine.ts';
import { figuresJson } from '../../shared/metrics/figures.ts';
import { structureByName } from '../../shared/model/state.ts';
import { isEmpty, type Patch } from '../../shared/patch/patch.ts';
import { importBase, importedGroups } from '../documents/importBase.ts';
import type { FileDocument } from '../documents/open.ts';
import { readRows } from '../import/read.ts';
import { parse } from './args.ts';
import type { Command, Output } from './documents.ts';
import { changing, commit, readInput } from './files.ts';
import { table } from './print.ts';
import { WrongUse } from './usage.ts';

/** import FILE DOC --structure NAME [--from NAME | --merge] [--format F] [--repair] [--sheet NAME] */
export const importFile: Command = async (argv) => {
  const args = parse(argv, 2, {
    structure: 'text',
    from: 'text',
    format: 'text',
    sheet: 'text',
    repair: 'flag',
    merge: 'flag',
  });
  const [file, doc] = args.positionals as [string, string];
  const structureName = args.need('structure');
  const format = args.text('format') ?? 'auto';
  if (format !== 'auto' && !(IMPORT_FORMATS as readonly string[]).includes(format)) {
    throw new WrongUse(`--format takes auto, ${IMPORT_FORMATS.join(', ')}.`);
  }
  const fromName = args.text('from');
  const merge = args.flag('merge');
  if (merge && fromName !== undefined) throw new WrongUse('Give --from or --merge, not both.');
  const bytes = readInput(file);
  if (!bytes.ok) return bytes;
  const fileName = basename(file);
  const read = await readRows(fileName, bytes.value, args.text('sheet'));
  if (!read.ok) return read;
  const { rows, lines } = read.value;
  const request = {
    structureName,
    format: format as ImportFormat | 'auto',
    repair: args.flag('repair'),
    fileName,
    rows,
    lines,
  };
  return changing(doc, (document) => (merge ? update(document, request) : create(document, { ...request, fromName })));
};

function create(document: FileDocument, request: ImportRequest): Result<Output> {
  const plan = planImport(document.session.state, request);
  return plan.ok ? carryOut(document, request, plan.value) : plan;
}

/** A newer file for a structure that is there: edits made since the last import stay (IMPORT-4). */
function update(document: FileDocument, request: ImportRequest): Result<Output> {
  const { session } = document;
  const ours = structureByName(session.state, request.structureName);
  const base = ours ? importBase(session, ours.record.id) : null;
  const groups = ours ? importedGroups(session, ours.record.id) : undefined;
  const plan = planMerge(session.state, { ...request, base, groups });
  return plan.ok ? carryOut(document, request, plan.value, plan.value.merge) : plan;
}

interface Plan {
  readonly report: ImportReport;
  readonly patch: Patch | null;
  readonly label: string;
  readonly structureId: string;
}

function carryOut(
  document: FileDocument,
  { fileName }: ImportRequest,
  { report, patch, label, structureId }: Plan,
  merge?: MergeReport,
): Result<Output> {
  if (patch === null) {
    const bad = report.rejected[0];
    const where = bad
      ? ` The first is row ${bad.row}, ${bad.column}: "${bad.value.length > 60 ? `${bad.value.slice(0, 60)}…` : bad.value}" (${bad.problem}).`
      : '';
    const refusal = `${fileName} has ${plural(report.rejected.length, 'problem')} in ${plural(report.rowsRejected, 'row')}; nothing was imported.${where} Correct the file, or import with --repair.`;
    return ok({
      json: { ...report, totals: null, ...(merge && { merge }) },
      text: problemTable(report.rejected),
      refusal,
    });
  }
  if (!isEmpty(patch)) {
    const done = commit(document, { patch, label, structure: structureId, focus: null });
    if (!done.ok) return done;
  }
  const totals = figuresJson(new FiguresEngine(document.session.state, structureId).totals());
  const text = [
    `${report.structure}: ${report.rowsIn} rows in = ${report.rowsUsed} used + ${report.rowsRejected} rejected; ${report.posts} posts in ${report.boxes} boxes, ${report.people} people, ${report.roots} at the top.`,
    ...(report.repaired.length > 0 ? ['Repaired:', problemTable(report.repaired)] : []),
    ...(report.rejected.length > 0 ? ['Left out:', problemTable(report.rejected)] : []),
    ...(report.missing.length > 0
      ? [`Missing from the file, deleted until confirmed: ${report.missing.join(', ')}`]
      : []),
    ...(merge ? [mergeText(merge)] : []),
  ].join('\n');
  return ok({ json: { ...report, totals, ...(merge && { merge }) }, text });
}

const plural = (n: number, word: string) => `${n.toLocaleString('en-GB')} ${word}${n === 1 ? '' : 's'}`;

function mergeText({ baseKnown, arrived, kept, conflicts, added, gone, matched = [] }: MergeReport): string {
  const rows = (side: string, list: readonly { ref: string; field: string; from: string; to: string }[]) =>
    list.map(({ ref, field, from, to }) => [side, ref, field, from.slice(0, 40), to.slice(0, 40)]);
  return [
    ...(baseKnown ? [] : ['What the last import said is not known: every difference is a conflict.']),
    ...matched.map(({ columns, groups, inOrder }) => {
      const alike = inOrder > 0 ? `, ${inOrder} of them in the order of the file, because several are alike` : '';
      return `${plural(groups, 'group')} found again by ${columns.join(', ')}${alike}.`;
    }),
    `${plural(arrived.length, 'value')} from the file, ${plural(kept.length, 'edit')} kept, ${plural(conflicts.length, 'conflict')} (what is here stays), ${plural(added.length, 'new post')}, ${plural(gone.length, 'post')} gone.`,
    table(
      ['', 'Post', 'Field', 'Before', 'After'],
      [
        ...rows('file', arrived),
        ...rows('kept', kept),
        ...conflicts.map((each) => [
          'conflict',
          each.ref,
          each.field,
          each.ours.slice(0, 40),
          `file: ${each.theirs}`.slice(0, 46),
        ]),
      ],
    ),
  ].join('\n');
}

function problemTable(
  problems: readonly { row: number; column: string; value: string; problem: string; action: string }[],
): string {
  return table(
    ['Row', 'Column', 'Value', 'Problem', 'Action'],
    problems.map((p) => [String(p.row), p.column, p.value.slice(0, 40), p.problem, p.action]),
  );
}
