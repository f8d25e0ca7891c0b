import { keysWith } from '../model/fieldFacts.ts';
import { POST_FIELDS, type PostKey, PUBLIC_KEYS } from '../model/postFields.ts';
import type { Post } from '../model/records.ts';
import { PARTS } from '../model/settingsRegistry.ts';
import type { DocumentState, StructureState } from '../model/state.ts';
import { plain } from '../words/plain.ts';
import { titleOf } from '../words/printFormat.ts';
import type { Disclosure } from './disclosure.ts';
import { nameFinder } from './names.ts';
import { numberFinder } from './numbersInText.ts';

/** Something that whoever publishes a paper has to look at: where it stands, what stands there, and what it may be. */
export interface Warning {
  readonly place: string;
  readonly text: string;
  readonly kind: WarningKind;
}

/** `glyph` is about the font and gives nothing away; the others have to be corrected or ticked before a sign-off. */
export const WARNING_KINDS = ['name', 'initials', 'reference', 'number', 'glyph'] as const;
export type WarningKind = (typeof WARNING_KINDS)[number];

export const mustBeTicked = ({ kind }: Warning): boolean => kind !== 'glyph';

export interface Place {
  readonly where: string;
  readonly text: string;
}

/** Settings that no paper prints. */
const NEVER_PRINTED =
  /^(author|publication|exportPresets|dismissedChecks|publicPay|grades|payTables|structures|statedTotals|onCosts|pack\.(exempt|redaction)|council\.alsoKnownAs)\b/;

/**
 * Everything that people typed and an open paper may print: titles and the other public fields of posts, names of
 * structures, and every text of the settings and report tables. A new field or table is among them by itself.
 */
export function typedPlaces(state: DocumentState, structures: readonly StructureState[]): Place[] {
  const places: Place[] = [{ where: 'the title of the document', text: state.document.title }];
  const typed = PUBLIC_KEYS.filter((key) => keysWith(POST_FIELDS, 'typed').includes(key) || TEXTS.has(key));
  for (const { record, posts } of structures) {
    places.push({ where: `the name of the structure “${plain(record.name)}”`, text: record.name });
    for (const post of posts.values()) {
      if (post.deleted) continue;
      for (const key of typed) places.push(...fieldPlaces(post, key));
    }
  }
  for (const [path, { word }] of PARTS) {
    if (NEVER_PRINTED.test(path)) continue;
    const value = path
      .split('.')
      .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], state.document.settings);
    places.push(...stringsOf(value, word));
  }
  return places.filter(({ text }) => text.trim() !== '');
}

/** Fields of a short list whose values are words all the same. */
const TEXTS: ReadonlySet<PostKey> = new Set<PostKey>(['ref', 'grade', 'replacedBy', 'designations', 'accountableTo']);

function fieldPlaces(post: Post, key: PostKey): Place[] {
  const where = `the post “${titleOf(post)}”, ${POST_FIELDS[key].word}`;
  if (key === 'accountableTo') {
    const links = post.accountableTo.flatMap(({ caption, condition }) => [caption, condition]);
    return links.map((text) => ({ where, text }));
  }
  return texts(post[key]).map((text) => ({ where, text }));
}

/** The texts of a setting; a table says in which row and column each stands. */
function stringsOf(value: unknown, word: string): Place[] {
  if (!Array.isArray(value)) return texts(value).map((text) => ({ where: word, text }));
  return value.flatMap((row, i) => {
    if (typeof row !== 'object' || row === null) return texts(row).map((text) => ({ where: word, text }));
    return Object.entries(row).flatMap(([column, cell]) =>
      texts(cell).map((text) => ({ where: `${word}, row ${i + 1}, ${column}`, text })),
    );
  });
}

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => [...(Array.isArray(value) ? [] : [key]), ...texts(each)]);
}

/**
 * What stands in the texts of an open paper that it must not say: names of post-holders in any order, with initials or
 * as initials, their references, and withheld numbers in digits or words. Nothing takes them out: only whoever wrote
 * them knows whether it is that person.
 */
export function textWarnings(state: DocumentState, structures: readonly StructureState[], told: Disclosure): Warning[] {
  const names = nameFinder(state);
  const numbers = numberFinder(told.secretNumbers());
  const found = new Map<string, Warning>();
  for (const { where, text } of typedPlaces(state, structures)) {
    const clean = plain(text);
    for (const hit of [...names(clean), ...numbers(clean)]) {
      const warning: Warning = { place: where, text: hit.text, kind: hit.kind };
      found.set(`${where}\u0000${hit.kind}\u0000${hit.text}`, warning);
    }
  }
  return [...found.values()];
}

const SAID: Readonly<Record<Exclude<WarningKind, 'glyph'>, string>> = {
  name: 'may be the name of a post-holder',
  initials: 'may be a post-holder’s initials',
  reference: 'is the reference of a post-holder',
  number: 'is a number that is withheld',
};

/** A warning as a sentence. */
export function warningWords({ place, text, kind }: Warning): string {
  if (kind === 'glyph') return text;
  return `“${text}” in ${place} ${SAID[kind]}.`;
}
