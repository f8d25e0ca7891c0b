import { join } from 'node:path';
import { ok, type Result, refuse } from '../../shared/errors.ts';
import { type Preferences, readPreferences } from '../../shared/ipc/preferences.ts';
import { parseSettings } from '../../shared/model/settings.ts';
import { type DocumentState, emptyDocument } from '../../shared/model/state.ts';
import { type Disk, diskReason, isHeld, quietly, readJson, realDisk, replaceFile } from './disk.ts';

/** How often, and how many times, preferences are stored again that a scanner kept from being replaced. */
const AGAIN_MS = 1_000;
const RETRIES = 60;

/** The person's preferences, in the data folder. A file that is missing or damaged means the shipped ones. */
export class StoredPreferences {
  readonly #path: string;
  readonly #disk: Disk;
  #now: Preferences;
  #again: NodeJS.Timeout | undefined;

  constructor(dataDir: string, disk: Disk = realDisk) {
    this.#disk = disk;
    this.#path = join(dataDir, 'preferences.json');
    this.#now = readPreferences(readJson(this.#path, disk));
  }

  get(): Preferences {
    return this.#now;
  }

  /** Changes some of them; answers all. They are on disk when it answers, or once nobody has the file open. */
  set(change: { readonly [K in keyof Preferences]?: Preferences[K] | undefined }): Result<Preferences> {
    const next = readPreferences({ ...this.#now, ...change });
    if (next.newDocument !== null) {
      const checked = parseSettings(next.newDocument.settings);
      if (!checked.ok) return checked;
    }
    const before = this.#now;
    this.#now = next;
    try {
      this.#store(RETRIES);
      return ok(next);
    } catch (error) {
      this.#now = before;
      const reason = diskReason(error);
      if (reason === null) throw error;
      return refuse('preferences-not-stored', `The preferences could not be stored: ${reason}. They are as before.`);
    }
  }

  /** On disk when it returns; where another program has the file open, a moment later. */
  #store(retries: number): void {
    clearTimeout(this.#again);
    try {
      replaceFile(this.#path, JSON.stringify(this.#now), this.#disk);
    } catch (error) {
      if (!isHeld(error) || retries === 0) throw error;
      this.#again = setTimeout(() => quietly(() => this.#store(retries - 1)), AGAIN_MS);
      this.#again.unref();
    }
  }

  /** An empty document with the rules that this person starts with. */
  newDocument(title: string): DocumentState {
    const state = emptyDocument(title);
    const settings = this.#now.newDocument === null ? null : parseSettings(this.#now.newDocument.settings);
    // Rules that a newer version stored and this one does not know are passed over: the document works without.
    if (settings?.ok) state.document = { ...state.document, settings: settings.value };
    return state;
  }
}
