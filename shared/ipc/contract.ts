import * as v from 'valibot';
import type { Refusal } from '../errors.ts';
import { isIsoDay } from '../model/days.ts';
import { AUDIENCES, EXPORT_FORMATS, EXPORT_KINDS } from '../model/exportKinds.ts';
import { quotable } from '../model/issue.ts';
import { tickedSchema } from '../model/ledger.ts';
import { PAPER_KINDS } from '../model/paperSettings.ts';
import { patchSchema } from '../model/schema.ts';
import type { Patch } from '../patch/patch.ts';
import { type Preferences, preferencesChangeSchema } from './preferences.ts';

/**
 * Every call between the window and the services behind it: name, argument schema and result. The Electron door, the
 * browser host and the renderer's bridge all read this one table, so that there is no second behaviour; hence one file.
 * Every call answers `Answer<Result>`: a refusal is a value, never an exception.
 */

const doc = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/));
const path = v.pipe(v.string(), v.minLength(1), v.maxLength(4_096));
const revision = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const commandId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{8,64}$/));
/** What the services take of a file at most. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;
/** The content of a file, as it is. */
const bytes = v.custom<Uint8Array>((input) => input instanceof Uint8Array && input.byteLength <= MAX_FILE_BYTES);
const fileName = v.pipe(v.string(), v.minLength(1), v.maxLength(255));
const structure = v.pipe(v.string(), v.minLength(1), v.maxLength(600));

/** Letters: which, from which template (the shipped example without one), and to whom. */
const lettersOf = {
  from: structure,
  to: structure,
  kind: v.picklist(PAPER_KINDS),
  template: v.optional(
    v.strictObject({ name: v.pipe(v.string(), v.maxLength(300)), base64: v.pipe(v.string(), v.maxLength(24_000_000)) }),
  ),
  pool: v.optional(v.pipe(v.string(), v.maxLength(600))),
};

export type { ExportFormat, ExportKind, ExportPart } from '../model/exportKinds.ts';
export { AUDIENCES, EXPORT_FORMATS, EXPORT_KINDS };

