import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import writeXlsx from 'write-excel-file/node';
import { openBytes } from '../../electron/db/open.ts';
import { openDocument } from '../../electron/documents/open.ts';
import { documentBytes, Session } from '../../electron/documents/session.ts';
import { readRows } from '../../electron/import/read.ts';
import type { Result } from '../../shared/errors.ts';
import { IMPORT_FORMATS } from '../../shared/import/detect.ts';
import { planImport } from '../../shared/import/import.ts';
import { FiguresEngine } from '../../shared/metrics/engine.ts';
import { modelText } from '../support/arbitraries.ts';
import { changing, editOf, good, sessionOf, smallState, stepOf } from '../support/documents.ts';
import { faultOfSentence, hostileText, mutatedBytes, type Random } from '../support/seeded.ts';
import { unzip, zip } from '../support/unzip.ts';
import type { Try } from './fuzzDoors.ts';

const HEADINGS =
  'Post ID,Reports To,Job Title,Kind,Team,Grade,Point,Salary,FTE,Quantity,Basis,End Date,Day Rate,Days,Funding,In Scope,Deleted,Replaced By,Designations,Accountable To,Allowance,Holder ID,Holder FTE,Age,Notes,__proto__,constructor'.split(
    ',',
  );

const PLAIN: ReadonlyMap<string, readonly string[]> = new Map([
  ['Kind', ['', 'post', 'team', 'outside']],
  ['Basis', ['', 'permanent', 'agency']],
  ['FTE', ['', '1', '0.5', '3']],
  ['Quantity', ['', '1', '2']],
  ['Salary', ['', '30000', '£41,000.50']],
]);

/** Rows of the own template, most cells sensible and some hostile. */
function rowsOf(random: Random): string[][] {
  const headings = HEADINGS.filter((_, i) => i < 3 || random.below(2) === 0);
  const rows = Array.from({ length: 1 + random.below(12) }, (_, n) =>
    headings.map((heading, i) => {
      if (random.below(12) === 0) return hostileText(random);
      if (i === 0) return `P${n + 1}`;
      if (i === 1) return n === 0 ? '' : `P${1 + random.below(n)}`;
      if (i === 2) return 'Officer';
      return random.pick(PLAIN.get(heading) ?? ['']);
    }),
  );
  return [headings, ...rows];
}

/** Reads a table and imports it into a small document; whatever is refused must leave the document as it was. */
async function importOf(random: Random, fileName: string, bytes: Buffer): Promise<string | null> {
  const read = await readRows(fileName, bytes);
  if (!read.ok) return faultOfSentence(read.refusal.message);
  const session = sessionOf(smallState());
  try {
    const before = modelText(session.state);
    const plan = planImport(session.state, {
      ...read.value,
      fileName,
      structureName: random.below(8) === 0 ? hostileText(random) : 'Option A',
      fromName: random.below(4) === 0 ? 'Current' : undefined,
      format: random.below(3) === 0 ? random.pick(IMPORT_FORMATS) : 'auto',
      repair: random.below(2) === 0,
    });
    if (modelText(session.state) !== before) return 'planning an import changed the document';
    if (!plan.ok) return faultOfSentence(plan.refusal.message);
    const { patch, report, label, structureId } = plan.value;
    const { rowsIn, rowsUsed, rowsRejected } = report;
    if (patch !== null && rowsIn !== rowsUsed + rowsRejected)
      return `${rowsIn} rows in, ${rowsUsed} + ${rowsRejected} out`;
    if (patch === null) return report.rejected.length > 0 ? null : 'refused without a problem';
    const done = session.edit({ ...editOf(session, patch), label: label.slice(0, 500), structure: structureId });
    if (!done.ok) return `a planned import was refused: ${done.refusal.message}`;
    new FiguresEngine(session.state, structureId).totals();
    const undone = session.undo(stepOf(session));
    if (!undone.ok) return `an import could not be undone: ${undone.refusal.message}`;
    return modelText(session.state) === before ? null : 'undoing an import left something behind';
  } finally {
    session.close();
  }
}

