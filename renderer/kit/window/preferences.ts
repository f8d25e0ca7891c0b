import { create } from 'zustand';
import type { Preferences } from '../../../shared/ipc/preferences.ts';
import { bridge } from '../../bridge/bridge.ts';
import { ask } from '../../store/documents.ts';
import { storedLook, storeLook } from './storedLook.ts';

export const usePreferences = create<Preferences>()(storedLook);

function show(preferences: Preferences): void {
  usePreferences.setState(preferences);
  storeLook(preferences);
}

/** Goes up with each change made here: what was asked before one is older than what is shown. */
let turn = 0;

/** Reads them from the services, unless this window changes them meanwhile. */
export async function loadPreferences(): Promise<Preferences> {
  const asked = turn;
  const stored = await ask('preferences.get', {});
  if (stored && asked === turn) show(stored);
  return usePreferences.getState();
}

/** Follows changes that other windows make. News can come late, so they are asked for and not taken from it. */
export function followPreferences(): () => void {
  return bridge().onEvent((event) => {
    if (event.type === 'preferences') void loadPreferences();
  });
}

/** Changes some; they are shown at once and stored by the services. A refusal is said, and they are as before. */
export async function changePreferences(change: Partial<Preferences>): Promise<void> {
  const before = usePreferences.getState();
  show({ ...before, ...change });
  const mine = ++turn;
  const stored = await ask('preferences.set', change);
  if (stored === undefined) show(before);
  else if (mine === turn) show(stored);
}
