import type { Settings } from './settings.ts';

/**
 * Whose employee somebody is (POST-8). The document names its council and the council's other names; nothing is guessed
 * from how a name is spelt.
 */

/** A name as it compares: letters and digits alone. "St. Helens  Council" and "st helens council" are one. */
export function bodyKey(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

const namesOf = new WeakMap<Settings, ReadonlySet<string>>();

function councilNames(settings: Settings): ReadonlySet<string> {
  let names = namesOf.get(settings);
  if (!names) {
    const { name, alsoKnownAs } = settings.council ?? {};
    names = new Set([name ?? '', ...(alsoKnownAs ?? [])].map(bodyKey).filter((key) => key !== ''));
    namesOf.set(settings, names);
  }
  return names;
}

/** True when an employer is the council itself: blank, or one of the names that the document gives it. */
export function isCouncil(employer: string, settings: Settings): boolean {
  const key = bodyKey(employer);
  return key === '' || councilNames(settings).has(key);
}

/** True when the document says that a name is another body: then nothing has to be asked about it any more. */
export function isConfirmedBody(employer: string, settings: Settings): boolean {
  const key = bodyKey(employer);
  return (settings.council?.otherBodies ?? []).some((name) => bodyKey(name) === key);
}
