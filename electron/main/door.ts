import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { type Answer, type CallHandler, type CallName, parseCall } from '../../shared/ipc/contract.ts';
import { withDialogs } from './dialogs.ts';
import { isOwnPage } from './protocol.ts';
import { type Desk, withShell } from './shell.ts';
import { shellWords } from './words.ts';

/**
 * Calls that may hold a whole structure or file, which the shell only passes on: their shape is checked once, by the
 * services in their own thread. Here it would stop every window for as long as that takes (440 ms for 10,000 posts).
 */
const PASSED_ON: ReadonlySet<unknown> = new Set<CallName>([
  'edit.apply',
  'document.upload',
  'document.read',
  'import.read',
]);

/**
 * The one door between pages and services. A call passes when it comes from the main frame of our own page and its name
 * is in the contract. Whatever the shell may answer itself has its shape checked here; the services check every call.
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
    if (PASSED_ON.has(name)) return forward(event.sender, name as CallName, args);
    const parsed = parseCall(name, args);
    return parsed.ok ? forward(event.sender, parsed.value.name, parsed.value.args) : parsed;
  });
}

function isOwnFrame(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isOwnPage(frame.url);
}
