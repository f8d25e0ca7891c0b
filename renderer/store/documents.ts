import { createStructure } from '../../shared/commands/index.ts';
import type { Refusal } from '../../shared/errors.ts';
import type { Answer, CallArgs, CallName, CallResults, DocumentSnapshot } from '../../shared/ipc/contract.ts';
import { CURRENT_NAME, emptyDocument } from '../../shared/model/state.ts';
import { REFUSAL_WORDS } from '../../shared/words/refusals.ts';
import { bridge, call } from '../bridge/bridge.ts';
import { download } from '../bridge/files.ts';
import { takeState } from './decode.ts';
import { applyStep, keepSelectionReal, run } from './edits.ts';
import { fileContent } from './fileContent.ts';
import { happened } from './happened.ts';
import { KnownSteps } from './knownSteps.ts';
import { structureToShow } from './lastShown.ts';
import { openingFolds } from './openingFolds.ts';
import { EditQueue, type QueuedEdit } from './queue.ts';
import { get, INITIAL, open, set } from './state.ts';

/** A call whose refusal or failure is shown; undefined then. */
export async function ask<N extends CallName>(name: N, args: CallArgs<N>): Promise<CallResults[N] | undefined> {
  let answer: Answer<CallResults[N]>;
  try {
    answer = await call(name, args);
  } catch {
    happened({ type: 'failed', message: REFUSAL_WORDS.unreachable });
    return undefined;
  }
  if (answer.ok) return answer.value;
  const { message, backup } = answer.refusal;
  happened(backup === undefined ? { type: 'failed', message } : { type: 'damaged', message, backup });
  return undefined;
}

function fill(snapshot: DocumentSnapshot): void {
  open.queue?.stop();
  open.state = takeState(snapshot);
  open.engines.clear();
  open.impacts.clear();
  open.steps = new KnownSteps(snapshot);
  open.queue = new EditQueue(bridge(), snapshot.doc, snapshot.revision, {
    acknowledged: ({ revision }, waiting) => set({ revision, pending: waiting }),
    stepped(kind, step) {
      applyStep(kind, step);
      set({ pending: open.queue?.waiting ?? 0 });
    },
    stepRefused(refusal) {
      set({ pending: open.queue?.waiting ?? 0 });
      happened({ type: 'refused', refusal });
    },
    refused: (refusal, lost) => void reload(refusal, lost),
    unreachable(is) {
      set({ unreachable: is });
      if (is) happened({ type: 'unreachable' });
    },
  });
  set({
    phase: 'open',
    doc: snapshot.doc,
    readOnly: snapshot.save.readOnly,
    version: get().version + 1,
    revision: snapshot.revision,
    notes: snapshot.ledger.length,
    saveState: snapshot.save,
    notices: snapshot.notices,
    pending: 0,
    unreachable: false,
    undoLabel: snapshot.undoLabel,
    redoLabel: snapshot.redoLabel,
    undoAbout: snapshot.undoAbout,
    redoAbout: snapshot.redoAbout,
  });
  for (const message of snapshot.notices) happened({ type: 'notice', message });
}

/** Shows a document that the services opened. */
export function openSnapshot(snapshot: DocumentSnapshot): void {
  const { version, toasts, hidePeople } = get();
  // A shared screen stays without people whatever is opened on it.
  set({ ...INITIAL, version, toasts, hidePeople });
  fill(snapshot);
  const shown = structureToShow(open.state, snapshot.save.path ?? snapshot.doc);
  const structure = shown === null ? undefined : open.state.structures.get(shown);
  set({ activeStructure: shown, collapsed: structure ? openingFolds(structure) : new Set() });
  happened({ type: 'opened', title: open.state.document.title });
}

/** The services changed the document by themselves: shows what they hold now, where it was shown. */
export function refill(snapshot: DocumentSnapshot): void {
  fill(snapshot);
  set({ lastChange: null });
  keepSelectionReal();
}

/** What was shown was refused by the services: back to what they hold, and say so. Another window may have been quicker: then
 * the edit is kept, for the person to make it again. */
async function reload(refusal: Refusal, lost: readonly QueuedEdit[]): Promise<void> {
  const { doc } = get();
  if (doc === null) return;
  const snapshot = await ask('document.load', { doc });
  if (!snapshot) return;
  refill(snapshot);
  open.refused = refusal.code === 'stale-revision' ? [...lost] : [];
  happened({ type: 'not-kept', refusal, lost: lost.length, again: open.refused.length > 0 });
}

