import * as v from 'valibot';
import { MOST_TEXT } from './settingValues.ts';

/**
 * What a setting is made of. Each declares once how it is stored (DOC-11), what depends on it, who may be told and what
 * history calls it; schema, read shape, records, merge and copies follow from the declaration (`settingsRegistry.ts`).
 */

/** What is worked out again when a setting changes. A setting that names none touches no figure. */
export const SETTING_FIGURES = ['cost', 'layers', 'impact', 'exit', 'savings', 'checks'] as const;
export type SettingFigure = (typeof SETTING_FIGURES)[number];

export interface AboutSetting {
  /** What history calls it, after "Changed": "on-costs". */
  readonly word: string;
  /** Figures that depend on it; none when absent. */
  readonly figures?: readonly SettingFigure[];
  /** It may go along in a copy for others and in what is published. Withheld until somebody declares it here. */
  readonly published?: true;
  /** A rule of the council and not a fact of one restructure: new documents may begin with it. */
  readonly rule?: true;
}

/** One value: a record under the setting's key. */
export interface Single<S extends v.GenericSchema = v.GenericSchema> extends AboutSetting {
  readonly kind: 'single';
  readonly schema: S;
  /** What holds while a document says nothing. */
  readonly fallback?: v.InferOutput<S>;
}

/** A list whose rows people add, move and remove: a record each, with an identity and a place in the order. */
export interface Table<S extends v.GenericSchema = v.GenericSchema, R extends v.GenericSchema = v.GenericSchema>
  extends AboutSetting {
  readonly kind: 'table';
  readonly schema: S;
  readonly row: R;
  /** Rows at most. */
  readonly most: number;
}

/** Values by a name that people give (grades, structures, years): a record each, known by its name. */
export interface NamedMap<S extends v.GenericSchema = v.GenericSchema, R extends v.GenericSchema = v.GenericSchema>
  extends AboutSetting {
  readonly kind: 'map';
  readonly schema: S;
  readonly row: R;
  /** What its names must be like. */
  readonly name: v.GenericSchema<string, string>;
}

/** Paragraphs of a report: a record each. In the settings file one text, with line ends between them. */
export interface LongText<S extends v.GenericSchema = v.GenericSchema> extends AboutSetting {
  readonly kind: 'text';
  readonly schema: S;
  readonly row: v.GenericSchema;
}

/** Settings that stand together in the settings file under one name. Each is kept by itself: "limits.layers". */
export interface Group<S extends v.GenericSchema = v.GenericSchema> {
  readonly kind: 'group';
  readonly schema: S;
  readonly parts: SettingParts;
}

export type SettingPart = Single | Table | NamedMap | LongText;
export type SettingSpec = SettingPart | Group;
export type SettingParts = { readonly [key: string]: SettingSpec };
type SchemasOf<P extends SettingParts> = { -readonly [K in keyof P]: P[K]['schema'] };

/** Own property names that would reach an object's prototype are never data. */
export const safeKey = v.pipe(
  v.string(),
  v.check((key) => !['__proto__', 'constructor', 'prototype'].includes(key), 'this name is reserved'),
);

/** `single(v.nullable(percent), { word: 'match threshold', figures: ['impact'] })` */
export function single<const S extends v.GenericSchema>(
  schema: S,
  about: AboutSetting & { readonly fallback: v.InferOutput<S> },
): Single<S> & { readonly fallback: v.InferOutput<S> };
export function single<const S extends v.GenericSchema>(schema: S, about: AboutSetting): Single<S>;
export function single<const S extends v.GenericSchema>(schema: S, about: AboutSetting): Single<S> {
  return { kind: 'single', schema, ...about };
}

const listOf = <R extends v.GenericSchema>(row: R, most: number, what: string) =>
  v.pipe(v.array(row), v.maxLength(most, `has more than ${most.toLocaleString('en-GB')} ${what}`));

/** `table(v.strictObject({ from: text, to: text }), { word: 'role matches' })`; `most`: rows at most, `what` they are. */
export function table<const R extends v.GenericSchema>(
  row: R,
  { most = 10_000, what = 'rows', ...about }: AboutSetting & { readonly most?: number; readonly what?: string },
): Table<ReturnType<typeof listOf<R>>, R> {
  return { kind: 'table', schema: listOf(row, most, what), row, most, ...about };
}

/** `map(v.array(payPoint), { word: 'grades' })`; `name`: what its names must be like. */
export function map<const R extends v.GenericSchema, const N extends v.GenericSchema<string, string> = typeof safeKey>(
  row: R,
  { name, ...about }: AboutSetting & { readonly name?: N },
) {
  const names = (name ?? safeKey) as N;
  const schema = v.record(names, row);
  return { kind: 'map', schema, row, name: names, ...about } satisfies NamedMap<typeof schema, R>;
}

/** Text of at most `most` characters in all. */
export function longText(about: AboutSetting & { readonly most?: number }) {
  const { most = MOST_TEXT, ...told } = about;
  const schema = v.pipe(v.string(), v.maxLength(most, `is longer than ${most.toLocaleString('en-GB')} characters`));
  return { kind: 'text', schema, row: schema, ...told } satisfies LongText<typeof schema>;
}

/** `group({ layers: single(whole, …) })`: all its settings are optional. */
export function group<const P extends SettingParts>(parts: P) {
  const schema = v.partial(v.strictObject(schemasOf(parts)));
  return { kind: 'group', schema, parts } satisfies Group<typeof schema>;
}

/** The schemas of some settings by key, as a strict object takes them. */
export function schemasOf<const P extends SettingParts>(parts: P): SchemasOf<P> {
  return Object.fromEntries(Object.entries(parts).map(([key, spec]) => [key, spec.schema])) as SchemasOf<P>;
}
