import { day } from '../../shared/model/days.ts';
import type { PackSettings } from '../../shared/model/packSettings.ts';
import { MOST_TEXT } from '../../shared/model/settingValues.ts';
import { type Read, readDate, readWhole } from '../kit/forms/readTyped.ts';
import type { SheetColumn, SheetRow } from '../kit/forms/sheetRows.ts';
import { readWords, readYes, refsOf } from './readCells.ts';
import { tableWords } from './tableWords.ts';

/** One small table of the report: its columns, and how its rows are stored. */
export interface PackTable {
  readonly key: keyof PackSettings;
  readonly label: string;
  /** What a row is, after "Add": "date", "option". */
  readonly one: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: (pack: PackSettings) => SheetRow[];
  readonly change: (rows: readonly SheetRow[]) => Partial<PackSettings>;
  /** Names a row for whoever hears it: its first words. */
  readonly rowName: (row: SheetRow) => string;
}

const same = (value: string) => value;
const short = readWords(500);
const long = readWords(MOST_TEXT);
const text = (label: string, share: number, more: Partial<SheetColumn> = {}): SheetColumn => ({
  label,
  share,
  read: short,
  show: same,
  ...more,
});
const words = (label: string, share: number): SheetColumn => text(label, share, { read: long });

const nameOf = (table: keyof typeof tableWords) => ({ label: tableWords[table].label, one: tableWords[table].one });

const MOST_NAME = 40;

/** The first words of a text, for a name. */
export function firstWords(value: string | null | undefined): string {
  const plain = (value ?? '').replace(/\s+/g, ' ').trim();
  return plain.length <= MOST_NAME ? plain : `${plain.slice(0, MOST_NAME).trimEnd()}…`;
}

const nameBy =
  (...columns: number[]) =>
  (row: SheetRow) =>
    firstWords(columns.map((column) => row[column]).find((cell) => (cell ?? '') !== ''));

export const recommendations: PackTable = {
  key: 'recommendations',
  ...nameOf('recommendations'),
  columns: [
    words(tableWords.recommendations.item, 5.5),
    text(tableWords.recommendations.body, 2.6),
    text(tableWords.recommendations.verb, 1.9, { kind: 'line', suggestions: tableWords.recommendations.verbs }),
  ],
  rows: (pack) =>
    (pack.recommendations ?? []).map(({ item, body, verb }) => [item || null, body || null, verb || null]),
  change: (rows) => ({
    recommendations: rows.map(([item, body, verb]) => ({ item: item ?? '', body: body ?? '', verb: verb ?? '' })),
  }),
  rowName: nameBy(0, 1),
};

export const alternatives: PackTable = {
  key: 'alternatives',
  ...nameOf('alternatives'),
  columns: [words(tableWords.alternatives.option, 4.5), words(tableWords.alternatives.reason, 5.5)],
  rows: (pack) => (pack.alternatives ?? []).map(({ option, reason }) => [option || null, reason || null]),
  change: (rows) => ({
    alternatives: rows.map(([option, reason]) => ({ option: option ?? '', reason: reason ?? '' })),
  }),
  rowName: nameBy(0, 1),
};

export const timetable: PackTable = {
  key: 'timetable',
  ...nameOf('timetable'),
  columns: [text(tableWords.timetable.date, 3.2), words(tableWords.timetable.activity, 6.8)],
  rows: (pack) => (pack.timetable ?? []).map(({ date, activity }) => [date || null, activity || null]),
  change: (rows) => ({ timetable: rows.map(([date, activity]) => ({ date: date ?? '', activity: activity ?? '' })) }),
  rowName: nameBy(1, 0),
};

export const phases: PackTable = {
  key: 'phases',
  ...nameOf('phases'),
  columns: [
    text(tableWords.phases.name, 2),
    text(tableWords.phases.date, 2.2),
    words(tableWords.phases.description, 5.8),
  ],
  rows: (pack) =>
    (pack.phases ?? []).map(({ name, date, description }) => [name || null, date || null, description || null]),
  change: (rows) => ({
    phases: rows.map(([name, date, description]) => ({
      name: name ?? '',
      date: date ?? '',
      description: description ?? '',
    })),
  }),
  rowName: nameBy(0, 2),
};

export const selection: PackTable = {
  key: 'selection',
  ...nameOf('selection'),
  columns: [text(tableWords.selection.posts, 4), words(tableWords.selection.process, 6)],
  rows: (pack) => (pack.selection ?? []).map(({ posts, process }) => [posts || null, process || null]),
  change: (rows) => ({ selection: rows.map(([posts, process]) => ({ posts: posts ?? '', process: process ?? '' })) }),
  rowName: nameBy(0, 1),
};

/** How posts are named in a commitment: read as references, and told by title. */
export interface PostNames {
  readonly read: (typed: string) => Read;
  readonly about: (value: string) => string | null;
}

export function consultation(posts: PostNames): PackTable {
  const said = tableWords.consultation;
  return {
    key: 'consultation',
    ...nameOf('consultation'),
    columns: [
      text(said.area, 0.9),
      words(said.feedback, 1.35),
      words(said.detail, 1.1),
      words(said.response, 1.35),
      words(said.change, 1.1),
      words(said.commitment, 1.4),
      text(said.due, 1.4, { kind: 'line', read: readDate, show: day }),
      text(said.done, 0.65, { kind: 'check', read: readYes }),
      text(said.posts, 1.1, { read: posts.read, about: posts.about }),
    ],
    rows: (pack) =>
      (pack.consultation ?? []).map((entry) => [
        entry.area || null,
        entry.feedback || null,
        entry.detail || null,
        entry.response || null,
        entry.change || null,
        entry.commitment || null,
        entry.due ?? null,
        entry.done ? 'yes' : null,
        entry.posts?.join('; ') || null,
      ]),
    change: (rows) => ({
      consultation: rows.map(([area, feedback, detail, response, change, commitment, due, done, kept]) => ({
        ...(area ? { area } : {}),
        feedback: feedback ?? '',
        ...(detail ? { detail } : {}),
        ...(response ? { response } : {}),
        ...(change ? { change } : {}),
        ...(commitment ? { commitment } : {}),
        ...(due ? { due } : {}),
        ...(done ? { done: true } : {}),
        ...(kept ? { posts: refsOf(kept) } : {}),
      })),
    }),
    rowName: nameBy(1, 0, 5),
  };
}

export const engagement: PackTable = {
  key: 'engagement',
  ...nameOf('engagement'),
  columns: [
    text(tableWords.engagement.kind, 4),
    text(tableWords.engagement.count, 1.4, { kind: 'line', number: true, read: readWhole }),
    text(tableWords.engagement.note, 4.6),
  ],
  rows: (pack) =>
    (pack.engagement ?? []).map(({ kind, count, note }) => [
      kind || null,
      count === null ? null : String(count),
      note || null,
    ]),
  change: (rows) => ({
    engagement: rows.map(([kind, count, note]) => ({
      kind: kind ?? '',
      count: count == null ? null : Number(count),
      ...(note ? { note } : {}),
    })),
  }),
  rowName: nameBy(0, 2),
};

export const protocols: PackTable = {
  key: 'protocols',
  ...nameOf('protocols'),
  columns: [text(tableWords.protocols.title, 3), words(tableWords.protocols.text, 7)],
  rows: (pack) => (pack.protocols ?? []).map(({ title, text: body }) => [title || null, body || null]),
  change: (rows) => ({ protocols: rows.map(([title, body]) => ({ title: title ?? '', text: body ?? '' })) }),
  rowName: nameBy(0, 1),
};
