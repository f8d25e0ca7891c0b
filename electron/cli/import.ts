import { basename } from 'node:path';
import { ok, type Result, refuse } from '../../shared/errors.ts';
import { IMPORT_FORMATS, type ImportFormat } from '../../shared/import/detect.ts';
import { employersToAskAbout } from '../../shared/import/employers.ts';
import { fileRowsOf } from '../../shared/import/fileRows.ts';
import { planImport } from '../../shared/import/import.ts';
import type { ImportReport, ImportRequest } from '../../shared/import/importPlan.ts';
import { planMerge } from '../../shared/import/merge.ts';
import type { MergeReport } from '../../shared/import/mergePlan.ts';
import type { Respelling } from '../../shared/import/problems.ts';
import type { ReadRows } from '../../shared/ipc/contract.ts';
import { FiguresEngine } from '../../shared/metrics/engine.ts';
import { figuresJson } from '../../shared/metrics/figures.ts';
import type { StructureId } from '../../shared/model/records.ts';
import { structureByName } from '../../shared/model/state.ts';
import { isEmpty, type Patch } from '../../shared/patch/patch.ts';
import { importBase, importedGroups } from '../documents/importBase.ts';
import type { FileDocument } from '../documents/open.ts';
import { ownBase } from '../documents/ownBase.ts';
import { readRows } from '../import/read.ts';
import { knowsEncoding } from '../import/textOf.ts';
import { type Parsed, parse } from './args.ts';
import type { Command, Output } from './documents.ts';
import { changing, commit, readInput, readJson } from './files.ts';
import { plural, problemTable, refusalText, reportText, respellingText } from './importText.ts';
import { mappingOf } from './mappingFile.ts';
import { WrongUse } from './usage.ts';

type OnConflict = 'ours' | 'theirs' | 'refuse';

/** import FILE DOC --structure NAME [--from NAME | --merge [--conflicts …]] [--format F] [--repair], and how the file is read */
export const importFile: Command = async (argv) => {
  const args = parse(argv, 'import');
  const [file, doc] = args.positionals as [string, string];
  const structureName = args.need('structure');
  const asked = formatIn(args);
  const fromName = args.text('from');
  const merge = args.flag('merge');
  if (merge && fromName !== undefined) throw new WrongUse('Give --from or --merge, not both.');
  const conflicts = conflictsIn(args, merge);
  const line = headingIn(args);
  const options = { sheet: args.text('sheet'), delimiter: delimiterIn(args), encoding: encodingIn(args) };
  const mappingFile = args.text('mapping');
  const bytes = readInput(file);
  if (!bytes.ok) return bytes;
  const fileName = basename(file);
  const read = await readRows(fileName, bytes.value, options);
  if (!read.ok) return read;
  saySheet(fileName, read.value, options.sheet);
  const rows = fileRowsOf(read.value);
  const format: ImportFormat | 'auto' = asked === 'auto' ? (read.value.format ?? 'auto') : asked;
  const heading = line === undefined ? undefined : rows.lines.indexOf(line);
  if (heading === -1)
    return refuse('no-heading', `${fileName} has no row that begins on line ${line}. Nothing was imported.`);
  let mapping: ImportRequest['mapping'];
  if (mappingFile !== undefined) {
    const given = readJson(mappingFile);
    if (!given.ok) return given;
    const chosen = mappingOf(given.value, rows, { format: format === 'auto' ? undefined : format, heading });
    if (!chosen.ok) return chosen;
    mapping = chosen.value;
  }
  const prefix = args.text('prefix');
  const request = { structureName, format, repair: args.flag('repair'), fileName, ...rows, heading, mapping, prefix };
  const done = changing(doc, (document) =>
    merge ? update(document, request, conflicts) : create(document, { ...request, fromName }),
  );
  if (!done.ok && done.refusal.code === 'missing-headings' && read.value.sheets.length > 1)
    return refuse(
      'missing-headings',
      `${done.refusal.message} It was read from the sheet "${read.value.sheet}"; there are: ${read.value.sheets.join(', ')} (--sheet).`,
    );
  return done;
};

function formatIn(args: Parsed): ImportFormat | 'auto' {
  const format = args.text('format') ?? 'auto';
  if (format !== 'auto' && !(IMPORT_FORMATS as readonly string[]).includes(format))
    throw new WrongUse(`--format takes auto, ${IMPORT_FORMATS.join(', ')}.`);
  return format as ImportFormat | 'auto';
}

function conflictsIn(args: Parsed, merge: boolean): OnConflict {
  const conflicts = args.text('conflicts') ?? 'refuse';
  if (!['ours', 'theirs', 'refuse'].includes(conflicts))
    throw new WrongUse('--conflicts takes ours, theirs or refuse.');
  if (args.text('conflicts') !== undefined && !merge) throw new WrongUse('--conflicts goes with --merge.');
  return conflicts as OnConflict;
}

/** The line of the headings, counted from 1. */
function headingIn(args: Parsed): number | undefined {
  const heading = args.text('heading');
  if (heading !== undefined && !/^[1-9]\d{0,6}$/.test(heading))
    throw new WrongUse('--heading takes the line of the headings, counted from 1.');
  return heading === undefined ? undefined : Number(heading);
}

