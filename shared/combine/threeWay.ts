import { sameRecord } from '../model/same.ts';

/**
 * The three-way engine: what two sides made of one thing that both began from. It knows neither posts nor files; whoever
 * uses it says what the fields of a record are. First used by the update from a newer file (IMPORT-4: base is what the
 * last file said, ours what is here, theirs the new file).
 */

/** Which side a conflict is settled for. */
export type Side = 'ours' | 'theirs';

/** The same thing three times; `base` null: what both began from is not known, and every difference is a conflict. */
export interface Three<R> {
  readonly base: R | null;
  readonly ours: R;
  readonly theirs: R;
}

/** One field of a record, or one item of a list in it. */
export interface CombineField<R> {
  /** What people call it: the heading of a column. */
  readonly field: string;
  /** Its value, to be compared; undefined where the record says nothing. */
  readonly value: (record: R) => unknown;
  /** Its value in words. */
  readonly text: (record: R) => string;
  /** A record with this field as `from` has it. */
  readonly take: (to: R, from: R) => R;
  /** Names the conflict among the choices; the field's own name where it is left out. */
  readonly key?: string;
  /** A blank on their side says nothing, and a blank on ours is no edit: a file's cell about a person. */
  readonly isBlank?: (record: R) => boolean;
}

/** What became of one field. `kept`: changed on our side alone; `arrived`: on theirs alone; `conflict`: on both, differently. */
export type Outcome = 'same' | 'kept' | 'arrived' | 'conflict';

/** What became of one value that two sides may have changed. */
export function outcomeOf({ base, ours, theirs }: Three<unknown>, baseKnown: boolean): Outcome {
  if (sameRecord(ours, theirs)) return 'same';
  if (baseKnown && sameRecord(base, theirs)) return 'kept';
  return baseKnown && sameRecord(base, ours) ? 'arrived' : 'conflict';
}

/** Hears what becomes of each field, and answers which side a conflict is settled for. */
export interface CombineListener<R> {
  kept(field: CombineField<R>, three: Three<R>): void;
  arrived(field: CombineField<R>, three: Three<R>): void;
  conflict(field: CombineField<R>, three: Three<R>): Side;
}

/**
 * Combines a record field by field: unchanged here, theirs arrives; unchanged there, ours stays; changed on both sides
 * differently, a conflict that the listener settles. Answers `ours` itself when nothing changes.
 */
export function combineRecord<R>(three: Three<R>, fields: readonly CombineField<R>[], listener: CombineListener<R>): R {
  const { base, ours, theirs } = three;
  let combined = ours;
  for (const field of fields) {
    if (field.isBlank?.(theirs)) continue;
    const values = {
      base: base === null ? null : field.value(base),
      ours: field.value(ours),
      theirs: field.value(theirs),
    };
    let outcome = outcomeOf(values, base !== null);
    if (outcome === 'conflict' && field.isBlank?.(ours)) outcome = 'arrived';
    if (outcome === 'same') continue;
    if (outcome === 'kept') {
      listener.kept(field, three);
      continue;
    }
    if (outcome === 'arrived') listener.arrived(field, three);
    else if (listener.conflict(field, three) === 'ours') continue;
    combined = field.take(combined, theirs);
  }
  return combined;
}
