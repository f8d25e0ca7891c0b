import { type Edit, editable, type IdSource } from '../../shared/commands/edit.ts';
import { ok, type Refusal, type Result, refuse } from '../../shared/errors.ts';
import type { ImpactResult } from '../../shared/impact/impact.ts';
import type { HistoryStep } from '../../shared/ipc/contract.ts';
import type { Figures } from '../../shared/metrics/figures.ts';
import type { Post, PostId, StructureId } from '../../shared/model/records.ts';
import { currentStructure, type DocumentState, listStructures } from '../../shared/model/state.ts';
import { isEmpty, type Patch, reversePatch } from '../../shared/patch/patch.ts';
import { rebase } from '../../shared/patch/rebase.ts';
import { REFUSAL_WORDS } from '../../shared/words/refusals.ts';
import { happened } from './happened.ts';
import { newId } from './ids.ts';
import { impactNow } from './impact.ts';
import type { StepKind } from './knownSteps.ts';
import type { Command } from './oneStep.ts';
import { type AppStore, applyHere, figuresOf, get, type LastChange, open, type SpanChange, set } from './state.ts';
import { setActive } from './view.ts';

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
  if (open.queue?.stepping) return runLater(command, options);
  const result = refuseNow() ?? command(open.state, newId);
  if (!result.ok) {
    if (!options.quiet) happened({ type: 'refused', refusal: result.refusal });
    return result;
  }
  const edit = result.value;
  if (isEmpty(edit.patch)) return result;
  const { patch, structure, label } = edit;
  applyAndDescribe(patch, structure, label);
  open.queue?.edit(label, structure, patch);
  open.steps.made({ label, structure, patch });
  set({ pending: open.queue?.waiting ?? 0, ...stepLabels() });
  // Several selected posts stay selected when they move together.
  if (edit.focus !== null && edit.structure === get().activeStructure && !get().selection.includes(edit.focus)) {
    set({ selection: [edit.focus], anchor: edit.focus });
  }
  return result;
}

/**
 * An edit made while the services are asked for an undo or redo: it is made right after that, on what it leaves. The
 * answer is what the edit would be now, with the ids that new posts will have; what is refused now is not made later.
 */
function runLater(command: (state: DocumentState, newId: IdSource) => Result<Edit>, options: RunOptions): Result<Edit> {
  const ids: string[] = [];
  const result = refuseNow() ?? command(open.state, () => (ids[ids.length] = newId()));
  if (result.ok) {
    const again = ids.values();
    open.queue?.later(() => void run((state) => command(state, () => again.next().value ?? newId())));
  } else if (!options.quiet) happened({ type: 'refused', refusal: result.refusal });
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

/**
 * What a command would do to the figures of a structure, without doing it: it is made and taken back in one go, and
 * nobody hears of it. A refusal is returned.
 */
export function foretell(command: Command, structure: StructureId): Result<{ before: Figures; after: Figures }> {
  const result = command(open.state, newId);
  if (!result.ok) return result;
  const before = figuresOf(structure).totals();
  applyHere(result.value.patch);
  const after = figuresOf(structure).totals();
  applyHere(reversePatch(result.value.patch));
  return ok({ before, after });
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

/** An action that reads the document, made to wait while the services are asked for an undo or redo. */
export function inTurn<Args extends unknown[]>(act: (...args: Args) => void): (...args: Args) => void {
  return (...args) => {
    if (open.queue?.stepping) open.queue.later(() => act(...args));
    else act(...args);
  };
}

/** Takes back the newest edit: in this frame where the window knows what it changed, else when the services say. */
export function undo(): void {
  step('undo');
}

export function redo(): void {
  step('redo');
}

function step(kind: StepKind, asked = false): void {
  const { queue, steps, state } = open;
  if (!queue || get().readOnly) return;
  if (queue.hasTurns) {
    // An edit that waits was made before this: it is taken back, not what stands before it.
    queue.later(() => step(kind));
    return;
  }
  if (kind === 'undo' && queue.stepping) {
    // Whether the next one is about a whole structure is known when the services have answered.
    queue.later(() => step(kind));
    return;
  }
  const { undoAbout, undoLabel } = get();
  if (kind === 'undo' && undoLabel !== null && undoAbout?.whole && !asked) {
    happened({ type: 'whole-step', label: undoLabel, go: () => step(kind, true) });
    return;
  }
  const known = queue.stepping ? null : steps.next(kind, state.structures.size);
  if (known) {
    steps.took(kind);
    applyAndDescribe(known.patch, known.structure, known.label, kind);
    show(known.structure);
  } else if (!queue.stepping && steps.label(kind, state.structures.size) === null) {
    happened({ type: 'nothing-to-step', step: kind });
    return;
  }
  queue.step(kind, known !== null);
  set({ pending: queue.waiting, ...stepLabels() });
}

/** What is undone or redone is seen, whichever structure is shown (DOC-12). */
function show(structure: StructureId | null): void {
  if (structure !== null) setActive(structure);
}

/** What the buttons of undo and redo say, and are about. */
export function stepLabels(): Pick<AppStore, 'undoLabel' | 'redoLabel' | 'undoAbout' | 'redoAbout'> {
  const structures = open.state.structures.size;
  return {
    undoLabel: open.steps.label('undo', structures),
    redoLabel: open.steps.label('redo', structures),
    undoAbout: open.steps.about('undo'),
    redoAbout: open.steps.about('redo'),
  };
}

/** The services undid or redid an edit, or restored a version: the same happens here. */
export function applyStep(kind: StepKind | 'restore', answer: HistoryStep): void {
  applyAndDescribe(answer.patch, answer.structure, answer.label, kind === 'restore' ? null : kind);
  if (kind === 'restore') open.steps.made(answer);
  else open.steps.answered(kind, answer);
  set({ revision: answer.revision, ...stepLabels() });
  if (kind !== 'restore') show(answer.structure);
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
  const peopleBefore = known ? peopleNow(subject) : null;
  const managers = known ? managersOf(patch, subject) : [];
  const spansBefore = managers.map((id) => spanOf(subject as StructureId, id));
  applyHere(patch);
  const version = get().version + 1;
  if (subject !== null && before !== null && open.state.structures.has(subject)) {
    const after = figuresOf(subject).totals();
    const spans = spanChanges(subject, managers, spansBefore);
    const peopleAfter = peopleNow(subject);
    const people = peopleBefore && peopleAfter && { before: peopleBefore, after: peopleAfter };
    const lastChange: LastChange = {
      label,
      step,
      structure: subject,
      own: structure !== null,
      before,
      after,
      people,
      spans,
    };
    set({ version, lastChange });
    happened({ type: 'changed', change: lastChange });
  } else {
    set({ version, lastChange: null });
    happened({ type: 'stepped', label, step });
  }
  keepSelectionReal();
}

/** Staff impact of a proposal at this moment, where it is worked out in the frame of an edit. */
function peopleNow(structure: StructureId): ImpactResult | null {
  const current = currentStructure(open.state);
  const proposal = open.state.structures.get(structure)?.record.kind === 'proposal';
  return current && proposal ? impactNow(current.record.id, structure) : null;
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
