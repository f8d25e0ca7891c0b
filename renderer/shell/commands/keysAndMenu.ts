import { commandOfKey, MENU_COMMANDS, type MenuCommand } from '../../../shared/ipc/menu.ts';
import { useDialogs } from '../../kit/window/dialogs.ts';
import { onMac } from '../../kit/words/keyNames.ts';
import { answerClosing } from '../closing.ts';
import { perform } from './commands.ts';
import { takeHeldKeys } from './earlyKeys.ts';
import { walkRegions } from './regions.ts';

/** True where the key belongs to text that is being typed: its own undo must work there. */
function typing(target: EventTarget | null): boolean {
  // A field in which nothing waits to be kept: there, undo means the document's.
  if (target instanceof HTMLElement && target.dataset.clean === 'true') return false;
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLElement && target.isContentEditable) ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'file', 'range'].includes(target.type))
  );
}

/** From before the page is drawn: a key pressed while it is still coming is not lost. */
export function listenToKeys(): void {
  for (const event of takeHeldKeys()) pressed(event);
  addEventListener('keydown', (event) => {
    if (!event.defaultPrevented) pressed(event);
  });
}

function pressed(event: KeyboardEvent): void {
  if (event.key === 'F6' && !useDialogs.getState().open) {
    event.preventDefault();
    walkRegions(event.shiftKey);
    return;
  }
  const command = commandOfKey(event, onMac());
  if (command === null || (useDialogs.getState().open && command !== 'help')) return;
  if ((command === 'undo' || command === 'redo') && typing(event.target)) return;
  event.preventDefault();
  perform(command);
}

interface WithMenu {
  onMenu?(listener: (command: unknown) => void): unknown;
}

/** Commands of Electron's native menu. */
export function listenToMenu(): void {
  const known = (command: unknown): command is MenuCommand => MENU_COMMANDS.includes(command as MenuCommand);
  (window.spanwise as WithMenu | undefined)?.onMenu?.((command) => {
    if (command === 'closing') void answerClosing();
    if (!known(command) || useDialogs.getState().open) return;
    // A Mac sends every key of the menu here; in a text its own undo is meant.
    if ((command === 'undo' || command === 'redo') && typing(document.activeElement)) document.execCommand(command);
    else perform(command);
  });
}
