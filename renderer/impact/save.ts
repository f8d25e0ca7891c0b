import { changeSettings } from '../../shared/commands/index.ts';
import { ok } from '../../shared/errors.ts';
import { parseSettings, type Settings } from '../../shared/model/settings.ts';
import { documentState, run } from '../store/store.ts';

/**
 * Stores a change of the settings as one undoable step with a label of its own. Answers why not, to be shown beside the
 * field: what the services would refuse is refused here, before anything is sent.
 */
export function saveSettings(label: string, changeOf: (settings: Settings) => Settings): string | null {
  const parsed = parseSettings(changeOf(documentState().document.settings));
  if (!parsed.ok) return parsed.refusal.message;
  const result = run(
    (state) => {
      const edit = changeSettings(state, { change: parsed.value });
      return edit.ok ? ok({ ...edit.value, label }) : edit;
    },
    { quiet: true },
  );
  return result.ok ? null : result.refusal.message;
}
