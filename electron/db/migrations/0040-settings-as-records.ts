import {
  type AnyRecord,
  type RowRecord,
  recordKey,
  recordName,
  type SettingRecord,
} from '../../../shared/model/records.ts';
import { sameRecord } from '../../../shared/model/same.ts';
import { fillRecord } from '../../../shared/model/schema.ts';
import { allRecords, type KeptRecords, type Kinds, takeApart, valueAt } from '../../../shared/model/settingRecords.ts';
import { recordsChange, type SettingsChange } from '../../../shared/model/settingsChange.ts';
import type { Patch } from '../../../shared/patch/patch.ts';
import { encodePatch } from '../patchText.ts';
import type { Db, Migration } from './migration.ts';

/**
 * Schema 4. Settings and the tables of a report, until here one object in the document's record, become a record each
 * (DOC-11): 'setting' by path, 'row' by table and id. The journal keeps of a changed record what changed and no more;
 * its patches are split alike, so that undo goes back as far as before. Older rows of the journal may stand packed in
 * `journal_pack`. `ledger` is for what is noted and never undone (DOC-16).
 */
export const settingsAsRecords: Migration = {
  version: 4,
  name: '0040-settings-as-records',
  up: `
    CREATE TABLE journal_pack (
      first INTEGER PRIMARY KEY,
      last INTEGER NOT NULL,
      stacks TEXT NOT NULL,
      rows BLOB NOT NULL
    );
    CREATE TABLE ledger (
      id TEXT PRIMARY KEY,
      at TEXT NOT NULL,
      kind TEXT NOT NULL,
      author TEXT NOT NULL,
      json TEXT NOT NULL
    ) WITHOUT ROWID;
  `,
  convert(db) {
    let last = 0;
    const newId = () => `m${++last}`;
    const document = "FROM record WHERE type = 'document'";
    const now = readDocument(db.prepare<[], string>(`SELECT json ${document}`).pluck().get());
    // Not a document of ours: the check of its values will say so.
    if (now === null) return;
    const next = db.prepare<[number], OldRow>(
      'SELECT revision, op, target, patch FROM journal WHERE revision > ? LIMIT 1',
    );
    const rewrite = db.prepare<[string | null, number]>('UPDATE journal SET patch = ? WHERE revision = ?');
    const sides = new Map<number, { readonly before: Kept; readonly after: Kept }>();
    let kept = settingsBefore(db, now.settings);
    for (let row = next.get(0); row; row = next.get(row.revision)) {
      const { revision, op, target, patch } = row;
      if (op === 'edit') {
        const change = splitPatch(readPatch(patch), kept, newId);
        rewrite.run(change && encodePatch(change.patch), revision);
        if (change?.sides) sides.set(revision, change.sides);
      }
      const changed = sides.get(op === 'edit' ? revision : (target ?? 0));
      if (changed) kept = op === 'undo' ? changed.before : changed.after;
    }
    // A history of somebody else's making may end anywhere; the document is what its record says.
    if (!sameRecord(kept.value, now.settings)) {
      kept = withChange(kept, now.settings, recordsChange(kept, now.settings, KINDS, newId));
    }
    const insert = db.prepare<[string, string, string, string]>('INSERT INTO record VALUES (?, ?, ?, ?)');
    for (const record of allRecords(kept.kept)) insert.run(...recordName(record), JSON.stringify(record));
    const title = JSON.stringify({ type: 'document', title: now.title });
    db.prepare<[string]>("UPDATE record SET json = ? WHERE type = 'document'").run(title);
  },
};

interface OldRow {
  readonly revision: number;
  readonly op: string;
  readonly target: number | null;
  readonly patch: string | null;
}

/** What the settings of schema 3 consisted of. */
const KINDS: Kinds = new Map(
  Object.entries({
    single:
      'author council.name council.alsoKnownAs council.otherBodies limits.spanTarget limits.spanNarrow limits.spanWide limits.layers layerOffset fullTimeHours establishments.default secondLanguage onCosts salaryBasis implementationDate savingsTargetsReading targets.span targets.layers targets.fte matchThreshold ringFenceThreshold consultation.otherProposals consultation.volunteers consultation.refusedChanges consultation.begun consultation.notified consultation.dates payProtectionMonths exitScheme staffRates.organisationThreshold pack.council pack.meeting pack.reportAuthor pack.equality.workforceLabel pack.equality.milestones pack.equality.suppressUnder pack.decision pack.contact pack.exempt pack.redaction discloseUnder payMultiple',
    table:
      'phases customFields dismissedChecks payTables budget agreedSavings costings roleMatches ringFences pools determinations staffRates.weekCaps staffRates.consultation staffRates.protectiveAward staffRates.variation staffRates.pensionAges staffRates.terminationNi staffRates.priority pack.recommendations pack.alternatives pack.timetable pack.phases pack.selection pack.consultation pack.engagement pack.equality.rows pack.protocols exportPresets publicPay',
    map: 'structures grades savingsTargets statedTotals targets.saving',
    text: 'pack.summary pack.reason pack.equalityAnalysis',
  } as const).flatMap(([kind, paths]) =>
    paths.split(' ').map((path) => [path, { kind: kind as 'single' | 'table' | 'map' | 'text' }] as const),
  ),
);

