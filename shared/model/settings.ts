import * as v from 'valibot';
import { ok, type Result, refuse } from '../errors.ts';
import { issueText } from './issue.ts';
import { DEFAULT_LIMITS } from './placeSettings.ts';
import { keysWhere, SETTINGS, settingSchemas } from './settingsRegistry.ts';

export { SALARY_BASES, type SalaryBasis } from './costSettings.ts';
export { DEFAULT_LIMITS };

/** The settings file as people write it: every key optional, amounts as text or numbers, null to clear. */
export const settingsSchema = v.partial(v.strictObject(settingSchemas));

/** A document's settings, in the form of the settings file: amounts are decimal text. Absent keys have their defaults. */
export type Settings = v.InferOutput<typeof settingsSchema>;

/** The settings that are rules of a council and not the facts of one restructure: a new document may begin with them. */
export const RULE_SETTINGS = keysWhere((about) => about.rule === true) as readonly (keyof Settings)[];

/** Checks unknown input as a settings file. Refuses with the first problem: which setting, what is wrong. */
export function parseSettings(input: unknown): Result<Settings> {
  const parsed = v.safeParse(settingsSchema, input);
  if (parsed.success) return ok(parsed.output);
  return refuse('settings-invalid', `Settings: ${issueText(parsed.issues[0])}. Nothing was changed.`);
}

/**
 * Merges a settings file into settings: named maps (structures, grades, savings targets …) and groups (limits, pack …)
 * key by key, everything else whole. null clears a key.
 */
export function mergeSettings(base: Settings, change: Settings): Settings {
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(change)) {
    const kind = SETTINGS[key as keyof typeof SETTINGS]?.kind;
    if (value === null) delete merged[key];
    else if (kind === 'map' || kind === 'group')
      merged[key] = { ...(merged[key] as object | undefined), ...(value as object) };
    else if (value !== undefined) merged[key] = value;
  }
  return merged as Settings;
}

type WithFallback = {
  [K in keyof typeof SETTINGS]: (typeof SETTINGS)[K] extends { readonly fallback: unknown } ? K : never;
}[keyof typeof SETTINGS];

/** What holds for a setting: what the document says, else what its declaration does. */
export function settingOf<K extends WithFallback>(settings: Settings, key: K): NonNullable<Settings[K]> {
  return (settings[key] ?? SETTINGS[key].fallback) as NonNullable<Settings[K]>;
}

/** The settings at these paths alone: "grades", "council.name". */
export function pickSettings(settings: Settings, paths: Iterable<string>): Settings {
  const out: Record<string, unknown> = {};
  for (const path of paths) {
    const keys = path.split('.');
    const value = keys.reduce<unknown>(
      (at, key) => (at as Record<string, unknown> | undefined | null)?.[key],
      settings,
    );
    if (value === undefined) continue;
    let into = out;
    for (const key of keys.slice(0, -1)) into = (into[key] ??= {}) as Record<string, unknown>;
    into[keys.at(-1) as string] = value;
  }
  return out as Settings;
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
