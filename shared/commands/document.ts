import { ok, type Result } from '../errors.ts';
import { isSettingsRecord } from '../model/records.ts';
import { mergeSettings, type Settings } from '../model/settings.ts';
import { PARTS } from '../model/settingsRegistry.ts';
import { type DocumentState, documentRecord } from '../model/state.ts';
import type { Patch } from '../patch/patch.ts';
import { type Edit, type IdSource, patchOf, settingsPatch } from './edit.ts';

/** Gives the document another title. */
export function renameDocument(state: DocumentState, args: { title: string }): Result<Edit> {
  const from = documentRecord(state);
  return ok({
    patch: patchOf({ updated: [[from, { ...from, title: args.title }]] }),
    label: `Renamed the document to ${args.title}`,
    structure: null,
    focus: null,
  });
}

/** Merges settings into the document's (see `mergeSettings`); those of `replace` are put in place whole. */
export function changeSettings(
  state: DocumentState,
  { change, replace = [] }: { change: Settings; replace?: readonly (keyof Settings)[] },
  newId: IdSource,
): Result<Edit> {
  const base = { ...state.document.settings };
  for (const key of replace) delete base[key];
  const patch = settingsPatch(state, mergeSettings(base, change), newId);
  return ok({ patch, label: labelOf(patch), structure: null, focus: null });
}

/** "Changed on-costs and grades"; of many settings at once only that. */
function labelOf(patch: Patch): string {
  const records = [...patch.added, ...patch.removed, ...patch.updated.map(([, to]) => to)].filter(isSettingsRecord);
  const words = new Set(records.map((each) => PARTS.get(each.type === 'row' ? each.table : each.key)?.word));
  const [first, second, third] = words;
  if (first === undefined || third !== undefined) return 'Changed settings';
  return second === undefined ? `Changed ${first}` : `Changed ${first} and ${second}`;
}
