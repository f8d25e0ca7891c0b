import type { Side } from '../combine/threeWay.ts';

export type { Side } from '../combine/threeWay.ts';

/** Why somebody has to choose. */
export type ConflictWhy =
  | 'both-changed'
  | 'removed-here'
  | 'gone-there'
  | 'no-base'
  | 'loop'
  | 'several-posts'
  | 'reference';

/** A value that changed here and in the file, or that cannot stand beside what changed here. */
export interface MergeConflict {
  /** Names it among the choices. */
  readonly key: string;
  readonly post: string;
  readonly ref: string;
  readonly title: string;
  /** Heading of the own template, "Holder", or "Post" for the post as a whole. */
  readonly field: string;
  /** What the last import said; null: not known. */
  readonly base: string | null;
  readonly ours: string;
  readonly theirs: string;
  readonly why: ConflictWhy;
  readonly take: Side;
  /** Taking theirs would break the structure: there is no choice. */
  readonly forced: boolean;
}

/** A value that arrives from the file, or one that was edited here and stays. */
export interface MergeChange {
  readonly post: string;
  readonly ref: string;
  readonly title: string;
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

export type Choices = ReadonlyMap<string, Side>;

/** Collects what a merge does. */
export class MergeLog {
  readonly conflicts: MergeConflict[] = [];
  readonly arrived: MergeChange[] = [];
  readonly kept: MergeChange[] = [];
  readonly added: string[] = [];
  readonly gone: string[] = [];
  readonly #choices: Choices;
  readonly #settle: Side;

  /** `settle`: the side of conflicts that no choice names. */
  constructor(choices: Choices, settle: Side = 'ours') {
    this.#choices = choices;
    this.#settle = settle;
  }

  /** Notes a conflict and answers which side is taken: as somebody chose, else ours. */
  conflict(found: Omit<MergeConflict, 'take' | 'forced'>, forced = false): Side {
    const take = forced ? 'ours' : (this.#choices.get(found.key) ?? this.#settle);
    this.conflicts.push({ ...found, take, forced });
    return take;
  }

  /** A change that was noted as arrived, but cannot: the structure would break. */
  withdraw(post: string, field: string): void {
    const at = this.arrived.findIndex((change) => change.post === post && change.field === field);
    if (at >= 0) this.arrived.splice(at, 1);
    const before = this.conflicts.findIndex((each) => each.post === post && each.field === field);
    if (before >= 0) this.conflicts.splice(before, 1);
  }
}