/** Listens to the services; the page calls it once. */
export function listen(): () => void {
  return bridge().onEvent((event) => {
    if (!('doc' in event) || event.doc !== get().doc) return;
    if (event.type === 'saved') set({ saveState: event.save, readOnly: event.save.readOnly });
    else if (event.type === 'notice') happened({ type: 'notice', message: event.message });
  });
}

async function openWith<N extends CallName>(name: N, args: CallArgs<N>): Promise<boolean> {
  const snapshot = (await ask(name, args)) as DocumentSnapshot | null | undefined;
  if (!snapshot) return false;
  openSnapshot(snapshot);
  return true;
}

/** A new document, with an empty Current to begin in; an import brings its own (`blank`). */
export async function createDocument(title: string, { blank = false } = {}): Promise<boolean> {
  const made = await openWith('document.create', { title });
  if (made && !blank && open.state.structures.size === 0) {
    const result = run((state, newId) => createStructure(state, { name: CURRENT_NAME }, newId));
    if (result.ok && result.value.structure !== null) set({ activeStructure: result.value.structure });
  }
  return made;
}
export const openSample = (name: string) => openWith('document.sample', { name });
export const openPath = (path: string) => openWith('document.open', { path });
/** A backup, in this window. */
export async function openBackup(path: string): Promise<boolean> {
  const opened = await ask('document.openBackup', { path });
  return opened !== undefined && openLoaded(opened.doc);
}

/** A document that is open in this process already (named on the command line, or recovered). */
export const openLoaded = (doc: string) => openWith('document.load', { doc });
export const openWithDialog = () => openWith('document.openDialog', {});

/** A chosen file's content; undefined when it is too large or cannot be read, which is then said. */
export async function contentOf(file: File): Promise<Uint8Array | undefined> {
  const content = await fileContent(file);
  if (content.ok) return content.value;
  happened({ type: 'failed', message: content.refusal.message });
  return undefined;
}

export async function openFile(file: File): Promise<boolean> {
  const bytes = await contentOf(file);
  return bytes !== undefined && openWith('document.upload', { fileName: file.name, bytes });
}

/**
 * Save: publishes to the document's file now. One without a file asks for a place (Electron), or is downloaded (browser).
 */
export async function save(host: 'electron' | 'browser', as = false): Promise<void> {
  const { doc, saveState } = get();
  if (doc === null) return;
  await open.queue?.idle();
  const hasPath = saveState?.path != null && !as;
  if (!hasPath && host === 'browser') return downloadCopy();
  const saved = hasPath ? await ask('document.save', { doc }) : await ask('document.saveDialog', { doc });
  if (saved) set({ saveState: saved });
  if (saved && saved.failure === null) happened({ type: 'saved' });
}

/** Hands the document to the browser as a download. It is in a file only when the person has said so (`arrived`). */
export async function downloadCopy(): Promise<void> {
  const { doc } = get();
  if (doc === null) return;
  await open.queue?.idle();
  const file = await ask('document.download', { doc });
  if (!file) return;
  download(file);
  set({ handed: { fileName: file.fileName, revision: file.revision } });
  happened({ type: 'handed', fileName: file.fileName });
}

/** The person has seen the file that was handed over last. */
export async function arrived(): Promise<void> {
  const { doc, handed } = get();
  if (doc === null || handed === null) return;
  const saveState = await ask('document.arrived', { doc, revision: handed.revision });
  if (saveState) set({ saveState, handed: null });
}

/**
 * Closes the document. What was not put into a file yet is a choice for the person: then nothing closes, and the answer
 * says why.
 */
export async function closeDocument(discard = false): Promise<string | null> {
  const { doc } = get();
  if (doc === null) return null;
  await open.queue?.idle();
  let answer: Answer<null>;
  try {
    answer = await bridge().call('document.close', { doc, discard });
  } catch {
    return REFUSAL_WORDS.unreachable;
  }
  // One that is not open any more is closed; there is nothing to ask.
  if (!answer.ok && answer.refusal.code !== 'not-open') return answer.refusal.message;
  open.queue?.stop();
  open.queue = null;
  open.engines.clear();
  open.impacts.clear();
  open.state = emptyDocument('');
  const { version, toasts, hidePeople } = get();
  set({ ...INITIAL, version: version + 1, toasts, hidePeople });
  return null;
}
