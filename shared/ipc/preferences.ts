import * as v from 'valibot';

/** What a person prefers on this computer. Nothing of it belongs to a document. */
export const TEXT_SIZES = ['small', 'normal', 'large', 'larger'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Settings for new documents, as the document keeps them; each command that stores settings checks them again. */
const rules = v.record(v.pipe(v.string(), v.maxLength(60)), v.unknown());

export const preferencesSchema = v.strictObject({
  textSize: v.picklist(TEXT_SIZES),
  theme: v.picklist(THEMES),
  /** Whose edits these are, for sign-offs and kept costings; empty: nobody is named. */
  author: v.pipe(v.string(), v.maxLength(120)),
  /** People's names and figures are off the screen when a document is opened. */
  hidePeople: v.boolean(),
  /** The tour was taken or refused: it is not offered again. */
  tourDone: v.boolean(),
  /** Rules that a new document starts with; null: the shipped ones. */
  newDocument: v.nullable(v.strictObject({ from: v.pipe(v.string(), v.maxLength(200)), settings: rules })),
});

export type Preferences = v.InferOutput<typeof preferencesSchema>;

/** What `preferences.set` takes: any of them. */
export const preferencesChangeSchema = v.partial(preferencesSchema);

export const DEFAULT_PREFERENCES: Preferences = {
  textSize: 'normal',
  theme: 'system',
  author: '',
  hidePeople: false,
  tourDone: false,
  newDocument: null,
};

/** Stored preferences, each one that is not as it should be replaced by its default. */
export function readPreferences(stored: unknown): Preferences {
  const given = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const out: Record<string, unknown> = { ...DEFAULT_PREFERENCES };
  for (const [key, schema] of Object.entries(preferencesSchema.entries)) {
    const parsed = v.safeParse(schema as v.GenericSchema, given[key]);
    if (parsed.success) out[key] = parsed.output;
  }
  return out as Preferences;
}
