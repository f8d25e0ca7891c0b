import { existsSync } from 'node:fs';
import { BrowserWindow, dialog, type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { Answer, CallArgs, CallHandler, CallName, CallResults } from '../../shared/ipc/contract.ts';
import { parseCall } from '../../shared/ipc/contract.ts';
import { isOwnPage } from './protocol.ts';

const FILTERS = [{ name: 'Spanwise document', extensions: ['spanwise'] }];

/**
 * The one door between pages and services. A call passes when it comes from the main frame of our own page, its name is
 * in the contract and its arguments have the contract's shape; whatever else comes is refused here.
 */
export function openDoor(services: CallHandler): void {
  ipcMain.handle('spanwise:call', async (event, name: unknown, args: unknown) => {
    if (!isOwnFrame(event)) return refusal('foreign-frame', 'The request did not come from the application.');
    const parsed = parseCall(name, args);
    if (!parsed.ok) return parsed;
    const call = parsed.value;
    try {
      if (call.name === 'document.openDialog') return await chooseAndOpen(event, services);
      if (call.name === 'document.saveDialog') {
        return await chooseAndSave(event, services, call.args as CallArgs<'document.saveDialog'>);
      }
      return await services(call.name, call.args as CallArgs<CallName>);
    } catch (error) {
      // Refusals are values, so an exception is a bug: the log gets the whole of it, the page one sentence.
      console.error(`The call ${call.name} failed:`, error);
      return refusal(
        'failed',
        'Spanwise could not do that because of a fault of its own. Nothing that was saved is lost.',
      );
    }
  });
}

function isOwnFrame(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isOwnPage(frame.url);
}

async function chooseAndOpen(
  event: IpcMainInvokeEvent,
  services: CallHandler,
): Promise<Answer<CallResults['document.openDialog']>> {
  const window = BrowserWindow.fromWebContents(event.sender);
  const options: Electron.OpenDialogOptions = { filters: FILTERS, properties: ['openFile'] };
  const chosen = window ? await dialog.showOpenDialog(window, options) : await dialog.showOpenDialog(options);
  const path = chosen.filePaths[0];
  return path === undefined ? { ok: true, value: null } : services('document.open', { path });
}

async function chooseAndSave(
  event: IpcMainInvokeEvent,
  services: CallHandler,
  { doc }: CallArgs<'document.saveDialog'>,
): Promise<Answer<CallResults['document.saveDialog']>> {
  const window = BrowserWindow.fromWebContents(event.sender);
  const options: Electron.SaveDialogOptions = { filters: FILTERS, properties: ['createDirectory'] };
  const chosen = window ? await dialog.showSaveDialog(window, options) : await dialog.showSaveDialog(options);
  if (chosen.canceled || chosen.filePath === '') return { ok: true, value: null };
  if (chosen.filePath.endsWith('.spanwise')) return services('document.save', { doc, path: chosen.filePath });
  // Some Linux dialogs add no ending. They asked about overwriting the name without it, so the name with it must be free.
  const path = `${chosen.filePath}.spanwise`;
  if (existsSync(path)) return refusal('exists', `${path} already exists. Choose it by name to replace it.`);
  return services('document.save', { doc, path });
}

function refusal(code: string, message: string): Answer<never> {
  return { ok: false, refusal: { code, message } };
}