export const callSchemas = {
  /** What is running, recent documents and samples. */
  'app.info': v.strictObject({}),
  'preferences.get': v.strictObject({}),
  /** Changes some preferences and answers them all. */
  'preferences.set': preferencesChangeSchema,
  /** Forgets the list of recent documents; the documents stay where they are. */
  'recent.clear': v.strictObject({}),
  /** Shows a folder of the application in the system's file manager (Electron). */
  'app.showFolder': v.strictObject({ folder: v.picklist(['backups', 'data']) }),
  /** Another window (Electron): on a file, on a document that is open already, or empty. */
  'window.open': v.strictObject({ path: v.optional(path), doc: v.optional(doc) }),
  /** The page's answer when its window was asked to close (Electron): nothing would be lost, or a question is open. */
  'window.closing': v.strictObject({ may: v.boolean() }),
  /** The whole screen for a meeting, and back (Electron; a browser is asked by the page itself). */
  'window.fullScreen': v.strictObject({ on: v.boolean() }),
  /** Opens a file by path (recent documents, command line, Electron's dialog). */
  'document.open': v.strictObject({
    path,
    /** False: whoever asks shows no window; what is to be told waits for the window that loads it. */
    window: v.optional(v.boolean()),
  }),
  /** The backups of an open document's file, newest first (DOC-8). */
  'document.backups': v.strictObject({ doc }),
  /** Opens a backup as a document without a file, for this window or another to load. */
  'document.openBackup': v.strictObject({ path }),
  /** Asks for a file with the system's dialog (Electron); the browser host answers `unsupported` and the page uploads. */
  'document.openDialog': v.strictObject({}),
  /** A file chosen in the browser: opened as a working copy without a path. */
  'document.upload': v.strictObject({ fileName, bytes }),
  /** A second file, to be compared with and never changed: its structures, without its people and without opening it. */
  'document.read': v.strictObject({ fileName, bytes }),
  /** The same of the document's own file as it is on disk now: somebody else may have changed it (DOC-4). */
  'document.readOwn': v.strictObject({ doc }),
  'document.create': v.strictObject({ title: v.pipe(v.string(), v.maxLength(200)) }),
  'document.sample': v.strictObject({ name: v.pipe(v.string(), v.maxLength(60)) }),
  /** The whole document for a window that (re)loads. */
  'document.load': v.strictObject({ doc }),
  /**
   * Publishes now. Without a path: to the document's own; a document that has none answers `needs-path`. An existing
   * file is replaced only when the user has agreed to it (`replace`).
   */
  'document.save': v.strictObject({ doc, path: v.optional(path), replace: v.optional(v.boolean()) }),
  /** Save As with the system's dialog (Electron). */
  'document.saveDialog': v.strictObject({ doc }),
  /** The document's bytes, for a download in the browser. Nobody knows yet whether they arrive. */
  'document.download': v.strictObject({ doc }),
  /** The user has said that the downloaded file of that revision is where it should be: only then is it kept there. */
  'document.arrived': v.strictObject({ doc, revision }),
  /** One structure as a document for others, without people, history and other proposals (EXPORT-8); saved as a job. */
  'document.forOthers': v.strictObject({ doc, job: v.optional(commandId), structure }),
  /** Publishes and closes. Work that cannot be saved keeps it open and says why; `discard` closes it without keeping. */
  'document.close': v.strictObject({ doc, discard: v.optional(v.boolean()) }),
  /** One edit: durable when it answers. A repeated command id does nothing and answers as before. */
  'edit.apply': v.strictObject({
    doc,
    commandId,
    base: revision,
    label: v.pipe(v.string(), v.maxLength(500)),
    structure: v.nullable(structure),
    patch: patchSchema,
  }),
  'edit.undo': v.strictObject({ doc, commandId, base: revision }),
  'edit.redo': v.strictObject({ doc, commandId, base: revision }),
  /** Edits before a revision, newest first. */
  'history.list': v.strictObject({
    doc,
    before: v.optional(revision),
    /** Only edits of this structure. */
    structure: v.optional(structure),
    limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)),
  }),
  /** The structures that the document had at an earlier revision. */
  'history.structures': v.strictObject({ doc, revision }),
  /** A structure as it was at an earlier revision, as a new frozen version: one undoable step (DOC-9). */
  'history.restore': v.strictObject({
    doc,
    commandId,
    base: revision,
    to: revision,
    structure,
    name: v.pipe(v.string(), v.maxLength(200)),
  }),
  /**
   * Takes a person out of the document, its history, its versions, its file and its backups (EXPORT-8). It cannot be
   * undone. `keepPlace`: an unnamed holder stays in their posts, so that figures stay as they are.
   */
  'person.erase': v.strictObject({
    doc,
    commandId,
    base: revision,
    person: v.pipe(v.string(), v.minLength(1), v.maxLength(600)),
    keepPlace: v.boolean(),
  }),
  /** Reads CSV or XLSX bytes into rows of text; the engine maps and checks them. With a job it can be stopped. */
  'import.read': v.strictObject({
    fileName,
    bytes,
    sheet: v.optional(v.pipe(v.string(), v.maxLength(500))),
    delimiter: v.optional(v.pipe(v.string(), v.length(1))),
    encoding: v.optional(v.pipe(v.string(), v.maxLength(40))),
    job: v.optional(commandId),
  }),
  /** Ends the reading of that name at once; nothing happens when it is over. */
  'import.cancel': v.strictObject({ job: commandId }),
  /** What the last import said of a structure, for an update from newer data (IMPORT-4). */
  'import.base': v.strictObject({
    doc,
    structure,
    /** An own export that comes back: the state that it was made of is looked for. */
    rows: v.optional(v.pipe(v.array(v.pipe(v.array(v.string()), v.maxLength(1_000))), v.maxLength(200_000))),
  }),
  /** Writes an export from the stored document; answers its bytes. */
  'export.make': v.strictObject({
    doc,
    /** A name for this making: its progress is told by it, and it can be stopped and its file saved by it. */
    job: v.optional(commandId),
    structure,
    from: v.optional(structure),
    kind: v.picklist(EXPORT_KINDS),
    format: v.picklist(EXPORT_FORMATS),
    page: v.optional(v.picklist(['a4', 'a3', 'a2', 'a1', 'a0', 'one'])),
    branch: v.optional(v.pipe(v.string(), v.maxLength(500))),
    levels: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000))),
    marks: v.optional(v.boolean()),
    /** For whom; a working copy without it (EXPORT-6, EXPORT-10). */
    audience: v.optional(v.picklist(AUDIENCES)),
    orientation: v.optional(v.picklist(['portrait', 'landscape'])),
    /** PNG: twice the screen, or 300 dots an inch for print. */
    resolution: v.optional(v.picklist(['screen', 'print'])),
    /** The pool whose workings are wanted, by name or key; all of them without it. */
    pool: v.optional(v.pipe(v.string(), v.maxLength(600))),
    sections: v.optional(v.array(v.pipe(v.string(), v.maxLength(520)))),
  }),
  /** Whom letters are for and what is missing in them, before any is made (HR-2). */
  'letters.check': v.strictObject({ doc, ...lettersOf }),
  /** Makes letters: a Word document, or a packed file of several; or, as `example`, the shipped template as it is. */
  'letters.make': v.strictObject({
    doc,
    job: v.optional(commandId),
    ...lettersOf,
    oneFile: v.boolean(),
    acceptMissing: v.boolean(),
    example: v.optional(v.boolean()),
  }),
  /** Stops an export that is being made; it then answers `cancelled`. One that is finished or unknown is left alone. */
  'export.cancel': v.strictObject({ job: commandId }),
  /**
   * Puts the finished file of a job in its place. Electron's shell asks for the place; the browser host answers
   * `unsupported` and the page downloads the bytes that it has.
   */
  'export.save': v.strictObject({ job: commandId, path: v.optional(path) }),
  /** Notes in the ledger that somebody looked through the open paper that a job made (DOC-16); `id` is new. */
  'paper.sign': v.strictObject({
    doc,
    job: commandId,
    id: commandId,
    by: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
    date: v.pipe(v.string(), v.check(isIsoDay)),
    ticked: v.pipe(tickedSchema, v.maxLength(2_000)),
  }),
  /** Notes that a sign-off does not hold any more. What the paper told stays remembered. */
  'paper.withdraw': v.strictObject({
    doc,
    id: commandId,
    signOff: commandId,
    date: v.pipe(v.string(), v.check(isIsoDay)),
  }),
  /** Opens the file that `export.save` wrote in this session with the system's program for it (Electron alone). */
  'export.open': v.strictObject({ job: commandId }),
} as const;

