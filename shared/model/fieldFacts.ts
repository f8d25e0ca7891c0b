/**
 * What every field of a record has to say of itself, so that no list of fields is kept anywhere else. An answer is "yes"
 * or "no: because …"; the reason is for whoever reads the code.
 */

export type No = `no: ${string}`;
export type Answer = 'yes' | No;

/** A column or merge field by its heading, or why there is none. */
export type Heading = string;

export interface FieldFacts {
  /** As the inspector, the list and the import call it: "Cost centre". */
  readonly label: string;
  /** As a sentence and the history call it: "differs from P2 in cost centre". */
  readonly word: string;
  /** Heading of the own template that carries it through CSV, `apply` and paste. */
  readonly column: Heading | No;
  /** Under which heading a merge of newer data asks about it. */
  readonly merged: Heading | No;
}

/** Flags of CHANGE-1 that a difference in a field may raise. */
export type FieldFlag =
  | 'retitled'
  | 'regraded'
  | 'quantity'
  | 'fte'
  | 'role'
  | 're-parented'
  | 'made-permanent'
  | 'designation'
  | 'employer'
  | 'held'
  | 'functions';

export interface PostFieldFacts extends FieldFacts {
  /** Goes along when a branch is copied. */
  readonly carried: Answer;
  /** The list finds a post by it. */
  readonly searched: Answer;
  /** Words that somebody typed, in which a name may stand: "Erase person" looks through them. */
  readonly typed: Answer;
  /** Its words are printed by exports, so that names and missing glyphs in them are warned of (EXPORT-10). */
  readonly printed: Answer;
  /** The flag of a comparison that it raises (CHANGE-1). */
  readonly flag: FieldFlag | No;
  /** Staff impact is worked out from it. */
  readonly impact: Answer;
  /** May be told in an open paper (EXPORT-10). A new field is withheld until somebody declares it public. */
  readonly open: 'public' | 'withheld';
}

export const isNo = (answer: string): answer is No => answer.startsWith('no: ');

/** Keys of a record of facts for which the answer to one question is yes (or names something). */
export function keysWith<R extends Readonly<Record<string, object>>, Q extends string>(
  facts: R,
  question: Q,
): (keyof R & string)[] {
  return Object.keys(facts).filter((key) => {
    const answer = (facts[key] as Readonly<Record<string, string>>)[question];
    return answer !== undefined && !isNo(answer);
  });
}
