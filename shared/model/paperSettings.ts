import * as v from 'valibot';
import { group, longText, single, table } from './settingKinds.ts';
import { isoDay, longCell, text, whole, written } from './settingValues.ts';

/**
 * What the papers of a restructure need and no structure tells (HR-1, HR-2, HR-4), and each person's way after the
 * decision (IMPACT-17). None of it is published, and what is about a person goes with the person.
 */

const day = v.optional(v.nullable(isoDay));

/** How an offer was answered. */
export const ANSWERS = ['accepted', 'refused'] as const;
export type OfferAnswer = (typeof ANSWERS)[number];

/** How employment, or an assignment, ends. */
export const ENDINGS = ['redundancy', 'voluntary', 'refused terms', 'resigned', 'retired', 'assignment ended'] as const;
export type Ending = (typeof ENDINGS)[number];

export const PAPER_KINDS = [
  's188',
  'hr1',
  'payroll',
  'at-risk',
  'assimilation',
  'ring-fence',
  'redeployment',
  'end-of-assignment',
  'outcome',
  'preference-form',
  'matching-form',
  'own',
] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

const staffPapers = group({
  /** The employer's part of form HR1. */
  employer: single(
    v.nullable(
      v.partial(
        v.strictObject({
          name: text,
          address: longCell,
          contact: text,
          phone: text,
          email: text,
          business: text,
        }),
      ),
    ),
    { word: 'the employer’s details', rule: true },
  ),
  reasons: longText({ word: 'the reasons for the dismissals' }),
  selectionMethod: longText({ word: 'the method of selection' }),
  dismissalMethod: longText({ word: 'how dismissals are carried out' }),
  payments: longText({ word: 'how redundancy payments are worked out' }),
  lastDismissal: single(v.nullable(isoDay), { word: 'the date of the last dismissal' }),
  /** Where people work, and all who are employed there, in this document or not; null is not known. */
  sites: table(v.strictObject({ establishment: written, address: longCell, employees: v.nullable(whole) }), {
    word: 'the sites',
    most: 500,
  }),
  /** All employees of a description at an establishment, where the document does not hold every one of them. */
  employed: table(v.strictObject({ description: written, establishment: v.optional(text), employed: whole }), {
    word: 'the employees of each description',
    most: 2_000,
  }),
  representatives: table(
    v.strictObject({
      body: written,
      name: v.optional(text),
      contact: v.optional(text),
      covers: v.optional(text),
    }),
    { word: 'the representatives', most: 200 },
  ),
  /** Agency workers: how many, where, at what work (section 188(4)(g) to (i)). */
  agencyWorkers: table(v.strictObject({ where: text, work: text, number: whole }), {
    word: 'agency workers',
    most: 500,
  }),
});

/** The steps of one person after the decision. `proposal` is the id or the name; without it, for every proposal. */
const step = v.strictObject({
  proposal: v.optional(text),
  person: written,
  /** Post ID of the offer. */
  offer: v.optional(text),
  offered: day,
  answer: v.optional(v.nullable(v.picklist(ANSWERS, `must be ${ANSWERS.join(' or ')}`))),
  answered: day,
  trialFrom: day,
  trialEnds: day,
  appeal: day,
  appealResult: v.optional(text),
  notice: day,
  lastDay: day,
  ending: v.optional(v.nullable(v.picklist(ENDINGS, `must be one of ${ENDINGS.join(', ')}`))),
  /** Employed again within four weeks by another body of the Modification Order: by whom and from when. */
  reemployedBy: v.optional(text),
  reemployed: day,
});

export type PersonStep = v.InferOutput<typeof step>;

/** A paper that was made, and for whom: one row a person, one for a paper about nobody by name. */
const made = v.strictObject({
  proposal: v.optional(text),
  person: v.optional(text),
  kind: v.picklist(PAPER_KINDS),
  /** The template's name, for letters of the council's own. */
  template: v.optional(text),
  date: isoDay,
  file: text,
  /** When it was sent. */
  sent: day,
});

export type PaperMade = v.InferOutput<typeof made>;

export const paperSettings = {
  staffPapers,
  personSteps: table(step, { word: 'each person’s way', figures: ['checks'] }),
  papersMade: table(made, { word: 'papers made', most: 20_000 }),
};
