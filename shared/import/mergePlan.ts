import type { Post, PostId, StructureId } from '../model/records.ts';
import type { Patch } from '../patch/patch.ts';
import type { ImportBase } from './base.ts';
import type { ImportFormat } from './detect.ts';
import type { GroupMatch } from './groupMatch.ts';
import type { ImportReport, ImportRequest } from './importPlan.ts';
import type { Choices, MergeChange, MergeConflict, Side } from './mergeLog.ts';
import type { Respelling } from './problems.ts';
/** A newer file for a structure that is there: `structureName` names it, and nothing is made from `fromName`. */
export interface MergeRequest extends Omit<ImportRequest, 'fromName'> {
  /** What the last import said; null: not known, and then every difference is a conflict. */
  readonly base: ImportBase | null;
  /** What the last files of junior posts said, by id; empty: not known. Only for a newer one of them. */
  readonly groups?: ReadonlyMap<PostId, Post> | undefined;
  /** How conflicts are settled, by their key; the others keep what is here. */
  readonly choices?: Choices | undefined;
  /** How conflicts are settled that no choice names; what is here stays where it is left out. */
  readonly settle?: Side | undefined;
}

/** What a merge does, each part in file order. */
export interface MergeReport {
  readonly baseKnown: boolean;
  /** The file is a part of the structure: what it does not name stays. */
  readonly part?: boolean;
  /** Values of the file that nobody had touched here. */
  readonly arrived: readonly MergeChange[];
  /** Edits made here that the file says nothing new about. */
  readonly kept: readonly MergeChange[];
  readonly conflicts: readonly MergeConflict[];
  /** References of posts that are new in the file, and of posts that it has no more. */
  readonly added: readonly string[];
  readonly gone: readonly string[];
  /** How groups of junior posts, which have no Post ID of their own, were found again. */
  readonly matched?: readonly GroupMatch[];
}

export interface MergePlan {
  readonly format: ImportFormat;
  readonly report: ImportReport;
  readonly merge: MergeReport;
  /** Null when bad rows refuse the file. */
  readonly patch: Patch | null;
  readonly label: string;
  readonly structureId: StructureId;
  /** References that the file spells otherwise than the document does. */
  readonly respellings: readonly Respelling[];
}
