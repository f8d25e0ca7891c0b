import { DEFAULT_PREFERENCES, type Preferences, readPreferences } from '../../../shared/ipc/preferences.ts';

const LAST = 'spanwise.preferences';

/** The look of last time, so that a window does not begin in another one before the services answer. */
export function storedLook(): Preferences {
  try {
    return readPreferences(JSON.parse(localStorage.getItem(LAST) ?? '{}'));
  } catch {
    return DEFAULT_PREFERENCES;
  }
}

export function storeLook({ theme, textSize }: Preferences): void {
  try {
    localStorage.setItem(LAST, JSON.stringify({ theme, textSize }));
  } catch {
    // No storage: the next window begins in the shipped look.
  }
}
