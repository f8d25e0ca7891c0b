import type { EditAnswer, HistoryStep, StepAbout } from '../../shared/ipc/contract.ts';
import type { StructureId } from '../../shared/model/records.ts';
import { type Patch, reversePatch } from '../../shared/patch/patch.ts';

/** An edit as undo and redo see it: what it changed, and how the buttons call it. */
export interface KnownStep {
  readonly label: string;
  readonly structure: StructureId | null;
  readonly patch: Patch;
}

export type StepKind = 'undo' | 'redo';

type Labels = Pick<EditAnswer, 'undoLabel' | 'redoLabel' | 'undoAbout' | 'redoAbout'>;

/** So many edits are remembered; what is older is asked of the services again. */
const REMEMBERED = 1_000;

/**
 * The two stacks of undo and redo, as far as this window knows them: the edits made in it, and what was undone or redone
 * since. Of what stands below (edits of an earlier session) only the label is known, and the services have the rest.
 *
 * Opened on "Retitled A", then "Moved B" made here: undo takes "Moved B" back in the frame of the key; the next undo, of
 * "Retitled A", is asked of the services, and its redo is known from then on.
 */
export class KnownSteps {
  private readonly stacks: { readonly undo: KnownStep[]; readonly redo: KnownStep[] } = { undo: [], redo: [] };
  /** The newest step that only the services know: its label, null where there is none, and what it is about. */
  private readonly below: { undo: string | null; redo: string | null };
  private readonly aboutBelow: { undo: StepAbout | null; redo: StepAbout | null };

  constructor({ undoLabel, redoLabel, undoAbout, redoAbout }: Labels) {
    this.below = { undo: undoLabel, redo: redoLabel };
    this.aboutBelow = { undo: undoAbout, redo: redoAbout };
  }

  /** An edit was made, or a version restored. Nothing can be redone any more. */
  made(step: KnownStep): void {
    this.push('undo', step);
    this.stacks.redo.length = 0;
    this.below.redo = null;
  }

  /** The structure that the next step is about, and whether it makes or removes a whole one (DOC-12). */
  about(kind: StepKind): StepAbout | null {
    const step = this.stacks[kind].at(-1);
    if (!step) return this.below[kind] === null ? null : this.aboutBelow[kind];
    const { added, removed } = step.patch;
    return { structure: step.structure, whole: [...added, ...removed].some(({ type }) => type === 'structure') };
  }

  /** What the next step changes here and now, or null where the services have to be asked (or there is none). */
  next(kind: StepKind, structures: number): KnownStep | null {
    const step = this.stacks[kind].at(-1);
    if (!step || !isPossible(kind, step, structures)) return null;
    return kind === 'undo' ? { ...step, patch: reversePatch(step.patch) } : step;
  }

  /** What the next step is called; null where there is none. `structures`: how many the document has. */
  label(kind: StepKind, structures: number): string | null {
    const step = this.stacks[kind].at(-1);
    if (!step) return this.below[kind];
    return isPossible(kind, step, structures) ? step.label : null;
  }

  /** The next step was taken here. */
  took(kind: StepKind): void {
    const step = this.stacks[kind].pop();
    if (step) this.push(kind === 'undo' ? 'redo' : 'undo', step);
  }

  /** The services took a step. */
  answered(kind: StepKind, { label, structure, patch, ...labels }: HistoryStep): void {
    const known = this.stacks[kind].pop();
    if (!known) {
      this.below[kind] = kind === 'undo' ? labels.undoLabel : labels.redoLabel;
      this.aboutBelow[kind] = kind === 'undo' ? labels.undoAbout : labels.redoAbout;
    }
    const edit = kind === 'undo' ? reversePatch(patch) : patch;
    this.push(kind === 'undo' ? 'redo' : 'undo', known ?? { label, structure, patch: edit });
  }

  private push(kind: StepKind, step: KnownStep): void {
    const stack = this.stacks[kind];
    stack.push(step);
    if (stack.length <= REMEMBERED) return;
    const { label, structure, patch: of } = stack.shift() as KnownStep;
    this.below[kind] = label;
    const whole = [...of.added, ...of.removed].some(({ type }) => type === 'structure');
    this.aboutBelow[kind] = { structure, whole };
  }
}

/** A document keeps its first structure, whatever is undone (DOC-12); the services say the same. */
function isPossible(kind: StepKind, { patch }: KnownStep, structures: number): boolean {
  return kind === 'redo' || structures > 1 || !patch.added.some((record) => record.type === 'structure');
}
