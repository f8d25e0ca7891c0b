import { create } from 'zustand';
import type { ImpactResult } from '../../shared/impact/impact.ts';
import type { SaveState, StepAbout } from '../../shared/ipc/contract.ts';
import { FiguresEngine } from '../../shared/metrics/engine.ts';
import type { Figures } from '../../shared/metrics/figures.ts';
import type { PostId, StructureId } from '../../shared/model/records.ts';
import { type DocumentState, emptyDocument } from '../../shared/model/state.ts';
import { applyPatch, type Patch } from '../../shared/patch/patch.ts';
import { KeptImpacts } from './keptImpacts.ts';
import { KnownSteps } from './knownSteps.ts';
import type { EditQueue, QueuedEdit } from './queue.ts';

export const VIEWS = [
  'chart',
  'list',
  'compare',
  'impact',
  'money',
  'checks',
  'report',
  'export',
  'settings',
  'history',
] as const;
export type View = (typeof VIEWS)[number];

/** A place in a view: the section of the report whose pages Export shows. */
export interface ViewGoal {
  readonly view: View;
  readonly section: string;
}

export interface SpanChange {
  readonly id: PostId;
  readonly title: string;
  readonly before: number;
  readonly after: number;
}

/** People at risk and potential redundancies from Current to the changed structure, before and after a change (IMPACT-4). */
export interface PeopleChange {
  readonly before: Pick<ImpactResult, 'atRisk' | 'potentialRedundancies'>;
  readonly after: Pick<ImpactResult, 'atRisk' | 'potentialRedundancies'>;
}

export interface LastChange {
  readonly label: string;
  /** Whether the change of this label was taken back, or made again; null when it was made (or a version restored). */
  readonly step: 'undo' | 'redo' | null;
  readonly structure: StructureId;
  /** The change is about this structure and not about the document as a whole. */
  readonly own: boolean;
  readonly before: Figures;
  readonly after: Figures;
  /** What it does to people; null where that is not worked out in the frame of the edit, or nobody is recorded. */
  readonly people: PeopleChange | null;
  /** Managers whose span the change altered. */
  readonly spans: readonly SpanChange[];
}

export interface Handed {
  readonly fileName: string;
  readonly revision: number;
}

export interface Toast {
  readonly id: number;
  readonly kind: 'info' | 'refused' | 'error';
  readonly message: string;
  /** It offers to make refused edits again. */
  readonly again: boolean;
}

export interface AppStore {
  readonly phase: 'start' | 'open';
  readonly doc: string | null;
  readonly readOnly: boolean;
  /** Grows with every applied patch; components select slices of the document by it (`useDocument`). */
  readonly version: number;
  readonly revision: number;
  /** How many rows the ledger has: it grows without a revision. */
  readonly notes: number;
  readonly activeStructure: StructureId | null;
  readonly selection: readonly PostId[];
  /** Where a range selection starts. */
  readonly anchor: PostId | null;
  readonly view: View;
  /** What the view is asked to show first; the view takes it and clears it. */
  readonly goal: ViewGoal | null;
  readonly lastChange: LastChange | null;
  readonly saveState: SaveState | null;
  /** A download that the browser was handed; whether it arrived, only the person knows. */
  readonly handed: Handed | null;
  /** What there was to say when the document was opened: who else has it open, say. */
  readonly notices: readonly string[];
  /** Edits that the services have not acknowledged. */
  readonly pending: number;
  /** The services cannot be reached; edits wait. */
  readonly unreachable: boolean;
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
  readonly undoAbout: StepAbout | null;
  readonly redoAbout: StepAbout | null;
  /** Text of the live region. */
  readonly announcement: string;
  /** Branches that are folded, in the chart and in the outline. */
  readonly collapsed: ReadonlySet<PostId>;
  /** A request to bring a post into view; `at` grows, so that the same post can be shown again. */
  readonly reveal: { readonly id: PostId; readonly at: number } | null;
  readonly toasts: readonly Toast[];
  /** Figures and names of people are off the screen while it is shared (IMPACT-11). */
  readonly hidePeople: boolean;
}

export const INITIAL: AppStore = {
  phase: 'start',
  doc: null,
  readOnly: false,
  version: 0,
  revision: 0,
  notes: 0,
  activeStructure: null,
  selection: [],
  anchor: null,
  view: 'chart',
  goal: null,
  lastChange: null,
  saveState: null,
  handed: null,
  notices: [],
  pending: 0,
  unreachable: false,
  undoLabel: null,
  redoLabel: null,
  undoAbout: null,
  redoAbout: null,
  announcement: '',
  collapsed: new Set(),
  reveal: null,
  toasts: [],
  hidePeople: false,
};

export const useApp = create<AppStore>()(() => INITIAL);

export const set = useApp.setState;
export const get = useApp.getState;

/** The open document: mutable, so kept out of React; `version` tells components that it changed. */
export const open: {
  state: DocumentState;
  engines: Map<StructureId, FiguresEngine>;
  readonly impacts: KeptImpacts;
  queue: EditQueue | null;
  steps: KnownSteps;
  /** Edits that were not stored because another window was quicker, for `makeAgain`. */
  refused: QueuedEdit[];
} = {
  state: emptyDocument(''),
  engines: new Map(),
  impacts: new KeptImpacts(),
  queue: null,
  steps: new KnownSteps({ undoLabel: null, redoLabel: null, undoAbout: null, redoAbout: null }),
  refused: [],
};

/** The in-memory document. Read it; change it only through `run`, `undo` and `redo`. */
export function documentState(): DocumentState {
  return open.state;
}

/** Figures of a structure, kept in step with every patch. */
export function figuresOf(id: StructureId): FiguresEngine {
  let engine = open.engines.get(id);
  if (!engine) open.engines.set(id, (engine = new FiguresEngine(open.state, id)));
  return engine;
}

/** A slice of the document; the component renders again when the slice is another value (records are immutable). */
export function useDocument<T>(slice: (state: DocumentState) => T): T {
  return useApp((store) => {
    // The version is read so that the slice is taken again after each patch.
    void store.version;
    return slice(open.state);
  });
}

/** Applies a patch to the document, to the figures and to the staff impact, and nothing else. */
export function applyHere(patch: Patch): void {
  applyPatch(open.state, patch);
  for (const record of patch.removed) if (record.type === 'structure') open.engines.delete(record.id);
  for (const engine of open.engines.values()) engine.apply(patch);
  open.impacts.apply(patch);
}