export type CallName = keyof typeof callSchemas;
export type CallArgs<N extends CallName> = v.InferInput<(typeof callSchemas)[N]>;

export interface RecentDocument {
  readonly path: string;
  readonly title: string;
  readonly openedAt: string;
}

export interface BackupInfo {
  readonly path: string;
  /** When it was made (ISO). */
  readonly at: string;
}

export interface SampleInfo {
  readonly name: string;
  readonly title: string;
  readonly description: string;
}

export interface AppInfo {
  readonly version: string;
  readonly host: 'electron' | 'browser';
  readonly recent: readonly RecentDocument[];
  readonly samples: readonly SampleInfo[];
  /** Documents that are already open in this process (named on the command line, or recovered), newest last. */
  readonly open: readonly OpenInfo[];
  /** Where working copies and preferences are, and backups. */
  readonly folders: { readonly data: string; readonly backups: string };
}

export interface OpenInfo {
  readonly doc: string;
  readonly title: string;
  /** The user's file; null until there is one. */
  readonly path: string | null;
  /** Holds changes that no file of the user's has. */
  readonly unsaved: boolean;
}

/** Where a document stands on disk. */
export interface SaveState {
  /** The user's file; null until it has one. */
  readonly path: string | null;
  /** Revision that the user's file holds; null when it was never published. */
  readonly publishedRevision: number | null;
  readonly publishedAt: string | null;
  /** Why the last publishing failed, as a sentence. */
  readonly failure: string | null;
  /** Somebody else changed the user's file: it is not overwritten, and the user decides (DOC-4). */
  readonly conflict: boolean;
  readonly readOnly: boolean;
}

