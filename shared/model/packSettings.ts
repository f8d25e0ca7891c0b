import * as v from 'valibot';
import { paragraphsOf } from './exemption.ts';
import { group, longText, single, table } from './settingKinds.ts';
import { isoDay, longCell, share, text, whole, written } from './settingValues.ts';

/** The rest of a committee report (PACK): small tables that people type, kept in the document and printed in the pack. */

const rows = { most: 500 };

const equality = group({
  /** What the workforce percentages stand for: "Workforce on 9 March 2012, without schools". */
  workforceLabel: single(text, { word: 'what the workforce is' }),
  /** Headings of the milestones, in order: "Mid April", "End of May". */
  milestones: single(v.pipe(v.array(text), v.maxLength(12)), { word: 'milestones' }),
  rows: table(
    v.strictObject({
      category: text,
      group: text,
      /** People of the group among those affected; null is not known. */
      total: v.nullable(whole),
      /** The group's share of the workforce; null is not known. */
      workforce: v.optional(v.nullable(share)),
      /** People of the group still affected at each milestone, in the order of the headings. */
      milestones: v.optional(v.pipe(v.array(v.nullable(whole)), v.maxLength(12))),
    }),
    { word: 'the equality table', ...rows },
  ),
  /** Files from before `discloseUnder` was the one threshold say it here; it holds until that is set. */
  suppressUnder: single(v.pipe(whole, v.maxValue(100)), { word: 'the disclosure threshold' }),
});

const pack = group({
  /** Whose report it is and for which meeting: "Barnet Council", "General Functions Committee, 13 October 2014". */
  council: single(text, { word: 'the council' }),
  meeting: single(text, { word: 'the meeting' }),
  reportAuthor: single(text, { word: 'the report’s author' }),
  summary: longText({ word: 'the summary' }),
  /** One schedule feeds every place that repeats it (CHANGE-3). */
  recommendations: table(v.strictObject({ item: longCell, body: text, verb: text }), {
    word: 'recommendations',
    ...rows,
  }),
  reason: longText({ word: 'the reason for the decision' }),
  alternatives: table(v.strictObject({ option: longCell, reason: longCell }), { word: 'alternatives', ...rows }),
  /** `date` as it is printed: "29 March to 9 April 2021". */
  timetable: table(v.strictObject({ date: text, activity: longCell }), { word: 'the timetable', ...rows }),
  phases: table(v.strictObject({ name: text, date: text, description: longCell }), { word: 'phases', ...rows }),
  selection: table(v.strictObject({ posts: text, process: longCell }), { word: 'selection', ...rows }),
  /**
   * What people said and what answers it. `change` is what was altered because of it; `commitment` is a promise, with
   * the day it is due, whether it is done, and the references of the posts that it keeps safe (CHECK).
   */
  consultation: table(
    v.strictObject({
      area: v.optional(text),
      feedback: longCell,
      detail: v.optional(longCell),
      response: v.optional(longCell),
      change: v.optional(longCell),
      commitment: v.optional(longCell),
      due: v.optional(v.nullable(isoDay)),
      done: v.optional(v.boolean()),
      posts: v.optional(v.pipe(v.array(text), v.maxLength(200))),
    }),
    { word: 'the consultation log', figures: ['checks'], ...rows },
  ),
  engagement: table(v.strictObject({ kind: text, count: v.nullable(whole), note: v.optional(text) }), {
    word: 'engagement',
    ...rows,
  }),
  equality,
  equalityAnalysis: longText({ word: 'the equality analysis' }),
  /** Accountability protocols beside the dotted lines of the chart. */
  protocols: table(v.strictObject({ title: text, text: longCell }), { word: 'protocols', ...rows }),
  /**
   * Own sections of the report (PACK-1), a row a paragraph, bullet, number or row of a table; rows of one title are one
   * section, in the order in which they stand. `text`: "- " begins a bullet, "1. " a number, "## " a heading, "| a | b |"
   * is a row of a table, `**so**` is bold. `after`: the id of the section that it follows; without it the section stands
   * at the end. `exempt`: in the exempt part alone.
   */
  ownSections: table(
    v.strictObject({
      section: written,
      text: v.optional(longCell),
      after: v.optional(text),
      exempt: v.optional(v.boolean()),
    }),
    { word: 'own sections of the report', most: 5_000 },
  ),
  /** Who decided, when, and on which structure: until then everything that goes out says "proposed" (PACK-5). */
  decision: single(v.nullable(v.strictObject({ by: text, date: isoDay, structure: v.optional(v.nullable(text)) })), {
    word: 'the decision',
  }),
  /** Published contact of the senior structure (transparency chart data, EXPORT-5). */
  contact: single(text, { word: 'the published contact' }),
  /**
   * Why parts are exempt (EXPORT-6), and who signed the redaction of the open part off: `revision` is the document's
   * with the sign-off in it, so a later one has changed since. Without it nobody can tell.
   */
  exempt: single(
    v.nullable(
      v.strictObject({
        paragraph: v.pipe(
          text,
          v.check(
            (t) => paragraphsOf(t) !== null,
            'must name paragraphs of Schedule 12A: 1 to 7, or 12 to 18 in Wales',
          ),
        ),
        reason: longCell,
        balance: v.optional(longCell),
        decidedBy: v.optional(text),
        decidedOn: v.optional(v.nullable(isoDay)),
        review: v.optional(v.nullable(isoDay)),
      }),
    ),
    { word: 'why parts are exempt' },
  ),
  redaction: single(
    v.nullable(
      v.strictObject({
        by: text,
        date: isoDay,
        revision: v.optional(v.pipe(v.number(), v.safeInteger('must be a whole number'), v.minValue(0))),
      }),
    ),
    { word: 'the sign-off of the open part' },
  ),
});

export type PackSettings = v.InferOutput<typeof pack.schema>;

/** The revision that was signed off, where the document has changed since (EXPORT-6); null where it has not. */
export function signedBefore({ redaction }: PackSettings, revision: number): number | null {
  const signed = redaction?.revision;
  return signed !== undefined && signed < revision ? signed : null;
}

export type EqualitySettings = v.InferOutput<typeof equality.schema>;
export type ConsultationEntry = NonNullable<PackSettings['consultation']>[number];

export const packSettings = { pack };
