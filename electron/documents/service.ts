import { mkdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { ok, type Result, refuse } from '../../shared/errors.ts';
import {
  type Answer,
  type CallArgs,
  type CallHandler,
  type CallName,
  type CallResults,
  type LettersCheck,
  type MadeFile,
  type MadeLetter,
  parseCall,
  type SampleInfo,
  type ServiceEvent,
} from '../../shared/ipc/contract.ts';
import { encodeRecord } from '../../shared/model/schema.ts';
import type { DocumentState } from '../../shared/model/state.ts';
import { copyState } from '../db/records.ts';
import { safeFileName } from '../export/fileName.ts';
import { readInThread } from '../import/inThread.ts';
import { Backups } from './backups.ts';
import { type Disk, realDisk } from './disk.ts';
import { readDocumentFile } from './documentFile.ts';
import { type Control, ExportJobs, type FinishedFile } from './exportJobs.ts';
import { DOCUMENT_MIME, fileForOthers } from './forOthers.ts';
import { importBase, importedGroups } from './importBase.ts';
import { createInspector, type Inspector } from './inspector.ts';
import type { OpenDocument } from './openDocument.ts';
import { OpenDocuments } from './openDocuments.ts';
import { ownBase } from './ownBase.ts';
import { StoredPreferences } from './preferences.ts';
import { directPublisher, type Publisher, startPublisher } from './publisher.ts';
import { RecentDocuments } from './recent.ts';
import { Running } from './running.ts';
import { WorkingCopies } from './workingCopies.ts';

/** The built-in samples. */
export interface Samples {
  list(): readonly SampleInfo[];
  build(name: string): Result<DocumentState>;
}

export type LettersCheckArgs = Omit<CallArgs<'letters.check'>, 'doc'>;
export type LettersMakeArgs = Omit<CallArgs<'letters.make'>, 'doc' | 'job'>;

/** Checks and writes letters (HR-2). */
export interface LettersMaker {
  check(state: DocumentState, request: LettersCheckArgs): Promise<Result<LettersCheck>>;
  make(
    state: DocumentState,
    request: LettersMakeArgs,
  ): Promise<Result<{ readonly file: FinishedFile; readonly made: readonly MadeLetter[] }>>;
}

export type ExportRequest = Omit<CallArgs<'export.make'>, 'doc' | 'job'>;

/** Writes an export of a document. The state is a copy that no edit changes meanwhile. */
export type ExportMaker = (
  state: DocumentState,
  revision: number,
  request: ExportRequest,
  control: Control,
) => Promise<Result<FinishedFile>>;

export interface ServiceOptions {
  readonly dataDir: string;
  readonly host: 'electron' | 'browser';
  readonly version: string;
  readonly samples?: Samples;
  readonly exportMaker?: ExportMaker;
  readonly lettersMaker?: LettersMaker;
  /** What reads files that anybody may have written; one of this process without it. */
  readonly inspector?: Inspector;
  /** For tests. `disk`: everything on it, publishing included, happens in this thread. */
  readonly disk?: Disk;
  readonly publisher?: Publisher;
  readonly now?: () => Date;
  readonly autosaveMs?: number;
  readonly retryMs?: number;
}

/** Everything behind the window: one function that answers any call, and events. */
export interface Service {
  /** A typed call. */
  readonly handle: CallHandler;
  /** A call from outside: its name and arguments are checked first. Nothing reaches the services unchecked. */
  call(name: unknown, args: unknown): Promise<Answer<unknown>>;
  onEvent(listener: (event: ServiceEvent) => void): () => void;
  /** Publishes what can be published and ends. What cannot is there again at the next start. */
  close(): Promise<void>;
}

type Handlers = { [N in CallName]: (args: CallArgs<N>) => Result<CallResults[N]> | Promise<Result<CallResults[N]>> };

/** Starts the services over a data folder and reopens what was left open there. Its handlers: one a call, a few lines each. */
export function createService(options: ServiceOptions): Service {
  const { disk = realDisk, now = () => new Date(), samples = { list: () => [], build: noSample } } = options;
  mkdirSync(options.dataDir, { recursive: true, mode: 0o700 });
  const backups = new Backups(options.dataDir);
  const preferences = new StoredPreferences(options.dataDir, disk);
  const inspector = options.inspector ?? sharedInspector();
  const publisher = options.publisher ?? (options.disk ? directPublisher(disk) : startPublisher());
  const author = () => preferences.get().author;
  const copies = new WorkingCopies({ dataDir: options.dataDir, disk, backups, inspector, now, author });
  const listeners = new Set<(event: ServiceEvent) => void>();
  const emit = (event: ServiceEvent) => {
    for (const listener of listeners) listener(event);
  };
  const recent = new RecentDocuments(options.dataDir, () => emit({ type: 'recent' }));
  const around = {
    disk,
    publisher,
    recent,
    backups,
    now,
    autosaveMs: options.autosaveMs ?? 2_000,
    retryMs: options.retryMs ?? 30_000,
    emit,
  };
  const jobs = new ExportJobs(around.emit);
  const readings = new Running();
  const documents = new OpenDocuments(copies, around);
  const ready = documents.reopen();

  /** Electron's shell answers these two itself, at its door; what arrives here has no system dialog. */
  const noDialog = () =>
    refuse('unsupported', 'The system’s file dialog is not available here. Upload a file, or name it when starting.');

  /** A second file is read where it can hold nobody up. */
  const readOnly = (bytes: Uint8Array, name: string) => inspector.inspect({ what: 'read', bytes, name }, bytes.length);

  const noShell = () => refuse('unsupported', 'That is not available in the browser.');

  const handlers: Handlers = {
    'app.info': () =>
      ok({
        version: options.version,
        host: options.host,
        recent: recent.list(),
        samples: samples.list(),
        open: documents.all().map(({ copy, title, path, unsaved }) => ({ doc: copy.doc, title, path, unsaved })),
        folders: { data: options.dataDir, backups: backups.folder },
      }),
    'preferences.get': () => ok(preferences.get()),
    'preferences.set': (change) => {
      const stored = preferences.set(change);
      if (stored.ok) around.emit({ type: 'preferences', preferences: stored.value });
      return stored;
    },
    'recent.clear': () => {
      recent.clear();
      return ok(null);
    },
    // Windows and folders on the screen are the shell's own; it answers these at its door.
    'app.showFolder': noShell,
    'window.open': noShell,
    'window.closing': noShell,
    'window.fullScreen': noShell,
    'document.open': ({ path, window }) => documents.openPath(path, window !== false),
    'document.backups': ({ doc }) =>
      documents.with(doc, ({ path }) => {
        const all = path === null ? [] : backups.list(path, now());
        return ok(all.map((backup) => ({ path: backup.path, at: backup.at.toISOString() })));
      }),
    'document.openBackup': async ({ path }) => {
      const opened = await documents.openBackup(path);
      return opened.ok ? ok({ doc: opened.value.copy.doc }) : opened;
    },
    'document.openDialog': noDialog,
    'document.upload': ({ fileName, bytes }) => documents.openBytes(Buffer.from(bytes), fileName),
    'document.readOwn': ({ doc }) =>
      documents.with(doc, ({ path }) => {
        if (path === null) return refuse('needs-path', 'The document has no file yet, so there is nothing to read.');
        const file = readDocumentFile(disk, path);
        return file.ok ? readOnly(file.value.bytes, basename(path)) : file;
      }),
    'document.read': ({ fileName, bytes }) => readOnly(bytes, fileName),
    'document.create': ({ title }) => documents.openState(preferences.newDocument(title)),
    'document.sample': ({ name }) => {
      const state = samples.build(name);
      return state.ok ? documents.openState(state.value) : state;
    },
    'document.load': ({ doc }) => documents.with(doc, (document) => documents.show(document)),
    'document.save': ({ doc, path, replace }) =>
      documents.with(doc, (document) =>
        path === undefined ? document.save() : document.saveAs(path, replace === true),
      ),
    'document.saveDialog': noDialog,
    'document.download': ({ doc }) =>
      documents.with(doc, async (document) => {
        const made = await document.download();
        if (!made.ok) return made;
        const { bytes, revision } = made.value;
        return ok({ ...madeFile(fileNameOf(document), DOCUMENT_MIME, bytes), revision });
      }),
    'document.arrived': ({ doc, revision }) => documents.with(doc, (document) => document.arrived(revision)),
    'document.forOthers': async ({ doc, job, structure }) => {
      const document = documents.find(doc);
      if (!document.ok) return document;
      const made = await jobs.make(doc, job, async () => fileForOthers(document.value.session.state, structure));
      return made.ok ? ok(madeFile(made.value.fileName, made.value.mime, made.value.bytes)) : made;
    },
    'document.close': async ({ doc, discard }) => {
      const closed = await documents.close(doc, discard === true);
      if (closed.ok) jobs.forget(doc);
      return closed;
    },
    'edit.apply': ({ doc, ...edit }) =>
      documents.change(doc, ({ session }) => session.edit(edit as Parameters<typeof session.edit>[0])),
    'edit.undo': ({ doc, ...step }) => documents.change(doc, ({ session }) => session.undo(step)),
    'edit.redo': ({ doc, ...step }) => documents.change(doc, ({ session }) => session.redo(step)),
    'history.list': ({ doc, before, limit, structure }) =>
      documents.with(doc, ({ session }) => ok(session.history(before, limit, structure))),
    'history.structures': ({ doc, revision }) => documents.with(doc, ({ session }) => session.structuresAt(revision)),
    'history.restore': ({ doc, ...request }) => documents.change(doc, ({ session }) => session.restore(request)),
    'person.erase': ({ doc, ...request }) => documents.change(doc, (document) => document.erase(request)),
    'import.read': ({ fileName, bytes, job, ...options }) =>
      readings.run(job, (signal) => readInThread({ fileName, bytes, ...options }, { signal })),
    'import.cancel': ({ job }) => {
      readings.cancel(job);
      return ok(null);
    },
    'import.base': ({ doc, structure, rows }) =>
      documents.with(doc, ({ session }) => {
        const own = rows ? ownBase(session, structure, { rows, lines: rows.map((_, i) => i + 1) }) : null;
        const base = own ?? importBase(session, structure);
        return ok({
          records: base && [...base.posts.values(), ...base.people.values()].map(encodeRecord),
          groups: [...importedGroups(session, structure).values()].map(encodeRecord),
        });
      }),
    'export.make': async ({ doc, job, ...request }) => {
      const document = documents.find(doc);
      if (!document.ok) return document;
      const { exportMaker } = options;
      if (!exportMaker) return refuse('unsupported', 'This copy of Spanwise cannot write exports.');
      const { session } = document.value;
      const made = await jobs.make(doc, job, (control) =>
        exportMaker(copyState(session.state), session.revision, request, control),
      );
      if (!made.ok) return made;
      // What a sign-off remembers stays here.
      const { fileName, mime, bytes, signing: _, ...told } = made.value;
      return ok({ ...madeFile(fileName, mime, bytes), ...told });
    },
    'letters.check': async ({ doc, ...request }) => {
      const document = documents.find(doc);
      if (!document.ok) return document;
      const { lettersMaker } = options;
      if (!lettersMaker) return refuse('unsupported', 'This copy of Spanwise cannot write letters.');
      return lettersMaker.check(copyState(document.value.session.state), request);
    },
    'letters.make': async ({ doc, job, ...request }) => {
      const document = documents.find(doc);
      if (!document.ok) return document;
      const { lettersMaker } = options;
      if (!lettersMaker) return refuse('unsupported', 'This copy of Spanwise cannot write letters.');
      let letters: readonly MadeLetter[] = [];
      const made = await jobs.make(doc, job, async () => {
        const written = await lettersMaker.make(copyState(document.value.session.state), request);
        if (!written.ok) return written;
        letters = written.value.made;
        return ok(written.value.file);
      });
      if (!made.ok) return made;
      const { fileName, mime, bytes } = made.value;
      return ok({ ...madeFile(fileName, mime, bytes), made: letters });
    },
    'export.cancel': ({ job }) => {
      jobs.cancel(job);
      return ok(null);
    },
    'export.save': ({ job, path }) => (path === undefined ? noDialog() : jobs.save(job, resolve(path))),
    'paper.sign': ({ doc, job, id, by, date, ticked }) =>
      documents.change(doc, ({ session }) => {
        const paper = jobs.toSign(doc, job);
        if (!paper) return refuse('not-made', 'This paper is not there any more. Make it again, then sign it off.');
        const noted = session.note({ type: 'sign-off', id, by, date, ...paper, ticked: [...ticked] });
        return noted.ok ? ok({ row: JSON.stringify(noted.value) }) : noted;
      }),
    'paper.withdraw': ({ doc, id, signOff, date }) =>
      documents.change(doc, ({ session }) => {
        if (!session.state.ledger.some((row) => row.type === 'sign-off' && row.id === signOff))
          return refuse('no-sign-off', 'There is no such sign-off in this document.');
        const noted = session.note({ type: 'withdrawal', id, signOff, date });
        return noted.ok ? ok({ row: JSON.stringify(noted.value) }) : noted;
      }),
    'export.open': () => refuse('unsupported', 'Your browser opens the file from its downloads.'),
  };

  async function call(name: unknown, args: unknown): Promise<Answer<unknown>> {
    const parsed = parseCall(name, args);
    if (!parsed.ok) return parsed;
    try {
      await ready;
      return oneLine(await handlers[parsed.value.name](parsed.value.args as never));
    } catch (error) {
      // A bug. The window must not wait for ever, and the words are for the log, not for the screen.
      console.error(error);
      return refuse(
        'internal',
        'Spanwise made a mistake and did not do this. Every saved change is safe; close the document and open it again.',
      );
    }
  }

  return {
    handle: call as CallHandler,
    call,
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      readings.cancelAll();
      await ready;
      await documents.parkAll();
      await publisher.close();
      listeners.clear();
    },
  };
}

let shared: Inspector | undefined;

/** One helper process serves all services of this process. */
function sharedInspector(): Inspector {
  shared ??= createInspector();
  return shared;
}

/** A file name may hold line ends and other signs that a sentence must not. */
function oneLine(answer: Answer<unknown>): Answer<unknown> {
  if (answer.ok) return answer;
  const message = answer.refusal.message.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
  return { ok: false, refusal: { ...answer.refusal, message } };
}

function noSample(name: string) {
  return refuse('unknown-sample', `There is no sample called "${name}".`);
}

function fileNameOf(document: OpenDocument): string {
  if (document.path !== null) return basename(document.path);
  return safeFileName([document.title.replace(/\.spanwise$/i, '') || 'Structure'], 'spanwise');
}

function madeFile(fileName: string, mime: string, bytes: Uint8Array): MadeFile {
  return { fileName, mime, bytes };
}
