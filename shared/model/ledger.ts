import * as v from 'valibot';
import { EXPORT_FORMATS, EXPORT_KINDS } from './exportKinds.ts';
import { isoDay, text } from './settingValues.ts';

/**
 * What is noted of a document and never undone (DOC-16): who signed which open paper off, and who took that back. Rows
 * are added and never changed; they are no part of the history and do not raise the revision.
 */

const longText = v.pipe(v.string(), v.maxLength(2_000));
const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{8,64}$/));
const place = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const amount = v.pipe(v.number(), v.finite());

/** What a signed paper told of money: sums over rates of pay that are withheld, with what is known of each rate. */
const money = v.strictObject({
  unknowns: v.array(
    v.strictObject({
      key: v.string(),
      holders: v.array(v.string()),
      value: amount,
      low: amount,
      /** Null: no end. */
      high: v.nullable(amount),
      margin: amount,
    }),
  ),
  /** Weight of each rate, by its place: as a plain number and modulo the prime. */
  cells: v.array(
    v.strictObject({
      terms: v.array(v.tuple([place, amount, amount])),
      slack: v.tuple([amount, amount]),
    }),
  ),
});

/** What it told of people: numbers as sets of people, by their place, and sets that were withheld. */
const people = v.strictObject({
  people: v.array(v.string()),
  told: v.array(v.array(place)),
  withheld: v.array(v.array(place)),
});

const memory = v.strictObject({ money, people });

/** What stays published of a paper whatever becomes of the document. */
export type Memory = v.InferOutput<typeof memory>;

const ticked = v.array(v.strictObject({ place: longText, text: longText, kind: text }));

const signOff = v.strictObject({
  type: v.literal('sign-off'),
  id,
  by: text,
  date: isoDay,
  structure: text,
  from: v.nullable(text),
  kind: v.picklist(EXPORT_KINDS),
  format: v.picklist(EXPORT_FORMATS),
  /** Of the document, when it was looked through. */
  revision: place,
  /** The hash of what the paper said. */
  content: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 hash')),
  ticked: v.pipe(ticked, v.maxLength(2_000)),
  memory,
});

const withdrawal = v.strictObject({ type: v.literal('withdrawal'), id, signOff: id, date: isoDay });

export const ledgerSchema = v.variant('type', [signOff, withdrawal]);

/** Somebody looked through one open paper: which it was, the hash of what it said, and the warnings that they ticked. */
export type SignOff = v.InferOutput<typeof signOff>;
export type LedgerRow = v.InferOutput<typeof ledgerSchema>;
/** Which paper a sign-off is about. */
export type Paper = Pick<SignOff, 'structure' | 'from' | 'kind' | 'format'>;
/** A warning that was ticked. */
export type Ticked = SignOff['ticked'][number];

export const tickedSchema = ticked;

/** Sign-offs that nobody took back, oldest first. */
export function signOffsOf(ledger: readonly LedgerRow[]): SignOff[] {
  const gone = new Set(ledger.flatMap((row) => (row.type === 'withdrawal' ? [row.signOff] : [])));
  return ledger.filter((row): row is SignOff => row.type === 'sign-off' && !gone.has(row.id));
}

/** A row as it was stored; null where it is none of ours. */
export function readLedgerRow(json: string): LedgerRow | null {
  try {
    const read = v.safeParse(ledgerSchema, JSON.parse(json));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}

/** The newest sign-off of a paper that holds as it is, else the newest that once did. */
export function signOffOf(
  ledger: readonly LedgerRow[],
  paper: Paper,
  content: string,
  warnings: readonly Ticked[],
): { readonly signOff: SignOff; readonly holds: boolean } | null {
  const own = signOffsOf(ledger).filter(
    (each) =>
      each.structure === paper.structure &&
      each.from === paper.from &&
      each.kind === paper.kind &&
      each.format === paper.format,
  );
  const key = (each: Ticked) => `${each.place}\u0000${each.text}\u0000${each.kind}`;
  const holds = (each: SignOff) => {
    const known = new Set(each.ticked.map(key));
    return each.content === content && warnings.every((warning) => known.has(key(warning)));
  };
  const valid = own.findLast(holds);
  const last = valid ?? own.at(-1);
  return last ? { signOff: last, holds: valid !== undefined } : null;
}
