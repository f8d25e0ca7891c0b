import { day } from '../../shared/model/days.ts';
import type { PackSettings } from '../../shared/model/packSettings.ts';
import type { GridRow } from '../settings/grid.ts';
import { type Read, readDate, readWhole } from '../settings/read.ts';
import { readWords, readYes, refsOf, type SheetColumn } from './sheet.ts';

/** One small table of the report: its columns, and how its rows are stored. */
export interface PackTable {
  readonly key: keyof PackSettings;
  readonly label: string;
  /** What a row is, after "Add": "date", "option". */
  readonly one: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: (pack: PackSettings) => GridRow[];
  readonly change: (rows: readonly GridRow[]) => Partial<PackSettings>;
  /** Names a row for whoever hears it: its first words. */
  readonly rowName: (row: GridRow) => string;
}

const same = (value: string) => value;
const short = readWords(500);
const long = readWords(5_000);
const text = (label: string, share: number, more: Partial<SheetColumn> = {}): SheetColumn => ({
  label,
  share,
  read: short,
  show: same,
  ...more,
});
const words = (label: string, share: number): SheetColumn => text(label, share, { read: long });

const MOST_NAME = 40;

/** The first words of a text, for a name. */
export function firstWords(value: string | null | undefined): string {
  const plain = (value ?? '').replace(/\s+/g, ' ').trim();
  return plain.length <= MOST_NAME ? plain : `${plain.slice(0, MOST_NAME).trimEnd()}…`;
}

const nameBy =
  (...columns: number[]) =>
  (row: GridRow) =>
    firstWords(columns.map((column) => row[column]).find((cell) => (cell ?? '') !== ''));

export const recommendations: PackTable = {
  key: 'recommendations',
  label: 'Recommendations',
  one: 'recommendation',
  columns: [
    words('Recommendation', 5.5),
    text('Deciding body', 2.6),
    text('Asked to', 1.9, {
      kind: 'line',
      suggestions: ['Approve', 'Agree', 'Note', 'Endorse', 'Delegate', 'Recommend to Council'],
    }),
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
  label: 'Alternatives considered',
  one: 'option',
  columns: [words('Option', 4.5), words('Why it is not recommended', 5.5)],
  rows: (pack) => (pack.alternatives ?? []).map(({ option, reason }) => [option || null, reason || null]),
  change: (rows) => ({
    alternatives: rows.map(([option, reason]) => ({ option: option ?? '', reason: reason ?? '' })),
  }),
  rowName: nameBy(0, 1),
};

export const timetable: PackTable = {
  key: 'timetable',
  label: 'Timetable',
  one: 'date',
  columns: [text('Date, as it is printed', 3.2), words('Activity', 6.8)],
  rows: (pack) => (pack.timetable ?? []).map(({ date, activity }) => [date || null, activity || null]),
  change: (rows) => ({ timetable: rows.map(([date, activity]) => ({ date: date ?? '', activity: activity ?? '' })) }),
  rowName: nameBy(1, 0),
};

export const phases: PackTable = {
  key: 'phases',
  label: 'Phases',
  one: 'phase',
  columns: [text('Phase', 2), text('When', 2.2), words('What happens', 5.8)],
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
  label: 'Selection',
  one: 'group of posts',
  columns: [text('Posts', 4), words('How they are filled', 6)],
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
  return {
    key: 'consultation',
    label: 'Consultation log',
    one: 'entry',
    columns: [
      text('Area', 0.9),
      words('Feedback', 1.35),
      words('Detail', 1.1),
      words('Response', 1.35),
      words('Change made', 1.1),
      words('Commitment', 1.4),
      text('Due', 1.4, { kind: 'line', read: readDate, show: day }),
      text('Done', 0.65, { kind: 'check', read: readYes }),
      text('Keeps posts', 1.1, { read: posts.read, about: posts.about }),
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
  label: 'Engagement',
  one: 'count',
  columns: [text('What', 4), text('Number', 1.4, { kind: 'line', number: true, read: readWhole }), text('Note', 4.6)],
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
  label: 'Accountability protocols',
  one: 'protocol',
  columns: [text('Protocol', 3), words('What it says', 7)],
  rows: (pack) => (pack.protocols ?? []).map(({ title, text: body }) => [title || null, body || null]),
  change: (rows) => ({ protocols: rows.map(([title, body]) => ({ title: title ?? '', text: body ?? '' })) }),
  rowName: nameBy(0, 1),
};
