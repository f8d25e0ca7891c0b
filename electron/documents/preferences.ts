import { join } from 'node:path';
import { ok, type Result, refuse } from '../../shared/errors.ts';
import { type Preferences, readPreferences } from '../../shared/ipc/preferences.ts';
import { parseSettings } from '../../shared/model/settings.ts';
import { type DocumentState, emptyDocument } from '../../shared/model/state.ts';
import { diskReason, readJson, replaceFile } from './disk.ts';

/** The person's preferences, in the data folder. A file that is missing or damaged means the shipped ones. */
export class StoredPreferences {
  readonly #path: string;
  #now: Preferences;

  constructor(dataDir: string) {
    this.#path = join(dataDir, 'preferences.json');
    this.#now = readPreferences(readJson(this.#path));
  }

  get(): Preferences {
    return this.#now;
  }

  /** Changes some of them; answers all. They are on disk when it answers. */
  set(change: { readonly [K in keyof Preferences]?: Preferences[K] | undefined }): Result<Preferences> {
    const next = readPreferences({ ...this.#now, ...change });
    if (next.newDocument !== null) {
      const checked = parseSettings(next.newDocument.settings);
      if (!checked.ok) return checked;
    }
    try {
      replaceFile(this.#path, JSON.stringify(next));
    } catch (error) {
      const reason = diskReason(error);
      if (reason === null) throw error;
      return refuse('preferences-not-stored', `The preferences could not be stored: ${reason}. They are as before.`);
    }
    this.#now = next;
    return ok(next);
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
