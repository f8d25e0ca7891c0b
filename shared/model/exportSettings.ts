import * as v from 'valibot';
import { EXPORT_FORMATS, EXPORT_KINDS, EXPORT_PARTS } from './exportKinds.ts';
import { single, table } from './settingKinds.ts';
import { factor, isoDay, text, textOrNumber, whole, written } from './settingValues.ts';

/** Ticked lists of the export that people keep by name: "Committee pack, open". */

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
  /**
   * The papers that are to be published, as pairs of structures by name (EXPORT-10). What open papers tell is decided for
   * these together, and the others tell nothing that has to be decided. None: every structure, against Current and
   * against what it was forked from.
   */
  publication: table(v.strictObject({ structure: text, from: v.optional(v.nullable(text)) }), {
    word: 'papers for publication',
    most: 200,
    what: 'papers',
  }),
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
