import * as v from 'valibot';
import { EXPORT_FORMATS, EXPORT_KINDS, EXPORT_PARTS } from './exportKinds.ts';
import { single, table } from './settingKinds.ts';
import { factor, isoDay, text, textOrNumber, whole, written } from './settingValues.ts';

/** Ticked lists of the export that people keep by name: "Committee pack, open". */

const longText = v.pipe(v.string(), v.maxLength(2_000));
const name = v.pipe(v.string(), v.minLength(1, 'needs a name'), v.maxLength(100, 'is longer than 100 characters'));

const preset = v.strictObject({
  name,
  kind: v.picklist(EXPORT_KINDS),
  format: v.picklist(EXPORT_FORMATS),
  part: v.nullable(v.picklist(EXPORT_PARTS)),
  page: v.optional(v.picklist(['a4', 'a3'])),
  orientation: v.optional(v.picklist(['portrait', 'landscape'])),
  resolution: v.optional(v.picklist(['screen', 'print'])),
  /** Sections of the pack, ticked ones only, in their order. */
  sections: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(520))), v.maxLength(600))),
});

export type ExportPreset = v.InferOutput<typeof preset>;

/** Somebody looked through one open paper: what it was, the hash of what it said, and the warnings that they ticked. */
const signOff = v.strictObject({
  by: text,
  date: isoDay,
  structure: text,
  from: v.nullable(text),
  kind: v.picklist(EXPORT_KINDS),
  format: v.picklist(EXPORT_FORMATS),
  content: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 hash')),
  ticked: v.optional(
    v.pipe(v.array(v.strictObject({ place: longText, text: longText, kind: text })), v.maxLength(2_000)),
  ),
});

export type SignOffRecord = v.InferOutput<typeof signOff>;

/** Kept in the document: whoever opens it makes the same appendices, on any computer. */
export const exportSettings = {
  exportPresets: table(preset, { word: 'export presets', most: 50, what: 'presets' }),
  /** Counts of people under this are not told (EQUALITY, EXPORT-6). */
  discloseUnder: single(v.pipe(whole, v.minValue(3, 'must be at least 3'), v.maxValue(100)), {
    word: 'the disclosure threshold',
    rule: true,
    fallback: 5,
  }),
  /** Highest pay ÷ median pay of the whole workforce, as it was published: no structure can tell it (EXPORT-5). */
  payMultiple: single(v.nullable(v.strictObject({ value: factor, date: isoDay, source: written })), {
    word: 'the pay multiple',
    published: true,
  }),
  /** Who looked through which open paper (EXPORT-10); a paper that says something else since is not signed off. */
  signOffs: table(signOff, { word: 'sign-offs', most: 500, what: 'sign-offs' }),
  /** What is public anyway, and where it was published: pay of a grade, a post, or by a rule (EXPORT-6). */
  publicPay: table(
    v.strictObject({
      grade: v.optional(text),
      post: v.optional(text),
      rule: v.optional(text),
      publication: v.optional(text),
      year: v.optional(textOrNumber),
      /** Only the range of the grade is told. */
      rangeOnly: v.optional(v.boolean()),
    }),
    { word: 'declarations of public pay', most: 1_000, what: 'declarations' },
  ),
};
