import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { ok, type Result, refuse } from '../../shared/errors.ts';
import {
  type Answer,
  type CallArgs,
  type CallHandler,
  type CallName,
  type CallResults,
  type DocumentSnapshot,
  type MadeFile,
  parseCall,
  type SampleInfo,
  type ServiceEvent,
} from '../../shared/ipc/contract.ts';
import { encodeRecord } from '../../shared/model/schema.ts';
import type { DocumentState } from '../../shared/model/state.ts';
import { SCHEMA_VERSION } from '../db/migrations/index.ts';
import { checkHeader } from '../db/open.ts';
import { copyState } from '../db/records.ts';
import { safeFileName } from '../export/fileName.ts';
import { importBase } from '../import/base.ts';
import { readRows } from '../import/read.ts';
import { Backups } from './backups.ts';
import { type Disk, hashOf, realDisk } from './disk.ts';
import { readDocumentFile } from './documentFile.ts';
import { type Control, ExportJobs, type FinishedFile } from './exportJobs.ts';
import { DOCUMENT_MIME, fileForOthers } from './forOthers.ts';
import { takeLock } from './lock.ts';
import { OpenDocument, type Surroundings } from './openDocument.ts';
import { StoredPreferences } from './preferences.ts';
import { readForComparison } from './readOnly.ts';
import { RecentDocuments } from './recent.ts';
import { documentBytes } from './session.ts';
import { WorkingCopies, type WorkingCopy } from './workingCopies.ts';

