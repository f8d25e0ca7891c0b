/** `erase`: a person was taken out of the document and of its history (EXPORT-8); there is nothing to undo in it. */
export type Op = 'edit' | 'undo' | 'redo' | 'erase';

/** A row of the journal without its patch. `target` is the edit that an undo or redo is about. */
export interface JournalRow {
  readonly revision: number;
  readonly command: string;
  readonly at: string;
  readonly op: Op;
  readonly target: number | null;
  readonly structure: string | null;
  readonly label: string;
  readonly author: string;
}

/** A row with its patch as it is kept; null of an undo or redo, which name their edit instead. */
export interface PackedRow extends JournalRow {
  readonly patch: string | null;
}

/** The two stacks that the journal implies: revisions of edits that can be undone or redone, the next one last. */
export interface HistoryStacks {
  readonly undo: number[];
  redo: number[];
}

/** The stacks after one more row; false when it contradicts them. */
export function step(
  stacks: HistoryStacks,
  { revision, op, target }: Pick<JournalRow, 'revision' | 'op' | 'target'>,
): boolean {
  if (op === 'edit') {
    stacks.undo.push(revision);
    stacks.redo = [];
  } else if (op === 'undo') {
    if (target === null || stacks.undo.pop() !== target) return false;
    stacks.redo.push(target);
  } else if (op === 'redo') {
    if (target === null || stacks.redo.pop() !== target) return false;
    stacks.undo.push(target);
  } else if (op !== 'erase') return false;
  return true;
}
