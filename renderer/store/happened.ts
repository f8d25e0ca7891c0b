import type { Refusal } from '../../shared/errors.ts';
import type { LastChange } from './state.ts';

/**
 * What the store did or was told. It says nothing itself: whoever words it (the shell's announcer) listens, says it in
 * the live region, shows it or opens a dialog.
 */
export type Happening =
  | { readonly type: 'opened'; readonly title: string }
  | { readonly type: 'saved' }
  /** The browser was handed the document as a download. */
  | { readonly type: 'handed'; readonly fileName: string }
  /** An edit, an undo, a redo or a restored version, whose figures before and after are known. */
  | { readonly type: 'changed'; readonly change: LastChange }
  /** The same where no structure stands that could be counted, before or after. */
  | { readonly type: 'stepped'; readonly label: string; readonly step: LastChange['step'] }
  | { readonly type: 'nothing-to-step'; readonly step: 'undo' | 'redo' }
  /** An undo would make or remove a whole structure: it is asked about first, and `go` does it. */
  | { readonly type: 'whole-step'; readonly label: string; readonly go: () => void }
  | { readonly type: 'showing'; readonly structure: string }
  | { readonly type: 'people-hidden'; readonly hidden: boolean }
  | { readonly type: 'notice'; readonly message: string }
  /** A command was not taken: nothing changed. */
  | { readonly type: 'refused'; readonly refusal: Refusal }
  /** Something that was asked of the services, or of a file, failed. */
  | { readonly type: 'failed'; readonly message: string }
  /** A damaged file that has a backup. */
  | { readonly type: 'damaged'; readonly message: string; readonly backup: string }
  /** The services refused an edit that was shown already: `lost` edits are not stored. `again`: `makeAgain` has them. */
  | { readonly type: 'not-kept'; readonly refusal: Refusal; readonly lost: number; readonly again: boolean }
  | { readonly type: 'unreachable' };

const listeners = new Set<(happening: Happening) => void>();

export function happened(happening: Happening): void {
  for (const listener of listeners) listener(happening);
}

/** Hears everything from now on; the answer stops it. */
export function onHappened(listener: (happening: Happening) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
