import { create } from 'zustand';
import type { ImportFormat } from '../../shared/import/detect.ts';
import { type FileLook, lookAt } from '../../shared/import/look.ts';
import { guessMapping } from '../../shared/import/mapping.ts';
import type { Mapping } from '../../shared/import/mappingType.ts';
import type { Side } from '../../shared/import/mergeLog.ts';
import type { ImportProblem } from '../../shared/import/problems.ts';
import { type FileContent, guessContent } from '../../shared/import/what.ts';
import type { ReadRows } from '../../shared/ipc/contract.ts';
import type { StructureId } from '../../shared/model/records.ts';
import { words } from '../kit/words/commonWords.ts';
import { useApp } from '../store/store.ts';
import { readRowsOf, stopReading } from './reading.ts';
import { recall } from './remember.ts';
import { firstTarget, type Target } from './target.ts';
import type { Step } from './words.ts';

/** What somebody decided about a bad cell. */
export type Decision = 'repair' | 'leave';

/** The wizard, from the file to the decisions. Nothing of it is in the document before Import is pressed. */
export interface Wizard {
  readonly step: Step;
  readonly file: File | null;
  /** What the file is called: its own name, or what was pasted. */
  readonly name: string;
  readonly reading: boolean;
  /** Why the file that was chosen last could not be read. */
  readonly refusal: string | null;
  readonly rows: ReadRows | null;
  readonly sheet: string | null;
  readonly what: FileContent;
  readonly look: FileLook | null;
  readonly format: ImportFormat;
  readonly mapping: Mapping;
  /** What the headings speak for, to tell guesses from choices. */
  readonly guess: Mapping;
  readonly remembered: boolean;
  readonly target: Target;
  readonly decisions: ReadonlyMap<string, Decision>;
  /** Rows that were left out by choice, with the problem that made it. */
  readonly leaveOut: readonly ImportProblem[];
  readonly choices: ReadonlyMap<string, Side>;
}

const EMPTY: Wizard = {
  step: 'file',
  file: null,
  name: '',
  reading: false,
  refusal: null,
  rows: null,
  sheet: null,
  what: 'posts',
  look: null,
  format: 'own',
  mapping: {},
  guess: {},
  remembered: false,
  target: { kind: 'new', name: words.structures.current },
  decisions: new Map(),
  leaveOut: [],
  choices: new Map(),
};

export const useWizard = create<Wizard>()(() => EMPTY);
const set = useWizard.setState;
const get = useWizard.getState;

export function begin(what: FileContent | undefined, update: StructureId | undefined): void {
  set({ ...EMPTY, what: what ?? 'posts', target: firstTarget(null, update) }, true);
}

export const goTo = (step: Step) => set({ step });

/** Reads a chosen file; its content is guessed unless somebody came for one kind. */
export async function readFile(file: File, wanted: FileContent | undefined, sheet?: string): Promise<void> {
  set({ ...EMPTY, file, name: file.name, reading: true, target: get().target, what: get().what });
  const rows = await readRowsOf(file, sheet);
  if (rows === null) return;
  if (!rows.ok) return set({ ...EMPTY, target: get().target, what: get().what, refusal: rows.refusal.message });
  take(rows.value, file.name, wanted);
  set({ sheet: sheet ?? rows.value.sheets[0] ?? null });
}

/** Rows that were pasted, or read. */
export function take(rows: ReadRows, name: string, wanted: FileContent | undefined): void {
  const look = lookAt(rows);
  // Pay and equality tables are settings of a document: without one there are only posts.
  const what = wanted ?? (useApp.getState().phase === 'open' ? guessContent(rows) : 'posts');
  const known = look && recall(look.headings);
  const format = known?.format ?? look?.format ?? 'own';
  const guess = look ? guessFor(format, look, rows) : {};
  set({
    name,
    rows,
    reading: false,
    look,
    what,
    format,
    guess,
    mapping: known?.mapping ?? guess,
    remembered: known !== null && known !== undefined,
    target: firstTarget(format, get().target.kind === 'update' ? structureOf(get().target) : undefined),
    // A file that nobody knows begins where its columns are told apart.
    step: what === 'posts' && look !== null && known === null && look.format === null ? 'columns' : 'file',
    ...UNDECIDED,
  });
}

const structureOf = (target: Target) => (target.kind === 'update' ? target.structure : undefined);
const UNDECIDED = { decisions: new Map(), leaveOut: [], choices: new Map() } as const;

function guessFor(format: ImportFormat, look: FileLook, rows: ReadRows): Mapping {
  return format === look.format ? look.mapping : guessMapping(format, look.headings, rows.rows.slice(look.heading + 1));
}

/** Reading stops, in the services too; what comes of it is not used. */
export function stop(): void {
  stopReading();
  set({ ...EMPTY, target: get().target, what: get().what });
}

export const setWhat = (what: FileContent) => set({ what });

export function setFormat(format: ImportFormat): void {
  const { look, rows } = get();
  const guess = look && rows ? guessFor(format, look, rows) : {};
  set({
    format,
    guess,
    mapping: guess,
    remembered: false,
    target: firstTarget(format, structureOf(get().target)),
    ...UNDECIDED,
  });
}

/** Reads a field from another column; null: the file does not fill it. */
export function setColumn(field: string, at: number | null): void {
  const { [field]: _, ...rest } = get().mapping;
  set({ mapping: at === null ? rest : { ...rest, [field]: at }, ...UNDECIDED });
}

export const setTarget = (target: Target) => set({ target, choices: new Map() });

export const keyOf = ({ row, column, problem, value }: ImportProblem) =>
  `${row}\u0000${column}\u0000${problem}\u0000${value}`;

/** Decides bad cells; `null` takes a decision back. */
export function decide(problems: readonly ImportProblem[], decision: Decision | null): void {
  const decisions = new Map(get().decisions);
  const rows = new Map(get().leaveOut.map((problem) => [problem.row, problem]));
  for (const problem of problems) {
    if (decision === 'repair') decisions.set(keyOf(problem), 'repair');
    else decisions.delete(keyOf(problem));
    if (decision === 'leave') rows.set(problem.row, problem);
    else rows.delete(problem.row);
  }
  set({ decisions, leaveOut: [...rows.values()] });
}

export function settle(keys: readonly string[], side: Side): void {
  const choices = new Map(get().choices);
  for (const key of keys) choices.set(key, side);
  set({ choices });
}
