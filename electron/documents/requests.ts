import type { StepAbout } from '../../shared/ipc/contract.ts';
import type { Patch } from '../../shared/patch/patch.ts';

/** One edit as it arrives: the revision that it was made on, what it says in the history, and what it changes. */
export interface EditRequest {
  readonly commandId: string;
  readonly base: number;
  readonly label: string;
  readonly structure: string | null;
  readonly patch: Patch;
}

export interface StepRequest {
  readonly commandId: string;
  readonly base: number;
}

/** Which structure of which earlier revision becomes a version of which name. */
export interface RestoreRequest extends StepRequest {
  readonly to: number;
  readonly structure: string;
  readonly name: string;
}

export interface EraseRequest extends StepRequest {
  readonly person: string;
  /** The reference of an unnamed holder that stays in the posts; null: nobody stays. */
  readonly standIn: string | null;
}

export interface SessionOptions {
  /** The bytes were written by this application on this computer. */
  readonly trusted?: boolean;
  readonly now?: () => Date;
  /** Who edits, where the person at this computer has said so; else the document's author stands in the history. */
  readonly author?: () => string;
}

/** What a window needs of a session to show the document. */
export interface SessionSnapshot {
  readonly revision: number;
  readonly records: readonly string[];
  /** Rows of the ledger, each as JSON. */
  readonly ledger: readonly string[];
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
  readonly undoAbout: StepAbout | null;
  readonly redoAbout: StepAbout | null;
}
