import { commandOfKey } from '../../../shared/ipc/menu.ts';
import { onMac } from '../../kit/words/keyNames.ts';

/** Keys of commands that were pressed before the window's own script was there. */
let held: KeyboardEvent[] = [];

function hold(event: KeyboardEvent): void {
  if (commandOfKey(event, onMac()) === null) return;
  // The browser has windows of its own for some of them.
  event.preventDefault();
  held.push(event);
}

/** From the first script of the page on: no key is lost while the window is still coming. */
export function holdKeys(): void {
  addEventListener('keydown', hold);
}

/** What was pressed until now, in order, for the window that listens from now on. */
export function takeHeldKeys(): readonly KeyboardEvent[] {
  removeEventListener('keydown', hold);
  const taken = held;
  held = [];
  return taken;
}
