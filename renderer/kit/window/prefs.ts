import { create } from 'zustand';
import { type Prefs, storedPrefs, storePrefs } from './storedPrefs.ts';

export type { Prefs } from './storedPrefs.ts';

export const usePrefs = create<Prefs>()(storedPrefs);

usePrefs.subscribe(storePrefs);

export const setPrefs = (change: Partial<Prefs>) => usePrefs.setState(change);
