import { type Edit, editable, type IdSource } from '../../shared/commands/edit.ts';
import { ok, type Refusal, type Result, refuse } from '../../shared/errors.ts';
import type { HistoryStep } from '../../shared/ipc/contract.ts';
import type { Post, PostId, StructureId } from '../../shared/model/records.ts';
import { type DocumentState, listStructures } from '../../shared/model/state.ts';
import { isEmpty, type Patch } from '../../shared/patch/patch.ts';
import { rebase } from '../../shared/patch/rebase.ts';
import { REFUSAL_WORDS } from '../../shared/words/refusals.ts';
import { happened } from './happened.ts';
import { newId } from './ids.ts';
import { applyHere, figuresOf, get, type LastChange, open, type SpanChange, set } from './state.ts';

/** More changed posts than this (an import, a whole branch) and single spans say nothing. */
const SPANS_WORTH_SAYING = 60;

export interface RunOptions {
  /** The caller shows a refusal itself (beside a field, in a dialog). */
  readonly quiet?: boolean;
}

/**
 * Runs a command: applies its patch to the document and the figures at once, in this frame, and sends it to be stored.
 * A refusal changes nothing, is shown, and is returned.
 */
export function run(
  command: (state: DocumentState, newId: IdSource) => Result<Edit>,
  options: RunOptions = {},
): Result<Edit> {
  const waits = waitTurn(() => void run(command, { quiet: false }));
  if (waits) return waits;
  const result = refuseNow() ?? command(open.state, newId);
  if (!result.ok) {
    if (!options.quiet) happened({ type: 'refused', refusal: result.refusal });
    return result;
  }
  const edit = result.value;
  if (isEmpty(edit.patch)) return result;
  applyAndDescribe(edit.patch, edit.structure, edit.label);
  open.queue?.edit(edit.label, edit.structure, edit.patch);
  set({ pending: open.queue?.waiting ?? 0, undoLabel: edit.label, redoLabel: null });
  // Several selected posts stay selected when they move together.
  if (edit.focus !== null && edit.structure === get().activeStructure && !get().selection.includes(edit.focus)) {
    set({ selection: [edit.focus], anchor: edit.focus });
  }
  return result;
}

/**
 * Makes the edits again that were not stored because another window had changed the document: what each changed, on the
 * document as it is now. One that does not fit any more is refused as any command is; the others are made.
 */
export function makeAgain(): void {
  for (const { label, structure, patch } of open.refused.splice(0)) {
    run((state) => {
      const fitted = rebase(state, patch);
      return fitted.ok ? ok({ label, structure, patch: fitted.value, focus: null }) : fitted;
    });
  }
}

/** Whether the shown structure may be changed now; where not, it is said why. For what asks or types before it edits. */
export function mayChange(): boolean {
  const { activeStructure } = get();
  const refused = refuseNow() ?? (activeStructure === null ? null : editable(open.state, activeStructure));
  if (refused === null || refused.ok) return true;
  happened({ type: 'refused', refusal: refused.refusal });
  return false;
}

function refuseNow(): { ok: false; refusal: Refusal } | null {
  if (!open.queue) return refuse('closed', REFUSAL_WORDS.noDocument);
  if (get().readOnly) return refuse('read-only', REFUSAL_WORDS.readOnly);
  return null;
}

/** An edit made while an undo or redo is under way is made right after it, on what that leaves. */
function waitTurn(act: () => void): { ok: false; refusal: Refusal } | null {
  if (!open.queue?.stepping) return null;
  open.queue.later(act);
  return refuse('waiting', REFUSAL_WORDS.waiting);
}

/** An action that reads the document, made to wait until no undo or redo is under way. */
export function inTurn<Args extends unknown[]>(act: (...args: Args) => void): (...args: Args) => void {
  return (...args) => {
    if (!waitTurn(() => act(...args))) act(...args);
  };
}

