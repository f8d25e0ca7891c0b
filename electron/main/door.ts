import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { type Answer, type CallHandler, parseCall } from '../../shared/ipc/contract.ts';
import { withDialogs } from './dialogs.ts';
import { isOwnPage } from './protocol.ts';
import { type Desk, withShell } from './shell.ts';
import { shellWords } from './words.ts';

/**
 * The one door between pages and services. A call passes when it comes from the main frame of our own page, its name is
 * in the contract and its arguments have the contract's shape; whatever else comes is refused here.
 */
export function openDoor(services: CallHandler, desk: Desk): void {
  const forward = withShell(withDialogs(services), desk);
  ipcMain.handle('spanwise:call', (event, name: unknown, args: unknown): Answer<unknown> | Promise<Answer<unknown>> => {
    if (!isOwnFrame(event)) {
      return {
        ok: false,
        refusal: { code: 'foreign-frame', message: shellWords.notOurs },
      };
    }
    const parsed = parseCall(name, args);
    return parsed.ok ? forward(event.sender, parsed.value.name, parsed.value.args) : parsed;
  });
}

function isOwnFrame(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isOwnPage(frame.url);
}
