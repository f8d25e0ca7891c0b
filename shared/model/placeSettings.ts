import * as v from 'valibot';
import { parseDecimal } from './fixed.ts';
import { group, single, table } from './settingKinds.ts';
import { between, isoDay, longCell, text, whole, written } from './settingValues.ts';

/** Settings of the document as a whole: whose it is, limits for prompts, phases, and fields of its own. */

export const CUSTOM_FIELD_KINDS = ['text', 'number', 'date', 'choice'] as const;

/** Limits for prompts where the document has none (FIG-4). */
export const DEFAULT_LIMITS = { spanTarget: 6, spanNarrow: 2, spanWide: 12, layers: 7 } as const;
const LIMIT = { figures: ['checks'], published: true, rule: true } as const;

const hours = between((t) => parseDecimal(t, 4), [10_000, 60 * 10_000], 'must be the hours of a full-time week');

export const placeSettings = {
  author: single(text, { word: 'the author' }),
  /** Whose document it is; a blank employer or one of these names is the council (POST-8). */
  council: group({
    name: single(text, { word: 'the council’s name', figures: ['impact'], published: true, rule: true }),
    alsoKnownAs: single(v.pipe(v.array(text), v.maxLength(50, 'has more than 50 names')), {
      word: 'the council’s other names',
      figures: ['impact'],
      published: true,
      rule: true,
    }),
    /** Employers that somebody has confirmed to be other bodies, so that nothing is asked about them any more. */
    otherBodies: single(v.pipe(v.array(text), v.maxLength(200, 'has more than 200 names')), {
      word: 'the other employers',
      figures: ['impact'],
      published: true,
      rule: true,
    }),
  }),
  limits: group({
    spanTarget: single(whole, { word: 'the target for spans', ...LIMIT, fallback: DEFAULT_LIMITS.spanTarget }),
    spanNarrow: single(whole, { word: 'the limit for narrow spans', ...LIMIT, fallback: DEFAULT_LIMITS.spanNarrow }),
    spanWide: single(whole, { word: 'the limit for wide spans', ...LIMIT, fallback: DEFAULT_LIMITS.spanWide }),
    layers: single(whole, { word: 'the limit for layers', ...LIMIT, fallback: DEFAULT_LIMITS.layers }),
  }),
  layerOffset: single(v.pipe(v.number(), v.integer('must be a whole number'), v.minValue(0), v.maxValue(50)), {
    word: 'the layers above the structure',
    figures: ['layers'],
    published: true,
    rule: true,
    fallback: 0,
  }),
  fullTimeHours: single(hours, { word: 'the full-time week', rule: true, fallback: '37' }),
  /** Changes that happen together, and when (TIME-1). */
  phases: table(
    v.strictObject({ name: written, date: v.optional(v.nullable(isoDay)), description: v.optional(longCell) }),
    { word: 'phases', most: 100, what: 'phases' },
  ),
  /** Places of work: where a post is that says nothing (POST-12). */
  establishments: group({ default: single(v.nullable(text), { word: 'the usual establishment' }) }),
  /** Fields of posts that only this document has (POST-10). */
  customFields: table(
    v.strictObject({
      name: written,
      kind: v.picklist(CUSTOM_FIELD_KINDS, `must be one of ${CUSTOM_FIELD_KINDS.join(', ')}`),
      choices: v.optional(v.pipe(v.array(text), v.maxLength(200))),
    }),
    { word: 'fields of its own', most: 20, what: 'fields of its own' },
  ),
  /** The second language of titles and teams: "cy". */
  secondLanguage: single(v.nullable(v.pipe(text, v.regex(/^[a-z]{2,3}$/, 'must be a language code like cy'))), {
    word: 'the second language',
  }),
  /** Prompts that somebody dismissed, with the reason (CHECK). */
  dismissedChecks: table(v.strictObject({ check: text, structure: text, post: v.nullable(text), reason: text }), {
    word: 'dismissed prompts',
    figures: ['checks'],
  }),
};