/** Takes back the newest edit, after all that is on its way has arrived. */
export function undo(): void {
  step('undo', get().undoLabel);
}

export function redo(): void {
  step('redo', get().redoLabel);
}

function step(kind: 'undo' | 'redo', label: string | null): void {
  if (!open.queue || get().readOnly) return;
  if (open.queue.hasTurns) {
    // An edit that waits was made before this: it is taken back, not what stands before it.
    open.queue.later(() => step(kind, kind === 'undo' ? get().undoLabel : get().redoLabel));
    return;
  }
  if (label === null && !open.queue.stepping) {
    happened({ type: 'nothing-to-step', step: kind });
    return;
  }
  open.queue.step(kind);
  set({ pending: open.queue.waiting });
}

/** The services undid or redid an edit, or restored a version: the same happens here. */
export function applyStep(kind: 'undo' | 'redo' | 'restore', answer: HistoryStep): void {
  applyAndDescribe(answer.patch, answer.structure, answer.label, kind === 'restore' ? null : kind);
  set({ revision: answer.revision, undoLabel: answer.undoLabel, redoLabel: answer.redoLabel });
}

function applyAndDescribe(
  patch: Patch,
  structure: StructureId | null,
  label: string,
  step: LastChange['step'] = null,
): void {
  const shown = get().activeStructure;
  const subject = structure ?? shown;
  const known = subject !== null && open.state.structures.has(subject);
  const before = known ? figuresOf(subject).totals() : null;
  const managers = known ? managersOf(patch, subject) : [];
  const spansBefore = managers.map((id) => spanOf(subject as StructureId, id));
  applyHere(patch);
  const version = get().version + 1;
  if (subject !== null && before !== null && open.state.structures.has(subject)) {
    const after = figuresOf(subject).totals();
    const spans = spanChanges(subject, managers, spansBefore);
    const lastChange: LastChange = { label, step, structure: subject, before, after, spans };
    set({ version, lastChange });
    happened({ type: 'changed', change: lastChange });
  } else {
    set({ version, lastChange: null });
    happened({ type: 'stepped', label, step });
  }
  keepSelectionReal();
}

function managersOf(patch: Patch, structure: StructureId): PostId[] {
  const records = [...patch.added, ...patch.removed, ...patch.updated.flat()];
  if (records.length > SPANS_WORTH_SAYING) return [];
  const ids = new Set<PostId>();
  for (const record of records) {
    if (record.type === 'post' && record.structure === structure && record.managerId !== null)
      ids.add(record.managerId);
  }
  return [...ids];
}

function spanOf(structure: StructureId, id: PostId): number | null {
  const post = open.state.structures.get(structure)?.posts.get(id);
  return post && post.kind === 'post' && !post.deleted ? figuresOf(structure).span(id) : null;
}

function spanChanges(
  structure: StructureId,
  managers: readonly PostId[],
  before: readonly (number | null)[],
): SpanChange[] {
  return managers.flatMap((id, i) => {
    const from = before[i] ?? null;
    const to = spanOf(structure, id);
    if (from === null || to === null || from === to) return [];
    const post = open.state.structures.get(structure)?.posts.get(id) as Post;
    return [{ id, title: post.title === '' ? post.ref : post.title, before: from, after: to }];
  });
}

/** After any patch: the shown structure exists, and only posts that exist are selected. */
export function keepSelectionReal(): void {
  const { activeStructure, selection, anchor } = get();
  const structure = activeStructure === null ? undefined : open.state.structures.get(activeStructure);
  if (!structure) {
    set({ activeStructure: listStructures(open.state)[0]?.record.id ?? null, selection: [], anchor: null });
    return;
  }
  if (selection.every((id) => structure.posts.has(id)) && (anchor === null || structure.posts.has(anchor))) return;
  const kept = selection.filter((id) => structure.posts.has(id));
  set({ selection: kept, anchor: kept[0] ?? null });
}
