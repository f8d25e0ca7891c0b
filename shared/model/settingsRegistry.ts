import { costSettings } from './costSettings.ts';
import { exportSettings } from './exportSettings.ts';
import { moneySettings } from './moneySettings.ts';
import { packSettings } from './packSettings.ts';
import { paperSettings } from './paperSettings.ts';
import { placeSettings } from './placeSettings.ts';
import { type AboutSetting, type SettingPart, type SettingParts, type SettingSpec, schemasOf } from './settingKinds.ts';
import { staffSettings } from './staffSettings.ts';

/**
 * Every setting and report table of a document, by its key in the settings file. To add one, add it to one of these:
 * the settings file, the stored records, undo, merge, copies for others and the history follow. Nothing of it is
 * published before its declaration says so.
 */
export const SETTINGS = {
  ...placeSettings,
  ...costSettings,
  ...moneySettings,
  ...staffSettings,
  ...packSettings,
  ...paperSettings,
  ...exportSettings,
} satisfies SettingParts;

export const settingSchemas = schemasOf(SETTINGS);

/** Each setting that is kept by itself, by its path: "onCosts", "limits.layers", "pack.equality.rows". In their order. */
export const PARTS: ReadonlyMap<string, SettingPart> = new Map(flat(SETTINGS, ''));

function flat(parts: SettingParts, above: string): [string, SettingPart][] {
  return Object.entries(parts).flatMap(([key, spec]: [string, SettingSpec]) =>
    spec.kind === 'group' ? flat(spec.parts, `${above}${key}.`) : [[`${above}${key}`, spec] as [string, SettingPart]],
  );
}

/** Keys of the settings file that hold something for which `test` is true, in their order. */
export function keysWhere(test: (about: AboutSetting) => boolean): readonly string[] {
  return [...new Set([...PARTS].flatMap(([path, part]) => (test(part) ? [path.split('.', 1)[0] as string] : [])))];
}

/** Paths of the settings for which `test` holds: what is published, what a figure depends on. */
export function pathsWhere(test: (about: AboutSetting) => boolean): readonly string[] {
  return [...PARTS].flatMap(([path, part]) => (test(part) ? [path] : []));
}