export interface DocumentSnapshot {
  readonly doc: string;
  readonly revision: number;
  /** Every record of the document, each as compact JSON (`decodeRecord`). */
  readonly records: readonly string[];
  /** Rows of the ledger, each as JSON (`readLedgerRow`). */
  readonly ledger: readonly string[];
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
  readonly undoAbout: StepAbout | null;
  readonly redoAbout: StepAbout | null;
  readonly save: SaveState;
  /** Sentences to tell the user once: recovered after a crash, lock taken over and the like. */
  readonly notices: readonly string[];
}

/** A document that is only read, for a comparison. */
export interface ReadDocument {
  readonly title: string;
  /** Its records without people, each as compact JSON (`decodeRecord`). */
  readonly records: readonly string[];
}

/** What an undo or redo would be about, so that it can be named, shown, and asked before (DOC-12). */
export interface StepAbout {
  /** The structure that it changes; null for the document as a whole. */
  readonly structure: string | null;
  /** It makes or removes a whole structure. */
  readonly whole: boolean;
}

export interface EditAnswer {
  readonly revision: number;
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
  readonly undoAbout: StepAbout | null;
  readonly redoAbout: StepAbout | null;
}

/** An undo or redo also answers what it changed. */
export interface HistoryStep extends EditAnswer {
  readonly label: string;
  readonly structure: string | null;
  readonly patch: Patch;
}

export interface HistoryRow {
  readonly revision: number;
  readonly at: string;
  readonly op: 'edit' | 'undo' | 'redo' | 'erase';
  readonly label: string;
  readonly structure: string | null;
  /** The author that the document named then; '' when it named none. */
  readonly author: string;
}

export interface EarlierStructure {
  readonly id: string;
  readonly name: string;
  readonly boxes: number;
}

export interface ReadRows {
  /** Line of the file that each row starts on (the heading is usually 1). */
  readonly lines: readonly number[];
  readonly rows: readonly (readonly string[])[];
  readonly sheets: readonly string[];
  /** Of a workbook: the sheet that was read. */
  readonly sheet?: string;
  /** Of a text: the sign between its cells, and how its bytes were read. */
  readonly delimiter?: string;
  readonly encoding?: string;
  /** What the file can be nothing else than: a drawing, say. */
  readonly format?: 'scim' | 'vsdx';
  /** Of a workbook: cells with a formula whose result the file does not keep, as row and column, counted from 0. */
  readonly noValue?: readonly (readonly [row: number, column: number])[];
  /** Of a workbook: the rows, counted from 0, that are hidden by hand or by a filter. */
  readonly hidden?: readonly number[];
  /** Of a workbook: cells that are merged into one, whose text stands in the first; counted from 0. */
  readonly merged?: readonly MergedCells[];
}

