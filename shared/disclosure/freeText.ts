import type { PackSettings } from '../model/packSettings.ts';
import { postKeysWith, textsOf } from '../model/postFields.ts';
import { stands } from '../model/records.ts';
import type { DocumentState, StructureState } from '../model/state.ts';
import { plain } from '../words/plain.ts';
import { titleOf } from '../words/printFormat.ts';

const PRINTED = postKeysWith('printed');

export interface Place {
  readonly where: string;
  readonly text: string;
}

/** Text of the document that exports print: titles and the like, and the tables of the pack. Notes are never printed. */
export function printed(state: DocumentState, structures: readonly StructureState[]): Place[] {
  const places: Place[] = [{ where: 'the title of the document', text: state.document.title }];
  for (const { record, posts } of structures) {
    places.push({ where: `the name of ${record.name}`, text: record.name });
    for (const post of posts.values()) {
      const texts = PRINTED.flatMap((key) => (key === 'accountableTo' && !stands(post) ? [] : textsOf(post, key)));
      for (const text of texts) if (text !== '') places.push({ where: `the post “${titleOf(post)}”`, text });
    }
  }
  return [...places, ...typed(state.document.settings.pack ?? {})];
}

export const TABLES: Readonly<Partial<Record<keyof PackSettings, string>>> = {
  summary: 'the summary',
  recommendations: 'the recommendations',
  reason: 'the reason for the decision',
  alternatives: 'the alternatives',
  timetable: 'the timetable',
  phases: 'the phases',
  selection: 'the selection table',
  consultation: 'the consultation log',
  engagement: 'the engagement table',
  equality: 'the equality table',
  equalityAnalysis: 'the equality analysis',
  protocols: 'the protocols',
};

export function typed(pack: PackSettings): Place[] {
  return Object.entries(TABLES).flatMap(([key, where]) =>
    strings(pack[key as keyof PackSettings]).map((text) => ({ where, text })),
  );
}

export function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(strings);
}

/**
 * Sentences about free text that holds the name of a post-holder: nothing takes it out of an open version, because
 * only its writer knows whether it is that person. Names of fewer than three letters are passed over.
 */
export function nameWarnings(state: DocumentState, structures: readonly StructureState[]): string[] {
  const names = new Map<string, string>();
  for (const { name } of state.people.values()) {
    const key = plain(name).toLowerCase();
    if (key.length >= 3) names.set(key, plain(name));
  }
  if (names.size === 0) return [];
  const byText = new Map<string, string>();
  for (const { where, text } of printed(state, structures)) {
    const key = plain(text).toLowerCase();
    if (!byText.has(key)) byText.set(key, where);
  }
  const all = [...byText.keys()].join('\n');
  const warnings = new Set<string>();
  for (const [key, name] of names) {
    if (!all.includes(key)) continue;
    for (const [text, where] of byText)
      if (wholeWords(text, key)) warnings.add(`The name of a post-holder, ${name}, stands in ${where}.`);
  }
  return [...warnings];
}

export function wholeWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const letter = /[\p{L}\p{N}]/u;
    if (!letter.test(text.charAt(at - 1)) && !letter.test(text.charAt(at + words.length))) return true;
  }
  return false;
}
