import { extname } from 'node:path';
import {
  BrowserWindow,
  dialog,
  type OpenDialogOptions,
  type SaveDialogOptions,
  shell,
  type WebContents,
} from 'electron';
import { refuse } from '../../shared/errors.ts';
import type { Answer, CallArgs, CallHandler, CallName, CallResults } from '../../shared/ipc/contract.ts';
import { shellWords } from './words.ts';

const filters = [{ name: shellWords.fileType, extensions: ['spanwise'] }];

/** Where exports of this session were put. Only these can be opened: the page names a job, never a path. */
const written = new Map<string, string>();

/** Puts the system's file dialogs before the services: a call that needs one becomes the call with the path chosen. */
export function withDialogs(
  services: CallHandler,
): (page: WebContents, name: CallName, args: unknown) => Promise<Answer<unknown>> {
  return (page, name, args) => {
    if (name === 'document.openDialog') return openDialog(page, services);
    if (name === 'document.saveDialog') return saveDialog(page, services, args as CallArgs<'document.saveDialog'>);
    // A page never names a place to write to: only a dialog does.
    if (name === 'document.save' && (args as { path?: unknown } | null | undefined)?.path !== undefined)
      return Promise.resolve(refuse('no-dialog', shellWords.noDialog));
    if (name === 'export.save') return saveExport(page, services, args as CallArgs<'export.save'>);
    if (name === 'export.open') return openExport(args as CallArgs<'export.open'>);
    return services(name, args as CallArgs<CallName>);
  };
}

async function openDialog(
  page: WebContents,
  services: CallHandler,
): Promise<Answer<CallResults['document.openDialog']>> {
  const window = BrowserWindow.fromWebContents(page);
  const options: OpenDialogOptions = { filters, properties: ['openFile'] };
  const chosen = window ? await dialog.showOpenDialog(window, options) : await dialog.showOpenDialog(options);
  const path = chosen.filePaths[0];
  return path === undefined ? { ok: true, value: null } : services('document.open', { path });
}

async function saveDialog(
  page: WebContents,
  services: CallHandler,
  { doc }: CallArgs<'document.saveDialog'>,
): Promise<Answer<CallResults['document.saveDialog']>> {
  const window = BrowserWindow.fromWebContents(page);
  const options: SaveDialogOptions = { filters, defaultPath: await suggestedName(services, doc) };
  const chosen = window ? await dialog.showSaveDialog(window, options) : await dialog.showSaveDialog(options);
  if (chosen.canceled || chosen.filePath === '') return { ok: true, value: null };
  // The dialog has asked before it answers the name of an existing file.
  return services('document.save', { doc, path: chosen.filePath, replace: true });
}

/** The person chooses the place, whatever path the page may have named. */
async function saveExport(
  page: WebContents,
  services: CallHandler,
  { job, path: suggested = '' }: CallArgs<'export.save'>,
): Promise<Answer<CallResults['export.save']>> {
  const window = BrowserWindow.fromWebContents(page);
  const ending = extname(suggested).slice(1);
  const options: SaveDialogOptions = {
    defaultPath: plainName(suggested),
    ...(ending === '' ? {} : { filters: [{ name: ending.toUpperCase(), extensions: [ending] }] }),
  };
  const chosen = window ? await dialog.showSaveDialog(window, options) : await dialog.showSaveDialog(options);
  if (chosen.canceled || chosen.filePath === '') return { ok: true, value: null };
  const saved = await services('export.save', { job, path: chosen.filePath });
  if (saved.ok && saved.value !== null) written.set(job, saved.value.path);
  return saved;
}

async function openExport({ job }: CallArgs<'export.open'>): Promise<Answer<null>> {
  const path = written.get(job);
  const failed = path === undefined ? shellWords.notOfThisSession : await shell.openPath(path);
  if (failed === '') return { ok: true, value: null };
  return {
    ok: false,
    refusal: { code: 'not-opened', message: shellWords.notOpened(failed) },
  };
}

/** A name without anything that means something in a path. */
function plainName(name: string): string {
  return name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim();
}

async function suggestedName(services: CallHandler, doc: string): Promise<string> {
  const info = await services('app.info', {});
  const title = info.ok ? info.value.open.find((each) => each.doc === doc)?.title : undefined;
  const plain = plainName((title ?? '').replace(/\.spanwise$/i, ''));
  return `${plain.slice(0, 100) || shellWords.untitled}.spanwise`;
}