export function fuzzCsv(): Try {
  return (random) => {
    const delimiter = random.pick([',', ',', ';', '\t']);
    const quoted = (cell: string) =>
      /["\r\n,;\t]/.test(cell) && random.below(9) > 0 ? `"${cell.replaceAll('"', '""')}"` : cell;
    const text = rowsOf(random)
      .map((row) => row.map(quoted).join(delimiter))
      .join(random.pick(['\n', '\r\n', '\r']));
    const bytes = Buffer.from(text, random.pick(['utf8', 'utf8', 'utf16le', 'latin1']));
    return importOf(random, 'posts.csv', random.below(2) === 0 ? bytes : mutatedBytes(random, bytes));
  };
}

const XML_PIECES = [
  '<c r="ZZZ9999999"><v>1</v></c>',
  '<row r="0"/>',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '&#0;',
  '&lt;',
  '<f>1+1</f>',
  't="s"',
  't="b"',
  't="d"',
  'r="A1"',
  '1e999',
  '<![CDATA[',
  '-->',
  '</sheetData>',
  '<is><t xml:space="preserve">',
] as const;

/** XML with pieces put in, taken out or changed; sometimes still XML. */
function hostileXml(random: Random, xml: string): Buffer {
  let out = xml;
  for (let i = 1 + random.below(3); i > 0; i--) {
    const at = random.below(out.length);
    const tag = out.indexOf('<', at);
    switch (random.below(4)) {
      case 0:
        out = out.slice(0, Math.max(tag, 0)) + random.pick(XML_PIECES) + out.slice(Math.max(tag, 0));
        break;
      case 1:
        out = out.replace(/<v>[^<]*<\/v>/, `<v>${random.pick(['', '-1', '99999999', 'NaN', '1e308', ' '])}</v>`);
        break;
      case 2:
        out = out.slice(0, at) + out.slice(at + random.below(40));
        break;
      default:
        out = out.replaceAll(/ r="[A-Z]+(\d+)"/g, (text) => (random.below(9) === 0 ? '' : text));
    }
  }
  return Buffer.from(out);
}

export async function fuzzXlsx(): Promise<Try> {
  const base: Buffer[] = [];
  return async (random) => {
    // A few workbooks serve all inputs: writing one takes longer than reading it.
    if (base.length < 12) {
      const rows = rowsOf(random).map((row) =>
        row.map((value) => ({ value: value.replace(/[^\t\n\x20-\x7e]/g, '').slice(0, 30_000), type: String })),
      );
      base.push(Buffer.from(await writeXlsx(rows as never, {} as never).toBuffer()));
    }
    const whole = random.pick(base);
    const kind = random.below(4);
    if (kind === 0) return importOf(random, 'posts.xlsx', mutatedBytes(random, whole));
    if (kind === 1) return importOf(random, 'posts.xlsx', whole);
    // A sound archive whose insides are not.
    const parts = Object.fromEntries(unzip(whole));
    const names = Object.keys(parts).filter((name) => /sheet|workbook|shared|styles/i.test(name));
    for (const name of kind === 2 ? [random.pick(names)] : names)
      parts[name] = hostileXml(random, (parts[name] as Buffer).toString('utf8'));
    return importOf(random, 'posts.xlsx', zip(parts));
  };
}

/** A document with some history. */
function documentWithHistory(): Buffer {
  const db = good(openBytes(documentBytes(smallState()), 'Test'));
  const session = good(Session.open(db, 'Test'));
  for (const title of ['One', 'Two', 'Three'])
    good(session.edit(editOf(session, changing(session.state, 'P4', { title }))));
  good(session.undo(stepOf(session)));
  const bytes = db.serialize();
  session.close();
  return bytes;
}

function foreignDatabase(): Buffer {
  const db = new Database(':memory:');
  db.exec("CREATE TABLE record (type TEXT, json TEXT); INSERT INTO record VALUES ('post', '{}')");
  const bytes = db.serialize();
  db.close();
  return bytes;
}

function mutatedDocument(random: Random, bytes: Buffer, foreign: Buffer): Buffer {
  const out = Buffer.from(bytes);
  const size = out.readUInt16BE(16);
  const page = () => random.below(Math.floor(out.length / size)) * size;
  switch (random.below(8)) {
    case 0:
      out.writeUInt32BE(random.pick([0, 1, 0x53504e58, 0xffff_ffff]), 68);
      return out;
    case 1:
      out.writeUInt32BE(random.pick([0, 9_999, 0x7fff_ffff, 0xffff_ffff]), 60);
      return out;
    case 2:
      return foreign;
    case 3: {
      const [a, b] = [page(), page()];
      const kept = Buffer.from(out.subarray(a, a + size));
      out.copy(out, a, b, b + size);
      kept.copy(out, b);
      return out;
    }
    case 4: {
      // Text of records and patches: the database stays whole, the document does not.
      const marks = ['"managerId":"P', '"Officer"', '"type":"post"', '"added":[', '"P4"', '"edit"', 'undo'];
      const at = out.indexOf(random.pick(marks));
      if (at >= 0) out[at + 1 + random.below(12)] = 32 + random.below(95);
      return out;
    }
    case 5:
      return Buffer.concat([out, Buffer.alloc(random.below(3) * size)]);
    default:
      return mutatedBytes(random, out);
  }
}

export function fuzzDocument(folder: string): Try {
  const whole = documentWithHistory();
  const foreign = foreignDatabase();
  const path = join(folder, 'council.spanwise');
  return (random) => {
    const bytes = mutatedDocument(random, whole, foreign);
    writeFileSync(path, bytes);
    const opened = openDocument(path);
    const fault = opened.ok ? trialOf(opened.value) : faultOfSentence(opened.refusal.message);
    if (fault !== null) return fault;
    return readFileSync(path).equals(bytes) ? null : 'the file was touched';
  };
}

/** What opened must be whole: every record, every step of history, another edit. */
function trialOf({ session, close }: { session: Session; close(): void }): string | null {
  try {
    const { revision } = session;
    const before = modelText(session.state);
    const answers: Result<unknown>[] = [];
    session.snapshot();
    session.history(undefined, 500);
    for (let at = 0; at < revision; at++) answers.push(session.stateAt(at));
    answers.push(session.undo(stepOf(session)), session.redo(stepOf(session)));
    const bad = answers.find((answer) => !answer.ok && faultOfSentence(answer.refusal.message) !== null);
    if (bad && !bad.ok) return faultOfSentence(bad.refusal.message);
    return answers.every((answer) => answer.ok) && modelText(session.state) !== before
      ? 'undo and redo changed it'
      : null;
  } finally {
    close();
  }
}