/** The built-in samples. */
export interface Samples {
  list(): readonly SampleInfo[];
  build(name: string): Result<DocumentState>;
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
  /** For tests. */
  readonly disk?: Disk;
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

/**
 * Starts the services over a data folder and reopens what was left open there. A long function: its handlers, one a call,
 * are a few lines each and share the documents that are open.
 */
export function createService(options: ServiceOptions): Service {
  const { disk = realDisk, now = () => new Date(), samples = { list: () => [], build: noSample } } = options;
  mkdirSync(options.dataDir, { recursive: true, mode: 0o700 });
  const recent = new RecentDocuments(options.dataDir);
  const backups = new Backups(options.dataDir);
  const preferences = new StoredPreferences(options.dataDir);
  const copies = new WorkingCopies(options.dataDir, backups, now, () => preferences.get().author);
  const open = new Map<string, OpenDocument>();
  const damaged = new Set<string>();
  const listeners = new Set<(event: ServiceEvent) => void>();
  const around: Surroundings = {
    disk,
    recent,
    backups,
    damaged,
    now,
    autosaveMs: options.autosaveMs ?? 2_000,
    retryMs: options.retryMs ?? 30_000,
    emit: (event) => {
      for (const listener of listeners) listener(event);
    },
  };
  const jobs = new ExportJobs(around.emit);
  /** Notices that belong to no open document; the next window to open one tells them. */
  let notices: string[] = [];

  function enter(copy: WorkingCopy, told: readonly string[]): OpenDocument {
    const lock = copy.meta.path === null ? null : takeLock(copy.meta.path);
    const all = [...told];
    if (lock?.held === null)
      all.push(
        `${lock.reason}, so it is open here for reading only. Use Save As to work on a copy. ${lock.remedy}`.trim(),
      );
    else if (lock?.notice) all.push(lock.notice);
    const document = new OpenDocument(copy, lock?.held ?? null, lock?.held === null, all, around);
    open.set(copy.doc, document);
    return document;
  }

  function show(document: OpenDocument): Result<DocumentSnapshot> {
    const snapshot = document.snapshot();
    // The window reads its records while they are checked here and memory is filled for the first edit.
    setImmediate(() => open.get(snapshot.doc) === document && sound(document).ok && document.warmUp());
    const told = notices;
    notices = [];
    return ok({ ...snapshot, notices: [...told, ...snapshot.notices] });
  }

  function fromState(state: DocumentState): Result<DocumentSnapshot> {
    const title = state.document.title;
    const copy = copies.create(documentBytes(state), title, { title }, true);
    return copy.ok ? show(enter(copy.value, [])) : copy;
  }

  function openPath(chosen: string): Result<DocumentSnapshot> {
    // A link is followed once, here, so that publishing replaces the file and not the link.
    const path = existsSync(chosen) ? realpathSync(chosen) : resolve(chosen);
    for (const document of open.values()) if (document.path === path) return show(document);
    const file = readDocumentFile(disk, path);
    if (!file.ok) return notOpened(file, path);
    const { bytes, stamp, version } = file.value;
    const name = basename(path);
    const kept = version < SCHEMA_VERSION ? backups.keepBefore(path, bytes, now()) : null;
    if (kept) return kept;
    const meta = { title: name, path, ours: [stamp.hash], stamp };
    const copy = copies.create(bytes, name, meta, true);
    if (!copy.ok) return notOpened(copy, path);
    const { session } = copy.value;
    const title = session.title || name;
    copy.value.update({ title, publishedRevision: session.revision, publishedAt: null });
    const document = enter(copy.value, []);
    if (!recent.knows(stamp.hash)) return show(document.distrust());
    recent.note({ path, title, openedAt: now().toISOString(), hash: stamp.hash });
    return show(document);
  }

  function notOpened(failed: Parameters<typeof backups.offer>[0], path: string) {
    if (failed.refusal.code === 'damaged') damaged.add(path);
    return backups.offer(failed, path, now());
  }

  /** A backup is opened as a document without a file, so that neither it nor the damaged file is written to. */
  function openBackup(path: string): Result<DocumentSnapshot> {
    if (!backups.holds(path)) return refuse('not-a-backup', `"${basename(path)}" is not one of the backups.`);
    const file = readDocumentFile(disk, path);
    if (!file.ok) return file;
    const copy = copies.create(file.value.bytes, basename(path), {}, false);
    if (!copy.ok) return copy;
    const title = copy.value.session.title || backups.nameOf(path);
    copy.value.update({ title });
    return show(enter(copy.value, [`This is a backup of "${backups.nameOf(path)}". Save it to keep it.`]));
  }

  /** Nothing is shown, stored or written of a document before every value of it was checked (DOC-7). */
  function sound(document: OpenDocument): Result<OpenDocument> {
    if (!document.unchecked) return ok(document);
    const { doc, meta } = document.copy;
    const checked = document.check();
    if (!checked.ok) {
      open.delete(doc);
      document.giveUp();
      const refusal = meta.path === null ? checked : notOpened(checked, meta.path);
      givenUp.set(doc, refusal);
      return refusal;
    }
    // From now on these very bytes are known.
    if (meta.path !== null && meta.stamp !== null)
      recent.note({ path: meta.path, title: document.title, openedAt: now().toISOString(), hash: meta.stamp.hash });
    return ok(document);
  }

  /** Why a document is not open any more, where it was given up after it had been shown as open. */
  const givenUp = new Map<string, Result<never>>();

  function find(doc: string): Result<OpenDocument> {
    const document = open.get(doc);
    if (document) return sound(document);
    return givenUp.get(doc) ?? refuse('not-open', 'That document is not open any more. Open it again.');
  }

  function withDocument<T>(doc: string, action: (document: OpenDocument) => Result<T>): Result<T> {
    const document = find(doc);
    return document.ok ? action(document.value) : document;
  }

  function change<T>(doc: string, action: (document: OpenDocument) => Result<T>): Result<T> {
    return withDocument(doc, (document) => {
      const refused = document.refuseEdit();
      if (refused) return refused;
      const done = action(document);
      if (done.ok) document.edited();
      return done;
    });
  }

  /** Electron's shell answers these two itself, at its door; what arrives here has no system dialog. */
  const noDialog = () =>
    refuse('unsupported', 'The system’s file dialog is not available here. Upload a file, or name it when starting.');

  const noShell = () => refuse('unsupported', 'That is not available in the browser.');

  const handlers: Handlers = {
    'app.info': () =>
      ok({
        version: options.version,
        host: options.host,
        recent: recent.list(),
        samples: samples.list(),
        open: [...open.values()].map(({ copy, title, path, unsaved }) => ({ doc: copy.doc, title, path, unsaved })),
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
    'document.open': ({ path }) => openPath(path),
    'document.openBackup': ({ path }) => openBackup(path),
    'document.openDialog': noDialog,
    'document.upload': ({ fileName, base64 }) => {
      const bytes = Buffer.from(base64, 'base64');
      const header = checkHeader(bytes, fileName);
      if (!header.ok) return header;
      const copy = copies.create(bytes, fileName, { title: fileName }, true);
      if (!copy.ok) return copy;
      const { session } = copy.value;
      copy.value.update({ title: session.title || fileName, publishedRevision: session.revision });
      const document = enter(copy.value, []);
      return show(recent.knows(hashOf(bytes)) ? document : document.distrust());
    },
    'document.readOwn': ({ doc }) =>
      withDocument(doc, ({ path }) => {
        if (path === null) return refuse('needs-path', 'The document has no file yet, so there is nothing to read.');
        const file = readDocumentFile(disk, path);
        return file.ok ? readForComparison(file.value.bytes, basename(path)) : file;
      }),
    'document.read': ({ fileName, base64 }) => readForComparison(Buffer.from(base64, 'base64'), fileName),
    'document.create': ({ title }) => fromState(preferences.newDocument(title)),
    'document.sample': ({ name }) => {
      const state = samples.build(name);
      return state.ok ? fromState(state.value) : state;
    },
    'document.load': ({ doc }) => withDocument(doc, show),
    'document.check': ({ doc }) => withDocument(doc, () => ok(null)),
    'document.save': ({ doc, path, replace }) =>
      withDocument(doc, (document) =>
        path === undefined ? document.save() : document.saveAs(realTarget(path), replace === true),
      ),
    'document.saveDialog': noDialog,
    'document.download': ({ doc }) =>
      withDocument(doc, (document) => ok(madeFile(fileNameOf(document), DOCUMENT_MIME, document.download()))),
    'document.forOthers': async ({ doc, job, structure }) => {
      const document = find(doc);
      if (!document.ok) return document;
      const made = await jobs.make(doc, job, async () => fileForOthers(document.value.session.state, structure));
      return made.ok ? ok(madeFile(made.value.fileName, made.value.mime, made.value.bytes)) : made;
    },
    'document.close': ({ doc, discard }) =>
      withDocument(doc, (document) => {
        const closed = document.close(discard === true);
        if (closed.ok) {
          open.delete(doc);
          jobs.forget(doc);
        }
        return closed;
      }),
    'edit.apply': ({ doc, ...edit }) =>
      change(doc, ({ session }) => session.edit(edit as Parameters<typeof session.edit>[0])),
    'edit.undo': ({ doc, ...step }) => change(doc, ({ session }) => session.undo(step)),
    'edit.redo': ({ doc, ...step }) => change(doc, ({ session }) => session.redo(step)),
    'history.list': ({ doc, before, limit, structure }) =>
      withDocument(doc, ({ session }) => ok(session.history(before, limit, structure))),
    'history.structures': ({ doc, revision }) => withDocument(doc, ({ session }) => session.structuresAt(revision)),
    'history.restore': ({ doc, ...request }) => change(doc, ({ session }) => session.restore(request)),
    'person.erase': ({ doc, ...request }) => change(doc, (document) => document.erase(request)),
    'import.read': ({ fileName, base64, sheet }) => readRows(fileName, Buffer.from(base64, 'base64'), sheet),
    'import.base': ({ doc, structure }) =>
      withDocument(doc, ({ session }) => {
        const base = importBase(session, structure);
        return ok({ records: base && [...base.posts.values(), ...base.people.values()].map(encodeRecord) });
      }),
    'export.make': async ({ doc, job, ...request }) => {
      const document = find(doc);
      if (!document.ok) return document;
      const { exportMaker } = options;
      if (!exportMaker) return refuse('unsupported', 'This copy of Spanwise cannot write exports.');
      const { session } = document.value;
      const made = await jobs.make(doc, job, (control) =>
        exportMaker(copyState(session.state), session.revision, request, control),
      );
      if (!made.ok) return made;
      const { fileName, mime, bytes, ...told } = made.value;
      return ok({ ...madeFile(fileName, mime, bytes), ...told });
    },
    'export.cancel': ({ job }) => {
      jobs.cancel(job);
      return ok(null);
    },
    'export.save': ({ job, path }) => (path === undefined ? noDialog() : jobs.save(job, resolve(path))),
    'export.open': () => refuse('unsupported', 'Your browser opens the file from its downloads.'),
  };

  async function call(name: unknown, args: unknown): Promise<Answer<unknown>> {
    const parsed = parseCall(name, args);
    if (!parsed.ok) return parsed;
    try {
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

  const left = copies.reopen();
  notices = left.notices;
  for (const copy of left.copies) {
    const { title, path, publishedRevision } = copy.meta;
    if (path === null && copy.session.revision === (publishedRevision ?? 0)) copy.remove();
    else
      enter(copy, [
        `"${title}" was open when Spanwise last ended. It is back with every change up to revision ${copy.session.revision}.`,
      ]).edited();
  }

  return {
    handle: call as CallHandler,
    call,
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      for (const document of open.values()) document.park();
      open.clear();
      listeners.clear();
    },
  };
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

function realTarget(chosen: string): string {
  return existsSync(chosen) ? realpathSync(chosen) : resolve(chosen);
}

function fileNameOf(document: OpenDocument): string {
  if (document.path !== null) return basename(document.path);
  return safeFileName([document.title.replace(/\.spanwise$/i, '') || 'Structure'], 'spanwise');
}

function madeFile(fileName: string, mime: string, bytes: Uint8Array): MadeFile {
  return { fileName, mime, base64: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64') };
}
