import { useEffect, useState } from 'react';
import { ok, type Refusal, type Result } from '../../shared/errors.ts';
import type { ImportBase } from '../../shared/import/base.ts';
import type { ImportFormat } from '../../shared/import/detect.ts';
import { planImportSteps } from '../../shared/import/import.ts';
import type { ImportReport } from '../../shared/import/importPlan.ts';
import { planMergeSteps } from '../../shared/import/merge.ts';
import type { MergeReport } from '../../shared/import/mergePlan.ts';
import { isOwnExport } from '../../shared/import/ownExport.ts';
import { previewOf } from '../../shared/import/preview.ts';
import type { Respelling } from '../../shared/import/problems.ts';
import { type Reconciliation, reconcile } from '../../shared/import/reconcile.ts';
import type { ReadRows } from '../../shared/ipc/contract.ts';
import { FiguresEngine } from '../../shared/metrics/engine.ts';
import type { Figures } from '../../shared/metrics/figures.ts';
import type { Person, Post, StructureId } from '../../shared/model/records.ts';
import { decodeRecord } from '../../shared/model/schema.ts';
import { currentStructure, type DocumentState, type StructureState } from '../../shared/model/state.ts';
import type { Patch } from '../../shared/patch/patch.ts';
import { saveSettings } from '../kit/forms/saveSettings.ts';
import { closeDialog } from '../kit/window/dialogs.ts';
import { focusChart } from '../kit/window/onScreen.ts';
import { ask, createDocument } from '../store/documents.ts';
import { documentState, reveal, run, setActive, setView, useApp } from '../store/store.ts';
import { remember } from './remember.ts';
import { useWizard, type Wizard } from './state.ts';
import { emptyCurrent } from './target.ts';
import { importWords } from './words.ts';

/** What Import would do, and what would stand then. */
export interface Plan {
  readonly format: ImportFormat;
  readonly report: ImportReport;
  readonly merge: MergeReport | null;
  readonly patch: Patch;
  readonly label: string;
  readonly structureId: StructureId;
  readonly respellings: readonly Respelling[];
  readonly preview: StructureState;
  readonly figures: Figures;
  /** Figures of what is there now: of the structure that is updated, else of Current. */
  readonly before: Figures | null;
  readonly reconciliation: Reconciliation | null;
}

export interface Planning {
  readonly plan: Plan | null;
  readonly refusal: Refusal | null;
  /** How far the work is, 0 to 1; null: nothing is under way. */
  readonly progress: number | null;
}

/** A piece of work between two frames. */
const SLICE_MS = 10;
/** Work that is over before this is not worth a bar. */
const PATIENCE_MS = 150;

const pause = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Does work in slices, so that the window stays awake; undefined when it was stopped. */
async function inSlices<T>(
  steps: Generator<number, T>,
  signal: AbortSignal,
  report: (progress: number) => void,
): Promise<T | undefined> {
  const begun = performance.now();
  for (let since = begun; ; ) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - since < SLICE_MS) continue;
    if (performance.now() - begun > PATIENCE_MS) report(step.value);
    await pause();
    if (signal.aborted) return undefined;
    since = performance.now();
  }
}

/** The plan for what the wizard says now; made again, in slices, whenever that changes. */
export function usePlanning(): Planning {
  const { rows, what, format, mapping, target, leaveOut, choices, name, look } = useWizard();
  const [planning, setPlanning] = useState<Planning>({ plan: null, refusal: null, progress: null });
  useEffect(() => {
    if (rows === null || what !== 'posts') return setPlanning({ plan: null, refusal: null, progress: null });
    const stopper = new AbortController();
    setPlanning((before) => ({ ...before, progress: 0 }));
    const wizard = { rows, format, mapping, target, leaveOut, choices, name, look };
    void makePlan(wizard, stopper.signal, (progress) => setPlanning((before) => ({ ...before, progress }))).then(
      (made) => {
        if (stopper.signal.aborted || made === undefined) return;
        setPlanning({
          plan: made.ok ? made.value : null,
          refusal: made.ok ? null : made.refusal,
          progress: null,
        });
      },
    );
    return () => stopper.abort();
  }, [rows, what, format, mapping, target, leaveOut, choices, name, look]);
  return planning;
}

type Wanted = Pick<Wizard, 'format' | 'mapping' | 'target' | 'leaveOut' | 'choices' | 'name' | 'look'> & {
  readonly rows: NonNullable<Wizard['rows']>;
};

