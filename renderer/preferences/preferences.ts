import { create } from 'zustand';
import { DEFAULT_PREFERENCES, type Preferences, readPreferences } from '../../shared/ipc/preferences.ts';
import { bridge } from '../bridge/bridge.ts';
import { ask } from '../store/documents.ts';

/** The look of last time, so that a window does not begin in another one before the services answer. */
const LAST = 'spanwise.preferences';

function last(): Preferences {
  try {
    return readPreferences(JSON.parse(localStorage.getItem(LAST) ?? '{}'));
  } catch {
    return DEFAULT_PREFERENCES;
  }
}

export const usePreferences = create<Preferences>()(last);

function show(preferences: Preferences): void {
  usePreferences.setState(preferences);
  try {
    const { theme, textSize } = preferences;
    localStorage.setItem(LAST, JSON.stringify({ theme, textSize }));
  } catch {
    // No storage: the next window begins in the shipped look.
  }
}

/** Reads them from the services, and follows changes that other windows make. */
export async function loadPreferences(): Promise<Preferences> {
  const stored = await ask('preferences.get', {});
  if (stored) show(stored);
  return usePreferences.getState();
}

export function followPreferences(): () => void {
  return bridge().onEvent((event) => {
    // News of a change before the last one would put a newer choice back.
    if (event.type === 'preferences' && waiting === 0) show(event.preferences);
  });
}

/** Changes that the services have not answered yet. */
let waiting = 0;

/** Changes some; they are shown at once and stored by the services. A refusal is said, and they are as before. */
export async function changePreferences(change: Partial<Preferences>): Promise<void> {
  const before = usePreferences.getState();
  show({ ...before, ...change });
  waiting++;
  const stored = await ask('preferences.set', change);
  waiting--;
  if (stored === undefined) show(before);
  else if (waiting === 0) show(stored);
}
