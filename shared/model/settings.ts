import * as v from 'valibot';
import { ok, type Result, refuse } from '../errors.ts';
import { isIsoDay } from './days.ts';
import { exportSettingsEntries } from './exportSettings.ts';
import { parseMoney, parsePercent } from './fixed.ts';
import { issueText } from './issue.ts';
import { moneySettingsEntries } from './moneySettings.ts';
import { packSettingsEntries } from './packSettings.ts';
import { staffSettingsEntries } from './staffSettings.ts';

/** Own property names that would reach an object's prototype are never data. */
const safeKey = v.pipe(
  v.string(),
  v.check((key) => !['__proto__', 'constructor', 'prototype'].includes(key), 'this name is reserved'),
);

const text = v.pipe(v.string(), v.maxLength(500, 'is longer than 500 characters'));
const decimalInput = v.union([v.string(), v.number()], 'must be a number');
const asText = (value: string | number) => (typeof value === 'number' ? String(value) : value.trim());
const money = v.pipe(
  decimalInput,
  v.transform(asText),
  v.check((t) => parseMoney(t) !== null, 'must be an amount in pounds'),
);
const positiveMoney = v.pipe(
  money,
  v.check((t) => (parseMoney(t) ?? -1) >= 0, 'must not be negative'),
);
const percent = v.pipe(
  decimalInput,
  v.transform(asText),
  v.check((t) => {
    const value = parsePercent(t);
    return value !== null && value >= 0 && value <= 1_000 * 10_000;
  }, 'must be a percentage'),
);
const whole = v.pipe(
  v.number('must be a whole number'),
  v.integer('must be a whole number'),
  v.minValue(0),
  v.maxValue(1_000_000),
);
const isoDay = v.pipe(v.string(), v.check(isIsoDay, 'must be a date like 2027-04-01'));

export const SALARY_BASES = ['point', 'bottom', 'middle', 'top', 'holder'] as const;
export type SalaryBasis = (typeof SALARY_BASES)[number];
const salaryBasis = v.picklist(SALARY_BASES, `must be one of ${SALARY_BASES.join(', ')}`);

const onCosts = v.variant('mode', [
  v.strictObject({ mode: v.literal('flat'), rate: percent }),
  v.strictObject({
    mode: v.literal('itemised'),
    ni: v.optional(v.nullable(v.strictObject({ rate: percent, threshold: positiveMoney }))),
    pension: v.optional(v.nullable(percent)),
    levy: v.optional(v.nullable(percent)),
    /** Whether allowances count for employer NI and pension (COST-3). */
    allowancesNi: v.optional(v.boolean()),
    allowancesPension: v.optional(v.boolean()),
  }),
]);

const payPoint = v.strictObject({
  point: v.pipe(decimalInput, v.transform(asText)),
  salary: v.optional(positiveMoney),
});

const ringFence = v.strictObject({
  name: text,
  roles: v.array(text),
  targets: v.array(text),
  promotions: v.optional(v.array(text)),
});

const settingsEntries = {
  onCosts: v.nullable(onCosts),
  salaryBasis,
  structures: v.record(
    safeKey,
    v.strictObject({ salaryBasis: v.optional(v.nullable(salaryBasis)), payTable: v.optional(v.nullable(text)) }),
  ),
  grades: v.record(safeKey, v.array(payPoint)),
  payTables: v.array(
    v.strictObject({
      name: text,
      effective: isoDay,
      status: text,
      offer: v.optional(v.boolean()),
      points: v.record(safeKey, positiveMoney),
    }),
  ),
  matchThreshold: v.nullable(percent),
  roleMatches: v.array(v.strictObject({ from: text, to: text, percent })),
  ringFences: v.array(ringFence),
  limits: v.partial(v.strictObject({ spanTarget: whole, spanNarrow: whole, spanWide: whole, layers: whole })),
  layerOffset: v.pipe(v.number(), v.integer('must be a whole number'), v.minValue(0), v.maxValue(50)),
  implementationDate: v.nullable(isoDay),
  budget: v.array(
    v.strictObject({
      code: text,
      description: v.optional(text),
      basic: v.optional(v.nullable(money)),
      ni: v.optional(v.nullable(money)),
      superannuation: v.optional(v.nullable(money)),
      total: v.optional(v.nullable(money)),
    }),
  ),
  savingsTargets: v.record(v.pipe(safeKey, v.regex(/^\d{4}\/\d{2}$/, 'must be a financial year like 2027/28')), money),
  /** A total stated in a report, shown beside ours with the difference (FIG-5). */
  statedTotals: v.record(
    safeKey,
    v.partial(v.strictObject({ posts: money, fte: money, salary: money, onCosts: money, total: money })),
  ),
  /** Prompts that somebody dismissed, with the reason (CHECK). */
  dismissedChecks: v.array(v.strictObject({ check: text, structure: text, post: v.nullable(text), reason: text })),
  author: text,
  ...moneySettingsEntries,
  ...staffSettingsEntries,
  ...packSettingsEntries,
  ...exportSettingsEntries,
};

/** The settings file as cli.md's users write it: every key optional, amounts as text or numbers, null to clear. */
export const settingsSchema = v.partial(v.strictObject(settingsEntries));

/** A document's settings, in the form of the settings file: amounts are decimal text. Absent keys have their defaults. */
export type Settings = v.InferOutput<typeof settingsSchema>;

/** The settings that are rules of a council and not the facts of one restructure: a new document may begin with them. */
export const RULE_SETTINGS = [
  'onCosts',
  'salaryBasis',
  'grades',
  'payTables',
  'matchThreshold',
  'limits',
  'layerOffset',
  'payProtectionMonths',
  'exitScheme',
  'staffRates',
] as const satisfies readonly (keyof Settings)[];

export const DEFAULT_LIMITS = { spanTarget: 6, spanNarrow: 2, spanWide: 12, layers: 7 } as const;

/** Checks unknown input as a settings file. Refuses with the first problem: which setting, what is wrong. */
export function parseSettings(input: unknown): Result<Settings> {
  const parsed = v.safeParse(settingsSchema, input);
  if (parsed.success) return ok(parsed.output);
  return refuse('settings-invalid', `Settings: ${issueText(parsed.issues[0])}. Nothing was changed.`);
}

/**
 * Merges a settings file into settings: named maps (structures, grades, limits, savingsTargets, statedTotals,
 * consultation, staffRates, pack) key by key,
 * everything else whole. null clears a key.
 */
export function mergeSettings(base: Settings, change: Settings): Settings {
  const merged: Record<string, unknown> = { ...base };
  const maps = [
    'structures',
    'grades',
    'limits',
    'savingsTargets',
    'statedTotals',
    'consultation',
    'staffRates',
    'pack',
  ];
  for (const [key, value] of Object.entries(change)) {
    if (value === null) delete merged[key];
    else if (maps.includes(key)) merged[key] = { ...(merged[key] as object | undefined), ...(value as object) };
    else if (value !== undefined) merged[key] = value;
  }
  return merged as Settings;
}

/** Limits for prompts, with the shipped values where the document has none (FIG-4). */
export function limitsOf(settings: Settings): {
  spanTarget: number;
  spanNarrow: number;
  spanWide: number;
  layers: number;
} {
  const own = settings.limits ?? {};
  return {
    spanTarget: own.spanTarget ?? DEFAULT_LIMITS.spanTarget,
    spanNarrow: own.spanNarrow ?? DEFAULT_LIMITS.spanNarrow,
    spanWide: own.spanWide ?? DEFAULT_LIMITS.spanWide,
    layers: own.layers ?? DEFAULT_LIMITS.layers,
  };
}
