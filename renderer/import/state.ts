import { create } from 'zustand';
import type { ImportFormat } from '../../shared/import/detect.ts';
import { fileRowsOf } from '../../shared/import/fileRows.ts';
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
import { type ReadingOptions, readRowsOf, stopReading } from './reading.ts';
import { recall } from './remember.ts';
import { firstTarget, sameNumbers, type Target } from './target.ts';
import type { Step } from './words.ts';

/** Totals that HR gave with the file. */
export interface Stated {
  readonly posts: string;
  readonly fte: string;
}

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
  /** How the file is read, where somebody changed a guess. */
  readonly options: ReadingOptions;
  /** How it is being read again; null: it is not. */
  readonly asked: ReadingOptions | null;
  /** What somebody says the file must come to: posts and FTE, as typed. */
  readonly stated: Stated;
  readonly what: FileContent;
  readonly look: FileLook | null;
  readonly format: ImportFormat;
  readonly mapping: Mapping;
  /** What the headings speak for, to tell guesses from choices. */
  readonly guess: Mapping;
  /** Where the columns stood when their step was opened: a field keeps its place in the lists while somebody sets it. */
  readonly opened: Mapping;
  /** The file with the same headings whose mapping was taken over; null: the columns are guessed. */
  readonly remembered: string | null;
  readonly target: Target;
  readonly decisions: ReadonlyMap<string, Decision>;
  /** Rows that were left out by choice, with the problem that made it. */
  readonly leaveOut: readonly ImportProblem[];
  readonly choices: ReadonlyMap<string, Side>;
  /** Employers that somebody said are the council. */
  readonly ours: ReadonlySet<string>;
}

const EMPTY: Wizard = {
  step: 'file',
  file: null,
  name: '',
  reading: false,
  refusal: null,
  rows: null,
  sheet: null,
  options: {},
  asked: null,
  stated: { posts: '', fte: '' },
  what: 'posts',
  look: null,
  format: 'own',
  mapping: {},
  guess: {},
  opened: {},
  remembered: null,
  target: { kind: 'new', name: words.structures.current },
  decisions: new Map(),
  leaveOut: [],
  choices: new Map(),
  ours: new Set(),
};

export const useWizard = create<Wizard>()(() => EMPTY);
const set = useWizard.setState;
const get = useWizard.getState;

export function begin(what: FileContent | undefined, update: StructureId | undefined): void {
  set({ ...EMPTY, what: what ?? 'posts', target: firstTarget(null, update) }, true);
}

export const goTo = (step: Step) => set({ step, opened: get().mapping });

/** Reads a chosen file; its content is guessed unless somebody came for one kind. */
export async function readFile(file: File, wanted: FileContent | undefined): Promise<void> {
  set({ ...EMPTY, file, name: file.name, reading: true, target: get().target, what: get().what });
  const rows = await readRowsOf(file, {});
  // Stopped, or another file was chosen meanwhile.
  if (rows === null || get().file !== file) return;
  if (!rows.ok) return set({ ...EMPTY, target: get().target, what: get().what, refusal: rows.refusal.message });
  take(rows.value, file.name, wanted);
}

/**
 * Reads the file again in another way, over what is shown: the rows stay until the new ones are there, and where the file
 * cannot be read so, with the reason beside them.
 */
export async function readAgain(change: ReadingOptions): Promise<void> {
  const { file, options, what, name } = get();
  if (!file) return;
  const asked = { ...options, ...change };
  set({ asked, reading: true, refusal: null });
  const rows = await readRowsOf(file, asked);
  if (rows === null || get().file !== file) return;
  if (!rows.ok) return set({ asked: null, reading: false, refusal: rows.refusal.message });
  const { step } = get();
  take(rows.value, name, what === 'posts' ? undefined : what);
  set({ options: asked, step });
}

/** Rows that were pasted, or read. */
export function take(read: ReadRows, name: string, wanted: FileContent | undefined): void {
  const file = fileRowsOf(read);
  const rows: ReadRows = { ...read, rows: file.rows };
  const look = lookAt(file, rows.format ? { format: rows.format } : {});
  // Pay and equality tables are settings of a document: without one there are only posts.
  const what = wanted ?? (useApp.getState().phase === 'open' ? guessContent(file) : 'posts');
  set({
    name,
    rows,
    sheet: rows.sheet ?? null,
    reading: false,
    refusal: null,
    options: {},
    asked: null,
    what,
    ...columnsOf(look, rows),
  });
}

/** Where everything is, by a look at the file: as it was mapped last time, else as it is guessed. */
function columnsOf(look: FileLook | null, rows: ReadRows) {
  const known = look && recall(look.headings);
  const format = known?.format ?? look?.format ?? 'own';
  const guess = look ? guessFor(format, look, rows) : {};
  const mapping = known?.mapping ?? guess;
  const update = structureOf(get().target) ?? (look ? sameNumbers(rows, look.heading, mapping['Post ID']) : undefined);
  return {
    look,
    format,
    guess,
    mapping,
    opened: mapping,
    remembered: known?.name ?? null,
    target: firstTarget(format, update),
    // A file that nobody knows begins where its columns are told apart.
    step: (look !== null && known === null && look.format === null ? 'columns' : 'file') as Step,
    ...UNDECIDED,
  };
}

/** Reads the headings from another row. */
export function setHeading(at: number): void {
  const { rows, what } = get();
  if (rows) set({ what, ...columnsOf(lookAt(rows, { heading: at }), rows), step: 'file' });
}

/** Says whether an employer's name is one of the council's. */
export function setOurs(name: string, is: boolean): void {
  const ours = new Set(get().ours);
  if (is) ours.add(name);
  else ours.delete(name);
  set({ ours });
}

export const setStated = (change: Partial<Stated>) => set({ stated: { ...get().stated, ...change } });

const structureOf = (target: Target) => (target.kind === 'update' ? target.structure : undefined);
const UNDECIDED = { decisions: new Map(), leaveOut: [], choices: new Map() } as const;

function guessFor(format: ImportFormat, look: FileLook, rows: ReadRows): Mapping {
  return format === look.format ? look.mapping : guessMapping(format, look.headings, rows.rows.slice(look.heading + 1));
}

/** Reading stops, in the services too; what comes of it is not used. Rows that were read before stay as they were read. */
export function stop(): void {
  stopReading();
  const { rows, reading } = get();
  if (rows !== null && reading) set({ reading: false, asked: null });
  else set({ ...EMPTY, target: get().target, what: get().what });
}

export const setWhat = (what: FileContent) => set({ what });

export function setFormat(format: ImportFormat): void {
  const { look, rows } = get();
  const guess = look && rows ? guessFor(format, look, rows) : {};
  set({
    format,
    guess,
    mapping: guess,
    opened: guess,
    remembered: null,
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
