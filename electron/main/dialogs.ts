import { BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions, type WebContents } from 'electron';
import type { Answer, CallArgs, CallHandler, CallName, CallResults } from '../../shared/ipc/contract.ts';

const filters = [{ name: 'Spanwise document', extensions: ['spanwise'] }];

/** Puts the system's file dialogs before the services: a call that needs one becomes the call with the path chosen. */
export function withDialogs(
  services: CallHandler,
): (page: WebContents, name: CallName, args: unknown) => Promise<Answer<unknown>> {
  return (page, name, args) => {
    if (name === 'document.openDialog') return openDialog(page, services);
    if (name === 'document.saveDialog') return saveDialog(page, services, args as CallArgs<'document.saveDialog'>);
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

async function suggestedName(services: CallHandler, doc: string): Promise<string> {
  const info = await services('app.info', {});
  const title = info.ok ? info.value.open.find((each) => each.doc === doc)?.title : undefined;
  const plain = (title ?? '')
    .replace(/\.spanwise$/i, '')
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .trim();
  return `${plain.slice(0, 100) || 'Structure'}.spanwise`;
}