interface OldDocument {
  readonly title: unknown;
  readonly settings: object;
}

/** Settings with the records that they are made of. */
interface Kept {
  readonly value: object;
  readonly kept: KeptRecords;
}

function readDocument(json: unknown): OldDocument | null {
  try {
    const { title, settings } = (typeof json === 'string' ? JSON.parse(json) : json) as OldDocument;
    return isObject(settings) && fits(settings) ? { title, settings } : null;
  } catch {
    return null;
  }
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A table is a list, a map an object and a text a text; and there is nothing that we would lose. */
function fits(settings: object): boolean {
  const kinds = [...KINDS].every(([path, { kind }]) => {
    const value = valueAt(settings, path);
    if (value === undefined || kind === 'single') return true;
    return kind === 'text' ? typeof value === 'string' : kind === 'table' ? Array.isArray(value) : isObject(value);
  });
  return kinds && !hasMore(settings, '');
}

function hasMore(group: object, above: string): boolean {
  return Object.entries(group).some(([key, value]) => {
    const path = `${above}${key}`;
    if (KINDS.has(path)) return false;
    const isGroup = [...KINDS.keys()].some((known) => known.startsWith(`${path}.`));
    return !isGroup || !isObject(value) || hasMore(value, `${path}.`);
  });
}

function apart(value: object): Kept {
  return { value, kept: takeApart(value, KINDS) };
}

/** The settings at the beginning of the history: what its first change of them says, else what they are now. */
function settingsBefore(db: Db, now: object): Kept {
  const first = db
    .prepare<[], string>(
      `SELECT patch FROM journal WHERE op = 'edit' AND instr(patch, '"type":"document"') > 0 ORDER BY revision LIMIT 1`,
    )
    .pluck()
    .get();
  const pair = readPatch(first ?? null)?.updated.find(([from]) => from.type === 'document');
  return apart((pair && readDocument(pair[0]))?.settings ?? now);
}

/** A patch of schema 3; null where it is not one. It could not be undone before, and it cannot now. */
function readPatch(text: string | null): Patch | null {
  try {
    const { added, updated, removed, said } = JSON.parse(text ?? '') as Patch;
    return {
      added: added.map(fillRecord),
      updated: updated.map(([from, to]) => [fillRecord(from), fillRecord(to)] as const),
      removed: removed.map(fillRecord),
      ...(said && { said: said.map(fillRecord) }),
    };
  } catch {
    return null;
  }
}

interface Split {
  readonly patch: Patch;
  /** The settings on either side, where the patch changed them. */
  readonly sides?: { readonly before: Kept; readonly after: Kept };
}

/** A patch with the change of the settings told by records; null where it is not one that we wrote. */
function splitPatch(patch: Patch | null, kept: Kept, newId: () => string): Split | null {
  const pair = patch?.updated.find(([from]) => from.type === 'document');
  if (!patch || !pair) return patch && { patch };
  const [from, to] = [readDocument(pair[0]), readDocument(pair[1])];
  if (!from || !to) return null;
  const before = sameRecord(kept.value, from.settings) ? kept : apart(from.settings);
  const change = recordsChange(before, to.settings, KINDS, newId);
  const title = (document: OldDocument) => ({ type: 'document', title: document.title }) as AnyRecord;
  const titles = from.title === to.title ? [] : [[title(from), title(to)] as const];
  return {
    patch: {
      ...patch,
      added: [...patch.added, ...change.added],
      updated: [...patch.updated.filter((each) => each !== pair), ...titles, ...change.updated],
      removed: [...patch.removed, ...change.removed],
    },
    sides: { before, after: withChange(before, to.settings, change) },
  };
}

function withChange({ kept }: Kept, value: object, { added, updated, removed }: SettingsChange): Kept {
  const records = new Map([...allRecords(kept)].map((record) => [recordKey(record), record]));
  for (const record of removed) records.delete(recordKey(record));
  for (const record of [...added, ...updated.map(([, to]) => to)]) records.set(recordKey(record), record);
  const settings = new Map<string, SettingRecord>();
  const rows = new Map<string, RowRecord[]>();
  for (const record of records.values()) {
    if (record.type === 'setting') settings.set(record.key, record);
    else rows.set(record.table, [...(rows.get(record.table) ?? []), record]);
  }
  for (const list of rows.values()) list.sort((a, b) => (a.order < b.order ? -1 : 1));
  return { value, kept: { settings, rows } };
}
