import * as v from 'valibot';
import { EXPORT_FORMATS, EXPORT_KINDS, EXPORT_PARTS } from './exportKinds.ts';

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
  sections: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(60))), v.maxLength(100))),
});

export type ExportPreset = v.InferOutput<typeof preset>;

/** Kept in the document: whoever opens it makes the same appendices, on any computer. */
export const exportSettingsEntries = {
  exportPresets: v.pipe(v.array(preset), v.maxLength(50, 'has more than 50 presets')),
};
