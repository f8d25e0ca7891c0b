import { BrowserWindow, type WebContents } from 'electron';
import type { SaveState } from '../../shared/ipc/contract.ts';

/** What the shell knows of a window: which document it shows, and where its work is. */
export interface Shown {
  doc: string | null;
  /** The document's file, where it has one. */
  path: string | null;
  /** When the services last acknowledged an edit of this window. */
  editedAt: Date | null;
  /** The page was asked whether the window may close and has not answered. */
  asked: boolean;
  /** The window may close without another question. */
  mayClose: boolean;
}

const shown = new WeakMap<BrowserWindow, Shown>();

export function keep(window: BrowserWindow, doc: string | null): void {
  shown.set(window, { doc, path: null, editedAt: null, asked: false, mayClose: false });
}

export function forget(window: BrowserWindow): void {
  shown.delete(window);
}

export function shownIn(window: BrowserWindow | null): Shown | null {
  return (window && shown.get(window)) ?? null;
}

export function shownBy(contents: WebContents): Shown | null {
  return shownIn(BrowserWindow.fromWebContents(contents));
}

/** The window that shows a document, or null. */
export function windowOf(doc: string): BrowserWindow | null {
  return BrowserWindow.getAllWindows().find((window) => shown.get(window)?.doc === doc) ?? null;
}

/** Brings a window in front. */
export function front(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}

/** Where a document stands on disk, as its window's frame shows it on a Mac. */
export function noteSaved(doc: string, save: SaveState): void {
  const window = windowOf(doc);
  const state = shownIn(window);
  if (!window || !state) return;
  state.path = save.path;
  window.setRepresentedFilename(save.path ?? '');
  window.setDocumentEdited(save.path === null || save.failure !== null);
}