export interface MergedCells {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Boxes and people of the last import, each as compact JSON; null when the history does not know. */
export interface KnownBase {
  readonly records: readonly string[] | null;
  /** The groups that files of junior posts brought, as these said them last. */
  readonly groups: readonly string[];
}

export interface MadeFile {
  readonly fileName: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
  /** Of an export: what the open part leaves out, and why (EXPORT-6). */
  readonly withheld?: readonly { readonly what: string; readonly why: string }[];
  /** Of an export: what somebody should look at before it goes out. */
  readonly warnings?: readonly { readonly place: string; readonly text: string; readonly kind: string }[];
  /** Of an open export: the hash of what it says, which a sign-off names. */
  readonly content?: string;
}

/** What letters would be. */
export interface LettersCheck {
  readonly people: readonly string[];
  /** Those who are away, so that theirs are sent to their homes. */
  readonly absent: readonly string[];
  readonly fields: readonly string[];
  /** Fields that nothing is known for; `person` null where it is so for everybody. */
  readonly missing: readonly { readonly person: string | null; readonly field: string }[];
}

/** A letter's file and the references of those whom it is for. */
export interface MadeLetter {
  readonly fileName: string;
  readonly people: readonly string[];
}

export interface CallResults {
  'app.info': AppInfo;
  'preferences.get': Preferences;
  'preferences.set': Preferences;
  'recent.clear': null;
  'app.showFolder': null;
  'window.open': null;
  'window.closing': null;
  'window.fullScreen': null;
  'document.open': DocumentSnapshot;
  'document.backups': readonly BackupInfo[];
  'document.openBackup': { readonly doc: string };
  'document.openDialog': DocumentSnapshot | null;
  'document.upload': DocumentSnapshot;
  'document.read': ReadDocument;
  'document.readOwn': ReadDocument;
  'document.create': DocumentSnapshot;
  'document.sample': DocumentSnapshot;
  'document.load': DocumentSnapshot;
  'document.save': SaveState;
  'document.saveDialog': SaveState | null;
  'document.download': MadeFile & { readonly revision: number };
  'document.arrived': SaveState;
  'document.forOthers': MadeFile;
  'document.close': null;
  'edit.apply': EditAnswer;
  'edit.undo': HistoryStep;
  'edit.redo': HistoryStep;
  'history.list': readonly HistoryRow[];
  'history.structures': readonly EarlierStructure[];
  'history.restore': HistoryStep;
  'person.erase': DocumentSnapshot;
  'import.read': ReadRows;
  'import.cancel': null;
  'import.base': KnownBase;
  'export.make': MadeFile;
  'letters.check': LettersCheck;
  'letters.make': MadeFile & { readonly made: readonly MadeLetter[] };
  'export.cancel': null;
  /** Where the file is; null when the person chose no place. */
  'export.save': { readonly path: string } | null;
  'export.open': null;
  /** The row as it was noted, as JSON. */
  'paper.sign': { readonly row: string };
  'paper.withdraw': { readonly row: string };
}

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

/** What the services behind the door look like: one function that answers any call of the contract. */
export type CallHandler = <N extends CallName>(name: N, args: CallArgs<N>) => Promise<Answer<CallResults[N]>>;

/** Events that the services send to windows. */
export type ServiceEvent =
  | { readonly type: 'saved'; readonly doc: string; readonly save: SaveState }
  | { readonly type: 'notice'; readonly doc: string; readonly message: string }
  | { readonly type: 'preferences'; readonly preferences: Preferences }
  /** The list of recent documents changed. */
  | { readonly type: 'recent' }
  | {
      readonly type: 'progress';
      readonly doc: string;
      readonly job: string;
      /** `done` of `of` steps are finished; `what` is the next, in words. */
      readonly done: number;
      readonly of: number;
      readonly what: string;
    };

export const isCallName = (name: unknown): name is CallName =>
  typeof name === 'string' && Object.hasOwn(callSchemas, name);

export const UNKNOWN_CALL = {
  ok: false,
  refusal: { code: 'unknown-call', message: 'The application was asked for something it does not know.' },
} as const;

/**
 * Checks an untrusted call. Returns its name and arguments, or a refusal: unknown name or wrong shape.
 */
export function parseCall(name: unknown, args: unknown): Answer<{ name: CallName; args: unknown }> {
  if (!isCallName(name)) return UNKNOWN_CALL;
  const parsed = v.safeParse(callSchemas[name] as v.GenericSchema, args);
  if (parsed.success) return { ok: true, value: { name, args: parsed.output } };
  const where = (parsed.issues[0].path ?? []).map((item) => String(item.key)).join('.');
  return {
    ok: false,
    refusal: {
      code: 'bad-call',
      message: `The request "${name}" has a wrong ${where === '' ? 'shape' : quotable(where)}. Nothing was changed.`,
    },
  };
}
