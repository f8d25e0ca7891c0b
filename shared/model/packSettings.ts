import * as v from 'valibot';
import { isIsoDay } from './days.ts';
import { parsePercent } from './fixed.ts';

/** The rest of a committee report (PACK): small tables that people type, kept in the document and printed in the pack. */

const text = v.pipe(v.string(), v.maxLength(500, 'is longer than 500 characters'));
const longText = v.pipe(v.string(), v.maxLength(5_000, 'is longer than 5,000 characters'));
const isoDay = v.pipe(v.string(), v.check(isIsoDay, 'must be a date like 2027-04-01'));
const count = v.pipe(
  v.number('must be a whole number'),
  v.integer('must be a whole number'),
  v.minValue(0, 'must not be negative'),
  v.maxValue(1_000_000),
);
const percent = v.pipe(
  v.union([v.string(), v.number()], 'must be a percentage'),
  v.transform((value) => (typeof value === 'number' ? String(value) : value.trim())),
  v.check((t) => {
    const value = parsePercent(t);
    return value !== null && value >= 0 && value <= 100 * 10_000;
  }, 'must be a percentage from 0 to 100'),
);
const rows = <T extends v.GenericSchema>(row: T) => v.pipe(v.array(row), v.maxLength(500, 'has more than 500 rows'));

/** Schedule 12A of the Local Government Act 1972: the grounds on which a restructure is taken in private. */
export const EXEMPT_PARAGRAPHS = ['1', '2', '3', '4', '5', '6', '7'] as const;

const equality = v.strictObject({
  /** What the workforce percentages stand for: "Workforce on 9 March 2012, without schools". */
  workforceLabel: v.optional(text),
  /** Headings of the milestones, in order: "Mid April", "End of May". */
  milestones: v.optional(v.pipe(v.array(text), v.maxLength(12))),
  rows: v.optional(
    rows(
      v.strictObject({
        category: text,
        group: text,
        /** People of the group among those affected; null is not known. */
        total: v.nullable(count),
        /** The group's share of the workforce; null is not known. */
        workforce: v.optional(v.nullable(percent)),
        /** People of the group still affected at each milestone, in the order of the headings. */
        milestones: v.optional(v.pipe(v.array(v.nullable(count)), v.maxLength(12))),
      }),
    ),
  ),
  /** Counts under this are suppressed; 5 when absent. */
  suppressUnder: v.optional(v.pipe(count, v.maxValue(100))),
});

export const packSchema = v.partial(
  v.strictObject({
    /** Whose report it is and for which meeting: "Barnet Council", "General Functions Committee, 13 October 2014". */
    council: text,
    meeting: text,
    reportAuthor: text,
    summary: longText,
    /** One schedule feeds every place that repeats it (CHANGE-3). */
    recommendations: rows(v.strictObject({ item: longText, body: text, verb: text })),
    reason: longText,
    alternatives: rows(v.strictObject({ option: longText, reason: longText })),
    /** `date` as it is printed: "29 March to 9 April 2021". */
    timetable: rows(v.strictObject({ date: text, activity: longText })),
    phases: rows(v.strictObject({ name: text, date: text, description: longText })),
    selection: rows(v.strictObject({ posts: text, process: longText })),
    /**
     * What people said and what answers it. `change` is what was altered because of it; `commitment` is a promise, with
     * the day it is due, whether it is done, and the references of the posts that it keeps safe (CHECK).
     */
    consultation: rows(
      v.strictObject({
        area: v.optional(text),
        feedback: longText,
        detail: v.optional(longText),
        response: v.optional(longText),
        change: v.optional(longText),
        commitment: v.optional(longText),
        due: v.optional(v.nullable(isoDay)),
        done: v.optional(v.boolean()),
        posts: v.optional(v.pipe(v.array(text), v.maxLength(200))),
      }),
    ),
    engagement: rows(v.strictObject({ kind: text, count: v.nullable(count), note: v.optional(text) })),
    equality: equality,
    equalityAnalysis: longText,
    /** Accountability protocols beside the dotted lines of the chart. */
    protocols: rows(v.strictObject({ title: text, text: longText })),
    /** Published contact of the senior structure (transparency chart data, EXPORT-5). */
    contact: text,
    /**
     * Why parts are exempt (EXPORT-6), and who signed the redaction of the open part off: `revision` is the document's
     * with the sign-off in it, so a later one has changed since. Without it nobody can tell.
     */
    exempt: v.nullable(v.strictObject({ paragraph: v.picklist(EXEMPT_PARAGRAPHS), reason: longText })),
    redaction: v.nullable(
      v.strictObject({
        by: text,
        date: isoDay,
        revision: v.optional(v.pipe(v.number(), v.safeInteger('must be a whole number'), v.minValue(0))),
      }),
    ),
  }),
);

export type PackSettings = v.InferOutput<typeof packSchema>;

/** The revision that was signed off, where the document has changed since (EXPORT-6); null where it has not. */
export function signedBefore({ redaction }: PackSettings, revision: number): number | null {
  const signed = redaction?.revision;
  return signed !== undefined && signed < revision ? signed : null;
}

export type EqualitySettings = v.InferOutput<typeof equality>;
export type ConsultationEntry = NonNullable<PackSettings['consultation']>[number];

export const packSettingsEntries = { pack: packSchema };
