import { join } from 'node:path';
import { app, BrowserWindow, shell, type WebContents } from 'electron';
import { refuse } from '../../shared/errors.ts';
import type { Answer, CallArgs, CallName, DocumentSnapshot, SaveState } from '../../shared/ipc/contract.ts';
import { dataFolder } from '../documents/dataFolder.ts';
import { answerClosing } from './closing.ts';
import { front, noteSaved, shownBy, windowOf } from './windows.ts';
import { shellWords } from './words.ts';

type Forward = (page: WebContents, name: CallName, args: unknown) => Promise<Answer<unknown>>;

/** What the shell does for pages beyond the services. */
export interface Desk {
  /** Opens another window on the document, or on the start screen. */
  openWindow(doc: string | null): void;
  openFile(path: string): Promise<void>;
}

const DONE = { ok: true, value: null } as const;

/** Answers the calls that are about windows, and follows which window shows which document. */
export function withShell(forward: Forward, desk: Desk): Forward {
  return async (page, name, args) => {
    switch (name) {
      case 'window.open': {
        const { path, doc } = args as CallArgs<'window.open'>;
        if (path === undefined) desk.openWindow(doc ?? null);
        else await desk.openFile(path);
        return DONE;
      }
      case 'window.closing':
        answerClosing(BrowserWindow.fromWebContents(page), (args as CallArgs<'window.closing'>).may);
        return DONE;
      case 'window.fullScreen':
        BrowserWindow.fromWebContents(page)?.setFullScreen((args as CallArgs<'window.fullScreen'>).on);
        return DONE;
      case 'app.showFolder':
        return showFolder((args as CallArgs<'app.showFolder'>).folder);
    }
    return follow(page, name, args, await forward(page, name, args), desk);
  };
}

async function showFolder(folder: 'backups' | 'data'): Promise<Answer<null>> {
  const failed = await shell.openPath(folder === 'data' ? dataFolder() : join(dataFolder(), folder));
  return failed === '' ? DONE : refuse('not-shown', shellWords.noFolder);
}

/** One document a window, and one window a document. */
function follow(page: WebContents, name: CallName, args: unknown, answer: Answer<unknown>, desk: Desk) {
  const state = shownBy(page);
  if (!answer.ok || answer.value === null || !state) {
    if (answer.ok && name === 'document.close' && state) Object.assign(state, { doc: null, path: null });
    if (answer.ok && name === 'recent.clear') app.clearRecentDocuments();
    return answer;
  }
  switch (name) {
    case 'document.openDialog':
    case 'document.open': {
      const { doc, save } = answer.value as DocumentSnapshot;
      noteRecent(save.path);
      const other = windowOf(doc);
      if (other && other.webContents !== page) {
        front(other);
        if (name === 'document.openDialog') return DONE;
        return refuse('open-elsewhere', shellWords.openElsewhere);
      }
      // The window keeps what it shows; what was chosen gets a window of its own.
      if (name === 'document.openDialog' && state.doc !== null && state.doc !== doc) {
        desk.openWindow(doc);
        return DONE;
      }
      shows(page, doc, save);
      return answer;
    }
    case 'document.create':
    case 'document.sample':
    case 'document.upload':
    case 'document.load': {
      const { doc, save } = answer.value as DocumentSnapshot;
      shows(page, doc, save);
      return answer;
    }
    case 'document.save':
    case 'document.saveDialog': {
      const save = answer.value as SaveState;
      noteSaved((args as CallArgs<'document.save'>).doc, save);
      noteRecent(save.path);
      return answer;
    }
    case 'edit.apply':
    case 'edit.undo':
    case 'edit.redo':
      state.editedAt = new Date();
  }
  return answer;
}

function shows(page: WebContents, doc: string, save: SaveState): void {
  const state = shownBy(page);
  if (state) Object.assign(state, { doc, path: save.path, editedAt: null, mayClose: false });
  noteSaved(doc, save);
}

/** The system's own list: the jump list of Windows, the Dock's menu on a Mac. */
function noteRecent(path: string | null): void {
  if (path !== null) app.addRecentDocument(path);
}
