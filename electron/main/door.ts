import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { refuse } from '../../shared/errors.ts';
import {
  type Answer,
  type CallHandler,
  type CallName,
  isCallName,
  MAX_FILE_BYTES,
  parseCall,
  UNKNOWN_CALL,
} from '../../shared/ipc/contract.ts';
import { withDialogs } from './dialogs.ts';
import { isOwnPage } from './protocol.ts';
import { type Desk, withShell } from './shell.ts';
import { shellWords } from './words.ts';

/**
 * Calls that the shell answers, or makes another call of: their shape is checked here. Every other call is checked once, by
 * the services in their own thread; here it would stop every window for as long as that takes.
 */
const ANSWERED_HERE: ReadonlySet<CallName> = new Set<CallName>([
  'app.showFolder',
  'window.open',
  'window.closing',
  'window.fullScreen',
  'document.saveDialog',
  'export.save',
  'export.open',
]);

/**
 * The one door between pages and services. A call passes when it comes from the main frame of our own page, its name is in
 * the contract and its file is no larger than one may be.
 */
export function openDoor(services: CallHandler, desk: Desk): void {
  const forward = withShell(withDialogs(services), desk);
  ipcMain.handle('spanwise:call', (event, name: unknown, args: unknown): Answer<unknown> | Promise<Answer<unknown>> => {
    if (!isOwnFrame(event)) return refuse('foreign-frame', shellWords.notOurs);
    if (!isCallName(name)) return UNKNOWN_CALL;
    if (isTooLarge(args)) return refuse('file-too-large', shellWords.tooLarge);
    if (!ANSWERED_HERE.has(name)) return forward(event.sender, name, args);
    const parsed = parseCall(name, args);
    return parsed.ok ? forward(event.sender, name, parsed.value.args) : parsed;
  });
}

/** Before it is copied to the services' thread. */
function isTooLarge(args: unknown): boolean {
  const content = (args as { bytes?: unknown } | null | undefined)?.bytes;
  return ArrayBuffer.isView(content) && content.byteLength > MAX_FILE_BYTES;
}

function isOwnFrame(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isOwnPage(frame.url);
}