const DELIMITERS: Readonly<Record<string, string>> = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  '\\t': '\t',
  pipe: '|',
  colon: ':',
  space: ' ',
};

function delimiterIn(args: Parsed): string | undefined {
  const given = args.text('delimiter');
  if (given === undefined) return undefined;
  const delimiter = DELIMITERS[given.toLowerCase()] ?? given;
  if (delimiter.length !== 1 || /["\r\n]/.test(delimiter))
    throw new WrongUse('--delimiter takes one character, or comma, semicolon, tab, pipe, colon, space.');
  return delimiter;
}

function encodingIn(args: Parsed): string | undefined {
  const encoding = args.text('encoding');
  if (encoding !== undefined && !knowsEncoding(encoding))
    throw new WrongUse(`--encoding does not know "${encoding}". Try utf-8, windows-1252 or utf-16le.`);
  return encoding;
}

/** Which sheet was read is said where that was a guess. */
function saySheet(fileName: string, { sheets, sheet }: ReadRows, asked: string | undefined): void {
  if (asked === undefined && sheets.length > 1)
    process.stderr.write(`${fileName}: read from the sheet "${sheet}"; its sheets: ${sheets.join(', ')}.\n`);
}

function create(document: FileDocument, request: ImportRequest): Result<Output> {
  const plan = planImport(document.session.state, request);
  return plan.ok ? carryOut(document, request, plan.value) : plan;
}

/** A newer file for a structure that is there: edits made since the last import stay (IMPORT-4). */
function update(document: FileDocument, request: ImportRequest, conflicts: OnConflict): Result<Output> {
  const { session } = document;
  const ours = structureByName(session.state, request.structureName);
  const base = ours ? (ownBase(session, ours.record.id, request) ?? importBase(session, ours.record.id)) : null;
  const groups = ours ? importedGroups(session, ours.record.id) : undefined;
  const settle = conflicts === 'theirs' ? ('theirs' as const) : ('ours' as const);
  const plan = planMerge(session.state, { ...request, base, groups, settle });
  if (!plan.ok) return plan;
  const { merge, report, patch } = plan.value;
  if (patch === null) return carryOut(document, request, plan.value, merge);
  const refusal =
    conflicts === 'refuse' && merge.conflicts.length > 0
      ? `${plural(merge.conflicts.length, 'conflict')}: changed here and in ${request.fileName}, or not to be told apart. Nothing was changed; settle them with --conflicts ours or theirs, or in the window.`
      : takenBy(merge) === 0 && merge.conflicts.length === 0
        ? `${request.fileName} says nothing that is not here already. Nothing was changed.`
        : null;
  if (refusal === null) return carryOut(document, request, plan.value, merge);
  const none = { rowsUsed: 0, rowsRejected: report.rowsIn, posts: 0, boxes: 0, people: 0, roots: 0 };
  const json = { ...report, ...none, repaired: [], missing: [], totals: null, ...mergeJson(merge) };
  return ok({ json, text: reportText(report, merge), refusal });
}

/** Values, posts and departures that a merge takes from the file. */
const takenBy = ({ arrived, added, gone, conflicts }: MergeReport) =>
  arrived.length + added.length + gone.length + conflicts.filter(({ take }) => take === 'theirs').length;

function mergeJson(merge: MergeReport) {
  return {
    taken: takenBy(merge),
    kept: merge.kept.length,
    conflicts: merge.conflicts.map(({ ref, field, base, ours, theirs }) => ({ id: ref, field, base, ours, theirs })),
  };
}

interface Plan {
  readonly report: ImportReport;
  readonly patch: Patch | null;
  readonly label: string;
  readonly structureId: StructureId;
  readonly respellings: readonly Respelling[];
}

function carryOut(
  document: FileDocument,
  { fileName }: ImportRequest,
  { report, patch, label, structureId, respellings }: Plan,
  merge?: MergeReport,
): Result<Output> {
  if (patch === null) {
    const json = { ...report, totals: null, ...(merge && { taken: 0, kept: 0, conflicts: [] }) };
    return ok({
      json,
      text: problemTable([...report.rejected, ...report.noted]),
      refusal: refusalText(fileName, report),
    });
  }
  if (!isEmpty(patch)) {
    const done = commit(document, { patch, label, structure: structureId, focus: null });
    if (!done.ok) return done;
  }
  if (merge?.part)
    process.stderr.write(
      `${fileName} is taken for a part (it names no more than half of the posts here, or reports to others): what it does not name stays.\n`,
    );
  if (respellings.length > 0) process.stderr.write(`${respellingText(respellings)}\n`);
  askAboutEmployers(document, structureId);
  const totals = figuresJson(new FiguresEngine(document.session.state, structureId).totals());
  return ok({ json: { ...report, totals, ...(merge && mergeJson(merge)) }, text: reportText(report, merge) });
}

/** A name of an employer on many posts is asked about; what it means is set with `settings` (POST-8). */
function askAboutEmployers({ session }: FileDocument, structure: StructureId): void {
  const made = session.state.structures.get(structure);
  if (!made) return;
  for (const { name, posts } of employersToAskAbout(made, session.state.document.settings))
    process.stderr.write(
      `Employer "${name}" is on ${plural(posts, 'post')}. If that is the council itself, say so: settings {"council": {"name": ${JSON.stringify(name)}}}.\n`,
    );
}
