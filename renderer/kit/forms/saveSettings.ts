import { changeSettings } from '../../../shared/commands/index.ts';
import { ok } from '../../../shared/errors.ts';
import { parseSettings, type Settings } from '../../../shared/model/settings.ts';
import { documentState, run } from '../../store/store.ts';

export interface SaveOptions {
  /** What the field is called where it is edited; a refusal begins with it instead of the setting's path. */
  readonly field?: string;
  /** Settings that are merged key by key, and are to be replaced whole: a key that is gone must go. */
  readonly replace?: readonly (keyof Settings)[];
}

/**
 * Stores a change of the settings as one undoable step with a label of its own. Answers why not, as a sentence to be
 * shown beside the field; then nothing was changed.
 */
export function saveSettings(
  label: string,
  changeOf: (settings: Settings) => Settings,
  { field, replace = [] }: SaveOptions = {},
): string | null {
  const parsed = parseSettings(changeOf(documentState().document.settings));
  if (!parsed.ok) return plainRefusal(parsed.refusal.message, field);
  const result = run(
    (state, newId) => {
      const edit = changeSettings(state, { change: parsed.value, replace }, newId);
      return edit.ok ? ok({ ...edit.value, label }) : edit;
    },
    { quiet: true },
  );
  return result.ok ? null : result.refusal.message;
}

/** "Settings: onCosts.rate must be a percentage. …" as "Rate must be a percentage. …". */
export function plainRefusal(message: string, field: string | undefined): string {
  if (field === undefined) return message;
  return message.replace(/^Settings: \S+ (?=must|is|has|this)/, `${field} `);
}