async function makePlan(
  { rows, format, mapping, target, leaveOut, choices, name, look }: Wanted,
  signal: AbortSignal,
  report: (progress: number) => void,
): Promise<Result<Plan> | undefined> {
  await pause();
  if (signal.aborted) return undefined;
  const state = documentState();
  const nameOf = (id: StructureId) => state.structures.get(id)?.record.name ?? '';
  // Repairs are shown before anything is written; until each is accepted, Import stays shut.
  const request = { ...rows, format, mapping, heading: look?.heading ?? 0, leaveOut, fileName: name, repair: true };
  if (target.kind === 'update') {
    const known = await knownOf(target.structure, rows);
    if (signal.aborted) return undefined;
    const steps = planMergeSteps(state, { ...request, structureName: nameOf(target.structure), ...known, choices });
    const made = await inSlices(steps, signal, report);
    if (!made?.ok || made.value.patch === null) return made?.ok ? undefined : made;
    return ok(await completed(state, { ...made.value, patch: made.value.patch }, made.value.merge));
  }
  const room = target.kind === 'new' ? emptyCurrent(state) : null;
  const structures = new Map([...state.structures].filter(([id]) => id !== room?.id));
  const structureName = target.kind === 'below' ? nameOf(target.structure) : target.name;
  const fromName = target.kind === 'continue' ? nameOf(target.from) : undefined;
  const steps = planImportSteps({ ...state, structures }, { ...request, structureName, fromName });
  const made = await inSlices(steps, signal, report);
  if (!made?.ok || made.value.patch === null) return made?.ok ? undefined : made;
  const { patch, ...rest } = made.value;
  const clears = room !== null && rest.structureId !== room.id;
  return ok(await completed(state, { ...rest, patch: clears ? { ...patch, removed: [room] } : patch }, null));
}

type Made = Omit<Plan, 'merge' | 'preview' | 'figures' | 'before' | 'reconciliation'>;

/** The plan with what it would come to. */
async function completed(state: DocumentState, made: Made, merge: MergeReport | null): Promise<Plan> {
  await pause();
  const preview = previewOf(state, { ...made.patch, removed: [] }, made.structureId);
  const structure = preview.structures.get(made.structureId) as StructureState;
  await pause();
  const figures = new FiguresEngine(preview, made.structureId).totals();
  const current = currentStructure(state);
  const compared = current !== undefined && current.posts.size > 0 && current.record.id !== made.structureId;
  const own = merge !== null ? state.structures.get(made.structureId) : undefined;
  const other = own ?? (compared ? current : undefined);
  const before = other ? new FiguresEngine(state, other.record.id).totals() : null;
  return {
    ...made,
    merge,
    preview: structure,
    figures,
    before,
    reconciliation: other ? reconcile(structure, other) : null,
  };
}

interface Known {
  readonly base: ImportBase | null;
  readonly groups: ReadonlyMap<string, Post>;
}

let last: { readonly key: string; readonly rows: ReadRows; readonly known: Known } | null = null;

/** What the last imports said of the structure; asked once for a revision. */
async function knownOf(structure: StructureId, rows: ReadRows): Promise<Known> {
  const { doc, revision } = useApp.getState();
  if (doc === null) return { base: null, groups: new Map() };
  const key = `${doc}/${revision}/${structure}`;
  const own = isOwnExport(rows);
  if (last?.key !== key || last.rows !== rows) {
    const sent = own ? { rows: rows.rows.map((row) => [...row]) } : {};
    const answer = await ask('import.base', { doc, structure, ...sent });
    const base = answer?.records ? await decoded(answer.records) : null;
    const { posts } = await decoded(answer?.groups ?? []);
    last = { key, rows, known: { base, groups: posts } };
  }
  return last.known;
}

/** Records between two frames. */
const RECORDS = 1_000;

async function decoded(records: readonly string[]): Promise<ImportBase> {
  const posts = new Map<string, Post>();
  const people = new Map<string, Person>();
  for (const [i, json] of records.entries()) {
    if (i % RECORDS === RECORDS - 1) await pause();
    const record = decodeRecord(json);
    if (record.type === 'post') posts.set(record.id, record);
    else if (record.type === 'person') people.set(record.id, record);
  }
  return { posts, people };
}

/**
 * Carries the plan out as one step. On the start screen a document is made only now, so that nothing is there when the
 * import was cancelled. The plan was made on the same (or an equally empty) state, which cannot change meanwhile.
 */
export async function carryOut(plan: Plan): Promise<void> {
  const { name, look, format, mapping, ours } = useWizard.getState();
  const title = name.replace(/\.\w+$/, '').slice(0, 200);
  if (useApp.getState().phase === 'start' && !(await createDocument(title, { blank: true }))) return;
  const { label, structureId, patch } = plan;
  const result = run(() => ok({ label, structure: structureId, focus: null, patch }));
  if (!result.ok) return;
  if (ours.size > 0) nameCouncil([...ours]);
  if (look) remember(look.headings, format, mapping, name);
  closeDialog();
  setActive(structureId);
  setView('chart');
  const root = documentState().structures.get(structureId)?.children.get(null)?.[0];
  if (root !== undefined) reveal(root);
  // Once the dialog has given the keyboard back.
  requestAnimationFrame(() => requestAnimationFrame(focusChart));
}

/** Names that somebody said are the council's are kept with the others that the document knows (POST-8). */
function nameCouncil(names: readonly string[]): void {
  saveSettings(importWords.employers.label(names), ({ council }) => {
    const [first, ...rest] = council?.name ? [council.name, ...names] : names;
    return { council: { ...council, name: first as string, alsoKnownAs: [...(council?.alsoKnownAs ?? []), ...rest] } };
  });
}
